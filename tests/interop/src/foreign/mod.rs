//! Foreign clients, each through a driver in its own language, put through the same scenarios on
//! one broker and judged by one checker; the table that they make is `docs/compatibility.md`.
//!
//! What a client cannot express is told by its driver and asked of nobody; everything else that
//! goes wrong is the broker's fault until the same run on Apache Kafka shows otherwise.

mod bench;
mod driver;
mod group;
mod history;
mod sample;
mod scenarios;
mod table;
mod tools;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

use bench::Bench;
pub(crate) use bench::options;
use driver::{Client, Seen};
pub(crate) use driver::{bytes, hex};
use sample::{Aspect, CODECS, Lacks};
use scenarios::{Placed, Produced};
use table::{COLUMNS, Cell, Row, ToolRow};

/// Clients that run side by side: most of a scenario is waiting.
const AT_A_TIME: usize = 4;
/// Reads what every other client produced.
const READER: &str = "Java client 4.4.0";

/// What a run is told.
#[derive(Debug)]
pub struct Environment {
    bootstrap: String,
    clients: Vec<Client>,
    /// The class path of Kafka's command-line tools.
    tools: Option<String>,
    logs: PathBuf,
    table: PathBuf,
    write: bool,
    only: Vec<String>,
}

impl Environment {
    /// Reads `OTTLA_BOOTSTRAP`, `OTTLA_FOREIGN` (the installer's list of clients), `OTTLA_LOGS`,
    /// `OTTLA_TABLE`, `OTTLA_ONLY`, `OTTLA_WRITE`, and `OTTLA_EVENTUAL` for Apache Kafka.
    ///
    /// # Errors
    /// When one of the first four is missing or the list makes no sense.
    pub fn from_variables() -> Result<Self, String> {
        let variable = |name: &str| std::env::var(name).map_err(|_| format!("{name} is not set"));
        let list = variable("OTTLA_FOREIGN")?;
        let list = fs::read_to_string(&list).map_err(|error| format!("{list}: {error}"))?;
        let list: Value = serde_json::from_str(&list).map_err(|error| error.to_string())?;
        let client = |entry: &Value| {
            let name = entry["name"].as_str()?.to_owned();
            let command = match entry["command"].as_array() {
                Some(words) => {
                    Ok(words.iter().filter_map(|word| Some(word.as_str()?.to_owned())).collect())
                }
                None => Err(entry["missing"].as_str()?.to_owned()),
            };
            Some(Client { name, command })
        };
        let clients: Option<Vec<Client>> =
            list["clients"].as_array().and_then(|all| all.iter().map(client).collect());
        Ok(Self {
            bootstrap: variable("OTTLA_BOOTSTRAP")?,
            clients: clients.ok_or("the list of clients is not as expected")?,
            tools: list["tools"].as_str().map(str::to_owned),
            logs: variable("OTTLA_LOGS")?.into(),
            table: variable("OTTLA_TABLE")?.into(),
            write: std::env::var("OTTLA_WRITE").is_ok_and(|text| text == "1"),
            only: variable("OTTLA_ONLY")
                .map(|names| names.split(',').map(str::to_owned).collect())
                .unwrap_or_default(),
        })
    }

    fn is_wanted(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|only| name.contains(only.as_str()))
    }
}

/// What one client's run gave.
struct Outcome {
    row: Row,
    lacks: Lacks,
    placed: Placed,
}

/// Runs every client; true when all passed and the table is as it was.
///
/// # Errors
/// When our own client cannot prepare the broker, or a file cannot be read or written.
pub async fn run_all(environment: &Environment) -> Result<bool, String> {
    fs::create_dir_all(&environment.logs).map_err(|error| error.to_string())?;
    let since = SystemTime::now().duration_since(UNIX_EPOCH).map_err(|e| e.to_string())?;
    let nonce = format!("{:x}", since.as_nanos() as u64);
    let bench = Arc::new(Bench::open(&environment.bootstrap, environment.logs.clone(), nonce)?);
    let ours = Arc::new(scenarios::produce_ours(&bench).await?);
    let looked_up = format!("by-time-{}", bench.nonce);
    scenarios::fill_for_lookup(&bench, &looked_up).await?;
    let reader = environment.clients.iter().find(|client| client.name == READER);
    let java = match reader {
        Some(reader) => scenarios::produce(&bench, reader, &Lacks::new(), "first").await?,
        None => Produced::default(),
    };
    let java = Arc::new(java.placed);

    let turn = Arc::new(Semaphore::new(AT_A_TIME));
    let mut tasks = JoinSet::new();
    for (index, client) in environment.clients.iter().enumerate() {
        if client.command.is_err() || !environment.is_wanted(&client.name) {
            continue;
        }
        let (bench, client, turn) = (Arc::clone(&bench), client.clone(), Arc::clone(&turn));
        let (ours, java, looked_up) = (Arc::clone(&ours), Arc::clone(&java), looked_up.clone());
        tasks.spawn(async move {
            let _turn = turn.acquire_owned().await;
            (index, one(&bench, &client, &ours, &java, &looked_up).await)
        });
    }
    let tools = tokio::spawn(tools(environment, &bench));
    let mut outcomes: Vec<Option<Outcome>> = environment.clients.iter().map(|_| None).collect();
    while let Some(done) = tasks.join_next().await {
        let (index, outcome) = done.map_err(|error| error.to_string())?;
        outcomes[index] = Some(outcome);
    }
    if let Some(reader) = reader {
        read_by_java(&bench, reader, &mut outcomes).await;
    }
    let tools = tools.await.map_err(|error| error.to_string())?;
    close(environment, outcomes, &tools)
}

