//! What a client says on one connection, as an input: flags, then frames, each after its length in
//! two bytes.
//!
//! What only the broker knows is written as a placeholder of the same length, and replaced by what
//! the broker said last: a topic's id, a member's id, a generation, a producer's id, a session's.

use bytes::Bytes;
use ottla_model::record::{Batch, BatchBuilder, layout};
use ottla_model::{ProducerEpoch, ProducerId, Sequence, Timestamp, Uuid, crc32c};
use ottla_protocol::frame::encode_request;
use ottla_protocol::messages::*;
use ottla_protocol::{ApiKey, Message, Reader, Request};

use crate::corpus::{folder, kafkas_messages};

/// The topic that a broker under test has.
pub(super) const TOPIC: &str = "fuzz";
/// The end of a member's id that a broker gives.
const MEMBER: &str = "AAAABADCAFEAAAAAAAAAAA";
const TOPIC_ID: [u8; 16] = *b"\xA1fuzzed-topic-id";
const GROUP: &str = "group-00000000";
const GENERATION: i32 = 0x0BAD_CAFE;
const PRODUCER: i64 = 0x0BAD_CAFE_0BAD_F00D;
const SESSION: i32 = 0x0BAD_BEEF;

/// Flags: frames are sent as they are, in pieces, their batches with whatever checksum.
pub(super) const RAW: u8 = 1;
pub(super) const TRICKLE: u8 = 2;
pub(super) const KEEP_CHECKSUMS: u8 = 4;
/// They come through the listener that asks who is there.
pub(super) const SECURED: u8 = 8;

/// What the broker said, for the placeholders.
#[derive(Debug, Clone)]
pub(super) struct Learnt {
    pub(super) topic: Uuid,
    pub(super) group: String,
    member: Option<String>,
    generation: Option<i32>,
    producer: Option<i64>,
    session: Option<i32>,
}

impl Learnt {
    /// Of a topic, and of a group that nobody used: `number` makes it another each time.
    pub(super) fn new(topic: Uuid, number: u64) -> Self {
        let group = format!("group-{:08}", number % 100_000_000);
        Self { topic, group, member: None, generation: None, producer: None, session: None }
    }

    /// The frame that is sent for one of an input.
    pub(super) fn fill(&self, frame: &[u8], flags: u8) -> Vec<u8> {
        let mut bytes = frame.to_vec();
        replace(&mut bytes, &TOPIC_ID, &self.topic.0);
        replace(&mut bytes, GROUP.as_bytes(), self.group.as_bytes());
        if let Some(member) = &self.member {
            replace(&mut bytes, MEMBER.as_bytes(), member.as_bytes());
        }
        if let Some(generation) = self.generation {
            replace(&mut bytes, &GENERATION.to_be_bytes(), &generation.to_be_bytes());
        }
        if let Some(producer) = self.producer {
            replace(&mut bytes, &PRODUCER.to_be_bytes(), &producer.to_be_bytes());
        }
        if let Some(session) = self.session {
            replace(&mut bytes, &SESSION.to_be_bytes(), &session.to_be_bytes());
        }
        if flags & KEEP_CHECKSUMS == 0 && api_of(&bytes).is_some_and(|(api, _)| api == 0) {
            repair_checksums(&mut bytes);
        }
        bytes
    }

    /// Takes what an answer says; `answer` begins at its correlation id.
    pub(super) fn hear(&mut self, api: i16, version: i16, answer: &Bytes) {
        let Some(api) = ApiKey::from_i16(api) else { return };
        match api {
            ApiKey::JoinGroup => {
                if let Some(joined) = decode::<JoinGroupResponse>(api, version, answer) {
                    let id = joined.member_id.as_bytes();
                    let end = id.len().checked_sub(MEMBER.len()).and_then(|at| id.get(at..));
                    self.member = end.and_then(|end| String::from_utf8(end.to_vec()).ok());
                    self.generation = Some(joined.generation_id);
                }
            }
            ApiKey::InitProducerId => {
                if let Some(given) = decode::<InitProducerIdResponse>(api, version, answer) {
                    self.producer = Some(given.producer_id);
                }
            }
            ApiKey::Fetch => {
                if let Some(fetched) = decode::<FetchResponse>(api, version, answer)
                    && fetched.session_id != 0
                {
                    self.session = Some(fetched.session_id);
                }
            }
            _ => {}
        }
    }
}

fn decode<M: Message>(api: ApiKey, version: i16, answer: &Bytes) -> Option<M> {
    let mut reader = Reader::new(answer.clone(), 4 << 20);
    let header = api.response_header_version(version);
    ResponseHeader::decode(&mut reader, header).ok()?;
    M::decode(&mut reader, version).ok()
}

