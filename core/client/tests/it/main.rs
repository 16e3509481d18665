//! The clients against a real Apache Kafka, and against a cluster that does not let them in.

mod apache_kafka;
mod refused;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use ottla_client::admin::NewTopic;
use ottla_client::{
    Admin, Cluster, ClusterSettings, Consumer, Polled, Producer, ProducerRecord, RebalanceKind,
    TcpDial,
};
use ottla_config::{ConsumerConfig, ProducerConfig};
use tokio::time::Instant;

use apache_kafka::ApacheKafka;

const LIMIT: Duration = Duration::from_secs(40);

struct Rig {
    kafka: ApacheKafka,
    admin: Admin,
}

impl Rig {
    fn producer(&self, options: &[(&str, &str)]) -> Producer {
        let bootstrap = [("bootstrap.servers", self.kafka.bootstrap.as_str())];
        let pairs = bootstrap.iter().chain(options);
        Producer::open(ProducerConfig::parse(pairs.copied()).unwrap()).unwrap()
    }

    fn consumer(&self, group: &str, options: &[(&str, &str)]) -> Consumer {
        let fixed = [
            ("bootstrap.servers", self.kafka.bootstrap.as_str()),
            ("group.id", group),
            ("auto.offset.reset", "earliest"),
            ("heartbeat.interval.ms", "200"),
            ("session.timeout.ms", "6000"),
        ];
        let pairs = fixed.iter().chain(options);
        Consumer::open(ConsumerConfig::parse(pairs.copied()).unwrap()).unwrap()
    }

    async fn topic(&self, name: &str, partitions: i32) {
        self.admin.create_topic(&NewTopic::new(name, partitions)).await.unwrap();
    }

    async fn fill(&self, topic: &str, partitions: i32, each: usize) {
        let producer = self.producer(&[("batch.size", "2000")]);
        let mut deliveries = Vec::new();
        for place in 0..each {
            for partition in 0..partitions {
                let value = format!("{partition}-{place}");
                let record = ProducerRecord::new(topic, &value).partition(partition);
                deliveries.push((place, producer.send(record).await.unwrap()));
            }
        }
        producer.flush().await.unwrap();
        for (place, delivery) in deliveries {
            assert_eq!(delivery.await.unwrap().offset, place as i64, "order within a partition");
        }
        producer.close(LIMIT).await.unwrap();
    }
}

/// What one member sees.
#[derive(Default)]
struct Seen {
    values: BTreeMap<(i32, i64), String>,
    again: usize,
    assigned: BTreeSet<(String, i32)>,
    events: Vec<(RebalanceKind, usize)>,
}

async fn poll(consumer: &Consumer, seen: &mut Seen) {
    match consumer.poll(100, 1 << 20, Duration::from_millis(50)).await.unwrap() {
        Polled::Records(batches) => {
            for batch in batches {
                for record in batch.records() {
                    let value = String::from_utf8(record.value.unwrap().to_vec()).unwrap();
                    let place = (batch.partition, record.offset);
                    seen.again += usize::from(seen.values.insert(place, value).is_some());
                }
            }
        }
        Polled::Event(event) => {
            seen.events.push((event.kind, event.partitions.len()));
            for one in event.partitions {
                if event.kind == RebalanceKind::Assigned {
                    seen.assigned.insert(one);
                } else {
                    seen.assigned.remove(&one);
                }
            }
        }
        Polled::Timeout | Polled::Woken => {}
    }
}

