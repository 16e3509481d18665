//! What all clients share: how they find, dial and ask their brokers.

use std::sync::Arc;
use std::time::Duration;

use ottla_client::admin::OffsetSpec;
use ottla_client::{Admin, Consumer, Dial, Producer, ProducerRecord};
use ottla_config::table::find;
use ottla_config::{AdminConfig, ConsumerConfig, ProducerConfig, Scope, Settings, StreamsConfig};
use ottla_model::ErrorCode;
use ottla_options::{Answers, Ask, Given, Host, Network, Reply};
use ottla_protocol::ApiKey;
use ottla_protocol::messages::{
    ListOffsetsRequest, ListOffsetsResponse, ListOffsetsResponseListOffsetsPartitionResponse,
    ListOffsetsResponseListOffsetsTopicResponse, MetadataRequest, ProduceRequest, ProduceResponse,
    ProduceResponsePartitionProduceResponse, ProduceResponseTopicProduceResponse,
};
use ottla_streams::Streams;
use ottla_topology::Topology;
use tokio::task::JoinHandle;

const TOPIC: &str = "topic";

/// A client of some kind that works on a network, again and again when told to.
pub(crate) struct Working {
    work: tokio::sync::mpsc::UnboundedSender<()>,
    task: JoinHandle<()>,
}

impl Drop for Working {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Working {
    /// Opens the client on a network and gives it something to do.
    fn start(scope: Scope, entries: Vec<(String, String)>, network: &Network) -> Self {
        Self::over(scope, entries, Some(network.dial()))
    }

    /// The same; without a network of ours it dials as it does in production.
    pub(crate) fn over(
        scope: Scope,
        entries: Vec<(String, String)>,
        dial: Option<Arc<dyn Dial>>,
    ) -> Self {
        let entries = known(scope, entries);
        let (work, mut wanted) = tokio::sync::mpsc::unbounded_channel();
        let task = match scope {
            Scope::Producer => {
                let config = ProducerConfig::parse(entries).unwrap();
                let producer = match dial {
                    Some(dial) => Producer::open_with(config, dial),
                    None => Producer::open(config),
                };
                let producer = producer.unwrap();
                tokio::spawn(async move {
                    while wanted.recv().await.is_some() {
                        let record = ProducerRecord::new(TOPIC, "value");
                        if let Ok(delivery) = producer.send(record).await {
                            let _ = delivery.await;
                        }
                    }
                })
            }
            Scope::Consumer => {
                let config = ConsumerConfig::parse(entries).unwrap();
                let consumer = match dial {
                    Some(dial) => Consumer::open_with(config, dial),
                    None => Consumer::open(config),
                };
                let consumer = consumer.unwrap();
                consumer.assign([(TOPIC.to_owned(), 0)]).unwrap();
                consumer.seek(TOPIC, 0, 0).unwrap();
                tokio::spawn(async move {
                    while wanted.recv().await.is_some() {
                        let _ = consumer.list_offset(TOPIC, 0, OffsetSpec::Earliest).await;
                    }
                })
            }
            Scope::Admin => {
                let config = AdminConfig::parse(entries).unwrap();
                let admin = match dial {
                    Some(dial) => Admin::open_with(&config, dial),
                    None => Admin::open(&config),
                };
                let admin = admin.unwrap();
                tokio::spawn(async move {
                    while wanted.recv().await.is_some() {
                        let _ = admin.list_offset(TOPIC, 0, OffsetSpec::Earliest).await;
                    }
                })
            }
            Scope::Streams => {
                let config = StreamsConfig::parse(entries).unwrap();
                let streams = Streams::new(copying(), config).unwrap();
                match dial {
                    Some(dial) => streams.start_with(dial),
                    None => streams.start(),
                }
                .unwrap();
                tokio::spawn(async move {
                    loop {
                        streams.wait_for_work().await;
                        streams.turn(1000, 50).unwrap();
                    }
                })
            }
            other => panic!("{other} is no client"),
        };
        let working = Self { work, task };
        working.again();
        working
    }