/// Kafka's tools, beside the clients.
fn tools(
    environment: &Environment,
    bench: &Arc<Bench>,
) -> impl Future<Output = Vec<ToolRow>> + use<> {
    let class_path = environment.tools.clone().filter(|_| environment.is_wanted("tools"));
    let bench = Arc::clone(bench);
    async move {
        match class_path {
            Some(class_path) => tools::run(&bench, &class_path).await,
            None => Vec::new(),
        }
    }
}

/// Puts one client through everything.
async fn one(
    bench: &Bench,
    client: &Client,
    ours: &Placed,
    java: &Placed,
    looked_up: &str,
) -> Outcome {
    let (version, lacks) = match scenarios::about(bench, client).await {
        Ok(about) => about,
        Err(reason) => {
            println!("FAILED {}: {reason}", client.name);
            let cells = vec![Cell::Failed("it does not run".to_owned()); COLUMNS.len()];
            let row = Row { client: client.name.clone(), found: Some(("?".to_owned(), cells)) };
            return Outcome { row, lacks: Lacks::new(), placed: Placed::new() };
        }
    };
    let lack = |name: &str| lacks.get(name).cloned();
    let limited = |result, names: &[&str]| limited(result, &lacks, names);
    let mut cells = Vec::new();
    cells.push(match lack("admin") {
        Some(why) => Cell::Lacking(why),
        None => {
            let result = scenarios::admin(bench, client, &lacks).await;
            limited(result, &["grow", "configs", "delete"])
        }
    });
    let produced = scenarios::produce(bench, client, &lacks, "produced").await;
    let produced = produced_cells(produced, &lacks, &mut cells);
    // Filled in when all have produced.
    cells.push(Cell::Passed);
    for (what, placed) in [("reads-ottla", ours), ("reads-java", java)] {
        let placed = scenarios::readable(placed, &lacks);
        let result = scenarios::read(bench, client, what, &placed).await.and_then(|found| {
            let wrong = scenarios::check(&placed, &found, &sample::reading(&lacks));
            wrong.into_values().next().map_or(Ok(()), Err)
        });
        cells.push(limited(result, &["read headers"]));
    }
    let group = group::run(bench, client, &lacks).await;
    cells.push(limited(group.group, &["hold", "stale records"]));
    cells.push(limited(group.resume, &[]));
    cells.push(match lack("lookup") {
        Some(why) => Cell::Lacking(why),
        None => limited(scenarios::lookup(bench, client, looked_up).await, &[]),
    });
    println!("done   {}", client.name);
    let row = Row { client: client.name.clone(), found: Some((version, cells)) };
    Outcome { row, lacks, placed: produced }
}

/// A scenario's cell, with what the client has less of than it asks for.
fn limited(result: Result<(), String>, lacks: &Lacks, names: &[&str]) -> Cell {
    match result {
        Err(reason) => Cell::Failed(reason),
        Ok(()) => {
            match names.iter().filter_map(|name| lacks.get(*name).cloned()).collect::<Vec<_>>() {
                none if none.is_empty() => Cell::Passed,
                notes => Cell::Limited(notes),
            }
        }
    }
}

