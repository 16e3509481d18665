//! Typed configurations: what the programs read, after parsing and after the rules between options.

mod admin;
mod broker;
mod choices;
mod consumer;
mod group;
mod producer;
mod security;
mod streams;
mod topic;

use alloc::string::String;
use alloc::vec::Vec;

pub use admin::AdminConfig;
pub use broker::BrokerConfig;
pub use choices::{
    Acks, Assignor, CleanupPolicy, Compression, Durability, GroupProtocol, InvalidListener,
    IsolationLevel, Listener, OffsetReset, Partitioner, ProcessingGuarantee, RecoveryStrategy,
    SecurityProtocol, TimestampSource, TopicCompression,
};
pub use consumer::ConsumerConfig;
pub use group::GroupConfig;
pub use producer::ProducerConfig;
pub use streams::StreamsConfig;
pub use topic::{BrokerSynonym, TopicConfig, broker_synonyms};

use crate::settings::Settings;
use crate::value::{Secret, Value};

/// Made from a value that the table's type and range have let through. A mismatch is a fault of
/// the table, which the tests find by making every configuration.
pub(crate) trait FromValue: Sized {
    /// The value in its Rust type; `None` when the table and the type disagree.
    fn from_value(value: &Value) -> Option<Self>;
}

impl FromValue for bool {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Boolean(value) = value { Some(*value) } else { None }
    }
}

macro_rules! numbers {
    ($($type:ty)*) => {$(
        impl FromValue for $type {
            fn from_value(value: &Value) -> Option<Self> {
                if let Value::Number(number) = value { Self::try_from(*number).ok() } else { None }
            }
        }
    )*};
}

numbers!(i16 i32 i64 usize);

impl FromValue for f64 {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Decimal(value) = value { Some(*value) } else { None }
    }
}

impl FromValue for String {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Text(text) => Some(text.clone()),
            Value::Null => Some(Self::new()),
            _ => None,
        }
    }
}

impl FromValue for Vec<String> {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::List(items) => Some(items.clone()),
            Value::Null => Some(Self::new()),
            _ => None,
        }
    }
}

impl FromValue for Secret {
    fn from_value(value: &Value) -> Option<Self> {
        if let Value::Secret(secret) = value { Some(secret.clone()) } else { None }
    }
}

impl<T: FromValue> FromValue for Option<T> {
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(None),
            Value::Text(text) if text.is_empty() => Some(None),
            value => T::from_value(value).map(Some),
        }
    }
}

/// The value of `option` in its Rust type.
pub(crate) fn typed<T: FromValue>(settings: &Settings, option: &'static str) -> T {
    match settings.get(option).and_then(T::from_value) {
        Some(value) => value,
        None => panic!("the table's type of {option} is that of the typed configuration"),
    }
}

/// A number of `settings`, for the rules between options.
pub(crate) fn number(settings: &Settings, option: &'static str) -> i64 {
    typed::<i64>(settings, option)
}

/// Declares a typed configuration: its fields and the options that they hold. The rules between
/// options are its `check`.
macro_rules! configuration {
    (
        $(#[$doc:meta])*
        $name:ident of $scope:ident {
            $($field:ident: $type:ty = $option:literal,)*
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $name {
            $(
                #[doc = concat!("`", $option, "`")]
                pub $field: $type,
            )*
            /// Every option of the scope, those without a field included.
            pub settings: $crate::settings::Settings,
        }

        impl $name {
            /// Reads pairs of an option's name and its value as text.
            ///
            /// # Errors
            /// When a name is unknown, a value is not allowed or not supported, a required option
            /// is missing, or options contradict each other.
            pub fn parse<N, T>(
                entries: impl IntoIterator<Item = (N, T)>,
            ) -> Result<Self, $crate::error::ConfigError>
            where
                N: AsRef<str>,
                T: AsRef<str>,
            {
                let mut settings =
                    $crate::settings::Settings::parse($crate::option::Scope::$scope, entries)?;
                let problems = check(&mut settings);
                if !problems.is_empty() {
                    return Err($crate::error::ConfigError::new(problems));
                }
                Ok(Self {
                    $($field: $crate::typed::typed(&settings, $option),)*
                    settings,
                })
            }

            /// The options that have a field.
            pub const OPTIONS: &'static [&'static str] = &[$($option),*];
        }
    };
}
pub(crate) use configuration;
