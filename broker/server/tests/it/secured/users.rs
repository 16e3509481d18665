//! SCRAM users: made, changed, removed, and still there after everything.

use bytes::Bytes;
use ottla_model::ErrorCode;
use ottla_net::{Connection, Security};
use ottla_protocol::messages::{
    AlterUserScramCredentialsRequest, AlterUserScramCredentialsRequestScramCredentialDeletion,
    AlterUserScramCredentialsRequestScramCredentialUpsertion, DescribeUserScramCredentialsRequest,
    DescribeUserScramCredentialsRequestUserName,
};
use ottla_security::{Mechanism, ScramCredential};
use ottla_server::{Broker, BrokerOptions, StartError};

use super::{PASSWORD, Secured, login};
use crate::log;
use crate::rig::{Home, create_topic, eventually, within};

const LISTENERS: &str = "PLAINTEXT://127.0.0.1:0,SASL_PLAINTEXT://127.0.0.1:0";

type Upsertion = AlterUserScramCredentialsRequestScramCredentialUpsertion;

fn upsertion(name: &str, password: &str, iterations: u32) -> Upsertion {
    let salted =
        ScramCredential::salted_password(Mechanism::ScramSha256, password, b"a salt", iterations);
    Upsertion {
        name: name.to_owned(),
        mechanism: 1,
        iterations: i32::try_from(iterations).unwrap(),
        salt: Bytes::from_static(b"a salt"),
        salted_password: salted.into(),
        ..Upsertion::default()
    }
}

async fn put(connection: &Connection, upsertions: Vec<Upsertion>) -> Vec<(String, ErrorCode)> {
    let request = AlterUserScramCredentialsRequest {
        upsertions,
        ..AlterUserScramCredentialsRequest::default()
    };
    let answer = within("users are altered", connection.call(&request)).await.unwrap();
    let results = answer.results.into_iter();
    results.map(|result| (result.user, ErrorCode(result.error_code))).collect()
}

async fn remove(connection: &Connection, name: &str) -> ErrorCode {
    let deletion = AlterUserScramCredentialsRequestScramCredentialDeletion {
        name: name.to_owned(),
        mechanism: 1,
        ..Default::default()
    };
    let request = AlterUserScramCredentialsRequest {
        deletions: vec![deletion],
        ..AlterUserScramCredentialsRequest::default()
    };
    let answer = within("a user is removed", connection.call(&request)).await.unwrap();
    ErrorCode(answer.results[0].error_code)
}

/// Users with their mechanisms and iterations.
async fn described(connection: &Connection, users: Option<&[&str]>) -> Vec<String> {
    let user = |name: &&str| DescribeUserScramCredentialsRequestUserName {
        name: (*name).to_owned(),
        ..Default::default()
    };
    let request = DescribeUserScramCredentialsRequest {
        users: users.map(|users| users.iter().map(user).collect()),
        ..DescribeUserScramCredentialsRequest::default()
    };
    let answer = within("users are described", connection.call(&request)).await.unwrap();
    let results = answer.results.into_iter();
    results
        .map(|result| {
            let infos = result.credential_infos.iter();
            let infos: Vec<_> =
                infos.map(|info| format!("{}:{}", info.mechanism, info.iterations)).collect();
            format!("{} {} {}", result.user, result.error_code, infos.join(" "))
        })
        .collect()
}

#[tokio::test]
async fn users_come_change_and_go_at_once() {
    let secured = Secured::start(LISTENERS, &[]).await;
    let connection = secured.connect("PLAINTEXT", Security::default()).await.unwrap();
    let log_in = |user: &'static str, password: &'static str| {
        secured.connect("SASL_PLAINTEXT", login(Mechanism::ScramSha256, user, password))
    };
    assert!(log_in("bob", "first").await.is_err());
    let put_bob = put(&connection, vec![upsertion("bob", "first", 4096)]).await;
    assert_eq!(put_bob, [("bob".to_owned(), ErrorCode::NONE)]);
    log_in("bob", "first").await.unwrap();

    put(&connection, vec![upsertion("bob", "second", 8192)]).await;
    assert!(log_in("bob", "first").await.is_err());
    log_in("bob", "second").await.unwrap();
    assert_eq!(described(&connection, None).await, ["alice 0 1:4096 2:4096", "bob 0 1:8192"]);
    assert_eq!(
        described(&connection, Some(&["bob", "carol", "dora", "dora"])).await,
        ["bob 0 1:8192", "carol 91 ", "dora 92 "]
    );

    assert_eq!(remove(&connection, "bob").await, ErrorCode::NONE);
    assert!(log_in("bob", "second").await.is_err());
    assert_eq!(remove(&connection, "bob").await, ErrorCode::RESOURCE_NOT_FOUND);
    secured.broker.close().await;
}

