//! From an address to a connection that can be used: TCP, TLS, ApiVersions, SASL (KIP-35, KIP-43,
//! KIP-152, KIP-368).

use std::io;
use std::sync::Arc;

use bytes::Bytes;
use ottla_model::ErrorCode;
use ottla_protocol::ApiKey;
use ottla_protocol::messages::{
    SaslAuthenticateRequest, SaslAuthenticateResponse, SaslHandshakeRequest,
};
use ottla_security::{ClientExchange, ClientStep, Mechanism, SaslError, nonce_of};
use tokio::time::timeout;

use crate::address::BrokerAddress;
use crate::connection::{Connection, ConnectionOptions};
use crate::diagnose;
use crate::dial::{Dial, Stream};
use crate::error::NetError;
use crate::random::fill_random;
use crate::security::Sasl;
use crate::session::Session;
use crate::tls::{TlsClient, TlsError};

/// The version of SaslHandshake after which tokens travel in SaslAuthenticate.
const HANDSHAKE: i16 = 1;

impl Connection {
    /// Dials `address`, secures the connection as the options say, and asks for its versions.
    ///
    /// # Errors
    /// When the broker cannot be reached, does not answer in time, speaks no ApiVersions, or
    /// the two sides do not trust each other.
    pub async fn open(
        dial: &dyn Dial,
        address: BrokerAddress,
        options: ConnectionOptions,
    ) -> Result<Self, NetError> {
        let limit = options.setup_timeout;
        let late = NetError::ConnectTimeout { address: address.clone(), limit };
        timeout(limit, establish(dial, address, options)).await.unwrap_or(Err(late))
    }

    /// The same when the last connection was turned away ([`Connection::was_turned_away`]): asks
    /// first whether the listener waits for a login.
    ///
    /// # Errors
    /// As [`Connection::open`], and [`NetError::LoginRequired`].
    pub async fn open_suspecting(
        dial: &dyn Dial,
        address: BrokerAddress,
        options: ConnectionOptions,
    ) -> Result<Self, NetError> {
        let has_login = options.security.sasl.is_some();
        let connection = Self::open(dial, address, options).await?;
        if has_login || connection.version_of(ApiKey::SaslHandshake).is_err() {
            return Ok(connection);
        }
        // Any mechanism will do: a listener without SASL refuses the question itself.
        let request = SaslHandshakeRequest { mechanism: Mechanism::Plain.name().to_owned() };
        let answer = connection.call_at(&request, HANDSHAKE).await?;
        if ErrorCode(answer.error_code) == ErrorCode::ILLEGAL_SASL_STATE {
            return Ok(connection);
        }
        let error = NetError::LoginRequired { address: connection.address().clone() };
        connection.fail(error.clone());
        Err(error)
    }
}

async fn establish(
    dial: &dyn Dial,
    address: BrokerAddress,
    options: ConnectionOptions,
) -> Result<Connection, NetError> {
    let security = options.security.clone();
    let stream = dial.dial(&address).await.map_err(|source| NetError::Connect {
        address: address.clone(),
        source: Arc::new(source),
    })?;
    let stream = match &security.tls {
        Some(tls) => secure(tls, stream, dial, &address).await?,
        None => stream,
    };
    let mut connection = Connection::over(stream, address.clone(), options);
    match connection.negotiate().await {
        Ok(versions) => connection.set_versions(versions),
        // A listener with TLS makes nothing of our bytes and hangs up; so does a broker that is
        // about to stop.
        Err(NetError::Disconnected { .. })
            if security.tls.is_none() && diagnose::speaks_tls(dial, &address).await =>
        {
            return Err(NetError::Tls { address, source: TlsError::PeerSpeaksTls });
        }
        Err(error) => return Err(error),
    }
    if let Some(sasl) = &security.sasl {
        authenticate(&mut connection, sasl).await?;
    }
    Ok(connection)
}

async fn secure(
    tls: &TlsClient,
    stream: Box<dyn Stream>,
    dial: &dyn Dial,
    address: &BrokerAddress,
) -> Result<Box<dyn Stream>, NetError> {
    let error = match tls.connect(stream, &address.host).await {
        Ok(stream) => return Ok(stream),
        Err(error) => error,
    };
    let address = address.clone();
    if let Some(source) = TlsError::from_io(&error) {
        return Err(NetError::Tls { address, source });
    }
    if error.kind() == io::ErrorKind::InvalidInput {
        let reason = format!("{:?} is no host name that a certificate can be for", address.host);
        return Err(NetError::Tls { address, source: TlsError::Other { reason } });
    }
    // A listener without TLS makes nothing of our bytes and hangs up; so does a broker that is
    // about to stop.
    if diagnose::speaks_kafka(dial, &address).await {
        return Err(NetError::Tls { address, source: TlsError::NotTls });
    }
    let reason = match error.kind() {
        io::ErrorKind::UnexpectedEof => "the peer closed it during the TLS handshake".to_owned(),
        _ => format!("during the TLS handshake: {error}"),
    };
    Err(NetError::Disconnected { address, reason: reason.into() })
}

