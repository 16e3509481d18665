//! What clients saw, in the order in which they told it.

use serde_json::Value;

/// One thing that a client saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A producer's record was acknowledged.
    Acknowledged {
        /// The producer.
        producer: String,
        /// The partition.
        partition: i32,
        /// Which of its records of that partition, from 0 on.
        number: u64,
        /// The offset that the broker told.
        offset: i64,
    },
    /// A producer gave a record up.
    GivenUp {
        /// The producer.
        producer: String,
        /// The partition.
        partition: i32,
        /// Which of its records.
        number: u64,
        /// Why.
        reason: String,
    },
    /// A consumer got a record.
    Read {
        /// The consumer, alone in its group.
        consumer: String,
        /// The partition.
        partition: i32,
        /// The offset.
        offset: i64,
        /// The payload.
        value: String,
    },
    /// A consumer asks for a commit: from now on it may be there.
    Committing {
        /// The consumer.
        consumer: String,
        /// The partition.
        partition: i32,
        /// The offset of the next record.
        offset: i64,
    },
    /// The commit was acknowledged.
    Committed {
        /// The consumer.
        consumer: String,
        /// The partition.
        partition: i32,
        /// The offset of the next record.
        offset: i64,
    },
}

/// The payload of a producer's record.
#[must_use]
pub fn payload(producer: &str, partition: i32, number: u64) -> String {
    format!("{producer}/{partition}/{number}")
}

/// Who sent a payload, to which partition, as which of its records.
#[must_use]
pub fn parse_payload(text: &str) -> Option<(&str, i32, u64)> {
    let mut parts = text.split('/');
    let (producer, partition, number) = (parts.next()?, parts.next()?, parts.next()?);
    let parsed = (producer, partition.parse().ok()?, number.parse().ok()?);
    parts.next().is_none().then_some(parsed)
}

/// The events that a client's line tells; none when it is about something else.
///
/// # Errors
/// The line is not of the protocol.
pub fn events(client: &str, line: &str) -> Result<Vec<Event>, String> {
    let wrong = || format!("{client} said {line:?}, which is not of the protocol");
    let value: Value = serde_json::from_str(line).map_err(|_| wrong())?;
    let (kind, told) = value.as_object().and_then(|map| map.iter().next()).ok_or_else(wrong)?;
    let number = |value: &Value| value.as_i64().ok_or_else(wrong);
    let index = |value: &Value| i32::try_from(number(value)?).map_err(|_| wrong());
    let which = |value: &Value| value.as_u64().ok_or_else(wrong);
    let text = |value: &Value| value.as_str().map(str::to_owned).ok_or_else(wrong);
    let name = client.to_owned();
    match kind.as_str() {
        "ack" => Ok(vec![Event::Acknowledged {
            producer: name,
            partition: index(&told[0])?,
            number: which(&told[1])?,
            offset: number(&told[2])?,
        }]),
        "fail" => Ok(vec![Event::GivenUp {
            producer: name,
            partition: index(&told[0])?,
            number: which(&told[1])?,
            reason: text(&told[2])?,
        }]),
        "read" | "committing" | "committed" => {
            let entries = told.as_array().ok_or_else(wrong)?.iter();
            let each = |entry: &Value| {
                let (consumer, partition, offset) =
                    (name.clone(), index(&entry[0])?, number(&entry[1])?);
                Ok(match kind.as_str() {
                    "read" => Event::Read { consumer, partition, offset, value: text(&entry[2])? },
                    "committing" => Event::Committing { consumer, partition, offset },
                    _ => Event::Committed { consumer, partition, offset },
                })
            };
            entries.map(each).collect()
        }
        "end" => Ok(Vec::new()),
        _ => Err(wrong()),
    }
}
