//! Members of a group and the real coordinator over a network that drops, doubles, delays, reorders
//! and cuts, with members that crash, applications that stop polling and a broker that restarts.
//!
//! The history checker: within one generation a partition has one owner, as the applications see
//! it; accepted commits of a partition never go back to an older generation; once the trouble is
//! over, every partition has exactly one owner within a minute.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use bytes::Bytes;
use ottla_client_state::consumer::{
    Assignor, CooperativeSticky, Membership, MembershipSettings, Range, RebalanceKind, RoundRobin,
    Step, TopicPartition,
};
use ottla_coordinator::{Answer, Client, CoordinatorConfig, Decision, Shard, Waiter};
use ottla_model::{ErrorCode, Timestamp, Uuid};
use ottla_protocol::messages::{
    HeartbeatRequest, JoinGroupRequest, LeaveGroupRequest, OffsetCommitRequest,
    OffsetCommitRequestOffsetCommitRequestPartition, OffsetCommitRequestOffsetCommitRequestTopic,
    SyncGroupRequest,
};

use crate::random::Random;

const SEEDS: u64 = 500;
const MEMBERS: usize = 3;
const PARTITIONS: i32 = 5;
const TOPIC: &str = "t";
const GROUP: &str = "group";
/// How long there is trouble, and how long it may take to recover from it.
const TROUBLE_MS: i64 = 40_000;
const CALM_MS: i64 = 60_000;
const SESSION_MS: i32 = 6_000;
const REBALANCE_MS: i32 = 15_000;
const ANSWER_MS: i64 = 2_000;
/// Many times what a run needs.
const MOST_EVENTS: usize = 100_000;

/// A defect that the checker has to find.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Planted {
    Nothing,
    /// Applications go on with partitions after they were told to give them up.
    KeepRevoked,
}

#[derive(Clone)]
enum Request {
    Join(JoinGroupRequest),
    Sync(SyncGroupRequest),
    Heartbeat(HeartbeatRequest),
    Leave(LeaveGroupRequest),
    Commit(OffsetCommitRequest),
}

/// Who asked: a member of a life, and which of its requests.
type Asked = (usize, u64, u64);

enum Event {
    Arrives(Asked, Request),
    Answers(Asked, Answered),
    /// The member gives up waiting and cuts its connection.
    Late(Asked),
    Wakes(usize, u64),
    /// The application has dealt with the news that it was told.
    Acknowledges(usize, u64),
    Commits(usize, u64),
    Strikes,
    /// The trouble is over: whoever is dead starts again.
    Heals,
}

enum Answered {
    Group(Answer),
    Heartbeat(ErrorCode),
    Commit { identity: (String, i32), code: ErrorCode },
}

struct Member {
    machine: Membership,
    /// Which start of the process this is.
    life: u64,
    alive: bool,
    asked: Option<u64>,
    told: Option<(RebalanceKind, Vec<TopicPartition>)>,
    /// What the application works on.
    works_on: BTreeSet<TopicPartition>,
    /// The application does not poll before this time.
    asleep_until: i64,
}

struct World {
    random: Random,
    planted: Planted,
    now: i64,
    events: BTreeMap<(i64, u64), Event>,
    next: u64,
    members: Vec<Member>,
    assignor: Arc<dyn Assignor>,
    shard: Shard,
    log: Vec<(Bytes, Option<Bytes>)>,
    waiting: BTreeMap<u64, (Asked, Option<OffsetCommitRequest>)>,
    /// Generation and partition: who owned it.
    owners: BTreeMap<(i32, TopicPartition), (usize, u64)>,
    committed: BTreeMap<i32, i32>,
}

fn settings(assignor: &Arc<dyn Assignor>) -> MembershipSettings {
    MembershipSettings {
        group: GROUP.into(),
        instance: None,
        assignors: vec![Arc::clone(assignor)],
        session_timeout_ms: SESSION_MS,
        rebalance_timeout_ms: REBALANCE_MS,
        heartbeat_interval_ms: 1_000,
        retry_backoff_ms: 100,
        retry_backoff_max_ms: 1_000,
        rack: None,
    }
}

