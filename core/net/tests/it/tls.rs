//! Handshakes that work, and each reason why one does not.

use std::sync::Arc;

use ottla_net::tls::{ClientAuth, TlsClient, TlsError, TlsOptions, TlsVersion};
use ottla_net::{Connection, NetError, Security};
use ottla_protocol::messages::MetadataRequest;
use rcgen::{CertificateParams, ExtendedKeyUsagePurpose, IsCa, KeyPair};

use crate::authority::{Authority, Issued, inline};
use crate::listener::{Expects, Listener, works};

async fn listener(options: TlsOptions, client_auth: ClientAuth) -> Listener {
    let tls = Some(options.server(client_auth).unwrap());
    Listener::start(Expects { tls, ..Expects::default() }).await
}

async fn serving(authority: &Authority, issued: &Issued) -> Listener {
    let options = TlsOptions { identity: Some(issued.identity()), ..authority.trusted() };
    listener(options, ClientAuth::None).await
}

async fn connect(listener: &Listener, host: &str, tls: TlsClient) -> Result<Connection, NetError> {
    listener.connect(host, Security { tls: Some(tls), sasl: None }).await
}

/// What a client that trusts `authority` finds at a server with this certificate.
async fn found(authority: &Authority, issued: &Issued) -> TlsError {
    let listener = serving(authority, issued).await;
    let error = connect(&listener, "localhost", authority.trusting_client()).await.unwrap_err();
    assert!(!error.retriable());
    match error {
        NetError::Tls { source, .. } => source,
        other => panic!("{other}"),
    }
}

#[tokio::test]
async fn both_versions_are_spoken_and_large_requests_arrive() {
    let authority = Authority::new();
    let listener = serving(&authority, &authority.server()).await;
    for versions in [vec![TlsVersion::V12], vec![TlsVersion::V13], vec![]] {
        let options = TlsOptions { versions, ..authority.trusted() };
        for host in ["localhost", "127.0.0.1"] {
            let tls = options.client(true).unwrap();
            let connection = connect(&listener, host, tls).await.unwrap();
            assert!(works(&connection).await);
            // More than one record, and more than the buffers of TLS.
            let topics = (0..20_000).map(|index| {
                let name = Some(format!("topic-with-a-long-name-{index:08}"));
                ottla_protocol::messages::MetadataRequestMetadataRequestTopic {
                    name,
                    ..Default::default()
                }
            });
            let large = MetadataRequest { topics: Some(topics.collect()), ..Default::default() };
            assert_eq!(connection.call(&large).await.unwrap().controller_id, 7);
        }
    }
}

#[tokio::test]
async fn each_reason_against_a_certificate_is_told_apart() {
    let authority = Authority::new();
    let usage = ExtendedKeyUsagePurpose::ServerAuth;
    let expired = found(&authority, &authority.expired()).await;
    assert!(matches!(expired, TlsError::CertificateExpired { seconds_ago: Some(_) }));
    assert!(expired.to_string().contains("expired") && expired.to_string().contains("days ago"));

    // Of another name, and of the same: a CA that was made anew.
    for foreign in [Authority::named("another"), Authority::new()] {
        assert_eq!(found(&authority, &foreign.server()).await, TlsError::UnknownIssuer);
    }

    let elsewhere = authority.issue(&["elsewhere.example", "10.1.2.3"], usage, |_| {});
    let elsewhere = found(&authority, &elsewhere).await;
    let text = elsewhere.to_string();
    assert!(text.contains("for elsewhere.example, 10.1.2.3, not for localhost"), "{text}");

    let client = found(&authority, &authority.client()).await;
    let text = client.to_string();
    assert!(matches!(client, TlsError::WrongUsage { .. }), "{text}");
    assert!(text.contains("server authentication") && text.contains("client"), "{text}");
}

#[tokio::test]
async fn an_empty_algorithm_leaves_out_the_host_name_and_nothing_else() {
    let authority = Authority::new();
    let usage = ExtendedKeyUsagePurpose::ServerAuth;
    let elsewhere = authority.issue(&["elsewhere.example"], usage, |_| {});
    let unchecked = || authority.trusted().client(false).unwrap();
    let listener = serving(&authority, &elsewhere).await;
    assert!(works(&connect(&listener, "localhost", unchecked()).await.unwrap()).await);
    let listener = serving(&authority, &authority.expired()).await;
    assert!(connect(&listener, "localhost", unchecked()).await.is_err());
    let listener = serving(&authority, &Authority::new().server()).await;
    assert!(connect(&listener, "localhost", unchecked()).await.is_err());
}

