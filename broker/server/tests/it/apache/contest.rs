//! The same requests to both brokers, and what differs between their answers.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

use ottla_model::Uuid;
use ottla_net::{Connection, ConnectionOptions, NetError, TcpDial};
use ottla_protocol::messages::{
    CreateTopicsRequest, CreateTopicsRequestCreatableTopic,
    CreateTopicsRequestCreatableTopicConfig, DescribeClusterRequest, FindCoordinatorRequest,
};
use ottla_protocol::{Message, Request};

use crate::rig::{eventually, within};

/// One of the two brokers.
pub(crate) struct Side {
    bootstrap: String,
    pub(crate) connection: Connection,
    cluster: String,
    port: String,
    ours: bool,
    /// The ids that topics have here.
    pub(crate) topics: BTreeMap<String, Uuid>,
}

impl Side {
    async fn open(bootstrap: &str, ours: bool) -> Self {
        let connection = eventually("the broker serves", async || {
            let connection = open(bootstrap).await.ok()?;
            let described = connection.call(&DescribeClusterRequest::default()).await.ok()?;
            (described.error_code == 0 && !described.brokers.is_empty())
                .then_some((connection, described.cluster_id))
        });
        let (connection, cluster) = connection.await;
        let (_, port) = bootstrap.rsplit_once(':').unwrap();
        let (bootstrap, port) = (bootstrap.to_owned(), format!("port: {port},"));
        Self { bootstrap, connection, cluster, port, ours, topics: BTreeMap::new() }
    }

    pub(crate) fn is_ours(&self) -> bool {
        self.ours
    }

    /// A topic's id here; a made up one for topics that were never created.
    pub(crate) fn id(&self, topic: &str) -> Uuid {
        self.topics.get(topic).copied().unwrap_or(Uuid([7; 16]))
    }

    async fn ask<R: Request>(&mut self, request: &R, version: i16) -> Result<R::Response, String> {
        if self.connection.is_closed() {
            self.connection = open(&self.bootstrap).await.expect("it still serves");
        }
        let asked = self.connection.call_at(request, version);
        match within(R::NAME, asked).await {
            Ok(response) => Ok(response),
            Err(NetError::Disconnected { .. }) => Err("closes".to_owned()),
            Err(NetError::RequestTimeout { .. }) => Err("says nothing".to_owned()),
            Err(error) => panic!("{} {version}: {error}", R::NAME),
        }
    }

    /// The answer as text, in which nothing is left that must differ.
    fn render<M: Message>(&self, answer: &Result<M, String>) -> String {
        let text = match answer {
            Ok(response) => format!("{response:#?}"),
            Err(reason) => reason.clone(),
        };
        let mut text =
            text.replace(&self.cluster, "(cluster)").replace(&self.port, "port: (port),");
        for (topic, id) in &self.topics {
            text = text.replace(&id.to_string(), &format!("(id of {topic})"));
        }
        one_line_each(&hide_messages(&text))
    }
}

async fn open(bootstrap: &str) -> Result<Connection, NetError> {
    // Long enough for the one that makes segments on a busy disk.
    let options =
        ConnectionOptions { request_timeout: Duration::from_secs(8), ..Default::default() };
    Connection::open(&TcpDial, bootstrap.parse().unwrap(), options).await
}

/// Error messages are everybody's own words: only whether there is one counts.
fn hide_messages(text: &str) -> String {
    let mut shown = String::new();
    let mut hide = false;
    for line in text.lines() {
        if !std::mem::take(&mut hide) {
            hide = line.trim_end().ends_with("error_message: Some(");
            shown.push_str(line);
        } else if line.trim() == "\"\"," {
            shown.push_str("no words");
        } else {
            shown.push_str("words");
        }
        shown.push('\n');
    }
    shown
}

/// Puts what lies deep, such as one option of a topic, on a line of its own.
fn one_line_each(text: &str) -> String {
    const DEEP: usize = 16;
    let mut shown = String::new();
    let mut inside = false;
    for line in text.lines() {
        let words = line.trim_start();
        let indent = line.len() - words.len();
        if inside {
            shown.push(' ');
            shown.push_str(words);
        } else {
            shown.push_str(line);
        }
        inside = if inside { indent != DEEP } else { indent == DEEP && line.ends_with('{') };
        if !inside {
            shown.push('\n');
        }
    }
    shown.replace(" unknown_tagged_fields: [],", "")
}

/// Asks for a group's coordinator until there is one.
pub(crate) async fn coordinator(side: &mut Side) {
    let request = FindCoordinatorRequest {
        coordinator_keys: vec!["group".to_owned()],
        ..FindCoordinatorRequest::default()
    };
    let connection = side.connection.clone();
    eventually("there is a coordinator", async || {
        let answer = connection.call_at(&request, 4).await.unwrap();
        (answer.coordinators[0].error_code == 0).then_some(())
    })
    .await;
}

/// Both brokers and what differed so far.
pub(crate) struct Contest {
    kafka: Side,
    ours: Side,
    compared: usize,
    /// What differs, for which request, in which versions.
    differences: BTreeMap<(String, String), Vec<i16>>,
}

impl Contest {
    pub(crate) async fn open(kafka: &str, ours: &str) -> Self {
        let (kafka, ours) = (Side::open(kafka, false).await, Side::open(ours, true).await);
        Self { kafka, ours, compared: 0, differences: BTreeMap::new() }
    }

