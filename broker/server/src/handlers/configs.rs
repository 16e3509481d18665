//! DescribeConfigs (32), versions 1 to 4, AlterConfigs (33), versions 0 to 2,
//! IncrementalAlterConfigs (44), versions 0 to 1, ListConfigResources (74), versions 0 to 1.
//!
//! Log levels of brokers and subscriptions to client metrics are not served: they are empty.

use std::collections::{BTreeMap, BTreeSet};

use ottla_config::{
    Default as OptionDefault, Kind, OptionSpec, Scope, UpdateMode, broker_synonyms, table,
};
use ottla_image::{ConfigResource, ConfigResourceKind, MetadataImage};
use ottla_metadata::{ControllerRequest, ControllerResponse, validate_topic_name};
use ottla_model::{ErrorCode, NodeId};
use ottla_protocol::messages::{
    AlterConfigsRequest, AlterConfigsResponse, AlterConfigsResponseAlterConfigsResourceResponse,
    DescribeConfigsRequest, DescribeConfigsRequestDescribeConfigsResource, DescribeConfigsResponse,
    DescribeConfigsResponseDescribeConfigsResourceResult,
    DescribeConfigsResponseDescribeConfigsResult, DescribeConfigsResponseDescribeConfigsSynonym,
    IncrementalAlterConfigsRequest, IncrementalAlterConfigsResponse,
    IncrementalAlterConfigsResponseAlterConfigsResourceResponse, ListConfigResourcesRequest,
    ListConfigResourcesResponse, ListConfigResourcesResponseConfigResource,
};

use crate::node::Node;
use crate::wire::Request;

/// Begins the names of Java's own switches, which nobody is shown.
pub(super) const INTERNAL: &str = "internal.";

/// Options that Apache Kafka takes and does not show either.
const UNSHOWN: [&str; 32] = [
    "consumer.assignor.offload.enable",
    "controller.performance.always.log.threshold.ms",
    "controller.performance.sample.period.ms",
    "group.consumer.assignor.offload.enable",
    "group.consumer.regex.refresh.interval.ms",
    "group.share.assignor.offload.enable",
    "group.share.dlq.manager.class.name",
    "group.share.initialize.retry.interval.ms",
    "group.share.persister.class.name",
    "group.streams.acceptable.recovery.lag",
    "group.streams.assignor.offload.enable",
    "group.streams.max.warmup.replicas",
    "group.streams.min.task.offset.interval.ms",
    "group.streams.num.warmup.replicas",
    "group.streams.task.offset.interval.ms",
    "log.initial.task.delay.ms",
    "producer.id.expiration.check.interval.ms",
    "remote.log.index.file.cache.ttl.ms",
    "remote.log.manager.task.retry.backoff.max.ms",
    "remote.log.manager.task.retry.backoff.ms",
    "remote.log.manager.task.retry.jitter",
    "server.max.startup.time.ms",
    "share.assignor.offload.enable",
    "share.coordinator.cold.partition.snapshot.interval.ms",
    "share.coordinator.state.topic.prune.interval.ms",
    "streams.acceptable.recovery.lag",
    "streams.assignor.offload.enable",
    "streams.num.warmup.replicas",
    "streams.task.offset.interval.ms",
    "unclean.leader.election.interval.ms",
    "unstable.api.versions.enable",
    "unstable.feature.versions.enable",
];

/// The options of a kind of resource that clients are shown.
fn shown(scope: Scope) -> impl Iterator<Item = &'static OptionSpec> {
    table::options(scope)
        .filter(|spec| !spec.name.starts_with(INTERNAL) && !UNSHOWN.contains(&spec.name))
}

type Described = DescribeConfigsResponseDescribeConfigsResourceResult;
type Synonym = DescribeConfigsResponseDescribeConfigsSynonym;

/// Where a value comes from, as the wire numbers it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    Topic = 1,
    Broker = 2,
    DefaultBroker = 3,
    Static = 4,
    Default = 5,
    Group = 8,
}

