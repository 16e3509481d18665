//! Reserved for the broker's side.
/// A broker in this process.
#[derive(Debug)]
pub struct Asked;
