//! One scenario while it runs: the objects that its steps have named.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use ottla_client::{
    Admin, BrokerAddress, ClientError, Cluster, ClusterSettings, ConnectionOptions, Consumer,
    Producer, TcpDial,
};
use serde_json::Value;

use super::group_steps::Told;
use super::stream_steps::Application;
use super::values::Names;

/// How a step can fail.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The client said so; a step that expects a fault may want just that.
    Client(ClientError),
    /// Something is not as the scenario says.
    Mismatch(String),
}

impl From<ClientError> for Failure {
    fn from(error: ClientError) -> Self {
        Self::Client(error)
    }
}

impl From<String> for Failure {
    fn from(reason: String) -> Self {
        Self::Mismatch(reason)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Client(error) => write!(f, "{error} (kind {})", error.kind().name()),
            Self::Mismatch(reason) => f.write_str(reason),
        }
    }
}

/// The state of one scenario.
#[derive(Debug)]
pub(crate) struct Run {
    names: Names,
    pub(crate) bootstrap: BrokerAddress,
    pub(crate) admin: Admin,
    pub(crate) producers: BTreeMap<String, Producer>,
    pub(crate) consumers: BTreeMap<String, Consumer>,
    pub(crate) streams: BTreeMap<String, Application>,
    /// What each consumer was told of its assignment.
    pub(crate) told: BTreeMap<String, Told>,
    /// `max.poll.records` of each consumer: the runner hands it to `poll` itself.
    pub(crate) max_poll_records: BTreeMap<String, usize>,
}

impl Run {
    pub(crate) fn new(bootstrap: &BrokerAddress, names: Names) -> Self {
        let settings = ClusterSettings {
            bootstrap: vec![bootstrap.clone()],
            connection: ConnectionOptions::default(),
            retry_backoff: Duration::from_millis(50),
            retry_backoff_max: Duration::from_secs(1),
        };
        let cluster = Cluster::new(settings, Arc::new(TcpDial));
        Self {
            names,
            bootstrap: bootstrap.clone(),
            admin: Admin::over(cluster, Duration::from_secs(30)),
            producers: BTreeMap::new(),
            consumers: BTreeMap::new(),
            streams: BTreeMap::new(),
            told: BTreeMap::new(),
            max_poll_records: BTreeMap::new(),
        }
    }

    /// Runs the steps in order; the error names the step.
    pub(crate) async fn steps(mut self, steps: &Value) -> Result<(), String> {
        let outcome = self.each_step(steps).await;
        // What a step has closed stays closed.
        for application in std::mem::take(&mut self.streams).into_values() {
            let _ = application.close().await;
        }
        for consumer in self.consumers.values() {
            let _ = consumer.close(Duration::from_secs(5)).await;
        }
        for producer in self.producers.values() {
            let _ = producer.close(Duration::from_secs(5)).await;
        }
        self.admin.close();
        outcome
    }

    async fn each_step(&mut self, steps: &Value) -> Result<(), String> {
        let steps = steps.as_array().ok_or("steps are a list")?;
        for (index, step) in steps.iter().enumerate() {
            let step = self.expand(step);
            let outcome = self.step(&step).await;
            judge(outcome, &step["fault"])
                .map_err(|reason| format!("step {index} ({}): {reason}", step["op"]))?;
        }
        Ok(())
    }

    /// Puts this run's names into a text.
    pub(crate) fn expand_text(&self, text: &str) -> String {
        self.names.expand(text)
    }

    /// Puts this run's names into every string.
    fn expand(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => Value::String(self.names.expand(text)),
            Value::Array(list) => list.iter().map(|one| self.expand(one)).collect(),
            Value::Object(fields) => fields
                .iter()
                .map(|(name, field)| (self.names.expand(name), self.expand(field)))
                .collect(),
            other => other.clone(),
        }
    }

    async fn step(&mut self, step: &Value) -> Result<(), Failure> {
        let op = step["op"].as_str().unwrap_or_default();
        if let Some(outcome) = self.admin_step(op, step).await {
            return outcome;
        }
        if let Some(outcome) = self.record_step(op, step).await {
            return outcome;
        }
        if let Some(outcome) = self.group_step(op, step).await {
            return outcome;
        }
        if let Some(outcome) = self.stream_step(op, step).await {
            return outcome;
        }
        Err(Failure::Mismatch(format!("no step {op:?}")))
    }
}

/// Compares what happened with the fault that the step expects.
fn judge(outcome: Result<(), Failure>, fault: &Value) -> Result<(), String> {
    match (outcome, fault.is_null()) {
        (Ok(()), true) => Ok(()),
        (Ok(()), false) => Err(format!("expected the fault {fault}, but it succeeded")),
        (Err(Failure::Client(error)), false) => {
            let name = error.code().map_or("", |code| code.name());
            for (field, found) in [("kind", error.kind().name()), ("name", name)] {
                if fault[field].as_str().is_some_and(|wanted| wanted != found) {
                    let wanted = &fault[field];
                    return Err(format!("expected {field} {wanted}, found {found:?}: {error}"));
                }
            }
            for part in fault["mentions"].as_array().into_iter().flatten() {
                let part = part.as_str().unwrap_or_default();
                if !error.to_string().contains(part) {
                    return Err(format!("the error does not mention {part:?}: {error}"));
                }
            }
            tracing::debug!(?error, "told");
            Ok(())
        }
        (Err(failure), _) => Err(failure.to_string()),
    }
}
