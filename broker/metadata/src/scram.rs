//! SCRAM credentials of users (KIP-554).

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

use bytes::Bytes;
use ottla_image::VersionedRecord;
use ottla_model::ErrorCode;
use ottla_protocol::messages::{
    AlterUserScramCredentialsRequest, AlterUserScramCredentialsRequestScramCredentialDeletion,
    AlterUserScramCredentialsRequestScramCredentialUpsertion, AlterUserScramCredentialsResponse,
    AlterUserScramCredentialsResponseAlterUserScramCredentialsResult,
    RemoveUserScramCredentialRecord, UserScramCredentialRecord,
};
use ottla_security::{MAX_STORED_ITERATIONS, MIN_ITERATIONS, Mechanism, ScramCredential};

use crate::controller::Controller;

type Deletion = AlterUserScramCredentialsRequestScramCredentialDeletion;
type Upsertion = AlterUserScramCredentialsRequestScramCredentialUpsertion;
type Answer = AlterUserScramCredentialsResponseAlterUserScramCredentialsResult;
type Refusal = (ErrorCode, &'static str);

const TWICE: Refusal = (
    ErrorCode::DUPLICATE_RESOURCE,
    "A user credential cannot be altered twice in the same request",
);

/// A user's credential as the metadata log holds it.
#[must_use]
pub fn scram_record(
    name: &str,
    mechanism: Mechanism,
    credential: &ScramCredential,
) -> VersionedRecord {
    UserScramCredentialRecord {
        name: name.into(),
        mechanism: mechanism.scram_type().unwrap_or(0),
        salt: Bytes::copy_from_slice(&credential.salt),
        stored_key: Bytes::copy_from_slice(&credential.stored_key),
        server_key: Bytes::copy_from_slice(&credential.server_key),
        iterations: i32::try_from(credential.iterations).unwrap_or(i32::MAX),
        ..UserScramCredentialRecord::default()
    }
    .into()
}

impl Controller {
    pub(crate) fn alter_scram_credentials(
        &self,
        request: &AlterUserScramCredentialsRequest,
    ) -> (Vec<VersionedRecord>, AlterUserScramCredentialsResponse) {
        let mut decided: BTreeMap<&str, Result<VersionedRecord, Refusal>> = BTreeMap::new();
        let mut put = |name, record: Result<VersionedRecord, Refusal>| {
            // The first mistake about a user is the one that is told.
            decided
                .entry(name)
                .and_modify(|earlier: &mut Result<_, _>| {
                    if earlier.is_ok() {
                        *earlier = Err(TWICE);
                    }
                })
                .or_insert(record);
        };
        for deletion in &request.deletions {
            put(deletion.name.as_str(), self.scram_deletion(deletion));
        }
        for upsertion in &request.upsertions {
            put(upsertion.name.as_str(), scram_upsertion(upsertion));
        }
        let mut records = Vec::new();
        let mut results = Vec::new();
        for (name, decision) in decided {
            let (code, message) = match decision {
                Ok(record) => {
                    records.push(record);
                    (ErrorCode::NONE, None)
                }
                Err((code, message)) => (code, Some(String::from(message))),
            };
            results.push(Answer {
                user: name.into(),
                error_code: code.get(),
                error_message: message,
                ..Answer::default()
            });
        }
        (records, AlterUserScramCredentialsResponse { results, ..Default::default() })
    }

    fn scram_deletion(&self, deletion: &Deletion) -> Result<VersionedRecord, Refusal> {
        check_user(&deletion.name, deletion.mechanism)?;
        let key = (deletion.mechanism, deletion.name.clone());
        if !self.image.scram.credentials.contains_key(&key) {
            return Err((
                ErrorCode::RESOURCE_NOT_FOUND,
                "Attempt to delete a user credential that does not exist",
            ));
        }
        let record = RemoveUserScramCredentialRecord {
            name: deletion.name.clone(),
            mechanism: deletion.mechanism,
            ..RemoveUserScramCredentialRecord::default()
        };
        Ok(record.into())
    }
}

fn scram_upsertion(upsertion: &Upsertion) -> Result<VersionedRecord, Refusal> {
    let mechanism = check_user(&upsertion.name, upsertion.mechanism)?;
    let refuse = |message| Err((ErrorCode::UNACCEPTABLE_CREDENTIAL, message));
    let iterations = match u32::try_from(upsertion.iterations) {
        Ok(iterations) if iterations > MAX_STORED_ITERATIONS => {
            return refuse("Too many iterations");
        }
        Ok(iterations) if iterations >= MIN_ITERATIONS => iterations,
        _ => return refuse("Too few iterations"),
    };
    if upsertion.salted_password.is_empty() {
        return refuse("The salted password must not be empty");
    }
    let credential = ScramCredential::of_salted_password(
        mechanism,
        &upsertion.salted_password,
        upsertion.salt.to_vec(),
        iterations,
    );
    Ok(scram_record(&upsertion.name, mechanism, &credential))
}

fn check_user(name: &str, mechanism: i8) -> Result<Mechanism, Refusal> {
    if name.is_empty() {
        return Err((ErrorCode::UNACCEPTABLE_CREDENTIAL, "Username must not be empty"));
    }
    Mechanism::of_scram_type(mechanism)
        .ok_or((ErrorCode::UNSUPPORTED_SASL_MECHANISM, "Unknown SCRAM mechanism"))
}
