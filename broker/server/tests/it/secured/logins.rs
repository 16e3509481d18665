//! SASL: every mechanism, right and wrong, and what is not to be said before it.

use std::collections::BTreeMap;

use ottla_model::ErrorCode;
use ottla_net::{Connection, NetError, Security};
use ottla_protocol::messages::{
    MetadataRequest, SaslAuthenticateRequest, SaslAuthenticateResponse, SaslHandshakeRequest,
};
use ottla_security::{ClientCredentials, ClientExchange, ClientStep, Mechanism};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::{PASSWORD, Secured, login, open};
use crate::log;
use crate::rig::within;

const SASL: &str = "SASL_PLAINTEXT://127.0.0.1:0";

#[tokio::test]
async fn every_mechanism_lets_the_right_password_in_and_tells_the_wrong_one_nothing() {
    let secured = Secured::start(SASL, &[]).await;
    for mechanism in Mechanism::ALL {
        let right = login(mechanism, "alice", PASSWORD);
        let connection = secured.connect("SASL_PLAINTEXT", right).await.unwrap();
        connection.call(&MetadataRequest::default()).await.unwrap();

        let mut told = BTreeMap::new();
        for (user, password) in [("alice", "wrong"), ("nobody", "wrong")] {
            let wrong = login(mechanism, user, password);
            let error = secured.connect("SASL_PLAINTEXT", wrong).await.unwrap_err();
            let NetError::Authentication { code, reason, .. } = error else { panic!("{error}") };
            assert_eq!(code, ErrorCode::SASL_AUTHENTICATION_FAILED);
            told.insert(reason.to_string(), user);
        }
        assert_eq!(told.len(), 1, "a client can tell users apart: {told:?}");
        let expected = match mechanism {
            Mechanism::Plain => "Authentication failed: Invalid username or password".to_owned(),
            _ => format!(
                "Authentication failed during authentication due to invalid credentials with SASL \
                 mechanism {mechanism}"
            ),
        };
        assert!(told.keys().all(|told| told.contains(&expected)), "{told:?}");
        let by = format!("authentication by {mechanism} failed");
        log::line(&["listener=SASL_PLAINTEXT", &by, "wrong password"]).await;
        log::line(&["listener=SASL_PLAINTEXT", &by, "unknown user"]).await;
    }
    assert_eq!(log::lines_with(PASSWORD), Vec::<String>::new());
    secured.broker.close().await;
}

/// A connection that has asked for versions and for a mechanism.
async fn shaken(secured: &Secured, mechanism: &str) -> Connection {
    let bootstrap = secured.bootstrap("SASL_PLAINTEXT");
    let connection = open(&bootstrap, Security::default()).await.unwrap();
    let request = SaslHandshakeRequest { mechanism: mechanism.to_owned() };
    let answer = within("a handshake", connection.call_at(&request, 1)).await.unwrap();
    assert_eq!(answer.mechanisms, ["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"]);
    let expected = match mechanism.parse::<Mechanism>() {
        Ok(_) => ErrorCode::NONE,
        Err(_) => ErrorCode::UNSUPPORTED_SASL_MECHANISM,
    };
    assert_eq!(ErrorCode(answer.error_code), expected);
    connection
}

async fn token(
    connection: &Connection,
    bytes: impl Into<bytes::Bytes>,
) -> Result<SaslAuthenticateResponse, NetError> {
    let request =
        SaslAuthenticateRequest { auth_bytes: bytes.into(), ..SaslAuthenticateRequest::default() };
    within("an answer or an end", connection.call(&request)).await
}

fn exchange(nonce: &str) -> ClientExchange {
    let password = ottla_config::Secret::new(PASSWORD.to_owned());
    let credentials = ClientCredentials::new("alice", password);
    ClientExchange::new(Mechanism::ScramSha256, credentials, nonce.to_owned())
}