async fn until(
    what: &str,
    members: &mut [(&Consumer, &mut Seen)],
    done: impl Fn(&[(&Consumer, &mut Seen)]) -> bool,
) {
    let deadline = Instant::now() + LIMIT;
    while !done(members) {
        assert!(Instant::now() < deadline, "{what}: not within {LIMIT:?}");
        for (consumer, seen) in members.iter_mut() {
            poll(consumer, seen).await;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn clients_work_with_apache_kafka() {
    let Some(kafka) = ApacheKafka::start() else { return };
    let settings = ClusterSettings {
        bootstrap: vec![kafka.bootstrap.parse().unwrap()],
        connection: ottla_client::ConnectionOptions::default(),
        retry_backoff: Duration::from_millis(100),
        retry_backoff_max: Duration::from_secs(1),
    };
    let cluster = Cluster::new(settings, std::sync::Arc::new(TcpDial));
    let rig = Rig { admin: Admin::over(cluster, LIMIT), kafka };
    if let Err(error) = rig.admin.describe_cluster().await {
        panic!("Kafka does not answer: {error}\n{}", rig.kafka.log());
    }
    order_is_kept_on_a_new_topic(&rig).await;
    a_group_resumes_where_it_committed(&rig).await;
    for strategy in ["range", "roundrobin", "cooperative-sticky"] {
        members_share_and_take_over(&rig, strategy).await;
    }
}

async fn order_is_kept_on_a_new_topic(rig: &Rig) {
    for round in 0..3 {
        let topic = format!("order-{round}");
        rig.topic(&topic, 1).await;
        rig.fill(&topic, 1, 500).await;
    }
}

async fn a_group_resumes_where_it_committed(rig: &Rig) {
    rig.topic("resume", 2).await;
    rig.fill("resume", 2, 50).await;
    let first = rig.consumer("resumers", &[("enable.auto.commit", "false")]);
    first.subscribe(&["resume".to_owned()]).unwrap();
    let mut seen = Seen::default();
    until("first reader", &mut [(&first, &mut seen)], |m| m[0].1.values.len() == 100).await;
    assert_eq!(seen.events, [(RebalanceKind::Assigned, 2)]);
    first.commit(None).await.unwrap();
    first.close(LIMIT).await.unwrap();
    rig.fill_more("resume", 2, 50, 10).await;
    let second = rig.consumer("resumers", &[]);
    second.subscribe(&["resume".to_owned()]).unwrap();
    let mut rest = Seen::default();
    until("second reader", &mut [(&second, &mut rest)], |m| m[0].1.values.len() == 20).await;
    assert!(rest.values.keys().all(|(_, offset)| *offset >= 50));
    second.close(LIMIT).await.unwrap();
    let committed = rig.admin.list_group_offsets("resumers").await.unwrap();
    assert!(committed.values().all(|one| one.offset == 60), "closing commits: {committed:?}");
}

impl Rig {
    async fn fill_more(&self, topic: &str, partitions: i32, from: usize, count: usize) {
        let producer = self.producer(&[]);
        for place in from..from + count {
            for partition in 0..partitions {
                let value = format!("{partition}-{place}");
                let record = ProducerRecord::new(topic, &value).partition(partition);
                drop(producer.send(record).await.unwrap());
            }
        }
        producer.close(LIMIT).await.unwrap();
    }
}

async fn members_share_and_take_over(rig: &Rig, strategy: &str) {
    let topic = format!("shared-{strategy}");
    let group = format!("group-{strategy}");
    rig.topic(&topic, 4).await;
    rig.fill(&topic, 4, 25).await;
    let options = [("partition.assignment.strategy", strategy), ("auto.commit.interval.ms", "100")];
    let (a, b) = (rig.consumer(&group, &options), rig.consumer(&group, &options));
    let (mut seen_a, mut seen_b) = (Seen::default(), Seen::default());
    a.subscribe(std::slice::from_ref(&topic)).unwrap();
    until(strategy, &mut [(&a, &mut seen_a)], |m| m[0].1.values.len() == 100).await;
    assert_eq!(seen_a.assigned.len(), 4);
    b.subscribe(std::slice::from_ref(&topic)).unwrap();
    until(strategy, &mut [(&a, &mut seen_a), (&b, &mut seen_b)], |m| {
        m[0].1.assigned.len() == 2 && m[1].1.assigned.len() == 2
    })
    .await;
    assert!(seen_a.assigned.is_disjoint(&seen_b.assigned));
    let revoked: usize = seen_a
        .events
        .iter()
        .filter(|(kind, _)| *kind == RebalanceKind::Revoked)
        .map(|(_, count)| count)
        .sum();
    // A cooperative member gives up only what moves.
    assert_eq!(revoked, if strategy == "cooperative-sticky" { 2 } else { 4 });
    rig.fill_more(&topic, 4, 25, 5).await;
    until(strategy, &mut [(&a, &mut seen_a), (&b, &mut seen_b)], |m| {
        m[0].1.values.len() + m[1].1.values.len() == 120
    })
    .await;
    assert_eq!((seen_a.again, seen_b.again), (0, 0), "commits before a hand-over");
    a.close(LIMIT).await.unwrap();
    until(strategy, &mut [(&b, &mut seen_b)], |m| m[0].1.assigned.len() == 4).await;
    b.close(LIMIT).await.unwrap();
}
