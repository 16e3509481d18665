//! Where new replicas go.

use alloc::collections::BTreeMap;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use ottla_image::ClusterImage;
use ottla_model::NodeId;

/// Replicas for `count` partitions, `factor` each.
///
/// Brokers stand in a row in which racks alternate; each partition begins one broker further than
/// the one before, and every round begins with another distance, so that leaders and followers
/// spread and the replicas of one partition lie on as many racks as there are. Fenced brokers take
/// part when there are too few others, never as the first replica.
pub(crate) fn place(
    cluster: &ClusterImage,
    count: usize,
    factor: usize,
    mut random: impl FnMut(usize) -> usize,
) -> Result<Vec<Vec<NodeId>>, String> {
    let active = alternate_racks(cluster, false);
    let fenced = alternate_racks(cluster, true);
    let fail = |why: String| format!("Unable to replicate the partition {factor} time(s): {why}");
    if active.is_empty() {
        return Err(fail(
            "All brokers are currently fenced, or have all their log directories cordoned.".into(),
        ));
    }
    let total = active.len() + fenced.len();
    if factor > total {
        return Err(fail(format!(
            "The target replication factor of {factor} cannot be reached because only {total} \
             broker(s) are registered or some brokers have all their log directories cordoned."
        )));
    }
    let start = random(active.len());
    let first_shift = random(active.len());
    let partitions = (0..count).map(|partition| {
        let lead = (start + partition) % active.len();
        let shift = (first_shift + partition / active.len()) % active.len().max(1);
        let mut replicas = alloc::vec![active[lead]];
        let others = active.len() - 1;
        for step in 0..others.min(factor - 1) {
            let place = (lead + 1 + (shift + step) % others) % active.len();
            replicas.push(active[place]);
        }
        let missing = factor - replicas.len();
        replicas.extend((0..missing).map(|step| fenced[(partition + step) % fenced.len()]));
        replicas
    });
    Ok(partitions.collect())
}

fn alternate_racks(cluster: &ClusterImage, fenced: bool) -> Vec<NodeId> {
    let mut racks: BTreeMap<Option<&str>, Vec<NodeId>> = BTreeMap::new();
    for broker in cluster.brokers.values().rev() {
        let cordoned = broker.cordoned.as_deref().unwrap_or_default();
        let full = !broker.directories.is_empty()
            && broker.directories.iter().all(|directory| cordoned.contains(directory));
        if broker.is_active() != fenced && !full {
            racks.entry(broker.rack.as_deref()).or_default().push(broker.id);
        }
    }
    let mut row = Vec::new();
    while racks.values().any(|rack| !rack.is_empty()) {
        row.extend(racks.values_mut().filter_map(Vec::pop));
    }
    row
}
