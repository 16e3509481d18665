//! Connections against a server of this test's own: TLS by rustls, SASL by the server's machine.

mod authority;
mod listener;
mod sasl;
mod stores;
mod tls;
