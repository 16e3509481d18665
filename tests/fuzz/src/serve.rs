//! `ottla-fuzz serve`: a broker in a process of its own, whose memory and file handles can be looked
//! at from outside.

use std::io::{Read as _, Write as _};

use anyhow::Result;
use clap::Args;
use ottla_server::{Broker, BrokerOptions};

#[derive(Args)]
pub(crate) struct Serve {
    /// Broker options, as `name=value`.
    config: Vec<String>,
}

pub(crate) fn run(options: Serve) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let pairs = options.config.iter().filter_map(|pair| pair.split_once('='));
    let config = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    let broker =
        runtime.block_on(Broker::start(BrokerOptions { config, ..BrokerOptions::default() }))?;
    println!("listening on {}", broker.address());
    std::io::stdout().flush()?;
    // Whoever started it holds the other end.
    std::io::stdin().read_to_end(&mut Vec::new())?;
    runtime.block_on(broker.close());
    Ok(())
}
