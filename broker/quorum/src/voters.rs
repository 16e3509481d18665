//! Who votes, and since which offset of the log.

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use ottla_model::{NodeId, Offset, Uuid};
use ottla_protocol::messages::{
    VotersRecord, VotersRecordEndpoint, VotersRecordKRaftVersionFeature, VotersRecordVoter,
};

/// A replica of the metadata log: a node and the directory it keeps the log in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReplicaKey {
    /// The node.
    pub id: NodeId,
    /// Its directory; the zero id when it is not known.
    pub directory: Uuid,
}

impl ReplicaKey {
    /// Whether both are the same replica, as far as both directories are known.
    #[must_use]
    pub fn matches(self, other: Self) -> bool {
        let known = !self.directory.is_zero() && !other.directory.is_zero();
        self.id == other.id && (!known || self.directory == other.directory)
    }
}

/// Where a voter listens for the quorum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoterEndpoint {
    /// The listener's name.
    pub name: String,
    /// The host.
    pub host: String,
    /// The port.
    pub port: u16,
}

/// A voter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voter {
    /// The replica.
    pub key: ReplicaKey,
    /// Where it listens; the first is the one to use.
    pub endpoints: Vec<VoterEndpoint>,
}

/// The voters, by id.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VoterSet {
    voters: BTreeMap<NodeId, Voter>,
}

impl VoterSet {
    /// A set of voters.
    #[must_use]
    pub fn new(voters: impl IntoIterator<Item = Voter>) -> Self {
        Self { voters: voters.into_iter().map(|voter| (voter.key.id, voter)).collect() }
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.voters.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.voters.is_empty()
    }

    /// How many are more than half.
    #[must_use]
    pub fn majority(&self) -> usize {
        self.len() / 2 + 1
    }

    /// Whether a replica votes.
    #[must_use]
    pub fn contains(&self, key: ReplicaKey) -> bool {
        self.voters.get(&key.id).is_some_and(|voter| voter.key.matches(key))
    }

    /// Whether a replica is the only voter.
    #[must_use]
    pub fn is_only(&self, key: ReplicaKey) -> bool {
        self.len() == 1 && self.contains(key)
    }

    /// The voters in the order of their ids.
    pub fn iter(&self) -> impl Iterator<Item = &Voter> {
        self.voters.values()
    }

    /// The ids of all voters but one.
    #[must_use]
    pub fn others(&self, local: NodeId) -> Vec<NodeId> {
        self.voters.keys().copied().filter(|id| *id != local).collect()
    }

    /// A voter.
    #[must_use]
    pub fn get(&self, id: NodeId) -> Option<&Voter> {
        self.voters.get(&id)
    }

    pub(crate) fn to_record(&self) -> VotersRecord {
        let feature = || VotersRecordKRaftVersionFeature {
            min_supported_version: 0,
            max_supported_version: 1,
            ..Default::default()
        };
        let voters = self.iter().map(|voter| VotersRecordVoter {
            voter_id: voter.key.id.0,
            voter_directory_id: voter.key.directory,
            endpoints: voter
                .endpoints
                .iter()
                .map(|endpoint| VotersRecordEndpoint {
                    name: endpoint.name.clone(),
                    host: endpoint.host.clone(),
                    port: endpoint.port,
                    ..Default::default()
                })
                .collect(),
            k_raft_version_feature: feature(),
            ..Default::default()
        });
        VotersRecord { version: 0, voters: voters.collect(), ..VotersRecord::default() }
    }

    pub(crate) fn from_record(record: &VotersRecord) -> Self {
        Self::new(record.voters.iter().map(|voter| {
            Voter {
                key: ReplicaKey { id: NodeId(voter.voter_id), directory: voter.voter_directory_id },
                endpoints: voter
                    .endpoints
                    .iter()
                    .map(|endpoint| VoterEndpoint {
                        name: endpoint.name.clone(),
                        host: endpoint.host.clone(),
                        port: endpoint.port,
                    })
                    .collect(),
            }
        }))
    }
}

/// The voter sets of the log by the offsets of their records. The newest one counts, committed or
/// not; cutting the log brings the one before back.
#[derive(Debug, Clone, Default)]
pub(crate) struct VoterHistory {
    first: VoterSet,
    first_version: i16,
    sets: BTreeMap<Offset, VoterSet>,
    versions: BTreeMap<Offset, i16>,
}

impl VoterHistory {
    pub(crate) fn new(first: VoterSet, kraft_version: i16) -> Self {
        Self { first, first_version: kraft_version, ..Self::default() }
    }

    pub(crate) fn current(&self) -> &VoterSet {
        self.sets.last_key_value().map_or(&self.first, |(_, set)| set)
    }

    pub(crate) fn kraft_version(&self) -> i16 {
        self.versions.last_key_value().map_or(self.first_version, |(_, version)| *version)
    }

    /// Whether the log itself says who votes; a freshly formatted node knows it only from its
    /// bootstrap snapshot.
    pub(crate) fn is_in_log(&self) -> bool {
        !self.sets.is_empty()
    }

    pub(crate) fn put_voters(&mut self, offset: Offset, voters: VoterSet) {
        self.sets.insert(offset, voters);
    }

    pub(crate) fn put_version(&mut self, offset: Offset, version: i16) {
        self.versions.insert(offset, version);
    }

    pub(crate) fn truncate(&mut self, end: Offset) {
        self.sets.retain(|offset, _| *offset < end);
        self.versions.retain(|offset, _| *offset < end);
    }

    pub(crate) fn before(&self, end: Offset) -> (&VoterSet, i16) {
        let set = self.sets.range(..end).next_back().map_or(&self.first, |(_, set)| set);
        let version = self.versions.range(..end).next_back();
        (set, version.map_or(self.first_version, |(_, version)| *version))
    }
}
