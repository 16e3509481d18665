//! Connections to brokers, and the parts of them that servers share.
//!
//! A [`Connection`] owns one socket through two tasks: a writer that sends requests in the order
//! in which they were handed in, several in one vectored write, and a reader that hands each
//! response to the request that has waited longest (brokers answer in order). Many requests may be
//! in flight. When anything goes wrong — the socket, a frame, a correlation id, a time limit — the
//! connection is closed as a whole and every waiting request fails with the reason; reconnecting is
//! the caller's decision.
//!
//! Sockets come from a [`Dial`]er, so that a simulation can hand in its own. [`Security`] says what
//! comes between a socket and its use: TLS ([`tls`]), and SASL by the exchanges of
//! `ottla-security`.

mod address;
mod connection;
mod diagnose;
mod dial;
mod error;
mod outgoing;
mod random;
mod responses;
mod security;
mod session;
mod setup;
pub mod tls;
mod versions;
mod write;

pub use address::{BrokerAddress, InvalidAddress};
pub use connection::{Answered, Connection, ConnectionOptions, PendingResponse};
pub use dial::{Dial, DialFuture, SizedTcpDial, Stream, TcpDial};
pub use error::NetError;
pub use random::fill_random;
pub use security::{Sasl, Security};
pub use versions::ApiVersionTable;
pub use write::write_segments;
