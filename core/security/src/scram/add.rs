//! What `--add-scram` takes, as `kafka-storage format` does:
//! `SCRAM-SHA-256=[name=alice,iterations=8192,salt="…",saltedpassword="…"]` or
//! `SCRAM-SHA-256=[name=alice,password=…]`.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use ottla_config::Secret;

use super::credential::{MAX_STORED_ITERATIONS, MIN_ITERATIONS, ScramCredential};
use super::message::of_base64;
use crate::mechanism::Mechanism;

/// A user to begin with, as the command line names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddScram {
    /// The mechanism.
    pub mechanism: Mechanism,
    /// The user.
    pub name: String,
    iterations: u32,
    salt: Option<Vec<u8>>,
    password: Password,
}

#[derive(Clone, PartialEq, Eq)]
enum Password {
    Plain(Secret),
    Salted(Vec<u8>),
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[hidden]")
    }
}

/// An `--add-scram` that makes no sense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidAddScram(String);

impl fmt::Display for InvalidAddScram {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl core::error::Error for InvalidAddScram {}

impl AddScram {
    /// Reads one.
    ///
    /// # Errors
    /// The text is not of that form, names no mechanism, or leaves out what a credential needs.
    pub fn parse(text: &str) -> Result<Self, InvalidAddScram> {
        let invalid = |problem: &str| InvalidAddScram(problem.to_string());
        let (mechanism, arguments) = text
            .trim()
            .split_once('=')
            .and_then(|(mechanism, rest)| {
                Some((mechanism, rest.strip_prefix('[')?.strip_suffix(']')?))
            })
            .ok_or_else(|| {
                invalid("expected MECHANISM=[name=user,password=secret], as SCRAM-SHA-256=[…]")
            })?;
        let mechanism: Mechanism =
            mechanism.parse().map_err(|error| InvalidAddScram(format!("{error}")))?;
        if !mechanism.is_scram() {
            return Err(invalid(
                "PLAIN keeps its users in sasl.jaas.config; name a SCRAM mechanism",
            ));
        }
        let mut given = Given::default();
        for argument in arguments.split(',') {
            given.take(argument.trim())?;
        }
        given.finish(mechanism)
    }

    /// The credential. `random_salt` is taken when none was given.
    #[must_use]
    pub fn credential(&self, random_salt: &[u8]) -> ScramCredential {
        let salt = self.salt.clone().unwrap_or_else(|| random_salt.to_vec());
        match &self.password {
            Password::Plain(password) => {
                ScramCredential::derive(self.mechanism, password.reveal(), salt, self.iterations)
            }
            Password::Salted(salted) => {
                ScramCredential::of_salted_password(self.mechanism, salted, salt, self.iterations)
            }
        }
    }
}

#[derive(Default)]
struct Given {
    name: Option<String>,
    password: Option<Secret>,
    salt: Option<Vec<u8>>,
    salted_password: Option<Vec<u8>>,
    iterations: Option<u32>,
}

impl Given {
    fn take(&mut self, argument: &str) -> Result<(), InvalidAddScram> {
        let (key, value) = argument.split_once('=').unwrap_or((argument, ""));
        let quoted = value.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
        let value = quoted.unwrap_or(value);
        let bytes = |value: &str| {
            let decoded = of_base64(value);
            decoded.ok_or_else(|| InvalidAddScram(format!("{key}: expected base64")))
        };
        match key {
            "name" => self.name = Some(value.to_string()),
            "password" => self.password = Some(Secret::new(value.to_string())),
            "salt" => self.salt = Some(bytes(value)?),
            "saltedpassword" => self.salted_password = Some(bytes(value)?),
            "iterations" => {
                let allowed = MIN_ITERATIONS..=MAX_STORED_ITERATIONS;
                let parsed = value.parse().ok().filter(|number| allowed.contains(number));
                let problem = || {
                    InvalidAddScram(format!(
                        "iterations={value}: expected {MIN_ITERATIONS} to {MAX_STORED_ITERATIONS}"
                    ))
                };
                self.iterations = Some(parsed.ok_or_else(problem)?);
            }
            // The text may be a piece of a password with a comma in it: it is not shown.
            _ => {
                return Err(InvalidAddScram(
                    "expected name, password, salt, saltedpassword or iterations, each as \
                     key=value; a value may hold no comma"
                        .to_string(),
                ));
            }
        }
        Ok(())
    }

    fn finish(self, mechanism: Mechanism) -> Result<AddScram, InvalidAddScram> {
        let invalid = |problem: &str| Err(InvalidAddScram(problem.to_string()));
        let Some(name) = self.name.filter(|name| !name.is_empty()) else {
            return invalid("name is missing");
        };
        let password = match (self.password, self.salted_password) {
            (Some(_), Some(_)) => return invalid("give password or saltedpassword, not both"),
            (Some(password), None) if !password.reveal().is_empty() => Password::Plain(password),
            (None, Some(_)) if self.salt.is_none() => {
                return invalid("salt is missing: saltedpassword was made with one");
            }
            (None, Some(salted)) => Password::Salted(salted),
            _ => return invalid("password is missing"),
        };
        let iterations = self.iterations.unwrap_or(MIN_ITERATIONS);
        Ok(AddScram { mechanism, name, iterations, salt: self.salt, password })
    }
}
