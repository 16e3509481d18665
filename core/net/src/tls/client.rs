//! The client's side.

use std::fmt;
use std::io;
use std::sync::Arc;

use rustls::client::WebPkiServerVerifier;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::{CertificateError, ClientConfig, DigitallySignedStruct, Error, SignatureScheme};
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use tokio_rustls::TlsConnector;

use super::error::TlsConfigError;
use super::options::{TlsOptions, Trusted};
use crate::dial::Stream;

/// Makes TLS connections; clones share sessions, which are resumed.
#[derive(Clone)]
pub struct TlsClient {
    connector: TlsConnector,
}

impl fmt::Debug for TlsClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TlsClient").finish_non_exhaustive()
    }
}

impl TlsClient {
    /// Makes a secure stream of a plain one. When TLS and not the stream fails, the error holds
    /// what [`super::TlsError::from_io`] finds.
    ///
    /// # Errors
    /// See there; an early end is [`io::ErrorKind::UnexpectedEof`].
    pub async fn connect(
        &self,
        stream: Box<dyn Stream>,
        host: &str,
    ) -> io::Result<Box<dyn Stream>> {
        let name = ServerName::try_from(host.to_owned())
            .map_err(|_| io::Error::new(io::ErrorKind::InvalidInput, "no host name for TLS"))?;
        Ok(Box::new(self.connector.connect(name, stream).await?))
    }
}

impl TlsOptions {
    /// What a client connects with. `check_host_name` says whether the server's certificate must
    /// be for the name that was connected to (`ssl.endpoint.identification.algorithm`).
    ///
    /// # Errors
    /// When a store, a key or a name is of no use.
    pub fn client(&self, check_host_name: bool) -> Result<TlsClient, TlsConfigError> {
        let provider = self.provider()?;
        let unusable = |error: &dyn fmt::Display| TlsConfigError::Unusable {
            place: self.trust.as_ref().map_or("TLS".to_owned(), ToString::to_string),
            reason: error.to_string(),
        };
        let Trusted { roots, certificates } = self.roots()?;
        let chains = WebPkiServerVerifier::builder_with_provider(roots, Arc::clone(&provider))
            .build()
            .map_err(|error| unusable(&error))?;
        let verifier = Verifier { chains, pinned: certificates, check_host_name };
        let builder = ClientConfig::builder_with_provider(provider)
            .with_protocol_versions(&self.protocol_versions())
            .map_err(|error| unusable(&error))?
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(verifier));
        let config = match &self.identity {
            None => builder.with_no_client_auth(),
            Some(identity) => {
                let (chain, key) = identity.load()?;
                builder
                    .with_client_auth_cert(chain, key)
                    .map_err(|error| identity.unusable(&error))?
            }
        };
        Ok(TlsClient { connector: TlsConnector::from(Arc::new(config)) })
    }
}

/// webpki's checks, with the two exceptions that Kafka's clients know: the host name may be left
/// unchecked, and a certificate that stands in the trust store itself is trusted although it is
/// marked as a CA, as self-signed ones often are.
#[derive(Debug)]
struct Verifier {
    chains: Arc<WebPkiServerVerifier>,
    /// The trust store's certificates, for the second exception.
    pinned: Vec<CertificateDer<'static>>,
    check_host_name: bool,
}

impl Verifier {
    /// webpki looks at times first: one that it finds to be a CA is valid now.
    fn is_pinned_ca(&self, error: &CertificateError, certificate: &CertificateDer<'_>) -> bool {
        let CertificateError::Other(other) = error else { return false };
        let is_ca = matches!(
            other.0.downcast_ref::<webpki::Error>(),
            Some(webpki::Error::CaUsedAsEndEntity)
        );
        is_ca && self.pinned.iter().any(|pinned| pinned.as_ref() == certificate.as_ref())
    }
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let verified = self.chains.verify_server_cert(
            end_entity,
            intermediates,
            server_name,
            ocsp_response,
            now,
        );
        let verified = match verified {
            Err(Error::InvalidCertificate(error)) if self.is_pinned_ca(&error, end_entity) => {
                let certificate = rustls::server::ParsedCertificate::try_from(end_entity)?;
                rustls::client::verify_server_name(&certificate, server_name)
                    .map(|()| ServerCertVerified::assertion())
            }
            other => other,
        };
        match verified {
            // The name is what is looked at last: all else is as it should be.
            Err(Error::InvalidCertificate(
                CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
            )) if !self.check_host_name => Ok(ServerCertVerified::assertion()),
            other => other,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.chains.verify_tls12_signature(message, certificate, signed)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.chains.verify_tls13_signature(message, certificate, signed)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.chains.supported_verify_schemes()
    }
}
