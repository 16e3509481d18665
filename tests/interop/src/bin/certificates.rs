//! Writes certificates for tests of secured listeners into a folder: a good CA and what it issued,
//! each kind of bad certificate, and a CA that nobody trusts.
//!
//! `ca.pem`, `other-ca.pem`: trust stores. `server.pem` (for localhost only), `expired.pem`,
//! `usage.pem` (made for clients), `client.pem`, `other-client.pem`: key and chain in one file, as
//! Kafka's `ssl.keystore.location` wants them.

use std::path::PathBuf;
use std::process::ExitCode;

use rcgen::{
    BasicConstraints, CertificateParams, DnType, Error, ExtendedKeyUsagePurpose, IsCa, Issuer,
    KeyPair, date_time_ymd,
};

struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pem: String,
}

impl Authority {
    fn named(name: &str) -> Result<Self, Error> {
        let mut params = CertificateParams::new(Vec::new())?;
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name.push(DnType::CommonName, name);
        let key = KeyPair::generate()?;
        let pem = params.self_signed(&key)?.pem();
        Ok(Self { issuer: Issuer::new(params, key), pem })
    }

    /// Key and chain of a certificate for one name.
    fn issue(
        &self,
        name: &str,
        usage: ExtendedKeyUsagePurpose,
        change: impl FnOnce(&mut CertificateParams),
    ) -> Result<String, Error> {
        let mut params = CertificateParams::new(vec![name.to_owned()])?;
        params.distinguished_name.push(DnType::CommonName, name);
        params.extended_key_usages = vec![usage];
        change(&mut params);
        let key = KeyPair::generate()?;
        let certificate = params.signed_by(&key, &self.issuer)?;
        Ok(key.serialize_pem() + &certificate.pem())
    }
}

fn files() -> Result<Vec<(&'static str, String)>, Error> {
    let (good, other) = (Authority::named("test CA")?, Authority::named("another CA")?);
    let server = ExtendedKeyUsagePurpose::ServerAuth;
    let client = ExtendedKeyUsagePurpose::ClientAuth;
    let expired = good.issue("localhost", server.clone(), |params| {
        params.not_before = date_time_ymd(2020, 1, 1);
        params.not_after = date_time_ymd(2021, 1, 1);
    })?;
    Ok(vec![
        ("server.pem", good.issue("localhost", server, |_| {})?),
        ("expired.pem", expired),
        ("usage.pem", good.issue("localhost", client.clone(), |_| {})?),
        ("client.pem", good.issue("client", client.clone(), |_| {})?),
        ("other-client.pem", other.issue("client", client, |_| {})?),
        ("ca.pem", good.pem),
        ("other-ca.pem", other.pem),
    ])
}

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("error: expected a folder");
        return ExitCode::FAILURE;
    };
    let files = match files() {
        Ok(files) => files,
        Err(error) => {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    };
    for (name, text) in files {
        let path = folder.join(name);
        if let Err(error) = std::fs::write(&path, text) {
            eprintln!("error: {}: {error}", path.display());
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}
