//! What each client has to show by itself: administer, produce, read, look up.

use std::collections::BTreeMap;
use std::time::Instant;

use ottla_client::admin::{ConfigResource, NewTopic};
use ottla_model::record::Codec;
use serde_json::json;

use super::bench::Bench;
use super::driver::{Client, Event, LIMIT, Seen, run};
use super::sample::{
    Aspect, BASE_MS, CODECS, Lacks, PARTITIONS, Sample, producing, samples, samples_for,
};

/// Records by where they are.
pub(crate) type Placed = BTreeMap<(String, i32, i64), Sample>;

/// Asks a client what it is.
pub(crate) async fn about(bench: &Bench, client: &Client) -> Result<(String, Lacks), String> {
    let told = run(client, &bench.logs, &bench.bootstrap, ("about", &json!({})), "").await?;
    match told.into_iter().next() {
        Some(Event::About { version, lacks }) => Ok((version, lacks)),
        other => Err(format!("expected to hear about the client, found {other:?}")),
    }
}

/// Topics are created, listed, grown, configured, described and deleted.
pub(crate) async fn admin(bench: &Bench, client: &Client, lacks: &Lacks) -> Result<(), String> {
    let (topic, spare) = (bench.name("admin", client), bench.name("spare", client));
    let arguments = json!({ "topic": topic, "spare": spare });
    let told = run(client, &bench.logs, &bench.bootstrap, ("admin", &arguments), "").await?;
    let partitions = if lacks.contains_key("grow") { 2 } else { 4 };
    let retention = if lacks.contains_key("configs") { "3600000" } else { "7200000" };
    for event in told {
        match event {
            Event::Listed(_) if bench.eventual => {}
            Event::Listed(names) => {
                for name in [&topic, &spare] {
                    expect(&format!("{name} listed"), &true, &names.contains(name))?;
                }
            }
            Event::Partitions(2) if bench.eventual => {}
            Event::Partitions(count) => expect("partitions told", &partitions, &count)?,
            Event::Retention(text) if bench.eventual && text == "3600000" => {}
            Event::Retention(text) => expect("retention.ms told", retention, text.as_str())?,
            _ => {}
        }
    }
    let began = Instant::now();
    loop {
        let left = left_behind(bench, &topic, &spare, partitions, retention, lacks).await;
        if left.is_ok() || !bench.eventual || began.elapsed() > LIMIT {
            return left;
        }
    }
}

/// What the calls left behind, seen with our own client.
async fn left_behind(
    bench: &Bench,
    topic: &str,
    spare: &str,
    partitions: i64,
    retention: &str,
    lacks: &Lacks,
) -> Result<(), String> {
    let described = bench.admin.describe_topic(topic).await.map_err(|e| e.to_string())?;
    let count = i64::try_from(described.partitions.len()).unwrap_or(-1);
    expect("partitions", &partitions, &count)?;
    let configs = bench.admin.describe_configs(&ConfigResource::Topic(topic.to_owned())).await;
    let configs = configs.map_err(|error| error.to_string())?;
    let found = configs.into_iter().find(|entry| entry.name == "retention.ms");
    let found = found.and_then(|entry| entry.value).unwrap_or_default();
    expect("retention.ms", retention, found.as_str())?;
    if !lacks.contains_key("delete") {
        let left = bench.admin.list_topics(false).await.map_err(|error| error.to_string())?;
        expect("spare left", &false, &left.iter().any(|listed| listed.name == spare))?;
    }
    Ok(())
}

fn expect<T: PartialEq + std::fmt::Debug + ?Sized>(
    what: &str,
    expected: &T,
    found: &T,
) -> Result<(), String> {
    if expected == found {
        return Ok(());
    }
    Err(format!("{what}: expected {expected:?}, found {found:?}"))
}

/// What a client produced: what is wrong by codec and by aspect, and what lies where.
#[derive(Debug, Default)]
pub(crate) struct Produced {
    pub(crate) codecs: BTreeMap<&'static str, Result<(), String>>,
    pub(crate) aspects: BTreeMap<Aspect, String>,
    pub(crate) placed: Placed,
}

