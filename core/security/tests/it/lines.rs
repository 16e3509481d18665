//! Login lines and `--add-scram`.

use ottla_security::{AddScram, Jaas, JaasError, Mechanism, ScramCredential};

const PLAIN: &str = "org.apache.kafka.common.security.plain.PlainLoginModule";
const SCRAM: &str = "org.apache.kafka.common.security.scram.ScramLoginModule";

#[test]
fn a_clients_line_is_read_as_java_reads_it() {
    for (line, user, password) in [
        (format!("{PLAIN} required username=\"alice\" password=\"a b\";"), "alice", "a b"),
        (format!("{PLAIN} REQUIRED username=alice password=p1.2;"), "alice", "p1.2"),
        (
            format!("{PLAIN} required\n username='a\"l' password=\"x\\\"\\\\\\101\" ; "),
            "a\"l",
            "x\"\\A",
        ),
        (
            format!(
                "// a comment\n{PLAIN} /* and\nanother */ required username=\"a\" password=\"\u{e9}\";"
            ),
            "a",
            "\u{e9}",
        ),
    ] {
        let client = Jaas::parse(&line).unwrap().client(Mechanism::Plain).unwrap();
        assert_eq!((client.username.as_str(), client.password.reveal()), (user, password));
    }
    let line = format!("{SCRAM} required username=\"t\" password=\"p\" tokenauth=\"true\";");
    assert!(Jaas::parse(&line).unwrap().client(Mechanism::ScramSha512).unwrap().token_auth);
}

#[test]
fn a_brokers_line_names_its_users() {
    let line =
        format!("{PLAIN} required username=\"b\" password=\"x\" user_b=\"x\" user_alice=\"y z\";");
    let login = Jaas::parse(&line).unwrap().server(Mechanism::Plain).unwrap();
    assert_eq!(login.password("alice").unwrap().reveal(), "y z");
    assert!(login.password("carol").is_none());
    assert_eq!(login.itself.unwrap().username, "b");
    let line = format!("{SCRAM} required;");
    let login = Jaas::parse(&line).unwrap().server(Mechanism::ScramSha256).unwrap();
    assert!(login.itself.is_none());
}

#[test]
fn what_is_wrong_with_a_line_is_said_without_its_values() {
    for (line, expected) in [
        ("", "a login module's class is missing".to_owned()),
        (
            &format!("{PLAIN} username=\"canary\";"),
            "expected required, requisite, sufficient or optional after the login module"
                .to_owned(),
        ),
        (
            &format!("{PLAIN} required username=\"canary\" password=\"canary\""),
            "the login line does not end with a semicolon".to_owned(),
        ),
        (
            &format!("{PLAIN} required username=\"canary\" password=;"),
            "no value for password: write password=\"value\"".to_owned(),
        ),
        (
            &format!("{PLAIN} required username=\"canary"),
            "a quoted text does not end on its line".to_owned(),
        ),
        (
            &format!("{PLAIN} required; {PLAIN} required;"),
            "expected one login module, found more".to_owned(),
        ),
        (
            "com.sun.security.auth.module.Krb5LoginModule required;",
            format!(
                "login module com.sun.security.auth.module.Krb5LoginModule is not supported; \
                 expected {PLAIN} or {SCRAM}"
            ),
        ),
    ] {
        assert_eq!(Jaas::parse(line).unwrap_err().to_string(), expected, "{line}");
    }
    let jaas = Jaas::parse(&format!("{PLAIN} required username=a;")).unwrap();
    assert_eq!(jaas.client(Mechanism::Plain), Err(JaasError::Missing("password")));
    assert_eq!(
        jaas.client(Mechanism::ScramSha256).unwrap_err().to_string(),
        format!("mechanism SCRAM-SHA-256 needs {SCRAM}, found {PLAIN}")
    );
}

#[test]
fn users_of_the_command_line_become_credentials() {
    let added = AddScram::parse("SCRAM-SHA-256=[name=alice,iterations=8192,password=alice-secret]");
    let added = added.unwrap();
    assert_eq!((added.mechanism, added.name.as_str()), (Mechanism::ScramSha256, "alice"));
    let credential = added.credential(b"salt");
    let expected =
        ScramCredential::derive(Mechanism::ScramSha256, "alice-secret", b"salt".to_vec(), 8192);
    assert_eq!(credential, expected);

    // The same from the salted password.
    let salted =
        ScramCredential::salted_password(Mechanism::ScramSha256, "alice-secret", b"salt", 8192);
    let text = format!(
        "SCRAM-SHA-256=[name=alice,iterations=8192,salt=\"c2FsdA==\",saltedpassword=\"{}\"]",
        base64(&salted)
    );
    assert_eq!(AddScram::parse(&text).unwrap().credential(b"other"), expected);
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    bytes
        .chunks(3)
        .flat_map(|chunk| {
            let bits = chunk.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte))
                << (8 * (3 - chunk.len()));
            let kept = chunk.len() + 1;
            (0..4).map(move |digit| {
                if digit < kept {
                    LETTERS[(bits >> (18 - 6 * digit) & 63) as usize] as char
                } else {
                    '='
                }
            })
        })
        .collect()
}

#[test]
fn a_wrong_user_of_the_command_line_is_explained() {
    for (text, expected) in [
        ("SCRAM-SHA-256", "expected MECHANISM=[name=user,password=secret], as SCRAM-SHA-256=[…]"),
        (
            "SCRAM-SHA-1=[name=a,password=b]",
            "unknown mechanism \"SCRAM-SHA-1\"; did you mean SCRAM-SHA-512?",
        ),
        (
            "PLAIN=[name=a,password=b]",
            "PLAIN keeps its users in sasl.jaas.config; name a SCRAM mechanism",
        ),
        ("SCRAM-SHA-512=[password=b]", "name is missing"),
        ("SCRAM-SHA-512=[name=a]", "password is missing"),
        (
            "SCRAM-SHA-512=[name=a,password=b,iterations=4095]",
            "iterations=4095: expected 4096 to 16384",
        ),
        (
            "SCRAM-SHA-512=[name=a,saltedpassword=QUJD]",
            "salt is missing: saltedpassword was made with one",
        ),
        (
            "SCRAM-SHA-512=[name=a,password=b,saltedpassword=QUJD,salt=QUJD]",
            "give password or saltedpassword, not both",
        ),
        (
            "SCRAM-SHA-512=[name=a,password=b,canary]",
            "expected name, password, salt, saltedpassword or iterations, each as key=value; a \
             value may hold no comma",
        ),
    ] {
        assert_eq!(AddScram::parse(text).unwrap_err().to_string(), expected, "{text}");
    }
}
