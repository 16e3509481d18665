//! The records of a group's state and of its offsets, as `__consumer_offsets` keeps them.

use ottla_protocol::coordinator_record::{encode_key, encode_value};
use ottla_protocol::messages::{
    GroupMetadataKey, GroupMetadataValue, OffsetCommitKey, OffsetCommitValue,
};

use crate::decision::CoordinatorRecord;

/// Every string in a record came through a decoder, or was cut to fit, so that it can be encoded.
const FITS: &str = "strings of the coordinator fit into 32,767 bytes";

/// The group as it is now.
pub(crate) fn group_metadata(group: &str, value: &GroupMetadataValue) -> CoordinatorRecord {
    let key = GroupMetadataKey { group: group.into() };
    (encode_key(&key).expect(FITS), Some(encode_value(value, 3).expect(FITS)))
}

/// The group is gone.
pub(crate) fn group_tombstone(group: &str) -> CoordinatorRecord {
    (encode_key(&GroupMetadataKey { group: group.into() }).expect(FITS), None)
}

/// A committed offset. Version 1 alone has an expiry of its own.
pub(crate) fn offset(
    group: &str,
    topic: &str,
    partition: i32,
    value: &OffsetCommitValue,
) -> CoordinatorRecord {
    let version = if value.expire_timestamp == -1 { 4 } else { 1 };
    (offset_key(group, topic, partition), Some(encode_value(value, version).expect(FITS)))
}

/// The offset is gone.
pub(crate) fn offset_tombstone(group: &str, topic: &str, partition: i32) -> CoordinatorRecord {
    (offset_key(group, topic, partition), None)
}

fn offset_key(group: &str, topic: &str, partition: i32) -> bytes::Bytes {
    let key = OffsetCommitKey { group: group.into(), topic: topic.into(), partition };
    encode_key(&key).expect(FITS)
}
