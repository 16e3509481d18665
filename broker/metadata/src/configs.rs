//! Dynamic configurations: changed option by option, or replaced.

use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

use ottla_config::{Default as Preset, Kind, Scope, UpdateMode, table};
use ottla_image::{ConfigResource, ConfigResourceKind, VersionedRecord};
use ottla_model::ErrorCode;
use ottla_protocol::messages::{
    AlterConfigsRequest, AlterConfigsResponse, AlterConfigsResponseAlterConfigsResourceResponse,
    ClearElrRecord, ConfigRecord, IncrementalAlterConfigsRequest, IncrementalAlterConfigsResponse,
    IncrementalAlterConfigsResponseAlterConfigsResourceResponse,
};

use crate::config_check::{check, check_group, check_topic};
use crate::controller::Controller;
use crate::names::validate_topic_name;
use crate::partitions::ELIGIBLE_LEADERS;
use crate::topics::Refusal;

/// One change of one option.
struct Alteration<'a> {
    name: &'a str,
    operation: Operation,
    value: Option<&'a str>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Operation {
    Set,
    Delete,
    Append,
    Subtract,
}

fn refuse<T>(code: ErrorCode, message: impl Into<String>) -> Result<T, Refusal> {
    Err((code, Some(message.into())))
}

impl Controller {
    pub(crate) fn incremental_alter_configs(
        &mut self,
        request: &IncrementalAlterConfigsRequest,
    ) -> (Vec<VersionedRecord>, IncrementalAlterConfigsResponse) {
        let mut records = Vec::new();
        let mut response = IncrementalAlterConfigsResponse::default();
        let mut seen = BTreeSet::new();
        for resource in &request.resources {
            let fresh = seen.insert((resource.resource_type, resource.resource_name.as_str()));
            let alterations = resource.configs.iter().map(|config| {
                let operation = match config.config_operation {
                    0 => Operation::Set,
                    1 => Operation::Delete,
                    2 => Operation::Append,
                    3 => Operation::Subtract,
                    other => {
                        let text = format!("Unknown operation type {other}");
                        return refuse(ErrorCode::INVALID_REQUEST, text);
                    }
                };
                Ok(Alteration { name: &config.name, operation, value: config.value.as_deref() })
            });
            let decided = if fresh {
                alterations.collect::<Result<Vec<_>, _>>().and_then(|alterations| {
                    self.alter(resource.resource_type, &resource.resource_name, &alterations)
                })
            } else {
                refuse(ErrorCode::INVALID_REQUEST, "Error due to duplicate resources")
            };
            let (code, message) = settle(&mut records, request.validate_only, decided);
            let answers = &mut response.responses;
            answers.push(IncrementalAlterConfigsResponseAlterConfigsResourceResponse {
                error_code: code.get(),
                error_message: message,
                resource_type: resource.resource_type,
                resource_name: resource.resource_name.clone(),
                ..Default::default()
            });
        }
        (records, response)
    }

    pub(crate) fn alter_configs(
        &mut self,
        request: &AlterConfigsRequest,
    ) -> (Vec<VersionedRecord>, AlterConfigsResponse) {
        let mut records = Vec::new();
        let mut response = AlterConfigsResponse::default();
        for resource in &request.resources {
            let mut alterations: Vec<Alteration<'_>> = resource
                .configs
                .iter()
                .map(|config| Alteration {
                    name: &config.name,
                    operation: Operation::Set,
                    value: config.value.as_deref(),
                })
                .collect();
            // What is not named goes back to its default.
            let kind = ConfigResourceKind::from_number(resource.resource_type);
            let had = kind.map(|kind| {
                let name = resource.resource_name.clone();
                self.image.configs.of(&ConfigResource { kind, name }).clone()
            });
            let had = had.unwrap_or_default();
            let named: BTreeSet<&str> = alterations.iter().map(|a| a.name).collect();
            alterations.extend(
                had.keys().filter(|name| !named.contains(name.as_str())).map(|name| Alteration {
                    name,
                    operation: Operation::Delete,
                    value: None,
                }),
            );
            let decided = self.alter(resource.resource_type, &resource.resource_name, &alterations);
            let (code, message) = settle(&mut records, request.validate_only, decided);
            response.responses.push(AlterConfigsResponseAlterConfigsResourceResponse {
                error_code: code.get(),
                error_message: message,
                resource_type: resource.resource_type,
                resource_name: resource.resource_name.clone(),
                ..Default::default()
            });
        }
        (records, response)
    }