    /// Asks both in one version. `tidy` takes out what may differ.
    pub(crate) async fn same_at<R: Request>(
        &mut self,
        what: &str,
        version: i16,
        request: impl Fn(&Side) -> R,
        tidy: impl Fn(&mut R::Response),
    ) {
        let mut shown = Vec::new();
        for side in [&mut self.kafka, &mut self.ours] {
            let request = request(side);
            let mut answer = side.ask(&request, version).await;
            if let Ok(response) = &mut answer {
                tidy(response);
            }
            shown.push(side.render(&answer));
        }
        self.compared += 1;
        if shown[0] != shown[1] {
            let difference = lines_that_differ(&shown[0], &shown[1]);
            let place = (format!("{} {what}", R::NAME), difference);
            self.differences.entry(place).or_default().push(version);
        }
    }

    /// Both answers, which have to come, without a comparison.
    pub(crate) async fn ask_both<R: Request>(
        &mut self,
        version: i16,
        request: impl Fn(&Side) -> R,
    ) -> [R::Response; 2] {
        let (kafka, ours) = (request(&self.kafka), request(&self.ours));
        let kafka = self.kafka.ask(&kafka, version).await.unwrap();
        [kafka, self.ours.ask(&ours, version).await.unwrap()]
    }

    /// Asks both in all versions from `first` on.
    pub(crate) async fn same_from<R: Request>(
        &mut self,
        what: &str,
        first: i16,
        request: impl Fn(&Side) -> R,
        tidy: impl Fn(&mut R::Response),
    ) {
        for version in first.max(R::MIN_VERSION)..=R::MAX_VERSION {
            self.same_at(what, version, &request, &tidy).await;
        }
    }

    /// Asks both in all versions, and hides nothing.
    pub(crate) async fn same<R: Request>(&mut self, what: &str, request: impl Fn(&Side) -> R) {
        self.same_from(what, R::MIN_VERSION, request, |_| ()).await;
    }

    /// Makes a topic on both sides; it has to work.
    pub(crate) async fn create(&mut self, name: &str, partitions: i32, configs: &[(&str, &str)]) {
        let config = |(name, value): &(&str, &str)| CreateTopicsRequestCreatableTopicConfig {
            name: (*name).to_owned(),
            value: Some((*value).to_owned()),
            ..Default::default()
        };
        let request = CreateTopicsRequest {
            topics: vec![CreateTopicsRequestCreatableTopic {
                name: name.to_owned(),
                num_partitions: partitions,
                replication_factor: 1,
                configs: configs.iter().map(config).collect(),
                ..Default::default()
            }],
            timeout_ms: 30_000,
            ..CreateTopicsRequest::default()
        };
        for side in [&mut self.kafka, &mut self.ours] {
            let made = side.ask(&request, 7).await.unwrap().topics.remove(0);
            assert_eq!(made.error_code, 0, "{name}: {:?}", made.error_message);
            side.topics.insert(name.to_owned(), made.topic_id);
        }
        // Apache Kafka's own broker follows its controller a moment later.
        for side in [&mut self.kafka, &mut self.ours] {
            let connection = side.connection.clone();
            eventually("the topic is there", async || {
                let fetched =
                    crate::rig::fetch(&connection, name, partitions - 1, 0).await.error_code;
                (fetched == 0).then_some(())
            })
            .await;
        }
    }

    /// Waits until Apache Kafka's own broker follows what its controller did: a topic made now is
    /// there after everything before.
    pub(crate) async fn settled(&mut self) {
        let name = format!("settled-{}", self.compared);
        self.create(&name, 1, &[]).await;
    }

    /// Both sides, for what is not compared.
    pub(crate) fn sides(&mut self) -> [&mut Side; 2] {
        [&mut self.kafka, &mut self.ours]
    }

    /// Fails with everything that differed.
    pub(crate) fn judge(self) {
        let mut report = String::new();
        for ((request, difference), versions) in &self.differences {
            let _ = writeln!(report, "{request}, versions {versions:?}\n{difference}");
        }
        let count = self.differences.values().map(Vec::len).sum::<usize>();
        let compared = self.compared;
        assert!(count == 0, "{report}\n{count} of {compared} answers differ");
        assert!(compared > 100, "only {compared} answers were compared");
        println!("{compared} answers agree with Apache Kafka's");
    }
}

/// The lines that only one of both has, in order, with what is around them.
fn lines_that_differ(kafka: &str, ours: &str) -> String {
    let (kafka, ours): (Vec<&str>, Vec<&str>) = (kafka.lines().collect(), ours.lines().collect());
    let (mut left, mut right) = (0, 0);
    let mut shown = String::new();
    while left < kafka.len() || right < ours.len() {
        if left < kafka.len() && right < ours.len() && kafka[left] == ours[right] {
            (left, right) = (left + 1, right + 1);
            continue;
        }
        // The nearest line that both go on with.
        let most = kafka.len() - left + ours.len() - right;
        let (skip_left, skip_right) = (0..=most)
            .flat_map(|sum| (0..=sum).map(move |skip| (skip, sum - skip)))
            .find(|(a, b)| match (kafka.get(left + a), ours.get(right + b)) {
                (Some(one), Some(other)) => one == other && one.trim().len() > 3,
                _ => false,
            })
            .unwrap_or((kafka.len() - left, ours.len() - right));
        for line in &kafka[left..left + skip_left] {
            let _ = writeln!(shown, "    kafka {line}");
        }
        for line in &ours[right..right + skip_right] {
            let _ = writeln!(shown, "    ottla {line}");
        }
        (left, right) = (left + skip_left, right + skip_right);
    }
    shown
}
