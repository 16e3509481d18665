//! `ottla-fuzz crowd`: thousands of connections that are idle, slow or half-open, and how long a
//! client that behaves waits beside them.
//!
//! The client's latencies without and with the crowd are taken in turns, several times: machines
//! have moods. Memory is the broker's resident set, per connection of the crowd.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use clap::Args;
use ottla_fuzz::outside::{Served, crowd, open_handles};
use ottla_net::{Connection, ConnectionOptions, TcpDial};
use ottla_protocol::messages::MetadataRequest;

#[derive(Args)]
pub(crate) struct Crowd {
    /// Connections of the crowd.
    #[arg(long, default_value_t = 2000)]
    connections: usize,
    /// How long, in minutes.
    #[arg(long, default_value_t = 1.0)]
    minutes: f64,
    /// Where the account is written.
    #[arg(long)]
    account: PathBuf,
}

/// Turns without and with the crowd.
const ROUNDS: u32 = 4;

pub(crate) fn run(options: &Crowd) -> Result<()> {
    let handles = open_handles()?;
    if handles < options.connections as u64 + 100 {
        bail!("{} connections need more file handles than {handles}", options.connections);
    }
    let program = std::env::current_exe()?;
    let broker = Served::start(&program, &[])?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let account = runtime.block_on(measure(&broker, options))?;
    println!("    {account}");
    std::fs::write(&options.account, account.to_string())?;
    Ok(())
}

async fn measure(broker: &Served, options: &Crowd) -> Result<serde_json::Value> {
    let turn = Duration::from_secs_f64(options.minutes * 60.0 / f64::from(2 * ROUNDS));
    let (mut alone, mut beside) = (Vec::new(), Vec::new());
    let mut resident = (0, 0);
    calls(broker.address, turn / 4, &mut Vec::new()).await?;
    for _ in 0..ROUNDS {
        calls(broker.address, turn, &mut alone).await?;
        resident.0 = broker.resident_bytes()?;
        let crowd = crowd(broker.address, options.connections).await?;
        let slow = crowd.keep_trickling();
        calls(broker.address, turn, &mut beside).await?;
        resident.1 = broker.resident_bytes()?;
        slow.abort();
    }
    let percentile = |times: &mut Vec<Duration>, part: f64| {
        times.sort();
        times[((times.len() - 1) as f64 * part) as usize].as_secs_f64() * 1000.0
    };
    let p99 = (percentile(&mut alone, 0.99), percentile(&mut beside, 0.99));
    let rounded = |milliseconds: f64| (milliseconds * 1000.0).round() / 1000.0;
    let grown = resident.1.saturating_sub(resident.0);
    Ok(serde_json::json!({
        "connections": options.connections,
        "minutes": options.minutes,
        "calls": alone.len() + beside.len(),
        "p50_alone_ms": rounded(percentile(&mut alone, 0.5)),
        "p50_beside_ms": rounded(percentile(&mut beside, 0.5)),
        "p99_alone_ms": rounded(p99.0), "p99_beside_ms": rounded(p99.1),
        "p99_ratio": rounded(p99.1 / p99.0),
        "resident_alone_bytes": resident.0, "resident_beside_bytes": resident.1,
        "bytes_per_connection": grown / options.connections as u64,
    }))
}

/// One client's calls for some time, one after the other.
async fn calls(address: SocketAddr, time: Duration, into: &mut Vec<Duration>) -> Result<()> {
    let address = address.to_string().parse().context("an address")?;
    let connection = Connection::open(&TcpDial, address, ConnectionOptions::default()).await?;
    let request = MetadataRequest { topics: Some(Vec::new()), ..Default::default() };
    let began = Instant::now();
    while began.elapsed() < time {
        let asked = Instant::now();
        connection.call(&request).await?;
        into.push(asked.elapsed());
    }
    connection.close();
    Ok(())
}