    fn alter(
        &self,
        kind: i8,
        name: &str,
        alterations: &[Alteration<'_>],
    ) -> Result<Vec<VersionedRecord>, Refusal> {
        let resource = self.resource(kind, name)?;
        let mut names = BTreeSet::new();
        if !alterations.iter().all(|alteration| names.insert(alteration.name)) {
            return refuse(ErrorCode::INVALID_REQUEST, "Error due to duplicate config keys");
        }
        let before = self.image.configs.of(&resource);
        let mut after = before.clone();
        for alteration in alterations {
            apply(&resource, &mut after, alteration)?;
        }
        self.validate(&resource, before, &after)?;
        let changed = |name: &&str| before.get(*name) != after.get(*name);
        let changed: Vec<&str> =
            alterations.iter().map(|alteration| alteration.name).filter(changed).collect();
        let mut records: Vec<VersionedRecord> = changed
            .iter()
            .map(|name| {
                ConfigRecord {
                    resource_type: kind,
                    resource_name: resource.name.clone(),
                    name: (*name).to_string(),
                    value: after.get(*name).cloned(),
                    ..ConfigRecord::default()
                }
                .into()
            })
            .collect();
        // Who may lead besides the in-sync replicas was decided by another minimum.
        let clears = changed.contains(&"min.insync.replicas")
            && self.image.features.level(ELIGIBLE_LEADERS) > 0;
        let all = resource == ConfigResource::broker_default();
        if clears && (resource.kind == ConfigResourceKind::Topic || all) {
            let topic_name = if all { String::new() } else { resource.name };
            records.push(ClearElrRecord { topic_name, ..ClearElrRecord::default() }.into());
        }
        Ok(records)
    }

    fn resource(&self, kind: i8, name: &str) -> Result<ConfigResource, Refusal> {
        let Some(kind) = ConfigResourceKind::from_number(kind) else {
            let text = format!("Unsupported configuration resource type {kind}");
            return refuse(ErrorCode::INVALID_REQUEST, text);
        };
        match kind {
            ConfigResourceKind::Topic => {
                validate_topic_name(name)
                    .map_err(|problem| (ErrorCode::INVALID_TOPIC_EXCEPTION, Some(problem)))?;
                if self.image.topics.by_name(name).is_none() {
                    let text = format!("The topic '{name}' does not exist.");
                    return refuse(ErrorCode::UNKNOWN_TOPIC_OR_PARTITION, text);
                }
            }
            ConfigResourceKind::Broker if !name.is_empty() && name.parse::<u32>().is_err() => {
                let text = format!("Unable to parse broker name as a base 10 number: {name}");
                return refuse(ErrorCode::INVALID_REQUEST, text);
            }
            ConfigResourceKind::Group if name.is_empty() => {
                return refuse(
                    ErrorCode::INVALID_REQUEST,
                    "Default group resources are not allowed.",
                );
            }
            ConfigResourceKind::ClientMetrics if name.is_empty() => {
                return refuse(
                    ErrorCode::INVALID_REQUEST,
                    "Default client metrics resources are not allowed.",
                );
            }
            ConfigResourceKind::BrokerLogger => {
                let text = "Loggers are not kept by the controller.";
                return refuse(ErrorCode::INVALID_REQUEST, text);
            }
            _ => {}
        }
        Ok(ConfigResource { kind, name: name.to_string() })
    }

    fn validate(
        &self,
        resource: &ConfigResource,
        before: &BTreeMap<String, String>,
        after: &BTreeMap<String, String>,
    ) -> Result<(), Refusal> {
        let invalid = |problem| (ErrorCode::INVALID_CONFIG, Some(problem));
        match resource.kind {
            ConfigResourceKind::Topic => check_topic(after).map_err(invalid),
            ConfigResourceKind::Group => check_group(after).map_err(invalid),
            ConfigResourceKind::ClientMetrics => check_metrics(after),
            ConfigResourceKind::Broker | ConfigResourceKind::BrokerLogger => {
                check_broker(before, after)
            }
        }
    }
}

fn settle(
    records: &mut Vec<VersionedRecord>,
    validate_only: bool,
    decided: Result<Vec<VersionedRecord>, Refusal>,
) -> Refusal {
    match decided {
        Ok(made) => {
            if !validate_only {
                records.extend(made);
            }
            (ErrorCode::NONE, None)
        }
        Err(refusal) => refusal,
    }
}

fn apply(
    resource: &ConfigResource,
    values: &mut BTreeMap<String, String>,
    alteration: &Alteration<'_>,
) -> Result<(), Refusal> {
    let name = alteration.name;
    if alteration.operation == Operation::Delete {
        values.remove(name);
        return Ok(());
    }
    let Some(value) = alteration.value else {
        let text = format!("Null value not supported for : {name}");
        return refuse(ErrorCode::INVALID_REQUEST, text);
    };
    if alteration.operation == Operation::Set {
        values.insert(name.to_string(), value.to_string());
        return Ok(());
    }
    let scope = match resource.kind {
        ConfigResourceKind::Topic => Scope::Topic,
        ConfigResourceKind::Group => Scope::Group,
        _ => Scope::Broker,
    };
    let spec = table::find(scope, name).filter(|spec| spec.kind == Kind::List);
    let adds = alteration.operation == Operation::Append;
    let Some(spec) = spec else {
        let verb = if adds { "APPEND" } else { "SUBTRACT" };
        let text = format!("Can't {verb} to key {name} because its type is not LIST.");
        return refuse(ErrorCode::INVALID_CONFIG, text);
    };
    let default = match spec.default {
        Preset::Text(text) => text,
        _ => "",
    };
    let now = values.get(name).map_or(default, String::as_str);
    let items = |text: &str| -> Vec<String> {
        text.split(',').map(str::trim).filter(|item| !item.is_empty()).map(Into::into).collect()
    };
    let mut list = items(now);
    let given = items(value);
    if adds {
        for item in given {
            if !list.contains(&item) {
                list.push(item);
            }
        }
    } else {
        list.retain(|item| !given.contains(item));
    }
    values.insert(name.to_string(), list.join(","));
    Ok(())
}

fn check_broker(
    before: &BTreeMap<String, String>,
    after: &BTreeMap<String, String>,
) -> Result<(), Refusal> {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for name in names.into_iter().filter(|name| before.get(*name) != after.get(*name)) {
        // Names that are not known may belong to a plugin.
        let Some(spec) = table::find(Scope::Broker, name) else { continue };
        if spec.update == UpdateMode::ReadOnly {
            let text = format!("Cannot update these configs dynamically: [{name}]");
            return refuse(ErrorCode::INVALID_REQUEST, text);
        }
        if let Some(value) = after.get(name) {
            check(spec, value).map_err(|problem| (ErrorCode::INVALID_CONFIG, Some(problem)))?;
        }
    }
    Ok(())
}

fn check_metrics(values: &BTreeMap<String, String>) -> Result<(), Refusal> {
    for (name, value) in values {
        match name.as_str() {
            "interval.ms" => {
                let allowed =
                    value.trim().parse::<i64>().is_ok_and(|n| (100..=3_600_000).contains(&n));
                if !allowed {
                    let text = format!(
                        "Invalid value {value} for interval.ms, interval must be between 100 and \
                         3600000 (1 hour)"
                    );
                    return refuse(ErrorCode::INVALID_REQUEST, text);
                }
            }
            "metrics" | "match" => {}
            _ => {
                let text = format!("Unknown client metrics configuration: {name}");
                return refuse(ErrorCode::INVALID_REQUEST, text);
            }
        }
    }
    Ok(())
}
