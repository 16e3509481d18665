//! Which partition a record without one goes to.

use ottla_model::partition_for_key;

/// Uniform sticky (KIP-794): records without a key stay on one partition until it has been given
/// `batch.size` bytes, then move to another, picked at random.
#[derive(Debug)]
pub(super) struct Partitioner {
    state: u64,
    current: Option<i32>,
    given: usize,
}

impl Partitioner {
    pub(super) fn new(seed: u64) -> Self {
        // Xorshift does not leave zero.
        Self { state: seed | 1, current: None, given: 0 }
    }

    /// The partition among `count`; `switch_bytes` is `batch.size`. The same again until
    /// [`Partitioner::gave`] says that a record went there.
    pub(super) fn pick(&mut self, key: Option<&[u8]>, count: u32, switch_bytes: usize) -> i32 {
        if let Some(key) = key {
            return partition_for_key(key, count);
        }
        let valid = self.current.filter(|partition| (*partition as u32) < count);
        match valid {
            Some(partition) if self.given < switch_bytes => partition,
            _ => {
                self.given = 0;
                let partition = self.random(count);
                self.current = Some(partition);
                partition
            }
        }
    }

    /// The partition after the last one that a record went to; the same again until
    /// [`Partitioner::gave`] says that one did.
    pub(super) fn next_in_turn(&mut self, count: u32) -> i32 {
        let next = match self.current {
            Some(partition) if self.given == 0 => partition as u32,
            Some(partition) => partition as u32 + 1,
            None => 0,
        };
        self.given = 0;
        let partition = (next % count.max(1)) as i32;
        self.current = Some(partition);
        partition
    }

    /// A record that named no partition, and whose key decided nothing, took so many bytes.
    pub(super) fn gave(&mut self, bytes: usize) {
        self.given += bytes;
    }

    fn random(&mut self, count: u32) -> i32 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        ((self.state >> 33) % u64::from(count.max(1))) as i32
    }
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::Partitioner;

    fn pick(partitioner: &mut Partitioner, bytes: usize) -> i32 {
        let partition = partitioner.pick(None, 8, 100);
        partitioner.gave(bytes);
        partition
    }

    #[test]
    fn keyless_records_stick_until_a_batch_is_full() {
        let mut partitioner = Partitioner::new(42);
        let first = pick(&mut partitioner, 60);
        assert_eq!(pick(&mut partitioner, 60), first);
        let mut seen = [false; 8];
        for _ in 0..200 {
            seen[pick(&mut partitioner, 100) as usize] = true;
        }
        assert_eq!(seen, [true; 8]);
    }

    #[test]
    fn a_record_that_was_not_taken_moves_nothing() {
        let mut partitioner = Partitioner::new(7);
        let first = partitioner.pick(None, 1000, 100);
        for _ in 0..20 {
            assert_eq!(partitioner.pick(None, 1000, 100), first);
        }
    }

    #[test]
    fn partitions_take_turns_for_records_that_were_taken() {
        let mut partitioner = Partitioner::new(3);
        let turns: Vec<i32> = (0..8)
            .map(|record| {
                let partition = partitioner.next_in_turn(3);
                if record % 2 == 1 {
                    partitioner.gave(1);
                }
                partition
            })
            .collect();
        assert_eq!(turns, [0, 0, 1, 1, 2, 2, 0, 0]);
    }

    #[test]
    fn keys_decide_alone() {
        let mut partitioner = Partitioner::new(1);
        let picked = partitioner.pick(Some(b"alpha"), 6, 10);
        partitioner.gave(1000);
        assert_eq!(partitioner.pick(Some(b"alpha"), 6, 10), picked);
    }
}
