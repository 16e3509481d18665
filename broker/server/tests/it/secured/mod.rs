//! Listeners with TLS and SASL: who gets in, who does not, and what either is told.

#[path = "../../../../../core/net/tests/it/authority.rs"]
#[allow(dead_code)] // The tests of the client need more of it.
mod authority;
mod certificates;
mod logins;
mod mixed;
mod sessions;
mod users;

use std::sync::Arc;

use authority::{Authority, Issued};
use ottla_config::Secret;
use ottla_net::tls::{TlsOptions, TlsVersion};
use ottla_net::{Connection, ConnectionOptions, NetError, Sasl, Security, TcpDial};
use ottla_security::{ClientCredentials, Mechanism};
use ottla_server::{Broker, BrokerOptions};

use crate::log;
use crate::rig::{Home, within};

const PLAIN: &str = "org.apache.kafka.common.security.plain.PlainLoginModule";

/// One listener of each protocol, as a configuration names them.
const ALL: &str = "PLAINTEXT://127.0.0.1:0,SSL://127.0.0.1:0,SASL_PLAINTEXT://127.0.0.1:0,\
                   SASL_SSL://127.0.0.1:0";

/// A password that stands nowhere else, so that it can be looked for.
const PASSWORD: &str = "canary-0f3d71-password";

/// A broker whose only user is alice, by every mechanism.
struct Secured {
    authority: Arc<Authority>,
    broker: Broker,
    home: Home,
}

impl Secured {
    async fn start(listeners: &str, config: &[(&str, &str)]) -> Self {
        log::keep();
        let authority = Arc::new(Authority::new());
        let server = authority.server();
        let plain = format!("{PLAIN} required user_alice=\"{PASSWORD}\";");
        let named: Vec<String> = listeners
            .split(',')
            .filter(|listener| listener.trim().starts_with("SASL"))
            .map(|listener| listener.trim().split_once("://").unwrap().0.to_lowercase())
            .map(|name| format!("listener.name.{name}.plain.sasl.jaas.config"))
            .collect();
        let mut all = vec![
            ("listeners", listeners),
            ("ssl.keystore.certificate.chain", server.chain.as_str()),
            ("ssl.keystore.key", server.key.as_str()),
            ("ssl.truststore.certificates", authority.pem.as_str()),
            ("sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-256,SCRAM-SHA-512"),
            ("connection.failed.authentication.delay.ms", "1"),
        ];
        all.extend(named.iter().map(|name| (name.as_str(), plain.as_str())));
        all.retain(|(name, _)| config.iter().all(|(given, _)| given != name));
        all.extend(config);
        let home = Home::new(&all);
        let broker = Self::broker(&home).await;
        Self { authority, broker, home }
    }

    async fn broker(home: &Home) -> Broker {
        let users = ["SCRAM-SHA-256", "SCRAM-SHA-512"];
        let add_scram = users.map(|name| format!("{name}=[name=alice,password={PASSWORD}]"));
        let options = BrokerOptions { add_scram: add_scram.into(), ..home.options() };
        Broker::start(options).await.unwrap()
    }

    fn bootstrap(&self, listener: &str) -> String {
        self.broker.bootstrap_of(listener).unwrap()
    }

    async fn connect(&self, listener: &str, security: Security) -> Result<Connection, NetError> {
        open(&self.bootstrap(listener), security).await
    }

    /// TLS as a client without a certificate speaks it.
    fn trusting(&self) -> TlsOptions {
        self.authority.trusted()
    }
}

async fn open(bootstrap: &str, security: Security) -> Result<Connection, NetError> {
    let options = ConnectionOptions { security, ..ConnectionOptions::default() };
    let opening = Connection::open(&TcpDial, bootstrap.parse().unwrap(), options);
    within("a connection is made or refused", opening).await
}

fn tls(options: &TlsOptions) -> Security {
    Security { tls: Some(options.client(true).unwrap()), sasl: None }
}

fn with(options: TlsOptions, issued: &Issued, version: TlsVersion) -> TlsOptions {
    TlsOptions { identity: Some(issued.identity()), versions: vec![version], ..options }
}

fn login(mechanism: Mechanism, user: &str, password: &str) -> Security {
    let credentials = ClientCredentials::new(user, Secret::new(password.to_owned()));
    Security { tls: None, sasl: Some(Sasl { mechanism, credentials }) }
}
