//! Connections that are idle, slow or half-open, and more of them than there are file handles: a
//! client that behaves is served, and memory is bounded.

use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use ottla_fuzz::outside::{Served, crowd};
use ottla_net::{Connection, ConnectionOptions, TcpDial};
use ottla_protocol::messages::MetadataRequest;
use tokio::net::TcpStream;

/// What one idle, slow or half-open connection may cost a broker: its task, which is large in a build
/// for tests, and the room for the next bytes. The 100 MiB that it announces cost nothing.
const PER_CONNECTION: u64 = 128 << 10;

fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_ottla-fuzz"))
}

async fn connect(address: SocketAddr) -> Option<Connection> {
    let address = address.to_string().parse().unwrap();
    Connection::open(&TcpDial, address, ConnectionOptions::default()).await.ok()
}

async fn ask(connection: &Connection, times: usize) {
    for _ in 0..times {
        let request = MetadataRequest { topics: Some(Vec::new()), ..Default::default() };
        assert_eq!(connection.call(&request).await.unwrap().brokers.len(), 1);
    }
}

#[tokio::test]
async fn a_crowd_of_idle_and_slow_connections_harms_nobody() {
    const CROWD: usize = 200;
    let broker = Served::start(program(), &[]).unwrap();
    let healthy = connect(broker.address).await.unwrap();
    ask(&healthy, 100).await;
    let before = broker.resident_bytes().unwrap();
    let crowd = crowd(broker.address, CROWD).await.unwrap();
    assert_eq!(crowd.count(), CROWD);
    for _ in 0..20 {
        crowd.trickle();
        ask(&healthy, 10).await;
    }
    // Those that came after all of them are served as well.
    ask(&connect(broker.address).await.unwrap(), 10).await;
    let grown = broker.resident_bytes().unwrap().saturating_sub(before);
    let most = PER_CONNECTION * CROWD as u64;
    assert!(grown < most, "{CROWD} connections cost {grown} bytes, {most} are granted");
}

#[tokio::test]
async fn a_broker_without_file_handles_comes_back() {
    const HANDLES: u32 = 160;
    let broker = Served::start_with_handles(program(), HANDLES).unwrap();
    let healthy = connect(broker.address).await.unwrap();
    let mut flood = Vec::new();
    for _ in 0..2 * HANDLES {
        // The system takes them into the listener's queue until that is full, too.
        match tokio::time::timeout(Duration::from_secs(1), TcpStream::connect(broker.address)).await
        {
            Ok(Ok(stream)) => flood.push(stream),
            _ => break,
        }
    }
    ask(&healthy, 20).await;
    drop(flood);
    let again = loop {
        if let Some(again) = connect(broker.address).await {
            break again;
        }
    };
    ask(&again, 20).await;
    ask(&healthy, 20).await;
}

#[test]
fn a_broker_raises_its_limit_on_file_handles() {
    let broker = Served::start(program(), &[]).unwrap();
    let (soft, hard) = broker.handle_limits().unwrap();
    assert_eq!(soft, hard);
}
