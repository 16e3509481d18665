//! The listener's side.

use std::sync::Arc;

use rustls::ServerConfig;
use rustls::server::WebPkiClientVerifier;

use super::error::TlsConfigError;
use super::options::{ClientAuth, TlsOptions};

impl TlsOptions {
    /// What a listener accepts connections with. Sessions are resumed: from memory in TLS 1.2, by
    /// tickets in TLS 1.3.
    ///
    /// # Errors
    /// Without key and chain, or when a store, a key or a name is of no use.
    pub fn server(&self, client_auth: ClientAuth) -> Result<Arc<ServerConfig>, TlsConfigError> {
        let identity = self.identity.as_ref().ok_or_else(|| TlsConfigError::NoKey {
            place: "a listener with TLS needs ssl.keystore.location, which".to_owned(),
        })?;
        let provider = self.provider()?;
        let unusable = |error: rustls::Error| identity.unusable(&error);
        let builder = ServerConfig::builder_with_provider(Arc::clone(&provider))
            .with_protocol_versions(&self.protocol_versions())
            .map_err(unusable)?;
        let verifier = if client_auth == ClientAuth::None {
            WebPkiClientVerifier::no_client_auth()
        } else {
            let roots = self.roots()?.roots;
            let builder = WebPkiClientVerifier::builder_with_provider(roots, provider);
            let builder = match client_auth {
                ClientAuth::Requested => builder.allow_unauthenticated(),
                ClientAuth::None | ClientAuth::Required => builder,
            };
            builder.build().map_err(|error| TlsConfigError::Unusable {
                place: "the trust store".to_owned(),
                reason: error.to_string(),
            })?
        };
        let (chain, key) = identity.load()?;
        let builder = builder.with_client_cert_verifier(verifier);
        Ok(Arc::new(builder.with_single_cert(chain, key).map_err(unusable)?))
    }
}
