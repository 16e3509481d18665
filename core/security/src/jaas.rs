//! Login lines: `sasl.jaas.config`, as Java reads them.
//!
//! ```text
//! org.apache.kafka.common.security.plain.PlainLoginModule required
//!     username="alice" password="secret" user_bob="other";
//! ```
//!
//! Tokens are those of Java's `StreamTokenizer` with Kafka's settings: words, quoted texts with
//! escapes, comments in both of Java's forms.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;
use core::iter::Peekable;
use core::str::Chars;

use ottla_config::Secret;

use crate::client::ClientCredentials;
use crate::mechanism::Mechanism;

/// A login module that we stand in for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LoginModule {
    /// `PlainLoginModule`.
    Plain,
    /// `ScramLoginModule`.
    Scram,
}

impl LoginModule {
    /// Java's name.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Plain => "org.apache.kafka.common.security.plain.PlainLoginModule",
            Self::Scram => "org.apache.kafka.common.security.scram.ScramLoginModule",
        }
    }

    /// The module that logs in by a mechanism.
    #[must_use]
    pub const fn of(mechanism: Mechanism) -> Self {
        if mechanism.is_scram() { Self::Scram } else { Self::Plain }
    }
}

/// What is wrong with a login line. Values are never shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JaasError {
    /// The line does not have the form of one.
    Syntax(&'static str),
    /// An option has no value.
    NoValue(String),
    /// The module is none that we stand in for.
    UnknownModule(String),
    /// The module is another mechanism's.
    WrongModule {
        /// The mechanism.
        mechanism: Mechanism,
        /// The module as given.
        found: LoginModule,
    },
    /// The option must be given.
    Missing(&'static str),
}

impl fmt::Display for JaasError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Syntax(problem) => f.write_str(problem),
            Self::NoValue(option) => {
                write!(f, "no value for {option}: write {option}=\"value\"")
            }
            Self::UnknownModule(module) => write!(
                f,
                "login module {module} is not supported; expected {} or {}",
                LoginModule::Plain.class(),
                LoginModule::Scram.class()
            ),
            Self::WrongModule { mechanism, found } => write!(
                f,
                "mechanism {mechanism} needs {}, found {}",
                LoginModule::of(*mechanism).class(),
                found.class()
            ),
            Self::Missing(option) => write!(f, "{option} is missing"),
        }
    }
}

impl core::error::Error for JaasError {}

/// One login line, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jaas {
    /// Which module it is for.
    pub module: LoginModule,
    options: Vec<(String, Secret)>,
}

/// What a broker's login line says: its users, and who it is itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ServerLogin {
    /// `username` and `password`: how this broker logs in at others.
    pub itself: Option<ClientCredentials>,
    users: Vec<(String, Secret)>,
}

impl ServerLogin {
    /// PLAIN's password of a user (`user_name="password"`).
    #[must_use]
    pub fn password(&self, user: &str) -> Option<&Secret> {
        self.users.iter().find(|(name, _)| name == user).map(|(_, password)| password)
    }
}

impl Jaas {
    /// Reads a line with one login module.
    ///
    /// # Errors
    /// The line is not well formed, holds another number of modules, or names one that we do not
    /// know.
    pub fn parse(text: &str) -> Result<Self, JaasError> {
        let mut tokens = Tokens { rest: text.chars().peekable() };
        let module = match tokens.next()? {
            Some(Token::Word(module)) => module,
            _ => return Err(JaasError::Syntax("a login module's class is missing")),
        };
        let flag = match tokens.next()? {
            Some(Token::Word(flag)) => flag,
            _ => String::new(),
        };
        if !["required", "requisite", "sufficient", "optional"]
            .iter()
            .any(|known| flag.eq_ignore_ascii_case(known))
        {
            return Err(JaasError::Syntax(
                "expected required, requisite, sufficient or optional after the login module",
            ));
        }
        let options = tokens.options()?;
        if tokens.next()?.is_some() {
            return Err(JaasError::Syntax("expected one login module, found more"));
        }
        let known = [LoginModule::Plain, LoginModule::Scram];
        match known.into_iter().find(|known| known.class() == module) {
            Some(module) => Ok(Self { module, options }),
            None => Err(JaasError::UnknownModule(module)),
        }
    }

    /// The options as they are given, in order.
    pub fn options(&self) -> impl Iterator<Item = (&str, &Secret)> {
        self.options.iter().map(|(name, value)| (name.as_str(), value))
    }

    fn option(&self, name: &str) -> Option<&Secret> {
        // As in Java, the last of several wins.
        self.options.iter().rev().find(|(given, _)| given == name).map(|(_, value)| value)
    }

    fn expect(&self, mechanism: Mechanism) -> Result<(), JaasError> {
        if self.module == LoginModule::of(mechanism) {
            Ok(())
        } else {
            Err(JaasError::WrongModule { mechanism, found: self.module })
        }
    }

