//! TLS and SASL: what a client finds at listeners that ask for them.
//!
//! The listener is a network in memory behind TLS of its own, so that each side's options are known.

use std::sync::{Arc, Mutex};

use ottla_client::admin::OffsetSpec;
use ottla_client::{Admin, ClientError, Consumer, Producer};
use ottla_config::{AdminConfig, ConsumerConfig, ProducerConfig, Scope, Secret};
use ottla_net::tls::{ClientAuth, PemSource, TlsOptions, TlsVersion};
use ottla_net::{BrokerAddress, Dial, DialFuture, Stream};
use ottla_options::{Answers, Ask, Given, Network, Reply};
use ottla_protocol::ApiKey;
use ottla_protocol::messages::{
    SaslAuthenticateRequest, SaslAuthenticateResponse, SaslHandshakeRequest, SaslHandshakeResponse,
};
use ottla_security::{
    Mechanism, ScramCredential, ServerExchange, ServerStep, StoredCredential, nonce_of,
};
use tokio_rustls::TlsAcceptor;

use crate::certificates::MADE;
use crate::clients::{self, BOOTSTRAP, Working};

fn pem(option: &'static str, text: &str) -> PemSource {
    PemSource::inline(option, Secret::new(text.to_owned()))
}

/// A network behind TLS.
#[derive(Debug)]
struct Front {
    network: Network,
    tls: TlsOptions,
    client_auth: ClientAuth,
}

impl Front {
    fn behind(change: impl FnOnce(&mut Self)) -> Arc<dyn Dial> {
        let tls = TlsOptions {
            trust: Some(pem("trust", &MADE.ca)),
            identity: Some(MADE.server.clone()),
            ..TlsOptions::default()
        };
        let network = Network::with(Answers::topic("topic", 1));
        let mut made = Self { network, tls, client_auth: ClientAuth::None };
        change(&mut made);
        Arc::new(made)
    }
}

impl Dial for Front {
    fn dial<'a>(&'a self, address: &'a BrokerAddress) -> DialFuture<'a> {
        Box::pin(async move {
            let (near, far) = tokio::io::duplex(1 << 16);
            let mut behind = self.network.dial().dial(address).await?;
            let acceptor = TlsAcceptor::from(self.tls.server(self.client_auth).unwrap());
            tokio::spawn(async move {
                if let Ok(mut front) = acceptor.accept(far).await {
                    let _ = tokio::io::copy_bidirectional(&mut front, &mut behind).await;
                }
            });
            Ok(Box::new(near) as Box<dyn Stream>)
        })
    }
}

const TLS: (&str, &str) = ("security.protocol", "SSL");

fn trusting() -> [(&'static str, &'static str); 3] {
    [BOOTSTRAP, TLS, ("ssl.truststore.certificates", &MADE.ca)]
}

/// What comes of a client's first question at a listener, in a few words.
async fn outcome(scope: Scope, entries: Vec<(String, String)>, dial: Arc<dyn Dial>) -> String {
    let asked = async {
        match scope {
            Scope::Producer => {
                let producer = Producer::open_with(ProducerConfig::parse(entries)?, dial)?;
                producer.cluster().refresh(Some(&[]), false).await.map(drop)
            }
            Scope::Consumer => {
                let consumer = Consumer::open_with(ConsumerConfig::parse(entries)?, dial)?;
                consumer.list_offset("topic", 0, OffsetSpec::Latest).await.map(drop)
            }
            _ => {
                let admin = Admin::open_with(&AdminConfig::parse(entries)?, dial)?;
                admin.describe_cluster().await.map(drop)
            }
        }
    };
    match asked.await {
        Ok(()) => "connected".to_owned(),
        Err(error) => few_words(&error),
    }
}

fn few_words(error: &ClientError) -> String {
    let text = error.to_string();
    let known = [
        ("nobody in the trust store", "unknown issuer"),
        ("not for broker", "wrong host"),
        ("belong together", "half a store"),
        ("is encrypted", "a closed key"),
        ("versions differ", "no common version"),
        ("cipher suites", "no common cipher suite"),
        ("requires a client certificate", "wants a certificate"),
        ("has SCRAM-SHA-256, not", "another mechanism"),
        ("the broker says", "wrong password"),
    ];
    let found = known.iter().find(|(part, _)| text.contains(part));
    found.map_or(text.clone(), |(_, words)| (*words).to_owned())
}

