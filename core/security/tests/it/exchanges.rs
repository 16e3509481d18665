//! Whole exchanges: the examples of the standards, and what must fail.

use ottla_config::Secret;
use ottla_security::{
    ClientCredentials, ClientExchange, ClientStep, FailureReason, MIN_ITERATIONS, Mechanism,
    SaslError, ScramCredential, ServerExchange, ServerStep, StoredCredential,
};

const MOCK_KEY: [u8; 32] = [7; 32];

fn client(mechanism: Mechanism, user: &str, password: &str, nonce: &str) -> ClientExchange {
    let credentials = ClientCredentials::new(user, Secret::new(password.to_owned()));
    ClientExchange::new(mechanism, credentials, nonce.to_owned())
}

fn server(mechanism: Mechanism, nonce: &str) -> ServerExchange {
    ServerExchange::new(mechanism, nonce.to_owned(), MOCK_KEY)
}

fn alice(mechanism: Mechanism) -> impl Fn(&str) -> Option<StoredCredential> {
    let scram = ScramCredential::derive(mechanism, "wonder,land=", b"salt".to_vec(), 4096);
    move |user: &str| {
        (user == "alice,=").then(|| match mechanism {
            Mechanism::Plain => StoredCredential::Password(Secret::new("wonder,land=".to_owned())),
            _ => StoredCredential::Scram(scram.clone()),
        })
    }
}

fn challenge(step: ServerStep) -> Vec<u8> {
    match step {
        ServerStep::Challenge(bytes) => bytes,
        other => panic!("expected a challenge, found {other:?}"),
    }
}

fn sent(step: Result<ClientStep, SaslError>) -> Vec<u8> {
    match step {
        Ok(ClientStep::Send(bytes)) => bytes,
        other => panic!("expected bytes to send, found {other:?}"),
    }
}

fn reason(step: ServerStep) -> FailureReason {
    match step {
        ServerStep::Failed(failure) => failure.reason,
        other => panic!("expected a failure, found {other:?}"),
    }
}

