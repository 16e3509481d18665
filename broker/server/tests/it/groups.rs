//! Groups, where the broker's own part counts: connections that go, records that must be durable.

use bytes::Bytes;
use ottla_model::ErrorCode;
use ottla_net::Connection;
use ottla_protocol::messages::{
    DescribeGroupsRequest, FindCoordinatorRequest, JoinGroupRequest,
    JoinGroupRequestJoinGroupRequestProtocol,
};

use crate::rig::{Running, connect, eventually, within};

fn joining(member: &str) -> JoinGroupRequest {
    JoinGroupRequest {
        group_id: "group".to_owned(),
        session_timeout_ms: 30_000,
        rebalance_timeout_ms: 60_000,
        member_id: member.to_owned(),
        protocol_type: "consumer".to_owned(),
        protocols: vec![JoinGroupRequestJoinGroupRequestProtocol {
            name: "range".to_owned(),
            metadata: Bytes::from_static(b"metadata"),
            ..Default::default()
        }],
        ..JoinGroupRequest::default()
    }
}

async fn members(connection: &Connection) -> usize {
    let request = DescribeGroupsRequest { groups: vec!["group".to_owned()], ..Default::default() };
    let answer = connection.call(&request).await.unwrap();
    answer.groups[0].members.len()
}

/// A member that has no name yet cannot come back for its place: it must not hold up the others
/// until a rebalance times out.
#[tokio::test]
async fn a_nameless_member_that_hangs_up_is_gone() {
    let (running, _home) = Running::start(&[]).await;
    let connection = &running.connection;
    let find = FindCoordinatorRequest {
        coordinator_keys: vec!["group".to_owned()],
        ..FindCoordinatorRequest::default()
    };
    connection.call(&find).await.unwrap();
    let first = connection.call_at(&joining(""), 3).await.unwrap();
    assert_eq!(ErrorCode(first.error_code), ErrorCode::NONE);
    // The second waits until the first joins again.
    let second = connect(&running.broker.bootstrap()).await;
    let parked = second.send(&joining(""), 3).await.unwrap();
    eventually("both are in the group", async || (members(connection).await == 2).then_some(()))
        .await;
    second.close();
    drop(parked);
    eventually("the one that hung up is out", async || {
        (members(connection).await == 1).then_some(())
    })
    .await;
    let request = joining(&first.member_id);
    let again = connection.call_at(&request, 3);
    let again = within("the first need not wait for it", again).await.unwrap();
    assert_eq!((ErrorCode(again.error_code), again.members.len()), (ErrorCode::NONE, 1));
    running.close().await;
}
