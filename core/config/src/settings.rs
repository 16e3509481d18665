//! A configuration as given: names resolved, values parsed, defaults filled in.

use alloc::borrow::ToOwned;
use alloc::collections::BTreeMap;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use crate::error::{ConfigError, Problem};
use crate::listener_options::{self, ListenerOption, ListenerOptions, Named};
use crate::login::{Credentials, Login};
use crate::nearest::nearest;
use crate::option::{Default, OptionSpec, Scope, Status};
use crate::spelling::{instead, is_respelling, kafka_value, librdkafka};
use crate::table::{find, options};
use crate::value::{self, Secret, Value};

/// Turns errors about unknown names into notices when `false`.
pub const STRICT: &str = "ottla.config.strict";

const JAAS: &str = "sasl.jaas.config";
const MECHANISM: &str = "sasl.mechanism";

/// Something worth a line in the log, not an error.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// No option has this name, and `ottla.config.strict` is off.
    Unknown {
        /// The name as given.
        option: String,
        /// The known name that looks most like it.
        nearest: Option<&'static str>,
    },
    /// The option was given by a name of librdkafka.
    OldSpelling {
        /// The name as given.
        given: String,
        /// Kafka's name.
        option: &'static str,
    },
    /// The option is accepted and changes nothing.
    WithoutEffect {
        /// The option.
        option: &'static str,
        /// Why.
        reason: &'static str,
    },
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { option, nearest: Some(nearest) } => {
                write!(f, "unknown option \"{option}\" is ignored; did you mean \"{nearest}\"?")
            }
            Self::Unknown { option, nearest: None } => {
                write!(f, "unknown option \"{option}\" is ignored")
            }
            Self::OldSpelling { given, option } => {
                write!(f, "option \"{given}\" is Kafka's \"{option}\"; please use that name")
            }
            Self::WithoutEffect { option, reason } => {
                write!(f, "option \"{option}\" has no effect: {reason}")
            }
        }
    }
}

/// Whom a Streams application's option is handed on to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Recipient {
    /// Its producers.
    Producer,
    /// All its consumers.
    Consumer,
    /// The consumer that reads input.
    MainConsumer,
    /// The consumer that restores state.
    RestoreConsumer,
    /// The consumer of global tables.
    GlobalConsumer,
    /// Its admin client.
    Admin,
    /// The topics that it creates.
    Topic,
}

impl Recipient {
    const PREFIXES: [(&'static str, Self); 7] = [
        ("main.consumer.", Self::MainConsumer),
        ("restore.consumer.", Self::RestoreConsumer),
        ("global.consumer.", Self::GlobalConsumer),
        ("consumer.", Self::Consumer),
        ("producer.", Self::Producer),
        ("admin.", Self::Admin),
        ("topic.", Self::Topic),
    ];

    fn scope(self) -> Scope {
        match self {
            Self::Producer => Scope::Producer,
            Self::Consumer | Self::MainConsumer | Self::RestoreConsumer | Self::GlobalConsumer => {
                Scope::Consumer
            }
            Self::Admin => Scope::Admin,
            Self::Topic => Scope::Topic,
        }
    }
}

struct Given {
    name: String,
    text: String,
    value: Value,
}

/// Every option of a scope with its value, given or default.
#[derive(Clone)]
pub struct Settings {
    scope: Scope,
    values: BTreeMap<&'static str, Value>,
    given: BTreeMap<&'static str, String>,
    passed_on: BTreeMap<(Recipient, &'static str), String>,
    listener_options: ListenerOptions,
    unknown: BTreeMap<String, String>,
    notices: Vec<Notice>,
}

impl Settings {
    /// Reads `entries`, pairs of an option's name and its value as text.
    ///
    /// Only single options are checked; combinations are checked by the typed configurations
    /// (`ProducerConfig` and its siblings), which most callers want.
    ///
    /// # Errors
    /// When a name is unknown, a value is not allowed or not supported, or a required option is
    /// missing. All problems are reported together.
    pub fn parse<N, T>(
        scope: Scope,
        entries: impl IntoIterator<Item = (N, T)>,
    ) -> Result<Self, ConfigError>
    where
        N: AsRef<str>,
        T: AsRef<str>,
    {
        let entries: Vec<(N, T)> = entries.into_iter().collect();
        let strict = !entries.iter().any(|(name, text)| {
            let name = name.as_ref();
            (name == STRICT || is_respelling(name, STRICT))
                && text.as_ref().trim().eq_ignore_ascii_case("false")
        });
        let mut reading = Reading::new(scope, strict);
        for (name, text) in &entries {
            reading.read(name.as_ref(), text.as_ref());
        }
        reading.finish()
    }

