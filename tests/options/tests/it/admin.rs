//! Options of admin clients.

use std::time::Duration;

use ottla_client::admin::{NewTopic, OffsetSpec};
use ottla_config::AdminConfig;
use ottla_config::Scope::Admin;
use ottla_options::{Answers, Given, Network, Reply};
use ottla_protocol::ApiKey;
use ottla_protocol::messages::{ListOffsetsRequest, MetadataRequest};
use tokio::time::Instant;

use crate::clients::{self, BOOTSTRAP};
use crate::observe::observations;

observations! {
    Admin, Paused;
    bootstrap_servers: "bootstrap.servers" = "other:9092", clients::first_dialled(Admin)
        => "broker", "other";
    client_id: "client.id" = "me", clients::name_in_requests(Admin) => "ottla", "me";
    connections_max_idle_ms: "connections.max.idle.ms" = "60000",
        clients::idle_connection(Admin) => "closed after some 300 s", "closed after some 60 s";
    default_api_timeout_ms: "default.api.timeout.ms" = "5000", unanswered_call
        => "given up after 60000 ms", "given up after 5000 ms";
    metadata_max_age_ms: "metadata.max.age.ms" = "30000", controller_lookups
        => "asked 1 times", "asked 2 times";
    metadata_recovery_strategy: "metadata.recovery.strategy" = "none",
        clients::lost_brokers(Admin) => "begins again", "goes on trying";
    ottla_config_strict: "ottla.config.strict" = "false", clients::unknown_option(Admin)
        => "refused: no.such.option", "1 notice";
    reconnect_backoff_ms: "reconnect.backoff.ms" = "700", clients::first_reconnect(Admin)
        => "50 ms", "700 ms";
    reconnect_backoff_max_ms: "reconnect.backoff.max.ms" = "400",
        clients::late_reconnect(Admin) => "1000 ms", "400 ms";
    request_timeout_ms: "request.timeout.ms" = "8000", clients::unanswered_request(Admin)
        => "given up after 30000 ms", "given up after 8000 ms";
    retries: "retries" = "2", tries => "more than 10", "3";
    retry_backoff_ms: "retry.backoff.ms" = "300", clients::first_retry(Admin)
        => "100 ms", "300 ms";
    retry_backoff_max_ms: "retry.backoff.max.ms" = "500", clients::late_retry(Admin)
        => "1000 ms", "500 ms";
    socket_connection_setup_timeout_ms: "socket.connection.setup.timeout.ms" = "3000",
        clients::first_setup(Admin) => "10 s", "3 s";
    socket_connection_setup_timeout_max_ms: "socket.connection.setup.timeout.max.ms" = "12000",
        clients::late_setup(Admin) => "30 s", "12 s";
}

fn open(given: Given) -> (ottla_client::Admin, Network) {
    let network = Network::with(Answers::topic("topic", 1));
    let config = AdminConfig::parse(given.over(&[BOOTSTRAP])).unwrap();
    (ottla_client::Admin::open_with(&config, network.dial()).unwrap(), network)
}

async fn unanswered_call(given: Given) -> String {
    let (admin, network) = open(given);
    network.on(ApiKey::Metadata, |_, _| Reply::Never);
    let began = Instant::now();
    admin.list_offset("topic", 0, OffsetSpec::Latest).await.unwrap_err();
    format!("given up after {} ms", began.elapsed().as_millis())
}

/// How often the controller is looked up for two calls that lie 100 seconds apart.
async fn controller_lookups(given: Given) -> String {
    let (admin, network) = open(given);
    admin.create_topic(&NewTopic::new("first", 1)).await.unwrap();
    tokio::time::sleep(Duration::from_secs(100)).await;
    admin.create_topic(&NewTopic::new("second", 1)).await.unwrap();
    format!("asked {} times", network.times::<MetadataRequest>().len())
}

async fn tries(given: Given) -> String {
    let (admin, network) = open(given);
    network.on(ApiKey::ListOffsets, clients::not_leader_of_offsets);
    admin.list_offset("topic", 0, OffsetSpec::Latest).await.unwrap_err();
    clients::few(network.times::<ListOffsetsRequest>().len())
}
