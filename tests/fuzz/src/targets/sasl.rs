//! What comes before anybody is somebody: SASL messages of both sides, certificates, and the texts
//! that say who may come.

use ottla_config::Secret;
use ottla_security::{
    AddScram, ClientCredentials, ClientExchange, ClientStep, Jaas, MappingRules, Mechanism,
    ScramCredential, ServerExchange, ServerStep, StoredCredential, subject_of_certificate,
};

use super::{Target, answer};
use crate::measure::{Budget, within};

const MECHANISMS: [Mechanism; 3] =
    [Mechanism::Plain, Mechanism::ScramSha256, Mechanism::ScramSha512];
const USER: &str = "user";
const PASSWORD: &str = "secret";
/// As few as are allowed: deriving keys is meant to be slow.
const ITERATIONS: u32 = 4096;
const ALWAYS: usize = 64 << 10;
const FACTOR: usize = 64;
/// What the operator's patterns may take once they are compiled.
const PATTERNS: usize = 64 << 20;

/// The head says who reads it.
pub(super) fn target() -> Target {
    Target::new(seeds(), run()).with_head(1)
}

fn client(mechanism: Mechanism) -> ClientExchange {
    let credentials = ClientCredentials::new(USER, Secret::new(PASSWORD.to_owned()));
    ClientExchange::new(mechanism, credentials, "client-nonce".to_owned())
}

fn server(mechanism: Mechanism) -> ServerExchange {
    ServerExchange::new(mechanism, "server-nonce".to_owned(), [7; 32])
}

/// What is stored of the only user there is.
fn stored(mechanism: Mechanism) -> StoredCredential {
    match mechanism {
        Mechanism::Plain => StoredCredential::Password(Secret::new(PASSWORD.to_owned())),
        scram => StoredCredential::Scram(ScramCredential::derive(
            scram,
            PASSWORD,
            b"salt".to_vec(),
            ITERATIONS,
        )),
    }
}

/// Two messages, the first after its length.
fn pair(first: &[u8], second: &[u8]) -> Vec<u8> {
    let length = u16::try_from(first.len()).expect("messages are short").to_be_bytes();
    [&length[..], first, second].concat()
}

fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for (number, mechanism) in (0..).zip(MECHANISMS) {
        let stored = stored(mechanism);
        let lookup = |name: &str| (name == USER).then(|| stored.clone());
        let (mut client, mut server) = (client(mechanism), server(mechanism));
        let first = client.first().expect("a first message");
        let (mut second, mut challenges) = (Vec::new(), (Vec::new(), Vec::new()));
        if let ServerStep::Challenge(challenge) = server.step(&first, &lookup) {
            if let Ok(ClientStep::Send(response)) = client.step(&challenge) {
                second = response;
            }
            if let ServerStep::Authenticated { token, .. } = server.step(&second, &lookup) {
                challenges = (challenge, token);
            }
        }
        seeds.push([&[number][..], &pair(&first, &second)].concat());
        seeds.push([&[3 + number][..], &pair(&challenges.0, &challenges.1)].concat());
    }
    let jaas = "org.apache.kafka.common.security.plain.PlainLoginModule required \
        username=\"admin\" password=\"a;\\\"b\" user_admin=\"a\" user_bob='c';";
    let texts: [(u8, &[u8]); 5] = [
        (6, jaas.as_bytes()),
        (7, b"SCRAM-SHA-256=[name=alice,iterations=4096,password=secret]"),
        (7, b"SCRAM-SHA-512=[name=bob,salt=c2FsdA==,saltedpassword=c2FsdGVk]"),
        (8, b"RULE:^CN=(.*?),OU=(.*?)$/$1@$2/L,RULE:^.*[Cc][Nn]=([a-z.]*).*$/$1/,DEFAULT"),
        (8, b"RULE:(a*)*b/$1/U"),
    ];
    seeds.extend(texts.map(|(reader, text)| [&[reader][..], text].concat()));
    seeds.push([&[9][..], &certificate()].concat());
    seeds
}