fn config() -> CoordinatorConfig {
    CoordinatorConfig { initial_rebalance_delay_ms: 100, ..CoordinatorConfig::default() }
}

impl World {
    fn new(seed: u64, planted: Planted) -> Self {
        let assignor: Arc<dyn Assignor> = match seed % 3 {
            0 => Arc::new(Range),
            1 => Arc::new(RoundRobin),
            _ => Arc::new(CooperativeSticky),
        };
        let mut world = Self {
            random: Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1),
            planted,
            now: 0,
            events: BTreeMap::new(),
            next: 0,
            members: Vec::new(),
            shard: Shard::new(config()),
            log: Vec::new(),
            waiting: BTreeMap::new(),
            owners: BTreeMap::new(),
            committed: BTreeMap::new(),
            assignor,
        };
        let decision = world.shard.loaded(Timestamp(0));
        world.perform(decision);
        for place in 0..MEMBERS {
            let member = world.born(place as u64 + 1);
            world.members.push(member);
            world.at(place as i64 * 300, Event::Wakes(place, place as u64 + 1));
            world.at(2_000, Event::Commits(place, place as u64 + 1));
        }
        world.at(1_000, Event::Strikes);
        world.at(TROUBLE_MS, Event::Heals);
        world
    }

    fn born(&mut self, life: u64) -> Member {
        let seed = self.random.below(u64::MAX >> 24);
        let topics = BTreeSet::from([TOPIC.to_owned()]);
        Member {
            machine: Membership::new(settings(&self.assignor), topics, seed),
            life,
            alive: true,
            asked: None,
            told: None,
            works_on: BTreeSet::new(),
            asleep_until: 0,
        }
    }

    fn at(&mut self, after_ms: i64, event: Event) {
        self.next += 1;
        self.events.insert((self.now + after_ms.max(0), self.next), event);
    }

    fn troubled(&self) -> bool {
        self.now < TROUBLE_MS
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.troubled() && self.random.below(100) < percent
    }

    fn delay(&mut self) -> i64 {
        let most = if self.chance(5) { 3_000 } else { 40 };
        1 + self.random.below(most) as i64
    }

    /// Runs until the calm is over.
    fn run(&mut self) -> Result<(), String> {
        let mut turns = 0;
        while self.now < TROUBLE_MS + CALM_MS {
            turns += 1;
            if turns > MOST_EVENTS {
                return Err(format!("at {} things go round in circles", self.now));
            }
            let deadline = self.shard.next_deadline().map(|deadline| deadline.0);
            let first = self.events.first_key_value().map(|(key, _)| *key);
            match (deadline, first) {
                (Some(deadline), first) if first.is_none_or(|(at, _)| deadline <= at) => {
                    self.now = self.now.max(deadline);
                    let decision = self.shard.tick(Timestamp(self.now));
                    self.perform(decision);
                }
                (_, Some(key)) => {
                    let event = self.events.remove(&key).unwrap();
                    self.now = self.now.max(key.0);
                    self.happen(event)?;
                }
                _ => return Err("nothing happens any more".into()),
            }
            self.check()?;
        }
        self.check_end()
    }

    fn happen(&mut self, event: Event) -> Result<(), String> {
        match event {
            Event::Arrives(asked, request) => self.arrives(asked, request)?,
            Event::Answers((place, life, id), answered) => {
                if let Answered::Commit { identity, code } = answered {
                    self.refused(place, life, &identity, code);
                } else if self.is(place, life) && self.members[place].asked == Some(id) {
                    self.members[place].asked = None;
                    self.answered(place, answered);
                }
                self.drive(place, life)?;
            }
            Event::Late((place, life, id)) => {
                if self.is(place, life) && self.members[place].asked == Some(id) {
                    self.cut(place);
                }
                self.drive(place, life)?;
            }
            Event::Wakes(place, life) => self.drive(place, life)?,
            Event::Acknowledges(place, life) => {
                self.acknowledges(place, life);
                self.drive(place, life)?;
            }
            Event::Commits(place, life) => self.commits(place, life),
            Event::Heals => {
                for place in 0..MEMBERS {
                    if !self.members[place].alive {
                        self.next += 1;
                        self.revive(place, self.next);
                    }
                }
            }
            Event::Strikes => {
                if self.troubled() {
                    self.strikes()?;
                }
                let pause = 200 + self.random.below(3_000) as i64;
                if self.troubled() {
                    self.at(pause, Event::Strikes);
                }
            }
        }
        Ok(())
    }

    fn is(&self, place: usize, life: u64) -> bool {
        self.members[place].alive && self.members[place].life == life
    }

    /// The member's connection ends; what waits at the coordinator hears of it.
    fn cut(&mut self, place: usize) {
        let life = self.members[place].life;
        self.members[place].asked = None;
        self.members[place].machine.handle_disconnect(self.now);
        let mine = self.waiting.iter().filter(|(_, ((p, l, _), _))| (*p, *l) == (place, life));
        let gone: Vec<u64> = mine.map(|(waiter, _)| *waiter).collect();
        for waiter in gone {
            self.waiting.remove(&waiter);
            let decision = self.shard.dropped(Timestamp(self.now), Waiter(waiter));
            self.perform(decision);
        }
    }

    fn answered(&mut self, place: usize, answered: Answered) {
        let (now, machine) = (self.now, &mut self.members[place].machine);
        match answered {
            Answered::Group(Answer::Join(response)) => machine.handle_join(now, response),
            Answered::Group(Answer::Sync(response)) => machine.handle_sync(now, &response),
            Answered::Heartbeat(code) => machine.handle_heartbeat(now, code),
            Answered::Group(_) | Answered::Commit { .. } => {}
        }
    }

    fn refused(
        &mut self,
        place: usize,
        life: u64,
        (id, generation): &(String, i32),
        code: ErrorCode,
    ) {
        if self.is(place, life) && !code.is_none() {
            let machine = &mut self.members[place].machine;
            machine.handle_commit_refused(self.now, (id, *generation), code);
        }
    }

    /// Does what the member's machine wants, as the shell does: one request at a time.
    fn drive(&mut self, place: usize, life: u64) -> Result<(), String> {
        for _ in 0..100 {
            if !self.is(place, life) || self.members[place].asked.is_some() {
                return Ok(());
            }
            let request = match self.members[place].machine.next(self.now) {
                Step::FindCoordinator => {
                    let unknown = self.chance(10);
                    let found =
                        if unknown { Err(ErrorCode::COORDINATOR_NOT_AVAILABLE) } else { Ok(()) };
                    self.members[place].machine.handle_coordinator(self.now, found);
                    continue;
                }
                Step::Count(_) => {
                    let counts = BTreeMap::from([(TOPIC.to_owned(), PARTITIONS)]);
                    self.members[place].machine.handle_counts(counts);
                    continue;
                }
                Step::Tell(news) => {
                    let pause = self.random.below(300) as i64;
                    let pause = pause.max(self.members[place].asleep_until - self.now);
                    self.members[place].told = Some((news.kind, news.partitions));
                    self.at(pause, Event::Acknowledges(place, life));
                    continue;
                }
                Step::Wait(Some(time)) => {
                    self.at(time - self.now, Event::Wakes(place, life));
                    return Ok(());
                }
                Step::Wait(None) => return Ok(()),
                Step::Failed(code) => return Err(format!("member {place} failed: {code:?}")),
                Step::Join(request) => Request::Join(request),
                Step::Sync(request) => Request::Sync(request),
                Step::Heartbeat(request) => Request::Heartbeat(request),
            };
            self.send(place, request);
        }
        Err(format!(
            "at {} member {place} never waits: {:?}",
            self.now, self.members[place].machine
        ))
    }

    fn send(&mut self, place: usize, request: Request) {
        self.next += 1;
        let asked = (place, self.members[place].life, self.next);
        let patience = match request {
            Request::Join(_) => i64::from(REBALANCE_MS) + ANSWER_MS,
            _ => ANSWER_MS,
        };
        self.members[place].asked = Some(self.next);
        self.at(patience, Event::Late(asked));
        self.travel(asked, request);
    }

    fn travel(&mut self, asked: Asked, request: Request) {
        if self.chance(4) {
            let delay = self.delay();
            self.at(delay, Event::Arrives(asked, request.clone()));
        }
        if !self.chance(5) {
            let delay = self.delay();
            self.at(delay, Event::Arrives(asked, request));
        }
    }

    fn arrives(&mut self, asked: Asked, request: Request) -> Result<(), String> {
        self.next += 1;
        let (now, waiter) = (Timestamp(self.now), Waiter(self.next));
        let commit = match &request {
            Request::Commit(commit) => Some(commit.clone()),
            _ => None,
        };
        self.waiting.insert(waiter.0, (asked, commit));
        let decision = match request {
            Request::Join(request) => {
                let mut id = [0; 16];
                id[..8].copy_from_slice(&self.next.to_be_bytes());
                let client = Client { id: "client".into(), host: "/127.0.0.1".into() };
                self.shard.join(now, &request, 9, client, Uuid(id), waiter)
            }
            Request::Sync(request) => self.shard.sync(now, &request, waiter),
            Request::Leave(request) => self.shard.leave(now, &request, 5, waiter),
            Request::Commit(request) => self.shard.commit(now, &request, 9, waiter),
            Request::Heartbeat(request) => {
                self.waiting.remove(&waiter.0);
                let code = ErrorCode(self.shard.heartbeat(now, &request).error_code);
                self.answer(asked, Answered::Heartbeat(code));
                return Ok(());
            }
        };
        self.perform(decision);
        Ok(())
    }

    fn perform(&mut self, decision: Decision) {
        for (key, value) in decision.records {
            self.shard.replay(&key, value.as_ref()).unwrap();
            self.log.push((key, value));
        }
        for (waiter, answer) in decision.replies {
            let Some((asked, commit)) = self.waiting.remove(&waiter.0) else { continue };
            let answered = match (answer, commit) {
                (Answer::Commit(response), Some(request)) => {
                    let code = ErrorCode(response.topics[0].partitions[0].error_code);
                    if code.is_none() {
                        self.accepted(&request);
                    }
                    let generation = request.generation_id_or_member_epoch;
                    Answered::Commit { identity: (request.member_id, generation), code }
                }
                (answer, _) => Answered::Group(answer),
            };
            self.answer(asked, answered);
        }
    }

    fn answer(&mut self, asked: Asked, answered: Answered) {
        if !self.chance(5) {
            let delay = self.delay();
            self.at(delay, Event::Answers(asked, answered));
        }
    }

    fn acknowledges(&mut self, place: usize, life: u64) {
        if !self.is(place, life) {
            return;
        }
        let planted = self.planted;
        let member = &mut self.members[place];
        if let Some((kind, partitions)) = member.told.take() {
            for partition in partitions {
                if kind == RebalanceKind::Assigned {
                    member.works_on.insert(partition);
                } else if planted != Planted::KeepRevoked || kind == RebalanceKind::Lost {
                    member.works_on.remove(&partition);
                }
            }
            member.machine.acknowledge();
        }
    }

    /// A healthy application commits now and then.
    fn commits(&mut self, place: usize, life: u64) {
        if !self.is(place, life) {
            return;
        }
        let pause = 300 + self.random.below(700) as i64;
        self.at(pause, Event::Commits(place, life));
        let member = &self.members[place];
        if !member.machine.is_stable() || member.told.is_some() || member.works_on.is_empty() {
            return;
        }
        let (member_id, generation) = member.machine.identity();
        let partitions = member.works_on.iter().map(|(_, partition)| {
            OffsetCommitRequestOffsetCommitRequestPartition {
                partition_index: *partition,
                committed_offset: self.now,
                ..Default::default()
            }
        });
        let request = OffsetCommitRequest {
            group_id: GROUP.into(),
            generation_id_or_member_epoch: generation,
            member_id: member_id.into(),
            topics: vec![OffsetCommitRequestOffsetCommitRequestTopic {
                name: TOPIC.into(),
                partitions: partitions.collect(),
                ..Default::default()
            }],
            ..Default::default()
        };
        self.next += 1;
        self.travel((place, life, self.next), Request::Commit(request));
    }

    fn accepted(&mut self, request: &OffsetCommitRequest) {
        for partition in &request.topics[0].partitions {
            let generation = request.generation_id_or_member_epoch;
            let last = self.committed.entry(partition.partition_index).or_insert(generation);
            assert!(*last <= generation, "a commit of generation {generation} after {last}");
            *last = generation;
        }
    }

    /// Something goes wrong.
    fn strikes(&mut self) -> Result<(), String> {
        let place = self.random.below(MEMBERS as u64) as usize;
        match self.random.below(7) {
            0 | 1 if self.members[place].alive => self.cut(place),
            2 => {
                // The process dies, or another one is started in its place.
                self.next += 1;
                let life = self.next;
                if std::mem::replace(&mut self.members[place].alive, false) {
                    self.members[place].works_on.clear();
                    let pause = self.random.below(8_000) as i64;
                    self.at(pause, Event::Strikes);
                } else {
                    self.revive(place, life);
                }
            }
            3 if self.members[place].alive => {
                let sleep = self.random.below(4_000) as i64;
                self.members[place].asleep_until = self.now + sleep;
            }
            4 if self.members[place].alive => {
                // The application did not poll for too long, and then does again.
                if let Some(leave) = self.members[place].machine.park() {
                    self.next += 1;
                    let life = self.members[place].life;
                    self.travel((place, life, self.next), Request::Leave(leave));
                }
                let life = self.members[place].life;
                self.members[place].asked = None;
                self.members[place].told = None;
                self.drive(place, life)?;
                self.members[place].machine.unpark();
                self.at(1_000, Event::Wakes(place, life));
            }
            5 => {
                // The broker stops without a word and starts again.
                let mut shard = Shard::new(config());
                for (key, value) in &self.log {
                    shard.replay(key, value.as_ref()).unwrap();
                }
                self.shard = shard;
                self.waiting.clear();
                let decision = self.shard.loaded(Timestamp(self.now));
                self.perform(decision);
                for place in 0..MEMBERS {
                    if self.members[place].alive {
                        self.cut(place);
                    }
                }
            }
            _ => {}
        }
        for place in 0..MEMBERS {
            let life = self.members[place].life;
            self.drive(place, life)?;
        }
        Ok(())
    }

    fn revive(&mut self, place: usize, life: u64) {
        self.members[place] = self.born(life);
        self.at(1, Event::Wakes(place, life));
        self.at(500, Event::Commits(place, life));
    }

    /// Within a generation a partition has one owner.
    fn check(&mut self) -> Result<(), String> {
        for (place, member) in self.members.iter().enumerate() {
            if !member.alive || !member.machine.is_stable() || member.told.is_some() {
                continue;
            }
            let generation = member.machine.identity().1;
            for partition in &member.works_on {
                let owner = self
                    .owners
                    .entry((generation, partition.clone()))
                    .or_insert((place, member.life));
                if *owner != (place, member.life) {
                    let text = format!(
                        "at {}: {partition:?} belongs to {owner:?} and to {place} in generation \
                         {generation}",
                        self.now
                    );
                    return Err(text);
                }
            }
        }
        Ok(())
    }

    /// In the end everybody alive is a member and every partition has an owner.
    fn check_end(&self) -> Result<(), String> {
        let mut all = BTreeSet::new();
        for (place, member) in self.members.iter().enumerate() {
            if !member.machine.is_stable() {
                return Err(format!("member {place} is not back: {:?}", member.machine));
            }
            for partition in &member.works_on {
                if !all.insert(partition) {
                    return Err(format!("{partition:?} has two owners in the end"));
                }
            }
        }
        if all.len() != PARTITIONS as usize {
            return Err(format!("only {all:?} have an owner in the end"));
        }
        Ok(())
    }
}

#[test]
fn every_partition_has_one_owner_whatever_the_network_does() {
    for seed in 0..SEEDS {
        let mut world = World::new(seed, Planted::Nothing);
        if let Err(violation) = world.run() {
            panic!("seed {seed}: {violation}");
        }
        assert!(world.committed.len() as i32 == PARTITIONS, "seed {seed}: commits were accepted");
    }
}

#[test]
fn an_application_that_keeps_revoked_partitions_is_found() {
    let found = (0..30).any(|seed| World::new(seed, Planted::KeepRevoked).run().is_err());
    assert!(found, "the checker misses it");
}
