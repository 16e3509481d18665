//! Options of consumers alone.

use super::{ASSIGNORS, CODE, CONSUMER, HONOURED, SHARE, refused, without_effect};
use crate::option::Default::{Null, Required, Text};
use crate::option::Importance::{High, Low, Medium};
use crate::option::Valid::{Any, AnyCaseOf, AtLeast, EachOf, NotEmpty, OffsetReset, OneOf};
use crate::option::{Kind, OptionSpec, option};

#[rustfmt::skip] // A table: one row each, facts first, then what it does.
pub(super) static OPTIONS: &[OptionSpec] = &[
    option("allow.auto.create.topics", CONSUMER, Kind::Boolean, Text("true"), Any, Medium, HONOURED,
        "Whether subscribing to a missing topic lets the broker create it."),
    option("auto.commit.interval.ms", CONSUMER, Kind::Int, Text("5000"), AtLeast(0), Low, HONOURED,
        "Milliseconds between two automatic commits."),
    option("auto.offset.reset", CONSUMER, Kind::String, Text("latest"), OffsetReset { none: true }, Medium, HONOURED,
        "Where to start in a partition without a usable committed offset: the beginning, the end, so long ago, or nowhere (an error)."),
    option("check.crcs", CONSUMER, Kind::Boolean, Text("true"), Any, Low, HONOURED,
        "Whether the checksum of each batch is checked."),
    option("enable.auto.commit", CONSUMER, Kind::Boolean, Text("true"), Any, Medium, HONOURED,
        "Whether positions are committed in the background; off without a `group.id`."),
    option("exclude.internal.topics", CONSUMER, Kind::Boolean, Text("true"), Any, Medium, without_effect("topics are subscribed by name, not by pattern, yet"),
        "Whether a pattern leaves internal topics out."),
    option("fetch.max.wait.ms", CONSUMER, Kind::Int, Text("500"), AtLeast(0), Low, HONOURED,
        "Milliseconds that the broker may wait for `fetch.min.bytes` to gather."),
    option("fetch.min.bytes", CONSUMER, Kind::Int, Text("1"), AtLeast(0), High, HONOURED,
        "Bytes of records that the broker gathers before it answers."),
    option("group.id", CONSUMER, Kind::String, Null, Any, High, HONOURED,
        "The group that the consumer joins and commits to; without one it can only be assigned partitions."),
    option("group.instance.id", CONSUMER, Kind::String, Null, NotEmpty, Medium, HONOURED,
        "A name that makes the member static: it may restart within its session without a rebalance."),
    option("group.remote.assignor", CONSUMER, Kind::String, Null, Any, Medium, refused("only classic groups are supported yet"),
        "The assignor that the coordinator uses in the `consumer` protocol."),
    option("heartbeat.interval.ms", CONSUMER, Kind::Int, Text("3000"), Any, High, HONOURED,
        "Milliseconds between two heartbeats of a classic member."),
    option("internal.throw.on.fetch.stable.offset.unsupported", CONSUMER, Kind::Boolean, Text("false"), Any, Low, without_effect("it is a switch inside Java's clients"),
        "A switch inside Java's clients."),
    option("isolation.level", CONSUMER, Kind::String, Text("read_uncommitted"), OneOf(&["read_committed", "read_uncommitted"]), Medium, HONOURED,
        "Whether records of open and aborted transactions are seen."),
    option("key.deserializer", CONSUMER, Kind::Class, Required, Any, High, CODE,
        "A Java class that reads keys."),
    option("max.partition.fetch.bytes", CONSUMER, Kind::Int, Text("1048576"), AtLeast(0), High, HONOURED,
        "Bytes of records that one answer may hold of one partition; a larger first batch comes all the same."),
    option("max.poll.interval.ms", CONSUMER, Kind::Int, Text("300000"), AtLeast(1), Medium, HONOURED,
        "Milliseconds that may pass between two polls before the member leaves its group."),
    option("max.poll.records", CONSUMER, Kind::Int, Text("500"), AtLeast(1), Medium, HONOURED,
        "Records that one poll returns at most."),
    option("ottla.prefetch.max.bytes", CONSUMER, Kind::Long, Text("67108864"), AtLeast(0), Medium, HONOURED,
        "Bytes of fetched records that may wait for the application, over all partitions together; fetching pauses beyond it."),
    option("partition.assignment.strategy", CONSUMER, Kind::List, Text("org.apache.kafka.clients.consumer.RangeAssignor,org.apache.kafka.clients.consumer.CooperativeStickyAssignor"), EachOf(ASSIGNORS), Medium, HONOURED,
        "Assignors that the member can use, the preferred first; all members of a group must share one."),
    option("session.timeout.ms", CONSUMER, Kind::Int, Text("45000"), Any, High, HONOURED,
        "Milliseconds without a heartbeat after which the coordinator takes a classic member for dead."),
    option("share.acknowledgement.mode", CONSUMER, Kind::String, Text("implicit"), OneOf(&["implicit", "explicit"]), Medium, SHARE,
        "Whether records of a share group are acknowledged by the next poll or one by one."),
    option("share.acquire.mode", CONSUMER, Kind::String, Text("BATCH_OPTIMIZED"), AnyCaseOf(&["batch_optimized", "record_limit"]), Medium, SHARE,
        "Whether a poll of a share group may take whole batches beyond `max.poll.records`."),
    option("value.deserializer", CONSUMER, Kind::Class, Required, Any, High, CODE,
        "A Java class that reads values."),
];