    /// Whose options these are.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// The value of an option, given or default; `None` when the scope has no such option.
    #[must_use]
    pub fn get(&self, option: &str) -> Option<&Value> {
        self.values.get(option)
    }

    /// Whether the option was given, be it with its default.
    #[must_use]
    pub fn is_given(&self, option: &str) -> bool {
        self.given.contains_key(option)
    }

    /// The options that were given, by Kafka's names, as text.
    pub fn given(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.given.iter().map(|(name, text)| (*name, text.as_str()))
    }

    /// Every option with its value, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Value)> {
        self.values.iter().map(|(name, value)| (*name, value))
    }

    /// What a Streams application's clients and topics are given: for a client its options
    /// without prefix, then those with its prefix, so that a later pair overrides an earlier one.
    #[must_use]
    pub fn passed_on(&self, recipient: Recipient) -> Vec<(&'static str, &str)> {
        let shared = match recipient {
            Recipient::MainConsumer | Recipient::RestoreConsumer | Recipient::GlobalConsumer => {
                Some(Recipient::Consumer)
            }
            _ => None,
        };
        let of = |wanted: Recipient| {
            self.passed_on
                .iter()
                .filter(move |((whom, _), _)| *whom == wanted)
                .map(|((_, name), text)| (*name, text.as_str()))
        };
        shared.into_iter().flat_map(of).chain(of(recipient)).collect()
    }

    /// Names that no option has, kept because `ottla.config.strict` is off.
    pub fn unknown(&self) -> impl Iterator<Item = (&str, &str)> {
        self.unknown.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// A value of a broker's listener: its own, or else the broker's. With a mechanism its own
    /// value comes first.
    #[must_use]
    pub fn of_listener(
        &self,
        listener: &str,
        mechanism: Option<&str>,
        option: &str,
    ) -> Option<&Value> {
        let option = find(self.scope, option)?.name;
        let own = |mechanism: &str| {
            let (listener, mechanism) = (listener.to_lowercase(), mechanism.to_lowercase());
            self.listener_options.get(&ListenerOption { listener, mechanism, option })
        };
        mechanism.and_then(own).or_else(|| own("")).or_else(|| self.get(option))
    }

    /// The listeners that options were given for, in lower case.
    pub(crate) fn listeners_with_options(&self) -> impl Iterator<Item = &str> {
        self.listener_options.keys().map(|key| key.listener.as_str())
    }

    /// What is worth a line in the log.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// The value of an option as text, `null` for none, secrets hidden.
    #[must_use]
    pub fn text(&self, option: &str) -> String {
        self.get(option).map(Value::to_string).unwrap_or_default()
    }

    /// Overrides a value after the fact: what a rule between options concluded.
    pub(crate) fn conclude(&mut self, option: &'static str, value: Value) {
        self.values.insert(option, value);
    }

    /// A conflict between two options of this configuration.
    pub(crate) fn conflict(
        &self,
        first: &'static str,
        second: &'static str,
        rule: &'static str,
    ) -> Problem {
        Problem::Conflict {
            first,
            first_value: self.text(first),
            second,
            second_value: self.text(second),
            rule,
        }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let given = self.given.keys().map(|name| (*name, &self.values[name]));
        f.debug_struct("Settings")
            .field("scope", &self.scope)
            .field("given", &given.collect::<Vec<_>>())
            .finish_non_exhaustive()
    }
}

/// One pass over the entries.
struct Reading {
    scope: Scope,
    strict: bool,
    given: BTreeMap<&'static str, Given>,
    passed_on: BTreeMap<(Recipient, &'static str), String>,
    listener_options: ListenerOptions,
    unknown: BTreeMap<String, String>,
    notices: Vec<Notice>,
    problems: Vec<Problem>,
    login: Login,
}

impl Reading {
    fn new(scope: Scope, strict: bool) -> Self {
        Self {
            scope,
            strict,
            given: BTreeMap::new(),
            passed_on: BTreeMap::new(),
            listener_options: ListenerOptions::new(),
            unknown: BTreeMap::new(),
            notices: Vec::new(),
            problems: Vec::new(),
            login: Login::default(),
        }
    }

