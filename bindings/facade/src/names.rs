//! Topic handles: a small number for each topic name, so that rows of frames and runs of batches
//! carry no text.
//!
//! One table per process, only growing; its size is the number of distinct topics that the process
//! ever named.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use crate::error::{Error, Result};

#[derive(Default)]
struct Names {
    numbers: BTreeMap<Arc<str>, u32>,
    names: Vec<Arc<str>>,
}

static NAMES: RwLock<Names> = RwLock::new(Names { numbers: BTreeMap::new(), names: Vec::new() });

/// The handle of `topic`; the same name always has the same handle.
///
/// # Errors
/// `Usage` when the name is empty or longer than Kafka's 249 characters.
pub fn topic_handle(topic: &str) -> Result<u32> {
    if let Some(&number) = NAMES.read().unwrap_or_else(PoisonError::into_inner).numbers.get(topic) {
        return Ok(number);
    }
    if topic.is_empty() || topic.len() > 249 {
        return Err(Error::usage(format!(
            "a topic name has 1 to 249 characters, this one {}",
            topic.len()
        )));
    }
    let mut table = NAMES.write().unwrap_or_else(PoisonError::into_inner);
    if let Some(&number) = table.numbers.get(topic) {
        return Ok(number);
    }
    let name: Arc<str> = Arc::from(topic);
    let number = u32::try_from(table.names.len()).expect("fewer than four billion topics");
    table.names.push(Arc::clone(&name));
    table.numbers.insert(name, number);
    Ok(number)
}

/// The topic of a handle.
///
/// # Errors
/// `Usage` when no topic has it.
pub fn topic_name(handle: u32) -> Result<Arc<str>> {
    let table = NAMES.read().unwrap_or_else(PoisonError::into_inner);
    table
        .names
        .get(handle as usize)
        .cloned()
        .ok_or_else(|| Error::usage(format!("no topic has handle {handle}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_handle() {
        let first = topic_handle("names-a").unwrap();
        let second = topic_handle("names-b").unwrap();
        assert_ne!(first, second);
        assert_eq!(topic_handle("names-a").unwrap(), first);
        assert_eq!(&*topic_name(second).unwrap(), "names-b");
        assert!(topic_name(u32::MAX).is_err());
    }
}
