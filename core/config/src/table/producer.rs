//! Options of producers alone.

use super::{
    ADMIN, BROKER, CODE, CONSUMER, HONOURED, PARTITIONERS, PRODUCER, SAMPLES, STREAMS,
    TRANSACTIONS, refused, without_effect,
};
use crate::option::Default::{Null, Required, Text};
use crate::option::Importance::{High, Low, Medium};
use crate::option::Valid::{Any, AnyCaseOf, AtLeast, NotEmpty, OneOf};
use crate::option::{Kind, OptionSpec, option};

#[rustfmt::skip] // A table: one row each, facts first, then what it does.
pub(super) static OPTIONS: &[OptionSpec] = &[
    option("acks", PRODUCER, Kind::String, Text("all"), OneOf(&["all", "-1", "0", "1"]), Low, HONOURED,
        "How many replicas must have a batch before it counts as sent: none, the leader, or all in sync."),
    option("batch.size", PRODUCER, Kind::Int, Text("16384"), AtLeast(0), Medium, HONOURED,
        "Bytes that a batch may hold before it is sent; larger records travel alone."),
    option("buffer.memory", PRODUCER, Kind::Long, Text("33554432"), AtLeast(0), High, HONOURED,
        "Bytes of records that may wait to be sent; beyond it `send` waits."),
    option("buffer.memory.allocation.strategy", PRODUCER, Kind::String, Text("full"), AnyCaseOf(&["FULL", "INCREMENTAL"]), Medium, without_effect("a batch's memory grows with its records"),
        "Whether a batch takes its whole memory at once or as it grows."),
    option("delivery.timeout.ms", PRODUCER, Kind::Int, Text("120000"), AtLeast(0), Medium, HONOURED,
        "Milliseconds from `send` until a record must have been acknowledged or has failed, retries included."),
    option("enable.idempotence", PRODUCER, Kind::Boolean, Text("true"), Any, Low, HONOURED,
        "Whether the broker drops the duplicates that retries make, and keeps their order."),
    option("key.serializer", PRODUCER, Kind::Class, Required, Any, High, CODE,
        "A Java class that makes bytes of keys."),
    option("linger.ms", PRODUCER, Kind::Long, Text("5"), AtLeast(0), Medium, HONOURED,
        "Milliseconds that a batch waits for more records before it is sent."),
    option("max.block.ms", PRODUCER, Kind::Long, Text("60000"), AtLeast(0), Medium, HONOURED,
        "Milliseconds that `send` waits for metadata or for memory before it fails."),
    option("max.in.flight.requests.per.connection", PRODUCER, Kind::Int, Text("5"), AtLeast(1), Low, HONOURED,
        "Requests that may be under way to one broker; at most 5 when idempotent."),
    option("max.request.size", PRODUCER, Kind::Int, Text("1048576"), AtLeast(0), Medium, HONOURED,
        "Bytes of the largest request, and of the largest record before compression."),
    option("metadata.max.idle.ms", PRODUCER, Kind::Long, Text("300000"), AtLeast(5000), Low, without_effect("topics stay known"),
        "Milliseconds after which a topic that nothing was sent to is forgotten."),
    option("metrics.num.samples", PRODUCER.and(CONSUMER).and(ADMIN).and(BROKER).and(STREAMS), Kind::Int, Text("2"), AtLeast(1), Low, SAMPLES,
        "How many samples a rate is computed over."),
    option("partitioner.adaptive.partitioning.enable", PRODUCER, Kind::Boolean, Text("true"), Any, Low, without_effect("the partitioner is uniform"),
        "Whether records without a key go less often to partitions whose broker is slow."),
    option("partitioner.availability.timeout.ms", PRODUCER, Kind::Long, Text("0"), AtLeast(0), Low, without_effect("the partitioner is uniform"),
        "Milliseconds after which a broker that takes no batch is passed over for records without a key; 0 never."),
    option("partitioner.class", PRODUCER, Kind::Class, Null, OneOf(PARTITIONERS), Medium, HONOURED,
        "Who chooses the partition of a record that names none; without one, keys by murmur2 and the rest uniformly sticky."),
    option("partitioner.ignore.keys", PRODUCER, Kind::Boolean, Text("false"), Any, Medium, HONOURED,
        "Whether records with a key are spread as if they had none."),
    option("partitioner.rack.aware", PRODUCER, Kind::Boolean, Text("false"), Any, Low, refused("partitions are not chosen by rack yet"),
        "Whether records without a key prefer partitions led in the client's rack."),
    option("transaction.timeout.ms", PRODUCER, Kind::Int, Text("60000"), Any, Low, TRANSACTIONS,
        "Milliseconds after which the coordinator aborts an open transaction."),
    option("transactional.id", PRODUCER, Kind::String, Null, NotEmpty, Low, refused("transactions are not supported yet"),
        "The name under which transactions outlive a producer."),
    option("value.serializer", PRODUCER, Kind::Class, Required, Any, High, CODE,
        "A Java class that makes bytes of values."),
];
