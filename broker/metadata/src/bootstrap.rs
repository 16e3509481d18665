//! What a cluster is born with: the levels of its features, which follow from the release that its
//! directory is formatted for.

use alloc::vec::Vec;

use ottla_image::VersionedRecord;
use ottla_protocol::messages::FeatureLevelRecord;

/// The level of `metadata.version` of the newest release, 4.4-IV2.
pub const LATEST_METADATA_VERSION: i16 = 33;

/// The released levels of `metadata.version`, from the oldest that a broker still starts with.
const RELEASES: [(&str, i16); 27] = [
    ("3.3-IV3", 7),
    ("3.4-IV0", 8),
    ("3.5-IV0", 9),
    ("3.5-IV1", 10),
    ("3.5-IV2", 11),
    ("3.6-IV0", 12),
    ("3.6-IV1", 13),
    ("3.6-IV2", 14),
    ("3.7-IV0", 15),
    ("3.7-IV1", 16),
    ("3.7-IV2", 17),
    ("3.7-IV3", 18),
    ("3.7-IV4", 19),
    ("3.8-IV0", 20),
    ("3.9-IV0", 21),
    ("4.0-IV0", 22),
    ("4.0-IV1", 23),
    ("4.0-IV2", 24),
    ("4.0-IV3", 25),
    ("4.1-IV0", 26),
    ("4.1-IV1", 27),
    ("4.2-IV0", 28),
    ("4.2-IV1", 29),
    ("4.3-IV0", 30),
    ("4.4-IV0", 31),
    ("4.4-IV1", 32),
    ("4.4-IV2", LATEST_METADATA_VERSION),
];

/// Each feature's level and the `metadata.version` from which on a new cluster has it.
const LEVELS: [(&str, i16, i16); 6] = [
    ("eligible.leader.replicas.version", 1, 26),
    ("group.version", 1, 22),
    ("share.version", 1, 28),
    ("share.version", 2, 31),
    ("streams.version", 1, 29),
    ("transaction.version", 2, 24),
];

/// From this `metadata.version` on, a new cluster keeps its voters in its log (`kraft.version` 1).
pub const VOTERS_IN_LOG: i16 = 21;

/// The `metadata.version` of a release: its newest one for `4.3` and `4.3.1`, the one named by
/// `4.3-IV0`.
#[must_use]
pub fn metadata_version_of(release: &str) -> Option<i16> {
    let mut parts = release.split('.');
    let (major, minor) = (parts.next()?, parts.next()?);
    let patch = parts.next();
    let known = RELEASES.iter().rev().find(|(name, _)| match patch {
        Some(patch) if patch.parse::<u16>().is_err() => false,
        Some(_) => is_of(name, major, minor),
        None => *name == release || is_of(name, major, minor),
    });
    known.map(|(_, level)| *level)
}

fn is_of(name: &str, major: &str, minor: &str) -> bool {
    name.split_once('-').and_then(|(release, _)| release.split_once('.')) == Some((major, minor))
}

/// The records of a freshly formatted cluster, as the bootstrap snapshot holds them.
#[must_use]
pub fn bootstrap_records(metadata_version: i16) -> Vec<VersionedRecord> {
    let mut levels = alloc::vec![("metadata.version", metadata_version)];
    for (name, level, since) in LEVELS {
        if since > metadata_version {
            continue;
        }
        levels.retain(|(known, _)| *known != name);
        levels.push((name, level));
    }
    let record = |(name, level): (&str, i16)| {
        FeatureLevelRecord {
            name: name.into(),
            feature_level: level,
            ..FeatureLevelRecord::default()
        }
        .into()
    };
    levels.into_iter().map(record).collect()
}

#[cfg(test)]
mod tests {
    use super::{RELEASES, metadata_version_of};

    #[test]
    fn a_release_names_its_newest_metadata_version() {
        for (name, level) in RELEASES {
            assert_eq!(metadata_version_of(name), Some(level));
        }
        for (release, level) in
            [("3.3", 7), ("3.5.2", 11), ("4.3", 30), ("4.3.1", 30), ("4.4.0", 33)]
        {
            assert_eq!(metadata_version_of(release), Some(level), "{release}");
        }
        for release in ["", "4", "2.8", "4.3.x", "4.3-IV9", "5.0", "4.33"] {
            assert_eq!(metadata_version_of(release), None, "{release}");
        }
    }
}
