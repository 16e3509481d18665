//! Sessions that end unless the client says again who it is (KIP-368).

use ottla_model::ErrorCode;
use ottla_net::{Connection, NetError};
use ottla_protocol::messages::{
    MetadataRequest, SaslAuthenticateRequest, SaslAuthenticateResponse, SaslHandshakeRequest,
};
use ottla_security::Mechanism;

use super::{PASSWORD, PLAIN, Secured, login};
use crate::log;
use crate::rig::within;

const SASL: &str = "SASL_PLAINTEXT://127.0.0.1:0";
const HOUR: &str = "3600000";

/// A login on a connection that is open already.
async fn again(
    connection: &Connection,
    mechanism: &str,
    token: &str,
) -> Result<SaslAuthenticateResponse, NetError> {
    let request = SaslHandshakeRequest { mechanism: mechanism.to_owned() };
    let answer = within("a handshake", connection.call_at(&request, 1)).await?;
    assert_eq!(ErrorCode(answer.error_code), ErrorCode::NONE);
    let request = SaslAuthenticateRequest {
        auth_bytes: token.to_owned().into(),
        ..SaslAuthenticateRequest::default()
    };
    within("a login", connection.call(&request)).await
}

async fn start(session_ms: &str) -> (Secured, Connection) {
    let users = format!("{PLAIN} required user_alice=\"{PASSWORD}\" user_bob=\"bob's\";");
    let config = [
        ("connections.max.reauth.ms", session_ms),
        ("listener.name.sasl_plaintext.plain.sasl.jaas.config", users.as_str()),
    ];
    let secured = Secured::start(SASL, &config).await;
    let alice = login(Mechanism::Plain, "alice", PASSWORD);
    let connection = secured.connect("SASL_PLAINTEXT", alice).await.unwrap();
    (secured, connection)
}

#[tokio::test]
async fn the_same_client_prolongs_its_session() {
    let (secured, connection) = start(HOUR).await;
    for _ in 0..2 {
        let token = format!("\0alice\0{PASSWORD}");
        let answer = again(&connection, "PLAIN", &token).await.unwrap();
        assert_eq!((answer.error_code, answer.session_lifetime_ms), (0, 3_600_000));
        connection.call(&MetadataRequest::default()).await.unwrap();
    }
    secured.broker.close().await;
}

#[tokio::test]
async fn another_client_another_mechanism_or_a_wrong_password_ends_it() {
    for (mechanism, token, told) in [
        (
            "PLAIN",
            "\0bob\0bob's",
            "Cannot change principals during re-authentication from User:alice: User:bob",
        ),
        ("PLAIN", "\0alice\0wrong", "Authentication failed: Invalid username or password"),
        (
            "SCRAM-SHA-256",
            "n,,n=alice,r=cccc",
            "SASL mechanism 'SCRAM-SHA-256' requested by client is not supported for \
             re-authentication of mechanism 'PLAIN'",
        ),
    ] {
        let (secured, connection) = start(HOUR).await;
        let answer = again(&connection, mechanism, token).await.unwrap();
        assert_eq!(ErrorCode(answer.error_code), ErrorCode::SASL_AUTHENTICATION_FAILED);
        assert_eq!(answer.error_message.as_deref(), Some(told));
        let after = within("an end", connection.call(&MetadataRequest::default())).await;
        assert!(after.is_err(), "{mechanism}");
        secured.broker.close().await;
    }
}

#[tokio::test]
async fn a_session_that_is_over_answers_nothing() {
    let (secured, connection) = start("1").await;
    crate::rig::eventually("the session is over", async || {
        connection.call(&MetadataRequest::default()).await.err()
    })
    .await;
    log::line(&["listener=SASL_PLAINTEXT", "the session is over"]).await;
    secured.broker.close().await;
}

#[tokio::test]
async fn without_an_end_a_second_login_is_out_of_place() {
    let (secured, connection) = start("0").await;
    let request = SaslHandshakeRequest { mechanism: "PLAIN".to_owned() };
    let answer = within("an answer", connection.call_at(&request, 1)).await.unwrap();
    assert_eq!(ErrorCode(answer.error_code), ErrorCode::ILLEGAL_SASL_STATE);
    secured.broker.close().await;
}
