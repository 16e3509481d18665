//! What a peer's alerts mean in Kafka's terms (RFC 8446, section 6).

/// Words for the alert of this name: what the peer found, and what to do here.
pub(super) fn words(alert: &str) -> String {
    let words = match alert {
        "CertificateRequired" => {
            "it requires a client certificate; give ssl.keystore.location with key and chain"
        }
        "UnknownCA" | "DecryptError" => {
            "it does not trust the issuer of this side's certificate; check ssl.keystore.location \
             here and the trust store there"
        }
        "CertificateExpired" => "this side's certificate has expired; renew it",
        "BadCertificate" | "UnsupportedCertificate" | "CertificateUnknown" => {
            "it does not accept this side's certificate, or wants one that was not given; check \
             ssl.keystore.location"
        }
        "CertificateRevoked" => "this side's certificate is revoked; replace it",
        "ProtocolVersion" => "protocol versions differ; see ssl.enabled.protocols",
        "HandshakeFailure" | "InsufficientSecurity" => {
            "versions, cipher suites or certificates do not fit; see ssl.enabled.protocols, \
             ssl.cipher.suites, and whether it requires a client certificate"
        }
        "UnrecognisedName" => "it has no certificate for the name that was connected to",
        "DecodeError" | "UnexpectedMessage" => "it does not understand this side's bytes",
        _ => "",
    };
    if words.is_empty() { format!("alert {alert}") } else { format!("{words} (alert {alert})") }
}
