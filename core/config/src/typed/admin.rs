//! What an admin client reads.

use alloc::string::String;
use alloc::vec::Vec;

use super::choices::RecoveryStrategy;
use super::{configuration, number, security, typed};
use crate::error::Problem;
use crate::option::Scope;
use crate::settings::Settings;
use crate::value::Value;

configuration! {
    /// The configuration of an admin client.
    AdminConfig of Admin {
        bootstrap_servers: Vec<String> = "bootstrap.servers",
        bootstrap_controllers: Vec<String> = "bootstrap.controllers",
        client_id: String = "client.id",
        default_api_timeout_ms: i32 = "default.api.timeout.ms",
        request_timeout_ms: i32 = "request.timeout.ms",
        retries: i32 = "retries",
        retry_backoff_ms: i64 = "retry.backoff.ms",
        retry_backoff_max_ms: i64 = "retry.backoff.max.ms",
        metadata_max_age_ms: i64 = "metadata.max.age.ms",
        metadata_recovery_strategy: RecoveryStrategy = "metadata.recovery.strategy",
        metadata_recovery_rebootstrap_trigger_ms: i64 =
            "metadata.recovery.rebootstrap.trigger.ms",
        connections_max_idle_ms: i64 = "connections.max.idle.ms",
        reconnect_backoff_ms: i64 = "reconnect.backoff.ms",
        reconnect_backoff_max_ms: i64 = "reconnect.backoff.max.ms",
        socket_connection_setup_timeout_ms: i64 = "socket.connection.setup.timeout.ms",
        socket_connection_setup_timeout_max_ms: i64 = "socket.connection.setup.timeout.max.ms",
        send_buffer_bytes: i32 = "send.buffer.bytes",
        receive_buffer_bytes: i32 = "receive.buffer.bytes",
    }
}

fn check(settings: &mut Settings) -> Vec<Problem> {
    let mut problems = Vec::new();
    let (servers, controllers) = ("bootstrap.servers", "bootstrap.controllers");
    let has = |option| !typed::<Vec<String>>(settings, option).is_empty();
    match (has(servers), has(controllers)) {
        (true, true) => {
            let rule = "an admin client talks to brokers or to controllers";
            problems.push(settings.conflict(servers, controllers, rule));
        }
        (false, false) => problems.push(Problem::Missing { option: servers, scope: Scope::Admin }),
        _ => {}
    }
    check_api_timeout(settings, &mut problems);
    security::check(settings, &mut problems);
    problems
}

/// A call must last as long as one of its requests. Given too short a timeout is an error; the
/// default gives way.
fn check_api_timeout(settings: &mut Settings, problems: &mut Vec<Problem>) {
    const API: &str = "default.api.timeout.ms";
    const REQUEST: &str = "request.timeout.ms";
    let (api, request) = (number(settings, API), number(settings, REQUEST));
    if api >= request {
        return;
    }
    if settings.is_given(API) && settings.is_given(REQUEST) {
        let rule = "a call must last at least as long as one request";
        problems.push(settings.conflict(API, REQUEST, rule));
    } else if settings.is_given(API) {
        settings.conclude(REQUEST, Value::Number(api));
    } else {
        settings.conclude(API, Value::Number(request));
    }
}
