//! The borrowed views of the hot messages beside the generated decoders: they accept the same
//! bytes, show the same partitions, and allocate nothing that a peer chooses.

use bytes::Bytes;
use ottla_protocol::messages::{
    FetchRequest, FetchResponse, ProduceRequest, ShareFetchRequest, ShareFetchResponse,
};
use ottla_protocol::view::{
    FetchRequestView, FetchResponseView, ProduceRequestView, ShareFetchRequestView,
    ShareFetchResponseView,
};
use ottla_protocol::{DecodeError, Message, Reader};

use super::{Target, answer, kind, size_class};
use crate::corpus::kafkas_messages;
use crate::measure::{Budget, within};

const AMPLE: usize = 16 << 20;
/// What a view may hold, however many partitions it shows.
const VIEW: usize = 1024;

const NAMES: [&str; 5] =
    ["ProduceRequest", "FetchRequest", "ShareFetchRequest", "FetchResponse", "ShareFetchResponse"];

/// The head: which message, and the version.
pub(super) fn target() -> Target {
    let mut seeds = Vec::new();
    for (name, version, bytes) in kafkas_messages() {
        if let Some(which) = NAMES.iter().position(|known| *known == name) {
            let [which, version] = [which as u8, version as u8];
            seeds.push([&[which, version][..], &bytes].concat());
        }
    }
    Target::new(seeds, run).with_head(2)
}

fn run(input: &[u8]) -> u64 {
    let [which, version, body @ ..] = input else { return 0 };
    let body = Bytes::copy_from_slice(body);
    match which % 5 {
        0 => produce(&body, version_of::<ProduceRequest>(*version)),
        1 => fetch_request(&body, version_of::<FetchRequest>(*version)),
        2 => share_fetch_request(&body, version_of::<ShareFetchRequest>(*version)),
        3 => fetch_response(&body, version_of::<FetchResponse>(*version)),
        _ => share_fetch_response(&body, version_of::<ShareFetchResponse>(*version)),
    }
}

fn version_of<M: Message>(byte: u8) -> i16 {
    M::MIN_VERSION + i16::from(byte) % (M::MAX_VERSION - M::MIN_VERSION + 1)
}

fn decoded<M: Message>(body: &Bytes, version: i16) -> Result<M, DecodeError> {
    M::decode(&mut Reader::new(body.clone(), AMPLE), version)
}

/// Both accept or both refuse; what both show.
fn agree<M, V>(
    body: &Bytes,
    version: i16,
    view: impl FnOnce() -> Result<V, DecodeError>,
) -> Result<(M, V), u64>
where
    M: Message,
{
    let view = within(M::NAME, Budget::bytes(VIEW), view);
    let message = decoded::<M>(body, version);
    match (message, view) {
        (Ok(message), Ok(view)) => Ok((message, view)),
        (Err(error), Err(_)) => Err(answer((M::NAME, version, kind(&error)))),
        (Ok(_), Err(error)) => panic!("the view of {} {version} refuses: {error}", M::NAME),
        (Err(error), Ok(_)) => panic!("the view of {} {version} accepts: {error}", M::NAME),
    }
}

fn produce(body: &Bytes, version: i16) -> u64 {
    let view = || ProduceRequestView::decode(body.clone(), version);
    let (message, view) = match agree::<ProduceRequest, _>(body, version, view) {
        Ok(both) => both,
        Err(answer) => return answer,
    };
    let topics = message.topic_data.iter();
    let expected =
        topics.flat_map(|topic| topic.partition_data.iter().map(move |part| (topic, part)));
    let mut count = 0;
    let mut shown = view.partitions();
    for (topic, partition) in expected {
        let found = shown.next().expect("as many partitions");
        assert_eq!((found.topic.name, found.topic.id), (&*topic.name, topic.topic_id));
        assert_eq!(found.index, partition.index);
        let records = found.place_of_records().map(|place| body.slice(place));
        let expected = partition.records.clone().filter(|records| !records.is_empty());
        assert_eq!(records, expected);
        count += 1;
    }
    assert!(shown.next().is_none(), "more partitions than there are");
    answer(("produce", version, size_class(count)))
}

