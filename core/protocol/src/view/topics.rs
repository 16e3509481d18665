//! Walking an array of topics with an array of partitions in each, one partition at a time.

use ottla_model::Uuid;

use super::TopicRef;
use super::cursor::Cursor;
use crate::error::DecodeError;

/// How the topics of one message at one version look.
#[derive(Debug, Clone, Copy)]
pub(super) struct TopicsShape {
    pub(super) flex: bool,
    /// Whether topics come by id.
    pub(super) ids: bool,
    /// The least bytes of a partition.
    pub(super) least_partition: usize,
}

impl TopicsShape {
    /// The least bytes of a topic: name or id, the partitions' count, tagged fields.
    pub(super) fn least_topic(self) -> usize {
        let name = match (self.ids, self.flex) {
            (true, _) => 16,
            (false, true) => 1,
            (false, false) => 2,
        };
        name + if self.flex { 2 } else { 4 }
    }
}

/// Where a walk stands.
#[derive(Debug, Clone)]
pub(super) struct TopicsWalk<'a> {
    pub(super) cursor: Cursor<'a>,
    shape: TopicsShape,
    /// Topics that have not begun.
    topics: usize,
    /// Partitions of the topic that have not begun.
    partitions: usize,
    open: bool,
    topic: TopicRef<'a>,
    index: usize,
}

impl<'a> TopicsWalk<'a> {
    /// Begins at the array's count.
    pub(super) fn begin(mut cursor: Cursor<'a>, shape: TopicsShape) -> Result<Self, DecodeError> {
        let topics = cursor.count(shape.flex, shape.least_topic())?;
        let topic = TopicRef { name: "", id: Uuid::ZERO };
        Ok(Self { cursor, shape, topics, partitions: 0, open: false, topic, index: 0 })
    }

    /// Moves to the next partition; the cursor then stands at its first field, which the caller
    /// reads. `None` after the last, with the cursor behind the array.
    pub(super) fn advance(&mut self) -> Result<Option<(TopicRef<'a>, usize)>, DecodeError> {
        let TopicsShape { flex, ids, least_partition } = self.shape;
        while self.partitions == 0 {
            if self.open {
                if flex {
                    self.cursor.skip_tagged()?;
                }
                self.open = false;
                self.index += 1;
            }
            if self.topics == 0 {
                return Ok(None);
            }
            self.topics -= 1;
            self.topic = if ids {
                TopicRef { name: "", id: self.cursor.uuid()? }
            } else {
                TopicRef { name: self.cursor.str(flex)?, id: Uuid::ZERO }
            };
            self.partitions = self.cursor.count(flex, least_partition)?;
            self.open = true;
        }
        self.partitions -= 1;
        Ok(Some((self.topic, self.index)))
    }
}
