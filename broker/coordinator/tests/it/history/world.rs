//! The members, the coordinator, and the network between them, in one order of events.

use std::collections::BTreeMap;

use ottla_coordinator::{Answer, Client, CoordinatorConfig, Waiter};
use ottla_model::{ErrorCode, Timestamp};
use ottla_protocol::messages::*;

use super::checker::{Asked, Checker};
use super::member::{Member, PARTITIONS, Phase, Reply, Request};
use crate::shell::Shell;

/// Faults end at this time, in milliseconds.
const FAULTS_END: i64 = 70_000;
/// By then the group has settled.
const END: i64 = 125_000;

struct Random(u64);

impl Random {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % bound
    }

    fn milliseconds(&mut self, bound: u64) -> i64 {
        i64::try_from(self.below(bound)).unwrap()
    }
}

#[derive(Debug, Clone)]
enum Event {
    /// A request reaches the coordinator.
    Request { from: usize, correlation: u64, request: Request },
    /// A reply reaches a member.
    Reply { to: usize, correlation: u64, reply: Reply },
    /// A member looks what it has to do.
    Wake { member: usize },
    /// An answer took too long.
    Timeout { member: usize, correlation: u64 },
    /// A fault happens to somebody.
    Fault,
}

/// How far the histories went.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    pub(crate) restarts: u64,
    pub(crate) generations: u64,
    pub(crate) commits: u64,
    pub(crate) refused_commits: u64,
    pub(crate) fenced: u64,
    pub(crate) failed_appends: u64,
}

impl Totals {
    pub(crate) fn add(&mut self, other: Self) {
        self.restarts += other.restarts;
        self.generations += other.generations;
        self.commits += other.commits;
        self.refused_commits += other.refused_commits;
        self.fenced += other.fenced;
        self.failed_appends += other.failed_appends;
    }
}

pub(crate) struct World {
    random: Random,
    shell: Shell,
    checker: Checker,
    members: Vec<Member>,
    events: BTreeMap<(i64, u64), Event>,
    order: u64,
    correlations: u64,
    offsets: i64,
    /// Whom an answer goes to.
    waiting: BTreeMap<Waiter, (usize, u64)>,
    restarts: u64,
    failed_appends: u64,
}

impl World {
    pub(crate) fn new(seed: u64) -> Self {
        let mut random = Random(seed);
        let count = 2 + random.below(3);
        let members = (0..count).map(|index| {
            let version = [3, 5, 9][usize::try_from(random.below(3)).unwrap()];
            let is_static = version >= 5 && random.below(2) == 0;
            let name = format!("c{index}");
            let instance = is_static.then(|| format!("i{index}"));
            Member::new(name, instance, version)
        });
        let members: Vec<Member> = members.collect();
        let config =
            CoordinatorConfig { initial_rebalance_delay_ms: 1_000, ..CoordinatorConfig::default() };
        let mut world = Self {
            random,
            shell: Shell::new(config),
            checker: Checker::new(seed),
            members,
            events: BTreeMap::new(),
            order: 0,
            correlations: 0,
            offsets: 0,
            waiting: BTreeMap::new(),
            restarts: 0,
            failed_appends: 0,
        };
        for member in 0..world.members.len() {
            let delay = world.random.milliseconds(3_000);
            world.schedule(delay, Event::Wake { member });
        }
        world.schedule(1_000, Event::Fault);
        world
    }

    pub(crate) fn totals(&self) -> Totals {
        Totals {
            restarts: self.restarts,
            generations: self.checker.generations,
            commits: self.checker.accepted_commits,
            refused_commits: self.checker.refused_commits,
            fenced: self.checker.fenced,
            failed_appends: self.failed_appends,
        }
    }

    fn now(&self) -> i64 {
        self.shell.now.0
    }

    fn faulty(&self) -> bool {
        self.now() < FAULTS_END
    }

    fn schedule(&mut self, delay: i64, event: Event) {
        self.order += 1;
        self.events.insert((self.now() + delay, self.order), event);
    }

    pub(crate) fn run(&mut self) {
        while let Some(((time, _), event)) = self.events.pop_first() {
            if time > END {
                break;
            }
            let log = self.shell.log.len();
            self.shell.advance_to(Timestamp(time));
            self.after(log);
            self.happen(event);
        }
        self.check_settled();
    }

    fn happen(&mut self, event: Event) {
        match event {
            Event::Request { from, correlation, request } => self.serve(from, correlation, request),
            Event::Reply { to, correlation, reply } => self.hear(to, correlation, &reply),
            Event::Wake { member } => self.wake(member),
            Event::Timeout { member, correlation } => {
                if self.members[member].correlation == correlation {
                    self.act(member);
                }
            }
            Event::Fault => self.fault(),
        }
    }

