//! CreateTopics (19), versions 2 to 7, DeleteTopics (20), versions 1 to 6, CreatePartitions (37),
//! versions 0 to 3: the controller decides, and answers once its records are followed here.

use std::collections::{BTreeMap, BTreeSet};

use ottla_metadata::{ControllerRequest, ControllerResponse};
use ottla_model::{ErrorCode, Uuid};
use ottla_protocol::messages::{
    CreatePartitionsRequest, CreatePartitionsResponse,
    CreatePartitionsResponseCreatePartitionsTopicResult, CreateTopicsRequest, CreateTopicsResponse,
    CreateTopicsResponseCreatableTopicResult, DeleteTopicsRequest, DeleteTopicsResponse,
    DeleteTopicsResponseDeletableTopicResult,
};

use crate::node::Node;
use crate::wire::Request;

pub(super) async fn create_topics(
    node: &Node,
    _request: &Request,
    message: CreateTopicsRequest,
) -> CreateTopicsResponse {
    let names: Vec<String> = message.topics.iter().map(|topic| topic.name.clone()).collect();
    match node.ask(ControllerRequest::CreateTopics(message)).await {
        Ok(ControllerResponse::CreateTopics(mut response)) => {
            response.topics.iter_mut().for_each(show_configs);
            response
        }
        _ => CreateTopicsResponse {
            topics: names
                .into_iter()
                .map(|name| CreateTopicsResponseCreatableTopicResult {
                    name,
                    error_code: ErrorCode::NOT_CONTROLLER.0,
                    ..Default::default()
                })
                .collect(),
            ..CreateTopicsResponse::default()
        },
    }
}

/// A topic that was refused has no options; switches of Java's own tests are not shown.
fn show_configs(topic: &mut CreateTopicsResponseCreatableTopicResult) {
    let configs = topic.configs.get_or_insert_default();
    configs.retain(|config| !config.name.starts_with(super::configs::INTERNAL));
}

pub(super) async fn delete_topics(
    node: &Node,
    request: &Request,
    mut message: DeleteTopicsRequest,
) -> DeleteTopicsResponse {
    // The controller takes the newer form, in which a topic has a name or an id.
    if request.head.version < 6 {
        message.topics = std::mem::take(&mut message.topic_names)
            .into_iter()
            .map(|name| ottla_protocol::messages::DeleteTopicsRequestDeleteTopicState {
                name: Some(name),
                ..Default::default()
            })
            .collect();
    }
    let invalid = take_invalid(&mut message);
    let wanted = message.topics.clone();
    let refuse = |code: ErrorCode| DeleteTopicsResponse {
        responses: wanted
            .iter()
            .map(|topic| DeleteTopicsResponseDeletableTopicResult {
                name: topic.name.clone(),
                topic_id: topic.topic_id,
                error_code: code.0,
                ..Default::default()
            })
            .collect(),
        ..DeleteTopicsResponse::default()
    };
    if !node.config.delete_topic_enable {
        return refuse(ErrorCode::TOPIC_DELETION_DISABLED);
    }
    let Ok(ControllerResponse::DeleteTopics(mut response)) =
        node.ask(ControllerRequest::DeleteTopics(message)).await
    else {
        return refuse(ErrorCode::NOT_CONTROLLER);
    };
    for deleted in response.responses.iter().filter(|each| each.error_code == 0) {
        if let Some(name) = &deleted.name {
            node.groups.topic_deleted(name);
        }
    }
    response.responses.extend(invalid);
    response
}

/// Takes out topics that have neither name nor id, and those that stand in the request twice.
fn take_invalid(
    message: &mut DeleteTopicsRequest,
) -> Vec<DeleteTopicsResponseDeletableTopicResult> {
    let mut counts = BTreeMap::new();
    for topic in &message.topics {
        *counts.entry((topic.name.clone(), topic.topic_id)).or_insert(0) += 1;
    }
    let valid = |name: &Option<String>, id: &Uuid| {
        counts.get(&(name.clone(), *id)) == Some(&1) && (name.is_some() || !id.is_zero())
    };
    message.topics.retain(|topic| valid(&topic.name, &topic.topic_id));
    let invalid = counts.keys().filter(|(name, id)| !valid(name, id));
    invalid
        .map(|(name, id)| DeleteTopicsResponseDeletableTopicResult {
            name: name.clone(),
            topic_id: *id,
            error_code: ErrorCode::INVALID_REQUEST.0,
            error_message: Some("a topic is deleted once, by its name or its id".to_owned()),
            ..Default::default()
        })
        .collect()
}

pub(super) async fn create_partitions(
    node: &Node,
    _request: &Request,
    mut message: CreatePartitionsRequest,
) -> CreatePartitionsResponse {
    let twice = take_doubled(&mut message);
    let names: Vec<String> = message.topics.iter().map(|topic| topic.name.clone()).collect();
    let mut response = match node.ask(ControllerRequest::CreatePartitions(message)).await {
        Ok(ControllerResponse::CreatePartitions(response)) => response,
        _ => CreatePartitionsResponse {
            results: names
                .into_iter()
                .map(|name| CreatePartitionsResponseCreatePartitionsTopicResult {
                    name,
                    error_code: ErrorCode::NOT_CONTROLLER.0,
                    ..Default::default()
                })
                .collect(),
            ..CreatePartitionsResponse::default()
        },
    };
    response.results.extend(twice.into_iter().map(|name| {
        CreatePartitionsResponseCreatePartitionsTopicResult {
            error_message: Some(format!("topic {name} stands twice in the request")),
            name,
            error_code: ErrorCode::INVALID_REQUEST.0,
            ..Default::default()
        }
    }));
    response
}

/// Takes out the topics that stand in a request more than once: which of them is meant?
fn take_doubled(message: &mut CreatePartitionsRequest) -> BTreeSet<String> {
    let mut counts = BTreeMap::new();
    for topic in &message.topics {
        *counts.entry(topic.name.clone()).or_insert(0) += 1;
    }
    message.topics.retain(|topic| counts.get(&topic.name) == Some(&1));
    counts.into_iter().filter(|(_, count)| *count > 1).map(|(name, _)| name).collect()
}
