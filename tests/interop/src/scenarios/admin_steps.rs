//! Steps of the admin client.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use ottla_client::admin::{
    CommittedOffset, ConfigOperation, ConfigResource, NewTopic, OffsetSpec, ScramAlteration,
};
use ottla_client::{Admin, Mechanism, Secret};
use ottla_config::AdminConfig;
use serde_json::Value;

use super::record_steps::from_config;
use super::run::{Failure, Run};

type Outcome = Result<(), Failure>;

impl Run {
    /// Runs `op` if it is one of the admin client's; `None` otherwise.
    pub(crate) async fn admin_step(&mut self, op: &str, step: &Value) -> Option<Outcome> {
        Some(match op {
            "create_topic" => self.create_topic(step).await,
            "delete_topic" => {
                self.admin.delete_topic(text(step, "topic")).await.map_err(Into::into)
            }
            "create_partitions" => self
                .admin
                .create_partitions(text(step, "topic"), number(step, "total") as i32)
                .await
                .map_err(Into::into),
            "alter_config" => self.alter_config(step).await,
            "delete_records" => self.delete_records(step).await,
            "delete_group" => {
                self.admin.delete_group(text(step, "group")).await.map_err(Into::into)
            }
            "alter_group_offsets" => self.alter_group_offsets(step).await,
            "admin" => self.reopen_admin(step),
            "alter_scram" => self.alter_scram(step).await,
            _ => return self.question(op, step).await,
        })
    }

    /// Runs `op` if it asks about the cluster; `None` otherwise. Brokers learn of a change a moment
    /// after the controller has answered, so an answer may take until it is as expected.
    async fn question(&self, op: &str, step: &Value) -> Option<Outcome> {
        let ask = async || {
            Some(match op {
                "describe_topic" => self.describe_topic(step).await,
                "list_topics" => self.list_topics(step).await,
                "describe_config" => self.describe_config(step).await,
                "list_offsets" => self.list_offsets(step).await,
                "describe_cluster" => self.describe_cluster(step).await,
                "list_groups" => self.list_groups(step).await,
                "describe_group" => self.describe_group(step).await,
                "group_offsets" => self.group_offsets(step).await,
                "describe_scram" => self.describe_scram(step).await,
                _ => return None,
            })
        };
        let deadline = Instant::now() + Duration::from_secs(30);
        loop {
            match ask().await {
                Some(Err(_)) if step["fault"].is_null() && Instant::now() < deadline => {
                    tokio::task::yield_now().await;
                }
                outcome => return outcome,
            }
        }
    }

    fn reopen_admin(&mut self, step: &Value) -> Outcome {
        self.admin.close();
        let config = AdminConfig::parse(self.options(step, &[])).map_err(from_config)?;
        self.admin = Admin::open(&config)?;
        Ok(())
    }

    async fn alter_scram(&self, step: &Value) -> Outcome {
        let user = text(step, "user").to_owned();
        let mechanism = text(step, "mechanism").parse::<Mechanism>();
        let mechanism = mechanism.map_err(|error| error.to_string())?;
        let alteration = match step["password"].as_str() {
            None => ScramAlteration::Delete { user, mechanism },
            Some(password) => ScramAlteration::Upsert {
                user,
                mechanism,
                iterations: number(step, "iterations") as u32,
                password: Secret::new(password.to_owned()),
            },
        };
        let done = self.admin.alter_user_scram_credentials(vec![alteration]).await?;
        done.into_values().collect::<Result<(), _>>()?;
        Ok(())
    }

    async fn describe_scram(&self, step: &Value) -> Outcome {
        let user = text(step, "user");
        let asked = [user.to_owned()];
        let mut found = self.admin.describe_user_scram_credentials(Some(&asked)).await?;
        let infos = found.remove(user).transpose()?.unwrap_or_default();
        let found: BTreeMap<&str, i32> = infos
            .iter()
            .map(|info| (info.mechanism.map_or("", Mechanism::name), info.iterations))
            .collect();
        expect("credentials", &step["expect"], serde_json::json!(found))
    }

    async fn create_topic(&self, step: &Value) -> Outcome {
        let partitions = step["partitions"].as_i64().unwrap_or(1) as i32;
        let mut topic = NewTopic::new(text(step, "topic"), partitions);
        for (name, value) in step["configs"].as_object().into_iter().flatten() {
            topic = topic.config(name, value.as_str().unwrap_or_default());
        }
        self.admin.create_topic(&topic).await?;
        Ok(())
    }

    async fn describe_topic(&self, step: &Value) -> Outcome {
        let found = self.admin.describe_topic(text(step, "topic")).await?;
        expect("partitions", &step["expect"]["partitions"], found.partitions.len())
    }

    async fn list_topics(&self, step: &Value) -> Outcome {
        let found = self.admin.list_topics(false).await?;
        listed(&found.into_iter().map(|topic| topic.name).collect::<Vec<_>>(), step)
    }

