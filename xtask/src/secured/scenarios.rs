//! The scenarios of one run: what must work, and what must fail with its reason.

use std::path::Path;

use serde_json::{Map, Value, json};

use super::listeners::Listeners;

/// The password of every user: to be found nowhere but in configurations.
pub(super) const CANARY: &str = "canary-b1a6e0c47f";

const MECHANISMS: [&str; 3] = ["PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"];
const LOGIN: &str = "org.apache.kafka.common.security";

/// Options of a client.
type Config = Map<String, Value>;

pub(super) fn all(listeners: &Listeners, plaintext: &str, folder: &Path) -> Vec<Value> {
    let made = Scenarios { listeners, plaintext, folder };
    let mut all = made.round_trips();
    all.push(made.short_sessions());
    all.push(made.streams());
    all.extend(made.wrong_passwords());
    all.extend(made.faults());
    all
}

struct Scenarios<'a> {
    listeners: &'a Listeners,
    /// `host:port` of the PLAINTEXT listener.
    plaintext: &'a str,
    folder: &'a Path,
}

fn config(options: &[(&str, &str)]) -> Config {
    options.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())).collect()
}

fn at(port: u16, protocol: &str) -> Config {
    let address = format!("localhost:{port}");
    config(&[("bootstrap.servers", &address), ("security.protocol", protocol)])
}

