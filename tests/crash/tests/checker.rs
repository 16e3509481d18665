//! The checker itself: a sound history holds, and each planted fault is found as what it is.

use ottla_crash::check::{Drained, Violation, check};
use ottla_crash::history::{Event, events, parse_payload, payload};

const RECORDS: u64 = 20;

fn acknowledged(producer: &str, number: u64, offset: i64) -> Event {
    Event::Acknowledged { producer: producer.to_owned(), partition: 0, number, offset }
}

fn read(offset: i64, value: &str) -> Event {
    Event::Read { consumer: "c".to_owned(), partition: 0, offset, value: value.to_owned() }
}

fn committing(offset: i64) -> Event {
    Event::Committing { consumer: "c".to_owned(), partition: 0, offset }
}

fn committed(offset: i64) -> Event {
    Event::Committed { consumer: "c".to_owned(), partition: 0, offset }
}

/// Two producers take turns; a consumer reads all, commits in the middle, and begins there again.
fn sound() -> (Vec<Event>, Drained) {
    let (mut history, mut log) = (Vec::new(), Vec::new());
    for number in 0..RECORDS {
        for producer in ["a", "b"] {
            let offset = log.len() as i64;
            history.push(acknowledged(producer, number, offset));
            log.push((offset, payload(producer, 0, number)));
        }
    }
    history.extend(log[..12].iter().map(|(offset, value)| read(*offset, value)));
    history.extend([committing(10), committed(10), committing(12)]);
    // The broker ended: the last commit may be there or not.
    history.extend(log[10..].iter().map(|(offset, value)| read(*offset, value)));
    (history, Drained::from([(0, log)]))
}

fn log(drained: &mut Drained) -> &mut Vec<(i64, String)> {
    drained.get_mut(&0).unwrap()
}

#[test]
fn a_sound_history_holds() {
    let (history, drained) = sound();
    assert_eq!(check(&history, &drained), []);
}

#[test]
fn a_commit_that_was_not_acknowledged_may_count() {
    let (mut history, drained) = sound();
    let again = |event: &Event| matches!(event, Event::Read { offset: 10 | 11, .. });
    let first = history.iter().rposition(again).unwrap();
    history.drain(first - 1..=first);
    assert_eq!(check(&history, &drained), []);
}

#[test]
fn an_unacknowledged_record_may_be_there() {
    let (mut history, drained) = sound();
    history.retain(|event| *event != acknowledged("a", 7, 14));
    assert_eq!(check(&history, &drained), []);
}

#[test]
fn a_lost_record_is_found() {
    let (history, mut drained) = sound();
    log(&mut drained).truncate(39);
    let wrong = check(&history, &drained);
    assert!(wrong.contains(&Violation::Lost(acknowledged("b", 19, 39))), "{wrong:?}");
    // One in the middle leaves a gap.
    let (history, mut drained) = sound();
    log(&mut drained).remove(14);
    let wrong = check(&history, &drained);
    assert!(wrong.contains(&Violation::Lost(acknowledged("a", 7, 14))), "{wrong:?}");
    assert!(wrong.contains(&Violation::Gap(0, 14, 15)), "{wrong:?}");
}

#[test]
fn a_duplicate_is_found() {
    let (history, mut drained) = sound();
    log(&mut drained).push((40, payload("a", 0, 19)));
    let wrong = check(&history, &drained);
    let found = Violation::Duplicated(0, payload("a", 0, 19), vec![38, 40]);
    assert!(wrong.contains(&found), "{wrong:?}");
}

#[test]
fn another_order_is_found() {
    let (mut history, mut drained) = sound();
    let records = log(&mut drained);
    // Both producers' next records change places with those after them.
    for (at, number) in [(30, 16), (32, 15)] {
        records[at].1 = payload("a", 0, number);
    }
    // What was acknowledged of them, and what was read, would tell as well.
    history.retain(
        |event| matches!(event, Event::Acknowledged { number, .. } if !(15..=16).contains(number)),
    );
    let wrong = check(&history, &drained);
    assert_eq!(wrong, [Violation::Reordered(0, 32, payload("a", 0, 15))]);
}

#[test]
fn a_wrong_offset_is_found() {
    let (mut history, drained) = sound();
    let place = history.iter().position(|event| *event == acknowledged("b", 3, 7)).unwrap();
    history[place] = acknowledged("b", 3, 9);
    let wrong = check(&history, &drained);
    assert_eq!(wrong, [Violation::Misplaced(acknowledged("b", 3, 9), 7)]);
}

#[test]
fn what_nobody_sent_is_found() {
    let (history, mut drained) = sound();
    log(&mut drained).push((40, "a/1/3".to_owned()));
    log(&mut drained).push((41, "noise".to_owned()));
    let wrong = check(&history, &drained);
    for (offset, value) in [(40, "a/1/3"), (41, "noise")] {
        assert!(wrong.contains(&Violation::Strange(0, offset, value.to_owned())), "{wrong:?}");
    }
}

#[test]
fn a_consumer_that_skips_or_forgets_its_commit_is_found() {
    // Begins again behind what it committed, or before it.
    for begin in [13, 9, 0] {
        let (mut history, drained) = sound();
        let last = history.iter().position(|event| *event == committing(12)).unwrap();
        history.truncate(last + 1);
        let log = &drained[&0];
        history.extend(log[begin..].iter().map(|(offset, value)| read(*offset, value)));
        let wrong = check(&history, &drained);
        let event = read(log[begin].0, &log[begin].1);
        assert_eq!(wrong, [Violation::Jumped(event, Some(12), vec![10, 12])]);
    }
}

#[test]
fn a_consumer_that_reads_something_else_or_stops_early_is_found() {
    let (mut history, drained) = sound();
    let last = history.len() - 1;
    history[last] = read(39, "b/0/18");
    let wrong = check(&history, &drained);
    assert_eq!(wrong, [Violation::Altered(read(39, "b/0/18"), Some("b/0/19".to_owned()))]);
    history.truncate(last - 2);
    let wrong = check(&history, &drained);
    assert_eq!(wrong, [Violation::Behind("c".to_owned(), 0, 37, 40)]);
}

#[test]
fn a_producer_that_gives_up_is_found() {
    let (mut history, drained) = sound();
    let event = Event::GivenUp {
        producer: "a".to_owned(),
        partition: 0,
        number: 20,
        reason: "out of order sequence".to_owned(),
    };
    history.push(event.clone());
    assert_eq!(check(&history, &drained), [Violation::GivenUp(event)]);
}

#[test]
fn lines_are_read_as_they_were_meant() {
    assert_eq!(parse_payload(&payload("java", 2, 17)), Some(("java", 2, 17)));
    let told = events("a", r#"{"ack": [0, 7, 14]}"#).unwrap();
    assert_eq!(told, [acknowledged("a", 7, 14)]);
    let told = events("c", r#"{"read": [[0, 3, "a/0/1"]]}"#).unwrap();
    assert_eq!(told, [read(3, "a/0/1")]);
    let told = events("c", r#"{"committing": [[0, 4]]}"#).unwrap();
    assert_eq!(told, [committing(4)]);
    assert_eq!(events("c", r#"{"end": true}"#).unwrap(), []);
    for wrong in ["", "[]", "{}", r#"{"ack": [0]}"#, r#"{"read": 3}"#, r#"{"other": 1}"#] {
        assert!(events("c", wrong).is_err(), "{wrong}");
    }
}