/// The codecs that a client has.
pub(crate) fn codecs_of(lacks: &Lacks) -> impl Iterator<Item = &'static str> {
    CODECS.into_iter().filter(|codec| !lacks.contains_key(*codec))
}

/// Every codec's records are produced, acknowledged once, and lie in the log as they were sent.
pub(crate) async fn produce(
    bench: &Bench,
    client: &Client,
    lacks: &Lacks,
    what: &str,
) -> Result<Produced, String> {
    let all = samples_for(lacks);
    let mut lines = String::new();
    let mut topics = Vec::new();
    for codec in codecs_of(lacks) {
        let topic = bench.name(&format!("{what}-{codec}"), client);
        bench.create(NewTopic::new(&topic, PARTITIONS)).await?;
        for (index, sample) in all.iter().enumerate() {
            lines.push_str(&sample.line(topics.len() * all.len() + index, &topic, codec));
        }
        topics.push((codec, topic));
    }
    let told = run(client, &bench.logs, &bench.bootstrap, ("produce", &json!({})), &lines).await?;
    let mut places = BTreeMap::new();
    for event in told {
        match event {
            Event::Ack { id, partition, offset } => {
                let again = places.insert(id, (partition, offset));
                again.map_or(Ok(()), |_| Err(format!("record {id} was acknowledged twice")))?;
            }
            Event::Fail { id, reason } => {
                return Err(format!("record {id} was not sent: {reason}"));
            }
            _ => {}
        }
    }
    let mut produced = Produced::default();
    for (number, (codec, topic)) in topics.into_iter().enumerate() {
        let mut placed = Placed::new();
        let mut verdict = Ok(());
        for (index, sample) in all.iter().enumerate() {
            match places.get(&(number * all.len() + index)) {
                Some((partition, offset)) if *partition == sample.partition => {
                    placed.insert((topic.clone(), *partition, *offset), sample.clone());
                }
                other => verdict = Err(format!("record {index} is acknowledged as {other:?}")),
            }
        }
        if verdict.is_ok() && placed.len() != all.len() {
            verdict = Err("two records are acknowledged at one place".to_owned());
        }
        if verdict.is_ok() {
            let found = bench.read(&topic, PARTITIONS).await?;
            let wrong = check(&placed, &found, &producing(lacks));
            verdict = wrong.get(&Aspect::Bytes).map_or(Ok(()), |first| Err(first.clone()));
            produced.aspects.extend(wrong);
        }
        if verdict.is_ok() {
            verdict = compressed(bench, &topic, codec).await;
        }
        produced.codecs.insert(codec, verdict);
        produced.placed.extend(placed);
    }
    Ok(produced)
}

/// The first thing that is wrong of each aspect. Lost and doubled records are about bytes.
pub(crate) fn check(placed: &Placed, found: &[Seen], lacks: &Lacks) -> BTreeMap<Aspect, String> {
    let mut wrong = BTreeMap::new();
    let mut note = |aspect, what: String| {
        wrong.entry(aspect).or_insert(what);
    };
    let mut left = placed.clone();
    for seen in found {
        match left.remove(&(seen.topic.clone(), seen.partition, seen.offset)) {
            Some(sample) => {
                for (aspect, difference) in sample.differences(seen, lacks) {
                    note(aspect, difference);
                }
            }
            None => {
                let place = format!("{}-{} at {}", seen.topic, seen.partition, seen.offset);
                note(Aspect::Bytes, format!("{place} came twice or was never acknowledged"));
            }
        }
    }
    if let Some((place, _)) = left.first_key_value() {
        note(Aspect::Bytes, format!("{} records are lost, {place:?} among them", left.len()));
    }
    wrong
}

