//! Records that were sent by one call, and what became of them.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;
use std::time::Duration;

use ottla_client::Delivery as Client;

use crate::deliveries::Delivery;
use crate::error::{Error, Result};
use crate::pending::Pending;
use crate::queue::Reply;
use crate::runtime::Runtime;

/// How many of the newest runs a row may join: keys scatter neighbours over many partitions.
const OPEN_RUNS: usize = 32;

/// Records that were sent by one call. Dropping it loses the outcomes, not the records.
#[derive(Debug, Clone, Default)]
pub struct SentTogether {
    runs: Vec<Run>,
    refused: Vec<(usize, Error)>,
    /// The senders' times: one for each row.
    timestamps: Vec<i64>,
}

/// Rows that lie side by side in one batch: they end together.
#[derive(Debug, Clone)]
struct Run {
    first: Client,
    rows: Vec<usize>,
}

impl SentTogether {
    /// How many records were taken.
    #[must_use]
    pub fn len(&self) -> usize {
        self.timestamps.len()
    }

    /// Whether none was.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.timestamps.is_empty()
    }

    pub(crate) fn accepted(&mut self, delivery: Client, timestamp: i64) {
        let row = self.take_row(timestamp);
        let mut open = self.runs.iter_mut().rev().take(OPEN_RUNS);
        match open.find(|run| delivery.follows(&run.first, run.rows.len())) {
            Some(run) => run.rows.push(row),
            None => self.runs.push(Run { first: delivery, rows: vec![row] }),
        }
    }

    pub(crate) fn refused(&mut self, error: Error, timestamp: i64) {
        let row = self.take_row(timestamp);
        self.refused.push((row, error));
    }

    fn take_row(&mut self, timestamp: i64) -> usize {
        self.timestamps.push(timestamp);
        self.timestamps.len() - 1
    }

    /// What became of a record; `None` while that is not known.
    #[must_use]
    pub fn outcome(&self, row: usize) -> Option<Result<Delivery>> {
        if let Some((_, error)) = self.refused.iter().find(|(refused, _)| *refused == row) {
            return Some(Err(error.clone()));
        }
        let (run, after) =
            self.runs.iter().find_map(|run| Some((run, run.rows.binary_search(&row).ok()?)))?;
        Some(run.first.outcome()?.map_err(Error::from).map(|first| {
            let append_time = first.append_time();
            let mut found = Delivery::from(first);
            if found.offset >= 0 {
                found.offset += i64::try_from(after).unwrap_or(0);
            }
            // The broker gives one time to the whole batch; otherwise each record has its own.
            found.timestamp = append_time.unwrap_or(self.timestamps[row]);
            found
        }))
    }

    /// The first failure, by the order of the records, of those that are known.
    #[must_use]
    pub fn failure(&self) -> Option<Error> {
        let failed = self.runs.iter().filter_map(|run| {
            let error = run.first.outcome()?.err()?;
            Some((*run.rows.first()?, Error::from(error)))
        });
        let refused = self.refused.iter().cloned();
        failed.chain(refused).min_by_key(|(row, _)| *row).map(|(_, error)| error)
    }

    /// Whether everything is known.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.runs.iter().all(|run| run.first.outcome().is_some())
    }

    /// Waits on the calling host thread for at most `limit`; answers whether everything is known.
    ///
    /// # Errors
    /// `Forked`.
    pub fn wait(&self, limit: Duration) -> Result<bool> {
        if self.is_known() {
            return Ok(true);
        }
        let all = self.all();
        let over = Runtime::get()?.block_on(async { tokio::time::timeout(limit, all).await });
        Ok(over.is_ok())
    }

    /// `Ready` once everything is known, whatever it is.
    pub fn known(&self) -> Pending<Reply> {
        let all = self.all();
        Pending::inline(async move {
            all.await;
            Ok(Reply::Ready)
        })
    }

    fn all(&self) -> impl Future<Output = ()> + Send + 'static {
        let mut waiting: Vec<Client> = self.runs.iter().map(|run| run.first.clone()).collect();
        poll_fn(move |context| {
            waiting.retain_mut(|one| Pin::new(one).poll(context).is_pending());
            if waiting.is_empty() { Poll::Ready(()) } else { Poll::Pending }
        })
    }
}
