//! What is declared of an option: name, scopes, type, default, valid values, status, doc.

use core::fmt;

/// Who takes an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// A producer.
    Producer,
    /// A consumer, share consumers included.
    Consumer,
    /// An admin client.
    Admin,
    /// A Streams application.
    Streams,
    /// A topic.
    Topic,
    /// A broker or controller.
    Broker,
    /// A group, set through the admin API.
    Group,
}

impl Scope {
    /// Every scope, in the order of the reference page.
    pub const ALL: [Self; 7] = [
        Self::Producer,
        Self::Consumer,
        Self::Admin,
        Self::Streams,
        Self::Topic,
        Self::Broker,
        Self::Group,
    ];

    /// Its name in messages and tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Producer => "producer",
            Self::Consumer => "consumer",
            Self::Admin => "admin",
            Self::Streams => "streams",
            Self::Topic => "topic",
            Self::Broker => "broker",
            Self::Group => "group",
        }
    }

    /// The set that holds this scope alone.
    #[must_use]
    pub const fn only(self) -> Scopes {
        Scopes(1 << self as u8)
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A set of scopes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scopes(u8);

impl Scopes {
    /// Both sets together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether `scope` is in the set.
    #[must_use]
    pub const fn contains(self, scope: Scope) -> bool {
        self.0 & scope.only().0 != 0
    }
}

/// The type of an option's value, as Kafka calls it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `true` or `false`.
    Boolean,
    /// Text.
    String,
    /// A whole number of 16 bits.
    Short,
    /// A whole number of 32 bits.
    Int,
    /// A whole number of 64 bits.
    Long,
    /// A decimal number.
    Double,
    /// Texts separated by commas.
    List,
    /// The name of a class; ours are named by short words, Java's names of the built-in ones are
    /// understood as well.
    Class,
    /// Text that is never shown.
    Password,
}

impl Kind {
    /// Its name in messages and tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Boolean => "boolean",
            Self::String => "string",
            Self::Short => "short",
            Self::Int => "int",
            Self::Long => "long",
            Self::Double => "double",
            Self::List => "list",
            Self::Class => "class",
            Self::Password => "password",
        }
    }
}

/// What holds when an option is not given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Default {
    /// It must be given.
    Required,
    /// No value.
    Null,
    /// The value of this text.
    Text(&'static str),
}

/// Which values are allowed, beyond the type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Valid {
    /// All of the type.
    Any,
    /// Whole numbers from the first on.
    AtLeast(i64),
    /// Whole numbers from the first to the second.
    Between(i64, i64),
    /// Decimal numbers from the first to the second.
    Decimal(f64, f64),
    /// One of these texts.
    OneOf(&'static [&'static str]),
    /// One of these texts, in upper or lower case.
    AnyCaseOf(&'static [&'static str]),
    /// A list of these texts.
    EachOf(&'static [&'static str]),
    /// A list of at most so many texts.
    AtMostItems(usize),
    /// Anything but the empty text or list.
    NotEmpty,
    /// 1 to 9, or -1 for the codec's own default.
    GzipLevel,
    /// `earliest`, `latest`, `by_duration:` and an ISO-8601 duration; `none` when the flag says so.
    OffsetReset {
        /// Whether `none` is allowed.
        none: bool,
    },
    /// `*`, or pairs `partition:broker`.
    ThrottledReplicas,
}

/// How much an option matters to most users, as Kafka rates it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Importance {
    /// Most users look at it.
    High,
    /// Some do.
    Medium,
    /// Few do.
    Low,
}

impl Importance {
    /// Its name in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

/// Whether a broker's option can change while it runs (KIP-226).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UpdateMode {
    /// Only by a restart.
    ReadOnly,
    /// For one broker at a time.
    PerBroker,
    /// For one broker or for all.
    ClusterWide,
}

impl UpdateMode {
    /// Its name in tables, as Kafka spells it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ReadOnly => "read-only",
            Self::PerBroker => "per-broker",
            Self::ClusterWide => "cluster-wide",
        }
    }
}

/// What Ottla does with an option.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// It has its effect.
    Honoured,
    /// It may be given and changes nothing, for the stated reason.
    WithoutEffect(&'static str),
    /// Moving it off its default is an error, for the stated reason.
    Refused(&'static str),
}

/// One option, declared.
#[derive(Debug, Clone, Copy)]
pub struct OptionSpec {
    /// Kafka's dotted name.
    pub name: &'static str,
    /// Who takes it.
    pub scopes: Scopes,
    /// The type of its value.
    pub kind: Kind,
    /// What holds when it is not given, as Kafka declares it.
    pub default: Default,
    /// What holds with us instead, where we differ.
    pub our_default: Option<&'static str>,
    /// Which values are allowed.
    pub valid: Valid,
    /// How much it matters.
    pub importance: Importance,
    /// Whether it can change while a broker runs.
    pub update: UpdateMode,
    /// What Ottla does with it.
    pub status: Status,
    /// Values that Kafka allows and Ottla refuses, each with the reason.
    pub refused_values: &'static [(&'static str, &'static str)],
    /// What it does, in one or two sentences.
    pub doc: &'static str,
}

impl OptionSpec {
    /// The default that applies with us.
    #[must_use]
    pub const fn effective_default(&self) -> Default {
        match self.our_default {
            Some(text) => Default::Text(text),
            None => self.default,
        }
    }

    /// Whether its value is a secret, never to be shown or logged.
    #[must_use]
    pub const fn is_secret(&self) -> bool {
        matches!(self.kind, Kind::Password)
    }

    /// Whether it is ours, not Kafka's.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        self.name.starts_with("ottla.")
    }

    const fn updated(mut self, update: UpdateMode) -> Self {
        self.update = update;
        self
    }

    /// A broker's option that can change for one broker at a time.
    pub(crate) const fn per_broker(self) -> Self {
        self.updated(UpdateMode::PerBroker)
    }

    /// A broker's option that can change for all brokers.
    pub(crate) const fn cluster_wide(self) -> Self {
        self.updated(UpdateMode::ClusterWide)
    }

    /// The same with values that only Kafka allows.
    pub(crate) const fn refusing(
        mut self,
        values: &'static [(&'static str, &'static str)],
    ) -> Self {
        self.refused_values = values;
        self
    }

    /// The same with a default of our own.
    pub(crate) const fn ours(mut self, default: &'static str) -> Self {
        self.our_default = Some(default);
        self
    }
}

/// The beginning of a row of the table; what is rare is added by the methods of [`OptionSpec`].
#[allow(clippy::too_many_arguments)] // A row of a table has as many fields as it has columns.
pub(crate) const fn option(
    name: &'static str,
    scopes: Scopes,
    kind: Kind,
    default: Default,
    valid: Valid,
    importance: Importance,
    status: Status,
    doc: &'static str,
) -> OptionSpec {
    OptionSpec {
        name,
        scopes,
        kind,
        default,
        our_default: None,
        valid,
        importance,
        update: UpdateMode::ReadOnly,
        status,
        refused_values: &[],
        doc,
    }
}
