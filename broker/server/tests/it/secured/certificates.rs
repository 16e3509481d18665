//! TLS 1.2 and 1.3, and certificates of clients.

use ottla_net::NetError;
use ottla_net::tls::{TlsError, TlsVersion};
use ottla_protocol::messages::MetadataRequest;
use rcgen::{DnType, ExtendedKeyUsagePurpose, date_time_ymd};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::authority::{Authority, Issued};
use super::{Secured, tls, with};
use crate::log;
use crate::rig::{batch, create_topic, fetch, produce, values, within};

const SSL: &str = "SSL://127.0.0.1:0";
const BOTH: [TlsVersion; 2] = [TlsVersion::V12, TlsVersion::V13];

#[tokio::test]
async fn records_travel_over_both_versions() {
    let secured = Secured::start(SSL, &[]).await;
    for (version, topic) in BOTH.into_iter().zip(["twelve", "thirteen"]) {
        let mut options = secured.trusting();
        options.versions = vec![version];
        let connection = secured.connect("SSL", tls(&options)).await.unwrap();
        create_topic(&connection, topic, 1, &[]).await;
        // More than fits into one record of TLS and into the socket's buffers at once.
        let large = "x".repeat(700_000);
        assert_eq!(produce(&connection, topic, 0, batch(&[&large])).await.error_code, 0);
        let fetched = fetch(&connection, topic, 0, 0).await;
        assert_eq!(values(&fetched.records.unwrap()), [(0, large)]);
    }
    secured.broker.close().await;
    assert_eq!(log::lines_with("PRIVATE KEY"), Vec::<String>::new());
}

#[tokio::test]
async fn a_version_that_is_not_enabled_is_refused() {
    let secured = Secured::start(SSL, &[("ssl.enabled.protocols", "TLSv1.3")]).await;
    let mut options = secured.trusting();
    options.versions = vec![TlsVersion::V12];
    let error = secured.connect("SSL", tls(&options)).await.unwrap_err();
    assert!(matches!(error, NetError::Tls { .. }), "{error}");
    options.versions = vec![TlsVersion::V13];
    secured.connect("SSL", tls(&options)).await.unwrap();
    secured.broker.close().await;
}

fn named(authority: &Authority, name: &str, usage: ExtendedKeyUsagePurpose, ended: bool) -> Issued {
    authority.issue(&[], usage, |params| {
        params.distinguished_name.push(DnType::CommonName, name);
        if ended {
            params.not_before = date_time_ymd(2020, 1, 1);
            params.not_after = date_time_ymd(2021, 1, 1);
        }
    })
}

#[tokio::test]
async fn a_required_certificate_must_be_there_and_good() {
    let secured = Secured::start(SSL, &[("ssl.client.auth", "required")]).await;
    let authority = &secured.authority;
    let (client, server) =
        (ExtendedKeyUsagePurpose::ClientAuth, ExtendedKeyUsagePurpose::ServerAuth);
    let stranger = Authority::named("somebody else");
    for version in BOTH {
        let refused = [
            (named(&stranger, "stranger", client.clone(), false), "nobody in the trust store"),
            (named(authority, "late", client.clone(), true), "expired"),
            (named(authority, "server", server.clone(), false), "not for client authentication"),
        ];
        for (issued, reason) in refused {
            let options = with(secured.trusting(), &issued, version);
            let error = secured.connect("SSL", tls(&options)).await.unwrap_err();
            assert!(matches!(error, NetError::Tls { .. }), "{version:?} {reason}: {error}");
            log::line(&["listener=SSL", "TLS was not agreed on", reason]).await;
        }
        let mut nobody = secured.trusting();
        nobody.versions = vec![version];
        let error = secured.connect("SSL", tls(&nobody)).await.unwrap_err();
        assert!(matches!(error, NetError::Tls { .. }), "{version:?}: {error}");
        log::line(&["listener=SSL", "the peer presented no certificate"]).await;

        let good = named(authority, "good", client.clone(), false);
        let options = with(secured.trusting(), &good, version);
        let connection = secured.connect("SSL", tls(&options)).await.unwrap();
        connection.call(&MetadataRequest::default()).await.unwrap();
    }
    secured.broker.close().await;
}

#[tokio::test]
async fn a_requested_certificate_may_be_left_out_and_must_not_be_bad() {
    let secured = Secured::start(SSL, &[("ssl.client.auth", "requested")]).await;
    secured.connect("SSL", tls(&secured.trusting())).await.unwrap();
    let usage = ExtendedKeyUsagePurpose::ClientAuth;
    let late = named(&secured.authority, "late", usage, true);
    let options = with(secured.trusting(), &late, TlsVersion::V13);
    let error = secured.connect("SSL", tls(&options)).await.unwrap_err();
    assert!(matches!(error, NetError::Tls { source: TlsError::Refused { .. }, .. }), "{error}");
    secured.broker.close().await;
}

#[tokio::test]
async fn rules_decide_whom_a_certificate_stands_for() {
    let rules = "RULE:^CN=([a-z]+)$/$1/";
    let config = [("ssl.client.auth", "required"), ("ssl.principal.mapping.rules", rules)];
    let secured = Secured::start(SSL, &config).await;
    let usage = ExtendedKeyUsagePurpose::ClientAuth;
    for (name, fits) in [("good", true), ("Not Good", false)] {
        let issued = named(&secured.authority, name, usage.clone(), false);
        let options = with(secured.trusting(), &issued, TlsVersion::V13);
        let connected = secured.connect("SSL", tls(&options)).await;
        assert_eq!(connected.is_ok(), fits, "{name}");
    }
    log::line(&["no rule of ssl.principal.mapping.rules fits", "CN=Not Good"]).await;
    secured.broker.close().await;
}

#[tokio::test]
async fn plain_bytes_at_a_listener_with_tls_close_the_connection() {
    let secured = Secured::start(SSL, &[]).await;
    let mut stream = TcpStream::connect(secured.broker.address()).await.unwrap();
    let peer = format!("peer={}", stream.local_addr().unwrap());
    stream.write_all(&[0, 0, 0, 8, 0, 18, 0, 0, 0, 0, 0, 1]).await.unwrap();
    let mut rest = Vec::new();
    // An alert may come, or a reset.
    let _ = within("the broker closes", stream.read_to_end(&mut rest)).await;
    log::line(&["listener=SSL", &peer, "does not speak TLS"]).await;
    secured.connect("SSL", tls(&secured.trusting())).await.unwrap();
    secured.broker.close().await;
}

#[tokio::test]
async fn half_a_handshake_is_not_waited_for_longer_than_an_idle_client() {
    let secured = Secured::start(SSL, &[("connections.max.idle.ms", "50")]).await;
    let mut stream = TcpStream::connect(secured.broker.address()).await.unwrap();
    let peer = format!("peer={}", stream.local_addr().unwrap());
    stream.write_all(&[0x16, 3, 1]).await.unwrap();
    let mut rest = Vec::new();
    let _ = within("the broker closes", stream.read_to_end(&mut rest)).await;
    log::line(&["listener=SSL", &peer, "TLS was not agreed on in time"]).await;
    secured.broker.close().await;
}
