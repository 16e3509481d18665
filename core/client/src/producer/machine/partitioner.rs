//! Which partition a record without one goes to.

use ottla_model::partition_for_key;

/// Uniform sticky (KIP-794): records without a key stay on one partition until it has been given
/// `batch.size` bytes, then move to another, picked at random.
#[derive(Debug, Clone)]
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

    /// The partition for a record of `size` bytes among `count`; `switch_bytes` is `batch.size`.
    pub(super) fn pick(
        &mut self,
        key: Option<&[u8]>,
        count: u32,
        size: usize,
        switch_bytes: usize,
    ) -> i32 {
        if let Some(key) = key {
            return partition_for_key(key, count);
        }
        let valid = self.current.filter(|partition| (*partition as u32) < count);
        let partition = match valid {
            Some(partition) if self.given < switch_bytes => partition,
            _ => {
                self.given = 0;
                self.random(count)
            }
        };
        self.current = Some(partition);
        self.given += size;
        partition
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
    use super::Partitioner;

    #[test]
    fn keyless_records_stick_until_a_batch_is_full() {
        let mut partitioner = Partitioner::new(42);
        let first = partitioner.pick(None, 8, 60, 100);
        assert_eq!(partitioner.pick(None, 8, 60, 100), first);
        let mut seen = [false; 8];
        for _ in 0..200 {
            seen[partitioner.pick(None, 8, 100, 100) as usize] = true;
        }
        assert_eq!(seen, [true; 8]);
    }

    #[test]
    fn keys_decide_alone() {
        let mut partitioner = Partitioner::new(1);
        let picked = partitioner.pick(Some(b"alpha"), 6, 10, 10);
        assert_eq!(partitioner.pick(Some(b"alpha"), 6, 1000, 10), picked);
    }
}
