//! Certificates and keys from PEM text.

use std::fmt;
use std::path::{Path, PathBuf};

use ottla_config::Secret;
use pkcs8::der::{Decode, SecretDocument};
use pkcs8::{EncryptedPrivateKeyInfoRef, der};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};

use super::error::TlsConfigError;

/// The first bytes of a Java key store, and of its older sibling.
const JAVA_STORES: [[u8; 4]; 2] = [[0xfe, 0xed, 0xfe, 0xed], [0xce, 0xce, 0xce, 0xce]];

/// Where PEM text stands: in a file that an option names, or in the option itself.
#[derive(Clone)]
pub struct PemSource {
    option: &'static str,
    place: Place,
}

#[derive(Clone)]
enum Place {
    File(PathBuf),
    Inline(Secret),
}

impl PemSource {
    /// The file that this option names.
    #[must_use]
    pub fn file(option: &'static str, path: impl Into<PathBuf>) -> Self {
        Self { option, place: Place::File(path.into()) }
    }

    /// The option's own text.
    #[must_use]
    pub fn inline(option: &'static str, text: Secret) -> Self {
        Self { option, place: Place::Inline(text) }
    }

    /// Every certificate of the text, in its order, at least one.
    ///
    /// # Errors
    /// When it cannot be read, is no PEM, or holds none.
    pub fn certificates(&self) -> Result<Vec<CertificateDer<'static>>, TlsConfigError> {
        let text = self.text()?;
        let found = CertificateDer::pem_slice_iter(&text).collect::<Result<Vec<_>, _>>();
        let found = found.map_err(|error| self.malformed(&error))?;
        if found.is_empty() {
            return Err(TlsConfigError::NoCertificate { place: self.to_string() });
        }
        Ok(found)
    }

    /// The private key of the text, decrypted with `password` when it is encrypted (PKCS #8).
    ///
    /// # Errors
    /// When it cannot be read, is no PEM, holds no key, or one that the password does not open.
    pub fn private_key(
        &self,
        password: Option<&Secret>,
    ) -> Result<PrivateKeyDer<'static>, TlsConfigError> {
        let text = self.text()?;
        if let Some(block) = block(&text, "ENCRYPTED PRIVATE KEY") {
            return self.decrypt(block, password);
        }
        // OpenSSL's own way to encrypt keys, from before PKCS #8.
        if text.windows(20).any(|line| line == b"Proc-Type: 4,ENCRYPT") {
            return Err(TlsConfigError::OldEncryption { place: self.to_string() });
        }
        PrivateKeyDer::from_pem_slice(&text).map_err(|error| match error {
            rustls_pki_types::pem::Error::NoItemsFound => {
                TlsConfigError::NoKey { place: self.to_string() }
            }
            error => self.malformed(&error),
        })
    }

    fn decrypt(
        &self,
        block: &str,
        password: Option<&Secret>,
    ) -> Result<PrivateKeyDer<'static>, TlsConfigError> {
        let place = || self.to_string();
        let password =
            password.ok_or_else(|| TlsConfigError::KeyPasswordMissing { place: place() })?;
        let reason = |error: der::Error| TlsConfigError::Malformed {
            place: place(),
            reason: error.to_string(),
        };
        let (_, encrypted) = SecretDocument::from_pem(block).map_err(reason)?;
        let info = EncryptedPrivateKeyInfoRef::from_der(encrypted.as_bytes()).map_err(reason)?;
        // What goes wrong after parsing is the password: padding or the key within make no sense.
        let opened = info
            .decrypt(password.reveal())
            .map_err(|_| TlsConfigError::KeyPasswordWrong { place: place() })?;
        Ok(PrivatePkcs8KeyDer::from(opened.as_bytes().to_vec()).into())
    }

    fn text(&self) -> Result<Vec<u8>, TlsConfigError> {
        let bytes = match &self.place {
            Place::Inline(secret) => return Ok(secret.reveal().as_bytes().to_vec()),
            Place::File(path) => std::fs::read(path).map_err(|error| {
                TlsConfigError::Unreadable { place: self.to_string(), reason: error.to_string() }
            })?,
        };
        self.refuse_stores(&bytes)?;
        Ok(bytes)
    }

    /// Java's and PKCS #12 stores are told by how they begin.
    fn refuse_stores(&self, bytes: &[u8]) -> Result<(), TlsConfigError> {
        let Place::File(path) = &self.place else { return Ok(()) };
        let refused = |kind| Err(TlsConfigError::Store { place: self.to_string(), kind });
        if JAVA_STORES.iter().any(|start| bytes.starts_with(start)) {
            return refused(StoreKind::Java(path.clone()));
        }
        // A sequence with a length of two bytes or more: DER, which PEM text never looks like.
        if bytes.first() == Some(&0x30) && bytes.get(1).is_some_and(|length| *length > 0x80) {
            return refused(StoreKind::Pkcs12(path.clone()));
        }
        Ok(())
    }

    fn malformed(&self, error: &rustls_pki_types::pem::Error) -> TlsConfigError {
        TlsConfigError::Malformed { place: self.to_string(), reason: pem_fault(error) }
    }
}

/// What is wrong, without the offending text: it may be a key.
fn pem_fault(error: &rustls_pki_types::pem::Error) -> String {
    use rustls_pki_types::pem::Error;
    match error {
        Error::MissingSectionEnd { .. } => "a section has no END line".to_owned(),
        Error::IllegalSectionStart { .. } => "a BEGIN line is malformed".to_owned(),
        Error::Base64Decode(_) => "a section is not base64".to_owned(),
        _ => "no section with BEGIN and END lines can be read".to_owned(),
    }
}

/// The section of this label with its BEGIN and END lines.
fn block<'a>(text: &'a [u8], label: &str) -> Option<&'a str> {
    let text = std::str::from_utf8(text).ok()?;
    let end = format!("-----END {label}-----");
    let from = text.find(&format!("-----BEGIN {label}-----"))?;
    let length = text[from..].find(&end)? + end.len();
    Some(&text[from..from + length])
}

/// The store's format, which decides the words of advice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreKind {
    /// JKS, or JCEKS.
    Java(PathBuf),
    /// PKCS #12.
    Pkcs12(PathBuf),
}

impl StoreKind {
    /// Its name, and the command that makes PEM of it.
    pub(super) fn advice(&self) -> (&'static str, String) {
        fn shown(path: &Path) -> std::path::Display<'_> {
            path.display()
        }
        match self {
            Self::Java(path) => (
                "a Java key store",
                format!(
                    "keytool -importkeystore -srckeystore {} -destkeystore store.p12 \
                     -deststoretype PKCS12, then openssl pkcs12 -in store.p12 -out store.pem",
                    shown(path)
                ),
            ),
            Self::Pkcs12(path) => {
                ("a PKCS #12 store", format!("openssl pkcs12 -in {} -out store.pem", shown(path)))
            }
        }
    }
}

impl fmt::Display for PemSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Place::File(path) => write!(f, "{}={}", self.option, path.display()),
            Place::Inline(_) => f.write_str(self.option),
        }
    }
}

impl fmt::Debug for PemSource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PemSource({self})")
    }
}