    /// Puts a message on its way: late, twice or never while there are faults.
    fn send(&mut self, event: Event) {
        let near = self.random.milliseconds(20) + 1;
        if !self.faulty() {
            self.schedule(near, event);
            return;
        }
        match self.random.below(20) {
            0 => {}
            1 => {
                let far = self.random.milliseconds(9_000);
                self.schedule(near, event.clone());
                self.schedule(far, event);
            }
            2 => {
                let far = self.random.milliseconds(9_000);
                self.schedule(far, event);
            }
            _ => self.schedule(near, event),
        }
    }

    fn ask(&mut self, member: usize, request: Request, timeout: i64) {
        self.correlations += 1;
        let correlation = self.correlations;
        self.members[member].correlation = correlation;
        self.send(Event::Request { from: member, correlation, request });
        self.schedule(timeout, Event::Timeout { member, correlation });
    }

    /// The member's regular turn: a heartbeat while it is stable, with a commit now and then.
    fn wake(&mut self, index: usize) {
        self.schedule(2_000, Event::Wake { member: index });
        let member = &mut self.members[index];
        if member.paused_until > self.shell.now.0 {
            return;
        }
        match member.phase {
            Phase::Down => {
                member.phase = Phase::Joining;
                self.act(index);
            }
            Phase::Stable => {
                self.commit(index);
                let request = self.members[index].heartbeat_request();
                self.ask(index, request, 5_000);
            }
            Phase::Joining | Phase::Syncing => {}
        }
    }

    /// Asks what the member's phase asks.
    fn act(&mut self, index: usize) {
        let member = &self.members[index];
        if member.paused_until > self.now() {
            let wait = member.paused_until - self.now();
            let correlation = member.correlation;
            self.schedule(wait, Event::Timeout { member: index, correlation });
            return;
        }
        match member.phase {
            Phase::Joining => {
                let request = member.join_request();
                self.ask(index, request, 12_000);
            }
            Phase::Syncing => {
                let request = member.sync_request();
                self.ask(index, request, 9_000);
            }
            Phase::Down | Phase::Stable => {}
        }
    }

    fn commit(&mut self, index: usize) {
        let owned = &self.members[index].owned;
        if owned.is_empty() {
            return;
        }
        let choice = self.random.below(owned.len() as u64);
        let partition = owned[usize::try_from(choice).unwrap()];
        self.offsets += 1;
        let request = self.members[index].commit_request(partition, self.offsets);
        self.send(Event::Request { from: index, correlation: 0, request });
    }

    fn hear(&mut self, index: usize, correlation: u64, reply: &Reply) {
        let member = &mut self.members[index];
        let is_commit = matches!(reply, Reply::Answer(Answer::Commit(_)));
        let expected = correlation == member.correlation
            || (is_commit && correlation == 0 && member.phase == Phase::Stable);
        if !expected || member.phase == Phase::Down || member.paused_until > self.shell.now.0 {
            return;
        }
        member.correlation = 0;
        let at_once = member.handle(reply);
        if at_once {
            self.act(index);
        } else if self.members[index].phase == Phase::Joining {
            // What it had done may still be kept, if it is not too late.
            self.commit(index);
            self.correlations += 1;
            let correlation = self.correlations;
            self.members[index].correlation = correlation;
            self.schedule(300, Event::Timeout { member: index, correlation });
        }
    }

    /// The coordinator takes a request.
    fn serve(&mut self, from: usize, correlation: u64, request: Request) {
        let log = self.shell.log.len();
        if self.faulty() && self.random.below(40) == 0 {
            self.shell.failure = Some(ErrorCode::NOT_ENOUGH_REPLICAS);
        }
        let now = self.shell.now;
        let waiter = self.shell.waiter();
        self.waiting.insert(waiter, (from, correlation));
        let shard = &mut self.shell.shard;
        if let Request::Heartbeat(request) = &request {
            let response = shard.heartbeat(now, request);
            self.send(Event::Reply { to: from, correlation, reply: Reply::Heartbeat(response) });
            return;
        }
        self.checker.asked.insert(waiter, asked(&request));
        let decision = match &request {
            Request::Join(request, version) => {
                let client = Client { id: self.members[from].name.clone(), host: "/h".into() };
                let id = random_id(&mut self.random);
                shard.join(now, request, *version, client, id, waiter)
            }
            Request::Sync(request) => shard.sync(now, request, waiter),
            Request::Leave(request) => shard.leave(now, request, 5, waiter),
            Request::Commit(request) => shard.commit(now, request, 9, waiter),
            Request::Heartbeat(_) => return,
        };
        let fails = self.shell.failure.is_some() && !decision.records.is_empty();
        self.failed_appends += u64::from(fails);
        self.shell.perform(decision);
        self.shell.failure = None;
        self.after(log);
    }

