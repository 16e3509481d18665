//! `ottla-crash run …` makes one run and prints its outcome as a line of JSON; `ottla-crash client
//! …` is our own client in it.

use std::path::PathBuf;
use std::process::ExitCode;

use ottla_crash::clients::Makers;
use ottla_crash::ours;
use ottla_crash::run::{Options, run};
use ottla_crash::server::Mode;
use serde_json::json;

const USAGE: &str = "usage: ottla-crash run --broker PROGRAM --mode kafka|fsync --kills N --seed N \
                     [--python PROGRAM] [--jars FOLDER] [--keep FOLDER] [--plant]";

#[tokio::main]
async fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.split_first() {
        Some((verb, rest)) if verb == "client" => {
            ours::client(rest).await.map_err(|error| error.to_string())
        }
        Some((verb, rest)) if verb == "run" => one_run(rest).await,
        _ => Err(USAGE.to_owned()),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn one_run(arguments: &[String]) -> Result<(), String> {
    let options = parse(arguments).ok_or(USAGE)?;
    let outcome = run(&options).await?;
    for wrong in &outcome.wrong {
        eprintln!("{wrong}");
    }
    println!(
        "{}",
        json!({
            "kills": outcome.kills,
            "clients": options.makers.names(),
            "acknowledged": outcome.acknowledged,
            "read": outcome.read,
            "commits": outcome.commits,
            "changes": outcome.changes,
            "wrong": outcome.wrong.len(),
        })
    );
    if outcome.wrong.is_empty() { Ok(()) } else { Err("the history does not hold".to_owned()) }
}

fn parse(arguments: &[String]) -> Option<Options> {
    let value = |name: &str| {
        let place = arguments.iter().position(|argument| argument == name)?;
        arguments.get(place + 1)
    };
    let path = |name: &str| value(name).map(PathBuf::from);
    Some(Options {
        broker: path("--broker")?,
        makers: Makers { python: path("--python"), jars: path("--jars") },
        kills: value("--kills")?.parse().ok()?,
        seed: value("--seed")?.parse().ok()?,
        mode: match value("--mode")?.as_str() {
            "kafka" => Mode::Kafka,
            "fsync" => Mode::Fsync,
            _ => return None,
        },
        keep: path("--keep"),
        plant: arguments.iter().any(|argument| argument == "--plant"),
    })
}
