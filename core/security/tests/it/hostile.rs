//! Bytes of a peer: no panic, whatever they are.

use ottla_config::Secret;
use ottla_security::{
    ClientCredentials, ClientExchange, Jaas, MappingRules, Mechanism, ScramCredential,
    ServerExchange, ServerStep, StoredCredential, subject_of_certificate,
};
use proptest::prelude::*;

fn lookup(_: &str) -> Option<StoredCredential> {
    Some(StoredCredential::Scram(ScramCredential::of_salted_password(
        Mechanism::ScramSha256,
        b"salted",
        b"salt".to_vec(),
        4096,
    )))
}

fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(b"n,".to_vec()),
        Just(b",".to_vec()),
        Just(b"n=user".to_vec()),
        Just(b"r=cccc".to_vec()),
        Just(b"r=ccccssss".to_vec()),
        Just(b"s=QUJD".to_vec()),
        Just(b"i=99999999".to_vec()),
        Just(b"c=biws".to_vec()),
        Just(b"p=AAAA".to_vec()),
        Just(b"v=".to_vec()),
        Just(b"a==".to_vec()),
        Just(b"tokenauth=true".to_vec()),
        prop::collection::vec(any::<u8>(), 0..6),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn servers_answer_every_first_and_final_message(first in pieces(), last in pieces()) {
        for mechanism in Mechanism::ALL {
            let mut server = ServerExchange::new(mechanism, "ssss".to_owned(), [1; 32]);
            let _ = server.step(&first, &lookup);
            let step = server.step(&last, &lookup);
            let let_in = matches!(step, ServerStep::Authenticated { .. });
            prop_assert!(!let_in);
            let mut server = ServerExchange::new(mechanism, "ssss".to_owned(), [1; 32]);
            let _ = server.step(b"n,,n=user,r=cccc", &lookup);
            let step = server.step(&last, &lookup);
            let let_in = matches!(step, ServerStep::Authenticated { .. });
            prop_assert!(!let_in);
        }
    }

    #[test]
    fn clients_answer_every_challenge(answer in pieces(), last in pieces()) {
        for mechanism in Mechanism::ALL {
            let credentials = ClientCredentials::new("user", Secret::new("x".to_owned()));
            let mut client = ClientExchange::new(mechanism, credentials, "cccc".to_owned());
            client.first().unwrap();
            let _ = client.step(&answer);
            let _ = client.step(&last);
        }
    }

    #[test]
    fn certificates_of_any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..80)) {
        let _ = subject_of_certificate(&bytes);
        let mut nested = vec![0x30, bytes.len() as u8, 0x30, bytes.len() as u8];
        nested.extend(&bytes);
        let _ = subject_of_certificate(&nested);
    }

    #[test]
    fn lines_and_rules_of_any_text_are_read_or_refused(text in "[a-zA-Z=;\"'\\\\/*. \\-$RULE:DFAT(),0-9\u{e9}]{0,60}") {
        let _ = Jaas::parse(&text);
        let _ = Jaas::parse(&format!("{} required {text}", ottla_security::LoginModule::Plain.class()));
        if let Ok(rules) = MappingRules::parse(&text) {
            let _ = rules.apply("CN=user,O=Ottla");
        }
        if let Ok(rules) = MappingRules::parse(&format!("RULE:^CN=(.*?),(O)=.*$/{text}/L")) {
            let _ = rules.apply("CN=user,O=Ottla");
        }
    }
}