/// The number of the API and the version at the front of a frame.
pub(super) fn api_of(frame: &[u8]) -> Option<(i16, i16)> {
    let [a, b, c, d] = *frame.first_chunk::<4>()?;
    Some((i16::from_be_bytes([a, b]), i16::from_be_bytes([c, d])))
}

fn replace(bytes: &mut [u8], from: &[u8], to: &[u8]) {
    if from.len() != to.len() || bytes.len() < from.len() {
        return;
    }
    for at in 0..=bytes.len() - from.len() {
        if bytes[at..].starts_with(from) {
            bytes[at..at + from.len()].copy_from_slice(to);
        }
    }
}

/// Makes the checksums right of whatever looks like a batch.
fn repair_checksums(bytes: &mut [u8]) {
    let mut at = 0;
    while at + layout::RECORDS <= bytes.len() {
        let size = match Batch::size_at_front(&bytes[at..]) {
            Ok(size) if (layout::RECORDS..=bytes.len() - at).contains(&size) => size,
            _ => {
                at += 1;
                continue;
            }
        };
        let batch = &mut bytes[at..at + size];
        let crc = crc32c(&batch[layout::ATTRIBUTES..]).to_be_bytes();
        batch[layout::CRC..layout::CRC + 4].copy_from_slice(&crc);
        at += size;
    }
}

/// The frames of an input; the last one is cut where the input ends.
pub(super) fn frames(mut input: &[u8]) -> Vec<&[u8]> {
    const MOST: usize = 40;
    let mut frames = Vec::new();
    while let Some((length, rest)) = input.split_first_chunk::<2>() {
        let length = usize::from(u16::from_be_bytes(*length)).min(rest.len());
        frames.push(&rest[..length]);
        input = &rest[length..];
        if frames.len() == MOST {
            break;
        }
    }
    frames
}

/// An input of these frames.
fn input(frames: impl IntoIterator<Item = Vec<u8>>) -> Vec<u8> {
    let mut bytes = vec![0];
    for frame in frames {
        // What is longer stays out: inputs are short.
        if let Ok(length) = u16::try_from(frame.len()) {
            bytes.extend(length.to_be_bytes());
            bytes.extend(frame);
        }
    }
    bytes
}

/// A frame without its size.
fn said<R: Request>(request: &R, version: i16) -> Vec<u8> {
    let segments = encode_request(request, version, 7, Some("x")).expect("it can be said");
    let bytes: Vec<u8> =
        segments.iter().flat_map(|part| part.bytes().expect("memory").to_vec()).collect();
    bytes[4..].to_vec()
}

/// Every conversation to begin with.
pub(super) fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = vec![
        input(records()),
        input(consuming()),
        input(joining()),
        input(topics()),
        input(describing()),
        input(undoing()),
        secured(logging_in()),
    ];
    seeds.extend(captures());
    seeds.extend(kafkas_requests());
    seeds
}

/// What real clients sent, as `ottla-fuzz record` keeps it.
fn captures() -> impl Iterator<Item = Vec<u8>> {
    folder("fuzz/corpus/connection").into_iter().map(|(_, bytes)| bytes)
}

/// APIs that brokers of one node serve; others are refused by their number alone.
const SERVED: [i16; 33] = [
    0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 32, 33, 35, 36, 37,
    42, 44, 47, 60, 61, 64, 74, 75,
];

/// Every request that is served, at every version, filled as Kafka's classes filled it.
fn kafkas_requests() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for (name, version, body) in kafkas_messages() {
        let Some(api) = name
            .strip_suffix("Request")
            .and_then(|name| ApiKey::all().find(|api| api.name().eq_ignore_ascii_case(name)))
        else {
            continue;
        };
        if !SERVED.contains(&api.as_i16()) && version != api.versions().max {
            continue;
        }
        let writer = ottla_protocol::frame::begin_request(api, version, 7, Some("x"));
        let head = writer.and_then(ottla_protocol::Writer::into_bytes).expect("a header");
        seeds.push(input([[&head[4..], &body[..]].concat()]));
    }
    seeds
}

/// The same, through the listener that asks who is there.
fn secured(frames: Vec<Vec<u8>>) -> Vec<u8> {
    let mut bytes = input(frames);
    bytes[0] = SECURED;
    bytes
}