impl Scenarios<'_> {
    fn file(&self, name: &str) -> String {
        self.folder.join(name).display().to_string()
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.folder.join(name)).unwrap_or_default()
    }

    /// With our CA trusted.
    fn tls(&self, port: u16, protocol: &str) -> Config {
        let mut made = at(port, protocol);
        made.insert("ssl.truststore.type".to_owned(), "PEM".into());
        made.insert("ssl.truststore.location".to_owned(), self.file("ca.pem").into());
        made
    }

    /// Logging in by `mechanism`; the user of PLAIN is the listener's own, of SCRAM the scenario's.
    fn sasl(&self, protocol: &str, mechanism: &str, password: &str) -> Config {
        let mut made = match protocol {
            "SASL_SSL" => self.tls(self.listeners.sasl_ssl, protocol),
            _ => at(self.listeners.sasl_plaintext, protocol),
        };
        made.insert("sasl.mechanism".to_owned(), mechanism.into());
        if mechanism == "PLAIN" {
            let login = format!("{LOGIN}.plain.PlainLoginModule");
            let line = format!("{login} required username=\"alice\" password=\"{password}\";");
            made.insert("sasl.jaas.config".to_owned(), line.into());
        } else {
            made.insert("sasl.username".to_owned(), "{app}".into());
            made.insert("sasl.password".to_owned(), password.into());
        }
        made
    }

    fn round_trips(&self) -> Vec<Value> {
        let listeners = self.listeners;
        let mut mutual = self.tls(listeners.mutual, "SSL");
        mutual.insert("ssl.keystore.type".to_owned(), "PEM".into());
        mutual.insert("ssl.keystore.location".to_owned(), self.file("client.pem").into());
        // The same from the options' own text, in TLS 1.2.
        let mut inline = at(listeners.mutual, "SSL");
        let own = self.text("client.pem");
        inline.insert("ssl.truststore.certificates".to_owned(), self.text("ca.pem").into());
        inline.insert("ssl.keystore.key".to_owned(), own.clone().into());
        inline.insert("ssl.keystore.certificate.chain".to_owned(), own.into());
        inline.insert("ssl.enabled.protocols".to_owned(), "TLSv1.2".into());
        let mut made = vec![
            carries("plaintext", config(&[("bootstrap.servers", self.plaintext)])),
            carries("ssl", self.tls(listeners.ssl, "SSL")),
            carries("mutual-ssl", mutual),
            carries("mutual-ssl-inline-1-2", inline),
        ];
        for (protocol, name) in [("SASL_PLAINTEXT", "sasl-plaintext"), ("SASL_SSL", "sasl-ssl")] {
            for mechanism in MECHANISMS {
                let name = format!("{name}-{}", mechanism.to_lowercase());
                let steps = round_trip(self.sasl(protocol, mechanism, CANARY));
                made.push(scenario(&name, with_user(mechanism, steps)));
            }
        }
        made
    }

    /// Clients that outlive several logins, on the listener where these last a second.
    fn short_sessions(&self) -> Value {
        let mut login = self.sasl("SASL_PLAINTEXT", "PLAIN", CANARY);
        let address = format!("localhost:{}", self.listeners.sessions);
        login.insert("bootstrap.servers".to_owned(), address.into());
        let config = Value::from(login);
        let mut steps = vec![
            json!({ "op": "admin", "config": config }),
            json!({ "op": "create_topic", "topic": "{topic}", "partitions": 1 }),
            json!({ "op": "producer", "id": "p", "config": config }),
            json!({ "op": "consumer", "id": "c", "group": "{group}", "config": config }),
            json!({ "op": "subscribe", "consumer": "c", "topics": ["{topic}"] }),
        ];
        for round in 0..2 {
            let records = json!([{ "value": format!("round {round}") }]);
            let topic = "{topic}";
            steps.extend([
                json!({ "op": "send", "producer": "p", "topic": topic, "records": records }),
                json!({ "op": "poll", "consumer": "c", "count": 1, "expect": records }),
                json!({ "op": "commit", "consumer": "c" }),
                json!({ "op": "poll_none", "consumer": "c", "wait_ms": 1100 }),
            ]);
        }
        steps.push(json!({ "op": "describe_cluster", "expect": { "brokers": 1 } }));
        scenario("short-sessions", steps)
    }

    /// An application's clients are secured as it is.
    fn streams(&self) -> Value {
        let config = Value::from(self.sasl("SASL_SSL", "PLAIN", CANARY));
        let topology = json!({
            "ottla_topology": 1,
            "defaults": { "key": "string", "value": "string" },
            "ops": [
                { "op": "stream", "topics": ["{topic}"] },
                { "op": "flat_map_values", "input": 0, "fn": { "host": 0 } },
                { "op": "group_by", "input": 1, "fn": { "expr": ["value"] } },
                { "op": "count", "input": 2, "materialized": { "store": "counts", "value": "i64" } },
                { "op": "to_stream", "input": 3 },
                { "op": "to", "input": 4, "topic": "{output}", "produced": { "key": "string", "value": "i64" } },
            ],
        });
        let records = json!([{ "value": "hello kafka" }, { "value": "hello streams" }]);
        let counts = json!({ "hello": 2, "kafka": 1, "streams": 1 });
        let steps = vec![
            json!({ "op": "create_topic", "topic": "{topic}", "partitions": 1 }),
            json!({ "op": "create_topic", "topic": "{output}", "partitions": 1 }),
            json!({ "op": "producer", "id": "p", "config": config }),
            json!({ "op": "send", "producer": "p", "topic": "{topic}", "records": records }),
            json!({ "op": "streams", "id": "s", "topology": topology, "functions": ["words"], "config": config }),
            json!({ "op": "table", "topic": "{output}", "key_type": "string", "value_type": "i64", "expect": counts }),
            json!({ "op": "close_streams", "id": "s" }),
        ];
        scenario("streams", steps)
    }

    fn wrong_passwords(&self) -> Vec<Value> {
        let made = MECHANISMS.iter().map(|mechanism| {
            let steps =
                refusals(self.sasl("SASL_SSL", mechanism, "wrong"), &[mechanism, "password"]);
            let name = format!("wrong-password-{}", mechanism.to_lowercase());
            scenario(&name, with_user(mechanism, steps))
        });
        made.collect()
    }

    fn faults(&self) -> Vec<Value> {
        let listeners = self.listeners;
        let mut elsewhere = self.tls(listeners.ssl, "SSL");
        let address = format!("127.0.0.1:{}", listeners.ssl);
        elsewhere.insert("bootstrap.servers".to_owned(), address.into());
        let mut unknown = self.tls(listeners.ssl, "SSL");
        unknown.insert("ssl.truststore.location".to_owned(), self.file("other-ca.pem").into());
        let mut foreign = self.tls(listeners.mutual, "SSL");
        foreign.insert("ssl.keystore.location".to_owned(), self.file("other-client.pem").into());
        let mut login = self.sasl("SASL_PLAINTEXT", "PLAIN", CANARY);
        login.insert("bootstrap.servers".to_owned(), self.plaintext.into());
        let mut clear = config(&[("bootstrap.servers", self.plaintext)]);
        clear
            .extend(self.tls(0, "SSL").into_iter().filter(|(name, _)| name != "bootstrap.servers"));
        let faults: [(&str, Config, &[&str]); 10] = [
            ("wrong-host-name", elsewhere, &["for localhost, not for 127.0.0.1"]),
            ("expired-certificate", self.tls(listeners.expired, "SSL"), &["expired", "days ago"]),
            ("wrong-usage", self.tls(listeners.usage, "SSL"), &["server authentication"]),
            ("unknown-ca", unknown, &["ssl.truststore.location"]),
            (
                "no-client-certificate",
                self.tls(listeners.mutual, "SSL"),
                &["ssl.keystore.location"],
            ),
            ("foreign-client-certificate", foreign, &["ssl.keystore.location"]),
            ("plaintext-at-tls", at(listeners.ssl, "PLAINTEXT"), &["security.protocol"]),
            ("tls-at-plaintext", clear, &["security.protocol"]),
            ("login-at-plaintext", login, &["security.protocol"]),
            (
                "plaintext-at-sasl",
                at(listeners.sasl_plaintext, "PLAINTEXT"),
                &["security.protocol"],
            ),
        ];
        let made =
            faults.into_iter().map(|(name, config, words)| scenario(name, refusals(config, words)));
        made.collect()
    }
}