fn proof(step: Result<ClientStep, ottla_security::SaslError>) -> Vec<u8> {
    match step {
        Ok(ClientStep::Send(bytes)) => bytes,
        other => panic!("expected a proof, found {other:?}"),
    }
}

#[tokio::test]
async fn a_replayed_or_altered_proof_is_refused() {
    let secured = Secured::start(SASL, &[]).await;
    // The good exchange, listened to.
    let mut client = exchange("client-nonce");
    let connection = shaken(&secured, "SCRAM-SHA-256").await;
    let first = client.first().unwrap();
    let answer = token(&connection, first.clone()).await.unwrap();
    let last = proof(client.step(&answer.auth_bytes));
    assert_eq!(token(&connection, last.clone()).await.unwrap().error_code, 0);

    // The same bytes again.
    let connection = shaken(&secured, "SCRAM-SHA-256").await;
    token(&connection, first).await.unwrap();
    let answer = token(&connection, last).await.unwrap();
    assert_eq!(ErrorCode(answer.error_code), ErrorCode::SASL_AUTHENTICATION_FAILED);
    log::line(&["SCRAM-SHA-256 failed", "altered or replayed"]).await;

    // A proof with one digit changed.
    let mut client = exchange("another-nonce");
    let connection = shaken(&secured, "SCRAM-SHA-256").await;
    let answer = token(&connection, client.first().unwrap()).await.unwrap();
    let mut last = proof(client.step(&answer.auth_bytes));
    let at = last.len() - 5;
    last[at] = if last[at] == b'A' { b'B' } else { b'A' };
    let answer = token(&connection, last.clone()).await.unwrap();
    assert_eq!(ErrorCode(answer.error_code), ErrorCode::SASL_AUTHENTICATION_FAILED);
    // Nobody gets a second try on the same connection.
    assert!(token(&connection, last).await.is_err());
    // No message of the exchange is logged, at any level, by either side.
    for secret in ["client-nonce", "another-nonce", PASSWORD] {
        assert_eq!(log::lines_with(secret), Vec::<String>::new());
    }
    secured.broker.close().await;
}

#[tokio::test]
async fn a_mechanism_that_is_not_enabled_is_answered_with_those_that_are() {
    let secured = Secured::start(SASL, &[]).await;
    let connection = shaken(&secured, "GSSAPI").await;
    assert!(token(&connection, "x").await.is_err());
    log::line(&["authentication failed", "GSSAPI"]).await;
    secured.broker.close().await;
}

#[tokio::test]
async fn nothing_else_is_answered_before_the_login() {
    let secured = Secured::start(SASL, &[]).await;
    let bootstrap = secured.bootstrap("SASL_PLAINTEXT");
    let connection = open(&bootstrap, Security::default()).await.unwrap();
    let answer = within("an end", connection.call(&MetadataRequest::default())).await;
    assert!(matches!(answer, Err(NetError::Disconnected { .. })), "{answer:?}");
    log::line(&["Metadata version", "before authentication"]).await;

    let connection = open(&bootstrap, Security::default()).await.unwrap();
    assert!(token(&connection, "\0alice\0x").await.is_err(), "no handshake came first");

    let connection = shaken(&secured, "PLAIN").await;
    let answer = within("an end", connection.call(&MetadataRequest::default())).await;
    assert!(matches!(answer, Err(NetError::Disconnected { .. })), "{answer:?}");
    secured.broker.close().await;
}

/// A frame of a request with client id "x".
fn frame(api: i16, version: i16, body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    bytes.extend(api.to_be_bytes());
    bytes.extend(version.to_be_bytes());
    bytes.extend(7i32.to_be_bytes());
    bytes.extend([0, 1, b'x']);
    bytes.extend(body);
    framed(&bytes)
}

fn framed(bytes: &[u8]) -> Vec<u8> {
    let mut frame = i32::try_from(bytes.len()).unwrap().to_be_bytes().to_vec();
    frame.extend(bytes);
    frame
}

