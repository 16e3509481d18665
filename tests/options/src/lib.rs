//! What observations of options are made with.
//!
//! An option that is honoured promises a difference. Each has a program under `tests/it` that runs
//! once with the option left alone and once with it moved, and says in words what it saw.
//!
//! Client options are seen from the other end of the wire: [`Network`] is a network in memory whose
//! brokers answer as Kafka's would and keep every request with the time at which it came. Under a
//! paused clock the times are exact. Broker options are asked of a broker in this process, through
//! [`Node`].

mod answers;
mod given;
mod network;
mod node;

pub use answers::{Answers, batch, batch_at, keyed_batch};
pub use given::Given;
pub use network::{Ask, Host, Network, Reply, Seen};
pub use node::{BY_NAME, Entries, Node, at_once, named, steps_until};
