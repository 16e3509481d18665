//! Every option of Ottla, declared once.
//!
//! The [`table`] holds each option of producers, consumers, admin clients, Streams applications,
//! topics, brokers and groups: Kafka's name, type, default, valid values, importance, how it may be
//! changed, what we do with it and what it is for. Parser, error messages, typed configurations and
//! the reference page (`docs/configuration.md`) come from it.
//!
//! Most callers want a typed configuration: [`ProducerConfig`], [`ConsumerConfig`],
//! [`AdminConfig`], [`StreamsConfig`], [`TopicConfig`], [`BrokerConfig`], [`GroupConfig`]. They read
//! pairs of texts, refuse unknown names (with the nearest known one) and forbidden values, and check
//! rules between options.
//!
//! Names may also be written as snake_case or camelCase, and librdkafka's names are understood.
//! Always holds: a secret is shown by no `Debug`, `Display` or error.
#![no_std]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod duration;
mod error;
mod listener_options;
mod login;
mod nearest;
mod option;
mod reference;
mod settings;
mod spelling;
pub mod table;
mod typed;
mod value;

pub use duration::parse_iso_duration_ms;
pub use error::{ConfigError, Problem};
pub use nearest::nearest;
pub use option::{Default, Importance, Kind, OptionSpec, Scope, Scopes, Status, UpdateMode, Valid};
pub use reference::render_reference;
pub use settings::{Notice, Recipient, STRICT, Settings, check_value};
pub use typed::*;
pub use value::{Secret, Value};
