//! `tests/conformance/options.tsv` is what Kafka's own classes print (`tests/judge/options`).

use std::collections::{BTreeMap, BTreeSet};

use ottla_config::table::{find, options};
use ottla_config::{Default, Kind, OptionSpec, Scope, UpdateMode, Valid};

const FACTS: &str = include_str!("../../../../tests/conformance/options.tsv");

struct Fact<'a> {
    scope: Scope,
    name: &'a str,
    kind: &'a str,
    default: &'a str,
    valid: &'a str,
    importance: &'a str,
    update: &'a str,
}

fn facts() -> Vec<Fact<'static>> {
    FACTS
        .lines()
        .map(|line| {
            let fields: Vec<&str> = line.split('\t').collect();
            let [scope, name, kind, default, valid, importance, update] = fields[..] else {
                panic!("seven fields: {line}");
            };
            let scope = Scope::ALL.into_iter().find(|known| known.name() == scope).unwrap();
            Fact { scope, name, kind, default, valid, importance, update }
        })
        .collect()
}

/// Kafka's text for a range, numbers and words apart.
fn words(text: &str) -> BTreeSet<&str> {
    let (_, list) = text.split_once('[').unwrap_or(("", text));
    list.trim_end_matches(']').split(", ").filter(|word| *word != "null").collect()
}

fn same_range(spec: &OptionSpec, kafka: &str) -> bool {
    let decimal = |number: f64| [format!("{number}"), format!("{number:.1}")];
    match spec.valid {
        Valid::Any => matches!(kafka, "" | "non-null string"),
        Valid::AtLeast(least) => kafka == format!("[{least},...]"),
        Valid::Between(least, most) => kafka == format!("[{least},...,{most}]"),
        Valid::Decimal(least, most) => decimal(least)
            .iter()
            .any(|least| decimal(most).iter().any(|most| kafka == format!("[{least},...,{most}]"))),
        Valid::GzipLevel => kafka == "[1,...,9] or -1",
        Valid::NotEmpty => kafka.starts_with("non-empty"),
        Valid::AtMostItems(most) => kafka == format!("List containing maximum of {most} elements"),
        Valid::ThrottledReplicas => kafka.starts_with("[partitionId]:[brokerId]"),
        Valid::OffsetReset { none } => {
            kafka.contains("by_duration") && kafka.contains("none") == none
        }
        // Kafka takes any class where we have a few names.
        Valid::OneOf(_) | Valid::EachOf(_)
            if kafka.is_empty()
                && (spec.kind == Kind::Class || spec.name == "partition.assignment.strategy") =>
        {
            true
        }
        Valid::OneOf(texts) | Valid::EachOf(texts) | Valid::AnyCaseOf(texts) => {
            words(kafka) == texts.iter().copied().collect()
        }
    }
}

#[test]
fn the_table_says_what_kafkas_classes_say() {
    let mut differences = Vec::new();
    for fact in facts() {
        let Some(spec) = find(fact.scope, fact.name) else {
            differences.push(format!("{} {} is missing", fact.scope, fact.name));
            continue;
        };
        let default = match spec.default {
            Default::Required => "!".to_owned(),
            Default::Null => "~".to_owned(),
            Default::Text(text) => text.replace('\n', "\\n"),
        };
        let update = match spec.update {
            UpdateMode::ReadOnly => "",
            mode => mode.name(),
        };
        let ours = (spec.kind.name(), default.as_str(), spec.importance.name(), update);
        let theirs = (fact.kind, fact.default, fact.importance, fact.update);
        if ours != theirs {
            differences.push(format!("{} {}: {ours:?}, {theirs:?}", fact.scope, fact.name));
        }
        if !same_range(spec, fact.valid) {
            differences
                .push(format!("{} {}: {:?}, {}", fact.scope, fact.name, spec.valid, fact.valid));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn the_table_holds_nothing_else_but_our_own_options() {
    let known: BTreeSet<(Scope, &str)> =
        facts().iter().map(|fact| (fact.scope, fact.name)).collect();
    for scope in Scope::ALL {
        for spec in options(scope) {
            assert!(
                spec.is_ours() || known.contains(&(scope, spec.name)),
                "{scope} {} is not Kafka's",
                spec.name
            );
        }
    }
}

#[test]
fn each_option_is_declared_once_for_a_scope_and_described() {
    for scope in Scope::ALL {
        let mut seen = BTreeMap::new();
        for spec in options(scope) {
            assert!(seen.insert(spec.name, ()).is_none(), "{scope} {} twice", spec.name);
            assert!(
                spec.doc.len() > 10 && spec.doc.ends_with('.') && !spec.doc.contains('|'),
                "{scope} {}: {:?}",
                spec.name,
                spec.doc
            );
        }
    }
}
