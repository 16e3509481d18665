//! DescribeClientQuotas (48), versions 0 to 1 (KIP-546): what the metadata log holds. Quotas are
//! not enforced yet and cannot be set; Kafka's tools ask for them whenever they describe a user.

use std::collections::{BTreeMap, BTreeSet};

use ottla_image::QuotaEntity;
use ottla_model::ErrorCode;
use ottla_protocol::messages::{
    DescribeClientQuotasRequest, DescribeClientQuotasResponse,
    DescribeClientQuotasResponseEntityData, DescribeClientQuotasResponseEntryData,
    DescribeClientQuotasResponseValueData,
};

use crate::node::Node;
use crate::wire::Request;

/// Kinds of a filter's component.
const EXACT: i8 = 0;
const DEFAULT: i8 = 1;
const ANY: i8 = 2;

pub(super) async fn describe(
    node: &Node,
    _request: &Request,
    message: DescribeClientQuotasRequest,
) -> DescribeClientQuotasResponse {
    let filter = match Filter::read(&message) {
        Ok(filter) => filter,
        Err((code, reason)) => {
            return DescribeClientQuotasResponse {
                error_code: code.0,
                error_message: Some(reason),
                entries: None,
                ..DescribeClientQuotasResponse::default()
            };
        }
    };
    let image = node.image();
    let found = image.client_quotas.quotas.iter().filter(|(entity, _)| filter.fits(entity));
    DescribeClientQuotasResponse {
        entries: Some(found.map(|(entity, limits)| entry(entity, limits)).collect()),
        ..DescribeClientQuotasResponse::default()
    }
}

fn entry(
    entity: &QuotaEntity,
    limits: &BTreeMap<String, f64>,
) -> DescribeClientQuotasResponseEntryData {
    let part = |(kind, name): (&String, &Option<String>)| DescribeClientQuotasResponseEntityData {
        entity_type: kind.clone(),
        entity_name: name.clone(),
        ..Default::default()
    };
    let value = |(key, value): (&String, &f64)| DescribeClientQuotasResponseValueData {
        key: key.clone(),
        value: *value,
        ..Default::default()
    };
    DescribeClientQuotasResponseEntryData {
        entity: entity.iter().map(part).collect(),
        values: limits.iter().map(value).collect(),
        ..Default::default()
    }
}

/// Which entities are asked for.
struct Filter {
    /// Kinds that must have this name, or be the default.
    exact: BTreeMap<String, Option<String>>,
    /// Kinds that must be there.
    any: BTreeSet<String>,
    /// Whether no other kinds may be.
    strict: bool,
}

impl Filter {
    fn read(message: &DescribeClientQuotasRequest) -> Result<Self, (ErrorCode, String)> {
        let mut filter =
            Self { exact: BTreeMap::new(), any: BTreeSet::new(), strict: message.strict };
        let invalid = |reason: String| Err((ErrorCode::INVALID_REQUEST, reason));
        for component in &message.components {
            let kind = &component.entity_type;
            if kind.is_empty() {
                return invalid("Invalid empty entity type.".to_owned());
            }
            if filter.has(kind) {
                return invalid(format!(
                    "Entity type {kind} cannot appear more than once in the filter."
                ));
            }
            if !["user", "client-id", "ip"].contains(&kind.as_str()) {
                let reason = format!("Custom entity type '{kind}' not supported");
                return Err((ErrorCode::UNSUPPORTED_VERSION, reason));
            }
            match (component.match_type, &component.r#match) {
                (EXACT, Some(name)) => {
                    filter.exact.insert(kind.clone(), Some(name.clone()));
                }
                (DEFAULT, None) => {
                    filter.exact.insert(kind.clone(), None);
                }
                (ANY, None) => {
                    filter.any.insert(kind.clone());
                }
                (EXACT | DEFAULT | ANY, _) => {
                    return invalid("The filter's match does not fit its kind.".to_owned());
                }
                (other, _) => return invalid(format!("Unknown match type {other}")),
            }
        }
        if filter.has("ip") && (filter.has("user") || filter.has("client-id")) {
            return invalid(
                "Invalid entity filter component combination. IP filter component should not be \
                 used with user or clientId filter component."
                    .to_owned(),
            );
        }
        Ok(filter)
    }

    fn has(&self, kind: &str) -> bool {
        self.exact.contains_key(kind) || self.any.contains(kind)
    }

    fn fits(&self, entity: &QuotaEntity) -> bool {
        let named = self.exact.iter().all(|(kind, name)| entity.get(kind) == Some(name));
        let there = self.any.iter().all(|kind| entity.contains_key(kind));
        let others = entity.len() > self.exact.len() + self.any.len();
        named && there && !(self.strict && others)
    }
}
