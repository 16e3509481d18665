//! How many connections there may be, and for how long.

use std::time::Instant;

use ottla_net::{Connection, ConnectionOptions, TcpDial};
use ottla_protocol::messages::MetadataRequest;

use crate::log;
use crate::rig::{Running, connect, eventually, within};

#[tokio::test]
async fn more_connections_than_allowed_are_refused() {
    log::keep();
    let (running, _home) = Running::start(&[("max.connections", "2")]).await;
    let second = connect(&running.broker.bootstrap()).await;
    let address = running.broker.bootstrap().parse().unwrap();
    let third = Connection::open(&TcpDial, address, ConnectionOptions::default()).await;
    assert!(third.is_err(), "a third connection was served");
    log::line(&["too many connections", "limit=2"]).await;
    assert!(running.connection.call(&MetadataRequest::default()).await.is_ok());
    // A place that becomes free is given again.
    second.close();
    let fourth = eventually("a place is free", async || {
        let address = running.broker.bootstrap().parse().unwrap();
        Connection::open(&TcpDial, address, ConnectionOptions::default()).await.ok()
    });
    assert!(fourth.await.call(&MetadataRequest::default()).await.is_ok());
    running.close().await;
}

#[tokio::test]
async fn more_connections_of_one_address_than_allowed_are_refused() {
    log::keep();
    let limits =
        [("max.connections.per.ip", "1"), ("max.connections.per.ip.overrides", "127.0.0.1:2")];
    let (running, _home) = Running::start(&limits).await;
    let second = connect(&running.broker.bootstrap()).await;
    let open = async || {
        let address = running.broker.bootstrap().parse().unwrap();
        Connection::open(&TcpDial, address, ConnectionOptions::default()).await
    };
    assert!(open().await.is_err(), "a third connection was served");
    log::line(&["too many connections", "max.connections.per.ip.overrides", "limit=2"]).await;
    second.close();
    let third = eventually("a place is free", async || open().await.ok()).await;
    assert!(third.call(&MetadataRequest::default()).await.is_ok());
    running.close().await;
}

#[tokio::test]
async fn limits_of_addresses_that_are_none_are_refused() {
    let home = crate::rig::Home::new(&[("max.connections.per.ip.overrides", "127.0.0.1")]);
    let error = ottla_server::Broker::start(home.options()).await.unwrap_err();
    assert!(error.to_string().contains("host:limit"), "{error}");
}

#[tokio::test]
async fn a_connection_that_asks_nothing_is_closed() {
    let (running, _home) = Running::start(&[("connections.max.idle.ms", "500")]).await;
    let started = Instant::now();
    within("the broker closes it", running.connection.closed()).await;
    assert!(started.elapsed().as_millis() < 10_000);
    let again = connect(&running.broker.bootstrap()).await;
    assert!(again.call(&MetadataRequest::default()).await.is_ok());
    running.close().await;
}

#[tokio::test]
async fn closing_the_broker_ends_its_connections() {
    let (running, _home) = Running::start(&[]).await;
    let connection = running.connection.clone();
    within("the broker closes", running.close()).await;
    within("its connections are closed", connection.closed()).await;
}
