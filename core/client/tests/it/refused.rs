//! A cluster that does not let a client in fails what waits, at once, and is asked again later.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use ottla_client::{
    Admin, BrokerAddress, ClientError, Consumer, Dial, ErrorKind, Polled, Producer, ProducerRecord,
};
use ottla_config::{AdminConfig, ConsumerConfig, ProducerConfig};
use ottla_net::{DialFuture, Stream};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::time::Instant;

/// A listener with TLS: it answers what is not TLS by an alert. Hosts called `down` refuse.
#[derive(Debug, Default)]
struct Alerting(AtomicUsize);

impl Dial for Alerting {
    fn dial<'a>(&'a self, address: &'a BrokerAddress) -> DialFuture<'a> {
        self.0.fetch_add(1, Ordering::Relaxed);
        if address.host.starts_with("down") {
            return Box::pin(std::future::ready(Err(io::ErrorKind::ConnectionRefused.into())));
        }
        let (near, mut far) = tokio::io::duplex(1 << 10);
        tokio::spawn(async move {
            let _ = far.read_u8().await;
            let _ = far.write_all(&[0x15, 3, 3, 0, 2, 2, 10]).await;
        });
        Box::pin(std::future::ready(Ok(Box::new(near) as Box<dyn Stream>)))
    }
}

const SERVERS: (&str, &str) = ("bootstrap.servers", "down-1:1,broker:1,down-2:1");

fn check(error: &ClientError, began: Instant) {
    assert_eq!(error.kind(), ErrorKind::Authentication, "{error}");
    assert!(error.to_string().contains("speaks TLS"), "{error}");
    assert!(!error.retriable() && !error.fatal());
    assert!(began.elapsed() < Duration::from_secs(5), "after {:?}", began.elapsed());
}

#[tokio::test(start_paused = true)]
async fn an_admin_call_fails_and_says_why() {
    let admin =
        Admin::open_with(&AdminConfig::parse([SERVERS]).unwrap(), Arc::new(Alerting::default()));
    let began = Instant::now();
    // Brokers that are merely down do not hide the one that speaks.
    check(&admin.unwrap().describe_cluster().await.unwrap_err(), began);
}

#[tokio::test(start_paused = true)]
async fn records_that_wait_fail_and_later_ones_are_tried_again() {
    let dial = Arc::new(Alerting::default());
    let config = ProducerConfig::parse([SERVERS]).unwrap();
    let producer = Producer::open_with(config, Arc::clone(&dial) as Arc<dyn Dial>).unwrap();
    let began = Instant::now();
    let record = || ProducerRecord::new("topic", "value");
    let (first, second) = tokio::join!(producer.send(record()), producer.send(record()));
    check(&first.unwrap_err(), began);
    check(&second.unwrap_err(), began);
    producer.flush().await.unwrap();
    let dialled = dial.0.load(Ordering::Relaxed);
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert_eq!(dial.0.load(Ordering::Relaxed), dialled, "nobody asks for anything");
    let began = Instant::now();
    check(&producer.send(record()).await.unwrap_err(), began);
    assert!(dial.0.load(Ordering::Relaxed) > dialled);
}

#[tokio::test(start_paused = true)]
async fn a_poll_fails_by_hand_and_in_a_group() {
    for group in [None, Some(("group.id", "group"))] {
        let config = ConsumerConfig::parse([SERVERS].into_iter().chain(group)).unwrap();
        let dial = Arc::new(Alerting::default());
        let shared = Arc::clone(&dial) as Arc<dyn Dial>;
        let consumer = Consumer::open_with(config, shared).unwrap();
        match group {
            None => consumer.assign([("topic".to_owned(), 0)]).unwrap(),
            Some(_) => consumer.subscribe(&["topic".to_owned()]).unwrap(),
        }
        // Again after each failure, as an application may ask.
        for _ in 0..3 {
            let began = Instant::now();
            match consumer.poll(10, 1 << 20, Duration::from_secs(30)).await {
                Err(error) => check(&error, began),
                Ok(polled) => assert!(matches!(polled, Polled::Event(_)), "{polled:?}"),
            }
        }
        // Nobody polls: each of the two tasks has one failure to tell, and waits with it.
        tokio::time::sleep(Duration::from_secs(10)).await;
        let dialled = dial.0.load(Ordering::Relaxed);
        tokio::time::sleep(Duration::from_secs(60)).await;
        assert_eq!(dial.0.load(Ordering::Relaxed), dialled);
    }
}
