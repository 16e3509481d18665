//! DescribeConfigs, IncrementalAlterConfigs, AlterConfigs, ListConfigResources.

use ottla_protocol::messages::{
    AlterConfigsRequest, AlterConfigsRequestAlterConfigsResource,
    AlterConfigsRequestAlterableConfig, DescribeConfigsRequest,
    DescribeConfigsRequestDescribeConfigsResource, DescribeConfigsResponse,
    IncrementalAlterConfigsRequest, IncrementalAlterConfigsRequestAlterConfigsResource,
    IncrementalAlterConfigsRequestAlterableConfig, ListConfigResourcesRequest,
    ListConfigResourcesResponse,
};

use super::contest::{Contest, Side};

const TOPIC: i8 = 2;
const BROKER: i8 = 4;
const GROUP: i8 = 32;

pub(super) async fn run(contest: &mut Contest) {
    let own = [("retention.ms", "3600000"), ("cleanup.policy", "compact,delete")];
    contest.create("configured", 1, &own).await;
    describe(contest).await;
    alter(contest).await;
    replace(contest).await;
    list(contest).await;
}

fn settle(answer: &mut DescribeConfigsResponse) {
    answer.results.sort_by(|a, b| a.resource_name.cmp(&b.resource_name));
    for result in &mut answer.results {
        result.configs.sort_by(|a, b| a.name.cmp(&b.name));
        // Options of single listeners are in docs/deviations.md.
        result.configs.retain(|config| {
            !config.name.starts_with("ottla.") && !config.name.starts_with("listener.name.")
        });
        for config in &mut result.configs {
            // Descriptions are our own sentences.
            config.documentation = config.documentation.take().map(|_| "(text)".to_owned());
            // Where the two run, or how they were started.
            let place = ["log.dirs", "listeners", "advertised.listeners", "process.roles"];
            let quorum = ["controller.quorum.voters", "controller.listener.names"];
            if config.name == "streams.assignor.name" {
                // The first of the broker's assignors, which Streams groups will have.
                config.value = None;
                config.synonyms.clear();
            }
            if place.contains(&config.name.as_str()) || quorum.contains(&config.name.as_str()) {
                config.value = None;
                config.config_source = 0;
                config.synonyms.clear();
            }
        }
    }
}

fn wanted(
    kind: i8,
    name: &str,
    keys: Option<&[&str]>,
) -> DescribeConfigsRequestDescribeConfigsResource {
    DescribeConfigsRequestDescribeConfigsResource {
        resource_type: kind,
        resource_name: name.to_owned(),
        configuration_keys: keys.map(|keys| keys.iter().map(|key| (*key).to_owned()).collect()),
        ..Default::default()
    }
}

async fn describe(contest: &mut Contest) {
    let request = |resources: Vec<_>, include_synonyms| DescribeConfigsRequest {
        resources,
        include_synonyms,
        ..DescribeConfigsRequest::default()
    };
    for (kind, name) in [
        (TOPIC, "configured"),
        (TOPIC, "nowhere"),
        (TOPIC, ""),
        (TOPIC, "a b"),
        (BROKER, "1"),
        (BROKER, ""),
        (BROKER, "2"),
        (BROKER, "-1"),
        (BROKER, "one"),
        (GROUP, "nobody"),
        (GROUP, ""),
        (0, "x"),
        (1, "x"),
        (3, "x"),
        (99, "x"),
        (-1, "x"),
    ] {
        for synonyms in [false, true] {
            let what = format!("{kind} {name:?}, synonyms {synonyms}");
            let request = |_: &Side| request(vec![wanted(kind, name, None)], synonyms);
            contest.same_from(&what, 1, request, settle).await;
        }
    }
    let keys: [Option<&[&str]>; 3] =
        [Some(&[]), Some(&["retention.ms", "no.such.option"]), Some(&["retention.ms"])];
    for keys in keys {
        let what = format!("only {keys:?}");
        let request = |_: &Side| request(vec![wanted(TOPIC, "configured", keys)], true);
        contest.same_from(&what, 1, request, settle).await;
    }
    let twice = vec![wanted(TOPIC, "configured", Some(&["retention.ms"])); 2];
    let twice = |_: &Side| request(twice.clone(), false);
    contest.same_from("a topic twice", 1, twice, settle).await;
    contest.same_from("nothing", 1, |_| request(Vec::new(), false), settle).await;
    let documented = |_: &Side| DescribeConfigsRequest {
        include_documentation: true,
        ..request(vec![wanted(TOPIC, "configured", None)], false)
    };
    contest.same_from("descriptions", 3, documented, settle).await;
}

fn described(_: &Side) -> DescribeConfigsRequest {
    DescribeConfigsRequest {
        resources: vec![wanted(TOPIC, "configured", None)],
        include_synonyms: true,
        ..DescribeConfigsRequest::default()
    }
}

type Change = (&'static str, i8, Option<&'static str>);

