//! Options of topics.

use ottla_config::Scope::Topic;

use crate::logs;
use crate::observe::observations;

observations! {
    Topic, Running;
    cleanup_policy: "cleanup.policy" = "compact", logs::without_key(Topic)
        => "NONE", "INVALID_RECORD";
    index_interval_bytes: "index.interval.bytes" = "0", logs::index_entries(Topic)
        => "1 entries", "3 entries";
    internal_segment_bytes: "internal.segment.bytes" = "200", logs::small_batches(Topic)
        => "1 segments", "3 segments";
    max_message_bytes: "max.message.bytes" = "1000", logs::large_batch(Topic)
        => "NONE", "MESSAGE_TOO_LARGE";
    message_timestamp_after_max_ms: "message.timestamp.after.max.ms" = "90000000", logs::early(Topic)
        => "INVALID_TIMESTAMP", "NONE";
    message_timestamp_before_max_ms: "message.timestamp.before.max.ms" = "1000", logs::late(Topic)
        => "NONE", "INVALID_TIMESTAMP";
    message_timestamp_type: "message.timestamp.type" = "LogAppendTime", logs::whose_time(Topic)
        => "the producer's time", "the broker's time";
    segment_bytes: "segment.bytes" = "1048576", logs::large_batches(Topic)
        => "1 segments", "3 segments";
    segment_index_bytes: "segment.index.bytes" = "8", logs::full_index(Topic)
        => "1 segments", "3 segments";
    segment_ms: "segment.ms" = "1000", logs::two_hours_apart(Topic)
        => "1 segments", "2 segments";
}

/// Those that take time.
pub(crate) mod times {
    use super::{Topic, logs, observations};

    observations! {
        Topic, Paused;
        file_delete_delay_ms: "file.delete.delay.ms" = "1000", logs::removed_files(Topic)
            => "gone after 60 s", "gone after 1 s";
        retention_bytes: "retention.bytes" = "400", logs::kept(Topic)
            => "begins at 0", "begins at 4";
        retention_ms: "retention.ms" = "3600000", logs::kept(Topic)
            => "begins at 0", "begins at 4";
    }
}
