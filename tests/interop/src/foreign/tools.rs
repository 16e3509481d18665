//! Kafka's own command-line tools, as far as the broker's APIs carry them: what they print and what
//! they leave behind.

use std::process::Stdio;
use std::sync::Arc;

use ottla_client::admin::{ConfigResource, NewTopic, OffsetSpec};
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

use super::bench::Bench;
use super::driver::LIMIT;
use super::table::{Cell, ToolRow};

/// Records that the verifying and the measuring tools send.
const COUNT: &str = "2000";

type Outcome = Result<(), String>;

struct Tools<'a> {
    bench: &'a Bench,
    class_path: &'a str,
    rows: Vec<ToolRow>,
}

/// Runs the tools one after another: each finds what those before it left.
pub(crate) async fn run(bench: &Arc<Bench>, class_path: &str) -> Vec<ToolRow> {
    let mut tools = Tools { bench, class_path, rows: Vec::new() };
    let topic = format!("tools-{}", bench.nonce);
    let topic = topic.as_str();
    let outcome = tools.topics(topic).await;
    tools.row("kafka-topics", "creates, grows, describes and lists a topic", outcome);
    let outcome = tools.configs(topic).await;
    tools.row(
        "kafka-configs",
        "alters and describes a topic's options; describes the broker's",
        outcome,
    );
    let outcome = tools.console(topic).await;
    tools.row(
        "kafka-console-producer, kafka-console-consumer",
        "keys, headers and nulls through zstd, read by Ottla's client and in a group by the tool",
        outcome,
    );
    let outcome = tools.groups(topic).await;
    tools.row(
        "kafka-consumer-groups",
        "lists and describes the group, resets its offsets, deletes it",
        outcome,
    );
    let outcome = tools.offsets(topic).await;
    tools.row(
        "kafka-get-offsets",
        "latest, earliest, by time, and of the largest timestamp",
        outcome,
    );
    let outcome = tools.delete_records(topic).await;
    tools.row("kafka-delete-records", "moves the start of a partition", outcome);
    let outcome = tools.verifiable().await;
    tools.row(
        "kafka-verifiable-producer, kafka-verifiable-consumer",
        "2,000 records are acknowledged, consumed and committed",
        outcome,
    );
    let outcome = tools.performance().await;
    tools.row(
        "kafka-producer-perf-test, kafka-consumer-perf-test",
        "2,000 records are sent and read",
        outcome,
    );
    let outcome = tools.cluster().await;
    tools.row(
        "kafka-broker-api-versions, kafka-cluster, kafka-features, kafka-groups, kafka-log-dirs",
        "describe the broker",
        outcome,
    );
    let outcome = tools.delete(topic).await;
    tools.row("kafka-topics", "deletes the topic", outcome);
    println!("done   Kafka's tools");
    tools.rows
}

