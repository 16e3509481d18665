//! Handing what tasks produce to the producer, in order, without ever waiting inside a turn.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::sync::atomic::Ordering;
use std::task::{Context, Poll, Waker};

use ottla_client::{ClientError, Delivery, Producer, ProducerRecord};
use ottla_model::partition_for_key;
use ottla_topology::{Destination, OutputRecord};

use crate::exchange::Exchange;

/// Deliveries looked after in one go; the front ones resolve first.
const PRUNE_ABOVE: usize = 4096;

#[derive(Debug)]
pub(crate) struct Output {
    producer: Producer,
    /// Records that the producer had no room for, with the partitions of their tasks.
    pending: VecDeque<(i32, OutputRecord)>,
    /// Records with the producer whose fate is open.
    deliveries: VecDeque<Delivery>,
    /// The producer had no room when it was last asked.
    stuck: bool,
}

impl Output {
    pub(crate) fn new(producer: Producer) -> Output {
        Output { producer, pending: VecDeque::new(), deliveries: VecDeque::new(), stuck: false }
    }

    pub(crate) fn add(&mut self, partition: i32, records: Vec<OutputRecord>) {
        self.pending.extend(records.into_iter().map(|record| (partition, record)));
    }

    /// Records that wait for the producer.
    pub(crate) fn waiting(&self) -> usize {
        self.pending.len()
    }

    pub(crate) fn is_stuck(&self) -> bool {
        self.stuck
    }

    /// Sends what it can; false when the producer has no room now.
    pub(crate) fn send(&mut self, exchange: &Exchange) -> Result<bool, ClientError> {
        while let Some((partition, record)) = self.pending.front() {
            match offer(&self.producer, *partition, record, exchange)? {
                Some(delivery) => {
                    self.deliveries.push_back(delivery);
                    self.pending.pop_front();
                }
                None => {
                    self.stuck = true;
                    exchange.blocked.store(true, Ordering::Release);
                    exchange.background.notify_one();
                    return Ok(false);
                }
            }
        }
        self.stuck = false;
        if self.deliveries.len() > PRUNE_ABOVE {
            self.prune()?;
        }
        Ok(true)
    }

    /// Forgets deliveries that succeeded; tells the first that did not.
    fn prune(&mut self) -> Result<(), ClientError> {
        let mut context = Context::from_waker(Waker::noop());
        while let Some(delivery) = self.deliveries.front_mut() {
            match Pin::new(delivery).poll(&mut context) {
                Poll::Ready(outcome) => {
                    outcome?;
                    self.deliveries.pop_front();
                }
                Poll::Pending => break,
            }
        }
        Ok(())
    }

    /// All deliveries whose fate is open.
    pub(crate) fn take_deliveries(&mut self) -> Vec<Delivery> {
        std::mem::take(&mut self.deliveries).into()
    }
}

/// Offers a record to the producer; `None` when it has no room, or its topic is not known yet.
fn offer(
    producer: &Producer,
    task_partition: i32,
    record: &OutputRecord,
    exchange: &Exchange,
) -> Result<Option<Delivery>, ClientError> {
    let partition = match &record.destination {
        Destination::Task => Some(task_partition),
        Destination::Any => None,
        Destination::Key(bytes) => {
            let metadata = producer.cluster().metadata();
            let count = metadata.topics.get(record.topic.as_ref()).map(|t| t.partitions.len());
            match count.and_then(|count| u32::try_from(count).ok()).filter(|&count| count > 0) {
                Some(count) => Some(partition_for_key(bytes, count)),
                None => {
                    exchange.want_topic(&record.topic);
                    return Ok(None);
                }
            }
        }
    };
    let headers: Vec<(&str, Option<&[u8]>)> =
        record.headers.iter().map(|h| (h.name.as_ref(), h.value.as_deref())).collect();
    producer.try_send(&ProducerRecord {
        topic: &record.topic,
        partition,
        timestamp: Some(record.timestamp),
        key: record.key.as_deref(),
        value: record.value.as_deref(),
        headers: &headers,
    })
}
