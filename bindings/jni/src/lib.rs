//! The JVM's hot calls, by hand: `produce`, `drain` and `poll` over direct buffers, and `turn`.
//!
//! UniFFI reaches Java through JNA, where a call costs microseconds and bytes are copied one by one;
//! these few functions are in the same library and cost nanoseconds. What always holds: handles are
//! numbers looked up in a table, so that no address comes from Java; a call touches the buffer only
//! until it returns; panics and failures become one Java exception, whose message is the error as
//! JSON. Everything else of the JVM's surface is generated.

mod consumer;
mod datum;
mod environment;
mod place;
mod producer;
mod streams;
mod table;
mod upcall;

pub use consumer::{forget_consumer, register_consumer, take_event};
pub use producer::{forget_producer, register_producer};
pub use streams::{Functions, forget_streams, register_streams};