#[tokio::test]
async fn a_self_signed_certificate_is_trusted_when_it_stands_in_the_store() {
    let mut params = CertificateParams::new(vec!["localhost".to_owned()]).unwrap();
    // As `openssl req -x509` makes them.
    params.is_ca = IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let key = KeyPair::generate().unwrap();
    let chain = params.self_signed(&key).unwrap().pem();
    let issued = Issued { chain: chain.clone(), key: key.serialize_pem() };
    let authority = Authority::new();
    let listener = serving(&authority, &issued).await;
    let trust = Some(inline("ssl.truststore.certificates", &chain));
    let client =
        |checked| TlsOptions { trust: trust.clone(), ..Default::default() }.client(checked);
    assert!(works(&connect(&listener, "localhost", client(true).unwrap()).await.unwrap()).await);
    // Only for its own name, unless that is not looked at.
    assert!(connect(&listener, "127.0.0.1", client(true).unwrap()).await.is_err());
    assert!(connect(&listener, "127.0.0.1", client(false).unwrap()).await.is_ok());
    assert!(connect(&listener, "localhost", authority.trusting_client()).await.is_err());
}

#[tokio::test]
async fn a_listener_that_requires_a_client_certificate_says_so() {
    let authority = Authority::new();
    let options =
        TlsOptions { identity: Some(authority.server().identity()), ..authority.trusted() };
    for versions in [vec![TlsVersion::V12], vec![TlsVersion::V13]] {
        let listener = listener(options.clone(), ClientAuth::Required).await;
        let base = TlsOptions { versions, ..authority.trusted() };
        let with =
            |issued: &Issued| TlsOptions { identity: Some(issued.identity()), ..base.clone() };
        let good = with(&authority.client()).client(true).unwrap();
        assert!(works(&connect(&listener, "localhost", good).await.unwrap()).await);
        for (refused, word) in [
            (base.clone(), "certificate"),
            (with(&Authority::named("another").client()), "trust"),
            (with(&Authority::new().client()), "trust"),
            (with(&authority.server()), "certificate"),
        ] {
            let tls = refused.client(true).unwrap();
            let error = connect(&listener, "localhost", tls).await.unwrap_err();
            assert!(matches!(error, NetError::Tls { .. }), "{error}");
            assert!(error.to_string().contains(word), "{error}");
        }
    }
}

#[tokio::test]
async fn peers_without_a_version_or_a_cipher_suite_in_common_say_so() {
    let authority = Authority::new();
    let versions = vec![TlsVersion::V12];
    let old = TlsOptions {
        versions,
        identity: Some(authority.server().identity()),
        ..authority.trusted()
    };
    let listener = listener(old, ClientAuth::None).await;
    let new = TlsOptions { versions: vec![TlsVersion::V13], ..authority.trusted() };
    let error = connect(&listener, "localhost", new.client(true).unwrap()).await.unwrap_err();
    assert!(error.to_string().contains("ssl.enabled.protocols"), "{error}");
    // The listener's key is elliptic.
    let suite = "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384".to_owned();
    let other = TlsOptions { cipher_suites: vec![suite], ..authority.trusted() };
    let error = connect(&listener, "localhost", other.client(true).unwrap()).await.unwrap_err();
    assert!(error.to_string().contains("ssl.cipher.suites"), "{error}");
    let suite = "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384".to_owned();
    let same = TlsOptions { cipher_suites: vec![suite], ..authority.trusted() };
    assert!(connect(&listener, "localhost", same.client(true).unwrap()).await.is_ok());
}

#[tokio::test]
async fn tls_at_a_listener_without_it_and_the_reverse_are_told_apart() {
    let authority = Authority::new();
    let clear = Listener::start(Expects::default()).await;
    let error = connect(&clear, "localhost", authority.trusting_client()).await.unwrap_err();
    let NetError::Tls { source: TlsError::NotTls, .. } = error else { panic!("{error}") };
    let secret = serving(&authority, &authority.server()).await;
    let error = secret.connect("localhost", Security::default()).await.unwrap_err();
    let NetError::Tls { source: TlsError::PeerSpeaksTls, .. } = error else { panic!("{error}") };
}

#[tokio::test]
async fn a_peer_that_hangs_up_without_a_word_may_be_tried_again() {
    let authority = Authority::new();
    let socket = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = socket.local_addr().unwrap().port();
    tokio::spawn(async move { while socket.accept().await.is_ok() {} });
    let silent = Listener { port, accepted: Arc::default() };
    for tls in [None, Some(authority.trusting_client())] {
        let error = silent.connect("localhost", Security { tls, sasl: None }).await.unwrap_err();
        assert!(matches!(error, NetError::Disconnected { .. }), "{error}");
        assert!(error.retriable());
    }
}
