//! Control records: markers in the log for its readers, written by brokers.

/// What a control record says, by the type in its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ControlKind {
    /// The producer's transaction was aborted (KIP-98).
    Abort,
    /// The producer's transaction was committed (KIP-98).
    Commit,
    /// A quorum elected a leader (KIP-595).
    LeaderChange,
    /// A snapshot begins (KIP-630).
    SnapshotHeader,
    /// A snapshot ends (KIP-630).
    SnapshotFooter,
    /// The version of the quorum's protocol (KIP-853).
    KRaftVersion,
    /// The quorum's voters (KIP-853).
    KRaftVoters,
    /// A type of a newer release: to be skipped.
    Unknown(i16),
}

impl ControlKind {
    /// The number in the key.
    #[must_use]
    pub fn number(self) -> i16 {
        match self {
            Self::Abort => 0,
            Self::Commit => 1,
            Self::LeaderChange => 2,
            Self::SnapshotHeader => 3,
            Self::SnapshotFooter => 4,
            Self::KRaftVersion => 5,
            Self::KRaftVoters => 6,
            Self::Unknown(number) => number,
        }
    }
}

/// The key of a control record: version 0 and the type.
#[must_use]
pub fn control_key(kind: ControlKind) -> [u8; 4] {
    let [high, low] = kind.number().to_be_bytes();
    [0, 0, high, low]
}

/// What a control record's key says; `None` when it is too short or of a negative version.
#[must_use]
pub fn control_kind(key: &[u8]) -> Option<ControlKind> {
    let head = key.first_chunk::<4>()?;
    if i16::from_be_bytes([head[0], head[1]]) < 0 {
        return None;
    }
    Some(match i16::from_be_bytes([head[2], head[3]]) {
        0 => ControlKind::Abort,
        1 => ControlKind::Commit,
        2 => ControlKind::LeaderChange,
        3 => ControlKind::SnapshotHeader,
        4 => ControlKind::SnapshotFooter,
        5 => ControlKind::KRaftVersion,
        6 => ControlKind::KRaftVoters,
        number => ControlKind::Unknown(number),
    })
}
