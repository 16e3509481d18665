//! Error codes of the protocol, one table: code, name, whether a retry may help, and what it means.

use core::fmt;

/// An error code as it stands on the wire. Codes of newer brokers are kept as they are.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ErrorCode(pub i16);

struct Row {
    code: i16,
    name: &'static str,
    retriable: bool,
    message: &'static str,
}

macro_rules! error_codes {
    ($($code:literal $name:ident $retriable:literal $message:literal;)*) => {
        impl ErrorCode {
            $(
                #[doc = $message]
                pub const $name: Self = Self($code);
            )*
        }

        const TABLE: &[Row] = &[
            $(Row { code: $code, name: stringify!($name), retriable: $retriable, message: $message },)*
        ];
    };
}

error_codes! {
    -1 UNKNOWN_SERVER_ERROR false "the server failed without saying why";
    0 NONE false "no error";
    1 OFFSET_OUT_OF_RANGE false "the offset lies outside the log";
    2 CORRUPT_MESSAGE true "a batch is corrupt or too large, or lacks a key that the topic needs";
    3 UNKNOWN_TOPIC_OR_PARTITION true "the broker does not host this topic or partition";
    4 INVALID_FETCH_SIZE false "the fetch size is invalid";
    5 LEADER_NOT_AVAILABLE true "no leader has been elected yet";
    6 NOT_LEADER_OR_FOLLOWER true "the broker is not the leader of this partition, or not a replica of it";
    7 REQUEST_TIMED_OUT true "the request timed out on the broker";
    8 BROKER_NOT_AVAILABLE false "the broker is not available";
    9 REPLICA_NOT_AVAILABLE true "the replica is not available";
    10 MESSAGE_TOO_LARGE false "a batch is larger than the topic allows; see max.message.bytes";
    11 STALE_CONTROLLER_EPOCH false "stale controller epoch";
    12 OFFSET_METADATA_TOO_LARGE false "the metadata of an offset commit is too large";
    13 NETWORK_EXCEPTION true "network";
    14 COORDINATOR_LOAD_IN_PROGRESS true "the coordinator is still loading";
    15 COORDINATOR_NOT_AVAILABLE true "the coordinator is not available";
    16 NOT_COORDINATOR true "the broker does not coordinate this group or transaction";
    17 INVALID_TOPIC_EXCEPTION false "the topic name is invalid";
    18 RECORD_LIST_TOO_LARGE false "the batch is larger than a segment";
    19 NOT_ENOUGH_REPLICAS true "fewer replicas are in sync than min.insync.replicas asks for";
    20 NOT_ENOUGH_REPLICAS_AFTER_APPEND true "not enough replicas after append";
    21 INVALID_REQUIRED_ACKS false "invalid required acks";
    22 ILLEGAL_GENERATION false "the generation is not the group's";
    23 INCONSISTENT_GROUP_PROTOCOL false "inconsistent group protocol";
    24 INVALID_GROUP_ID false "invalid group id";
    25 UNKNOWN_MEMBER_ID false "the group does not know this member";
    26 INVALID_SESSION_TIMEOUT false "invalid session timeout";
    27 REBALANCE_IN_PROGRESS false "the group is rebalancing; join again";
    28 INVALID_COMMIT_OFFSET_SIZE false "invalid commit offset size";
    29 TOPIC_AUTHORIZATION_FAILED false "not authorized for the topic";
    30 GROUP_AUTHORIZATION_FAILED false "not authorized for the group";
    31 CLUSTER_AUTHORIZATION_FAILED false "cluster authorization failed";
    32 INVALID_TIMESTAMP false "invalid timestamp";
    33 UNSUPPORTED_SASL_MECHANISM false "unsupported sasl mechanism";
    34 ILLEGAL_SASL_STATE false "illegal sasl state";
    35 UNSUPPORTED_VERSION false "the peer does not support this version";
    36 TOPIC_ALREADY_EXISTS false "a topic of this name exists";
    37 INVALID_PARTITIONS false "the number of partitions is invalid";
    38 INVALID_REPLICATION_FACTOR false "the replication factor is invalid, or larger than the number of brokers";
    39 INVALID_REPLICA_ASSIGNMENT false "invalid replica assignment";
    40 INVALID_CONFIG false "a configuration value is invalid";
    41 NOT_CONTROLLER true "not controller";
    42 INVALID_REQUEST false "invalid request";
    43 UNSUPPORTED_FOR_MESSAGE_FORMAT false "unsupported for message format";
    44 POLICY_VIOLATION false "policy violation";
    45 OUT_OF_ORDER_SEQUENCE_NUMBER false "a sequence number is missing between batches";
    46 DUPLICATE_SEQUENCE_NUMBER false "the batch was already appended";
    47 INVALID_PRODUCER_EPOCH false "the producer epoch is old";
    48 INVALID_TXN_STATE false "invalid txn state";
    49 INVALID_PRODUCER_ID_MAPPING false "invalid producer id mapping";
    50 INVALID_TRANSACTION_TIMEOUT false "invalid transaction timeout";
    51 CONCURRENT_TRANSACTIONS true "concurrent transactions";
    52 TRANSACTION_COORDINATOR_FENCED false "transaction coordinator fenced";
    53 TRANSACTIONAL_ID_AUTHORIZATION_FAILED false "transactional id authorization failed";
    54 SECURITY_DISABLED false "security disabled";
    55 OPERATION_NOT_ATTEMPTED false "operation not attempted";
    56 KAFKA_STORAGE_ERROR true "kafka storage error";
    57 LOG_DIR_NOT_FOUND false "log dir not found";
    58 SASL_AUTHENTICATION_FAILED false "sasl authentication failed";
    59 UNKNOWN_PRODUCER_ID false "the broker has no state of this producer";
    60 REASSIGNMENT_IN_PROGRESS false "reassignment in progress";
    61 DELEGATION_TOKEN_AUTH_DISABLED false "delegation token auth disabled";
    62 DELEGATION_TOKEN_NOT_FOUND false "delegation token not found";
    63 DELEGATION_TOKEN_OWNER_MISMATCH false "delegation token owner mismatch";
    64 DELEGATION_TOKEN_REQUEST_NOT_ALLOWED false "delegation token request not allowed";
    65 DELEGATION_TOKEN_AUTHORIZATION_FAILED false "delegation token authorization failed";
    66 DELEGATION_TOKEN_EXPIRED false "delegation token expired";
    67 INVALID_PRINCIPAL_TYPE false "invalid principal type";
    68 NON_EMPTY_GROUP false "the group still has members";
    69 GROUP_ID_NOT_FOUND false "no group of this name exists";
    70 FETCH_SESSION_ID_NOT_FOUND true "fetch session id not found";
    71 INVALID_FETCH_SESSION_EPOCH true "invalid fetch session epoch";
    72 LISTENER_NOT_FOUND true "listener not found";
    73 TOPIC_DELETION_DISABLED false "topic deletion disabled";
    74 FENCED_LEADER_EPOCH true "fenced leader epoch";
    75 UNKNOWN_LEADER_EPOCH true "unknown leader epoch";
    76 UNSUPPORTED_COMPRESSION_TYPE false "unsupported compression type";
    77 STALE_BROKER_EPOCH false "stale broker epoch";
    78 OFFSET_NOT_AVAILABLE true "offset not available";
    79 MEMBER_ID_REQUIRED false "member id required";
    80 PREFERRED_LEADER_NOT_AVAILABLE true "preferred leader not available";
    81 GROUP_MAX_SIZE_REACHED false "group max size reached";
    82 FENCED_INSTANCE_ID false "another member took this group.instance.id";
    83 ELIGIBLE_LEADERS_NOT_AVAILABLE true "eligible leaders not available";
    84 ELECTION_NOT_NEEDED true "election not needed";
    85 NO_REASSIGNMENT_IN_PROGRESS false "no reassignment in progress";
    86 GROUP_SUBSCRIBED_TO_TOPIC false "group subscribed to topic";
    87 INVALID_RECORD false "a record is invalid and was refused";
    88 UNSTABLE_OFFSET_COMMIT true "unstable offset commit";
    89 THROTTLING_QUOTA_EXCEEDED true "throttling quota exceeded";
    90 PRODUCER_FENCED false "a newer producer took this transactional.id";
    91 RESOURCE_NOT_FOUND false "resource not found";
    92 DUPLICATE_RESOURCE false "duplicate resource";
    93 UNACCEPTABLE_CREDENTIAL false "unacceptable credential";
    94 INCONSISTENT_VOTER_SET false "inconsistent voter set";
    95 INVALID_UPDATE_VERSION false "invalid update version";
    96 FEATURE_UPDATE_FAILED false "feature update failed";
    97 PRINCIPAL_DESERIALIZATION_FAILURE false "principal deserialization failure";
    98 SNAPSHOT_NOT_FOUND false "snapshot not found";
    99 POSITION_OUT_OF_RANGE false "position out of range";
    100 UNKNOWN_TOPIC_ID true "unknown topic id";
    101 DUPLICATE_BROKER_REGISTRATION false "duplicate broker registration";
    102 BROKER_ID_NOT_REGISTERED false "broker id not registered";
    103 INCONSISTENT_TOPIC_ID true "inconsistent topic id";
    104 INCONSISTENT_CLUSTER_ID false "inconsistent cluster id";
    105 TRANSACTIONAL_ID_NOT_FOUND false "transactional id not found";
    106 FETCH_SESSION_TOPIC_ID_ERROR true "fetch session topic id error";
    107 INELIGIBLE_REPLICA false "ineligible replica";
    108 NEW_LEADER_ELECTED false "new leader elected";
    109 OFFSET_MOVED_TO_TIERED_STORAGE false "offset moved to tiered storage";
    110 FENCED_MEMBER_EPOCH false "fenced member epoch";
    111 UNRELEASED_INSTANCE_ID false "unreleased instance id";
    112 UNSUPPORTED_ASSIGNOR false "unsupported assignor";
    113 STALE_MEMBER_EPOCH false "stale member epoch";
    114 MISMATCHED_ENDPOINT_TYPE false "mismatched endpoint type";
    115 UNSUPPORTED_ENDPOINT_TYPE false "unsupported endpoint type";
    116 UNKNOWN_CONTROLLER_ID false "unknown controller id";
    117 UNKNOWN_SUBSCRIPTION_ID false "unknown subscription id";
    118 TELEMETRY_TOO_LARGE false "telemetry too large";
    119 INVALID_REGISTRATION false "invalid registration";
    120 TRANSACTION_ABORTABLE false "transaction abortable";
    121 INVALID_RECORD_STATE false "invalid record state";
    122 SHARE_SESSION_NOT_FOUND true "share session not found";
    123 INVALID_SHARE_SESSION_EPOCH true "invalid share session epoch";
    124 FENCED_STATE_EPOCH false "fenced state epoch";
    125 INVALID_VOTER_KEY false "invalid voter key";
    126 DUPLICATE_VOTER false "duplicate voter";
    127 VOTER_NOT_FOUND false "voter not found";
    128 INVALID_REGULAR_EXPRESSION false "invalid regular expression";
    129 REBOOTSTRAP_REQUIRED false "rebootstrap required";
    130 STREAMS_INVALID_TOPOLOGY false "streams invalid topology";
    131 STREAMS_INVALID_TOPOLOGY_EPOCH false "streams invalid topology epoch";
    132 STREAMS_TOPOLOGY_FENCED false "streams topology fenced";
    133 SHARE_SESSION_LIMIT_REACHED true "share session limit reached";
    134 GROUP_DELETION_FAILED false "group deletion failed";
    135 STREAMS_TOPOLOGY_DESCRIPTION_UPDATE_FAILED false "streams topology description update failed";
    136 CONTROLLER_ID_NOT_REGISTERED false "controller id not registered";
}

