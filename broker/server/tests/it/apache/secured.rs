//! SCRAM users, quotas, and logins at a listener with SASL, word for word.

use bytes::Bytes;
use ottla_config::Secret;
use ottla_net::{Connection, ConnectionOptions, TcpDial};
use ottla_protocol::messages::{
    AlterUserScramCredentialsRequest, AlterUserScramCredentialsRequestScramCredentialDeletion,
    AlterUserScramCredentialsRequestScramCredentialUpsertion, DescribeClientQuotasRequest,
    DescribeClientQuotasRequestComponentData, DescribeUserScramCredentialsRequest,
    DescribeUserScramCredentialsRequestUserName, MetadataRequest, SaslAuthenticateRequest,
    SaslHandshakeRequest,
};
use ottla_security::{ClientCredentials, ClientExchange, ClientStep, Mechanism, ScramCredential};

use super::contest::Contest;
use crate::rig::within;

type Upsertion = AlterUserScramCredentialsRequestScramCredentialUpsertion;
type Deletion = AlterUserScramCredentialsRequestScramCredentialDeletion;

/// What both brokers have for their listener SASL, beside its address.
pub(super) const OPTIONS: [(&str, &str); 3] = [
    (
        "listener.security.protocol.map",
        "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SASL:SASL_PLAINTEXT",
    ),
    ("listener.name.sasl.sasl.enabled.mechanisms", "PLAIN,SCRAM-SHA-256"),
    (
        "listener.name.sasl.plain.sasl.jaas.config",
        "org.apache.kafka.common.security.plain.PlainLoginModule required user_alice=\"secret\";",
    ),
];
/// Apache Kafka's SCRAM wants a login line that says nothing.
pub(super) const SCRAM: (&str, &str) = (
    "listener.name.sasl.scram-sha-256.sasl.jaas.config",
    "org.apache.kafka.common.security.scram.ScramLoginModule required;",
);

pub(super) async fn run(contest: &mut Contest, kafka: &str, ours: &str) {
    users(contest).await;
    quotas(contest).await;
    logins(kafka, ours).await;
}

fn upsertion(name: &str, mechanism: i8, iterations: i32) -> Upsertion {
    let salted =
        ScramCredential::salted_password(Mechanism::ScramSha256, "secret", b"a salt", 4096);
    Upsertion {
        name: name.to_owned(),
        mechanism,
        iterations,
        salt: Bytes::from_static(b"a salt"),
        salted_password: salted.into(),
        ..Upsertion::default()
    }
}

fn deletion(name: &str, mechanism: i8) -> Deletion {
    Deletion { name: name.to_owned(), mechanism, ..Deletion::default() }
}

async fn users(contest: &mut Contest) {
    let alter = |upsertions: Vec<Upsertion>, deletions: Vec<Deletion>| {
        AlterUserScramCredentialsRequest { deletions, upsertions, ..Default::default() }
    };
    let cases = [
        ("a user", alter(vec![upsertion("alice", 1, 4096)], vec![])),
        ("the same again", alter(vec![upsertion("alice", 1, 8192)], vec![])),
        ("few iterations", alter(vec![upsertion("few", 1, 4095)], vec![])),
        ("negative iterations", alter(vec![upsertion("few", 1, -1)], vec![])),
        ("most iterations", alter(vec![upsertion("most", 2, 16_384)], vec![])),
        ("too many iterations", alter(vec![upsertion("many", 1, 16_385)], vec![])),
        ("no name", alter(vec![upsertion("", 1, 4096)], vec![])),
        ("an unknown mechanism", alter(vec![upsertion("alice", 3, 4096)], vec![])),
        ("mechanism zero", alter(vec![upsertion("alice", 0, 4096)], vec![])),
        (
            "no salt",
            alter(vec![Upsertion { salt: Bytes::new(), ..upsertion("bare", 1, 4096) }], vec![]),
        ),
        ("twice", alter(vec![upsertion("twice", 1, 4096), upsertion("twice", 2, 4096)], vec![])),
        ("made and removed", alter(vec![upsertion("most", 1, 4096)], vec![deletion("most", 2)])),
        ("removed", alter(vec![], vec![deletion("most", 2)])),
        ("removed again", alter(vec![], vec![deletion("most", 2)])),
        ("removed twice", alter(vec![], vec![deletion("alice", 1), deletion("alice", 1)])),
        ("nobody removed", alter(vec![], vec![deletion("", 1)])),
        ("removed by an unknown mechanism", alter(vec![], vec![deletion("alice", 9)])),
        ("nothing", alter(vec![], vec![])),
    ];
    for (what, request) in cases {
        contest
            .same_from(
                what,
                0,
                |_| request.clone(),
                |answer| {
                    answer.results.sort_by(|a, b| a.user.cmp(&b.user));
                },
            )
            .await;
    }
    contest.settled().await;
    let user = |name: &&str| DescribeUserScramCredentialsRequestUserName {
        name: (*name).to_owned(),
        ..Default::default()
    };
    for (what, users) in [
        ("all", None),
        ("all by none", Some(&[][..])),
        ("one", Some(&["alice"][..])),
        ("one twice", Some(&["alice", "alice"][..])),
        ("one that is not there", Some(&["alice", "nobody"][..])),
    ] {
        let request = |_: &super::contest::Side| DescribeUserScramCredentialsRequest {
            users: users.map(|users| users.iter().map(user).collect()),
            ..DescribeUserScramCredentialsRequest::default()
        };
        contest
            .same_from(what, 0, request, |answer| {
                answer.results.sort_by(|a, b| a.user.cmp(&b.user));
            })
            .await;
    }
}

