//! ApiVersions (18), versions 0 to 5. A version that is not known is answered in version 0 with
//! UNSUPPORTED_VERSION (KIP-511).

use ottla_model::ErrorCode;
use ottla_protocol::ApiKey;
use ottla_protocol::messages::{
    ApiVersionsRequest, ApiVersionsResponse, ApiVersionsResponseApiVersion,
    ApiVersionsResponseFinalizedFeatureKey, ApiVersionsResponseSupportedFeatureKey,
};

use super::SERVED;
use crate::node::Node;
use crate::wire::{Reply, Request};

/// The features of this release, with their levels.
pub(crate) const FEATURES: [(&str, i16, i16); 7] = [
    ("eligible.leader.replicas.version", 0, 1),
    ("group.version", 0, 1),
    ("kraft.version", 0, 1),
    ("metadata.version", 7, 33),
    ("share.version", 0, 2),
    ("streams.version", 0, 1),
    ("transaction.version", 0, 2),
];

pub(super) fn handle(node: &Node, request: &Request) -> Reply {
    let version = request.head.version;
    if !ApiKey::ApiVersions.versions().contains(version) {
        let response = ApiVersionsResponse {
            error_code: ErrorCode::UNSUPPORTED_VERSION.0,
            api_keys: vec![announced(ApiKey::ApiVersions)],
            ..ApiVersionsResponse::default()
        };
        return request.reply_at(&response, 0);
    }
    match request.decode::<ApiVersionsRequest>() {
        Ok(message) => request.reply(&answer(node, version, &message)),
        Err(error) => Reply::Close(format!("ApiVersions: {error}")),
    }
}

fn answer(node: &Node, version: i16, message: &ApiVersionsRequest) -> ApiVersionsResponse {
    let refuse = |code: ErrorCode| ApiVersionsResponse {
        error_code: code.0,
        ..ApiVersionsResponse::default()
    };
    let software = [&message.client_software_name, &message.client_software_version];
    if version >= 3 && !software.iter().all(|text| is_software_name(text)) {
        return refuse(ErrorCode::INVALID_REQUEST);
    }
    if version >= 5 {
        // A client that was sent here by stale addresses starts over (KIP-1242).
        match (&message.cluster_id, message.node_id) {
            (None, -1) => {}
            (None, _) | (Some(_), -1) => return refuse(ErrorCode::INVALID_REQUEST),
            (Some(cluster), id) if *cluster == node.cluster_id && id == node.id.0 => {}
            _ => return refuse(ErrorCode::REBOOTSTRAP_REQUIRED),
        }
    }
    let image = node.image();
    let finalized = |(name, level): (&String, &i16)| ApiVersionsResponseFinalizedFeatureKey {
        name: name.clone(),
        max_version_level: *level,
        min_version_level: *level,
        ..Default::default()
    };
    let supported = |(name, min, max): &(&str, i16, i16)| ApiVersionsResponseSupportedFeatureKey {
        name: (*name).to_owned(),
        min_version: *min,
        max_version: *max,
        ..Default::default()
    };
    // Versions 3 and older cannot say that a feature begins at 0 (KAFKA-17011).
    let features = FEATURES.iter().filter(|(_, min, _)| version >= 4 || *min > 0);
    ApiVersionsResponse {
        api_keys: SERVED.iter().copied().map(announced).collect(),
        supported_features: features.map(supported).collect(),
        finalized_features_epoch: image.provenance.offset.0,
        finalized_features: image.features.levels.iter().map(finalized).collect(),
        ..ApiVersionsResponse::default()
    }
}

fn announced(api: ApiKey) -> ApiVersionsResponseApiVersion {
    let range = api.advertised_versions();
    ApiVersionsResponseApiVersion {
        api_key: api.as_i16(),
        min_version: range.min,
        max_version: range.max,
        ..Default::default()
    }
}

/// Letters, digits, dots and dashes, with a letter or digit at both ends.
fn is_software_name(text: &str) -> bool {
    let edge = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let inner = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    edge(text.chars().next()) && edge(text.chars().next_back()) && text.chars().all(inner)
}
