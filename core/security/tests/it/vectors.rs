//! `tests/conformance/security.tsv` is what Java and Kafka's classes print
//! (`tests/judge/security`).

use ottla_security::{Jaas, LoginModule, MappingRules, subject_of_certificate};

const VECTORS: &str = include_str!("../../../../tests/conformance/security.tsv");

fn rows(kind: &str) -> impl Iterator<Item = Vec<String>> {
    let unescaped = |field: &str| {
        let mut out = String::new();
        let mut rest = field.chars();
        while let Some(letter) = rest.next() {
            out.push(match letter {
                '\\' => match rest.next().unwrap() {
                    't' => '\t',
                    'n' => '\n',
                    '0' => '\0',
                    other => other,
                },
                letter => letter,
            });
        }
        out
    };
    let rows = VECTORS.lines().map(move |row| row.split('\t').map(unescaped).collect::<Vec<_>>());
    rows.filter(move |row| row[0] == kind).map(|mut row| row.split_off(1))
}

fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut out = vec![tag, 0x81, u8::try_from(content.len()).unwrap()];
    out.extend(content);
    out
}

/// The beginning of a certificate, with this subject.
fn certificate(subject: &[u8]) -> Vec<u8> {
    let mut signed = element(0xa0, &element(2, &[2]));
    signed.extend(element(2, &[1]));
    for _ in ["algorithm", "issuer", "validity"] {
        signed.extend(element(0x30, &[]));
    }
    signed.extend(subject);
    element(0x30, &element(0x30, &signed))
}

#[test]
fn subjects_are_written_as_java_writes_them() {
    let mut count = 0;
    for row in rows("name") {
        let [der, expected] = &row[..] else { panic!("two fields: {row:?}") };
        let digits = der.as_bytes().chunks(2);
        let bytes: Vec<u8> = digits
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
            .collect();
        assert_eq!(subject_of_certificate(&certificate(&bytes)).as_ref(), Ok(expected));
        count += 1;
    }
    assert_eq!(count, 10);
}

#[test]
fn rules_map_as_kafkas_do() {
    let mut count = 0;
    for row in rows("rule") {
        let [rules, subject, expected] = &row[..] else { panic!("three fields: {row:?}") };
        let ours = match MappingRules::parse(rules) {
            Err(_) => "invalid".to_owned(),
            Ok(rules) => match rules.apply(subject) {
                Some(name) => format!("={name}"),
                None => "none".to_owned(),
            },
        };
        assert_eq!(ours, *expected, "{rules} of {subject}");
        count += 1;
    }
    assert_eq!(count, 27);
}

#[test]
fn login_lines_are_read_as_kafka_reads_them() {
    let mut count = 0;
    for row in rows("line") {
        let [line, expected] = &row[..] else { panic!("two fields: {row:?}") };
        let module = LoginModule::Plain.class();
        let whole = line.replace("M ", &format!("{module} ")).replace("M;", &format!("{module};"));
        let ours = match Jaas::parse(&whole) {
            Err(_) => "invalid".to_owned(),
            Ok(jaas) => {
                // As a map has them: sorted, the last of several.
                let options: std::collections::BTreeMap<&str, &str> =
                    jaas.options().map(|(name, value)| (name, value.reveal())).collect();
                options.iter().map(|(name, value)| format!("{name}={value}|")).collect()
            }
        };
        assert_eq!(ours, *expected, "{line}");
        count += 1;
    }
    assert_eq!(count, 23);
}
