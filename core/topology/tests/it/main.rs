//! The topology crate from outside: recorded answers of Kafka's own TopologyTestDriver, the same
//! live over generated topologies, and rules that the driver cannot show.

mod differential;
mod functions;
mod generator;
mod scenario;