/// Versions, a mechanism, a password, and what comes after.
fn logging_in() -> Vec<Vec<u8>> {
    let handshake = SaslHandshakeRequest { mechanism: "PLAIN".to_owned() };
    let auth_bytes = Bytes::from_static(b"\0user\0secret");
    let token = SaslAuthenticateRequest { auth_bytes, ..Default::default() };
    vec![
        said(&ApiVersionsRequest::default(), 3),
        said(&handshake, 1),
        said(&token, 2),
        said(&MetadataRequest::default(), 12),
        produce(batch(-1, -1), 9),
        said(&handshake, 1),
        said(&token, 1),
    ]
}

fn batch(producer: i64, sequence: i32) -> Bytes {
    let mut builder = BatchBuilder::with_capacity(64);
    builder.producer_id = ProducerId(producer);
    builder.producer_epoch = ProducerEpoch(if producer < 0 { -1 } else { 0 });
    builder.base_sequence = Sequence(sequence);
    for value in ["a", "bb"] {
        builder.append(Timestamp(1_700_000_000_000), Some(b"k"), Some(value.as_bytes()), &[]);
    }
    builder.build().into()
}

fn produce(records: Bytes, version: i16) -> Vec<u8> {
    let request = ProduceRequest {
        acks: -1,
        timeout_ms: 1000,
        topic_data: vec![ProduceRequestTopicProduceData {
            name: if version < 13 { TOPIC.to_owned() } else { String::new() },
            topic_id: if version < 13 { Uuid::ZERO } else { Uuid(TOPIC_ID) },
            partition_data: vec![ProduceRequestPartitionProduceData {
                index: 0,
                records: Some(records),
                ..Default::default()
            }],
            ..Default::default()
        }],
        ..ProduceRequest::default()
    };
    said(&request, version)
}

fn records() -> Vec<Vec<u8>> {
    vec![
        said(&ApiVersionsRequest::default(), 3),
        said(&MetadataRequest::default(), 12),
        said(&InitProducerIdRequest { transaction_timeout_ms: 1000, ..Default::default() }, 4),
        produce(batch(-1, -1), 3),
        produce(batch(PRODUCER, 0), 9),
        produce(batch(PRODUCER, 2), 13),
        produce(batch(PRODUCER, 0), 9),
        offsets_for(-1),
        offsets_for(1_700_000_000_000),
        fetch(12, 0, -1, 0),
    ]
}

fn offsets_for(timestamp: i64) -> Vec<u8> {
    let partition = ListOffsetsRequestListOffsetsPartition {
        timestamp,
        current_leader_epoch: -1,
        ..Default::default()
    };
    let topic = ListOffsetsRequestListOffsetsTopic {
        name: TOPIC.to_owned(),
        partitions: vec![partition],
        ..Default::default()
    };
    said(&ListOffsetsRequest { replica_id: -1, topics: vec![topic], ..Default::default() }, 7)
}

fn fetch(version: i16, session_id: i32, session_epoch: i32, fetch_offset: i64) -> Vec<u8> {
    let partition = FetchRequestFetchPartition {
        fetch_offset,
        partition_max_bytes: 1 << 20,
        ..Default::default()
    };
    let topic = FetchRequestFetchTopic {
        topic: if version < 13 { TOPIC.to_owned() } else { String::new() },
        topic_id: if version < 13 { Uuid::ZERO } else { Uuid(TOPIC_ID) },
        partitions: vec![partition],
        ..Default::default()
    };
    let request = FetchRequest {
        max_wait_ms: 1,
        min_bytes: 1,
        max_bytes: 1 << 20,
        session_id,
        session_epoch,
        topics: vec![topic],
        ..FetchRequest::default()
    };
    said(&request, version)
}

fn consuming() -> Vec<Vec<u8>> {
    vec![
        produce(batch(-1, -1), 3),
        fetch(4, 0, -1, 0),
        fetch(11, 0, 0, 0),
        fetch(11, SESSION, 1, 1),
        fetch(17, 0, 0, 1),
        fetch(17, SESSION, 1, 0),
        said(&OffsetForLeaderEpochRequest { replica_id: -1, ..Default::default() }, 4),
        fetch(17, SESSION, -1, 0),
    ]
}

fn join(member: &str) -> Vec<u8> {
    let protocol = JoinGroupRequestJoinGroupRequestProtocol {
        name: "range".to_owned(),
        metadata: Bytes::from_static(&[
            0, 1, 0, 0, 0, 1, 0, 4, b'f', b'u', b'z', b'z', 255, 255, 255, 255,
        ]),
        ..Default::default()
    };
    let request = JoinGroupRequest {
        group_id: GROUP.to_owned(),
        session_timeout_ms: 10_000,
        rebalance_timeout_ms: 10,
        member_id: member.to_owned(),
        protocol_type: "consumer".to_owned(),
        protocols: vec![protocol],
        ..JoinGroupRequest::default()
    };
    said(&request, 5)
}

