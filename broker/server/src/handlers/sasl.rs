//! SaslHandshake (17), versions 0 to 1, and SaslAuthenticate (36), versions 0 to 2, out of place: on
//! a listener without SASL nobody is asked, and on one with SASL the client is somebody already
//! (its login was `wire::authentication`'s). As in Apache Kafka.

use ottla_model::ErrorCode;
use ottla_protocol::messages::{
    SaslAuthenticateRequest, SaslAuthenticateResponse, SaslHandshakeRequest, SaslHandshakeResponse,
};

use crate::node::Node;
use crate::wire::Request;

pub(super) async fn handshake(
    _node: &Node,
    _request: &Request,
    _message: SaslHandshakeRequest,
) -> SaslHandshakeResponse {
    let error_code = ErrorCode::ILLEGAL_SASL_STATE.0;
    SaslHandshakeResponse { error_code, ..SaslHandshakeResponse::default() }
}

pub(super) async fn authenticate(
    _node: &Node,
    _request: &Request,
    _message: SaslAuthenticateRequest,
) -> SaslAuthenticateResponse {
    SaslAuthenticateResponse {
        error_code: ErrorCode::ILLEGAL_SASL_STATE.0,
        error_message: Some(
            "SaslAuthenticate request received after successful authentication".to_owned(),
        ),
        ..SaslAuthenticateResponse::default()
    }
}
