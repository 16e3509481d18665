//! Voters over a network that loses, doubles and reorders, on disks that forget what was not
//! flushed. Checked: one leader per epoch; what was committed once is at its offset for ever, on
//! every replica; and when the faults end, the voters agree and go on.

use std::collections::BTreeMap;

use bytes::Bytes;
use ottla_model::{LeaderEpoch, NodeId, Offset, Uuid};
use ottla_quorum::{
    Action, Quorum, QuorumLog, QuorumOptions, QuorumRequest, QuorumResponse, ReplicaKey, RoleName,
    SnapshotId, Voter, VoterSet,
};

use crate::memory_log::MemoryLog;

struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % bound
    }
}

enum Event {
    Request { from: usize, correlation: u64, life: u64, request: QuorumRequest },
    Response { correlation: u64, life: u64, response: QuorumResponse },
    Flushed { life: u64, up_to: Offset },
}

struct Node {
    quorum: Quorum<MemoryLog>,
    flushed: Offset,
    life: u64,
    tokens: BTreeMap<u64, (usize, u64, u64)>,
}

struct World {
    random: Random,
    now: i64,
    order: u64,
    faults: bool,
    nodes: Vec<Node>,
    events: BTreeMap<(i64, u64), (usize, Event)>,
    leaders: BTreeMap<LeaderEpoch, usize>,
    committed: BTreeMap<Offset, Bytes>,
    appended: u64,
    snapshots: usize,
}

fn options(id: usize, voters: &VoterSet) -> QuorumOptions {
    let id = NodeId(i32::try_from(id).unwrap());
    let key = ReplicaKey { id, directory: Uuid([u8::try_from(id.0).unwrap() + 1; 16]) };
    QuorumOptions {
        static_voters: Some(voters.clone()),
        fetch_max_bytes: 400,
        ..QuorumOptions::new(key, "c")
    }
}

fn voters(count: usize) -> VoterSet {
    VoterSet::new((0..count).map(|id| {
        let id = NodeId(i32::try_from(id).unwrap());
        Voter { key: ReplicaKey { id, directory: Uuid::ZERO }, endpoints: vec![] }
    }))
}

impl World {
    fn new(count: usize, seed: u64) -> Self {
        let set = voters(count);
        let node = |id| Node {
            quorum: Quorum::open(
                options(id, &set),
                MemoryLog::default(),
                None,
                seed + id as u64,
                0,
            )
            .unwrap(),
            flushed: Offset::ZERO,
            life: 0,
            tokens: BTreeMap::new(),
        };
        Self {
            random: Random(seed),
            now: 0,
            order: 0,
            faults: true,
            nodes: (0..count).map(node).collect(),
            events: BTreeMap::new(),
            leaders: BTreeMap::new(),
            committed: BTreeMap::new(),
            appended: 0,
            snapshots: 0,
        }
    }

    fn later(&mut self, to: usize, delay: i64, event: Event) {
        self.order += 1;
        self.events.insert((self.now + delay, self.order), (to, event));
    }

    fn send(&mut self, to: usize, event: impl Fn() -> Event) {
        let copies = match self.random.below(100) {
            0..8 if self.faults => 0,
            8..12 if self.faults => 2,
            _ => 1,
        };
        for _ in 0..copies {
            let slow = self.faults && self.random.below(20) == 0;
            let delay = 1 + self.random.below(if slow { 3000 } else { 20 });
            self.later(to, i64::try_from(delay).unwrap(), event());
        }
    }

    fn perform(&mut self, at: usize) {
        for action in self.nodes[at].quorum.take_actions() {
            match action {
                Action::Flush { up_to } => {
                    let delay = 1 + i64::try_from(self.random.below(10)).unwrap();
                    let life = self.nodes[at].life;
                    self.later(at, delay, Event::Flushed { life, up_to });
                }
                Action::Send { to, correlation, request } => {
                    let life = self.nodes[at].life;
                    let to = usize::try_from(to.0).unwrap();
                    self.send(to, || Event::Request {
                        from: at,
                        correlation,
                        life,
                        request: request.clone(),
                    });
                }
                Action::Respond { token, response } => {
                    let Some((to, correlation, life)) = self.nodes[at].tokens.remove(&token) else {
                        continue;
                    };
                    self.send(to, || Event::Response {
                        correlation,
                        life,
                        response: response.clone(),
                    });
                }
                Action::HighWatermark(end) => self.check_committed(at, end),
                Action::LeaderReady { epoch } => assert_eq!(self.leaders.get(&epoch), Some(&at)),
                Action::LeaderChanged { leader, epoch } => {
                    if let Some(leader) = leader {
                        let leader = usize::try_from(leader.0).unwrap();
                        let known = *self.leaders.entry(epoch).or_insert(leader);
                        assert_eq!(known, leader, "two leaders in epoch {epoch}");
                    }
                }
                Action::LoadSnapshot(_) => self.snapshots += 1,
                Action::LostLeadership { .. } => {}
                Action::Fault(failure) => panic!("node {at}: {failure}"),
            }
        }
    }

    fn check_committed(&mut self, at: usize, end: Offset) {
        for (base, bytes) in self.nodes[at].quorum.log().batches_below(end) {
            let known = self.committed.entry(base).or_insert_with(|| bytes.clone());
            assert_eq!(*known, bytes, "node {at} committed something else at {base}");
        }
    }