fn member() -> String {
    format!("x-{MEMBER}")
}

fn joining() -> Vec<Vec<u8>> {
    let (group, member_id) = (GROUP.to_owned(), member());
    let assignment = SyncGroupRequestSyncGroupRequestAssignment {
        member_id: member_id.clone(),
        assignment: Bytes::from_static(&[0, 1, 0, 0, 0, 0, 255, 255, 255, 255]),
        ..Default::default()
    };
    let coordinator = FindCoordinatorRequest { key: group.clone(), ..Default::default() };
    let sync = SyncGroupRequest {
        group_id: group.clone(),
        generation_id: GENERATION,
        member_id: member_id.clone(),
        assignments: vec![assignment],
        ..Default::default()
    };
    let beat = HeartbeatRequest {
        group_id: group.clone(),
        generation_id: GENERATION,
        member_id: member_id.clone(),
        ..Default::default()
    };
    let leave = LeaveGroupRequest { group_id: group.clone(), member_id, ..Default::default() };
    vec![
        said(&coordinator, 2),
        join(""),
        join(&member()),
        said(&sync, 3),
        said(&beat, 3),
        commit(),
        said(&OffsetFetchRequest { group_id: group.clone(), ..Default::default() }, 5),
        said(&DescribeGroupsRequest { groups: vec![group], ..Default::default() }, 5),
        join(&member()),
        said(&leave, 2),
    ]
}

fn commit() -> Vec<u8> {
    let partition = OffsetCommitRequestOffsetCommitRequestPartition {
        committed_offset: 5,
        committed_leader_epoch: -1,
        committed_metadata: Some("note".to_owned()),
        ..Default::default()
    };
    let request = OffsetCommitRequest {
        group_id: GROUP.to_owned(),
        generation_id_or_member_epoch: GENERATION,
        member_id: member(),
        topics: vec![OffsetCommitRequestOffsetCommitRequestTopic {
            name: TOPIC.to_owned(),
            partitions: vec![partition],
            ..Default::default()
        }],
        ..Default::default()
    };
    said(&request, 8)
}

fn topics() -> Vec<Vec<u8>> {
    let created = |name: &str| CreateTopicsRequestCreatableTopic {
        name: name.to_owned(),
        num_partitions: 2,
        replication_factor: 1,
        ..Default::default()
    };
    let create = CreateTopicsRequest {
        topics: vec![created("one"), created("two")],
        timeout_ms: 1000,
        ..Default::default()
    };
    let more = CreatePartitionsRequest {
        topics: vec![CreatePartitionsRequestCreatePartitionsTopic {
            name: "one".to_owned(),
            count: 3,
            ..Default::default()
        }],
        timeout_ms: 1000,
        ..Default::default()
    };
    let delete = DeleteTopicsRequest {
        topic_names: vec!["one".to_owned(), "two".to_owned()],
        timeout_ms: 1000,
        ..Default::default()
    };
    let altered = IncrementalAlterConfigsRequest {
        resources: vec![IncrementalAlterConfigsRequestAlterConfigsResource {
            resource_type: 2,
            resource_name: TOPIC.to_owned(),
            configs: vec![IncrementalAlterConfigsRequestAlterableConfig {
                name: "retention.ms".to_owned(),
                value: Some("100000".to_owned()),
                ..Default::default()
            }],
            ..Default::default()
        }],
        ..Default::default()
    };
    let described = DescribeConfigsRequest {
        resources: vec![DescribeConfigsRequestDescribeConfigsResource {
            resource_type: 2,
            resource_name: TOPIC.to_owned(),
            ..Default::default()
        }],
        include_synonyms: true,
        include_documentation: true,
        ..Default::default()
    };
    vec![said(&create, 5), said(&more, 2), said(&altered, 1), said(&described, 4), said(&delete, 5)]
}

fn describing() -> Vec<Vec<u8>> {
    let topic =
        DescribeTopicPartitionsRequestTopicRequest { name: TOPIC.to_owned(), ..Default::default() };
    let partitions = DescribeTopicPartitionsRequest {
        topics: vec![topic],
        response_partition_limit: 10,
        ..Default::default()
    };
    let producers = DescribeProducersRequest {
        topics: vec![DescribeProducersRequestTopicRequest {
            name: TOPIC.to_owned(),
            partition_indexes: vec![0, 1, 7],
            ..Default::default()
        }],
        ..Default::default()
    };
    vec![
        said(&DescribeClusterRequest::default(), 1),
        said(&partitions, 0),
        said(&producers, 0),
        said(&DescribeLogDirsRequest::default(), 4),
        said(&ListGroupsRequest::default(), 4),
        said(&ListConfigResourcesRequest::default(), 1),
    ]
}

