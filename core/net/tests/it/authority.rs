//! A certificate authority for tests: good certificates, and each kind of bad one.

use ottla_config::Secret;
use ottla_net::tls::{Identity, PemSource, TlsClient, TlsOptions};
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    date_time_ymd,
};

/// A certificate chain and its key, as PEM.
pub(crate) struct Issued {
    pub(crate) chain: String,
    pub(crate) key: String,
}

impl Issued {
    pub(crate) fn identity(&self) -> Identity {
        Identity {
            chain: inline("ssl.keystore.certificate.chain", &self.chain),
            key: inline("ssl.keystore.key", &self.key),
            key_password: None,
        }
    }
}

pub(crate) fn inline(option: &'static str, text: &str) -> PemSource {
    PemSource::inline(option, Secret::new(text.to_owned()))
}

pub(crate) struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pub(crate) pem: String,
}

impl Authority {
    pub(crate) fn new() -> Self {
        Self::named("an authority")
    }

    pub(crate) fn named(name: &str) -> Self {
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        params.distinguished_name.push(DnType::CommonName, name);
        let key = KeyPair::generate().unwrap();
        let pem = params.self_signed(&key).unwrap().pem();
        Self { issuer: Issuer::new(params, key), pem }
    }

    /// A certificate for these names and this usage, changed before it is signed.
    pub(crate) fn issue(
        &self,
        names: &[&str],
        usage: ExtendedKeyUsagePurpose,
        change: impl FnOnce(&mut CertificateParams),
    ) -> Issued {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let mut params = CertificateParams::new(names).unwrap();
        params.extended_key_usages = vec![usage];
        change(&mut params);
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        Issued { chain: certificate.pem(), key: key.serialize_pem() }
    }

    pub(crate) fn server(&self) -> Issued {
        self.issue(&["localhost", "127.0.0.1"], ExtendedKeyUsagePurpose::ServerAuth, |_| {})
    }

    pub(crate) fn client(&self) -> Issued {
        self.issue(&["client"], ExtendedKeyUsagePurpose::ClientAuth, |_| {})
    }

    pub(crate) fn expired(&self) -> Issued {
        self.issue(&["localhost"], ExtendedKeyUsagePurpose::ServerAuth, |params| {
            params.not_before = date_time_ymd(2020, 1, 1);
            params.not_after = date_time_ymd(2021, 1, 1);
        })
    }

    /// The options of somebody who trusts this authority.
    pub(crate) fn trusted(&self) -> TlsOptions {
        TlsOptions {
            trust: Some(inline("ssl.truststore.certificates", &self.pem)),
            ..TlsOptions::default()
        }
    }

    pub(crate) fn trusting_client(&self) -> TlsClient {
        self.trusted().client(true).unwrap()
    }
}
