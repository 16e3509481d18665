//! What Produce refuses, and that nothing of it is stored.

use bytes::Bytes;
use ottla_model::record::{Attributes, BatchBuilder, Codec, layout};
use ottla_model::{ErrorCode, ProducerEpoch, ProducerId, Sequence, crc32c};
use ottla_protocol::messages::{InitProducerIdRequest, ProduceRequest};

use crate::rig::{BY_NAME, Produced, Running, batch, now, produce_request};

/// Puts right the checksum of a batch that was changed.
fn with_checksum(mut bytes: Vec<u8>) -> Bytes {
    let crc = crc32c(&bytes[layout::ATTRIBUTES..]);
    bytes[layout::CRC..layout::CRC + 4].copy_from_slice(&crc.to_be_bytes());
    Bytes::from(bytes)
}

fn changed(change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut bytes = batch(&["one", "two"]).to_vec();
    change(&mut bytes);
    bytes
}

/// Refused with `code`, and the topic stays as it is.
async fn refused(running: &Running, topic: &str, records: Bytes, code: ErrorCode, what: &str) {
    let produced = running.produce(topic, records).await;
    assert_eq!(ErrorCode(produced.error_code), code, "{what}: {:?}", produced.error_message);
    assert_eq!(produced.base_offset, -1, "{what}");
    assert_eq!(running.values(topic, 0).await.len(), 1, "{what} was stored");
}

async fn start() -> Running {
    let (running, _) = Running::start(&[]).await;
    running.create_topic("t", &[]).await;
    running.produce_value("t", "first").await;
    running
}

#[tokio::test]
async fn corrupt_batches_are_refused_and_never_stored() {
    let running = start().await;
    let whole = batch(&["one", "two"]);
    let corrupt = ErrorCode::CORRUPT_MESSAGE;
    for position in [layout::CRC, layout::ATTRIBUTES + 1, whole.len() - 1] {
        let flipped = Bytes::from(changed(|bytes| bytes[position] ^= 1));
        refused(&running, "t", flipped, corrupt, &format!("byte {position} flipped")).await;
    }
    for length in [1, 11, layout::CRC, whole.len() - 1] {
        let cut = whole.slice(..length);
        let what = format!("cut after {length} bytes");
        refused(&running, "t", cut, ErrorCode::INVALID_RECORD, &what).await;
    }
    for (length, code) in
        [(0i32, corrupt), (-1, corrupt), (i32::MIN, corrupt), (i32::MAX, ErrorCode::INVALID_RECORD)]
    {
        let lie = changed(|bytes| bytes[8..12].copy_from_slice(&length.to_be_bytes()));
        refused(&running, "t", lie.into(), code, &format!("length {length}")).await;
    }
    // The next batch takes the offset that none of them got.
    assert_eq!(running.produce_value("t", "second").await, 1);
    running.close().await;
}

#[tokio::test]
async fn records_that_break_rules_are_refused() {
    let running = start().await;
    let invalid = ErrorCode::INVALID_RECORD;
    let count = layout::RECORD_COUNT..layout::RECORD_COUNT + 4;
    for lie in [3i32, 1, 0, -1, i32::MAX] {
        let lying = changed(|bytes| bytes[count.clone()].copy_from_slice(&lie.to_be_bytes()));
        let what = format!("two records that say {lie}");
        refused(&running, "t", with_checksum(lying), invalid, &what).await;
    }
    let two = [batch(&["one"]), batch(&["two"])].concat();
    refused(&running, "t", Bytes::from(two), invalid, "two batches").await;
    let mut control = BatchBuilder::with_capacity(64);
    control.attributes = Attributes::default().with_control(true);
    control.append(now(), Some(&[0, 0, 0, 1]), Some(b""), &[]);
    refused(&running, "t", control.build().into(), invalid, "a client's control batch").await;
    refused(&running, "t", Bytes::new(), invalid, "no batch at all").await;
    running.close().await;
}