async fn read_frame(stream: &mut TcpStream) -> Vec<u8> {
    let length = within("an answer", stream.read_i32()).await.unwrap();
    let mut frame = vec![0; usize::try_from(length).unwrap()];
    within("the rest of it", stream.read_exact(&mut frame)).await.unwrap();
    frame
}

const HANDSHAKE: i16 = 17;

#[tokio::test]
async fn the_oldest_handshake_takes_messages_as_they_are() {
    let secured = Secured::start(SASL, &[]).await;
    for (password, is_right) in [(PASSWORD, true), ("wrong", false)] {
        let mut stream = TcpStream::connect(secured.broker.address()).await.unwrap();
        stream.write_all(&frame(HANDSHAKE, 0, b"\0\x05PLAIN")).await.unwrap();
        assert_eq!(read_frame(&mut stream).await[4..6], [0, 0]);
        stream.write_all(&framed(format!("\0alice\0{password}").as_bytes())).await.unwrap();
        if is_right {
            assert!(read_frame(&mut stream).await.is_empty());
            stream.write_all(&frame(18, 0, &[])).await.unwrap();
            assert_eq!(read_frame(&mut stream).await[..6], [0, 0, 0, 7, 0, 0]);
        } else {
            let mut rest = Vec::new();
            within("the broker closes", stream.read_to_end(&mut rest)).await.unwrap();
            assert!(rest.is_empty());
        }
    }
    secured.broker.close().await;
}

#[tokio::test]
async fn frames_before_the_login_are_small() {
    let secured = Secured::start(SASL, &[]).await;
    for announced in [524_289i32, i32::MAX, -1] {
        let mut stream = TcpStream::connect(secured.broker.address()).await.unwrap();
        let peer = format!("peer={}", stream.local_addr().unwrap());
        stream.write_all(&announced.to_be_bytes()).await.unwrap();
        let mut rest = Vec::new();
        let _ = within("the broker closes", stream.read_to_end(&mut rest)).await;
        assert!(rest.is_empty());
        log::line(&["connection closed", &peer, &announced.to_string()]).await;
    }
    // A list that would take more than its bytes is refused by the budget.
    let mut stream = TcpStream::connect(secured.broker.address()).await.unwrap();
    let mut body = i16::MAX.to_be_bytes().to_vec();
    body.extend(b"PLAIN");
    stream.write_all(&frame(HANDSHAKE, 1, &body)).await.unwrap();
    let mut rest = Vec::new();
    let _ = within("the broker closes", stream.read_to_end(&mut rest)).await;
    assert!(rest.is_empty());

    // After it they may be as large as any.
    let right = login(Mechanism::Plain, "alice", PASSWORD);
    let connection = secured.connect("SASL_PLAINTEXT", right).await.unwrap();
    let topics =
        (0..40_000).map(|index| ottla_protocol::messages::MetadataRequestMetadataRequestTopic {
            name: Some(format!("a-topic-that-is-not-there-{index}")),
            ..Default::default()
        });
    let large = MetadataRequest {
        topics: Some(topics.collect()),
        allow_auto_topic_creation: false,
        ..MetadataRequest::default()
    };
    assert_eq!(connection.call(&large).await.unwrap().topics.len(), 40_000);
    secured.broker.close().await;
}

#[tokio::test]
async fn a_login_that_stops_half_way_is_ended() {
    let secured = Secured::start(SASL, &[("connections.max.idle.ms", "50")]).await;
    let mut stream = TcpStream::connect(secured.broker.address()).await.unwrap();
    let peer = format!("peer={}", stream.local_addr().unwrap());
    stream.write_all(&frame(HANDSHAKE, 1, b"\0\x05PLAIN")).await.unwrap();
    let mut rest = Vec::new();
    let _ = within("the broker closes", stream.read_to_end(&mut rest)).await;
    log::line(&["listener=SASL_PLAINTEXT", &peer, "no authentication in time"]).await;
    secured.broker.close().await;
}
