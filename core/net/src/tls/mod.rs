//! TLS from PEM (RFC 8446, RFC 5246), for both sides.
//!
//! [`TlsOptions`] are Kafka's `ssl.*` options, read from a client's or a listener's configuration.
//! They become a [`TlsClient`], or the `ServerConfig` of a listener. Versions 1.2 and 1.3, by
//! rustls over aws-lc-rs. What goes wrong is told apart by [`TlsError`], which says what to do;
//! what is wrong with stores and keys by [`TlsConfigError`].
//!
//! Without a trust store the system's roots are trusted (the operating system's, not a list
//! compiled in): an administrator's own CA counts, and renewals come with the system's updates.
//!
//! Always holds: no key and no password is shown by `Debug`, `Display` or an error. Left out: Java's
//! key stores (an error tells how to convert them), revocation lists, renegotiation.

mod alert;
mod client;
mod error;
mod options;
mod pem;
mod server;

pub use client::TlsClient;
pub use error::{TlsConfigError, TlsError};
pub use options::{ClientAuth, Identity, TlsOptions, TlsVersion};
pub use pem::PemSource;