    fn again(&self) {
        // An application works by itself.
        let _ = self.work.send(());
    }
}

/// Without what this kind of client does not have; an application hands it on to its clients.
fn known(scope: Scope, entries: Vec<(String, String)>) -> Vec<(String, String)> {
    let streams = (scope == Scope::Streams).then_some(("application.id", "app"));
    let named = entries.iter().any(|(name, _)| name == "application.id");
    let more = streams.filter(|_| !named).map(|(name, id)| (name.to_owned(), id.to_owned()));
    let known = entries.into_iter().flat_map(|(name, value)| {
        let own = find(scope, &name).is_some();
        let prefixes: &[&str] = match scope {
            _ if own => &[""],
            Scope::Streams => &["consumer.", "producer."],
            _ => &[],
        };
        let names = prefixes.iter().map(|prefix| format!("{prefix}{name}"));
        names.map(|name| (name, value.clone())).collect::<Vec<_>>()
    });
    let taken = |name: &str| match name.split_once('.') {
        Some(("consumer", rest)) => find(Scope::Consumer, rest).is_some(),
        Some(("producer", rest)) => find(Scope::Producer, rest).is_some(),
        _ => true,
    };
    known.filter(|(name, _)| taken(name)).chain(more).collect()
}

/// An application that copies records.
fn copying() -> Topology {
    let spec = r#"{"ottla_topology": 1, "ops": [
        {"op": "stream", "topics": ["topic"]}, {"op": "to", "input": 0, "topic": "copy"}
    ]}"#;
    Topology::from_spec(spec, Vec::new()).unwrap()
}

fn network() -> Network {
    Network::with(Answers::topic(TOPIC, 1))
}

pub(crate) const BOOTSTRAP: (&str, &str) = ("bootstrap.servers", "broker:9092");

pub(crate) fn first_dialled(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let network = network();
        let _working = Working::start(scope, given.over(&[BOOTSTRAP]), &network);
        network.until_dialled(1).await;
        network.dials()[0].1.clone()
    }
}

pub(crate) fn name_in_requests(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let network = network();
        let _working = Working::start(scope, given.over(&[BOOTSTRAP]), &network);
        network.until_asked::<MetadataRequest>(1).await;
        let named = network.seen().into_iter().filter_map(|seen| seen.ask?.head.client_id);
        let names: std::collections::BTreeSet<String> = named.collect();
        names.into_iter().collect::<Vec<_>>().join(" and ")
    }
}

/// How long a connection lasts after its last request; metadata is left to grow old.
pub(crate) fn idle_connection(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let network = network();
        let context = [BOOTSTRAP, ("metadata.max.age.ms", "86400000")];
        let _working = Working::start(scope, given.over(&context), &network);
        network.until(|network| !network.hang_ups().is_empty()).await;
        // The clock is looked at now and then.
        format!("closed after some {}0 s", network.hang_ups()[0] / 10_000)
    }
}

/// How long a broker is waited for that never answers.
pub(crate) fn unanswered_request(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let network = network();
        network.on(ApiKey::Metadata, |_, _| Reply::Never);
        let _working = Working::start(scope, given.over(&[BOOTSTRAP]), &network);
        network.until(|network| !network.hang_ups().is_empty()).await;
        format!("given up after {} ms", network.hang_ups()[0])
    }
}

/// Requests for metadata within 100 seconds.
pub(crate) fn metadata_refreshes(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let network = network();
        let working = Working::start(scope, given.over(&[BOOTSTRAP]), &network);
        tokio::time::sleep(Duration::from_secs(99)).await;
        working.again();
        tokio::time::sleep(Duration::from_secs(1)).await;
        format!("asked {} times", network.times::<MetadataRequest>().len())
    }
}

/// Whether the bootstrap servers are dialled again once no known broker answers.
pub(crate) fn lost_brokers(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let network = network();
        network.change(|answers| answers.move_to(2, "known"));
        let working = Working::start(scope, given.over(&[BOOTSTRAP]), &network);
        tokio::time::sleep(Duration::from_secs(1)).await;
        let before = network.dials().len();
        network.set_host("known", Host::Refusing);
        network.cut();
        working.again();
        tokio::time::sleep(Duration::from_secs(10)).await;
        let dials = network.dials();
        let again = dials[before..].iter().any(|(_, host)| host == "broker");
        (if again { "begins again" } else { "goes on trying" }).to_owned()
    }
}

/// The pauses between dials of a broker that refuses them, or lets them wait.
fn dial_pauses(
    scope: Scope,
    how: Host,
    context: &'static [(&'static str, &'static str)],
    which: usize,
) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let network = network();
        network.set_host("broker", how);
        let mut all = vec![BOOTSTRAP, ("retry.backoff.ms", "1"), ("retry.backoff.max.ms", "1")];
        all.extend_from_slice(context);
        let _working = Working::start(scope, given.over(&all), &network);
        let times = network.until_dialled(which + 2).await;
        match times[which + 1] - times[which] {
            pause if how == Host::Refusing => format!("{pause} ms"),
            // The pause after each failure is part of it.
            pause => format!("{} s", pause / 1000),
        }
    }
}