pub(super) async fn describe(
    node: &Node,
    _request: &Request,
    message: DescribeConfigsRequest,
) -> DescribeConfigsResponse {
    let image = node.image();
    let with = Included {
        synonyms: message.include_synonyms,
        documentation: message.include_documentation,
    };
    let results = message.resources.iter().map(|wanted| {
        let found = configs(node, &image, wanted, with);
        let (code, why, mut configs) = match found {
            Ok(configs) => (ErrorCode::NONE, String::new(), configs),
            Err((code, why)) => (code, why, Vec::new()),
        };
        if let Some(keys) = wanted.configuration_keys.as_ref().filter(|keys| !keys.is_empty()) {
            configs.retain(|each| keys.contains(&each.name));
        }
        DescribeConfigsResponseDescribeConfigsResult {
            error_code: code.0,
            error_message: Some(why),
            resource_type: wanted.resource_type,
            resource_name: wanted.resource_name.clone(),
            configs,
            ..Default::default()
        }
    });
    DescribeConfigsResponse { results: results.collect(), ..DescribeConfigsResponse::default() }
}

#[derive(Clone, Copy)]
struct Included {
    synonyms: bool,
    documentation: bool,
}

type Refusal = (ErrorCode, String);

fn configs(
    node: &Node,
    image: &MetadataImage,
    wanted: &DescribeConfigsRequestDescribeConfigsResource,
    with: Included,
) -> Result<Vec<Described>, Refusal> {
    let name = wanted.resource_name.as_str();
    match ConfigResourceKind::from_number(wanted.resource_type) {
        Some(ConfigResourceKind::Topic) => {
            validate_topic_name(name).map_err(|why| (ErrorCode::INVALID_TOPIC_EXCEPTION, why))?;
            if image.topics.by_name(name).is_none() {
                return Err((ErrorCode::UNKNOWN_TOPIC_OR_PARTITION, String::new()));
            }
            let own = image.configs.of(&ConfigResource::topic(name));
            Ok(shown(Scope::Topic)
                .map(|spec| render(spec, &topic_values(node, image, spec, own), with))
                .collect())
        }
        Some(ConfigResourceKind::Broker) => broker_configs(node, image, name, with),
        Some(ConfigResourceKind::Group) => {
            if name.is_empty() {
                return Err((ErrorCode::INVALID_REQUEST, "a group has a name".to_owned()));
            }
            let own = image.configs.of(&ConfigResource::group(name));
            Ok(shown(Scope::Group)
                .map(|spec| render(spec, &group_values(node, image, spec, own), with))
                .collect())
        }
        Some(_) => Ok(Vec::new()),
        None => {
            let why = format!("Unsupported resource type: {}", wanted.resource_type);
            Err((ErrorCode::INVALID_REQUEST, why))
        }
    }
}

