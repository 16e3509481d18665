//! Quotas, credentials, ACLs and tokens: what `access` decides by.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_model::Uuid;
use ottla_protocol::messages::{
    AccessControlEntryRecord, ClientQuotaRecord, ClientQuotaRecordEntityData,
    DelegationTokenRecord, UserScramCredentialRecord,
};

use crate::record::VersionedRecord;

/// Whom a quota binds: names by entity type (`user`, `client-id`, `ip`), `None` for the default.
pub type QuotaEntity = BTreeMap<String, Option<String>>;

/// Client quotas (KIP-546).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ClientQuotasImage {
    /// Limits by entity and key (`producer_byte_rate` and the like).
    pub quotas: BTreeMap<QuotaEntity, BTreeMap<String, f64>>,
}

impl ClientQuotasImage {
    pub(crate) fn replay(&mut self, record: &ClientQuotaRecord) {
        let entity: QuotaEntity =
            record.entity.iter().map(|e| (e.entity_type.clone(), e.entity_name.clone())).collect();
        if record.remove {
            if let Some(limits) = self.quotas.get_mut(&entity) {
                limits.remove(&record.key);
                if limits.is_empty() {
                    self.quotas.remove(&entity);
                }
            }
        } else {
            self.quotas.entry(entity).or_default().insert(record.key.clone(), record.value);
        }
    }

    pub(crate) fn write(&self, out: &mut Vec<VersionedRecord>) {
        for (entity, limits) in &self.quotas {
            let parts = entity.iter().map(|(kind, name)| ClientQuotaRecordEntityData {
                entity_type: kind.clone(),
                entity_name: name.clone(),
                ..Default::default()
            });
            let parts: Vec<_> = parts.collect();
            out.extend(limits.iter().map(|(key, value)| {
                ClientQuotaRecord {
                    entity: parts.clone(),
                    key: key.clone(),
                    value: *value,
                    remove: false,
                    ..ClientQuotaRecord::default()
                }
                .into()
            }));
        }
    }
}

/// What a broker keeps of a password (RFC 5802).
#[derive(Clone, PartialEq, Eq)]
pub struct ScramCredential {
    /// Random bytes mixed into the password.
    pub salt: Bytes,
    /// Proves the client's proof.
    pub stored_key: Bytes,
    /// Proves the server.
    pub server_key: Bytes,
    /// Rounds of the derivation.
    pub iterations: i32,
}

impl core::fmt::Debug for ScramCredential {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        // Keys stay out of logs.
        f.debug_struct("ScramCredential")
            .field("iterations", &self.iterations)
            .finish_non_exhaustive()
    }
}

/// SCRAM credentials by mechanism (1 SCRAM-SHA-256, 2 SCRAM-SHA-512) and user.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ScramImage {
    /// The credentials.
    pub credentials: BTreeMap<(i8, String), ScramCredential>,
}

impl ScramImage {
    pub(crate) fn put(&mut self, record: &UserScramCredentialRecord) {
        let credential = ScramCredential {
            salt: record.salt.clone(),
            stored_key: record.stored_key.clone(),
            server_key: record.server_key.clone(),
            iterations: record.iterations,
        };
        self.credentials.insert((record.mechanism, record.name.clone()), credential);
    }

    pub(crate) fn write(&self, out: &mut Vec<VersionedRecord>) {
        out.extend(self.credentials.iter().map(|((mechanism, name), credential)| {
            UserScramCredentialRecord {
                name: name.clone(),
                mechanism: *mechanism,
                salt: credential.salt.clone(),
                stored_key: credential.stored_key.clone(),
                server_key: credential.server_key.clone(),
                iterations: credential.iterations,
                ..UserScramCredentialRecord::default()
            }
            .into()
        }));
    }
}

/// One access rule; the numbers are the protocol's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acl {
    /// 2 topic, 3 group, 4 cluster, 5 transactional id, 6 delegation token, 7 user.
    pub resource_type: i8,
    /// The resource's name or prefix.
    pub resource_name: String,
    /// 3 literal, 4 prefixed.
    pub pattern_type: i8,
    /// As `User:name`.
    pub principal: String,
    /// The host, `*` for all.
    pub host: String,
    /// The operation.
    pub operation: i8,
    /// 2 deny, 3 allow.
    pub permission_type: i8,
}

/// Access rules by their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AclsImage {
    /// The rules.
    pub acls: BTreeMap<Uuid, Acl>,
}

impl AclsImage {
    pub(crate) fn put(&mut self, record: &AccessControlEntryRecord) {
        let acl = Acl {
            resource_type: record.resource_type,
            resource_name: record.resource_name.clone(),
            pattern_type: record.pattern_type,
            principal: record.principal.clone(),
            host: record.host.clone(),
            operation: record.operation,
            permission_type: record.permission_type,
        };
        self.acls.insert(record.id, acl);
    }

    pub(crate) fn write(&self, out: &mut Vec<VersionedRecord>) {
        out.extend(self.acls.iter().map(|(id, acl)| acl.to_record(*id)));
    }
}

impl Acl {
    /// The record that adds the rule.
    #[must_use]
    pub fn to_record(&self, id: Uuid) -> VersionedRecord {
        AccessControlEntryRecord {
            id,
            resource_type: self.resource_type,
            resource_name: self.resource_name.clone(),
            pattern_type: self.pattern_type,
            principal: self.principal.clone(),
            host: self.host.clone(),
            operation: self.operation,
            permission_type: self.permission_type,
            ..AccessControlEntryRecord::default()
        }
        .into()
    }
}

/// A delegation token (KIP-48); its secret is derived, never stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DelegationToken {
    /// Who acts through it.
    pub owner: String,
    /// Who asked for it.
    pub requester: String,
    /// Who else may renew it.
    pub renewers: Vec<String>,
    /// Made at, in milliseconds since the Unix epoch.
    pub issue_timestamp: i64,
    /// Renewable until.
    pub max_timestamp: i64,
    /// Valid until.
    pub expiration_timestamp: i64,
}

/// Delegation tokens by their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DelegationTokensImage {
    /// The tokens.
    pub tokens: BTreeMap<String, DelegationToken>,
}

impl DelegationTokensImage {
    pub(crate) fn put(&mut self, record: &DelegationTokenRecord) {
        let token = DelegationToken {
            owner: record.owner.clone(),
            requester: record.requester.clone(),
            renewers: record.renewers.clone(),
            issue_timestamp: record.issue_timestamp,
            max_timestamp: record.max_timestamp,
            expiration_timestamp: record.expiration_timestamp,
        };
        self.tokens.insert(record.token_id.clone(), token);
    }

    pub(crate) fn write(&self, out: &mut Vec<VersionedRecord>) {
        out.extend(self.tokens.iter().map(|(id, token)| {
            DelegationTokenRecord {
                owner: token.owner.clone(),
                requester: token.requester.clone(),
                renewers: token.renewers.clone(),
                issue_timestamp: token.issue_timestamp,
                max_timestamp: token.max_timestamp,
                expiration_timestamp: token.expiration_timestamp,
                token_id: id.clone(),
                ..DelegationTokenRecord::default()
            }
            .into()
        }));
    }
}
