//! The table of APIs against Kafka's own: `tests/conformance/messages/api_keys.tsv`, re-made by
//! `cargo xtask gen --vectors`.

use ottla_protocol::{ApiKey, ListenerRole};

#[test]
fn keys_names_versions_headers_and_listeners_are_kafkas() {
    let theirs = include_str!("../../../../tests/conformance/messages/api_keys.tsv");
    let ours: Vec<String> = ApiKey::all().map(line).collect();
    assert_eq!(ours, theirs.lines().collect::<Vec<_>>());
}

fn line(api: ApiKey) -> String {
    let range = api.versions();
    let roles = [(ListenerRole::Broker, "broker"), (ListenerRole::Controller, "controller")];
    let roles: Vec<&str> = roles
        .into_iter()
        .filter(|(role, _)| api.is_served_on(*role))
        .map(|(_, name)| name)
        .collect();
    let (low, high) = (range.min, range.max);
    format!(
        "{}\t{api}\t{low}\t{high}\t{}\t{}\t{}\t{}\t{}",
        api.as_i16(),
        api.request_header_version(low),
        api.request_header_version(high),
        api.response_header_version(low),
        api.response_header_version(high),
        roles.join(",")
    )
}