fn undoing() -> Vec<Vec<u8>> {
    let records = DeleteRecordsRequest {
        topics: vec![DeleteRecordsRequestDeleteRecordsTopic {
            name: TOPIC.to_owned(),
            partitions: vec![DeleteRecordsRequestDeleteRecordsPartition {
                offset: -1,
                ..Default::default()
            }],
            ..Default::default()
        }],
        timeout_ms: 1000,
        ..Default::default()
    };
    let groups = DeleteGroupsRequest { groups_names: vec![GROUP.to_owned()], ..Default::default() };
    let handshake = SaslHandshakeRequest { mechanism: "PLAIN".to_owned() };
    let token =
        SaslAuthenticateRequest { auth_bytes: Bytes::from_static(b"\0a\0b"), ..Default::default() };
    vec![said(&records, 2), said(&groups, 2), said(&handshake, 1), said(&token, 2)]
}

/// What a broker gave out in some conversations.
#[derive(Debug, Default)]
pub struct Given {
    topics: Vec<Uuid>,
    members: Vec<String>,
    producers: Vec<i64>,
}

impl Given {
    /// Takes what the answers of one connection say.
    pub fn learn(&mut self, said: &[u8], answered: &[u8]) {
        // Answers come in the order of the requests, apart from those that have none.
        let mut answers = sized(answered).into_iter();
        let mut waiting = answers.next();
        for request in sized(said) {
            let Some((number, version)) = api_of(request) else { continue };
            let Some(answer) = waiting else { return };
            if request.get(4..8) != answer.get(..4) {
                continue;
            }
            let answer = Bytes::copy_from_slice(answer);
            match ApiKey::from_i16(number) {
                Some(api @ ApiKey::Metadata) => {
                    let told = decode::<MetadataResponse>(api, version, &answer);
                    let topics = told.into_iter().flat_map(|told| told.topics);
                    let ids = topics.map(|topic| topic.topic_id).filter(|id| *id != Uuid::ZERO);
                    self.topics.extend(ids);
                }
                Some(api @ ApiKey::JoinGroup) => {
                    let told = decode::<JoinGroupResponse>(api, version, &answer);
                    self.members.extend(told.map(|told| told.member_id));
                }
                Some(api @ ApiKey::InitProducerId) => {
                    let told = decode::<InitProducerIdResponse>(api, version, &answer);
                    self.producers.extend(told.map(|told| told.producer_id));
                }
                _ => {}
            }
            waiting = answers.next();
        }
        self.members.retain(|member| member.len() >= MEMBER.len());
        // Small numbers stand in many places that are no producer's id.
        self.producers.retain(|id| *id > 1_000_000);
    }
}

/// Frames after their sizes; one that is cut is left out.
fn sized(stream: &[u8]) -> Vec<&[u8]> {
    let (mut rest, mut all) = (stream, Vec::new());
    while let Some((size, after)) = rest.split_first_chunk::<4>() {
        let size = u32::from_be_bytes(*size) as usize;
        let Some(frame) = after.get(..size) else { break };
        all.push(frame);
        rest = &after[size..];
    }
    all
}

/// What a connection sent, as an input, with placeholders for what the broker gave out. Requests
/// that were repeated again and again are kept three times.
#[must_use]
pub fn captured(stream: &[u8], given: &Given) -> Vec<u8> {
    const KEPT: usize = 3;
    let mut seen = std::collections::HashMap::new();
    let mut all = Vec::new();
    for frame in sized(stream) {
        let times = seen.entry(api_of(frame)).or_insert(0);
        *times += 1;
        if *times > KEPT {
            continue;
        }
        let mut frame = frame.to_vec();
        given.topics.iter().for_each(|id| replace(&mut frame, &id.0, &TOPIC_ID));
        for member in &given.members {
            let end = &member.as_bytes()[member.len() - MEMBER.len()..];
            replace(&mut frame, end, MEMBER.as_bytes());
        }
        for producer in &given.producers {
            replace(&mut frame, &producer.to_be_bytes(), &PRODUCER.to_be_bytes());
        }
        all.push(frame);
    }
    input(all)
}