#[tokio::test]
async fn bad_credentials_are_refused_one_by_one() {
    let secured = Secured::start(LISTENERS, &[]).await;
    let connection = secured.connect("PLAINTEXT", Security::default()).await.unwrap();
    let unknown = Upsertion { mechanism: 3, ..upsertion("unknown", "x", 4096) };
    let empty = Upsertion { salted_password: Bytes::new(), ..upsertion("empty", "x", 4096) };
    let results = put(
        &connection,
        vec![
            upsertion("few", "x", 4095),
            upsertion("good", "x", 16_384),
            upsertion("many", "x", 16_385),
            upsertion("twice", "x", 4096),
            upsertion("twice", "x", 4096),
            upsertion("", "x", 4096),
            unknown,
            empty,
        ],
    );
    let expected = [
        ("", ErrorCode::UNACCEPTABLE_CREDENTIAL),
        ("empty", ErrorCode::UNACCEPTABLE_CREDENTIAL),
        ("few", ErrorCode::UNACCEPTABLE_CREDENTIAL),
        ("good", ErrorCode::NONE),
        ("many", ErrorCode::UNACCEPTABLE_CREDENTIAL),
        ("twice", ErrorCode::DUPLICATE_RESOURCE),
        ("unknown", ErrorCode::UNSUPPORTED_SASL_MECHANISM),
    ];
    let expected: Vec<_> =
        expected.iter().map(|(name, code)| ((*name).to_owned(), *code)).collect();
    assert_eq!(results.await, expected);
    secured.broker.close().await;
}

#[tokio::test]
async fn users_outlive_the_broker_its_crash_and_a_snapshot() {
    let snapshots = ("metadata.log.max.record.bytes.between.snapshots", "1");
    for config in [&[][..], &[snapshots]] {
        let Secured { authority, broker, home } = Secured::start(LISTENERS, config).await;
        let mut secured = Secured { authority, broker, home };
        let connection = secured.connect("PLAINTEXT", Security::default()).await.unwrap();
        put(&connection, vec![upsertion("bob", "bob's", 4096)]).await;
        remove(&connection, "alice").await;
        if !config.is_empty() {
            create_topic(&connection, "makes-the-log-grow", 1, &[]).await;
            let folder = secured.home.file("__cluster_metadata-0");
            eventually("a snapshot holds bob", async || {
                let files = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path());
                let snapshots =
                    files.filter(|file| file.extension().is_some_and(|end| end == "checkpoint"));
                let mut bytes = snapshots.filter_map(|file| std::fs::read(file).ok());
                bytes.any(|bytes| bytes.windows(3).any(|three| three == b"bob")).then_some(())
            })
            .await;
        }
        for crash in [false, true] {
            let Secured { authority, broker, home } = secured;
            if crash {
                drop(broker)
            } else {
                broker.close().await
            }
            let broker = eventually("the directory is free", async || {
                match Broker::start(home.options()).await {
                    Ok(broker) => Some(broker),
                    Err(StartError::Directory(_)) => None,
                    Err(error) => panic!("{error}"),
                }
            });
            let broker = broker.await;
            secured = Secured { authority, broker, home };
            let bob = login(Mechanism::ScramSha256, "bob", "bob's");
            secured.connect("SASL_PLAINTEXT", bob).await.unwrap();
            let alice = login(Mechanism::ScramSha256, "alice", PASSWORD);
            assert!(secured.connect("SASL_PLAINTEXT", alice).await.is_err());
            let alice = login(Mechanism::ScramSha512, "alice", PASSWORD);
            secured.connect("SASL_PLAINTEXT", alice).await.unwrap();
        }
        secured.broker.close().await;
    }
}

#[tokio::test]
async fn a_user_to_begin_with_that_makes_no_sense_is_explained() {
    log::keep();
    let home = Home::new(&[]);
    let add_scram = vec![format!("SCRAM-SHA-256=[name=alice,pasword={PASSWORD}]")];
    let options = BrokerOptions { add_scram, ..home.options() };
    let error = Broker::start(options).await.unwrap_err().to_string();
    assert!(error.starts_with("add-scram: expected name, password"), "{error}");
    assert!(!error.contains(PASSWORD), "{error}");
}