#[test]
fn the_example_of_rfc_7677() {
    let nonces = ("rOprNGfwEbeRWgbNEkqO", "%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0");
    let salt = [
        0x5b, 0x6d, 0x99, 0x68, 0x9d, 0x12, 0x35, 0x8e, 0xec, 0xa0, 0x4b, 0x14, 0x12, 0x36, 0xfa,
        0x81,
    ];
    let stored =
        ScramCredential::derive(Mechanism::ScramSha256, "pencil", salt.to_vec(), MIN_ITERATIONS);
    let lookup = |_: &str| Some(StoredCredential::Scram(stored.clone()));
    let mut client = client(Mechanism::ScramSha256, "user", "pencil", nonces.0);
    let mut server = server(Mechanism::ScramSha256, nonces.1);

    let first = client.first().unwrap();
    assert_eq!(first, b"n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
    let answer = challenge(server.step(&first, &lookup));
    assert_eq!(
        String::from_utf8(answer.clone()).unwrap(),
        "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"
    );
    let last = sent(client.step(&answer));
    assert_eq!(
        String::from_utf8(last.clone()).unwrap(),
        "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,\
         p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="
    );
    let ServerStep::Authenticated { username, token } = server.step(&last, &lookup) else {
        panic!("the example's proof is right");
    };
    assert_eq!(username, "user");
    assert_eq!(token, b"v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=");
    assert_eq!(client.step(&token), Ok(ClientStep::Done));
}

#[test]
fn every_mechanism_lets_the_right_password_in_and_no_other() {
    for mechanism in Mechanism::ALL {
        let lookup = alice(mechanism);
        for (user, password, expected) in [
            ("alice,=", "wonder,land=", None),
            ("alice,=", "wonderland", Some(FailureReason::WrongPassword)),
            ("bob", "wonder,land=", Some(FailureReason::UnknownUser)),
        ] {
            let mut client = client(mechanism, user, password, "cccc");
            let mut server = server(mechanism, "ssss");
            let mut step = server.step(&client.first().unwrap(), &lookup);
            if let ServerStep::Challenge(bytes) = step {
                step = server.step(&sent(client.step(&bytes)), &lookup);
            }
            match expected {
                Some(expected) => assert_eq!(reason(step), expected, "{mechanism} {user}"),
                None => {
                    let ServerStep::Authenticated { username, token } = step else {
                        panic!("{mechanism}: {step:?}");
                    };
                    assert_eq!(username, user);
                    assert_eq!(client.step(&token), Ok(ClientStep::Done));
                }
            }
        }
    }
}

#[test]
fn a_user_that_does_not_exist_looks_like_one_that_does() {
    let mechanism = Mechanism::ScramSha512;
    let first = |nonce: &str| {
        let mut server = server(mechanism, nonce);
        let mut client = client(mechanism, "nobody", "x", "cccc");
        let answer = challenge(server.step(&client.first().unwrap(), &|_| None));
        let failed = server.step(&sent(client.step(&answer)), &|_| None);
        let ServerStep::Failed(failure) = failed else { panic!("nobody is let in") };
        (String::from_utf8(answer).unwrap(), failure.client_message())
    };
    let (one, message) = first("ssss");
    let (other, _) = first("tttt");
    // The same salt each time, as if it were stored.
    assert_eq!(one.replace("ssss", "tttt"), other);
    assert_eq!(
        message,
        "Authentication failed during authentication due to invalid credentials with SASL \
         mechanism SCRAM-SHA-512"
    );
}

#[test]
fn altered_and_replayed_exchanges_are_refused() {
    let mechanism = Mechanism::ScramSha256;
    let lookup = alice(mechanism);
    let mut client = client(mechanism, "alice,=", "wonder,land=", "cccc");
    let first = client.first().unwrap();
    let answer = challenge(server(mechanism, "ssss").step(&first, &lookup));
    let last = String::from_utf8(sent(client.step(&answer))).unwrap();

    // Another exchange has another nonce.
    let mut replayed = server(mechanism, "tttt");
    challenge(replayed.step(&first, &lookup));
    assert_eq!(reason(replayed.step(last.as_bytes(), &lookup)), FailureReason::Altered);

    for (from, to, expected) in [
        ("r=ccccssss", "r=ccccsss", FailureReason::Altered),
        ("r=ccccssss", "r=xssss", FailureReason::Altered),
        ("r=ccccssss", "r=ssss", FailureReason::Altered),
        ("c=biws", "c=eSws", FailureReason::Altered),
        (",p=", ",x=1,p=", FailureReason::WrongPassword),
        (",p=", ",p=AAAA", FailureReason::WrongPassword),
        (",p=", ",q=", FailureReason::Malformed("expected c=binding,r=nonce,p=proof")),
    ] {
        let mut again = server(mechanism, "ssss");
        challenge(again.step(&first, &lookup));
        let altered = last.replacen(from, to, 1);
        assert_ne!(altered, last);
        assert_eq!(reason(again.step(altered.as_bytes(), &lookup)), expected, "{to}");
        assert_eq!(reason(again.step(last.as_bytes(), &lookup)), FailureReason::OutOfTurn);
    }
}

#[test]
fn a_client_refuses_a_server_that_is_not_the_one() {
    let answers = |answer: &str| {
        let mut client = client(Mechanism::ScramSha256, "alice", "x", "cccc");
        client.first().unwrap();
        client.step(answer.as_bytes()).unwrap_err()
    };
    assert_eq!(answers("r=xxxxssss,s=QUJD,i=4096"), SaslError::ForeignNonce);
    assert_eq!(answers("r=cccc,s=QUJD,i=4096"), SaslError::ForeignNonce);
    for (given, found) in [("4095", 4095), ("1000001", 1_000_001), ("0", 0)] {
        let error = answers(&format!("r=ccccss,s=QUJD,i={given}"));
        assert_eq!(error, SaslError::Iterations { found, least: 4096, most: 1_000_000 });
    }
    assert!(matches!(
        answers("r=ccccss,s=QUJD,i=99999999999999999999999"),
        SaslError::Iterations { .. }
    ));
    for malformed in ["", "r=ccccss", "r=ccccss,s=Q,i=4096", "r=cc cc,s=QUJD,i=4096", "\u{e9}"] {
        assert!(matches!(answers(malformed), SaslError::Malformed { .. }), "{malformed}");
    }

    let mut client = client(Mechanism::ScramSha256, "alice", "x", "cccc");
    client.first().unwrap();
    client.step(b"r=ccccss,s=QUJD,i=4096").unwrap();
    let signature = b"v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=";
    assert_eq!(client.step(signature), Err(SaslError::ServerSignature));
    assert_eq!(client.step(signature), Err(SaslError::OutOfTurn(Mechanism::ScramSha256)));
}

#[test]
fn a_token_login_is_said_and_refused() {
    let credentials = ClientCredentials {
        token_auth: true,
        ..ClientCredentials::new("tokenid", Secret::new("x".to_owned()))
    };
    let mut client =
        ClientExchange::new(Mechanism::ScramSha256, credentials.clone(), "cccc".to_owned());
    let first = client.first().unwrap();
    assert_eq!(first, b"n,,n=tokenid,r=cccc,tokenauth=true");
    let step = server(Mechanism::ScramSha256, "ssss").step(&first, &|_| None);
    assert_eq!(reason(step), FailureReason::DelegationToken);
    let mut plain = ClientExchange::new(Mechanism::Plain, credentials, String::new());
    assert!(matches!(plain.first(), Err(SaslError::Credentials(_))));
}

#[test]
fn plain_takes_three_texts_and_one_identity() {
    let lookup = alice(Mechanism::Plain);
    for (message, expected) in [
        ("\0alice,=\0wonder,land=", None),
        ("alice,=\0alice,=\0wonder,land=", None),
        ("bob\0alice,=\0wonder,land=", Some(FailureReason::OtherAuthorizationId)),
        ("bob\0alice,=\0wrong", Some(FailureReason::WrongPassword)),
        ("\0\0x", Some(FailureReason::Malformed("Authentication failed: username not specified"))),
        (
            "\0alice,=\0",
            Some(FailureReason::Malformed("Authentication failed: password not specified")),
        ),
        (
            "\0alice,=",
            Some(FailureReason::Malformed("Invalid SASL/PLAIN response: expected 3 tokens, got 2")),
        ),
        (
            "\0alice,=\0wonder,land=\0",
            Some(FailureReason::Malformed("Invalid SASL/PLAIN response: expected 3 tokens, got 4")),
        ),
    ] {
        let step = server(Mechanism::Plain, "").step(message.as_bytes(), &lookup);
        match expected {
            Some(expected) => assert_eq!(reason(step), expected, "{message:?}"),
            None => assert!(matches!(step, ServerStep::Authenticated { .. }), "{message:?}"),
        }
    }
}

#[test]
fn nothing_shows_a_secret() {
    let canary = "canary-password";
    let stored = StoredCredential::Password(Secret::new(canary.to_owned()));
    let mut client = client(Mechanism::Plain, "alice", canary, "cccc");
    let credentials = ClientCredentials::new("alice", Secret::new(canary.to_owned()));
    let token = client.first().unwrap();
    let step = ClientStep::Send(token.clone());
    let refused = server(Mechanism::Plain, "").step(&token, &|_| None);
    let shown = format!("{stored:?} {client:?} {credentials:?} {step:?} {refused:?}");
    assert!(!shown.contains(canary), "{shown}");
}
