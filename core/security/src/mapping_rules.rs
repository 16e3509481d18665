//! `ssl.principal.mapping.rules` (KIP-371): from a certificate's subject to a user's name.
//!
//! A list of `DEFAULT` and `RULE:pattern/replacement/[LU]`, separated by commas; the first whose
//! pattern fits the whole subject decides. Patterns run in time linear to the subject, so what only
//! backtracking can do (back references, looking around) is refused.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use regex::{Captures, Regex, RegexBuilder};

/// The largest program that one pattern may become, in bytes.
const PATTERN_BYTES: usize = 1 << 20;

/// The rules, in order.
#[derive(Debug, Clone)]
pub struct MappingRules {
    rules: Vec<Rule>,
}

#[derive(Debug, Clone)]
enum Rule {
    Default,
    Pattern { whole: Regex, pattern: Regex, replacement: String, case: Case },
}

#[derive(Debug, Clone, Copy)]
enum Case {
    Kept,
    Lower,
    Upper,
}

/// Rules that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidRule {
    /// The rule, or what is left from it on.
    pub rule: String,
    /// What is wrong.
    pub problem: String,
}

impl fmt::Display for InvalidRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "rule \"{}\": {}", self.rule, self.problem)
    }
}

impl core::error::Error for InvalidRule {}

impl Default for MappingRules {
    fn default() -> Self {
        Self { rules: alloc::vec![Rule::Default] }
    }
}

impl MappingRules {
    /// Reads the option's text.
    ///
    /// # Errors
    /// A rule has no such form, or its pattern is no pattern.
    pub fn parse(text: &str) -> Result<Self, InvalidRule> {
        let mut rules = Vec::new();
        let mut rest = text.trim();
        while !rest.is_empty() {
            let (rule, after) = Rule::parse(rest)?;
            rules.extend(rule);
            let after = after.trim_start();
            rest = match after.strip_prefix(',') {
                Some(next) => next.trim_start(),
                None if after.is_empty() => after,
                None => {
                    return Err(InvalidRule {
                        rule: rest.to_string(),
                        problem: format!("expected a comma before \"{after}\""),
                    });
                }
            };
        }
        Ok(Self { rules })
    }

    /// The user that a subject stands for; `None` when no rule fits it.
    #[must_use]
    pub fn apply(&self, subject: &str) -> Option<String> {
        self.rules.iter().find_map(|rule| rule.apply(subject))
    }
}

impl Rule {
    /// Reads a rule at the start of `text`; answers what follows it. An empty rule is none.
    fn parse(text: &str) -> Result<(Option<Self>, &str), InvalidRule> {
        if text.starts_with(',') {
            return Ok((None, text));
        }
        if let Some(rest) = text.strip_prefix("DEFAULT") {
            return Ok((Some(Self::Default), rest));
        }
        let invalid =
            |problem: &str| InvalidRule { rule: text.to_string(), problem: problem.to_string() };
        const FORM: &str = "expected DEFAULT or RULE:pattern/replacement/ with L, U or nothing";
        let rest = text.strip_prefix("RULE:").ok_or_else(|| invalid(FORM))?;
        let (pattern, rest) = up_to_slash(rest).ok_or_else(|| invalid(FORM))?;
        let (replacement, rest) = up_to_slash(rest).ok_or_else(|| invalid(FORM))?;
        let (case, rest) = match rest.as_bytes().first() {
            Some(b'L') => (Case::Lower, &rest[1..]),
            Some(b'U') => (Case::Upper, &rest[1..]),
            _ => (Case::Kept, rest),
        };
        let pattern = ascii_classes(pattern);
        let build = |pattern: &str| {
            let built = RegexBuilder::new(pattern).size_limit(PATTERN_BYTES).build();
            built.map_err(|error| InvalidRule {
                rule: text.to_string(),
                problem: format!("not a pattern that runs in linear time: {error}"),
            })
        };
        let rule = Self::Pattern {
            whole: build(&format!(r"\A(?:{pattern})\z"))?,
            pattern: build(&pattern)?,
            replacement: replacement.to_string(),
            case,
        };
        Ok((Some(rule), rest))
    }

    fn apply(&self, subject: &str) -> Option<String> {
        let Self::Pattern { whole, pattern, replacement, case } = self else {
            return Some(subject.to_string());
        };
        if !whole.is_match(subject) {
            return None;
        }
        let name = replaced(pattern, subject, replacement);
        Some(match case {
            Case::Kept => name,
            Case::Lower => name.to_lowercase(),
            Case::Upper => name.to_uppercase(),
        })
    }
}

/// Splits at the first `/` that no backslash stands before.
fn up_to_slash(text: &str) -> Option<(&str, &str)> {
    let mut escaped = false;
    let end = text.bytes().position(|byte| {
        let found = byte == b'/' && !escaped;
        escaped = byte == b'\\' && !escaped;
        found
    })?;
    Some((&text[..end], &text[end + 1..]))
}

/// Java's `replaceAll`: unlike here, it also finds the empty text that follows a match.
fn replaced(pattern: &Regex, subject: &str, replacement: &str) -> String {
    let mut out = String::new();
    let (mut at, mut copied) = (0, 0);
    while let Some(found) = pattern.captures_at(subject, at) {
        let Some(whole) = found.get(0) else { break };
        out.push_str(&subject[copied..whole.start()]);
        out.push_str(&expanded(replacement, &found));
        copied = whole.end();
        at = whole.end();
        if whole.is_empty() {
            let Some(next) = subject[at..].chars().next() else { break };
            at += next.len_utf8();
        }
    }
    out.push_str(&subject[copied..]);
    out
}

/// A pattern in which `\w`, `\d`, `\s` and their opposites stand for ASCII alone, as in Java.
fn ascii_classes(pattern: &str) -> String {
    let mut out = String::new();
    let mut rest = pattern.chars();
    while let Some(letter) = rest.next() {
        if letter != '\\' {
            out.push(letter);
            continue;
        }
        match rest.next() {
            Some('w') => out.push_str("[[:word:]]"),
            Some('W') => out.push_str("[[:^word:]]"),
            Some('d') => out.push_str("[[:digit:]]"),
            Some('D') => out.push_str("[[:^digit:]]"),
            Some('s') => out.push_str("[[:space:]]"),
            Some('S') => out.push_str("[[:^space:]]"),
            other => {
                out.push('\\');
                out.extend(other);
            }
        }
    }
    out
}

/// Java's replacement: `$1` is the first group, a backslash takes the next letter as it is. A group
/// that the pattern does not have stands for itself.
fn expanded(replacement: &str, found: &Captures<'_>) -> String {
    let mut out = String::new();
    let mut rest = replacement.chars().peekable();
    while let Some(letter) = rest.next() {
        match letter {
            '\\' => out.extend(rest.next()),
            '$' => {
                let mut group = None;
                // As many digits as name a group.
                while let Some(digit) = rest.peek().and_then(|c| c.to_digit(10)) {
                    let next = group.unwrap_or(0usize) * 10 + digit as usize;
                    if next >= found.len() {
                        break;
                    }
                    group = Some(next);
                    rest.next();
                }
                match group {
                    Some(group) => out.push_str(found.get(group).map_or("", |text| text.as_str())),
                    None => out.push('$'),
                }
            }
            letter => out.push(letter),
        }
    }
    out
}
