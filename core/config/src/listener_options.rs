//! Options of single listeners: `listener.name.<listener>.<option>`, and for some
//! `listener.name.<listener>.<mechanism>.<option>`.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::string::String;

use crate::option::{OptionSpec, Scope};
use crate::table::find;
use crate::value::Value;

/// What such names begin with.
pub(crate) const PREFIX: &str = "listener.name.";
/// The mechanisms that may stand before an option, ours and those of Kafka that we do not have.
const MECHANISMS: [&str; 5] = ["plain", "scram-sha-256", "scram-sha-512", "gssapi", "oauthbearer"];
/// Options that a mechanism may stand before.
const OF_MECHANISMS: [&str; 2] = ["sasl.jaas.config", "connections.max.reauth.ms"];
/// Options that a listener may have for itself, beside those of TLS.
const OF_LISTENERS: [&str; 3] =
    ["sasl.enabled.mechanisms", "sasl.server.max.receive.size", "connections.max.reauth.ms"];

/// One option of one listener, by its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ListenerOption {
    /// The listener's name, in lower case.
    pub(crate) listener: String,
    /// The mechanism's name, in lower case; empty for none.
    pub(crate) mechanism: String,
    /// The option.
    pub(crate) option: &'static str,
}

/// The values that were given.
pub(crate) type ListenerOptions = BTreeMap<ListenerOption, Value>;

/// What a name with the prefix is.
pub(crate) enum Named {
    /// An option that a listener may have.
    Option(ListenerOption, &'static OptionSpec),
    /// An option that only the broker as a whole has.
    OfTheBroker,
    /// No option, or not even a listener: the part that should have been an option.
    Unknown(String),
}

pub(crate) fn resolve(name: &str) -> Named {
    let rest = name.strip_prefix(PREFIX).unwrap_or(name);
    let Some((listener, option)) = rest.split_once('.') else {
        return Named::Unknown(rest.to_owned());
    };
    let of = |mechanism: &str, option| ListenerOption {
        listener: listener.to_lowercase(),
        mechanism: mechanism.to_owned(),
        option,
    };
    if let Some((mechanism, bare)) = option.split_once('.')
        && MECHANISMS.contains(&mechanism)
        && let Some(spec) = find(Scope::Broker, bare)
    {
        return if OF_MECHANISMS.contains(&spec.name) {
            Named::Option(of(mechanism, spec.name), spec)
        } else {
            Named::OfTheBroker
        };
    }
    match find(Scope::Broker, option) {
        Some(spec) if option.starts_with("ssl.") || OF_LISTENERS.contains(&option) => {
            Named::Option(of("", spec.name), spec)
        }
        Some(_) => Named::OfTheBroker,
        None => Named::Unknown(option.to_owned()),
    }
}