fn fetch_request(body: &Bytes, version: i16) -> u64 {
    let view = || FetchRequestView::decode(body.clone(), version);
    let (message, view) = match agree::<FetchRequest, _>(body, version, view) {
        Ok(both) => both,
        Err(answer) => return answer,
    };
    let expected: usize = message.topics.iter().map(|topic| topic.partitions.len()).sum();
    assert_eq!(view.partitions().count(), expected, "partitions of a fetch");
    assert_eq!(view.session_id(), message.session_id);
    let forgotten: usize =
        message.forgotten_topics_data.iter().map(|topic| topic.partitions.len()).sum();
    assert_eq!(view.forgotten().count(), forgotten, "forgotten partitions");
    answer(("fetch", version, size_class(expected), size_class(forgotten)))
}

fn share_fetch_request(body: &Bytes, version: i16) -> u64 {
    let view = || ShareFetchRequestView::decode(body.clone(), version);
    let (message, view) = match agree::<ShareFetchRequest, _>(body, version, view) {
        Ok(both) => both,
        Err(answer) => return answer,
    };
    let expected: usize = message.topics.iter().map(|topic| topic.partitions.len()).sum();
    assert_eq!(view.partitions().count(), expected, "partitions of a share fetch");
    let batches: usize = view.partitions().map(|one| one.acknowledgements.count()).sum();
    answer(("share fetch", version, size_class(expected), size_class(batches)))
}

/// The views of responses look at the node endpoints later, so they may accept more.
fn fetch_response(body: &Bytes, version: i16) -> u64 {
    let view =
        within("a view", Budget::bytes(VIEW), || FetchResponseView::decode(body.clone(), version));
    let message = decoded::<FetchResponse>(body, version);
    match (view, message) {
        (Ok(view), Ok(message)) => {
            let expected: usize = message.responses.iter().map(|one| one.partitions.len()).sum();
            assert_eq!(view.partitions().count(), expected, "partitions of a response");
            let endpoints = view.node_endpoints(AMPLE).expect("the endpoints were decoded");
            assert_eq!(endpoints.len(), message.node_endpoints.len(), "endpoints");
            answer(("response", version, size_class(expected), endpoints.len()))
        }
        (Ok(view), Err(error)) => {
            let partitions = view.partitions().count();
            let endpoints = endpoints(AMPLE, |budget| view.node_endpoints(budget).is_ok());
            answer(("response", version, size_class(partitions), endpoints, kind(&error)))
        }
        (Err(error), Err(_)) => answer(("response", version, kind(&error))),
        (Err(error), Ok(_)) => panic!("the view of a response {version} refuses: {error}"),
    }
}

fn share_fetch_response(body: &Bytes, version: i16) -> u64 {
    let view = within("a view", Budget::bytes(VIEW), || {
        ShareFetchResponseView::decode(body.clone(), version)
    });
    let message = decoded::<ShareFetchResponse>(body, version);
    match (view, message) {
        (Ok(view), Ok(message)) => {
            let expected: usize = message.responses.iter().map(|one| one.partitions.len()).sum();
            assert_eq!(view.partitions().count(), expected, "partitions of a response");
            answer(("share response", version, size_class(expected)))
        }
        (Ok(view), Err(error)) => {
            let partitions = view.partitions().count();
            let endpoints = endpoints(4096, |budget| view.node_endpoints(budget).is_ok());
            answer(("share response", version, size_class(partitions), endpoints, kind(&error)))
        }
        (Err(error), Err(_)) => answer(("share response", version, kind(&error))),
        (Err(error), Ok(_)) => panic!("the view of a share response {version} refuses: {error}"),
    }
}

/// Endpoints are decoded within their budget.
fn endpoints(budget: usize, decode: impl FnOnce(usize) -> bool) -> bool {
    within("endpoints", Budget::bytes(budget + VIEW), || decode(budget))
}
