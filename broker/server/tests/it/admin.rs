//! The effect of an admin request is there when its answer is, for every connection.

use ottla_client::admin::{ConfigOperation, ConfigResource};
use ottla_model::ErrorCode;
use ottla_net::Connection;
use ottla_protocol::messages::{
    MetadataRequest, MetadataRequestMetadataRequestTopic, MetadataResponseMetadataResponseTopic,
    UnregisterBrokerRequest,
};

use crate::rig::{Home, Running, admin, batch, connect, create_topic, eventually, produce};

async fn metadata(connection: &Connection, topic: &str) -> MetadataResponseMetadataResponseTopic {
    let request = MetadataRequest {
        topics: Some(vec![MetadataRequestMetadataRequestTopic {
            name: Some(topic.to_owned()),
            ..Default::default()
        }]),
        allow_auto_topic_creation: false,
        ..MetadataRequest::default()
    };
    connection.call(&request).await.unwrap().topics.remove(0)
}

#[tokio::test]
async fn a_created_topic_is_there_at_once_for_everybody() {
    let (running, _home) = Running::start(&[]).await;
    let other = connect(&running.broker.bootstrap()).await;
    for i in 0..20 {
        let topic = format!("t{i}");
        create_topic(&running.connection, &topic, 3, &[]).await;
        let seen = metadata(&other, &topic).await;
        assert_eq!((ErrorCode(seen.error_code), seen.partitions.len()), (ErrorCode::NONE, 3));
        assert!(seen.partitions.iter().all(|partition| partition.leader_id >= 0));
        let produced = produce(&other, &topic, 2, batch(&["at once"])).await;
        assert_eq!((ErrorCode(produced.error_code), produced.base_offset), (ErrorCode::NONE, 0));
    }
    running.close().await;
}

#[tokio::test]
async fn partitions_configs_and_deletions_count_at_once() {
    let (running, _home) = Running::start(&[]).await;
    let other = connect(&running.broker.bootstrap()).await;
    let admin = admin(&running.broker.bootstrap());
    running.create_topic("t", &[]).await;
    for total in 2..6 {
        admin.create_partitions("t", total).await.unwrap();
        assert_eq!(metadata(&other, "t").await.partitions.len(), usize::try_from(total).unwrap());
        let produced = produce(&other, "t", total - 1, batch(&["new"])).await;
        assert_eq!(ErrorCode(produced.error_code), ErrorCode::NONE);
    }
    let topic = ConfigResource::Topic("t".to_owned());
    let set =
        |value: &str| [("max.message.bytes".to_owned(), ConfigOperation::Set(value.to_owned()))];
    let large = "x".repeat(500);
    admin.alter_configs(&topic, &set("200")).await.unwrap();
    let produced = produce(&other, "t", 0, batch(&[&large])).await;
    assert_eq!(ErrorCode(produced.error_code), ErrorCode::MESSAGE_TOO_LARGE);
    admin.alter_configs(&topic, &set("2000")).await.unwrap();
    let produced = produce(&other, "t", 0, batch(&[&large])).await;
    assert_eq!(ErrorCode(produced.error_code), ErrorCode::NONE);
    admin.delete_topic("t").await.unwrap();
    let gone = metadata(&other, "t").await;
    assert_eq!(ErrorCode(gone.error_code), ErrorCode::UNKNOWN_TOPIC_OR_PARTITION);
    let produced = produce(&other, "t", 0, batch(&["late"])).await;
    assert_eq!(ErrorCode(produced.error_code), ErrorCode::UNKNOWN_TOPIC_OR_PARTITION);
    admin.close();
    running.close().await;
}

#[tokio::test]
async fn a_compacted_topic_is_accepted() {
    let (running, _home) = Running::start(&[]).await;
    running.create_topic("compacted", &[("cleanup.policy", "compact")]).await;
    let admin = admin(&running.broker.bootstrap());
    let topic = ConfigResource::Topic("compacted".to_owned());
    let configs = admin.describe_configs(&topic).await.unwrap();
    let policy = configs.iter().find(|entry| entry.name == "cleanup.policy").unwrap();
    assert_eq!(policy.value.as_deref(), Some("compact"));
    let mut builder = ottla_model::record::BatchBuilder::with_capacity(64);
    builder.append(crate::rig::now(), Some(b"key"), Some(b"value"), &[]);
    let produced = running.produce("compacted", builder.build().into()).await;
    assert_eq!((ErrorCode(produced.error_code), produced.base_offset), (ErrorCode::NONE, 0));
    admin.close();
    running.close().await;
}

#[tokio::test]
async fn a_topic_with_wrong_options_is_refused_and_not_there() {
    let (running, _home) = Running::start(&[]).await;
    let admin = admin(&running.broker.bootstrap());
    let wrong = [("retention.ms", "soon"), ("cleanup.policy", "burn"), ("retention.msx", "1")];
    for (name, value) in wrong {
        let topic = ottla_client::admin::NewTopic::new("wrong", 1).config(name, value);
        let error = admin.create_topic(&topic).await.unwrap_err();
        assert_eq!(error.code(), Some(ErrorCode::INVALID_CONFIG), "{error}");
        assert!(error.to_string().contains(name), "{error}");
    }
    let gone = metadata(&running.connection, "wrong").await;
    assert_eq!(ErrorCode(gone.error_code), ErrorCode::UNKNOWN_TOPIC_OR_PARTITION);
    admin.close();
    running.close().await;
}

#[tokio::test]
async fn a_broker_that_is_unregistered_while_it_runs_registers_again() {
    let home = Home::new(&[("broker.heartbeat.interval.ms", "10")]);
    let running = home.start().await;
    running.create_topic("t", &[]).await;
    assert_eq!(running.produce_value("t", "before").await, 0);
    let brokers = async || {
        let request = MetadataRequest { topics: Some(Vec::new()), ..Default::default() };
        running.connection.call(&request).await.unwrap().brokers
    };
    let broker_id = brokers().await[0].node_id;
    let request = UnregisterBrokerRequest { broker_id, ..Default::default() };
    let answer = running.connection.call(&request).await.unwrap();
    assert_eq!(ErrorCode(answer.error_code), ErrorCode::NONE);
    eventually("it is back", async || (!brokers().await.is_empty()).then_some(())).await;
    let offset = eventually("its partitions have a leader", async || {
        let produced = produce(&running.connection, "t", 0, batch(&["after"])).await;
        (produced.error_code == 0).then_some(produced.base_offset)
    });
    assert_eq!(offset.await, 1);
    running.close().await;
    // The epoch of its new registration is the one that ended in order.
    let running = home.start().await;
    let values = running.values("t", 0).await;
    assert_eq!(values, [(0, "before".to_owned()), (1, "after".to_owned())]);
    running.close().await;
}
