//! DescribeUserScramCredentials (50), version 0, and AlterUserScramCredentials (51), version 0
//! (KIP-554). Users come in the order of their names; with Apache Kafka in none.

use std::collections::BTreeMap;

use ottla_image::MetadataImage;
use ottla_metadata::{ControllerRequest, ControllerResponse};
use ottla_model::ErrorCode;
use ottla_protocol::messages::{
    AlterUserScramCredentialsRequest, AlterUserScramCredentialsResponse,
    AlterUserScramCredentialsResponseAlterUserScramCredentialsResult,
    DescribeUserScramCredentialsRequest, DescribeUserScramCredentialsResponse,
    DescribeUserScramCredentialsResponseCredentialInfo,
    DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult,
};

use crate::node::Node;
use crate::wire::Request;

type Described = DescribeUserScramCredentialsResponseDescribeUserScramCredentialsResult;

pub(super) async fn describe(
    node: &Node,
    _request: &Request,
    message: DescribeUserScramCredentialsRequest,
) -> DescribeUserScramCredentialsResponse {
    let image = node.image();
    let mut asked: BTreeMap<&str, usize> = BTreeMap::new();
    match message.users.as_deref() {
        None | Some([]) => {
            asked.extend(image.scram.credentials.keys().map(|(_, name)| (name.as_str(), 1)));
        }
        Some(users) => {
            for user in users {
                *asked.entry(&user.name).or_default() += 1;
            }
        }
    }
    let results = asked.into_iter().map(|(name, times)| describe_user(&image, name, times));
    DescribeUserScramCredentialsResponse {
        results: results.collect(),
        ..DescribeUserScramCredentialsResponse::default()
    }
}

fn describe_user(image: &MetadataImage, name: &str, times: usize) -> Described {
    let refuse = |code: ErrorCode, message: &str| Described {
        user: name.to_owned(),
        error_code: code.0,
        error_message: Some(format!("{message}: {name}")),
        ..Described::default()
    };
    if times > 1 {
        return refuse(
            ErrorCode::DUPLICATE_RESOURCE,
            "Cannot describe SCRAM credentials for the same user twice in a single request",
        );
    }
    let stored = image.scram.credentials.iter().filter(|((_, user), _)| user == name);
    let infos: Vec<_> = stored
        .map(|((mechanism, _), credential)| DescribeUserScramCredentialsResponseCredentialInfo {
            mechanism: *mechanism,
            iterations: credential.iterations,
            ..Default::default()
        })
        .collect();
    if infos.is_empty() {
        return refuse(
            ErrorCode::RESOURCE_NOT_FOUND,
            "Attempt to describe a user credential that does not exist",
        );
    }
    Described { user: name.to_owned(), credential_infos: infos, ..Described::default() }
}

pub(super) async fn alter(
    node: &Node,
    _request: &Request,
    message: AlterUserScramCredentialsRequest,
) -> AlterUserScramCredentialsResponse {
    let deleted = message.deletions.iter().map(|each| each.name.clone());
    let users: Vec<String> =
        deleted.chain(message.upsertions.iter().map(|each| each.name.clone())).collect();
    match node.ask(ControllerRequest::AlterUserScramCredentials(message)).await {
        Ok(ControllerResponse::AlterUserScramCredentials(response)) => response,
        _ => AlterUserScramCredentialsResponse {
            results: users
                .into_iter()
                .map(|user| AlterUserScramCredentialsResponseAlterUserScramCredentialsResult {
                    user,
                    error_code: ErrorCode::NOT_CONTROLLER.0,
                    ..Default::default()
                })
                .collect(),
            ..AlterUserScramCredentialsResponse::default()
        },
    }
}
