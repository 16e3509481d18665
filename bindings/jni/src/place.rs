//! Bytes into the caller's buffer, or the size that they want.

/// Copies what is held into the buffer and lets it go: its length. When the buffer is too small it
/// stays held, and the answer is the size wanted, negative.
pub(crate) fn place(held: &mut Option<Vec<u8>>, into: &mut [u8]) -> i32 {
    let Some(bytes) = held.take() else { return 0 };
    let length = i32::try_from(bytes.len()).unwrap_or(i32::MAX);
    match into.get_mut(..bytes.len()) {
        Some(room) => {
            room.copy_from_slice(&bytes);
            length
        }
        None => {
            *held = Some(bytes);
            -length
        }
    }
}