/// Declares the options that every client has.
macro_rules! secured {
    ($module:ident, $scope:ident) => {
        pub(crate) mod $module {
            use super::*;
            use ottla_config::Scope::$scope;

            crate::observe::observations! {
                $scope, Paused;
                security_protocol: "security.protocol" = "SSL", greeting($scope) => "clear", "TLS";
                truststore_location: "ssl.truststore.location" = MADE.ca_file.as_str(), trust($scope)
                    => "unknown issuer", "connected";
                truststore_certificates: "ssl.truststore.certificates" = MADE.ca.as_str(), trust($scope)
                    => "unknown issuer", "connected";
                truststore_type: "ssl.truststore.type" = "PKCS12", clients::accepted($scope)
                    => "accepted", "refused: ssl.truststore.type";
                keystore_location: "ssl.keystore.location" = MADE.client_file.as_str(), mutual($scope, Vec::new)
                    => "wants a certificate", "connected";
                keystore_key: "ssl.keystore.key" = MADE.client_key.as_str(),
                    mutual($scope, || vec![("ssl.keystore.certificate.chain", MADE.client_chain.as_str())])
                    => "half a store", "connected";
                keystore_chain: "ssl.keystore.certificate.chain" = MADE.client_chain.as_str(),
                    mutual($scope, || vec![("ssl.keystore.key", MADE.client_key.as_str())])
                    => "half a store", "connected";
                keystore_type: "ssl.keystore.type" = "JKS", clients::accepted($scope)
                    => "accepted", "refused: ssl.keystore.type";
                key_password: "ssl.key.password" = "open sesame",
                    mutual($scope, || vec![("ssl.keystore.location", MADE.closed_file.as_str())])
                    => "a closed key", "connected";
                enabled_protocols: "ssl.enabled.protocols" = "TLSv1.2", newest($scope)
                    => "connected", "no common version";
                cipher_suites: "ssl.cipher.suites" = "TLS_AES_128_GCM_SHA256", one_suite($scope)
                    => "connected", "no common cipher suite";
                identification: "ssl.endpoint.identification.algorithm" = "", elsewhere($scope)
                    => "wrong host", "connected";
                mechanism: "sasl.mechanism" = "SCRAM-SHA-256", login($scope, MECHANISM)
                    => "another mechanism", "connected";
                jaas: "sasl.jaas.config" = RIGHT, login($scope, PASSWORD)
                    => "wrong password", "connected";
            }
        }
    };
}

secured!(producer, Producer);
secured!(consumer, Consumer);
secured!(admin, Admin);

/// An application hands all else on to its clients.
pub(crate) mod streams {
    use super::*;
    use ottla_config::Scope::Streams;

    crate::observe::observations! {
        Streams, Paused;
        security_protocol: "security.protocol" = "SSL", greeting(Streams) => "clear", "TLS";
    }
}

/// Hands out pipes, and tells of the first byte of each.
#[derive(Debug)]
struct FirstBytes(tokio::sync::mpsc::UnboundedSender<u8>);

impl Dial for FirstBytes {
    fn dial<'a>(&'a self, _: &'a BrokerAddress) -> DialFuture<'a> {
        let (near, mut far) = tokio::io::duplex(1 << 16);
        let told = self.0.clone();
        tokio::spawn(async move {
            if let Ok(byte) = tokio::io::AsyncReadExt::read_u8(&mut far).await {
                let _ = told.send(byte);
            }
        });
        Box::pin(std::future::ready(Ok(Box::new(near) as Box<dyn Stream>)))
    }
}

fn greeting(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let (told, mut first) = tokio::sync::mpsc::unbounded_channel();
        let context = [BOOTSTRAP, ("ssl.truststore.certificates", MADE.ca.as_str())];
        let _working = Working::over(scope, given.over(&context), Some(Arc::new(FirstBytes(told))));
        match first.recv().await {
            Some(0x16) => "TLS".to_owned(),
            Some(0) => "clear".to_owned(),
            other => format!("{other:?}"),
        }
    }
}