impl Tools<'_> {
    fn row(&mut self, tool: &'static str, did: &'static str, outcome: Outcome) {
        let cell = outcome.map_or_else(Cell::Failed, |()| Cell::Passed);
        self.rows.push(ToolRow { tool, did, cell });
    }

    /// Runs a tool of `org.apache.kafka.tools`, or of another package when it says so; what it
    /// printed.
    async fn java(&self, tool: &str, arguments: &[&str], input: &str) -> Result<String, String> {
        let class = if tool.contains("kafka.") {
            tool.to_owned()
        } else {
            format!("org.apache.kafka.tools.{tool}")
        };
        let mut child = Command::new("java")
            .args(["-XX:TieredStopAtLevel=1", "-Xmx256m", "-cp", self.class_path, &class])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| format!("cannot run java: {error}"))?;
        let mut stdin = child.stdin.take().ok_or("the tool has no input")?;
        stdin.write_all(input.as_bytes()).await.map_err(|error| error.to_string())?;
        drop(stdin);
        let output = match tokio::time::timeout(LIMIT, child.wait_with_output()).await {
            Ok(output) => output.map_err(|error| error.to_string())?,
            Err(_) => return Err(format!("{tool} {arguments:?} does not end")),
        };
        let printed = String::from_utf8_lossy(&output.stdout).into_owned();
        if output.status.success() {
            return Ok(printed);
        }
        let log = String::from_utf8_lossy(&output.stderr).into_owned() + &printed;
        let lines: Vec<&str> = log.lines().filter(|line| !line.contains(" INFO ")).collect();
        let tail = lines[lines.len().saturating_sub(8)..].join("\n      ");
        Err(format!("{tool} {arguments:?}: {}\n      {tail}", output.status))
    }

    /// The same for a tool that is told the broker's address in the usual way.
    async fn on_broker(&self, tool: &str, arguments: &[&str]) -> Result<String, String> {
        let mut all = vec!["--bootstrap-server", self.bench.bootstrap.as_str()];
        all.extend(arguments);
        self.java(tool, &all, "").await
    }

    async fn topics(&self, topic: &str) -> Outcome {
        let create =
            ["--create", "--topic", topic, "--partitions", "2", "--replication-factor", "1"];
        let options = ["--config", "retention.ms=-1"];
        self.on_broker("TopicCommand", &[&create[..], &options[..]].concat()).await?;
        let grow = ["--alter", "--topic", topic, "--partitions", "3"];
        self.on_broker("TopicCommand", &grow).await?;
        let printed = self.on_broker("TopicCommand", &["--describe", "--topic", topic]).await?;
        contains(&printed, "PartitionCount: 3")?;
        contains(&printed, "retention.ms=-1")?;
        contains(&self.on_broker("TopicCommand", &["--list"]).await?, topic)?;
        let described = self.bench.admin.describe_topic(topic).await.map_err(|e| e.to_string())?;
        equal("partitions", &3, &described.partitions.len())
    }

    async fn configs(&self, topic: &str) -> Outcome {
        let class = "kafka.admin.ConfigCommand";
        let entity = ["--entity-type", "topics", "--entity-name", topic];
        let alter =
            [&["--alter", "--add-config", "max.message.bytes=123456"], &entity[..]].concat();
        self.on_broker(class, &alter).await?;
        let printed = self.on_broker(class, &[&["--describe"], &entity[..]].concat()).await?;
        contains(&printed, "max.message.bytes=123456")?;
        contains(&printed, "retention.ms=-1")?;
        let broker = ["--describe", "--all", "--entity-type", "brokers", "--entity-name", "1"];
        contains(&self.on_broker(class, &broker).await?, "log.retention.hours=")?;
        let resource = ConfigResource::Topic(topic.to_owned());
        let found =
            self.bench.admin.describe_configs(&resource).await.map_err(|e| e.to_string())?;
        let found = found.into_iter().find(|entry| entry.name == "max.message.bytes");
        let found = found.and_then(|entry| entry.value).unwrap_or_default();
        equal("max.message.bytes", "123456", found.as_str())
    }

    async fn console(&self, topic: &str) -> Outcome {
        let line = |i: usize| match i % 10 {
            9 => format!("a:1,a:2\tkey-{i}\tNULL\n"),
            _ => format!("a:1,b:x{i}\tkey-{i}\tvalue {i}\n"),
        };
        let lines: String = (0..100).map(line).collect();
        let properties = ["parse.headers=true", "parse.key=true", "null.marker=NULL"];
        let mut arguments = vec!["--bootstrap-server", &self.bench.bootstrap, "--topic", topic];
        arguments.extend(["--compression-codec", "zstd"]);
        for property in properties {
            arguments.extend(["--reader-property", property]);
        }
        self.java("ConsoleProducer", &arguments, &lines).await?;
        let mut read: Vec<String> = Vec::new();
        for seen in self.bench.read(topic, 3).await? {
            let text = |data: &Option<Vec<u8>>| match data {
                Some(data) => String::from_utf8_lossy(data).into_owned(),
                None => "NULL".to_owned(),
            };
            let headers: Vec<String> = seen
                .headers
                .iter()
                .map(|(name, value)| format!("{name}:{}", text(value)))
                .collect();
            read.push(format!(
                "{}\t{}\t{}\n",
                headers.join(","),
                text(&seen.key),
                text(&seen.value)
            ));
        }
        same_lines(&lines, &read.concat())?;
        let group = self.group(topic);
        let consume =
            ["--topic", topic, "--group", &group, "--from-beginning", "--max-messages", "100"];
        let shown = [
            "--formatter-property",
            "print.headers=true",
            "--formatter-property",
            "print.key=true",
        ];
        let more = ["--formatter-property", "null.literal=NULL", "--timeout-ms", "60000"];
        let all = [&consume[..], &shown[..], &more[..]].concat();
        same_lines(&lines, &self.on_broker("consumer.ConsoleConsumer", &all).await?)
    }

    fn group(&self, topic: &str) -> String {
        format!("{topic}-group")
    }

    async fn groups(&self, topic: &str) -> Outcome {
        let class = "consumer.group.ConsumerGroupCommand";
        let group = self.group(topic);
        contains(&self.on_broker(class, &["--list"]).await?, &group)?;
        let printed = self.on_broker(class, &["--describe", "--group", &group]).await?;
        // Columns: group, topic, partition, current offset, end, lag.
        let rows = printed.lines().filter(|line| line.starts_with(&group));
        let lags: Vec<&str> = rows.filter_map(|row| row.split_whitespace().nth(5)).collect();
        equal("lags", &vec!["0"; 3], &lags)?;
        let reset =
            ["--reset-offsets", "--to-earliest", "--execute", "--group", &group, "--topic", topic];
        self.on_broker(class, &reset).await?;
        let offsets =
            self.bench.admin.list_group_offsets(&group).await.map_err(|e| e.to_string())?;
        let offsets: Vec<i64> = offsets.values().map(|committed| committed.offset).collect();
        equal("offsets", &vec![0; 3], &offsets)?;
        self.on_broker(class, &["--delete", "--group", &group]).await?;
        let groups = self.bench.admin.list_groups().await.map_err(|error| error.to_string())?;
        equal("group left", &false, &groups.iter().any(|listed| listed.group_id == group))
    }

    async fn offsets(&self, topic: &str) -> Outcome {
        let mut sums = Vec::new();
        for time in ["latest", "earliest", "1"] {
            let printed =
                self.on_broker("GetOffsetShell", &["--topic", topic, "--time", time]).await?;
            let offsets =
                printed.lines().filter_map(|line| line.rsplit(':').next()?.parse::<i64>().ok());
            sums.push(offsets.sum::<i64>());
        }
        equal("sums of latest, earliest and later than 1 ms", &vec![100, 0, 0], &sums)?;
        let time = ["--topic", topic, "--time", "max-timestamp"];
        contains(&self.on_broker("GetOffsetShell", &time).await?, topic)
    }

    async fn delete_records(&self, topic: &str) -> Outcome {
        let file = self.bench.logs.join("delete-records.json");
        let partition = format!(r#"{{"topic": "{topic}", "partition": 0, "offset": 1}}"#);
        let text = format!(r#"{{"version": 1, "partitions": [{partition}]}}"#);
        std::fs::write(&file, text).map_err(|error| error.to_string())?;
        let file = file.display().to_string();
        self.on_broker("DeleteRecordsCommand", &["--offset-json-file", &file]).await?;
        let start = self.bench.admin.list_offset(topic, 0, OffsetSpec::Earliest).await;
        let start = start.map_err(|error| error.to_string())?.map(|listed| listed.offset);
        equal("start", &Some(1), &start)
    }

    async fn verifiable(&self) -> Outcome {
        let topic = format!("verifiable-{}", self.bench.nonce);
        self.bench.create(NewTopic::new(&topic, 3)).await?;
        let produce = ["--topic", &topic, "--max-messages", COUNT, "--acks", "-1"];
        let printed = self.on_broker("VerifiableProducer", &produce).await?;
        contains(&printed, &format!("\"acked\":{COUNT}"))?;
        let group = self.group(&topic);
        let consume = ["--topic", &topic, "--group-id", &group, "--max-messages", COUNT];
        let printed = self.on_broker("VerifiableConsumer", &consume).await?;
        let number = |line: &str| -> Option<u64> {
            let rest = line.split("\"count\":").nth(1)?;
            rest.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
        };
        let consumed = printed.lines().filter(|line| line.contains("\"records_consumed\""));
        equal("consumed", COUNT, &consumed.filter_map(number).sum::<u64>().to_string())?;
        let offsets =
            self.bench.admin.list_group_offsets(&group).await.map_err(|e| e.to_string())?;
        let sum: i64 = offsets.values().map(|committed| committed.offset).sum();
        equal("committed", COUNT, &sum.to_string())
    }

    async fn performance(&self) -> Outcome {
        let topic = format!("performance-{}", self.bench.nonce);
        self.bench.create(NewTopic::new(&topic, 3)).await?;
        let address = format!("bootstrap.servers={}", self.bench.bootstrap);
        let produce = ["--topic", &topic, "--num-records", COUNT, "--record-size", "100"];
        let more = ["--throughput", "-1", "--producer-props", &address, "compression.type=lz4"];
        let all = [&produce[..], &more[..]].concat();
        let printed = self.java("ProducerPerformance", &all, "").await?;
        contains(&printed, &format!("{COUNT} records sent"))?;
        let consume = ["--topic", &topic, "--messages", COUNT];
        let printed = self.on_broker("ConsumerPerformance", &consume).await?;
        // Columns: start, end, MB, MB a second, records.
        let read = printed.lines().last().and_then(|line| line.split(", ").nth(4));
        equal("records read", &Some(COUNT), &read)
    }

    async fn cluster(&self) -> Outcome {
        contains(&self.on_broker("BrokerApiVersionsCommand", &[]).await?, "Produce(0): 0 to 13")?;
        let id = ["cluster-id", "--bootstrap-server", &self.bench.bootstrap];
        contains(&self.java("ClusterTool", &id, "").await?, "Cluster ID: ")?;
        contains(&self.on_broker("FeatureCommand", &["describe"]).await?, "metadata.version")?;
        self.on_broker("GroupsCommand", &["--list"]).await?;
        contains(&self.on_broker("LogDirsCommand", &["--describe"]).await?, "\"logDirs\"")
    }

    async fn delete(&self, topic: &str) -> Outcome {
        self.on_broker("TopicCommand", &["--delete", "--topic", topic]).await?;
        let left = self.bench.admin.list_topics(false).await.map_err(|error| error.to_string())?;
        equal("topic left", &false, &left.iter().any(|listed| listed.name == topic))
    }
}

fn contains(printed: &str, wanted: &str) -> Outcome {
    if printed.contains(wanted) {
        return Ok(());
    }
    Err(format!("expected {wanted:?} in:\n{printed}"))
}

fn equal<T: PartialEq + std::fmt::Debug + ?Sized>(what: &str, wanted: &T, found: &T) -> Outcome {
    if wanted == found {
        return Ok(());
    }
    Err(format!("{what}: expected {wanted:?}, found {found:?}"))
}

/// The same lines in any order: they come from several partitions.
fn same_lines(wanted: &str, found: &str) -> Outcome {
    let sorted = |text: &str| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    equal("lines", &sorted(wanted), &sorted(found))
}