async fn quotas(contest: &mut Contest) {
    let component =
        |kind: &str, match_type: i8, name: Option<&str>| DescribeClientQuotasRequestComponentData {
            entity_type: kind.to_owned(),
            match_type,
            r#match: name.map(str::to_owned),
            ..Default::default()
        };
    for (what, components) in [
        ("everything", vec![]),
        ("a user", vec![component("user", 0, Some("alice"))]),
        ("the default user", vec![component("user", 1, None)]),
        ("any user", vec![component("user", 2, None)]),
        ("no name", vec![component("user", 0, None)]),
        ("a name for the default", vec![component("user", 1, Some("alice"))]),
        ("no kind", vec![component("", 2, None)]),
        ("another kind", vec![component("color", 2, None)]),
        ("another match", vec![component("user", 3, None)]),
        ("twice", vec![component("user", 2, None), component("user", 1, None)]),
        ("users and addresses", vec![component("user", 2, None), component("ip", 2, None)]),
    ] {
        for strict in [false, true] {
            let request = |_: &super::contest::Side| DescribeClientQuotasRequest {
                components: components.clone(),
                strict,
                ..DescribeClientQuotasRequest::default()
            };
            contest.same(what, request).await;
        }
    }
}

/// What a client sends after the handshake.
enum Says {
    /// One message.
    Plain(&'static str),
    /// A whole SCRAM exchange.
    Scram(&'static str, &'static str),
    /// Another request.
    Metadata,
}

async fn logins(kafka: &str, ours: &str) {
    use Says::{Metadata, Plain, Scram};
    let mut differences = Vec::new();
    for (mechanism, says) in [
        ("PLAIN", Plain("\0alice\0secret")),
        ("PLAIN", Plain("alice\0alice\0secret")),
        ("PLAIN", Plain("bob\0alice\0secret")),
        ("PLAIN", Plain("bob\0alice\0wrong")),
        ("PLAIN", Plain("\0alice\0wrong")),
        ("PLAIN", Plain("\0nobody\0secret")),
        ("PLAIN", Plain("\0\0secret")),
        ("PLAIN", Plain("\0alice\0")),
        ("PLAIN", Plain("alice")),
        ("PLAIN", Plain("\0alice\0secret\0")),
        ("PLAIN", Plain("")),
        ("PLAIN", Metadata),
        ("SCRAM-SHA-256", Scram("alice", "secret")),
        ("SCRAM-SHA-256", Scram("alice", "wrong")),
        ("SCRAM-SHA-256", Scram("nobody", "secret")),
        ("SCRAM-SHA-256", Plain("")),
        ("SCRAM-SHA-256", Plain("n,,n=alice")),
        ("SCRAM-SHA-256", Plain("y,,n=alice,r=nonce")),
        ("SCRAM-SHA-256", Plain("n,a=bob,n=alice,r=nonce")),
        ("SCRAM-SHA-256", Plain("n,,n=al=ice,r=nonce")),
        ("SCRAM-SHA-256", Plain("n,,n=alice,r=nonce,tokenauth=true")),
        ("SCRAM-SHA-512", Plain("")),
        ("GSSAPI", Plain("")),
        ("plain", Plain("")),
    ] {
        let what = match &says {
            Plain(text) => format!("{mechanism} {text:?}"),
            Scram(user, password) => format!("{mechanism} {user} {password}"),
            Metadata => format!("{mechanism} and another request"),
        };
        let [kafkas, own] =
            [log_in(kafka, mechanism, &says).await, log_in(ours, mechanism, &says).await];
        if kafkas != own {
            differences.push(format!("{what}\n  kafka {kafkas}\n  ottla {own}"));
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// The end of a login, as a client sees it.
async fn log_in(bootstrap: &str, mechanism: &str, says: &Says) -> String {
    let address = bootstrap.parse().unwrap();
    let opening = Connection::open(&TcpDial, address, ConnectionOptions::default());
    let connection = within("a connection", opening).await.unwrap();
    let request = SaslHandshakeRequest { mechanism: mechanism.to_owned() };
    let mut answer = connection.call_at(&request, 1).await.unwrap();
    if answer.error_code != 0 {
        answer.mechanisms.sort();
        return format!("{} {:?}", answer.error_code, answer.mechanisms);
    }
    match says {
        Says::Metadata => {
            let answer = within("an end", connection.call(&MetadataRequest::default())).await;
            // Apache Kafka answers with an error before it closes, in the shape of the request.
            let brokers = answer.map_or(0, |answer| answer.brokers.len());
            format!("told of {brokers} brokers")
        }
        Says::Plain(text) => match token(&connection, text.as_bytes().to_vec()).await {
            Ok(bytes) => format!("in, {} bytes", bytes.len()),
            Err(told) => told,
        },
        Says::Scram(user, password) => {
            let credentials = ClientCredentials::new(user, Secret::new((*password).to_owned()));
            let mut exchange =
                ClientExchange::new(Mechanism::ScramSha256, credentials, "nonce".to_owned());
            let mut next = exchange.first().unwrap();
            loop {
                let answer = match token(&connection, next).await {
                    Ok(answer) => answer,
                    Err(told) => return told,
                };
                match exchange.step(&answer).unwrap() {
                    ClientStep::Send(bytes) => next = bytes,
                    ClientStep::Done => return "in".to_owned(),
                }
            }
        }
    }
}

async fn token(connection: &Connection, bytes: Vec<u8>) -> Result<Bytes, String> {
    let request = SaslAuthenticateRequest { auth_bytes: bytes.into(), ..Default::default() };
    match within("an answer", connection.call(&request)).await {
        Ok(answer) if answer.error_code == 0 => Ok(answer.auth_bytes),
        Ok(answer) => Err(format!("{} {:?}", answer.error_code, answer.error_message)),
        Err(_) => Err("closes".to_owned()),
    }
}