/// Whom a client trusts that is told nothing of our CA.
fn trust(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let front = Front::behind(|_| ());
        let stranger = "ssl.truststore.certificates";
        let mut entries = given.over(&[BOOTSTRAP, TLS]);
        if !entries.iter().any(|(name, _)| name.starts_with("ssl.truststore")) {
            // Not the system's roots: it may have none.
            entries.push((stranger.to_owned(), MADE.client_chain.clone()));
        }
        outcome(scope, entries, front).await
    }
}

fn mutual(
    scope: Scope,
    context: fn() -> Vec<(&'static str, &'static str)>,
) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let front = Front::behind(|front| front.client_auth = ClientAuth::Required);
        let mut all = trusting().to_vec();
        all.extend(context());
        outcome(scope, given.over(&all), front).await
    }
}

fn newest(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let front = Front::behind(|front| front.tls.versions = vec![TlsVersion::V13]);
        outcome(scope, given.over(&trusting()), front).await
    }
}

fn one_suite(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let suite = "TLS_AES_256_GCM_SHA384".to_owned();
        let front = Front::behind(|front| front.tls.cipher_suites = vec![suite]);
        outcome(scope, given.over(&trusting()), front).await
    }
}

fn elsewhere(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let front = Front::behind(|front| front.tls.identity = Some(MADE.elsewhere.clone()));
        outcome(scope, given.over(&trusting()), front).await
    }
}

type Login = &'static [(&'static str, &'static str)];

const RIGHT: &str = "org.apache.kafka.common.security.scram.ScramLoginModule required \
                     username=\"alice\" password=\"right\";";
const WRONG: &str = "org.apache.kafka.common.security.scram.ScramLoginModule required \
                     username=\"alice\" password=\"wrong\";";
const MECHANISM: Login = &[("sasl.mechanism", "SCRAM-SHA-512"), ("sasl.jaas.config", RIGHT)];
const PASSWORD: Login = &[("sasl.mechanism", "SCRAM-SHA-256"), ("sasl.jaas.config", WRONG)];

fn login(scope: Scope, context: Login) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let network = Network::with(Answers::topic("topic", 1));
        let exchange: Arc<Mutex<Option<ServerExchange>>> = Arc::default();
        let begun = Arc::clone(&exchange);
        network.on(ApiKey::SaslHandshake, move |ask, _| {
            let asked: SaslHandshakeRequest = ask.body();
            let ours = Mechanism::ScramSha256;
            let code = if asked.mechanism == ours.name() { 0 } else { 33 };
            *begun.lock().unwrap() = Some(ServerExchange::new(ours, nonce_of(&[1; 16]), [2; 32]));
            let mechanisms = vec![ours.name().to_owned()];
            ask.reply(&SaslHandshakeResponse { error_code: code, mechanisms })
        });
        network.on(ApiKey::SaslAuthenticate, move |ask, _| {
            step(exchange.lock().unwrap().as_mut(), ask)
        });
        let mut all = vec![BOOTSTRAP, ("security.protocol", "SASL_PLAINTEXT")];
        all.extend(context);
        outcome(scope, given.over(&all), network.dial()).await
    }
}

fn step(exchange: Option<&mut ServerExchange>, ask: &Ask) -> Reply {
    let Some(exchange) = exchange else { return Reply::HangUp };
    let asked: SaslAuthenticateRequest = ask.body();
    let stored = |user: &str| {
        let derive = || {
            let salt = b"some salt for tests".to_vec();
            ScramCredential::derive(Mechanism::ScramSha256, "right", salt, 4096)
        };
        (user == "alice").then(|| StoredCredential::Scram(derive()))
    };
    let answer = match exchange.step(&asked.auth_bytes, &stored) {
        ServerStep::Challenge(bytes) | ServerStep::Authenticated { token: bytes, .. } => {
            SaslAuthenticateResponse { auth_bytes: bytes.into(), ..Default::default() }
        }
        ServerStep::Failed(failure) => SaslAuthenticateResponse {
            error_code: 58,
            error_message: Some(failure.client_message()),
            ..Default::default()
        },
    };
    ask.reply(&answer)
}
