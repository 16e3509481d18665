//! DescribeCluster (60), versions 0 to 2, and UnregisterBroker (64), version 0.

use ottla_metadata::{ControllerRequest, ControllerResponse};
use ottla_model::ErrorCode;
use ottla_protocol::messages::{
    DescribeClusterRequest, DescribeClusterResponse, DescribeClusterResponseDescribeClusterBroker,
    UnregisterBrokerRequest, UnregisterBrokerResponse,
};

use super::{CLUSTER_OPERATIONS, OPERATIONS_UNASKED};
use crate::node::Node;
use crate::wire::Request;

/// Brokers, as opposed to controllers.
const BROKERS: i8 = 1;

pub(super) async fn describe_cluster(
    node: &Node,
    request: &Request,
    message: DescribeClusterRequest,
) -> DescribeClusterResponse {
    if message.endpoint_type != BROKERS {
        // Controllers are asked for on their own listener.
        let (error_code, why) = if message.endpoint_type == 2 {
            (
                ErrorCode::MISMATCHED_ENDPOINT_TYPE,
                "The request was sent to an endpoint of type BROKER, but we wanted an endpoint of type CONTROLLER",
            )
        } else {
            (ErrorCode::UNSUPPORTED_ENDPOINT_TYPE, "Unsupported endpoint type")
        };
        return DescribeClusterResponse {
            error_code: error_code.0,
            error_message: Some(why.to_owned()),
            ..DescribeClusterResponse::default()
        };
    }
    let image = node.image();
    let brokers = node.brokers(&image, &request.connection.listener).into_iter();
    let shown = brokers.filter(|broker| message.include_fenced_brokers || !broker.fenced);
    let operations = if message.include_cluster_authorized_operations {
        CLUSTER_OPERATIONS
    } else {
        OPERATIONS_UNASKED
    };
    DescribeClusterResponse {
        cluster_id: node.cluster_id.clone(),
        controller_id: node.id.0,
        brokers: shown
            .map(|broker| DescribeClusterResponseDescribeClusterBroker {
                broker_id: broker.id,
                host: broker.host,
                port: broker.port,
                rack: broker.rack,
                is_fenced: broker.fenced,
                ..Default::default()
            })
            .collect(),
        cluster_authorized_operations: operations,
        ..DescribeClusterResponse::default()
    }
}

pub(super) async fn unregister_broker(
    node: &Node,
    _request: &Request,
    message: UnregisterBrokerRequest,
) -> UnregisterBrokerResponse {
    match node.ask(ControllerRequest::UnregisterBroker(message)).await {
        Ok(ControllerResponse::UnregisterBroker(response)) => response,
        _ => UnregisterBrokerResponse {
            error_code: ErrorCode::NOT_CONTROLLER.0,
            ..UnregisterBrokerResponse::default()
        },
    }
}
