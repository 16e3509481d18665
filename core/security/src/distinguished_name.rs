//! The subject of a certificate as Java names it (RFC 2253): `CN=client,OU=tests,O=Ottla`.
//!
//! Only as much of X.509 is read as lies before the subject, from a certificate whose signature TLS
//! has checked already:
//!
//! ```text
//! Certificate ::= SEQUENCE { SEQUENCE { [0] version?, serial, algorithm, issuer, validity,
//!                                       subject, … }, … }
//! Name ::= SEQUENCE OF SET OF SEQUENCE { OBJECT IDENTIFIER, value }
//! ```

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
const OBJECT_IDENTIFIER: u8 = 0x06;
const VERSION: u8 = 0xa0;

/// The bytes are no certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MalformedCertificate;

impl fmt::Display for MalformedCertificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("malformed certificate: its subject cannot be read")
    }
}

impl core::error::Error for MalformedCertificate {}

/// The subject of a certificate in DER.
///
/// # Errors
/// The bytes are no certificate.
pub fn subject_of_certificate(der: &[u8]) -> Result<String, MalformedCertificate> {
    subject(der).ok_or(MalformedCertificate)
}

fn subject(der: &[u8]) -> Option<String> {
    let mut certificate = Der(Der(der).expect(SEQUENCE)?);
    let mut signed = Der(certificate.expect(SEQUENCE)?);
    if signed.0.first() == Some(&VERSION) {
        signed.next()?;
    }
    // Serial number, algorithm, issuer and validity.
    for _ in 0..4 {
        signed.next()?;
    }
    let mut name = Der(signed.expect(SEQUENCE)?);
    let mut relative_names = Vec::new();
    while !name.0.is_empty() {
        let mut set = Der(name.expect(SET)?);
        let mut attributes = Vec::new();
        while !set.0.is_empty() {
            attributes.push(attribute(set.expect(SEQUENCE)?)?);
        }
        relative_names.push(attributes.join("+"));
    }
    relative_names.reverse();
    Some(relative_names.join(","))
}

/// What is left of a DER value.
struct Der<'a>(&'a [u8]);

impl<'a> Der<'a> {
    /// The next element: its tag, its content, and all of it.
    fn next(&mut self) -> Option<(u8, &'a [u8], &'a [u8])> {
        let whole = self.0;
        let (&tag, rest) = whole.split_first()?;
        let (&first, mut rest) = rest.split_first()?;
        let mut length = usize::from(first);
        if first >= 0x80 {
            let digits = usize::from(first & 0x7f);
            if digits == 0 || digits > 4 || digits > rest.len() {
                return None;
            }
            length = rest[..digits].iter().fold(0, |sum, byte| sum << 8 | usize::from(*byte));
            rest = &rest[digits..];
        }
        let content = rest.get(..length)?;
        self.0 = &rest[length..];
        Some((tag, content, &whole[..whole.len() - self.0.len()]))
    }

    fn expect(&mut self, tag: u8) -> Option<&'a [u8]> {
        self.next().filter(|(found, ..)| *found == tag).map(|(_, content, _)| content)
    }
}

/// `CN=value`, or `1.2.3=#hex` for what RFC 2253 has no name for.
fn attribute(content: &[u8]) -> Option<String> {
    let mut fields = Der(content);
    let kind = identifier(fields.expect(OBJECT_IDENTIFIER)?)?;
    let (tag, value, whole) = fields.next()?;
    let keyword = match kind.as_str() {
        "2.5.4.3" => Some("CN"),
        "2.5.4.6" => Some("C"),
        "2.5.4.7" => Some("L"),
        "2.5.4.8" => Some("ST"),
        "2.5.4.9" => Some("STREET"),
        "2.5.4.10" => Some("O"),
        "2.5.4.11" => Some("OU"),
        "0.9.2342.19200300.100.1.1" => Some("UID"),
        "0.9.2342.19200300.100.1.25" => Some("DC"),
        _ => None,
    };
    match (keyword, text(tag, value)) {
        (Some(keyword), Some(text)) => Some(format!("{keyword}={}", escaped(&text))),
        (keyword, _) => {
            let hex: String = whole.iter().map(|byte| format!("{byte:02x}")).collect();
            Some(format!("{}=#{hex}", keyword.unwrap_or(&kind)))
        }
    }
}

fn identifier(content: &[u8]) -> Option<String> {
    let mut numbers = Vec::new();
    let mut number = 0u64;
    for byte in content {
        number = number.checked_mul(128)? + u64::from(byte & 0x7f);
        if byte & 0x80 == 0 {
            numbers.push(number);
            number = 0;
        }
    }
    let (first, rest) = numbers.split_first()?;
    let top = (*first / 40).min(2);
    let mut text = format!("{top}.{}", first - top * 40);
    for number in rest {
        text.push('.');
        text.push_str(&number.to_string());
    }
    Some(text)
}

/// The value of one of the string types; `None` for other types.
fn text(tag: u8, value: &[u8]) -> Option<String> {
    match tag {
        // UTF8String, NumericString, PrintableString, IA5String.
        0x0c | 0x12 | 0x13 | 0x16 => core::str::from_utf8(value).ok().map(ToString::to_string),
        // TeletexString, read as Latin-1.
        0x14 => Some(value.iter().map(|byte| char::from(*byte)).collect()),
        // BMPString.
        0x1e => {
            let units = value.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
            char::decode_utf16(units).collect::<Result<String, _>>().ok()
        }
        _ => None,
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    // Spaces count at both ends only.
    let inner = text.len() - text.trim_start_matches(' ').len()..text.trim_end_matches(' ').len();
    for (at, letter) in text.char_indices() {
        let is_edge = letter == ' ' && !inner.contains(&at);
        if is_edge || matches!(letter, ',' | '=' | '+' | '<' | '>' | '#' | ';' | '"' | '\\') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
