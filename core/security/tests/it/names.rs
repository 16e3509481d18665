//! From certificates to users.

use ottla_security::MappingRules;

fn mapped(rules: &str, subject: &str) -> Option<String> {
    MappingRules::parse(rules).unwrap().apply(subject)
}

#[test]
fn rules_map_subjects_as_kafka_does() {
    const SUBJECT: &str = "CN=serviceuser,OU=ServiceUsers,O=Unknown,L=Unknown,ST=Unknown,C=Unknown";
    for (rules, subject, expected) in [
        ("DEFAULT", SUBJECT, Some(SUBJECT)),
        ("", SUBJECT, None),
        ("RULE:^CN=(.*?),OU=ServiceUsers.*$/$1/", SUBJECT, Some("serviceuser")),
        ("RULE:^CN=(.*?),OU=Admin.*$/$1/, DEFAULT", SUBJECT, Some(SUBJECT)),
        ("RULE:^CN=(.*?),OU=Admin.*$/$1/", SUBJECT, None),
        (
            "RULE:^CN=(.*?),OU=(.*?),O=(.*?),L=(.*?),ST=(.*?),C=(.*?)$/$1@$2/L,DEFAULT",
            "CN=Adm,OU=Ops,O=a,L=b,ST=c,C=d",
            Some("adm@ops"),
        ),
        ("RULE:^cn=(.*?),ou=(.*?),.*$/$1-$2-$3/U", "cn=a,ou=b,o=c", Some("A-B-$3")),
        ("RULE:^.*[Cc][Nn]=([a-zA-Z0-9.]*).*$/$1/L,DEFAULT", "O=x,CN=User.1", Some("user.1")),
        ("RULE:CN=(\\w+)\\/(\\w+)/$2\\/$1\\$1/", "CN=ab/cd", Some("cd/ab$1")),
    ] {
        assert_eq!(mapped(rules, subject).as_deref(), expected, "{rules}");
    }
}

#[test]
fn rules_that_cannot_be_read_are_explained() {
    for (rules, problem) in [
        ("RULE:^CN=(.*$/$1/", "not a pattern that runs in linear time"),
        ("RULE:(a)\\1/$1/", "not a pattern that runs in linear time"),
        ("RULE:a/b", "expected DEFAULT or RULE:pattern/replacement/ with L, U or nothing"),
        ("default", "expected DEFAULT or RULE:pattern/replacement/ with L, U or nothing"),
        ("DEFAULT RULE:a/b/", "expected a comma before \"RULE:a/b/\""),
        ("RULE:a/b/X", "expected a comma before \"X\""),
    ] {
        let error = MappingRules::parse(rules).unwrap_err();
        assert!(error.problem.starts_with(problem), "{rules}: {error}");
    }
}