/// Logs in. What the broker says of the session's life decides when the connection is renewed.
async fn authenticate(connection: &mut Connection, sasl: &Sasl) -> Result<(), NetError> {
    shake_hands(connection, sasl).await?;
    let version = connection.version_of(ApiKey::SaslAuthenticate)?;
    let mut exchange = ClientExchange::new(
        sasl.mechanism,
        sasl.credentials.clone(),
        fresh_nonce(connection, sasl)?,
    );
    let mut token = exchange.first().map_err(|error| refused(connection, sasl, &error))?;
    loop {
        let request =
            SaslAuthenticateRequest { auth_bytes: Bytes::from(token), ..Default::default() };
        let response = connection.call_at(&request, version).await?;
        check(connection, sasl, &response)?;
        // Deriving a key takes milliseconds to most of a second: not where responses are read.
        let challenge = response.auth_bytes;
        let stepped = tokio::task::spawn_blocking(move || {
            let step = exchange.step(&challenge);
            (exchange, step)
        });
        let (next, step) = stepped.await.map_err(|_| {
            connection.disconnected("the exchange of credentials ended in a defect")
        })?;
        exchange = next;
        match step.map_err(|error| refused(connection, sasl, &error))? {
            ClientStep::Send(next) => token = next,
            ClientStep::Done => {
                connection.session = Session::lasting(response.session_lifetime_ms);
                return Ok(());
            }
        }
    }
}

/// Names the mechanism and learns whether the listener has it.
async fn shake_hands(connection: &Connection, sasl: &Sasl) -> Result<(), NetError> {
    let newest = connection.version_of(ApiKey::SaslHandshake)?;
    if newest < HANDSHAKE {
        return Err(NetError::UnsupportedApi {
            address: connection.address().clone(),
            api: ApiKey::SaslHandshake,
            reason: "it has no SaslAuthenticate; Apache Kafka has it since 1.0".into(),
        });
    }
    let request = SaslHandshakeRequest { mechanism: sasl.mechanism.name().to_owned() };
    let response = connection.call_at(&request, HANDSHAKE).await?;
    let code = ErrorCode(response.error_code);
    let reason = match code {
        code if code.is_none() => return Ok(()),
        ErrorCode::UNSUPPORTED_SASL_MECHANISM => format!(
            "the listener has {}, not {}; see sasl.mechanism",
            response.mechanisms.join(", "),
            sasl.mechanism.name()
        ),
        ErrorCode::ILLEGAL_SASL_STATE => {
            "the listener asks for no authentication; see security.protocol".to_owned()
        }
        code => code.message().to_owned(),
    };
    Err(authentication(connection, sasl, code, reason))
}

fn check(
    connection: &Connection,
    sasl: &Sasl,
    response: &SaslAuthenticateResponse,
) -> Result<(), NetError> {
    let code = ErrorCode(response.error_code);
    if code.is_none() {
        return Ok(());
    }
    let said = response.error_message.as_deref().filter(|said| !said.is_empty());
    let said = said.unwrap_or_else(|| code.message());
    let reason = format!("the broker says: {said}; check user and password in sasl.jaas.config");
    Err(authentication(connection, sasl, code, reason))
}

fn refused(connection: &Connection, sasl: &Sasl, error: &SaslError) -> NetError {
    authentication(connection, sasl, ErrorCode::SASL_AUTHENTICATION_FAILED, error.to_string())
}

/// Closes the connection: nothing can be sent over one that is not logged in.
fn authentication(
    connection: &Connection,
    sasl: &Sasl,
    code: ErrorCode,
    reason: String,
) -> NetError {
    let error = NetError::Authentication {
        address: connection.address().clone(),
        mechanism: sasl.mechanism.name(),
        code,
        reason: reason.into(),
    };
    connection.fail(error.clone());
    error
}

fn fresh_nonce(connection: &Connection, sasl: &Sasl) -> Result<String, NetError> {
    let mut random = [0; 16];
    fill_random(&mut random).map_err(|error| {
        let code = ErrorCode::SASL_AUTHENTICATION_FAILED;
        authentication(connection, sasl, code, error.to_string())
    })?;
    Ok(nonce_of(&random))
}