    async fn alter_config(&self, step: &Value) -> Outcome {
        let mut changes = Vec::new();
        for (name, value) in step["set"].as_object().into_iter().flatten() {
            let value = value.as_str().unwrap_or_default().to_owned();
            changes.push((name.clone(), ConfigOperation::Set(value)));
        }
        for name in step["delete"].as_array().into_iter().flatten() {
            changes.push((name.as_str().unwrap_or_default().to_owned(), ConfigOperation::Delete));
        }
        let resource = ConfigResource::Topic(text(step, "topic").to_owned());
        self.admin.alter_configs(&resource, &changes).await?;
        Ok(())
    }

    async fn describe_config(&self, step: &Value) -> Outcome {
        let resource = ConfigResource::Topic(text(step, "topic").to_owned());
        let found = self.admin.describe_configs(&resource).await?;
        for (name, wanted) in step["expect"].as_object().into_iter().flatten() {
            let entry = found.iter().find(|entry| entry.name == *name);
            let value = entry.and_then(|entry| entry.value.as_deref());
            if value != wanted.as_str() {
                return Err(Failure::Mismatch(format!(
                    "{name}: expected {wanted}, found {value:?}"
                )));
            }
        }
        Ok(())
    }

    async fn delete_records(&self, step: &Value) -> Outcome {
        let (topic, partition) = place(step);
        let before = number(step, "before");
        let earliest = self.admin.delete_records(topic, partition, before).await?;
        expect("earliest", &step["before"], earliest)
    }

    async fn list_offsets(&self, step: &Value) -> Outcome {
        let (topic, partition) = place(step);
        let spec = match &step["at"] {
            Value::String(name) => match name.as_str() {
                "earliest" => OffsetSpec::Earliest,
                "latest" => OffsetSpec::Latest,
                "max_timestamp" => OffsetSpec::MaxTimestamp,
                other => return Err(Failure::Mismatch(format!("no offset is called {other}"))),
            },
            at => OffsetSpec::At(at.as_i64().unwrap_or_default()),
        };
        let found = self.admin.list_offset(topic, partition, spec).await?;
        expect("offset", &step["expect"], found.map(|found| found.offset))?;
        if !step["expect_timestamp"].is_null() {
            let timestamp = found.map(|found| found.timestamp);
            expect("timestamp", &step["expect_timestamp"], timestamp)?;
        }
        Ok(())
    }

    async fn describe_cluster(&self, step: &Value) -> Outcome {
        let found = self.admin.describe_cluster().await?;
        expect("brokers", &step["expect"]["brokers"], found.brokers.len())
    }

    async fn list_groups(&self, step: &Value) -> Outcome {
        let found = self.admin.list_groups().await?;
        listed(&found.into_iter().map(|group| group.group_id).collect::<Vec<_>>(), step)
    }

    async fn describe_group(&self, step: &Value) -> Outcome {
        let found = self.admin.describe_group(text(step, "group")).await?;
        expect("state", &step["expect"]["state"], found.state)?;
        expect("members", &step["expect"]["members"], found.members.len())
    }

    async fn group_offsets(&self, step: &Value) -> Outcome {
        let found = self.admin.list_group_offsets(text(step, "group")).await?;
        for (partition, wanted) in step["expect"].as_object().into_iter().flatten() {
            let index = partition.parse::<i32>().map_err(|error| error.to_string())?;
            let place = (text(step, "topic").to_owned(), index);
            let offset = found.get(&place).map(|committed| committed.offset);
            expect(&format!("offset of {partition}"), wanted, offset)?;
        }
        Ok(())
    }

    async fn alter_group_offsets(&self, step: &Value) -> Outcome {
        let mut offsets = BTreeMap::new();
        for (partition, offset) in step["offsets"].as_object().into_iter().flatten() {
            let index = partition.parse::<i32>().map_err(|error| error.to_string())?;
            let place = (text(step, "topic").to_owned(), index);
            offsets.insert(place, CommittedOffset::at(offset.as_i64().unwrap_or_default()));
        }
        self.admin.alter_group_offsets(text(step, "group"), &offsets).await?;
        Ok(())
    }
}

/// A text field; empty when the step lacks it, which the broker then refuses.
pub(crate) fn text<'a>(step: &'a Value, field: &str) -> &'a str {
    step[field].as_str().unwrap_or_default()
}

fn number(step: &Value, field: &str) -> i64 {
    step[field].as_i64().unwrap_or_default()
}

fn place(step: &Value) -> (&str, i32) {
    (text(step, "topic"), number(step, "partition") as i32)
}

/// Compares one value with what the step expects.
pub(crate) fn expect(what: &str, wanted: &Value, found: impl Into<Value>) -> Outcome {
    let found = found.into();
    if *wanted == found {
        return Ok(());
    }
    Err(Failure::Mismatch(format!("{what}: expected {wanted}, found {found}")))
}

fn listed(found: &[String], step: &Value) -> Outcome {
    for (field, present) in [("contains", true), ("lacks", false)] {
        for name in step[field].as_array().into_iter().flatten() {
            let name = name.as_str().unwrap_or_default();
            if found.iter().any(|one| one == name) != present {
                let verb = if present { "is not" } else { "is" };
                return Err(Failure::Mismatch(format!("{name} {verb} listed")));
            }
        }
    }
    Ok(())
}
