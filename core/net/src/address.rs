//! `host:port`, as `bootstrap.servers` and metadata name brokers.

use std::fmt;
use std::str::FromStr;

/// Where a broker listens.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BrokerAddress {
    /// A name or an IP address, IPv6 without brackets.
    pub host: String,
    /// The TCP port, 1 to 65535.
    pub port: u16,
}

/// Why a text is no address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidAddress(String);

impl fmt::Display for InvalidAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is no address, expected host:port", self.0)
    }
}

impl std::error::Error for InvalidAddress {}

impl FromStr for BrokerAddress {
    type Err = InvalidAddress;

    fn from_str(text: &str) -> Result<Self, InvalidAddress> {
        let invalid = || InvalidAddress(text.to_owned());
        // A protocol before the host, as listeners are written, is accepted and ignored.
        let rest = text.trim();
        let rest = rest.split_once("://").map_or(rest, |(_, rest)| rest);
        let (host, port) = rest.rsplit_once(':').ok_or_else(invalid)?;
        let host = match host.strip_prefix('[') {
            Some(host) => host.strip_suffix(']').ok_or_else(invalid)?,
            None if host.contains(':') => return Err(invalid()),
            None => host,
        };
        let port = port.parse().ok().filter(|port| *port > 0).ok_or_else(invalid)?;
        if host.is_empty() {
            return Err(invalid());
        }
        Ok(Self { host: host.to_owned(), port })
    }
}

impl fmt::Display for BrokerAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.host.contains(':') {
            write!(f, "[{}]:{}", self.host, self.port)
        } else {
            write!(f, "{}:{}", self.host, self.port)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::BrokerAddress;

    #[test]
    fn addresses_are_host_and_port() {
        for (text, shown) in [
            ("localhost:9092", "localhost:9092"),
            (" PLAINTEXT://a.b:1 ", "a.b:1"),
            ("[::1]:9092", "[::1]:9092"),
        ] {
            assert_eq!(text.parse::<BrokerAddress>().unwrap().to_string(), shown);
        }
        for text in ["", "localhost", "localhost:", "localhost:0", "localhost:70000", ":9", "::1:9"]
        {
            assert!(text.parse::<BrokerAddress>().is_err(), "{text}");
        }
    }
}