/// As much of a certificate as is looked at: a subject with some attributes.
fn certificate() -> Vec<u8> {
    let der = |tag: u8, parts: &[Vec<u8>]| {
        let body = parts.concat();
        [&[tag, u8::try_from(body.len()).expect("short")][..], &body].concat()
    };
    let attribute = |id: u8, tag: u8, text: &str| {
        let pair = [der(6, &[vec![0x55, 4, id]]), der(tag, &[text.as_bytes().to_vec()])];
        der(0x31, &[der(0x30, &pair)])
    };
    let names =
        [attribute(3, 12, "Otto, \"K\""), attribute(11, 19, "unit"), attribute(6, 19, "CZ")];
    let name = der(0x30, &names);
    let time = der(0x17, &[b"260101000000Z".to_vec()]);
    let algorithm = der(0x30, &[der(6, &[vec![0x2a, 0x86, 0x48]])]);
    let key = der(0x30, &[algorithm.clone(), der(3, &[vec![0, 1, 2]])]);
    let validity = der(0x30, &[time.clone(), time]);
    let version = der(0xa0, &[der(2, &[vec![2]])]);
    let serial = der(2, &[vec![9]]);
    let to_sign =
        der(0x30, &[version, serial, algorithm.clone(), name.clone(), validity, name, key]);
    let length = to_sign.len() + algorithm.len() + 5;
    let head = vec![0x30, 0x82, 0, u8::try_from(length).unwrap_or(255)];
    [head, to_sign, algorithm, der(3, &[vec![0, 1, 2]])].concat()
}

fn run() -> impl FnMut(&[u8]) -> u64 {
    let known = MECHANISMS.map(stored);
    move |input| {
        let Some((reader, bytes)) = input.split_first() else { return 0 };
        let patterns = if reader % 10 == 8 { PATTERNS } else { 0 };
        let budget = Budget::bytes(ALWAYS + patterns + FACTOR * bytes.len());
        let number = usize::from(reader % 3);
        within("before authentication", budget, || match reader % 10 {
            0..=2 => serve(MECHANISMS[number], &known[number], bytes),
            3..=5 => ask(MECHANISMS[number], bytes),
            reader => text(reader, bytes),
        })
    }
}

fn split(bytes: &[u8]) -> (&[u8], &[u8]) {
    match bytes.split_first_chunk::<2>() {
        Some((length, rest)) => {
            rest.split_at(usize::from(u16::from_be_bytes(*length)).min(rest.len()))
        }
        None => (bytes, &[]),
    }
}

fn serve(mechanism: Mechanism, known: &StoredCredential, bytes: &[u8]) -> u64 {
    let (first, second) = split(bytes);
    let mut exchange = server(mechanism);
    let lookup = |name: &str| (name == USER).then(|| known.clone());
    let mut course = Vec::new();
    for message in [first, second, second] {
        let step = exchange.step(message, &lookup);
        course.push(match step {
            ServerStep::Challenge(_) => "challenge".to_owned(),
            ServerStep::Authenticated { username, .. } => {
                // There is one user, and nobody comes without its password.
                assert_eq!(username, USER, "somebody else is let in");
                let knows = |text: &str| first.windows(text.len()).any(|w| w == text.as_bytes());
                assert!(mechanism != Mechanism::Plain || knows(PASSWORD), "let in without it");
                "in".to_owned()
            }
            ServerStep::Failed(failure) => {
                assert!(!failure.client_message().contains(PASSWORD));
                format!("{:?}", failure.reason)
            }
        });
    }
    answer((mechanism.name(), course))
}

fn ask(mechanism: Mechanism, bytes: &[u8]) -> u64 {
    // Keys over a million rounds are derived as they should be, and would be all that is done here.
    let many =
        bytes.windows(7).any(|w| w.starts_with(b"i=") && w[2..].iter().all(u8::is_ascii_digit));
    if many {
        return answer("many rounds");
    }
    let (first, second) = split(bytes);
    let mut exchange = client(mechanism);
    let _ = exchange.first();
    let steps = [exchange.step(first), exchange.step(second)].map(|step| match step {
        Ok(step) => format!("{step:?}"),
        Err(error) => {
            error.to_string().chars().filter(char::is_ascii_alphabetic).take(40).collect()
        }
    });
    answer((mechanism.name(), steps))
}

fn text(reader: u8, bytes: &[u8]) -> u64 {
    let text = String::from_utf8_lossy(bytes);
    let words = |error: String| {
        Some(error.chars().filter(char::is_ascii_alphabetic).take(40).collect::<String>())
    };
    let refused = match reader {
        6 => match Jaas::parse(&text) {
            Ok(jaas) => {
                let all =
                    MECHANISMS.map(|one| (jaas.client(one).is_ok(), jaas.server(one).is_ok()));
                Some(format!("{all:?}"))
            }
            Err(error) => words(error.to_string()),
        },
        7 => AddScram::parse(&text).err().and_then(|error| words(error.to_string())),
        8 => match MappingRules::parse(&text) {
            Ok(rules) => rules.apply("CN=Otto,OU=unit,O=aaaaaaaaaaaaaaaaaaaaaaaa,C=CZ"),
            Err(error) => words(error.to_string()),
        },
        _ => subject_of_certificate(bytes).err().map(|error| error.to_string()),
    };
    answer((reader, refused))
}
