//! Replies and records as lines of text.

use std::fmt::Write;

use bytes::Bytes;
use ottla_coordinator::Answer;
use ottla_model::ErrorCode;
use ottla_protocol::coordinator_record::{decode_key, decode_value, record_type};
use ottla_protocol::messages::*;
use ottla_protocol::reader::Reader;

pub(crate) fn error(code: i16) -> &'static str {
    ErrorCode(code).name()
}

/// Metadata is a subscription where it can be read as one, else text.
pub(crate) fn metadata(bytes: &Bytes) -> String {
    let mut reader = Reader::new(bytes.clone(), 1 << 16);
    let subscription =
        reader.i16().and_then(|version| ConsumerProtocolSubscription::decode(&mut reader, version));
    match subscription {
        Ok(subscription) => subscription.topics.join("+"),
        Err(_) => String::from_utf8_lossy(bytes).into_owned(),
    }
}

pub(crate) fn answer(answer: &Answer) -> String {
    match answer {
        Answer::Join(response) => joined(response),
        Answer::Sync(response) => format!(
            "sync {} {}/{} {:?}",
            error(response.error_code),
            response.protocol_type.as_deref().unwrap_or("-"),
            response.protocol_name.as_deref().unwrap_or("-"),
            String::from_utf8_lossy(&response.assignment),
        ),
        Answer::Leave(response) => {
            let mut text = format!("leave {}", error(response.error_code));
            for member in &response.members {
                let instance = member.group_instance_id.as_deref().unwrap_or("-");
                write!(text, " [{} {instance} {}]", member.member_id, error(member.error_code))
                    .unwrap();
            }
            text
        }
        Answer::Commit(response) => {
            let topics = response.topics.iter().flat_map(|topic| {
                topic.partitions.iter().map(move |partition| {
                    (&topic.name, partition.partition_index, partition.error_code)
                })
            });
            format!("commit{}", results(topics))
        }
        Answer::TransactionalCommit(response) => {
            let topics = response.topics.iter().flat_map(|topic| {
                topic.partitions.iter().map(move |partition| {
                    (&topic.name, partition.partition_index, partition.error_code)
                })
            });
            format!("transactional commit{}", results(topics))
        }
        Answer::DeleteOffsets(response) => {
            let topics = response.topics.iter().flat_map(|topic| {
                topic.partitions.iter().map(move |partition| {
                    (&topic.name, partition.partition_index, partition.error_code)
                })
            });
            format!("delete-offsets {}{}", error(response.error_code), results(topics))
        }
        Answer::DeleteGroups(response) => {
            let results = response.results.iter().map(|result| {
                format!(
                    " {}={}{}",
                    result.group_id,
                    error(result.error_code),
                    result
                        .error_message
                        .as_ref()
                        .map_or(String::new(), |text| format!(" {text:?}"))
                )
            });
            format!("delete-groups{}", results.collect::<String>())
        }
    }
}

fn results<'a>(topics: impl Iterator<Item = (&'a String, i32, i16)>) -> String {
    topics.map(|(topic, partition, code)| format!(" {topic}:{partition}={}", error(code))).collect()
}

fn joined(response: &JoinGroupResponse) -> String {
    let mut text = format!("join {} {}", error(response.error_code), response.member_id);
    if response.generation_id != -1 {
        write!(
            text,
            " generation {} leader {} {}/{}",
            response.generation_id,
            response.leader,
            response.protocol_type.as_deref().unwrap_or("-"),
            response.protocol_name.as_deref().unwrap_or("-"),
        )
        .unwrap();
    }
    if response.skip_assignment {
        text.push_str(" skip-assignment");
    }
    for member in &response.members {
        write!(text, " [{}", member.member_id).unwrap();
        if let Some(instance) = &member.group_instance_id {
            write!(text, " {instance}").unwrap();
        }
        write!(text, " {}]", metadata(&member.metadata)).unwrap();
    }
    text
}

pub(crate) fn record(key: &Bytes, value: Option<&Bytes>) -> String {
    if record_type(key) == Some(OffsetCommitKey::RECORD_TYPE) {
        let key: OffsetCommitKey = decode_key(key.clone(), 1 << 16).unwrap();
        let name = format!("offset {} {}:{}", key.group, key.topic, key.partition);
        let Some(value) = value else { return format!("{name} gone") };
        let value: OffsetCommitValue = decode_value(value.clone(), 1 << 16).unwrap();
        let mut text = format!("{name} = {}", value.offset);
        if value.leader_epoch != -1 {
            write!(text, " epoch {}", value.leader_epoch).unwrap();
        }
        if !value.metadata.is_empty() {
            write!(text, " {:?}", value.metadata).unwrap();
        }
        write!(text, " at {}", value.commit_timestamp).unwrap();
        if value.expire_timestamp != -1 {
            write!(text, " until {}", value.expire_timestamp).unwrap();
        }
        return text;
    }
    let key: GroupMetadataKey = decode_key(key.clone(), 1 << 16).unwrap();
    let Some(value) = value else { return format!("group {} gone", key.group) };
    let value: GroupMetadataValue = decode_value(value.clone(), 1 << 16).unwrap();
    let mut text = format!(
        "group {} generation {} leader {} {}/{} since {}",
        key.group,
        value.generation,
        value.leader.as_deref().unwrap_or("-"),
        value.protocol_type,
        value.protocol.as_deref().unwrap_or("-"),
        value.current_state_timestamp
    );
    for member in &value.members {
        write!(text, " [{}", member.member_id).unwrap();
        if let Some(instance) = &member.group_instance_id {
            write!(text, " {instance}").unwrap();
        }
        let assignment = String::from_utf8_lossy(&member.assignment);
        write!(text, " {} {assignment:?}]", metadata(&member.subscription)).unwrap();
    }
    text
}

pub(crate) fn described(group: &DescribeGroupsResponseDescribedGroup) -> String {
    let mut text = format!(
        "{} {} {:?}/{:?}",
        group.group_id, group.group_state, group.protocol_type, group.protocol_data
    );
    if group.error_code != 0 {
        let message = group.error_message.as_deref().unwrap_or_default();
        write!(text, " {} {message:?}", error(group.error_code)).unwrap();
    }
    for member in &group.members {
        write!(text, " [{}", member.member_id).unwrap();
        if let Some(instance) = &member.group_instance_id {
            write!(text, " {instance}").unwrap();
        }
        let assignment = String::from_utf8_lossy(&member.member_assignment);
        let told = metadata(&member.member_metadata);
        write!(text, " {}{} {told} {assignment:?}]", member.client_id, member.client_host).unwrap();
    }
    text
}