    fn read(&mut self, name: &str, text: &str) {
        let spec = find(self.scope, name)
            .or_else(|| options(self.scope).find(|spec| is_respelling(name, spec.name)));
        if let Some(spec) = spec {
            return self.take(spec, name, text);
        }
        if let Some((option, text)) = librdkafka(self.scope, name, text)
            && let Some(spec) = find(self.scope, option)
        {
            self.notices.push(Notice::OldSpelling { given: name.to_owned(), option });
            return self.take(spec, name, &text);
        }
        if self.login.take(self.scope, name, text) {
            return;
        }
        if self.scope == Scope::Streams && self.pass_on(name, text) {
            return;
        }
        self.reject(name, text);
    }

    /// User and password, given apart, are one of Kafka's options.
    fn take_login(&mut self) {
        let mechanism = match self.given.get(MECHANISM) {
            Some(given) => given.text.clone(),
            None => {
                self.passed_on.get(&(Recipient::Producer, MECHANISM)).cloned().unwrap_or_default()
            }
        };
        match self.login.credentials(&mechanism) {
            Credentials::None => {}
            Credentials::Half(option) => {
                let reason = "sasl.username and sasl.password belong together; give both";
                let option = option.to_owned();
                self.problems.push(Problem::Refused { option, value: None, reason });
            }
            Credentials::Jaas(line) if self.scope == Scope::Streams => {
                self.pass_on(JAAS, line.reveal());
            }
            Credentials::Jaas(line) => {
                if let Some(spec) = find(self.scope, JAAS) {
                    self.take(spec, "sasl.username", line.reveal());
                }
            }
        }
    }

    fn reject(&mut self, name: &str, text: &str) {
        if let Some(reason) = instead(name) {
            self.problems.push(Problem::Refused { option: name.to_owned(), value: None, reason });
            return;
        }
        if self.scope == Scope::Broker && name.starts_with(listener_options::PREFIX) {
            return self.take_of_listener(name, text);
        }
        let near = nearest(name, options(self.scope).map(|spec| spec.name));
        if self.strict {
            let belongs_to = Scope::ALL.into_iter().find(|scope| find(*scope, name).is_some());
            self.problems.push(Problem::Unknown {
                option: name.to_owned(),
                scope: self.scope,
                nearest: near,
                belongs_to,
            });
        } else {
            self.notices.push(Notice::Unknown { option: name.to_owned(), nearest: near });
            self.unknown.insert(name.to_owned(), text.to_owned());
        }
    }

    fn take(&mut self, spec: &'static OptionSpec, name: &str, text: &str) {
        let Some(value) = self.check(spec, text) else { return };
        let text = kafka_value(spec.name, text).to_owned();
        if let Some(earlier) = self.given.get(spec.name)
            && earlier.value != value
        {
            self.problems.push(Problem::GivenTwice {
                option: spec.name,
                first: earlier.name.clone(),
                second: name.to_owned(),
            });
            return;
        }
        if let Status::WithoutEffect(reason) = spec.status {
            self.notices.push(Notice::WithoutEffect { option: spec.name, reason });
        }
        self.given.insert(spec.name, Given { name: name.to_owned(), text, value });
    }

    fn take_of_listener(&mut self, name: &str, text: &str) {
        match listener_options::resolve(name) {
            Named::Option(key, spec) => {
                if let Status::WithoutEffect(reason) = spec.status {
                    self.notices.push(Notice::WithoutEffect { option: spec.name, reason });
                }
                // A login line is refused where it names neither listener nor mechanism.
                let value = if key.mechanism.is_empty() || !spec.is_secret() {
                    self.check(spec, text)
                } else {
                    Some(Value::Secret(Secret::new(text.to_owned())))
                };
                if let Some(value) = value {
                    self.listener_options.insert(key, value);
                }
            }
            Named::OfTheBroker => {
                let reason = "this option is not read for single listeners; give it without prefix";
                let option = name.to_owned();
                self.problems.push(Problem::Refused { option, value: None, reason });
            }
            Named::Unknown(bare) => self.problems.push(Problem::Unknown {
                option: name.to_owned(),
                scope: self.scope,
                nearest: nearest(&bare, options(self.scope).map(|spec| spec.name)),
                belongs_to: None,
            }),
        }
    }

