//! Steps of consumers that are members of a group.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use ottla_client::admin::TopicPartition;
use ottla_client::{Polled, RebalanceEvent, RebalanceKind};
use serde_json::Value;

use super::admin_steps::{expect, text};
use super::run::{Failure, Run};

type Outcome = Result<(), Failure>;

const WAIT: Duration = Duration::from_secs(30);

/// What a member was told of its assignment, and what it owns now.
#[derive(Debug, Default)]
pub(crate) struct Told {
    assigned: usize,
    revoked: usize,
    lost: usize,
    owned: BTreeSet<TopicPartition>,
}

impl Told {
    pub(crate) fn take(&mut self, event: RebalanceEvent) {
        let count = event.partitions.len();
        match event.kind {
            RebalanceKind::Assigned => {
                self.assigned += count;
                self.owned.extend(event.partitions);
                return;
            }
            RebalanceKind::Revoked => self.revoked += count,
            RebalanceKind::Lost => self.lost += count,
        }
        for partition in &event.partitions {
            self.owned.remove(partition);
        }
    }
}

impl Run {
    /// Runs `op` if it is about groups; `None` otherwise.
    pub(crate) async fn group_step(&mut self, op: &str, step: &Value) -> Option<Outcome> {
        Some(match op {
            "subscribe" => self.subscribe(step),
            "unsubscribe" => self.unsubscribe(step),
            "await_assignment" => self.await_assignment(step).await,
            "rebalances" => self.rebalances(step),
            _ => return None,
        })
    }

    fn subscribe(&mut self, step: &Value) -> Outcome {
        let topics = step["topics"].as_array().into_iter().flatten();
        let topics: Vec<String> = topics.filter_map(Value::as_str).map(str::to_owned).collect();
        Ok(self.reader(text(step, "consumer"))?.subscribe(&topics)?)
    }

    fn unsubscribe(&mut self, step: &Value) -> Outcome {
        let name = text(step, "consumer");
        self.reader(name)?.unsubscribe()?;
        self.told.entry(name.to_owned()).or_default().owned.clear();
        Ok(())
    }

    /// Polls a member; news of its assignment is noted down.
    pub(crate) async fn poll_member(
        &mut self,
        name: &str,
        most: usize,
        wait: Duration,
    ) -> Result<Polled, Failure> {
        let polled = self.reader(name)?.poll(most, 8 << 20, wait).await?;
        if let Polled::Event(event) = &polled {
            self.told.entry(name.to_owned()).or_default().take(event.clone());
        }
        Ok(polled)
    }

    async fn await_assignment(&mut self, step: &Value) -> Outcome {
        let names = step["consumers"].as_array().into_iter().flatten();
        let names: Vec<&str> = names.filter_map(Value::as_str).collect();
        let partitions = step["partitions"].as_u64().unwrap_or_default();
        let mut each: Vec<u64> =
            step["each"].as_array().into_iter().flatten().filter_map(Value::as_u64).collect();
        each.sort_unstable();
        let deadline = Instant::now() + WAIT;
        loop {
            for name in &names {
                let polled = self.poll_member(name, 500, Duration::from_millis(50)).await?;
                if let Polled::Records(runs) = polled
                    && runs.iter().any(|run| !run.is_empty())
                {
                    let text = "a record came while waiting for an assignment";
                    return Err(Failure::Mismatch(text.into()));
                }
            }
            let nothing = BTreeSet::new();
            let owned: Vec<&BTreeSet<TopicPartition>> = names
                .iter()
                .map(|name| self.told.get(*name).map_or(&nothing, |told| &told.owned))
                .collect();
            let together: BTreeSet<&TopicPartition> = owned.iter().copied().flatten().collect();
            let mut counts: Vec<u64> = owned.iter().map(|one| one.len() as u64).collect();
            counts.sort_unstable();
            let whole =
                together.len() as u64 == partitions && counts.iter().sum::<u64>() == partitions;
            if whole && (each.is_empty() || each == counts) {
                return Ok(());
            }
            if Instant::now() > deadline {
                return Err(Failure::Mismatch(format!("assigned after {WAIT:?}: {owned:?}")));
            }
        }
    }

    fn rebalances(&mut self, step: &Value) -> Outcome {
        let told = self.told.entry(text(step, "consumer").to_owned()).or_default();
        let found = [
            ("assigned", std::mem::take(&mut told.assigned)),
            ("revoked", std::mem::take(&mut told.revoked)),
            ("lost", std::mem::take(&mut told.lost)),
        ];
        for (name, found) in found {
            if !step["expect"][name].is_null() {
                expect(name, &step["expect"][name], found)?;
            }
        }
        Ok(())
    }
}
