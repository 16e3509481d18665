//! The lines of a driver.

use std::io::{BufRead, stdin};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::{Map, Value, json};

pub(crate) fn tell(name: &str, what: Value) {
    // A line at a time: standard output is locked and flushed with each.
    println!("{}", Value::Object(Map::from_iter([(name.to_owned(), what)])));
}

pub(crate) fn encode(data: Option<&[u8]>) -> Value {
    let text = |data: &[u8]| data.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    data.map(text).into()
}

pub(crate) fn decode(text: &Value) -> Option<Vec<u8>> {
    let byte = |at| move |text: &str| u8::from_str_radix(&text[at..at + 2], 16).expect("is hex");
    let text = text.as_str()?;
    Some((0..text.len()).step_by(2).map(|at| byte(at)(text)).collect())
}

pub(crate) fn text(given: &Value, name: &str) -> String {
    given[name].as_str().unwrap_or_else(|| panic!("{name} is a text")).to_owned()
}

pub(crate) fn partition(given: &Value) -> i32 {
    given["partition"].as_i64().and_then(|at| at.try_into().ok()).expect("a partition")
}

/// What the harness asks of a consumer while it runs.
pub(crate) struct Commands {
    hold: Arc<AtomicBool>,
    ended: Arc<AtomicBool>,
    told: bool,
}

impl Commands {
    pub(crate) fn read() -> Self {
        let commands = Self { hold: Arc::default(), ended: Arc::default(), told: false };
        let (hold, ended) = (Arc::clone(&commands.hold), Arc::clone(&commands.ended));
        std::thread::spawn(move || {
            for line in stdin().lock().lines().map_while(Result::ok) {
                hold.fetch_or(line.trim() == "hold", Ordering::SeqCst);
            }
            ended.store(true, Ordering::SeqCst);
        });
        commands
    }

    pub(crate) fn ended(&self) -> bool {
        self.ended.load(Ordering::SeqCst)
    }

    /// Whether to commit no more; to be asked while no commit is under way.
    pub(crate) fn holding(&mut self) -> bool {
        if self.hold.load(Ordering::SeqCst) && !self.told {
            self.told = true;
            tell("holding", json!(true));
        }
        self.told
    }
}