    /// Parses a value and holds it against the option's status.
    fn check(&mut self, spec: &'static OptionSpec, text: &str) -> Option<Value> {
        match check_value(spec, text) {
            Ok(value) => Some(value),
            Err(problem) => {
                self.problems.push(problem);
                None
            }
        }
    }

    /// Hands an option of a client or a topic on, prefixed or not.
    fn pass_on(&mut self, name: &str, text: &str) -> bool {
        for (prefix, recipient) in Recipient::PREFIXES {
            let Some(bare) = name.strip_prefix(prefix) else { continue };
            if let Some(spec) = find(recipient.scope(), bare) {
                if self.check(spec, text).is_some() {
                    self.passed_on.insert((recipient, spec.name), text.to_owned());
                }
                return true;
            }
        }
        let mut known = false;
        for recipient in [Recipient::Consumer, Recipient::Producer, Recipient::Admin] {
            let Some(spec) = find(recipient.scope(), name) else { continue };
            // The same mistake is told once, not once for each client.
            if !known && self.check(spec, text).is_none() {
                return true;
            }
            known = true;
            // A prefixed one wins, whatever the order in which they are given.
            self.passed_on.entry((recipient, spec.name)).or_insert_with(|| text.to_owned());
        }
        known
    }

    fn finish(mut self) -> Result<Settings, ConfigError> {
        self.take_login();
        let mut values = BTreeMap::new();
        let mut texts = BTreeMap::new();
        for spec in options(self.scope) {
            if let Some(given) = self.given.remove(spec.name) {
                values.insert(spec.name, given.value);
                texts.insert(spec.name, given.text);
                continue;
            }
            let unreadable = self.problems.iter().any(|problem| problem.option() == spec.name);
            let value = match spec.effective_default() {
                Default::Text(text) => default_value(spec, text),
                Default::Required if spec.status == Status::Honoured && !unreadable => {
                    self.problems.push(Problem::Missing { option: spec.name, scope: self.scope });
                    Value::Null
                }
                Default::Required | Default::Null => Value::Null,
            };
            values.insert(spec.name, value);
        }
        if !self.problems.is_empty() {
            self.problems.sort_by(|a, b| a.option().cmp(b.option()));
            return Err(ConfigError::new(self.problems));
        }
        Ok(Settings {
            scope: self.scope,
            values,
            given: texts,
            passed_on: self.passed_on,
            listener_options: self.listener_options,
            unknown: self.unknown,
            notices: self.notices,
        })
    }
}

/// The value of a default's text. Defaults are the table's, so they parse (a test reads them all),
/// but Kafka does not hold them against the validator, and neither do we.
fn default_value(spec: &OptionSpec, text: &str) -> Value {
    let unchecked = OptionSpec { valid: crate::option::Valid::Any, ..*spec };
    value::parse(&unchecked, text).unwrap_or(Value::Null)
}

/// Reads `text` as a value of `spec` and refuses what Ottla does not support.
///
/// # Errors
/// When the value is not allowed, or is allowed by Kafka and not supported here.
pub fn check_value(spec: &'static OptionSpec, text: &str) -> Result<Value, Problem> {
    let text = kafka_value(spec.name, text);
    let shown = || if spec.is_secret() { "[hidden]".to_owned() } else { text.to_owned() };
    let value = value::parse(spec, text).map_err(|allowed| Problem::Invalid {
        option: spec.name,
        value: shown(),
        allowed,
    })?;
    if let Status::Refused(reason) = spec.status {
        let is_default = match spec.effective_default() {
            Default::Text(default) => default_value(spec, default) == value,
            Default::Null => matches!(&value, Value::Text(text) if text.is_empty()),
            Default::Required => false,
        };
        if !is_default {
            return Err(Problem::Refused { option: spec.name.to_owned(), value: None, reason });
        }
    }
    let refused = spec.refused_values.iter().find(|(refused, _)| match &value {
        Value::List(items) => items.iter().any(|item| item.eq_ignore_ascii_case(refused)),
        value => value.to_string().eq_ignore_ascii_case(refused),
    });
    if let Some((_, reason)) = refused {
        return Err(Problem::Refused {
            option: spec.name.to_owned(),
            value: Some(shown()),
            reason,
        });
    }
    Ok(value)
}
