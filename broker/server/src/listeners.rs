//! The listeners of a broker, from its configuration to sockets that accept.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use ottla_config::{BrokerConfig, Listener as Configured, Value};
use ottla_net::tls::{ClientAuth, TlsOptions};
use ottla_protocol::messages::BrokerRegistrationRequestListener;
use ottla_security::{Jaas, MappingRules, Mechanism, ServerLogin};
use tokio_rustls::TlsAcceptor;

use crate::error::StartError;
use crate::random::fill;
use crate::wire::{Admission, ConnectionLimits, Gate, Listener, RequestMemory, SaslOffer};

/// A listener that is bound and does not accept yet.
#[derive(Debug)]
pub(crate) struct BoundListener {
    pub(crate) name: String,
    pub(crate) address: SocketAddr,
    /// What clients are told.
    pub(crate) advertised: BrokerRegistrationRequestListener,
    pub(crate) socket: Listener,
}

/// Binds every listener that clients come through, in the order of the configuration.
pub(crate) async fn bind(config: &BrokerConfig) -> Result<Vec<BoundListener>, StartError> {
    let admission = Admission::new(config).await.map_err(StartError::Register)?;
    let memory = RequestMemory::new(config.queued_max_request_bytes);
    let mut bound = Vec::new();
    for listener in config.client_listeners() {
        // Everything about a listener is known to be right before the first of them is open.
        bound.push((listener, gate(config, &listener.name)?));
    }
    let mut listeners = Vec::new();
    for (listener, gate) in bound {
        let address = bind_address(listener);
        let limits = limits(config, &memory);
        let socket = Listener::bind(&address, gate, admission.clone(), limits).await;
        let socket = socket.map_err(|source| StartError::Listen { address, source })?;
        let address = socket.address()?;
        let advertised = advertised(config, listener, address);
        listeners.push(BoundListener { name: listener.name.clone(), address, advertised, socket });
    }
    if listeners.is_empty() {
        return Err(StartError::Register(
            "listeners names no listener for clients: add PLAINTEXT://host:port".to_owned(),
        ));
    }
    Ok(listeners)
}

fn bytes(value: i32) -> usize {
    usize::try_from(value).unwrap_or(usize::MAX)
}

fn milliseconds(value: i64) -> Option<Duration> {
    u64::try_from(value).ok().map(Duration::from_millis)
}

fn limits(config: &BrokerConfig, memory: &RequestMemory) -> ConnectionLimits {
    let frame = bytes(config.socket_request_max_bytes);
    ConnectionLimits {
        max_frame_bytes: frame,
        decode_budget_bytes: 2 * frame,
        memory: memory.clone(),
        max_idle: milliseconds(config.connections_max_idle_ms).unwrap_or(Duration::MAX),
    }
}

fn bind_address(listener: &Configured) -> String {
    // An empty host is every interface, as in Kafka.
    let host = if listener.host.is_empty() { "0.0.0.0" } else { &listener.host };
    if host.contains(':') {
        format!("[{host}]:{}", listener.port)
    } else {
        format!("{host}:{}", listener.port)
    }
}

/// What clients are told: `advertised.listeners`, or where it listens.
fn advertised(
    config: &BrokerConfig,
    listener: &Configured,
    bound: SocketAddr,
) -> BrokerRegistrationRequestListener {
    let advertised = config.advertised().into_iter().find(|each| each.name == listener.name);
    let host = advertised.as_ref().map_or("", |each| each.host.as_str());
    let host = match host {
        "" | "0.0.0.0" | "::" if bound.ip().is_unspecified() => "localhost".to_owned(),
        "" => bound.ip().to_string(),
        host => host.to_owned(),
    };
    let port = advertised.map_or(0, |each| each.port);
    BrokerRegistrationRequestListener {
        name: listener.name.clone(),
        host,
        port: if port == 0 { bound.port() } else { port },
        security_protocol: config.security_protocol(&listener.name).id(),
        ..Default::default()
    }
}

/// What a listener asks of its clients.
fn gate(config: &BrokerConfig, listener: &str) -> Result<Gate, StartError> {
    let refuse = |reason: String| StartError::Listener { listener: listener.to_owned(), reason };
    let protocol = config.security_protocol(listener);
    let settings = &config.settings;
    let text = |option| settings.of_listener(listener, None, option).map(Value::to_string);
    let rules = text("ssl.principal.mapping.rules").unwrap_or_default();
    let mapping_rules = MappingRules::parse(&rules)
        .map_err(|error| refuse(format!("ssl.principal.mapping.rules: {error}")))?;
    let tls = if protocol.has_tls() {
        let client_auth = match text("ssl.client.auth").as_deref() {
            Some("required") => ClientAuth::Required,
            Some("requested") => ClientAuth::Requested,
            _ => ClientAuth::None,
        };
        let value = |option: &str| settings.of_listener(listener, None, option).cloned();
        let server = TlsOptions::read(value).and_then(|options| options.server(client_auth));
        let server = server.map_err(|error| refuse(error.to_string()))?;
        Some(TlsAcceptor::from(server))
    } else {
        None
    };
    let sasl = if protocol.has_sasl() {
        Some(sasl_offer(config, listener).map_err(refuse)?)
    } else {
        None
    };
    Ok(Gate { listener: Arc::from(listener), tls, mapping_rules, sasl })
}

fn sasl_offer(config: &BrokerConfig, listener: &str) -> Result<SaslOffer, String> {
    let value = |mechanism: Option<Mechanism>, option| {
        config.settings.of_listener(listener, mechanism.map(Mechanism::name), option)
    };
    let number = |mechanism, option| match value(mechanism, option) {
        Some(Value::Number(number)) => *number,
        _ => 0,
    };
    let names = match value(None, "sasl.enabled.mechanisms") {
        Some(Value::List(names)) => names.as_slice(),
        _ => &[],
    };
    let mut mechanisms: Vec<Mechanism> = Vec::new();
    for name in names {
        let mechanism =
            name.parse().map_err(|error| format!("sasl.enabled.mechanisms: {error}"))?;
        if !mechanisms.contains(&mechanism) {
            mechanisms.push(mechanism);
        }
    }
    if mechanisms.is_empty() {
        return Err("sasl.enabled.mechanisms names no mechanism".to_owned());
    }
    let mut plain = ServerLogin::default();
    let mut max_session = BTreeMap::new();
    for mechanism in &mechanisms {
        if let Some(session) = milliseconds(number(Some(*mechanism), "connections.max.reauth.ms"))
            && !session.is_zero()
        {
            max_session.insert(*mechanism, session);
        }
        let line = match value(Some(*mechanism), "sasl.jaas.config") {
            Some(Value::Secret(line)) => line.reveal(),
            // SCRAM's users are in the metadata log.
            _ if mechanism.is_scram() => continue,
            _ => "",
        };
        let option = format!(
            "listener.name.{}.{}.sasl.jaas.config",
            listener.to_lowercase(),
            mechanism.name().to_lowercase()
        );
        let login = Jaas::parse(line).and_then(|jaas| jaas.server(*mechanism));
        let login = login.map_err(|error| format!("{option}: {error}"))?;
        if *mechanism == Mechanism::Plain {
            plain = login;
        }
    }
    let mut mock_key = [0; 32];
    fill(&mut mock_key);
    let max_receive = number(None, "sasl.server.max.receive.size");
    Ok(SaslOffer {
        mechanisms,
        plain,
        max_receive_bytes: usize::try_from(max_receive).unwrap_or(0),
        failure_delay: milliseconds(config.connection_failed_authentication_delay_ms.into())
            .unwrap_or_default(),
        max_session,
        mock_key,
    })
}
