//! Stores and keys: what is read, and what is said of the rest.

use ottla_config::{Secret, Value};
use ottla_net::tls::{ClientAuth, PemSource, TlsConfigError, TlsOptions};
use pkcs8::der::pem::LineEnding;
use pkcs8::{PrivateKeyInfoRef, SecretDocument};

use crate::authority::{Authority, inline};

fn fault(text: &str) -> TlsConfigError {
    inline("ssl.keystore.key", text).private_key(None).unwrap_err()
}

fn encrypted(key: &str, password: &str) -> String {
    let (_, document) = SecretDocument::from_pem(key).unwrap();
    let info = PrivateKeyInfoRef::try_from(document.as_bytes()).unwrap();
    let closed = info.encrypt(password.as_bytes()).unwrap();
    closed.to_pem("ENCRYPTED PRIVATE KEY", LineEnding::LF).unwrap().to_string()
}

#[test]
fn an_encrypted_key_opens_with_its_password_alone() {
    let issued = Authority::new().server();
    let source = inline("ssl.keystore.key", &encrypted(&issued.key, "hunter2"));
    let secret = |text: &str| Secret::new(text.to_owned());
    let plain = inline("ssl.keystore.key", &issued.key).private_key(None).unwrap();
    assert_eq!(source.private_key(Some(&secret("hunter2"))).unwrap(), plain);
    let missing = source.private_key(None).unwrap_err().to_string();
    assert_eq!(missing, "the private key of ssl.keystore.key is encrypted; give ssl.key.password");
    let wrong = source.private_key(Some(&secret("hunter3"))).unwrap_err().to_string();
    assert_eq!(wrong, "ssl.key.password does not open the private key of ssl.keystore.key");
}

#[test]
fn what_is_no_key_is_told() {
    assert!(matches!(fault("nothing"), TlsConfigError::NoKey { .. }));
    assert!(matches!(
        fault("-----BEGIN PRIVATE KEY-----\nhunter2!\n-----END PRIVATE KEY-----\n"),
        TlsConfigError::Malformed { .. }
    ));
    let old = "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES\n\nAAAA\n\
               -----END RSA PRIVATE KEY-----\n";
    assert!(fault(old).to_string().contains("openssl pkcs8 -topk8"));
    for text in ["hunter2", "-----BEGIN PRIVATE KEY-----\nhunter2", "-----BEGIN hunter2"] {
        let error = fault(text);
        assert!(!format!("{error} {error:?}").contains("hunter2"), "{error}");
    }
}

#[test]
fn javas_stores_are_refused_with_the_command_that_converts_them() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        PemSource::file("ssl.truststore.location", path)
    };
    let jks = write("a.jks", &[0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2]);
    let text = jks.certificates().unwrap_err().to_string();
    assert!(text.contains("keytool -importkeystore") && text.contains("a.jks"), "{text}");
    let p12 = write("a.p12", &[0x30, 0x82, 9, 9, 2, 1, 3]);
    let text = p12.certificates().unwrap_err().to_string();
    assert!(text.contains("openssl pkcs12 -in"), "{text}");
    let empty = write("empty.pem", b"").certificates().unwrap_err().to_string();
    assert!(empty.contains("holds no certificate"), "{empty}");
    let absent = PemSource::file("ssl.truststore.location", folder.path().join("no.pem"));
    let text = absent.certificates().unwrap_err().to_string();
    assert!(text.starts_with("ssl.truststore.location=") && text.contains("no.pem"), "{text}");
}

#[test]
fn options_become_stores_and_a_key_that_fits_another_certificate_is_found() {
    let authority = Authority::new();
    let (mine, other) = (authority.server(), authority.server());
    let read = |chain: &str, key: &str| {
        let (chain, key) = (chain.to_owned(), key.to_owned());
        TlsOptions::read(move |option| match option {
            "ssl.keystore.certificate.chain" => Some(Value::Secret(Secret::new(chain.clone()))),
            "ssl.keystore.key" => Some(Value::Secret(Secret::new(key.clone()))),
            "ssl.enabled.protocols" => Some(Value::List(vec!["TLSv1.3".to_owned()])),
            _ => None,
        })
        .unwrap()
    };
    assert!(read(&mine.chain, &mine.key).server(ClientAuth::None).is_ok());
    let error = read(&mine.chain, &other.key).server(ClientAuth::None).unwrap_err();
    assert!(matches!(error, TlsConfigError::Unusable { .. }), "{error}");
    assert!(TlsOptions::default().server(ClientAuth::None).is_err());
    let suites = TlsOptions { cipher_suites: vec!["NULL".to_owned()], ..authority.trusted() };
    let text = suites.client(true).unwrap_err().to_string();
    assert!(text.contains("TLS_AES_256_GCM_SHA384"), "{text}");
    let shown = format!("{:?}", read(&mine.chain, &mine.key));
    assert!(!shown.contains("PRIVATE"), "{shown}");
}
