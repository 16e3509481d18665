//! Finalised feature levels (KIP-584).

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use ottla_protocol::messages::FeatureLevelRecord;

use crate::record::VersionedRecord;

/// The feature that decides the versions of metadata records.
pub const METADATA_VERSION: &str = "metadata.version";

/// Which level of each feature the cluster has agreed on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FeaturesImage {
    /// By name; a feature at level 0 is absent.
    pub levels: BTreeMap<String, i16>,
}

impl FeaturesImage {
    /// A feature's level, 0 when it is not finalised.
    #[must_use]
    pub fn level(&self, feature: &str) -> i16 {
        self.levels.get(feature).copied().unwrap_or(0)
    }

    /// The level of `metadata.version`, 0 before the cluster is bootstrapped.
    #[must_use]
    pub fn metadata_version(&self) -> i16 {
        self.level(METADATA_VERSION)
    }

    pub(crate) fn replay(&mut self, record: &FeatureLevelRecord) {
        // Level 0 means that the feature is off; Kafka keeps only the kraft and metadata versions.
        if record.feature_level == 0 {
            self.levels.remove(&record.name);
        } else {
            self.levels.insert(record.name.clone(), record.feature_level);
        }
    }

    pub(crate) fn write(&self, out: &mut Vec<VersionedRecord>) {
        // The metadata version comes first: it decides how a reader takes the rest.
        let record = |name: &String, level: i16| FeatureLevelRecord {
            name: name.clone(),
            feature_level: level,
            ..FeatureLevelRecord::default()
        };
        let (first, rest): (Vec<_>, Vec<_>) =
            self.levels.iter().partition(|(name, _)| name.as_str() == METADATA_VERSION);
        out.extend(first.into_iter().chain(rest).map(|(name, level)| record(name, *level).into()));
    }
}
