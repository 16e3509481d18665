//! `sasl.username` and `sasl.password`, librdkafka's names for what Kafka writes into
//! `sasl.jaas.config`.

use alloc::borrow::ToOwned;
use alloc::string::String;

use crate::option::Scope;
use crate::value::Secret;

/// The two options as far as they were given.
#[derive(Debug, Default)]
pub(crate) struct Login {
    username: Option<Secret>,
    password: Option<Secret>,
}

/// What the two come to.
#[derive(Debug)]
pub(crate) enum Credentials {
    /// Neither was given.
    None,
    /// This one was given without the other.
    Half(&'static str),
    /// A login line with both.
    Jaas(Secret),
}

impl Login {
    /// Keeps the value of one of the two; false when `name` is neither, or the scope has no logins.
    pub(crate) fn take(&mut self, scope: Scope, name: &str, text: &str) -> bool {
        let place = match name.replace(['_', '-'], ".").as_str() {
            "sasl.username" | "saslUsername" => &mut self.username,
            "sasl.password" | "saslPassword" => &mut self.password,
            _ => return false,
        };
        if matches!(scope, Scope::Topic | Scope::Broker | Scope::Group) {
            return false;
        }
        *place = Some(Secret::new(text.to_owned()));
        true
    }

    /// The login line for a mechanism.
    pub(crate) fn credentials(&self, mechanism: &str) -> Credentials {
        let (username, password) = match (&self.username, &self.password) {
            (None, None) => return Credentials::None,
            (Some(_), None) => return Credentials::Half("sasl.username"),
            (None, Some(_)) => return Credentials::Half("sasl.password"),
            (Some(username), Some(password)) => (username, password),
        };
        let module = match mechanism {
            "PLAIN" => "org.apache.kafka.common.security.plain.PlainLoginModule",
            _ => "org.apache.kafka.common.security.scram.ScramLoginModule",
        };
        let mut line = String::new();
        line.push_str(module);
        line.push_str(" required username=");
        quote(&mut line, username.reveal());
        line.push_str(" password=");
        quote(&mut line, password.reveal());
        line.push(';');
        Credentials::Jaas(Secret::new(line))
    }
}

/// Appends `text` in quotes as a login line has it.
fn quote(line: &mut String, text: &str) {
    line.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => line.extend(['\\', character]),
            '\n' => line.push_str("\\n"),
            '\r' => line.push_str("\\r"),
            '\t' => line.push_str("\\t"),
            other => line.push(other),
        }
    }
    line.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn user_and_password_become_a_login_line() {
        let mut login = Login::default();
        assert!(login.take(Scope::Producer, "sasl.username", "alice"));
        assert!(matches!(login.credentials("PLAIN"), Credentials::Half("sasl.username")));
        assert!(login.take(Scope::Producer, "sasl_password", r#"a"b\c"#));
        let Credentials::Jaas(line) = login.credentials("PLAIN") else { panic!("both are given") };
        assert_eq!(
            line.reveal(),
            r#"org.apache.kafka.common.security.plain.PlainLoginModule required username="alice" password="a\"b\\c";"#
        );
        assert!(!login.take(Scope::Topic, "sasl.username", "alice"));
        assert!(!login.take(Scope::Producer, "sasl.user", "alice"));
    }
}
