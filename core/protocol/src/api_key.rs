//! The APIs: keys, names, versions, headers, listeners; and choosing a version with a peer.

use core::fmt;

use crate::generated::api_keys::APIS;
pub use crate::generated::api_keys::ApiKey;

/// What the schema tables say of one API.
#[derive(Debug)]
pub(crate) struct ApiProperties {
    pub(crate) key: ApiKey,
    pub(crate) name: &'static str,
    pub(crate) lowest: i16,
    pub(crate) highest: i16,
    /// The highest version is not final.
    pub(crate) unstable: bool,
    /// The lowest flexible version.
    pub(crate) flexible: i16,
    pub(crate) broker: bool,
    pub(crate) controller: bool,
}

/// A range of versions, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VersionRange {
    /// The lowest version.
    pub min: i16,
    /// The highest version.
    pub max: i16,
}

impl VersionRange {
    /// Whether `version` lies in the range.
    #[must_use]
    pub fn contains(self, version: i16) -> bool {
        self.min <= version && version <= self.max
    }

    /// The highest version in both ranges.
    #[must_use]
    pub fn highest_common(self, other: Self) -> Option<i16> {
        let highest = self.max.min(other.max);
        (highest >= self.min.max(other.min)).then_some(highest)
    }
}

impl fmt::Display for VersionRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} to {}", self.min, self.max)
    }
}

/// Who listens: a broker's listener for clients and brokers, or a controller's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListenerRole {
    /// A listener of a broker.
    Broker,
    /// A listener of a controller.
    Controller,
}

/// librdkafka switches compression off unless Produce 0 is advertised, so the advertised range
/// begins there; a request below the lowest version is refused all the same (KAFKA-18659).
const PRODUCE_ADVERTISED_FROM: i16 = 0;

impl ApiKey {
    /// Every API of this release, ascending by key.
    pub fn all() -> impl Iterator<Item = Self> {
        APIS.iter().map(|api| api.key)
    }

    /// The number on the wire.
    #[must_use]
    pub fn as_i16(self) -> i16 {
        self as i16
    }

    fn properties(self) -> &'static ApiProperties {
        let index = APIS.partition_point(|api| api.key < self);
        APIS.get(index).expect("the table has every key of the enum")
    }

    /// Kafka's name, `Fetch` for instance.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.properties().name
    }

    /// The final versions that this release speaks.
    #[must_use]
    pub fn versions(self) -> VersionRange {
        let api = self.properties();
        VersionRange { min: api.lowest, max: api.highest - i16::from(api.unstable) }
    }

    /// The versions that a broker announces: as [`ApiKey::versions`], but Produce from 0.
    #[must_use]
    pub fn advertised_versions(self) -> VersionRange {
        let range = self.versions();
        match self {
            Self::Produce => VersionRange { min: PRODUCE_ADVERTISED_FROM, ..range },
            _ => range,
        }
    }

    /// Whether `version` has compact lengths and tagged fields.
    #[must_use]
    pub fn is_flexible(self, version: i16) -> bool {
        version >= self.properties().flexible
    }

    /// The request header's version.
    #[must_use]
    pub fn request_header_version(self, version: i16) -> i16 {
        if self.is_flexible(version) { 2 } else { 1 }
    }

    /// The response header's version. ApiVersions always answers with 0: its client does not know
    /// yet what the broker speaks.
    #[must_use]
    pub fn response_header_version(self, version: i16) -> i16 {
        i16::from(self != Self::ApiVersions && self.is_flexible(version))
    }

    /// Whether the API is served on such a listener.
    #[must_use]
    pub fn is_served_on(self, role: ListenerRole) -> bool {
        let api = self.properties();
        match role {
            ListenerRole::Broker => api.broker,
            ListenerRole::Controller => api.controller,
        }
    }

    /// The highest version that we and a peer speak; `peer` is the range that it announced.
    ///
    /// # Errors
    ///
    /// The ranges have no version in common.
    pub fn choose_version(self, peer: VersionRange) -> Result<i16, NoCommonVersion> {
        let ours = self.versions();
        ours.highest_common(peer).ok_or(NoCommonVersion { api: self, ours, theirs: peer })
    }
}

impl fmt::Display for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// The peer is too old or too new for an API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoCommonVersion {
    /// The API.
    pub api: ApiKey,
    /// What this release speaks.
    pub ours: VersionRange,
    /// What the peer announced.
    pub theirs: VersionRange,
}

impl fmt::Display for NoCommonVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { api, ours, theirs } = self;
        write!(f, "no common version of {api}: we speak {ours}, the peer speaks {theirs}")
    }
}

impl core::error::Error for NoCommonVersion {}

#[cfg(test)]
mod tests {
    use super::{ApiKey, ListenerRole, VersionRange};

    #[test]
    fn every_api_is_found_by_its_key() {
        assert_eq!(ApiKey::all().count(), 91);
        for api in ApiKey::all() {
            assert_eq!(ApiKey::from_i16(api.as_i16()), Some(api));
            assert_eq!(api.properties().key, api);
        }
        assert_eq!(ApiKey::from_i16(7), None);
    }

    #[test]
    fn versions_that_are_not_final_are_not_spoken() {
        assert_eq!(ApiKey::InitProducerId.versions(), VersionRange { min: 0, max: 5 });
    }

    #[test]
    fn produce_is_announced_from_zero_and_spoken_from_three() {
        assert_eq!(ApiKey::Produce.advertised_versions(), VersionRange { min: 0, max: 13 });
        assert_eq!(ApiKey::Produce.versions(), VersionRange { min: 3, max: 13 });
    }

    #[test]
    fn headers_follow_flexibility_but_for_the_answer_to_api_versions() {
        assert_eq!(ApiKey::Fetch.request_header_version(11), 1);
        assert_eq!(ApiKey::Fetch.request_header_version(12), 2);
        assert_eq!(ApiKey::Fetch.response_header_version(12), 1);
        assert_eq!(ApiKey::ApiVersions.request_header_version(3), 2);
        assert_eq!(ApiKey::ApiVersions.response_header_version(3), 0);
        assert_eq!(ApiKey::SaslHandshake.request_header_version(1), 1);
    }

    #[test]
    fn the_highest_common_version_is_chosen() {
        let choose = |min, max| ApiKey::Fetch.choose_version(VersionRange { min, max });
        assert_eq!(choose(0, 11), Ok(11));
        assert_eq!(choose(17, 99), Ok(18));
        assert!(choose(0, 3).is_err());
        assert!(choose(19, 20).is_err());
    }

    #[test]
    fn listeners_serve_their_apis() {
        assert!(ApiKey::Fetch.is_served_on(ListenerRole::Controller));
        assert!(!ApiKey::Vote.is_served_on(ListenerRole::Broker));
        assert!(!ApiKey::Produce.is_served_on(ListenerRole::Controller));
    }
}
