//! The small files of a data directory, with anything in them.

use ottla_log::files::{
    parse_folder, parse_offsets as parse_checkpoint, parse_partition_metadata, render_offsets,
    render_partition_metadata,
};
use ottla_log::index::{OffsetEntry, TimeEntry, parse_offsets, parse_times};
use ottla_log::segment::base_of;
use ottla_log::{AbortedTransaction, EpochCache, Producers};
use ottla_model::{LeaderEpoch, Offset};
use ottla_quorum::QuorumState;
use ottla_quorum::format::{MetaProperties, parse_snapshot_file_name, snapshot_voters};

use super::{Target, answer, size_class};
use crate::corpus::read;
use crate::measure::{Budget, within};

/// Bytes that a reader may hold for each byte of a file: an entry of a tree for a short line.
const FACTOR: usize = 300;

/// The head says which file it is.
pub(super) fn target() -> Target {
    Target::new(seeds(), run).with_head(1)
}

fn seeds() -> Vec<Vec<u8>> {
    let mut epochs = EpochCache::default();
    epochs.assign(LeaderEpoch(0), Offset(0));
    epochs.assign(LeaderEpoch(3), Offset(70));
    let offsets = [(("flights".to_owned(), ottla_model::PartitionIndex(3)), Offset(9))].into();
    let entries =
        [(2, 100), (9, 900)].map(|(relative, position)| OffsetEntry { relative, position });
    let times = [(5, 2), (9, 4)].map(|(timestamp, relative)| TimeEntry { timestamp, relative });
    let quorum = read("conformance/metadata/dynamic-voters.quorum-state");
    let older = read("conformance/metadata/static-voters.quorum-state");
    let seeds: [(u8, Vec<u8>); 14] = [
        (0, epochs.render().into_bytes()),
        (1, render_offsets(&offsets).into_bytes()),
        (2, render_partition_metadata(ottla_model::Uuid([7; 16])).into_bytes()),
        (3, entries.iter().flat_map(|entry| entry.to_bytes()).collect()),
        (4, times.iter().flat_map(|entry| entry.to_bytes()).collect()),
        (5, Producers::default().render()),
        (5, super::recovery::producer_snapshot()),
        (6, quorum),
        (6, older),
        (7, read("conformance/metadata/meta.properties")),
        (8, read("conformance/metadata/dynamic-voters-bootstrap.checkpoint")),
        (9, b"flights-3".to_vec()),
        (9, b"00000000000000000055-0000000001.checkpoint".to_vec()),
        (10, vec![0; AbortedTransaction::SIZE]),
    ];
    seeds.map(|(which, bytes)| [&[which][..], &bytes].concat()).into()
}

fn run(input: &[u8]) -> u64 {
    let Some((which, bytes)) = input.split_first() else { return 0 };
    let which = which % 11;
    let budget = Budget::of(bytes, FACTOR);
    let read = within("a file's reader", budget, || read_one(which, bytes));
    answer((which, read, size_class(bytes.len())))
}

/// Whether the bytes pass; what is written back is read as the same.
fn read_one(which: u8, bytes: &[u8]) -> bool {
    let text = std::str::from_utf8(bytes);
    match (which, text) {
        (0, Ok(text)) => EpochCache::parse(text).is_some_and(|epochs| {
            assert_eq!(EpochCache::parse(&epochs.render()), Some(epochs), "epochs change");
            true
        }),
        (1, Ok(text)) => parse_checkpoint(text).is_some_and(|offsets| {
            assert_eq!(
                parse_checkpoint(&render_offsets(&offsets)),
                Some(offsets),
                "offsets change"
            );
            true
        }),
        (2, Ok(text)) => parse_partition_metadata(text).is_some_and(|id| {
            assert_eq!(parse_partition_metadata(&render_partition_metadata(id)), Some(id));
            true
        }),
        (3, _) => parse_offsets(bytes, 1 << 20).is_some(),
        (4, _) => parse_times(bytes).is_some(),
        (5, _) => Producers::parse(bytes).is_some_and(|producers| {
            assert_eq!(Producers::parse(&producers.render()), Some(producers), "producers change");
            true
        }),
        (6, Ok(text)) => QuorumState::parse(text).is_ok_and(|state| {
            let again = QuorumState::parse(&state.render());
            assert_eq!(again.ok(), Some(state), "the quorum's state changes");
            true
        }),
        (7, Ok(text)) => MetaProperties::parse(text).is_ok(),
        (8, _) => snapshot_voters(bytes).0.is_some(),
        (9, Ok(text)) => {
            let folder = parse_folder(text).is_some();
            let base = base_of(text, "log").is_some();
            folder | base | parse_snapshot_file_name(text).is_some()
        }
        (10, _) => bytes
            .chunks(AbortedTransaction::SIZE)
            .filter_map(|chunk| AbortedTransaction::from_bytes(chunk.try_into().ok()?))
            .all(|one| AbortedTransaction::from_bytes(&one.to_bytes()) == Some(one)),
        _ => false,
    }
}
