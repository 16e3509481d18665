//! Users of SCRAM and their credentials (KIP-554).

use std::collections::BTreeMap;

use bytes::Bytes;
use ottla_config::Secret;
use ottla_model::ErrorCode;
use ottla_net::fill_random;
use ottla_protocol::messages::{
    AlterUserScramCredentialsRequest, AlterUserScramCredentialsRequestScramCredentialDeletion,
    AlterUserScramCredentialsRequestScramCredentialUpsertion, DescribeUserScramCredentialsRequest,
    DescribeUserScramCredentialsRequestUserName,
};
use ottla_security::{Mechanism, ScramCredential};

use super::{Admin, check};
use crate::error::{ClientError, ErrorKind, Result};

/// Rounds of a password's derivation when nobody says how many: Kafka's tool takes as many, and its
/// brokers accept no fewer.
pub const DEFAULT_SCRAM_ITERATIONS: u32 = 4096;

/// What a broker tells of a user's credential.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScramCredentialInfo {
    /// What it is for; `None` for one that this release does not know.
    pub mechanism: Option<Mechanism>,
    /// Rounds of its derivation.
    pub iterations: i32,
}

/// A change to the credentials of a user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScramAlteration {
    /// Give the user this password. Only what is derived from it leaves this process.
    Upsert {
        /// The user.
        user: String,
        /// One of SCRAM's.
        mechanism: Mechanism,
        /// Rounds of the derivation, [`DEFAULT_SCRAM_ITERATIONS`] to 16,384.
        iterations: u32,
        /// The password.
        password: Secret,
    },
    /// Take the user's credential for a mechanism away.
    Delete {
        /// The user.
        user: String,
        /// One of SCRAM's.
        mechanism: Mechanism,
    },
}

impl ScramAlteration {
    fn mechanism(&self) -> Mechanism {
        match self {
            Self::Upsert { mechanism, .. } | Self::Delete { mechanism, .. } => *mechanism,
        }
    }
}

/// What became of each user.
pub type ByUser<T> = BTreeMap<String, Result<T>>;

impl Admin {
    /// The credentials of these users, or of all that have any. A user who has none is
    /// `RESOURCE_NOT_FOUND`.
    ///
    /// # Errors
    /// When no broker answers, or it does not tell this client.
    pub async fn describe_user_scram_credentials(
        &self,
        users: Option<&[String]>,
    ) -> Result<ByUser<Vec<ScramCredentialInfo>>> {
        let what = "describe SCRAM credentials";
        let named = |name: &String| DescribeUserScramCredentialsRequestUserName {
            name: name.clone(),
            ..Default::default()
        };
        let request = DescribeUserScramCredentialsRequest {
            users: users.map(|users| users.iter().map(named).collect()),
            ..Default::default()
        };
        let request = &request;
        let response = self
            .on_any(what, |connection| Box::pin(async move { Ok(connection.call(request).await?) }))
            .await?;
        check(response.error_code, what, response.error_message.as_deref())?;
        let results = response.results.into_iter().map(|result| {
            let what = format_args!("{what} of {}", result.user);
            let found = check(result.error_code, what, result.error_message.as_deref());
            let infos = result.credential_infos.into_iter().map(|info| ScramCredentialInfo {
                mechanism: Mechanism::of_scram_type(info.mechanism),
                iterations: info.iterations,
            });
            (result.user, found.map(|()| infos.collect()))
        });
        Ok(results.collect())
    }

    /// Gives users passwords and takes them away, all or, of one user, none.
    ///
    /// # Errors
    /// When no controller answers, or a mechanism is none of SCRAM's. What a controller says of a
    /// user is in the answer: `RESOURCE_NOT_FOUND`, `UNACCEPTABLE_CREDENTIAL` …
    pub async fn alter_user_scram_credentials(
        &self,
        alterations: Vec<ScramAlteration>,
    ) -> Result<ByUser<()>> {
        let what = "alter SCRAM credentials";
        if let Some(other) = alterations.iter().find(|one| !one.mechanism().is_scram()) {
            let text = format!("{} has no stored credentials; name a SCRAM one", other.mechanism());
            return Err(ClientError::new(ErrorKind::Usage, text));
        }
        // A derivation takes some milliseconds: not on the runtime's own threads.
        let request = tokio::task::spawn_blocking(move || request(alterations));
        let request = request
            .await
            .map_err(|_| ClientError::new(ErrorKind::Bug, "deriving a credential panicked"))??;
        let request = &request;
        let response = self
            .on_controller(what, |connection| {
                Box::pin(async move {
                    let response = connection.call(request).await?;
                    // Told of every user alike, when it is.
                    let moved = response
                        .results
                        .iter()
                        .any(|result| ErrorCode(result.error_code) == ErrorCode::NOT_CONTROLLER);
                    check(if moved { ErrorCode::NOT_CONTROLLER.0 } else { 0 }, what, None)?;
                    Ok(response)
                })
            })
            .await?;
        let results = response.results.into_iter().map(|result| {
            let what = format_args!("{what} of {}", result.user);
            let done = check(result.error_code, what, result.error_message.as_deref());
            (result.user, done)
        });
        Ok(results.collect())
    }
}

fn request(alterations: Vec<ScramAlteration>) -> Result<AlterUserScramCredentialsRequest> {
    let mut request = AlterUserScramCredentialsRequest::default();
    for alteration in alterations {
        let number = alteration.mechanism().scram_type().unwrap_or_default();
        match alteration {
            ScramAlteration::Delete { user, .. } => {
                request.deletions.push(AlterUserScramCredentialsRequestScramCredentialDeletion {
                    name: user,
                    mechanism: number,
                    ..Default::default()
                });
            }
            ScramAlteration::Upsert { user, mechanism, iterations, password } => {
                let mut salt = [0; 24];
                fill_random(&mut salt)
                    .map_err(|error| ClientError::new(ErrorKind::Bug, error.to_string()))?;
                // Bounded, as the rounds that a broker may ask for are.
                let iterations = iterations.min(ottla_security::MAX_ITERATIONS);
                let salted = ScramCredential::salted_password(
                    mechanism,
                    password.reveal(),
                    &salt,
                    iterations,
                );
                request.upsertions.push(AlterUserScramCredentialsRequestScramCredentialUpsertion {
                    name: user,
                    mechanism: number,
                    iterations: i32::try_from(iterations).unwrap_or(i32::MAX),
                    salt: Bytes::copy_from_slice(&salt),
                    salted_password: Bytes::from(salted),
                    ..Default::default()
                });
            }
        }
    }
    Ok(request)
}
