//! Kafka Streams topologies, without a clock, a thread or a socket.
//!
//! A [`Topology`] is built from a spec (decision 0003) that every language's DSL records. It has
//! Java's names, numbers, sub-topologies and description. A [`Task`] runs some of its
//! sub-topologies for one partition: records in, records out, one at a time and depth-first, with
//! record cache, stores and changelogs. The [`TestDriver`] runs a whole
//! topology synchronously, as Kafka's `TopologyTestDriver` does.
//!
//! What always holds: the same input in the same order gives the same output; user functions are
//! called only while a task processes, flushes or restores, on the thread that does so.
//!
//! Left out so far: stream–stream and table–table joins, session and sliding windows, suppress,
//! global tables, the processor API, versioned stores.
#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod aggregate;
mod build;
mod datum;
mod describe;
mod driver;
mod error;
mod expression;
mod function;
mod java_order;
mod serdes;
mod spec;
mod store;
mod task;
mod topology;

pub use datum::{Datum, Header, Headers, HostObject, Windowed, no_headers};
pub use driver::{DriverOptions, TestDriver};
pub use error::{TaskError, TopologyError};
pub use function::{HostCall, Returned, Shape, UserError, UserFunction};
pub use serdes::{Serde, SerdeError};
pub use spec::OffsetReset;
pub use store::CacheBudget;
pub use task::{
    Destination, InputRecord, OutputRecord, Readiness, StoreEntry, Task, UNKNOWN_TIME,
    decode_partition_time, encode_partition_time,
};
pub use topology::{InternalTopic, InternalTopicKind, SubtopologyTopics, Topology};
