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

    /// The record as a cluster at this `metadata.version` writes it, so that its oldest node reads
    /// it: in an older version, without what that cannot carry. `None` when such a cluster has no
    /// such record.
    #[must_use]
    pub fn at(mut self, metadata_version: i16) -> Option<Self> {
        use MetadataRecord as R;
        let since = |levels: &[i16]| {
            i16::try_from(levels.iter().filter(|level| **level <= metadata_version).count())
                .unwrap_or(0)
        };
        match &mut self.record {
            R::RegisterBrokerRecord(record) => {
                self.version = since(&[IN_CONTROLLED_SHUTDOWN, MIGRATION, DIRECTORIES, CORDONED]);
                if self.version < 3 {
                    record.log_dirs.clear();
                }
                if self.version < 4 {
                    record.cordoned_log_dirs = None;
                }
            }
            R::BrokerRegistrationChangeRecord(record) => {
                if metadata_version < DIRECTORIES {
                    record.log_dirs.clear();
                }
                if metadata_version < CORDONED {
                    record.cordoned_log_dirs = None;
                }
                self.version = broker_change_version(record);
            }
            R::PartitionRecord(record) => {
                self.version = since(&[DIRECTORIES, ELIGIBLE_LEADERS]);
                if self.version < 1 {
                    record.directories.clear();
                }
                if self.version < 2 {
                    record.eligible_leader_replicas = None;
                    record.last_known_elr = None;
                }
            }
            R::PartitionChangeRecord(record) => {
                self.version = since(&[DIRECTORIES, ELIGIBLE_LEADERS]);
                if self.version < 1 {
                    record.directories = None;
                }
                if self.version < 2 {
                    record.eligible_leader_replicas = None;
                    record.last_known_elr = None;
                }
            }
            R::RegisterControllerRecord(_) if metadata_version < CONTROLLERS => return None,
            R::BeginTransactionRecord(_)
            | R::EndTransactionRecord(_)
            | R::AbortTransactionRecord(_)
                if metadata_version < TRANSACTIONS =>
            {
                return None;
            }
            _ => {}
        }
        Some(self)
    }
}

// The `metadata.version` that brought each: 3.3-IV3, 3.4-IV0, 3.6-IV1, 3.7-IV0, 3.7-IV2, 4.0-IV1,
// 4.3-IV0.
const IN_CONTROLLED_SHUTDOWN: i16 = 7;
const MIGRATION: i16 = 8;
const TRANSACTIONS: i16 = 13;
const CONTROLLERS: i16 = 15;
const DIRECTORIES: i16 = 17;
const ELIGIBLE_LEADERS: i16 = 23;
const CORDONED: i16 = 30;

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
