//! A metadata record and the version in which it is written.

use bytes::Bytes;
use ottla_protocol::messages::BrokerRegistrationChangeRecord;
use ottla_protocol::{EncodeError, MetadataRecord};

/// A record and the version of its body in the log.
#[derive(Debug, Clone, PartialEq)]
pub struct VersionedRecord {
    /// What it says.
    pub record: MetadataRecord,
    /// The version of its body.
    pub version: i16,
}

impl VersionedRecord {
    /// The record's value in the log.
    ///
    /// # Errors
    ///
    /// The version cannot carry a value that is set, or a text is too long.
    pub fn encode(&self) -> Result<Bytes, EncodeError> {
        self.record.encode(self.version)
    }
}

/// The version of each record at `metadata.version` 4.4-IV2, the newest, is the highest there is;
/// only the change of a broker's registration is written in the lowest version that holds it.
impl<R: Into<MetadataRecord>> From<R> for VersionedRecord {
    fn from(record: R) -> Self {
        let record = record.into();
        let version = match &record {
            MetadataRecord::BrokerRegistrationChangeRecord(change) => broker_change_version(change),
            other => other.highest_version(),
        };
        Self { record, version }
    }
}

/// The lowest version that holds what a broker's registration change says.
#[must_use]
pub fn broker_change_version(change: &BrokerRegistrationChangeRecord) -> i16 {
    if change.cordoned_log_dirs.is_some() {
        3
    } else if !change.log_dirs.is_empty() {
        2
    } else {
        i16::from(change.in_controlled_shutdown != 0)
    }
}
