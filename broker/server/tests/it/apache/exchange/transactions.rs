//! Transactions that Apache Kafka ended, and what readers of committed records are told of them.

use bytes::Bytes;
use ottla_model::record::BatchBuilder;
use ottla_model::{ErrorCode, ProducerEpoch, ProducerId, Sequence};
use ottla_net::Connection;
use ottla_protocol::messages::{
    AddPartitionsToTxnRequest, AddPartitionsToTxnRequestAddPartitionsToTxnTopic, EndTxnRequest,
    FindCoordinatorRequest, InitProducerIdRequest,
};

use super::story::fetch;
use crate::rig::{connect, create_topic, eventually, now, produce_request};

const TOPIC: &str = "transactions";
const ID: &str = "transfer";
/// Versions of the older transactions, in which a client names its partitions first.
const PRODUCE: i16 = 11;
const ADD_PARTITIONS: i16 = 3;
const END: i16 = 4;

/// What readers of committed records are told, from the first offset on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Told {
    aborted: Vec<(i64, i64)>,
    stable: i64,
    records: Bytes,
}

/// Commits and aborts in turns, over several segments.
pub(super) async fn run(bootstrap: &str) -> Told {
    let connection = connect(bootstrap).await;
    create_topic(&connection, TOPIC, 1, &[("internal.segment.bytes", "600")]).await;
    let find = FindCoordinatorRequest {
        key_type: 1,
        coordinator_keys: vec![ID.to_owned()],
        ..FindCoordinatorRequest::default()
    };
    let initial = InitProducerIdRequest {
        transactional_id: Some(ID.to_owned()),
        transaction_timeout_ms: 60_000,
        ..InitProducerIdRequest::default()
    };
    let given = eventually("the coordinator is there", async || {
        let found = connection.call(&find).await.unwrap();
        let found = ErrorCode(found.coordinators[0].error_code) == ErrorCode::NONE;
        let given = connection.call(&initial).await.unwrap();
        (found && ErrorCode(given.error_code) == ErrorCode::NONE).then_some(given)
    });
    let given = given.await;
    let producer = (ProducerId(given.producer_id), ProducerEpoch(given.producer_epoch));
    let mut sequence = 0;
    for turn in 0..6 {
        add_partition(&connection, producer).await;
        for _ in 0..2 {
            let value = format!("turn {turn} ").repeat(20);
            send(&connection, producer, sequence, &value).await;
            sequence += 1;
        }
        finish(&connection, producer, turn % 3 == 0).await;
    }
    told(bootstrap).await
}

async fn add_partition(connection: &Connection, producer: (ProducerId, ProducerEpoch)) {
    let request = AddPartitionsToTxnRequest {
        v3_and_below_transactional_id: ID.to_owned(),
        v3_and_below_producer_id: producer.0.0,
        v3_and_below_producer_epoch: producer.1.0,
        v3_and_below_topics: vec![AddPartitionsToTxnRequestAddPartitionsToTxnTopic {
            name: TOPIC.to_owned(),
            partitions: vec![0],
            ..Default::default()
        }],
        ..AddPartitionsToTxnRequest::default()
    };
    eventually("the transaction before has ended", async || {
        let answer = connection.call_at(&request, ADD_PARTITIONS).await.unwrap();
        let result = &answer.results_by_topic_v3_and_below[0].results_by_partition[0];
        (ErrorCode(result.partition_error_code) == ErrorCode::NONE).then_some(())
    })
    .await;
}

async fn send(
    connection: &Connection,
    producer: (ProducerId, ProducerEpoch),
    sequence: i32,
    value: &str,
) {
    let mut builder = BatchBuilder::with_capacity(64);
    builder.attributes = builder.attributes.with_transactional(true);
    (builder.producer_id, builder.producer_epoch) = producer;
    builder.base_sequence = Sequence(sequence);
    builder.append(now(), None, Some(value.as_bytes()), &[]);
    let mut request = produce_request(TOPIC, 0, Some(builder.build().into()));
    request.transactional_id = Some(ID.to_owned());
    let answer = connection.call_at(&request, PRODUCE).await.unwrap();
    let done = &answer.responses[0].partition_responses[0];
    assert_eq!(ErrorCode(done.error_code), ErrorCode::NONE);
}

async fn finish(connection: &Connection, producer: (ProducerId, ProducerEpoch), committed: bool) {
    let request = EndTxnRequest {
        transactional_id: ID.to_owned(),
        producer_id: producer.0.0,
        producer_epoch: producer.1.0,
        committed,
        ..EndTxnRequest::default()
    };
    eventually("the transaction ends", async || {
        let answer = connection.call_at(&request, END).await.unwrap();
        (ErrorCode(answer.error_code) == ErrorCode::NONE).then_some(())
    })
    .await;
    eventually("its marker is there", async || {
        let fetched = fetch(connection, TOPIC, 0, 0, true).await;
        (fetched.last_stable_offset == fetched.high_watermark).then_some(())
    })
    .await;
}

pub(super) async fn told(bootstrap: &str) -> Told {
    let connection = connect(bootstrap).await;
    let (mut aborted, mut records, mut next) = (Vec::new(), Vec::new(), 0);
    loop {
        let fetched = fetch(&connection, TOPIC, 0, next, true).await;
        let found = fetched.records.unwrap_or_default();
        let last = ottla_model::record::Batches::new(&found).map(|batch| batch.unwrap()).last();
        let Some(last) = last else {
            return Told { aborted, stable: fetched.last_stable_offset, records: records.into() };
        };
        next = last.next_offset().0;
        records.extend_from_slice(&found);
        // One that reaches over the bytes of a fetch is told with the next one again.
        for one in fetched.aborted_transactions.unwrap_or_default() {
            let one = (one.producer_id, one.first_offset);
            if !aborted.contains(&one) {
                aborted.push(one);
            }
        }
    }
}
