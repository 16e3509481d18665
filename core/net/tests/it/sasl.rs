//! Logging in.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use ottla_config::Secret;
use ottla_model::ErrorCode;
use ottla_net::tls::ClientAuth;
use ottla_net::{Connection, NetError, Sasl, Security};
use ottla_security::{ClientCredentials, Mechanism};

use crate::authority::Authority;
use crate::listener::{Alter, Expects, Gate, Listener, works};

fn login(mechanism: Mechanism, password: &str) -> Security {
    let credentials = ClientCredentials::new("alice", Secret::new(password.to_owned()));
    Security { sasl: Some(Sasl { mechanism, credentials }), ..Security::default() }
}

fn all() -> Expects {
    Expects { sasl: Some(Mechanism::ALL.to_vec()), ..Expects::default() }
}

#[tokio::test]
async fn every_mechanism_logs_in_and_a_wrong_password_does_not() {
    let authority = Authority::new();
    let tls = authority.server();
    let mut options = authority.trusted();
    options.identity = Some(tls.identity());
    let clear = Listener::start(all()).await;
    let secret =
        Listener::start(Expects { tls: Some(options.server(ClientAuth::None).unwrap()), ..all() });
    let secret = secret.await;
    for mechanism in Mechanism::ALL {
        for (listener, tls) in [(&clear, None), (&secret, Some(authority.trusting_client()))] {
            let right = Security { tls: tls.clone(), ..login(mechanism, "wonderland") };
            assert!(works(&listener.connect("localhost", right).await.unwrap()).await);
            let wrong = Security { tls, ..login(mechanism, "hunter2") };
            let error = listener.connect("localhost", wrong).await.unwrap_err();
            let NetError::Authentication { code, .. } = &error else { panic!("{error}") };
            assert_eq!(*code, ErrorCode::SASL_AUTHENTICATION_FAILED);
            let text = error.to_string();
            assert!(
                text.contains(mechanism.name())
                    && text.contains("the broker says: Authentication failed"),
                "{text}"
            );
            assert!(!format!("{text} {error:?}").contains("hunter2"));
            assert!(!error.retriable());
        }
    }
}

#[tokio::test]
async fn a_listener_without_the_mechanism_or_without_sasl_says_so() {
    let expects = Expects { sasl: Some(vec![Mechanism::ScramSha512]), ..Expects::default() };
    let listener = Listener::start(expects).await;
    let error = listener.connect("localhost", login(Mechanism::Plain, "x")).await.unwrap_err();
    assert!(error.to_string().contains("has SCRAM-SHA-512, not PLAIN"), "{error}");
    let listener = Listener::start(Expects::default()).await;
    let error = listener.connect("localhost", login(Mechanism::Plain, "x")).await.unwrap_err();
    assert!(error.to_string().contains("asks for no authentication"), "{error}");
    assert!(!error.retriable());
}

#[tokio::test]
async fn a_listener_that_waits_for_a_login_is_told_from_one_that_stops() {
    let listener = Listener::start(all()).await;
    let connection = listener.connect("localhost", Security::default()).await.unwrap();
    assert!(!works(&connection).await);
    assert!(connection.was_turned_away());
    let error = listener.suspect().await.unwrap_err();
    assert!(matches!(error, NetError::LoginRequired { .. }), "{error}");
    // One that has no logins.
    let listener = Listener::start(Expects::default()).await;
    assert!(works(&listener.suspect().await.unwrap()).await);
}

#[tokio::test]
async fn an_altered_exchange_is_refused() {
    // The server's nonce, its proof, and its whole message.
    let altered: [(Alter, &str); 3] = [
        (|bytes| [b"r=other", bytes.get(7..).unwrap_or_default()].concat(), "nonce"),
        (
            |bytes| match bytes.strip_prefix(b"v=") {
                Some(_) => b"v=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=".to_vec(),
                None => bytes.to_vec(),
            },
            "signature",
        ),
        (|_| b"nonsense".to_vec(), "malformed"),
    ];
    for (alter, word) in altered {
        let listener = Listener::start(Expects { alter: Some(alter), ..all() }).await;
        let security = login(Mechanism::ScramSha256, "wonderland");
        let error = listener.connect("localhost", security).await.unwrap_err();
        assert!(matches!(error, NetError::Authentication { .. }), "{error}");
        assert!(error.to_string().contains(word), "{error}");
    }
}

#[tokio::test]
async fn a_connection_is_due_for_renewal_before_its_session_ends() {
    let listener = Listener::start(Expects { session_lifetime_ms: 3_600_000, ..all() }).await;
    let connection =
        listener.connect("localhost", login(Mechanism::Plain, "wonderland")).await.unwrap();
    assert_eq!(listener.accepted.load(Ordering::Relaxed), 1);
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(3000)).await;
    assert!(!connection.is_due_for_renewal());
    tokio::time::advance(Duration::from_secs(100)).await;
    assert!(connection.is_due_for_renewal());
    // Nothing is under way.
    connection.drain().await;
}

/// A connection whose session lasts an hour, with a request under way.
async fn asked() -> (Arc<Gate>, Arc<Connection>, tokio::task::JoinHandle<bool>) {
    let gate = Arc::new(Gate::default());
    let expects =
        Expects { session_lifetime_ms: 3_600_000, gate: Some(Arc::clone(&gate)), ..all() };
    let listener = Listener::start(expects).await;
    let security = login(Mechanism::Plain, "wonderland");
    let connection = Arc::new(listener.connect("localhost", security).await.unwrap());
    let caller = Arc::clone(&connection);
    let call = tokio::spawn(async move { works(&caller).await });
    gate.asked.notified().await;
    (gate, connection, call)
}

#[tokio::test]
async fn a_renewal_waits_for_what_is_under_way() {
    let (gate, connection, call) = asked().await;
    let drained = connection.drain();
    tokio::pin!(drained);
    // Polled once: the answer is not there.
    assert!(at_once(drained.as_mut()).await.is_none());
    gate.open.notify_one();
    drained.await;
    assert!(call.await.unwrap(), "what was under way is answered");
    // A second one finds nothing.
    connection.drain().await;
}

#[tokio::test]
async fn a_renewal_does_not_wait_for_longer_than_the_session() {
    let (gate, connection, call) = asked().await;
    tokio::time::pause();
    let began = tokio::time::Instant::now();
    connection.drain().await;
    let waited = began.elapsed();
    assert!(waited > Duration::from_secs(3300) && waited < Duration::from_secs(3600), "{waited:?}");
    tokio::time::resume();
    // It is still answered, late.
    gate.open.notify_one();
    assert!(call.await.unwrap());
}

/// What a future has at its first poll.
async fn at_once<T>(mut future: std::pin::Pin<&mut impl Future<Output = T>>) -> Option<T> {
    std::future::poll_fn(|context| {
        std::task::Poll::Ready(match future.as_mut().poll(context) {
            std::task::Poll::Ready(value) => Some(value),
            std::task::Poll::Pending => None,
        })
    })
    .await
}

#[tokio::test]
async fn a_session_without_end_is_never_renewed() {
    for session_lifetime_ms in [0, -1, i64::MAX] {
        let listener = Listener::start(Expects { session_lifetime_ms, ..all() }).await;
        let security = login(Mechanism::Plain, "wonderland");
        let connection = listener.connect("localhost", security).await.unwrap();
        assert!(!connection.is_due_for_renewal());
    }
}
