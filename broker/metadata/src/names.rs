//! Names of topics.

use alloc::format;
use alloc::string::String;

use ottla_image::TopicsImage;

/// The longest name: a folder's name is at most 255 bytes, and `-` and a partition follow.
const MAX_LENGTH: usize = 249;

/// Whether a topic may have this name.
///
/// # Errors
///
/// Kafka's text about what is wrong with it.
pub fn validate_topic_name(name: &str) -> Result<(), String> {
    let problem = if name.is_empty() {
        "the empty string is not allowed".into()
    } else if name == "." || name == ".." {
        format!("'{name}' is not allowed")
    } else if name.len() > MAX_LENGTH {
        format!("the length of '{name}' is longer than the max allowed length {MAX_LENGTH}")
    } else if !name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-')) {
        format!(
            "'{name}' contains one or more characters other than ASCII alphanumerics, '.', '_' \
             and '-'"
        )
    } else {
        return Ok(());
    };
    Err(format!("Topic name is invalid: {problem}"))
}

/// A topic whose metrics would have the same name: there `.` and `_` are one.
pub(crate) fn colliding<'a>(topics: &'a TopicsImage, name: &str) -> Option<&'a str> {
    if !name.contains(['.', '_']) {
        return None;
    }
    let folded = name.replace('.', "_");
    topics.iter().map(|topic| &*topic.name).find(|other| {
        *other != name && other.len() == name.len() && other.replace('.', "_") == folded
    })
}