fn scenario(name: &str, steps: Vec<Value>) -> Value {
    json!({ "name": format!("secured-{name}"), "area": "secured", "steps": steps })
}

fn carries(name: &str, config: Config) -> Value {
    scenario(name, round_trip(config))
}

/// Makes a user for SCRAM before, through the PLAINTEXT listener, and takes it away after.
fn with_user(mechanism: &str, steps: Vec<Value>) -> Vec<Value> {
    if mechanism == "PLAIN" {
        return steps;
    }
    let user = json!({ "user": "{app}", "mechanism": mechanism });
    let step = |op: &str, more: Value| {
        let mut step = json!({ "op": op });
        for part in [&user, &more] {
            for (name, value) in part.as_object().into_iter().flatten() {
                step[name] = value.clone();
            }
        }
        step
    };
    let mut all = vec![
        step("alter_scram", json!({ "password": CANARY, "iterations": 4096 })),
        step("describe_scram", json!({ "expect": { mechanism: 4096 } })),
    ];
    all.extend(steps);
    all.push(json!({ "op": "admin", "config": {} }));
    all.push(step("alter_scram", json!({})));
    all
}

/// Admin, producer and a group's consumer: a few records there and back.
fn round_trip(config: Config) -> Vec<Value> {
    let config = Value::from(config);
    let records = json!({ "count": 20, "key": "k-{i%3}", "value": "v-{i}" });
    vec![
        json!({ "op": "admin", "config": config }),
        json!({ "op": "create_topic", "topic": "{topic}", "partitions": 1 }),
        json!({ "op": "producer", "id": "p", "config": config }),
        json!({ "op": "send", "producer": "p", "topic": "{topic}", "generate": records }),
        json!({ "op": "consumer", "id": "c", "group": "{group}", "config": config }),
        json!({ "op": "subscribe", "consumer": "c", "topics": ["{topic}"] }),
        json!({ "op": "poll", "consumer": "c", "count": 20, "expect_generated": records }),
        json!({ "op": "commit", "consumer": "c" }),
        json!({ "op": "delete_topic", "topic": "{topic}" }),
    ]
}

/// Admin, producer and consumer, each told why.
fn refusals(config: Config, words: &[&str]) -> Vec<Value> {
    let config = Value::from(config);
    let fault = json!({ "kind": "authentication", "mentions": words });
    let records = json!([{ "value": "never" }]);
    let poll = json!({ "op": "poll", "consumer": "c", "count": 1, "expect": [], "fault": fault });
    vec![
        json!({ "op": "admin", "config": config }),
        json!({ "op": "create_topic", "topic": "{topic}", "partitions": 1, "fault": fault }),
        json!({ "op": "producer", "id": "p", "config": config }),
        json!({ "op": "send", "producer": "p", "topic": "{topic}", "records": records, "fault": fault }),
        json!({ "op": "consumer", "id": "c", "config": config }),
        json!({ "op": "assign", "consumer": "c", "partitions": [["{topic}", 0]] }),
        poll.clone(),
        json!({ "op": "consumer", "id": "c", "group": "{group}", "config": config }),
        json!({ "op": "subscribe", "consumer": "c", "topics": ["{topic}"] }),
        poll,
    ]
}
