//! Certificates of one authority, for clients and brokers, made once.

use std::sync::LazyLock;

use ottla_config::Secret;
use ottla_net::tls::{Identity, PemSource};
use pkcs8::der::pem::LineEnding;
use pkcs8::{PrivateKeyInfoRef, SecretDocument};
use rcgen::{BasicConstraints, CertificateParams, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair};

/// What the tests' clients and brokers are configured with, as texts and as files that live as long as the
/// process.
pub(crate) struct Certificates {
    pub(crate) ca: String,
    pub(crate) ca_file: String,
    pub(crate) client_key: String,
    pub(crate) client_chain: String,
    pub(crate) client_file: String,
    pub(crate) closed_file: String,
    pub(crate) server_key: String,
    pub(crate) server_chain: String,
    pub(crate) server_file: String,
    /// Its key opens with the same words as the client's.
    pub(crate) server_closed_file: String,
    pub(crate) server: Identity,
    pub(crate) elsewhere: Identity,
    _folder: tempfile::TempDir,
}

pub(crate) static MADE: LazyLock<Certificates> = LazyLock::new(|| {
    let mut params = CertificateParams::new(Vec::new()).unwrap();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let ca = params.self_signed(&key).unwrap().pem();
    let issuer = Issuer::new(params, key);
    let issue = |name: &str, usage| {
        let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
        params.extended_key_usages = vec![usage];
        let key = KeyPair::generate().unwrap();
        let chain = params.signed_by(&key, &issuer).unwrap().pem();
        (key.serialize_pem(), chain)
    };
    let identity = |(key, chain): (String, String)| Identity {
        chain: PemSource::inline("chain", Secret::new(chain)),
        key: PemSource::inline("key", Secret::new(key)),
        key_password: None,
    };
    let (client_key, client_chain) = issue("client", ExtendedKeyUsagePurpose::ClientAuth);
    let (server_key, server_chain) = issue("broker", ExtendedKeyUsagePurpose::ServerAuth);
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: String| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    Certificates {
        ca_file: file("ca.pem", ca.clone()),
        client_file: file("client.pem", format!("{client_key}{client_chain}")),
        closed_file: file("closed.pem", format!("{}{client_chain}", closed(&client_key))),
        server_file: file("server.pem", format!("{server_key}{server_chain}")),
        server_closed_file: file(
            "server-closed.pem",
            format!("{}{server_chain}", closed(&server_key)),
        ),
        server: identity((server_key.clone(), server_chain.clone())),
        server_key,
        server_chain,
        elsewhere: identity(issue("elsewhere", ExtendedKeyUsagePurpose::ServerAuth)),
        ca,
        client_key,
        client_chain,
        _folder: folder,
    }
});

/// A key, encrypted.
fn closed(key: &str) -> String {
    let (_, document) = SecretDocument::from_pem(key).unwrap();
    let info = PrivateKeyInfoRef::try_from(document.as_bytes()).unwrap();
    let closed = info.encrypt(b"open sesame").unwrap();
    closed.to_pem("ENCRYPTED PRIVATE KEY", LineEnding::LF).unwrap().as_str().to_owned()
}
