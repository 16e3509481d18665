//! What a producer with `linger.ms` 0 writes itself.

use ottla_client::{Producer, ProducerRecord};
use ottla_config::ProducerConfig;
use tokio::runtime::Builder;

use crate::rig::{Running, eventually};

#[test]
fn a_record_that_is_not_to_linger_is_written_by_the_thread_that_sends_it() {
    let broker = Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let (running, _home) = broker.block_on(Running::start(&[]));
    broker.block_on(running.create_topic("t", &[]));
    let bootstrap = running.broker.bootstrap();
    let client = Builder::new_current_thread().enable_all().build().unwrap();
    let record = ProducerRecord::new("t", "value");
    let producer = client.block_on(async {
        let options = [("bootstrap.servers", bootstrap.as_str()), ("linger.ms", "0")];
        let producer = Producer::open(ProducerConfig::parse(options).unwrap()).unwrap();
        // The connection is there after this, and nothing is under way.
        assert_eq!(producer.send(record).await.unwrap().await.unwrap().offset, 0);
        producer
    });
    // From here on nobody runs the client's tasks.
    let second = producer.try_send(&record).unwrap().unwrap();
    // Now the broker owes an answer: the third waits for it, so that batches keep their order.
    let third = producer.try_send(&record).unwrap().unwrap();
    broker.block_on(eventually("the record is there", async || {
        (running.values("t", 0).await.len() == 2).then_some(())
    }));
    let offsets = client.block_on(async { [second.await, third.await] });
    assert_eq!(offsets.map(|place| place.unwrap().offset), [1, 2]);
    broker.block_on(running.close());
}