async fn alter(contest: &mut Contest) {
    let altering = |kind: i8, name: &str, changes: &[Change], validate_only| {
        let change =
            |(name, operation, value): &Change| IncrementalAlterConfigsRequestAlterableConfig {
                name: (*name).to_owned(),
                config_operation: *operation,
                value: value.map(str::to_owned),
                ..Default::default()
            };
        IncrementalAlterConfigsRequest {
            resources: vec![IncrementalAlterConfigsRequestAlterConfigsResource {
                resource_type: kind,
                resource_name: name.to_owned(),
                configs: changes.iter().map(change).collect(),
                ..Default::default()
            }],
            validate_only,
            ..IncrementalAlterConfigsRequest::default()
        }
    };
    let (set, delete, append, subtract) = (0, 1, 2, 3);
    let cases: Vec<(i8, &str, Vec<Change>)> = vec![
        (TOPIC, "configured", vec![("retention.ms", set, Some("7200000"))]),
        (TOPIC, "configured", vec![("retention.ms", set, Some("soon"))]),
        (TOPIC, "configured", vec![("retention.ms", set, None)]),
        (TOPIC, "configured", vec![("retention.ms", delete, None)]),
        (TOPIC, "configured", vec![("segment.ms", delete, None)]),
        (TOPIC, "configured", vec![("no.such.option", set, Some("1"))]),
        (TOPIC, "configured", vec![("no.such.option", delete, None)]),
        (TOPIC, "configured", vec![("retention.ms", append, Some("1"))]),
        (TOPIC, "configured", vec![("cleanup.policy", append, Some("delete"))]),
        (TOPIC, "configured", vec![("cleanup.policy", append, Some("burn"))]),
        (TOPIC, "configured", vec![("cleanup.policy", subtract, Some("compact"))]),
        (TOPIC, "configured", vec![("cleanup.policy", subtract, Some("nothing"))]),
        (
            TOPIC,
            "configured",
            vec![("retention.ms", set, Some("1")), ("retention.ms", set, Some("2"))],
        ),
        (TOPIC, "configured", vec![]),
        (TOPIC, "nowhere", vec![("retention.ms", set, Some("1"))]),
        (TOPIC, "", vec![("retention.ms", set, Some("1"))]),
        (TOPIC, "a b", vec![("retention.ms", set, Some("1"))]),
        (BROKER, "1", vec![("log.retention.ms", set, Some("1000000"))]),
        (BROKER, "1", vec![("node.id", set, Some("2"))]),
        (BROKER, "1", vec![("no.such.option", set, Some("2"))]),
        (BROKER, "2", vec![("log.retention.ms", set, Some("1000000"))]),
        (BROKER, "", vec![("log.retention.ms", set, Some("1000000"))]),
        (BROKER, "one", vec![("log.retention.ms", set, Some("1000000"))]),
        (GROUP, "g", vec![("consumer.session.timeout.ms", set, Some("50000"))]),
        (GROUP, "", vec![("consumer.session.timeout.ms", set, Some("50000"))]),
        (0, "x", vec![("retention.ms", set, Some("1"))]),
        (99, "x", vec![("retention.ms", set, Some("1"))]),
    ];
    for (kind, name, changes) in cases {
        let what = format!("{kind} {name:?} {changes:?}");
        contest.same(&what, |_| altering(kind, name, &changes, true)).await;
    }
    let changes: [Change; 2] =
        [("max.message.bytes", set, Some("5000")), ("retention.ms", delete, None)];
    contest.same("changes", |_| altering(TOPIC, "configured", &changes, false)).await;
    contest.settled().await;
    contest.same_at("after changes", 4, described, settle).await;
}

async fn replace(contest: &mut Contest) {
    let whole = |configs: &[(&str, Option<&str>)], validate_only| AlterConfigsRequest {
        resources: vec![AlterConfigsRequestAlterConfigsResource {
            resource_type: TOPIC,
            resource_name: "configured".to_owned(),
            configs: configs
                .iter()
                .map(|(name, value)| AlterConfigsRequestAlterableConfig {
                    name: (*name).to_owned(),
                    value: value.map(str::to_owned),
                    ..Default::default()
                })
                .collect(),
            ..Default::default()
        }],
        validate_only,
        ..AlterConfigsRequest::default()
    };
    contest.same("null", |_| whole(&[("retention.ms", None)], true)).await;
    contest.same("wrong", |_| whole(&[("retention.ms", Some("soon"))], true)).await;
    contest.same("unknown", |_| whole(&[("no.such.option", Some("1"))], true)).await;
    contest.same("replaced", |_| whole(&[("segment.ms", Some("99999"))], false)).await;
    contest.settled().await;
    contest.same_at("after replacing", 4, described, settle).await;
}

async fn list(contest: &mut Contest) {
    let settle = |answer: &mut ListConfigResourcesResponse| {
        answer.config_resources.retain(|each| !each.resource_name.starts_with("__"));
        let key = |each: &ottla_protocol::messages::ListConfigResourcesResponseConfigResource| {
            (each.resource_type, each.resource_name.clone())
        };
        answer.config_resources.sort_by_key(key);
    };
    let none = |_: &Side| ListConfigResourcesRequest::default();
    contest.same_from("everything", 0, none, settle).await;
    for types in
        [vec![2], vec![4], vec![8], vec![16], vec![32], vec![2, 4], vec![2, 2], vec![1], vec![99]]
    {
        let request = |_: &Side| ListConfigResourcesRequest {
            resource_types: types.clone(),
            ..ListConfigResourcesRequest::default()
        };
        contest.same_at(&format!("{types:?}"), 1, request, settle).await;
    }
}