#[tokio::test]
async fn compressed_garbage_is_refused() {
    let running = start().await;
    let mut builder = BatchBuilder::with_capacity(64);
    builder.append(now(), None, Some(b"value"), &[]);
    for codec in [Codec::Gzip, Codec::Snappy, Codec::Lz4, Codec::Zstd] {
        let garbage = builder.build_compressed(codec, b"this was never compressed");
        let corrupt = ErrorCode::CORRUPT_MESSAGE;
        refused(&running, "t", garbage.into(), corrupt, codec.name()).await;
    }
    running.close().await;
}

#[tokio::test]
async fn acks_partitions_and_sizes_are_checked() {
    let running = start().await;
    let mut request = produce_request("t", 0, Some(batch(&["a"])));
    request.acks = 2;
    let first = answer(&running, &request).await;
    assert_eq!(ErrorCode(first.error_code), ErrorCode::INVALID_REQUIRED_ACKS);
    for (topic, partition) in [("t", 7), ("t", -1), ("nowhere", 0), ("", 0)] {
        let found = answer(&running, &produce_request(topic, partition, Some(batch(&["a"])))).await;
        let code = ErrorCode(found.error_code);
        assert_eq!(code, ErrorCode::UNKNOWN_TOPIC_OR_PARTITION, "{topic} {partition}");
    }
    running.create_topic("small", &[("max.message.bytes", "100")]).await;
    let large = "x".repeat(200);
    let found = running.produce("small", batch(&[&large])).await;
    assert_eq!(ErrorCode(found.error_code), ErrorCode::MESSAGE_TOO_LARGE);
    running.create_topic("keyed", &[("cleanup.policy", "compact")]).await;
    let found = running.produce("keyed", batch(&["no key"])).await;
    assert_eq!(ErrorCode(found.error_code), ErrorCode::INVALID_RECORD);
    running.close().await;
}

async fn answer(running: &Running, request: &ProduceRequest) -> Produced {
    let mut answer = running.connection.call_at(request, BY_NAME).await.unwrap();
    answer.responses.remove(0).partition_responses.remove(0)
}

#[tokio::test]
async fn an_idempotent_batch_is_stored_once_and_in_order() {
    let running = start().await;
    let request = InitProducerIdRequest {
        transactional_id: None,
        transaction_timeout_ms: 60_000,
        ..InitProducerIdRequest::default()
    };
    let producer = running.connection.call(&request).await.unwrap();
    assert_eq!(producer.error_code, 0);
    let numbered = |epoch: i16, sequence: i32, value: &str| {
        let mut builder = BatchBuilder::with_capacity(64);
        builder.producer_id = ProducerId(producer.producer_id);
        builder.producer_epoch = ProducerEpoch(epoch);
        builder.base_sequence = Sequence(sequence);
        builder.append(now(), None, Some(value.as_bytes()), &[]);
        Bytes::from(builder.build())
    };
    let first = running.produce("t", numbered(0, 0, "a")).await;
    assert_eq!((first.error_code, first.base_offset), (0, 1));
    let again = running.produce("t", numbered(0, 0, "a")).await;
    assert_eq!((again.error_code, again.base_offset), (0, 1), "the same batch, sent twice");
    let gap = running.produce("t", numbered(0, 2, "c")).await;
    assert_eq!(ErrorCode(gap.error_code), ErrorCode::OUT_OF_ORDER_SEQUENCE_NUMBER);
    let next = running.produce("t", numbered(1, 0, "b")).await;
    assert_eq!((next.error_code, next.base_offset), (0, 2), "a new epoch starts over");
    let fenced = running.produce("t", numbered(0, 1, "b")).await;
    assert_eq!(ErrorCode(fenced.error_code), ErrorCode::INVALID_PRODUCER_EPOCH);
    let stored: Vec<String> = running.values("t", 1).await.into_iter().map(|(_, v)| v).collect();
    assert_eq!(stored, ["a", "b"]);
    running.close().await;
}