/// What an option is, and the values that it could have, the one that holds first.
#[derive(Default)]
struct Values {
    /// What holds where nobody says anything; it is no value of a synonym where only this
    /// resource has the option, or where the broker's has none by itself.
    fallback: Option<String>,
    given: Vec<(&'static str, Option<String>, Source)>,
}

impl Values {
    fn holds(&self) -> (Option<String>, Source) {
        match self.given.first() {
            Some((_, value, source)) => (value.clone(), *source),
            None => (self.fallback.clone(), Source::Default),
        }
    }
}

fn topic_values(
    node: &Node,
    image: &MetadataImage,
    spec: &'static OptionSpec,
    own: &BTreeMap<String, String>,
) -> Values {
    let mut values = Values { fallback: default_text(spec), ..Values::default() };
    if let Some(value) = own.get(spec.name) {
        values.given.push((spec.name, Some(value.clone()), Source::Topic));
    }
    let synonyms = broker_synonyms(spec.name).iter();
    for (place, (synonym, _)) in synonyms.enumerate() {
        let Some(broker) = table::find(Scope::Broker, synonym) else { continue };
        let mut given = broker_values(node, image, broker).given;
        // The other synonyms count only where somebody uses them.
        given.retain(|(.., source)| place == 0 || *source != Source::Default);
        values.given.extend(given);
    }
    // Broker options in other units say the same thing in their own words.
    if let Some(first) = values.given.first_mut()
        && first.2 == Source::Static
    {
        first.1 = node.config.topic_default(spec.name);
    }
    values
}

fn group_values(
    node: &Node,
    image: &MetadataImage,
    spec: &'static OptionSpec,
    own: &BTreeMap<String, String>,
) -> Values {
    let mut values = Values { fallback: default_text(spec), ..Values::default() };
    if let Some(value) = own.get(spec.name) {
        values.given.push((spec.name, Some(value.clone()), Source::Group));
    }
    match table::find(Scope::Broker, &format!("group.{}", spec.name)) {
        Some(broker) => values.given.extend(broker_values(node, image, broker).given),
        // Only groups have it: its default is its own.
        None => {
            let default = default_text(spec).map(|text| (spec.name, Some(text), Source::Default));
            values.given.extend(default);
        }
    }
    values
}

fn broker_values(node: &Node, image: &MetadataImage, spec: &'static OptionSpec) -> Values {
    let mut values = Values { fallback: default_text(spec), ..Values::default() };
    let levels = [
        (ConfigResource::broker(node.id), Source::Broker),
        (ConfigResource::broker_default(), Source::DefaultBroker),
    ];
    for (resource, source) in levels {
        if let Some(value) = image.configs.value(&resource, spec.name) {
            values.given.push((spec.name, Some(value.to_owned()), source));
        }
    }
    if node.config.settings.is_given(spec.name) {
        let value = node.config.settings.get(spec.name).map(ToString::to_string);
        values.given.push((spec.name, value, Source::Static));
    } else if spec.name == "broker.id" {
        // The older name of node.id.
        values.given.push((spec.name, Some(node.id.0.to_string()), Source::Static));
    }
    if let OptionDefault::Text(text) = spec.default {
        values.given.push((spec.name, Some(text.to_owned()), Source::Default));
    }
    values
}

fn broker_configs(
    node: &Node,
    image: &MetadataImage,
    name: &str,
    with: Included,
) -> Result<Vec<Described>, Refusal> {
    if name.is_empty() {
        // The cluster's defaults: only what somebody set.
        let set = image.configs.of(&ConfigResource::broker_default());
        let known = set.iter().filter_map(|(name, value)| {
            let spec = table::find(Scope::Broker, name)?;
            let given = vec![(spec.name, Some(value.clone()), Source::DefaultBroker)];
            Some(render(spec, &Values { fallback: None, given }, with))
        });
        return Ok(known.collect());
    }
    let id: i32 = name.parse().map_err(|_| {
        let why = format!("Broker id must be an integer, but it is: {name}");
        (ErrorCode::INVALID_REQUEST, why)
    })?;
    if NodeId(id) != node.id {
        let own = node.id;
        let why =
            format!("Unexpected broker id, expected {own} or empty string, but received {name}");
        return Err((ErrorCode::INVALID_REQUEST, why));
    }
    Ok(shown(Scope::Broker)
        .map(|spec| render(spec, &broker_values(node, image, spec), with))
        .collect())
}

fn default_text(spec: &OptionSpec) -> Option<String> {
    match spec.effective_default() {
        OptionDefault::Text(text) => Some(text.to_owned()),
        OptionDefault::Required | OptionDefault::Null => None,
    }
}

fn render(spec: &'static OptionSpec, values: &Values, with: Included) -> Described {
    let secret = spec.is_secret();
    let (value, source) = values.holds();
    let synonyms = values.given.iter().map(|(name, value, source)| Synonym {
        name: (*name).to_owned(),
        value: value.clone().filter(|_| !secret),
        source: *source as i8,
        ..Synonym::default()
    });
    Described {
        name: spec.name.to_owned(),
        value: value.filter(|_| !secret),
        read_only: spec.scopes.contains(Scope::Broker)
            && !spec.scopes.contains(Scope::Topic)
            && spec.update == UpdateMode::ReadOnly,
        config_source: source as i8,
        is_sensitive: secret,
        synonyms: if with.synonyms { synonyms.collect() } else { Vec::new() },
        config_type: kind_number(spec.kind),
        documentation: with.documentation.then(|| spec.doc.to_owned()),
        ..Described::default()
    }
}

fn kind_number(kind: Kind) -> i8 {
    match kind {
        Kind::Boolean => 1,
        Kind::String => 2,
        Kind::Int => 3,
        Kind::Short => 4,
        Kind::Long => 5,
        Kind::Double => 6,
        Kind::List => 7,
        Kind::Class => 8,
        Kind::Password => 9,
    }
}

pub(super) async fn alter(
    node: &Node,
    _request: &Request,
    mut message: AlterConfigsRequest,
) -> AlterConfigsResponse {
    let mut refused = Vec::new();
    message.resources.retain(|resource| {
        let why = misplaced(node, resource.resource_type, &resource.resource_name);
        refused.extend(why.clone().map(|why| AlterConfigsResponseAlterConfigsResourceResponse {
            error_code: ErrorCode::INVALID_REQUEST.0,
            error_message: Some(why),
            resource_type: resource.resource_type,
            resource_name: resource.resource_name.clone(),
            ..Default::default()
        }));
        why.is_none()
    });
    let resources = message.resources.clone();
    let mut response = match node.ask(ControllerRequest::AlterConfigs(message)).await {
        Ok(ControllerResponse::AlterConfigs(response)) => response,
        _ => AlterConfigsResponse {
            responses: resources
                .into_iter()
                .map(|resource| AlterConfigsResponseAlterConfigsResourceResponse {
                    error_code: ErrorCode::NOT_CONTROLLER.0,
                    resource_type: resource.resource_type,
                    resource_name: resource.resource_name,
                    ..Default::default()
                })
                .collect(),
            ..AlterConfigsResponse::default()
        },
    };
    response.responses.extend(refused);
    response
}

/// Why a resource cannot be altered here.
fn misplaced(node: &Node, kind: i8, name: &str) -> Option<String> {
    match ConfigResourceKind::from_number(kind)? {
        ConfigResourceKind::Topic if name.is_empty() => {
            Some("topics have no options for all of them".to_owned())
        }
        ConfigResourceKind::Broker if name.parse::<i32>().is_ok_and(|id| id != node.id.0) => {
            Some(format!("broker {name} is not this one, which is {}", node.id))
        }
        _ => None,
    }
}

pub(super) async fn incremental_alter(
    node: &Node,
    _request: &Request,
    mut message: IncrementalAlterConfigsRequest,
) -> IncrementalAlterConfigsResponse {
    let mut refused = Vec::new();
    message.resources.retain(|resource| {
        let why = misplaced(node, resource.resource_type, &resource.resource_name);
        refused.extend(why.clone().map(|why| {
            IncrementalAlterConfigsResponseAlterConfigsResourceResponse {
                error_code: ErrorCode::INVALID_REQUEST.0,
                error_message: Some(why),
                resource_type: resource.resource_type,
                resource_name: resource.resource_name.clone(),
                ..Default::default()
            }
        }));
        why.is_none()
    });
    let resources = message.resources.clone();
    let mut response = match node.ask(ControllerRequest::IncrementalAlterConfigs(message)).await {
        Ok(ControllerResponse::IncrementalAlterConfigs(response)) => response,
        _ => IncrementalAlterConfigsResponse {
            responses: resources
                .into_iter()
                .map(|resource| IncrementalAlterConfigsResponseAlterConfigsResourceResponse {
                    error_code: ErrorCode::NOT_CONTROLLER.0,
                    resource_type: resource.resource_type,
                    resource_name: resource.resource_name,
                    ..Default::default()
                })
                .collect(),
            ..IncrementalAlterConfigsResponse::default()
        },
    };
    response.responses.extend(refused);
    response
}

pub(super) async fn list_resources(
    node: &Node,
    request: &Request,
    message: ListConfigResourcesRequest,
) -> ListConfigResourcesResponse {
    let image = node.image();
    let metrics = ConfigResourceKind::ClientMetrics;
    // Version 0 lists subscriptions to client metrics; without a filter, version 1 lists all.
    let kinds: BTreeSet<i8> = match request.head.version {
        0 => BTreeSet::from([metrics.number()]),
        _ if message.resource_types.is_empty() => BTreeSet::from([2, 4, 8, 16, 32]),
        _ => message.resource_types.into_iter().collect(),
    };
    let own = node.id.0.to_string();
    let mut resources = Vec::new();
    for kind in kinds {
        let names: Vec<String> = match ConfigResourceKind::from_number(kind) {
            Some(ConfigResourceKind::Topic) => {
                image.topics.iter().map(|topic| topic.name.to_string()).collect()
            }
            Some(ConfigResourceKind::Broker | ConfigResourceKind::BrokerLogger) => {
                vec![own.clone()]
            }
            Some(wanted) => {
                let set = image.configs.iter().filter(|(resource, _)| resource.kind == wanted);
                set.map(|(resource, _)| resource.name.clone()).collect()
            }
            None => {
                return ListConfigResourcesResponse {
                    error_code: ErrorCode::UNSUPPORTED_VERSION.0,
                    ..ListConfigResourcesResponse::default()
                };
            }
        };
        resources.extend(names.into_iter().map(|resource_name| {
            ListConfigResourcesResponseConfigResource {
                resource_name,
                resource_type: kind,
                ..Default::default()
            }
        }));
    }
    ListConfigResourcesResponse {
        config_resources: resources,
        ..ListConfigResourcesResponse::default()
    }
}
