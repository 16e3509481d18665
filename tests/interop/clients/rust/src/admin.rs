//! Topics and their options.

use std::time::Duration;

use rdkafka::admin::{
    AdminClient, AdminOptions, AlterConfig, NewPartitions, NewTopic, ResourceSpecifier,
    TopicReplication,
};
use rdkafka::client::DefaultClientContext;
use serde_json::{Value, json};

use crate::config;
use crate::wire::{tell, text};

const LIMIT: Duration = Duration::from_secs(30);

pub(crate) fn admin(bootstrap: &str, given: &Value) {
    let (topic, spare) = (text(given, "topic"), text(given, "spare"));
    let client: AdminClient<DefaultClientContext> =
        config(bootstrap, &[]).create().expect("an admin client");
    let options = AdminOptions::new().operation_timeout(Some(LIMIT));
    let wanted = [
        NewTopic::new(&topic, 2, TopicReplication::Fixed(1)).set("retention.ms", "3600000"),
        NewTopic::new(&spare, 1, TopicReplication::Fixed(1)),
    ];
    for created in wait(client.create_topics(&wanted, &options)).expect("an answer") {
        created.expect("is created");
    }
    let all = client.inner().fetch_metadata(None, LIMIT).expect("metadata");
    let names: Vec<&str> = all.topics().iter().map(|topic| topic.name()).collect();
    tell("listed", json!(names));
    let grown = [NewPartitions::new(&topic, 4)];
    for done in wait(client.create_partitions(&grown, &options)).expect("an answer") {
        done.expect("has more partitions");
    }
    let change =
        [AlterConfig::new(ResourceSpecifier::Topic(&topic)).set("retention.ms", "7200000")];
    for done in wait(client.alter_configs(&change, &options)).expect("an answer") {
        done.expect("is changed");
    }
    let one = client.inner().fetch_metadata(Some(&topic), LIMIT).expect("metadata");
    tell("partitions", json!(one.topics()[0].partitions().len()));
    let resource = [ResourceSpecifier::Topic(&topic)];
    let described = wait(client.describe_configs(&resource, &options)).expect("an answer");
    let described = described.into_iter().next().expect("one resource").expect("is described");
    let retention = described.get("retention.ms").expect("has retention.ms");
    tell("retention", json!(retention.value));
    for deleted in wait(client.delete_topics(&[&spare], &options)).expect("an answer") {
        deleted.expect("is deleted");
    }
}

/// Waits for one future; there is nothing else to do meanwhile.
fn wait<F: Future>(future: F) -> F::Output {
    struct Unpark(std::thread::Thread);
    impl std::task::Wake for Unpark {
        fn wake(self: std::sync::Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = std::sync::Arc::new(Unpark(std::thread::current())).into();
    let mut context = std::task::Context::from_waker(&waker);
    let mut future = std::pin::pin!(future);
    loop {
        if let std::task::Poll::Ready(output) = future.as_mut().poll(&mut context) {
            return output;
        }
        std::thread::park();
    }
}