    fn crash(&mut self, at: usize) {
        let count = self.nodes.len();
        let seed = self.random.below(u64::MAX);
        let node = &mut self.nodes[at];
        let mut log = node.quorum.log().clone();
        // A killed process leaves what it wrote to the page cache, a power loss what was flushed.
        if seed.is_multiple_of(2) {
            log.lose_after(node.flushed.min(log.end_offset()));
        }
        node.flushed = log.end_offset();
        node.life += 1;
        node.tokens.clear();
        let options = options(at, &voters(count));
        let stored = log.states().last().cloned();
        node.quorum = Quorum::open(options, log, stored, seed, self.now).unwrap();
    }

    fn step(&mut self) {
        let timer = self.nodes.iter().enumerate().map(|(id, n)| (n.quorum.deadline(), id)).min();
        let (deadline, id) = timer.unwrap();
        match self.events.first_key_value().map(|((at, _), _)| *at) {
            Some(at) if at <= deadline => {
                self.now = self.now.max(at);
                let (_, (to, event)) = self.events.pop_first().unwrap();
                self.deliver(to, event);
                self.perform(to);
            }
            _ => {
                self.now = self.now.max(deadline);
                self.nodes[id].quorum.handle_timeout(self.now);
                self.perform(id);
            }
        }
    }

    fn deliver(&mut self, to: usize, event: Event) {
        let now = self.now;
        self.order += 1;
        let token = self.order;
        let node = &mut self.nodes[to];
        match event {
            Event::Request { from, correlation, life, request } => {
                node.tokens.insert(token, (from, correlation, life));
                node.quorum.handle_request(now, token, request);
            }
            Event::Response { correlation, life, response } if life == node.life => {
                node.quorum.handle_response(now, correlation, Some(response));
            }
            Event::Flushed { life, up_to } if life == node.life => {
                node.flushed = up_to.min(node.quorum.end_offset());
                node.quorum.handle_log_flushed(now, up_to);
            }
            Event::Response { .. } | Event::Flushed { .. } => {}
        }
    }

    fn append_somewhere(&mut self) {
        for at in 0..self.nodes.len() {
            let value = Bytes::from(format!("record {}", self.appended));
            if self.nodes[at].quorum.append(self.now, &[value]).is_ok() {
                self.appended += 1;
                self.perform(at);
            }
        }
    }

    /// The leader writes a snapshot of what is committed and lets the log before it go.
    fn snapshot_somewhere(&mut self) {
        for node in &mut self.nodes {
            let Some(end_offset) = node.quorum.high_watermark() else { continue };
            if node.quorum.role() != RoleName::Leader
                || end_offset <= node.quorum.log().start_offset()
            {
                continue;
            }
            let below = node.quorum.log().end_offset_for_epoch(node.quorum.epoch());
            if below.offset < end_offset {
                continue;
            }
            let last = node.quorum.log().batches_below(end_offset).pop();
            let Some((_, bytes)) = last else { continue };
            let batch = ottla_model::record::Batch::parse(&bytes).unwrap();
            let id = SnapshotId { end_offset: batch.next_offset(), epoch: batch.leader_epoch() };
            let image = [Bytes::from("image"), Bytes::from(vec![b'x'; 900])];
            if node.quorum.write_snapshot(self.now, id, 0, &image).is_ok() {
                node.quorum.log_mut().delete_before(id).unwrap();
            }
        }
    }
}

fn run(count: usize, seed: u64) -> World {
    let mut world = World::new(count, seed);
    for step in 0..3000 {
        world.step();
        match world.random.below(100) {
            0..6 => world.append_somewhere(),
            6 if step % 3 == 0 => {
                let at = usize::try_from(world.random.below(count as u64)).unwrap();
                world.crash(at);
                world.perform(at);
            }
            7 if step % 5 == 0 => world.snapshot_somewhere(),
            _ => {}
        }
    }
    world.faults = false;
    let until = world.now + 60_000;
    while world.now < until {
        world.step();
    }
    world.append_somewhere();
    let until = world.now + 5_000;
    while world.now < until {
        world.step();
    }
    let leaders: Vec<_> =
        (0..count).filter(|at| world.nodes[*at].quorum.role() == RoleName::Leader).collect();
    assert_eq!(leaders.len(), 1, "seed {seed}: one leader when the faults are over");
    let end = world.nodes[leaders[0]].quorum.end_offset();
    for node in &world.nodes {
        assert_eq!(node.quorum.end_offset(), end, "seed {seed}: all have all");
        assert_eq!(node.quorum.high_watermark(), Some(end), "seed {seed}: all know it");
    }
    world
}

#[test]
fn three_voters_never_lose_what_they_committed() {
    let worlds: Vec<_> = (0..120).map(|seed| run(3, seed * 1000)).collect();
    assert!(worlds.iter().all(|world| world.appended > 0));
    assert!(worlds.iter().any(|world| world.leaders.len() > 4), "leaders change under faults");
    assert!(worlds.iter().any(|world| world.snapshots > 0), "some follower loads a snapshot");
}

#[test]
fn five_voters_never_lose_what_they_committed() {
    for seed in 0..60 {
        run(5, 7 + seed * 1000);
    }
}

#[test]
fn the_same_seed_gives_the_same_history() {
    let trace = |world: &World| (world.now, world.order, world.committed.clone());
    assert_eq!(trace(&run(3, 42)), trace(&run(3, 42)));
}