    /// Checks and sends what the coordinator said since its log had `log` entries.
    fn after(&mut self, log: usize) {
        for entry in &self.shell.log[log..] {
            self.checker.appended(entry);
        }
        for (waiter, answer) in std::mem::take(&mut self.shell.replies) {
            self.checker.answered(waiter, &answer);
            if let Some((to, correlation)) = self.waiting.remove(&waiter) {
                self.send(Event::Reply { to, correlation, reply: Reply::Answer(answer) });
            }
        }
    }

    fn fault(&mut self) {
        if !self.faulty() {
            return;
        }
        let pause = 300 + self.random.milliseconds(3_000);
        self.schedule(pause, Event::Fault);
        let index = usize::try_from(self.random.below(self.members.len() as u64)).unwrap();
        match self.random.below(6) {
            0 => self.restart(),
            1 => {
                let length = self.random.milliseconds(20_000);
                self.members[index].paused_until = self.shell.now.0 + length;
                // Waking up, it goes on as if nothing had happened.
                self.schedule(length, Event::Wake { member: index });
            }
            2 => {
                let member = &mut self.members[index];
                member.phase = Phase::Down;
                member.forget();
                member.correlation = 0;
            }
            3 => {
                let request = self.members[index].leave_request();
                self.send(Event::Request { from: index, correlation: 0, request });
                self.members[index].phase = Phase::Down;
                self.members[index].forget();
            }
            4 => {
                let member = &mut self.members[index];
                member.topics = if member.topics.len() == 1 { &["t", "u"] } else { &["t"] };
                member.phase = Phase::Joining;
                self.act(index);
            }
            _ => {
                let waiters: Vec<Waiter> = self.waiting.keys().copied().collect();
                let Some(waiter) = waiters.last() else { return };
                let log = self.shell.log.len();
                let decision = self.shell.shard.dropped(self.shell.now, *waiter);
                self.shell.perform(decision);
                self.after(log);
            }
        }
    }

    fn restart(&mut self) {
        self.restarts += 1;
        self.waiting.clear();
        self.checker.restarted();
        self.shell.restart();
        self.check_offsets();
    }

    fn check_offsets(&self) {
        let request = OffsetFetchRequestOffsetFetchRequestGroup {
            group_id: "g".into(),
            topics: None,
            ..Default::default()
        };
        let found = self.shell.shard.fetch_group_offsets(&request, true);
        let found = found.topics.iter().flat_map(|topic| &topic.partitions);
        let found: BTreeMap<i32, i64> = found
            .map(|partition| (partition.partition_index, partition.committed_offset))
            .collect();
        assert_eq!(found, self.checker.offsets, "seed {}", self.checker.seed);
    }

    /// Long after the last fault: one generation, everybody in it, each partition with one owner.
    fn check_settled(&mut self) {
        let seed = self.checker.seed;
        self.check_offsets();
        let first = self.members[0].generation;
        let mut owned: Vec<i32> = Vec::new();
        for member in &self.members {
            assert_eq!(member.phase, Phase::Stable, "seed {seed}: {member:?}");
            assert_eq!(member.generation, first, "seed {seed}: {member:?}");
            owned.extend(&member.owned);
        }
        owned.sort_unstable();
        let all: Vec<i32> = (0..PARTITIONS).collect();
        assert_eq!(owned, all, "seed {seed}: {:?}", self.members);
    }
}

fn asked(request: &Request) -> Asked {
    let nobody = Asked { member: String::new(), instance: None, generation: -1, commit: None };
    match request {
        Request::Join(request, _) => Asked {
            member: request.member_id.clone(),
            instance: request.group_instance_id.clone(),
            ..nobody
        },
        Request::Sync(request) => Asked {
            member: request.member_id.clone(),
            instance: request.group_instance_id.clone(),
            generation: request.generation_id,
            ..nobody
        },
        Request::Commit(request) => {
            let partition = &request.topics[0].partitions[0];
            Asked {
                member: request.member_id.clone(),
                instance: request.group_instance_id.clone(),
                generation: request.generation_id_or_member_epoch,
                commit: Some((partition.partition_index, partition.committed_offset)),
            }
        }
        Request::Heartbeat(_) | Request::Leave(_) => nobody,
    }
}

fn random_id(random: &mut Random) -> ottla_model::Uuid {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&random.below(u64::MAX).to_be_bytes());
    ottla_model::Uuid(bytes)
}
