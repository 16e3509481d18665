//! A record as its maker has it.

/// A record to send, borrowed for the call: its bytes are copied once, into the batch that goes to
/// the broker, so nothing has to be allocated to send it.
///
/// ```
/// use ottla_client::ProducerRecord;
///
/// let (key, value) = (String::from("AA"), vec![1, 2, 3]);
/// let record = ProducerRecord::new("flights", &value).key(&key).headers(&[("unit", Some(b"min"))]);
/// assert_eq!(record.key, Some(b"AA".as_slice()));
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ProducerRecord<'a> {
    /// Where to.
    pub topic: &'a str,
    /// `None`: the partitioner chooses.
    pub partition: Option<i32>,
    /// Milliseconds since the epoch; `None`: now.
    pub timestamp: Option<i64>,
    /// The key, if any.
    pub key: Option<&'a [u8]>,
    /// The value; `None` is a tombstone.
    pub value: Option<&'a [u8]>,
    /// Headers, in order; names may repeat.
    pub headers: &'a [(&'a str, Option<&'a [u8]>)],
}

impl<'a> ProducerRecord<'a> {
    /// A record with a value and nothing else.
    #[must_use]
    pub fn new(topic: &'a str, value: &'a (impl AsRef<[u8]> + ?Sized)) -> Self {
        Self { value: Some(value.as_ref()), ..Self::tombstone(topic) }
    }

    /// A record without a value: with a key, it says that what the key stood for is gone.
    #[must_use]
    pub fn tombstone(topic: &'a str) -> Self {
        Self { topic, ..Self::default() }
    }

    /// The same with a key.
    #[must_use]
    pub fn key(self, key: &'a (impl AsRef<[u8]> + ?Sized)) -> Self {
        Self { key: Some(key.as_ref()), ..self }
    }

    /// The same for this partition.
    #[must_use]
    pub fn partition(self, partition: i32) -> Self {
        Self { partition: Some(partition), ..self }
    }

    /// The same with this time, in milliseconds since the epoch.
    #[must_use]
    pub fn timestamp(self, timestamp: i64) -> Self {
        Self { timestamp: Some(timestamp), ..self }
    }

    /// The same with these headers.
    #[must_use]
    pub fn headers(self, headers: &'a [(&'a str, Option<&'a [u8]>)]) -> Self {
        Self { headers, ..self }
    }
}