impl ErrorCode {
    /// Every known code, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.iter().map(|row| Self(row.code))
    }

    fn row(self) -> Option<&'static Row> {
        // The table is dense from -1 on.
        let index = usize::try_from(i32::from(self.0) + 1).ok()?;
        TABLE.get(index).filter(|row| row.code == self.0)
    }

    /// Kafka's name, `UNKNOWN` for a code that we do not know.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.row().map_or("UNKNOWN", |row| row.name)
    }

    /// The code of that name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        TABLE.iter().find(|row| row.name == name).map(|row| Self(row.code))
    }

    /// Whether the same request may succeed later.
    #[must_use]
    pub fn retriable(self) -> bool {
        self.row().is_some_and(|row| row.retriable)
    }

    /// What it means, a lower-case phrase.
    #[must_use]
    pub fn message(self) -> &'static str {
        self.row().map_or("an error code that this release does not know", |row| row.message)
    }

    /// Whether this is `NONE`.
    #[must_use]
    pub fn is_none(self) -> bool {
        self == Self::NONE
    }

    /// `Ok` for `NONE`, itself as the error otherwise.
    ///
    /// # Errors
    /// Itself, when it is not `NONE`.
    pub fn result(self) -> Result<(), Self> {
        if self.is_none() { Ok(()) } else { Err(self) }
    }

    /// The bare number, for the wire.
    #[must_use]
    pub const fn get(self) -> i16 {
        self.0
    }
}

impl From<i16> for ErrorCode {
    fn from(code: i16) -> Self {
        Self(code)
    }
}

impl fmt::Debug for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({})", self.name(), self.0)
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.message(), self.name())
    }
}

impl core::error::Error for ErrorCode {}

#[cfg(test)]
mod tests {
    use super::{ErrorCode, TABLE};

    #[test]
    fn the_table_is_kafkas() {
        let facts = include_str!("../../../tests/conformance/error_codes.tsv");
        let mut rows = TABLE.iter();
        for line in facts.lines() {
            let mut fields = line.split('\t');
            let row = rows.next().expect("a row for each of Kafka's codes");
            assert_eq!(fields.next().unwrap().parse(), Ok(row.code));
            assert_eq!(fields.next(), Some(row.name));
            assert_eq!(fields.next().unwrap().parse(), Ok(row.retriable));
        }
        assert!(rows.next().is_none());
    }

    #[test]
    fn codes_of_newer_brokers_are_kept() {
        assert_eq!(ErrorCode(9999).name(), "UNKNOWN");
        assert!(!ErrorCode(9999).retriable());
        assert_eq!(ErrorCode::from_name("NON_EMPTY_GROUP"), Some(ErrorCode(68)));
    }
}