/// The batches in the log have the codec; small ones may be left as they are.
async fn compressed(bench: &Bench, topic: &str, codec: &str) -> Result<(), String> {
    let wanted = Codec::from_name(codec).ok_or("a codec has a name")?;
    for partition in 0..PARTITIONS {
        let batches = bench.codecs(topic, partition).await?;
        let strange = batches.iter().find(|(found, _)| ![wanted, Codec::None].contains(found));
        let largest = batches.iter().max_by_key(|(_, count)| *count);
        if strange.is_some() || largest.is_none_or(|(found, _)| *found != wanted) {
            return Err(format!("batches of {topic}-{partition} are {batches:?}"));
        }
    }
    Ok(())
}

/// What a client reads in a group of what others have produced.
pub(crate) async fn read(
    bench: &Bench,
    client: &Client,
    what: &str,
    placed: &Placed,
) -> Result<Vec<Seen>, String> {
    let mut topics: Vec<&String> = placed.keys().map(|(topic, ..)| topic).collect();
    topics.dedup();
    let group = bench.name(what, client);
    let arguments = json!({ "topics": topics, "group": group, "stop_after": placed.len() });
    let told = run(client, &bench.logs, &bench.bootstrap, ("consume", &arguments), "").await?;
    let record = |event| match event {
        Event::Record(seen) => Some(seen),
        _ => None,
    };
    Ok(told.into_iter().filter_map(record).collect())
}

/// Of these, what lies in topics whose codec a client has.
pub(crate) fn readable(placed: &Placed, lacks: &Lacks) -> Placed {
    let lacking: Vec<String> = CODECS
        .into_iter()
        .filter(|codec| lacks.contains_key(*codec))
        .map(|codec| format!("-{codec}-"))
        .collect();
    let mut placed = placed.clone();
    placed.retain(|(topic, ..), _| !lacking.iter().any(|codec| topic.contains(codec)));
    placed
}

/// Offsets are found by time, inside of compressed batches too.
pub(crate) async fn lookup(bench: &Bench, client: &Client, topic: &str) -> Result<(), String> {
    let last = LOOKED_UP - 1;
    let asked = [
        (1, Some(0)),
        (BASE_MS, Some(0)),
        (BASE_MS + 1, Some(1)),
        (BASE_MS + 150_000, Some(150)),
        (BASE_MS + 150_001, Some(151)),
        (BASE_MS + last * 1000, Some(last)),
        (BASE_MS + last * 1000 + 1, None),
    ];
    let (timestamps, expected): (Vec<i64>, Vec<Option<i64>>) = asked.into_iter().unzip();
    let arguments = json!({ "topic": topic, "partition": 0, "timestamps": timestamps });
    let told = run(client, &bench.logs, &bench.bootstrap, ("lookup", &arguments), "").await?;
    match told.first() {
        Some(Event::Offsets(found)) => expect("offsets", &expected, found),
        other => Err(format!("expected offsets, found {other:?}")),
    }
}

/// Records of the topic in which offsets are looked up, a second apart.
const LOOKED_UP: i64 = 300;

/// Fills the topic in which offsets are looked up.
pub(crate) async fn fill_for_lookup(bench: &Bench, topic: &str) -> Result<(), String> {
    let [plain, ..] = &samples()[..] else { return Err("there are samples".to_owned()) };
    let at = |i| Sample { partition: 0, timestamp: BASE_MS + i * 1000, ..plain.clone() };
    let records: Vec<Sample> = (0..LOOKED_UP).map(at).collect();
    bench.create(NewTopic::new(topic, 1)).await?;
    bench.produce(topic, "lz4", &records).await.map(drop)
}

/// Produces every codec's records with our client.
pub(crate) async fn produce_ours(bench: &Bench) -> Result<Placed, String> {
    let mut placed = Placed::new();
    for codec in CODECS {
        let topic = format!("ottla-{codec}-{}", bench.nonce);
        bench.create(NewTopic::new(&topic, PARTITIONS)).await?;
        let all = samples();
        let places = bench.produce(&topic, codec, &all).await?;
        for ((partition, offset), sample) in places.into_iter().zip(all) {
            placed.insert((topic.clone(), partition, offset), sample);
        }
    }
    Ok(placed)
}
