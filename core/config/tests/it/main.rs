//! The table against Kafka's own classes, the typed configurations, and the words of the errors.

mod errors;
mod facts;
mod honoured;
mod page;
mod typed;
