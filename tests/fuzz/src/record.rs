//! `ottla-fuzz record`: what a real client sends to a broker, kept as inputs for the connection
//! target.
//!
//! A broker in this process tells clients the address of a proxy. Each connection's bytes from the
//! client become one input; what the broker gave out (ids of topics, members and producers) becomes
//! placeholders, since the next broker gives others.

use std::path::PathBuf;
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use clap::Args;
use ottla_fuzz::targets::connection::{Given, captured};
use ottla_server::{Broker, BrokerOptions};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};

#[derive(Args)]
pub(crate) struct Record {
    /// The client's name: inputs are called after it.
    name: String,
    /// The client's program and its arguments; it finds the broker in `OTTLA_BOOTSTRAP`, writes
    /// and reads the topic `fuzz`, in the group `group-00000000`.
    #[arg(trailing_var_arg = true, required = true)]
    command: Vec<String>,
}

/// One connection's two directions.
#[derive(Default)]
struct Conversation {
    said: Vec<u8>,
    answered: Vec<u8>,
}

type Conversations = Arc<Mutex<Vec<Conversation>>>;

pub(crate) fn run(options: &Record) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let conversations = runtime.block_on(converse(options))?;
    let mut given = Given::default();
    for one in &conversations {
        given.learn(&one.said, &one.answered);
    }
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("corpus/connection");
    std::fs::create_dir_all(&folder)?;
    let mut kept = Vec::new();
    for one in &conversations {
        let input = captured(&one.said, &given);
        // Connections that say the same are one input.
        if input.len() > 1 && !kept.contains(&input) {
            let path = folder.join(format!("{}-{}.bin", options.name, kept.len()));
            std::fs::write(&path, &input)?;
            println!("{}: {} bytes", path.display(), input.len());
            kept.push(input);
        }
    }
    if kept.is_empty() {
        bail!("the client said nothing");
    }
    Ok(())
}

async fn converse(options: &Record) -> Result<Vec<Conversation>> {
    let proxy = TcpListener::bind("127.0.0.1:0").await?;
    let address = proxy.local_addr()?;
    let config = [
        ("listeners", "PLAINTEXT://127.0.0.1:0".to_owned()),
        ("advertised.listeners", format!("PLAINTEXT://{address}")),
        ("offsets.topic.num.partitions", "1".to_owned()),
        ("group.initial.rebalance.delay.ms", "0".to_owned()),
    ];
    let config = config.map(|(name, value)| (name.to_owned(), value)).into();
    let broker = Broker::start(BrokerOptions { config, ..BrokerOptions::default() }).await?;
    let conversations = Conversations::default();
    let proxying = tokio::spawn(accept(proxy, broker.address(), Arc::clone(&conversations)));
    let mut client = tokio::process::Command::new(&options.command[0]);
    client.args(&options.command[1..]).env("OTTLA_BOOTSTRAP", address.to_string());
    let status = client.stdin(Stdio::null()).status().await.context("run the client")?;
    proxying.abort();
    broker.close().await;
    if !status.success() {
        bail!("the client failed: {status}");
    }
    Ok(std::mem::take(&mut *conversations.lock().unwrap_or_else(PoisonError::into_inner)))
}

async fn accept(proxy: TcpListener, broker: std::net::SocketAddr, into: Conversations) {
    while let Ok((client, _)) = proxy.accept().await {
        let Ok(server) = TcpStream::connect(broker).await else { return };
        let index = {
            let mut all = into.lock().unwrap_or_else(PoisonError::into_inner);
            all.push(Conversation::default());
            all.len() - 1
        };
        let ((from, to), (answers, back)) = (client.into_split(), server.into_split());
        let asked = Arc::clone(&into);
        tokio::spawn(pump(from, back, move |bytes| {
            asked.lock().unwrap_or_else(PoisonError::into_inner)[index].said.extend(bytes);
        }));
        let told = Arc::clone(&into);
        tokio::spawn(pump(answers, to, move |bytes| {
            told.lock().unwrap_or_else(PoisonError::into_inner)[index].answered.extend(bytes);
        }));
    }
}

async fn pump(mut from: OwnedReadHalf, mut to: OwnedWriteHalf, keep: impl Fn(&[u8])) {
    let mut buffer = vec![0; 64 << 10];
    while let Ok(count) = from.read(&mut buffer).await {
        if count == 0 || to.write_all(&buffer[..count]).await.is_err() {
            return;
        }
        keep(&buffer[..count]);
    }
}