/// The columns of what a client produced: codecs, then what a record is made of.
fn produced_cells(
    produced: Result<Produced, String>,
    lacks: &Lacks,
    cells: &mut Vec<Cell>,
) -> Placed {
    let lack = |name: &str| lacks.get(name).cloned();
    let (produced, failure) = match produced {
        Ok(produced) => (produced, None),
        Err(reason) => (Produced::default(), Some(reason)),
    };
    for codec in CODECS {
        cells.push(match (lack(codec), &failure, produced.codecs.get(codec)) {
            (Some(why), ..) => Cell::Lacking(why),
            (None, None, Some(Ok(()))) => Cell::Passed,
            (None, None, Some(Err(reason))) | (None, Some(reason), _) => {
                Cell::Failed(reason.clone())
            }
            (None, None, None) => Cell::Failed("nothing was produced".to_owned()),
        });
    }
    let aspects: [(_, _, &[&str]); 3] = [
        (
            Aspect::Headers,
            "headers",
            &["header order", "null headers", "odd headers", "read headers"],
        ),
        (Aspect::Nulls, "nulls", &["both null"]),
        (Aspect::Timestamps, "timestamps", &["timestamp order"]),
    ];
    for (aspect, whole, parts) in aspects {
        let wrong = produced.aspects.get(&aspect).or(failure.as_ref()).cloned();
        cells.push(match lack(whole) {
            Some(why) => Cell::Lacking(why),
            None => limited(wrong.map_or(Ok(()), Err), lacks, parts),
        });
    }
    produced.placed
}

/// The Java client reads what every client produced, in one go.
async fn read_by_java(bench: &Bench, reader: &Client, outcomes: &mut [Option<Outcome>]) {
    let column = COLUMNS.iter().position(|name| *name == "read by Java").expect("is a column");
    let mut all = Placed::new();
    for outcome in outcomes.iter().flatten() {
        all.extend(outcome.placed.clone());
    }
    let found = scenarios::read(bench, reader, "reads-all", &all).await;
    for outcome in outcomes.iter_mut().flatten() {
        let Some((_, cells)) = &mut outcome.row.found else { continue };
        let reason = match &found {
            Err(reason) => Some(reason.clone()),
            Ok(_) if outcome.placed.is_empty() => Some("nothing was produced".to_owned()),
            Ok(found) => {
                let is_own = |topic: &str| outcome.placed.keys().any(|(own, ..)| own == topic);
                let own: Vec<Seen> =
                    found.iter().filter(|one| is_own(&one.topic)).cloned().collect();
                let lacks = sample::producing(&outcome.lacks);
                scenarios::check(&outcome.placed, &own, &lacks).into_values().next()
            }
        };
        if let Some(reason) = reason {
            cells[column] = Cell::Failed(reason);
        }
    }
}

/// Prints what failed, and writes or compares the page.
fn close(
    environment: &Environment,
    outcomes: Vec<Option<Outcome>>,
    tools: &[ToolRow],
) -> Result<bool, String> {
    let mut counts = [0, 0, 0];
    let mut printed = BTreeSet::new();
    let mut rows = Vec::new();
    for (client, outcome) in environment.clients.iter().zip(outcomes) {
        let row = match outcome {
            Some(outcome) => outcome.row,
            None => Row { client: client.name.clone(), found: None },
        };
        if let Err(missing) = &client.command {
            println!("SKIPPED {}: {missing}", client.name);
            counts[2] += COLUMNS.len();
        }
        for (column, cell) in COLUMNS.iter().zip(row.found.iter().flat_map(|(_, cells)| cells)) {
            count(&format!("{}, {column}", client.name), cell, &mut counts, &mut printed);
        }
        rows.push(row);
    }
    for tool in tools {
        count(&format!("{}: {}", tool.tool, tool.did), &tool.cell, &mut counts, &mut printed);
    }
    println!("scenarios: {} passed, {} failed, {} skipped", counts[0], counts[1], counts[2]);
    let old = fs::read_to_string(&environment.table).unwrap_or_default();
    let new = table::page(&rows, tools, &old);
    if environment.write {
        fs::write(&environment.table, new).map_err(|error| error.to_string())?;
        return Ok(counts[1] == 0);
    }
    if !environment.only.is_empty() {
        return Ok(counts[1] == 0);
    }
    let differences = table::differences(&old, &new);
    for line in &differences {
        println!("{line}");
    }
    if !differences.is_empty() {
        let path = environment.table.display();
        println!("{path} is not what this run found: cargo xtask interop --write, and commit it");
    }
    Ok(counts[1] == 0 && differences.is_empty())
}

/// Counts a cell; prints why it failed, once where many failed for one reason.
fn count(
    what: &str,
    cell: &Cell,
    [passed, failed, skipped]: &mut [usize; 3],
    printed: &mut BTreeSet<String>,
) {
    match cell {
        Cell::Passed | Cell::Limited(_) => *passed += 1,
        Cell::Lacking(_) => *skipped += 1,
        Cell::Failed(reason) => {
            let again = !printed.insert(reason.clone());
            println!("FAILED {what}: {}", if again { "as above" } else { reason });
            *failed += 1;
        }
    }
}
