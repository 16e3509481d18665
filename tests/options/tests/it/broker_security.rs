//! TLS and SASL: what brokers ask of those who come.

use std::time::Duration;

use ottla_config::Scope::Broker;
use ottla_config::Secret;
use ottla_model::ErrorCode;
use ottla_net::tls::{Identity, PemSource, TlsOptions, TlsVersion};
use ottla_net::{Connection, ConnectionOptions, NetError, Security, TcpDial};
use ottla_options::Given;
use ottla_protocol::messages::{
    SaslAuthenticateRequest, SaslAuthenticateResponse, SaslHandshakeRequest,
};
use ottla_server::BrokerOptions;
use tokio::time::timeout;

use crate::certificates::MADE;
use crate::clients;
use crate::observe::observations;

observations! {
    Broker, Running;
    sasl_enabled_mechanisms: "sasl.enabled.mechanisms" = "SCRAM-SHA-256,PLAIN", offer
        => "does not start", "SCRAM-SHA-256, PLAIN";
    sasl_server_max_receive_size: "sasl.server.max.receive.size" = "1000", long_password
        => "SASL_AUTHENTICATION_FAILED", "hangs up";
    connection_failed_authentication_delay_ms: "connection.failed.authentication.delay.ms" = "600000", refusal
        => "told", "not told within 3 s";
    connections_max_reauth_ms: "connections.max.reauth.ms" = "60000", session
        => "a session of 0 ms", "a session of 60000 ms";

    ssl_cipher_suites: "ssl.cipher.suites" = "TLS_AES_128_GCM_SHA256", with_another_suite
        => "in", "not let in";
    ssl_client_auth: "ssl.client.auth" = "required", without_certificate => "in", "not let in";
    ssl_enabled_protocols: "ssl.enabled.protocols" = "TLSv1.3", with_the_older_version
        => "in", "not let in";
    ssl_principal_mapping_rules: "ssl.principal.mapping.rules" = "RULE:^CN=nobody$/nobody/", certified
        => "in", "not let in";
    ssl_keystore_location: "ssl.keystore.location" = MADE.server_file.as_str(), serving(&[])
        => "does not start", "in";
    ssl_keystore_key: "ssl.keystore.key" = MADE.server_key.as_str(), serving(&[CHAIN])
        => "does not start", "in";
    ssl_keystore_certificate_chain: "ssl.keystore.certificate.chain" = MADE.server_chain.as_str(), serving(&[KEY])
        => "does not start", "in";
    ssl_keystore_type: "ssl.keystore.type" = "JKS", clients::accepted(Broker)
        => "accepted", "refused: ssl.keystore.type";
    ssl_key_password: "ssl.key.password" = "open sesame", serving(&[CLOSED])
        => "does not start", "in";
    ssl_truststore_location: "ssl.truststore.location" = MADE.ca_file.as_str(), trusting_nobody
        => "not let in", "in";
    ssl_truststore_certificates: "ssl.truststore.certificates" = MADE.ca.as_str(), trusting_nobody
        => "not let in", "in";
    ssl_truststore_type: "ssl.truststore.type" = "JKS", clients::accepted(Broker)
        => "accepted", "refused: ssl.truststore.type";
}

type Entry = (&'static str, fn() -> &'static str);

const KEY: Entry = ("ssl.keystore.key", || &MADE.server_key);
const CHAIN: Entry = ("ssl.keystore.certificate.chain", || &MADE.server_chain);
const CLOSED: Entry = ("ssl.keystore.location", || &MADE.server_closed_file);
const TRUST: Entry = ("ssl.truststore.certificates", || &MADE.ca);
const ASKING: Entry = ("ssl.client.auth", || "required");

/// A broker whose one listener speaks a protocol; `None` when it does not start.
async fn start(
    given: Given,
    protocol: &str,
    context: &[(&str, &str)],
) -> Option<ottla_server::Broker> {
    let listener = format!("{protocol}://127.0.0.1:0");
    let mut all = vec![("listeners", listener.as_str())];
    all.extend(context);
    let options = BrokerOptions { config: given.over(&all), ..BrokerOptions::default() };
    ottla_server::Broker::start(options).await.ok()
}

async fn connect(
    broker: &ottla_server::Broker,
    security: Security,
) -> Result<Connection, NetError> {
    let address = broker.bootstrap().parse().unwrap();
    let options = ConnectionOptions { security, ..ConnectionOptions::default() };
    Connection::open(&TcpDial, address, options).await
}

// TLS.

fn pem(option: &'static str, text: &str) -> PemSource {
    PemSource::inline(option, Secret::new(text.to_owned()))
}