pub(crate) fn first_reconnect(scope: Scope) -> impl AsyncFn(Given) -> String {
    dial_pauses(scope, Host::Refusing, &[], 0)
}

pub(crate) fn late_reconnect(scope: Scope) -> impl AsyncFn(Given) -> String {
    dial_pauses(scope, Host::Refusing, &[], 8)
}

const PATIENT: &[(&str, &str)] =
    &[("default.api.timeout.ms", "600000"), ("reconnect.backoff.max.ms", "0")];

pub(crate) fn first_setup(scope: Scope) -> impl AsyncFn(Given) -> String {
    dial_pauses(scope, Host::Unreachable, PATIENT, 0)
}

pub(crate) fn late_setup(scope: Scope) -> impl AsyncFn(Given) -> String {
    dial_pauses(scope, Host::Unreachable, PATIENT, 4)
}

/// The pauses between tries of a request that is refused for the moment.
fn retry_pauses(scope: Scope, which: usize) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let network = network();
        network.on(ApiKey::ListOffsets, not_leader_of_offsets);
        network.on(ApiKey::Produce, not_enough_replicas);
        let _working = Working::start(scope, given.over(&[BOOTSTRAP]), &network);
        let times = match scope {
            Scope::Producer => network.until_asked::<ProduceRequest>(which + 2).await,
            _ => network.until_asked::<ListOffsetsRequest>(which + 2).await,
        };
        format!("{} ms", times[which + 1] - times[which])
    }
}

pub(crate) fn first_retry(scope: Scope) -> impl AsyncFn(Given) -> String {
    retry_pauses(scope, 0)
}

pub(crate) fn late_retry(scope: Scope) -> impl AsyncFn(Given) -> String {
    retry_pauses(scope, 8)
}

pub(crate) fn not_leader_of_offsets(ask: &Ask, _: usize) -> Reply {
    let request: ListOffsetsRequest = ask.body();
    let topics = request.topics.into_iter().map(|topic| {
        let partitions = topic.partitions.into_iter().map(|one| {
            ListOffsetsResponseListOffsetsPartitionResponse {
                partition_index: one.partition_index,
                error_code: ErrorCode::NOT_LEADER_OR_FOLLOWER.0,
                ..Default::default()
            }
        });
        ListOffsetsResponseListOffsetsTopicResponse {
            name: topic.name,
            partitions: partitions.collect(),
            ..Default::default()
        }
    });
    ask.reply(&ListOffsetsResponse { topics: topics.collect(), ..Default::default() })
}

pub(crate) fn not_enough_replicas(ask: &Ask, _: usize) -> Reply {
    let request: ProduceRequest = ask.body();
    let responses = request.topic_data.into_iter().map(|topic| {
        let partitions =
            topic.partition_data.into_iter().map(|data| ProduceResponsePartitionProduceResponse {
                index: data.index,
                error_code: ErrorCode::NOT_ENOUGH_REPLICAS.0,
                ..Default::default()
            });
        ProduceResponseTopicProduceResponse {
            name: topic.name,
            partition_responses: partitions.collect(),
            ..Default::default()
        }
    });
    ask.reply(&ProduceResponse { responses: responses.collect(), ..Default::default() })
}

/// How often something was tried that goes on for long.
pub(crate) fn few(tries: usize) -> String {
    if tries > 10 { "more than 10".to_owned() } else { tries.to_string() }
}

/// What becomes of an option that nobody knows.
pub(crate) fn unknown_option(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let mut entries = known(scope, given.over(&[BOOTSTRAP]));
        entries.push(("no.such.option".to_owned(), "1".to_owned()));
        match Settings::parse(scope, entries) {
            Ok(settings) => format!("{} notice", settings.notices().len()),
            Err(error) => format!("refused: {}", error.problems()[0].option()),
        }
    }
}

/// Whether a client takes its options: protocols that it does not speak it refuses.
pub(crate) fn accepted(scope: Scope) -> impl AsyncFn(Given) -> String {
    async move |given| {
        let entries = known(scope, given.over(&[BOOTSTRAP]));
        match Settings::parse(scope, entries) {
            Ok(_) => "accepted".to_owned(),
            Err(error) => format!("refused: {}", error.problems()[0].option()),
        }
    }
}
