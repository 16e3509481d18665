//! Which versions a broker speaks (KIP-35, KIP-511).

use std::collections::BTreeMap;

use ottla_protocol::messages::ApiVersionsResponse;
use ottla_protocol::{ApiKey, NoCommonVersion, VersionRange};

/// What a broker answered to ApiVersions.
#[derive(Debug, Clone, Default)]
pub struct ApiVersionTable {
    ranges: BTreeMap<i16, VersionRange>,
    /// Finalised features and their levels, such as `metadata.version`.
    features: BTreeMap<String, i16>,
}

impl ApiVersionTable {
    /// Reads a broker's answer.
    #[must_use]
    pub fn from_response(response: &ApiVersionsResponse) -> Self {
        let ranges = response
            .api_keys
            .iter()
            .map(|api| (api.api_key, VersionRange { min: api.min_version, max: api.max_version }));
        let features = response
            .finalized_features
            .iter()
            .map(|feature| (feature.name.clone(), feature.max_version_level));
        Self { ranges: ranges.collect(), features: features.collect() }
    }

    /// The range of one API, if the broker has it.
    #[must_use]
    pub fn range(&self, api: ApiKey) -> Option<VersionRange> {
        self.ranges.get(&api.as_i16()).copied()
    }

    /// The highest version that both sides speak.
    ///
    /// # Errors
    /// When there is none.
    pub fn choose(&self, api: ApiKey) -> Result<i16, NoCommonVersion> {
        // A broker without the API offers an empty range.
        let peer = self.range(api).unwrap_or(VersionRange { min: 0, max: -1 });
        api.choose_version(peer)
    }

    /// The finalised level of a feature.
    #[must_use]
    pub fn feature(&self, name: &str) -> Option<i16> {
        self.features.get(name).copied()
    }
}
