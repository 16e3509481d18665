//! No honoured option goes unobserved.

use std::collections::BTreeSet;

use ottla_config::table::options;
use ottla_config::{Scope, Status};

use crate::{
    admin, broker, broker_security, broker_times, buffers, consumer, producer, security, streams,
    topic,
};

/// The observations of each section.
const SECTIONS: &[(Scope, &[&[&str]])] = &[
    (
        Scope::Producer,
        &[producer::OBSERVED, buffers::producer::OBSERVED, security::producer::OBSERVED],
    ),
    (
        Scope::Consumer,
        &[consumer::OBSERVED, buffers::consumer::OBSERVED, security::consumer::OBSERVED],
    ),
    (Scope::Admin, &[admin::OBSERVED, buffers::admin::OBSERVED, security::admin::OBSERVED]),
    (Scope::Streams, &[streams::OBSERVED, buffers::streams::OBSERVED, security::streams::OBSERVED]),
    (Scope::Topic, &[topic::OBSERVED, topic::times::OBSERVED]),
    (Scope::Broker, &[broker::OBSERVED, broker_times::OBSERVED, broker_security::OBSERVED]),
    (Scope::Group, &[]),
];

#[test]
fn every_honoured_option_is_observed_and_nothing_else() {
    let mut wrong = Vec::new();
    for (scope, observed) in SECTIONS {
        let all: Vec<&str> = observed.iter().flat_map(|names| names.iter().copied()).collect();
        let names: BTreeSet<&str> = all.iter().copied().collect();
        let honoured: BTreeSet<&str> = options(*scope)
            .filter(|spec| spec.status == Status::Honoured)
            .map(|s| s.name)
            .collect();
        let mut tell = |name: &str, what: &str| wrong.push(format!("{scope} option {name} {what}"));
        honoured.difference(&names).for_each(|name| tell(name, "is honoured and not observed"));
        names.difference(&honoured).for_each(|name| tell(name, "is observed and not honoured"));
        for name in &names {
            let times = all.iter().filter(|other| *other == name).count();
            if times > 1 {
                tell(name, &format!("is observed {times} times"));
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
