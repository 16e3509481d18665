//! Topics that come, change and go all the while, and what must be there of them in the end.

use std::collections::BTreeMap;
use std::time::Duration;

use ottla_client::Admin;
use ottla_client::admin::{ConfigOperation, ConfigResource, NewTopic};
use ottla_config::AdminConfig;
use ottla_simulation::Random;
use tokio::sync::watch;

/// What was answered last about a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Known {
    /// It is there, with this `retention.ms`; `None` when a change of it was not answered.
    There(Option<String>),
    /// It is gone.
    Gone,
    /// The last change was not answered.
    Open,
}

/// The topics, by name, and how many changes were answered.
#[derive(Debug, Default)]
pub struct Topics {
    known: BTreeMap<String, Known>,
    /// Changes that were answered.
    pub answered: usize,
}

const NAMES: u64 = 5;
/// A change that takes longer counts as not answered.
const LONGEST: Duration = Duration::from_secs(5);

fn admin(bootstrap: &str) -> Result<Admin, String> {
    let options = [
        ("bootstrap.servers", bootstrap),
        ("default.api.timeout.ms", "5000"),
        ("request.timeout.ms", "4000"),
        ("reconnect.backoff.max.ms", "200"),
    ];
    let config = AdminConfig::parse(options).map_err(|error| error.to_string())?;
    Admin::open(&config).map_err(|error| error.to_string())
}

/// Changes topics until told to end.
///
/// # Errors
/// The client cannot be opened.
pub async fn change(
    bootstrap: String,
    seed: u64,
    ended: watch::Receiver<bool>,
) -> Result<Topics, String> {
    let admin = admin(&bootstrap)?;
    let (mut random, mut topics) = (Random::new(seed), Topics::default());
    let mut pace = tokio::time::interval(Duration::from_millis(15));
    while !*ended.borrow() {
        topics.change_one(&admin, &mut random).await;
        pace.tick().await;
    }
    admin.close();
    Ok(topics)
}

impl Topics {
    async fn change_one(&mut self, admin: &Admin, random: &mut Random) {
        let name = format!("mixed-{}", random.below(NAMES));
        let value = (3_600_000 + random.below(1_000_000)).to_string();
        let there = matches!(self.known.get(&name), Some(Known::There(_)));
        let (answer, then, otherwise) = if there && random.below(2) == 0 {
            let change = [("retention.ms".to_owned(), ConfigOperation::Set(value.clone()))];
            let resource = ConfigResource::Topic(name.clone());
            let answer = tokio::time::timeout(LONGEST, admin.alter_configs(&resource, &change));
            let answer = answer.await.is_ok_and(|done| done.is_ok());
            (answer, Known::There(Some(value)), Known::There(None))
        } else if there {
            let answer = tokio::time::timeout(LONGEST, admin.delete_topic(&name)).await;
            (answer.is_ok_and(|done| done.is_ok()), Known::Gone, Known::Open)
        } else {
            // One whose fate is open goes first, if it is there.
            if self.known.get(&name) == Some(&Known::Open) {
                let _ = tokio::time::timeout(LONGEST, admin.delete_topic(&name)).await;
            }
            let partitions = 1 + i32::try_from(random.below(3)).unwrap_or(0);
            let topic = NewTopic::new(&name, partitions).config("retention.ms", &value);
            let answer = tokio::time::timeout(LONGEST, admin.create_topic(&topic)).await;
            (answer.is_ok_and(|done| done.is_ok()), Known::There(Some(value)), Known::Open)
        };
        self.answered += usize::from(answer);
        self.known.insert(name, if answer { then } else { otherwise });
    }

    /// What is not as it was answered.
    ///
    /// # Errors
    /// The broker does not answer.
    pub async fn check(&self, bootstrap: &str) -> Result<Vec<String>, String> {
        let admin = admin(bootstrap)?;
        let listed = admin.list_topics(false).await.map_err(|error| error.to_string())?;
        let mut wrong = Vec::new();
        for (name, known) in &self.known {
            let there = listed.iter().any(|topic| topic.name == *name);
            match known {
                Known::There(_) if !there => wrong.push(format!("topic {name} is lost")),
                Known::Gone if there => wrong.push(format!("topic {name} is there again")),
                Known::There(Some(value)) => {
                    let resource = ConfigResource::Topic(name.clone());
                    let configs = admin.describe_configs(&resource).await;
                    let configs = configs.map_err(|error| error.to_string())?;
                    let entry = configs.iter().find(|entry| entry.name == "retention.ms");
                    let found = entry.and_then(|entry| entry.value.as_deref());
                    if found != Some(value) {
                        wrong.push(format!("{name} has retention.ms {found:?}, not {value}"));
                    }
                }
                _ => {}
            }
        }
        admin.close();
        Ok(wrong)
    }
}
