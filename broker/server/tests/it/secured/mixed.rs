//! Several listeners of one broker, and options of single ones.

use ottla_net::Security;
use ottla_net::tls::TlsVersion;
use ottla_protocol::messages::{DescribeClusterRequest, FindCoordinatorRequest, MetadataRequest};
use ottla_security::Mechanism;
use ottla_server::{Broker, StartError};
use rcgen::ExtendedKeyUsagePurpose;

use super::{ALL, PASSWORD, PLAIN, Secured, login, tls, with};
use crate::rig::{Home, batch, create_topic, fetch, produce, values};

#[tokio::test]
async fn each_client_is_told_the_address_of_the_listener_that_it_came_through() {
    let secured = Secured::start(ALL, &[]).await;
    let all = ["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"];
    assert_eq!(secured.broker.listeners().map(|(name, _)| name).collect::<Vec<_>>(), all);
    for (name, address) in secured.broker.listeners() {
        let plain = login(Mechanism::ScramSha512, "alice", PASSWORD);
        let over_tls = tls(&secured.trusting());
        let security = match name {
            "PLAINTEXT" => Security::default(),
            "SSL" => over_tls,
            "SASL_PLAINTEXT" => plain,
            _ => Security { tls: over_tls.tls, ..plain },
        };
        let connection = secured.connect(name, security).await.unwrap();
        let expected = ("127.0.0.1", i32::from(address.port()));
        let metadata = connection.call(&MetadataRequest::default()).await.unwrap();
        let broker = &metadata.brokers[0];
        assert_eq!((broker.host.as_str(), broker.port), expected, "{name}");
        let described = connection.call(&DescribeClusterRequest::default()).await.unwrap();
        let broker = &described.brokers[0];
        assert_eq!((broker.host.as_str(), broker.port), expected, "{name}");
        let request = FindCoordinatorRequest {
            coordinator_keys: vec!["group".to_owned()],
            ..FindCoordinatorRequest::default()
        };
        let found = connection.call(&request).await.unwrap();
        let found = &found.coordinators[0];
        assert_eq!((found.host.as_str(), found.port), expected, "{name}");

        // One log behind all of them.
        if name == "PLAINTEXT" {
            create_topic(&connection, "shared", 1, &[]).await;
        }
        assert_eq!(produce(&connection, "shared", 0, batch(&[name])).await.error_code, 0);
    }
    let connection = secured.connect("PLAINTEXT", Security::default()).await.unwrap();
    let fetched = fetch(&connection, "shared", 0, 0).await.records.unwrap();
    let found: Vec<String> = values(&fetched).into_iter().map(|(_, value)| value).collect();
    assert_eq!(found, all);
    secured.broker.close().await;
}

#[tokio::test]
async fn a_listener_has_options_of_its_own() {
    let listeners = "INSIDE://127.0.0.1:0,OUTSIDE://127.0.0.1:0";
    let bob = format!("{PLAIN} required user_bob=\"bob's\";");
    let secured = Secured::start(
        listeners,
        &[
            ("listener.security.protocol.map", "INSIDE:SSL,OUTSIDE:SASL_SSL"),
            ("listener.name.inside.ssl.client.auth", "required"),
            ("listener.name.outside.ssl.enabled.protocols", "TLSv1.3"),
            ("listener.name.outside.sasl.enabled.mechanisms", "PLAIN"),
            ("listener.name.outside.plain.sasl.jaas.config", &bob),
        ],
    )
    .await;
    assert!(secured.connect("INSIDE", tls(&secured.trusting())).await.is_err());
    let client = ExtendedKeyUsagePurpose::ClientAuth;
    let issued = secured.authority.issue(&["c"], client, |_| {});
    let options = with(secured.trusting(), &issued, TlsVersion::V12);
    secured.connect("INSIDE", tls(&options)).await.unwrap();

    let log_in = |user, password, version| {
        let mut options = secured.trusting();
        options.versions = vec![version];
        let sasl = login(Mechanism::Plain, user, password).sasl;
        secured.connect("OUTSIDE", Security { sasl, ..tls(&options) })
    };
    log_in("bob", "bob's", TlsVersion::V13).await.unwrap();
    assert!(log_in("bob", "bob's", TlsVersion::V12).await.is_err());
    assert!(log_in("alice", PASSWORD, TlsVersion::V13).await.is_err());
    secured.broker.close().await;
}

/// Why a broker with these options does not start.
async fn refused(config: &[(&str, &str)]) -> String {
    let home = Home::new(config);
    match Broker::start(home.options()).await {
        Err(error @ (StartError::Listener { .. } | StartError::Config(_))) => error.to_string(),
        Err(error) => panic!("another reason: {error}"),
        Ok(_) => panic!("it starts with {config:?}"),
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_listener_is_known_before_it_opens() {
    let sasl = ("listeners", "SASL_PLAINTEXT://127.0.0.1:0");
    let canary = format!("{PLAIN} required user_alice=\"{PASSWORD}\"");
    let line = "listener.name.sasl_plaintext.plain.sasl.jaas.config";
    let plain = ("sasl.enabled.mechanisms", "PLAIN");
    for (config, expected) in [
        (&[("listeners", "SSL://127.0.0.1:0")][..], "ssl.keystore.location"),
        (&[sasl], "GSSAPI"),
        (&[sasl, plain], "plain.sasl.jaas.config: a login module's class is missing"),
        (&[sasl, plain, (line, &canary)], "the login line does not end with a semicolon"),
        (
            &[sasl, plain, ("sasl.jaas.config", &canary)],
            "listener.name.<listener>.<mechanism>.sasl.jaas.config",
        ),
        (&[sasl, ("sasl.enabled.mechanisms", "SCRAM-SHA-1")], "did you mean SCRAM-SHA-512"),
        (&[sasl, ("sasl.enabled.mechanisms", "PLAIN,GSSAPI")], "Kerberos"),
        (&[("listener.name.other.ssl.client.auth", "none")], "listeners names no such listener"),
        (&[("listener.name.plaintext.node.id", "1")], "not read for single listeners"),
        (&[("listener.name.plaintext.ssl.clientauth", "none")], "did you mean"),
        (&[("listeners", "INSIDE://127.0.0.1:0")], "needs a security protocol"),
        (
            &[
                ("listeners", "INSIDE://127.0.0.1:0"),
                ("listener.security.protocol.map", "INSIDE:TLS"),
            ],
            "PLAINTEXT, SSL, SASL_PLAINTEXT or SASL_SSL",
        ),
        (&[("ssl.principal.mapping.rules", "RULE:a")], "expected DEFAULT or RULE"),
        (&[("ssl.keystore.type", "JKS")], "only PEM is read"),
    ] {
        let error = refused(config).await;
        assert!(error.contains(expected), "{config:?}: {error}");
        assert!(!error.contains(PASSWORD), "{error}");
    }
}