    /// What a client of `mechanism` logs in with.
    ///
    /// # Errors
    /// The line is for another mechanism, or names no user or password.
    pub fn client(&self, mechanism: Mechanism) -> Result<ClientCredentials, JaasError> {
        self.expect(mechanism)?;
        let username = self.option("username").ok_or(JaasError::Missing("username"))?;
        let password = self.option("password").ok_or(JaasError::Missing("password"))?;
        let token_auth = self.module == LoginModule::Scram
            && self
                .option("tokenauth")
                .is_some_and(|value| value.reveal().eq_ignore_ascii_case("true"));
        Ok(ClientCredentials {
            username: username.reveal().to_string(),
            password: password.clone(),
            token_auth,
        })
    }

    /// What a broker's listener takes from it.
    ///
    /// # Errors
    /// The line is for another mechanism.
    pub fn server(&self, mechanism: Mechanism) -> Result<ServerLogin, JaasError> {
        self.expect(mechanism)?;
        let mut users = Vec::new();
        for (option, value) in self.options.iter().rev() {
            if let Some(user) = option.strip_prefix("user_")
                && self.module == LoginModule::Plain
            {
                users.push((user.to_string(), value.clone()));
            }
        }
        Ok(ServerLogin { itself: self.client(mechanism).ok(), users })
    }
}

enum Token {
    Word(String),
    Quoted(String),
    Sign(char),
}

struct Tokens<'a> {
    rest: Peekable<Chars<'a>>,
}

impl Tokens<'_> {
    /// The options up to the semicolon.
    fn options(&mut self) -> Result<Vec<(String, Secret)>, JaasError> {
        const OPEN: JaasError = JaasError::Syntax("the login line does not end with a semicolon");
        let mut options = Vec::new();
        loop {
            let name = match self.next()? {
                Some(Token::Sign(';')) => return Ok(options),
                Some(Token::Word(name) | Token::Quoted(name)) => name,
                Some(Token::Sign(_)) => {
                    return Err(JaasError::Syntax(
                        "expected option=\"value\" or a semicolon after the options",
                    ));
                }
                None => return Err(OPEN),
            };
            let Some(Token::Sign('=')) = self.next()? else { return Err(JaasError::NoValue(name)) };
            match self.next()? {
                Some(Token::Word(value) | Token::Quoted(value)) => {
                    options.push((name, Secret::new(value)));
                }
                _ => return Err(JaasError::NoValue(name)),
            }
        }
    }

    fn next(&mut self) -> Result<Option<Token>, JaasError> {
        loop {
            let Some(&first) = self.rest.peek() else { return Ok(None) };
            match first {
                _ if first <= ' ' => {
                    self.rest.next();
                }
                '/' => {
                    self.rest.next();
                    match self.rest.peek() {
                        Some('/') => {
                            while self.rest.next_if(|c| !matches!(c, '\n' | '\r')).is_some() {}
                        }
                        Some('*') => self.skip_block()?,
                        _ => return Ok(Some(Token::Sign('/'))),
                    }
                }
                '"' | '\'' => {
                    self.rest.next();
                    return self.quoted(first).map(Some);
                }
                _ if is_word_start(first) => {
                    let mut word = String::new();
                    while let Some(letter) = self
                        .rest
                        .next_if(|c| is_word_start(*c) || matches!(c, '0'..='9' | '.' | '-'))
                    {
                        word.push(letter);
                    }
                    return Ok(Some(Token::Word(word)));
                }
                sign => {
                    self.rest.next();
                    return Ok(Some(Token::Sign(sign)));
                }
            }
        }
    }

    fn skip_block(&mut self) -> Result<(), JaasError> {
        self.rest.next();
        let mut last = ' ';
        for letter in self.rest.by_ref() {
            if last == '*' && letter == '/' {
                return Ok(());
            }
            last = letter;
        }
        Err(JaasError::Syntax("a comment does not end"))
    }

    fn quoted(&mut self, quote: char) -> Result<Token, JaasError> {
        const OPEN: JaasError = JaasError::Syntax("a quoted text does not end on its line");
        let mut text = String::new();
        loop {
            match self.rest.next().ok_or(OPEN)? {
                letter if letter == quote => return Ok(Token::Quoted(text)),
                '\n' | '\r' => return Err(OPEN),
                '\\' => {
                    let escaped = self.rest.next().ok_or(OPEN)?;
                    text.push(match escaped {
                        'a' => '\u{7}',
                        'b' => '\u{8}',
                        'f' => '\u{c}',
                        'n' => '\n',
                        'r' => '\r',
                        't' => '\t',
                        'v' => '\u{b}',
                        '0'..='7' => self.octal(escaped),
                        other => other,
                    });
                }
                letter => text.push(letter),
            }
        }
    }

    /// Up to three octal digits, the first of three at most 3.
    fn octal(&mut self, first: char) -> char {
        let most = if first <= '3' { 3 } else { 2 };
        let mut value = first.to_digit(8).unwrap_or(0);
        for _ in 1..most {
            let Some(digit) = self.rest.next_if(|c| c.is_digit(8)) else { break };
            value = value * 8 + digit.to_digit(8).unwrap_or(0);
        }
        char::from_u32(value).unwrap_or('\0')
    }
}

fn is_word_start(letter: char) -> bool {
    letter.is_ascii_alphabetic() || matches!(letter, '_' | '$') || letter >= '\u{a0}'
}
