//! rdkafka, which is librdkafka.

mod admin;
mod consume;
mod produce;
mod wire;

use rdkafka::ClientConfig;
use rdkafka::util::get_rdkafka_version;
use serde_json::{Value, json};

use wire::tell;

fn config(bootstrap: &str, options: &[(&str, &str)]) -> ClientConfig {
    let mut config = ClientConfig::new();
    config.set("bootstrap.servers", bootstrap);
    for (name, value) in options {
        config.set(*name, *value);
    }
    config
}

fn main() {
    let words: Vec<String> = std::env::args().collect();
    let (verb, bootstrap) = (words[1].as_str(), words[2].as_str());
    let given: Value = serde_json::from_str(&words[3]).expect("the arguments are JSON");
    match verb {
        "about" => {
            let version = format!("0.39.0 (librdkafka {})", get_rdkafka_version().1);
            tell("about", json!({ "version": version, "lacks": {} }));
        }
        "admin" => admin::admin(bootstrap, &given),
        "produce" => produce::produce(bootstrap),
        "consume" => consume::consume(bootstrap, &given),
        "lookup" => consume::lookup(bootstrap, &given),
        other => panic!("no verb {other}"),
    }
    tell("end", json!(true));
}
