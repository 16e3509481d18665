//! The language-neutral half of every binding: handles, plain types, packed bytes.
//!
//! Every decision of the language packages stands here, and no binding framework is named. A
//! binding crate converts these types into its language's and nothing more; a language package adds
//! idiom. Decision 0002 describes the contract.
//!
//! What always holds: the host pulls and is only woken, by one function that must not enter its
//! interpreter; user functions run inside a turn, on the thread that the host lent; a panic fails
//! the call or task in which it happened; a closed handle and a forked process answer with typed
//! errors; every submitted operation completes once.

mod admin;
mod broker;
mod consumer;
mod control;
mod deliveries;
mod error;
mod frames;
mod guard;
mod logs;
mod names;
mod pack;
pub mod packed;
mod pending;
mod producer;
mod queue;
mod runtime;
mod streams;
mod together;

pub use admin::Admin;
pub use broker::Broker;
pub use consumer::Consumer;
pub use deliveries::{Delivery, DeliveryHandle};
pub use error::{Error, ErrorKind, Result};
pub use guard::{entry, from_panic};
pub use logs::{LogLine, drain_logs, keep_logs};
pub use names::{topic_handle, topic_name};
pub use ottla_client::ProducerRecord;
pub use ottla_model::ErrorCode;
pub use ottla_streams::{Datum, HostObject, Returned, Shape, UserError, UserFunction, Windowed};
pub use pending::Pending;
pub use producer::Producer;
pub use queue::{Completion, Queue, Reply, Source};
pub use runtime::Runtime;
pub use streams::{Streams, Turn};
pub use together::SentTogether;
