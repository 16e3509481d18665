//! `quorum-state`: what a replica must not forget (KIP-595).

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use ottla_model::{LeaderEpoch, NodeId, Uuid};
use serde_json::Value;

use crate::voters::ReplicaKey;

/// The epoch, its leader, and the vote in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuorumState {
    /// The epoch, 0 before the first election.
    pub epoch: LeaderEpoch,
    /// Its leader, if known.
    pub leader: Option<NodeId>,
    /// For whom this replica voted in it.
    pub voted: Option<ReplicaKey>,
    /// The voters that version 0 of the file names; empty in version 1.
    pub static_voters: Vec<NodeId>,
    /// 1 when the voters are in the log, 0 when they are in the configuration.
    pub version: i16,
}

/// The file's text is not a quorum's state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidQuorumState(String);

impl fmt::Display for InvalidQuorumState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "quorum-state cannot be read: {}", self.0)
    }
}

impl core::error::Error for InvalidQuorumState {}

impl QuorumState {
    /// The file's text.
    #[must_use]
    pub fn render(&self) -> String {
        let leader = self.leader.map_or(-1, |id| id.0);
        let voted = self.voted.map_or(-1, |key| key.id.0);
        let epoch = self.epoch;
        if self.version == 0 {
            let voters: Vec<String> =
                self.static_voters.iter().map(|id| format!("{{\"voterId\":{id}}}")).collect();
            format!(
                "{{\"clusterId\":\"\",\"leaderId\":{leader},\"leaderEpoch\":{epoch},\
                 \"votedId\":{voted},\"appliedOffset\":0,\"currentVoters\":[{}],\
                 \"data_version\":0}}",
                voters.join(",")
            )
        } else {
            let directory = self.voted.map_or(Uuid::ZERO, |key| key.directory);
            format!(
                "{{\"leaderId\":{leader},\"leaderEpoch\":{epoch},\"votedId\":{voted},\
                 \"votedDirectoryId\":\"{directory}\",\"data_version\":1}}"
            )
        }
    }

    /// Reads the file's text.
    ///
    /// # Errors
    ///
    /// It is not JSON, a field is missing or impossible, or the version is not 0 or 1.
    pub fn parse(text: &str) -> Result<Self, InvalidQuorumState> {
        let value: Value =
            serde_json::from_str(text).map_err(|error| InvalidQuorumState(error.to_string()))?;
        let number = |name: &str| {
            let found = value.get(name).and_then(Value::as_i64);
            let found = found.and_then(|number| i32::try_from(number).ok());
            found.ok_or_else(|| InvalidQuorumState(format!("{name} is missing or no number")))
        };
        let version = match number("data_version")? {
            0 => 0,
            1 => 1,
            other => return Err(InvalidQuorumState(format!("data_version is {other}"))),
        };
        let node = |id: i32| (id >= 0).then_some(NodeId(id));
        let directory = match value.get("votedDirectoryId").and_then(Value::as_str) {
            None => Uuid::ZERO,
            Some(text) => text
                .parse()
                .map_err(|_| InvalidQuorumState(format!("votedDirectoryId is {text}")))?,
        };
        // Version 1 has no such field: the log names the voters.
        let voters = value.get("currentVoters").filter(|_| version == 0);
        let voters = voters.and_then(Value::as_array);
        let voters =
            voters.into_iter().flatten().filter_map(|voter| voter.get("voterId")?.as_i64());
        let epoch = number("leaderEpoch")?;
        if epoch < 0 {
            return Err(InvalidQuorumState(format!("leaderEpoch is {epoch}")));
        }
        Ok(Self {
            epoch: LeaderEpoch(epoch),
            leader: node(number("leaderId")?),
            voted: node(number("votedId")?).map(|id| ReplicaKey { id, directory }),
            static_voters: voters.filter_map(|id| i32::try_from(id).ok()).map(NodeId).collect(),
            version,
        })
    }
}