/// A client that trusts our CA; the broker's certificate is for another name.
fn client() -> TlsOptions {
    TlsOptions { trust: Some(pem("trust", &MADE.ca)), ..TlsOptions::default() }
}

fn client_with_certificate() -> TlsOptions {
    let identity = Identity {
        chain: pem("chain", &MADE.client_chain),
        key: pem("key", &MADE.client_key),
        key_password: None,
    };
    TlsOptions { identity: Some(identity), ..client() }
}

async fn tls(given: Given, context: &[Entry], client: TlsOptions) -> String {
    let context: Vec<_> = context.iter().map(|(name, value)| (*name, value())).collect();
    let Some(broker) = start(given, "SSL", &context).await else {
        return "does not start".to_owned();
    };
    let security = Security { tls: Some(client.client(false).unwrap()), sasl: None };
    let connected = connect(&broker, security).await;
    (if connected.is_ok() { "in" } else { "not let in" }).to_owned()
}

fn serving(context: &'static [Entry]) -> impl AsyncFn(Given) -> String {
    async move |given| tls(given, context, client()).await
}

async fn with_another_suite(given: Given) -> String {
    let cipher_suites = vec!["TLS_AES_256_GCM_SHA384".to_owned()];
    tls(given, &[KEY, CHAIN], TlsOptions { cipher_suites, ..client() }).await
}

async fn with_the_older_version(given: Given) -> String {
    tls(given, &[KEY, CHAIN], TlsOptions { versions: vec![TlsVersion::V12], ..client() }).await
}

async fn without_certificate(given: Given) -> String {
    tls(given, &[KEY, CHAIN, TRUST], client()).await
}

async fn certified(given: Given) -> String {
    tls(given, &[KEY, CHAIN, TRUST, ASKING], client_with_certificate()).await
}

/// A broker that was not told of our CA; where the system trusts nobody it does not even start.
async fn trusting_nobody(given: Given) -> String {
    let said = tls(given, &[KEY, CHAIN, ASKING], client_with_certificate()).await;
    (if said == "in" { "in" } else { "not let in" }).to_owned()
}

// SASL.

const PLAIN: (&str, &str) = ("sasl.enabled.mechanisms", "PLAIN");
const USERS: (&str, &str) = (
    "listener.name.sasl_plaintext.plain.sasl.jaas.config",
    "org.apache.kafka.common.security.plain.PlainLoginModule required user_alice=\"right\";",
);

async fn shaken(given: Given, context: &[(&str, &str)], mechanism: &str) -> Option<Shaken> {
    let broker = start(given, "SASL_PLAINTEXT", context).await?;
    let connection = connect(&broker, Security::default()).await.unwrap();
    let request = SaslHandshakeRequest { mechanism: mechanism.to_owned() };
    let offered = connection.call(&request).await.unwrap().mechanisms;
    Some(Shaken { connection, offered, _broker: broker })
}

struct Shaken {
    connection: Connection,
    offered: Vec<String>,
    _broker: ottla_server::Broker,
}

impl Shaken {
    async fn log_in(&self, password: &str) -> Result<SaslAuthenticateResponse, NetError> {
        let request = SaslAuthenticateRequest {
            auth_bytes: format!("\0alice\0{password}").into(),
            ..SaslAuthenticateRequest::default()
        };
        self.connection.call(&request).await
    }
}

async fn offer(given: Given) -> String {
    match shaken(given, &[USERS], "PLAIN").await {
        Some(shaken) => shaken.offered.join(", "),
        None => "does not start".to_owned(),
    }
}

async fn long_password(given: Given) -> String {
    let shaken = shaken(given, &[PLAIN, USERS], "PLAIN").await.unwrap();
    match shaken.log_in(&"x".repeat(2000)).await {
        Ok(answer) => ErrorCode(answer.error_code).name().to_owned(),
        Err(_) => "hangs up".to_owned(),
    }
}

async fn session(given: Given) -> String {
    let shaken = shaken(given, &[PLAIN, USERS], "PLAIN").await.unwrap();
    let answer = shaken.log_in("right").await.unwrap();
    format!("a session of {} ms", answer.session_lifetime_ms)
}

async fn refusal(given: Given) -> String {
    let shaken = shaken(given, &[PLAIN, USERS], "PLAIN").await.unwrap();
    match timeout(Duration::from_secs(3), shaken.log_in("wrong")).await {
        Ok(answer) => answer.map(|_| "told".to_owned()).unwrap(),
        Err(_) => "not told within 3 s".to_owned(),
    }
}
