//! Vectored writes of message segments.

use std::io::{self, IoSlice};

use ottla_protocol::Segment;
use tokio::io::{AsyncWrite, AsyncWriteExt};

/// How many slices one system call is given.
const MAX_SLICES: usize = 64;

/// Writes all segments in order, in as few system calls as the peer allows.
///
/// # Errors
/// When the stream fails, or a segment is a file range (only a server with open files has those).
pub async fn write_segments<W>(stream: &mut W, segments: &[Segment]) -> io::Result<()>
where
    W: AsyncWrite + Unpin + ?Sized,
{
    let mut parts = Vec::with_capacity(segments.len());
    for segment in segments {
        let bytes = segment.bytes().ok_or_else(|| {
            io::Error::new(io::ErrorKind::InvalidInput, "a file range has no bytes in memory")
        })?;
        if !bytes.is_empty() {
            parts.push(bytes);
        }
    }
    let mut at = 0;
    let mut skip = 0;
    while at < parts.len() {
        let mut slices = [IoSlice::new(&[]); MAX_SLICES];
        let mut used = 0;
        for (slice, part) in slices.iter_mut().zip(&parts[at..]) {
            *slice = IoSlice::new(if used == 0 { &part[skip..] } else { part });
            used += 1;
        }
        let mut written = stream.write_vectored(&slices[..used]).await?;
        if written == 0 {
            return Err(io::ErrorKind::WriteZero.into());
        }
        while written > 0 {
            let left = parts[at].len() - skip;
            if written < left {
                skip += written;
                break;
            }
            written -= left;
            at += 1;
            skip = 0;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use bytes::{Bytes, BytesMut};
    use ottla_protocol::Segment;
    use tokio::io::AsyncReadExt;

    use super::write_segments;

    #[tokio::test]
    async fn segments_arrive_whole_through_a_narrow_pipe() {
        let (mut near, mut far) = tokio::io::duplex(7);
        let segments: Vec<Segment> = (0..200u8)
            .map(|i| match i % 3 {
                0 => Segment::Owned(BytesMut::from(&[i; 5][..])),
                1 => Segment::Shared(Bytes::from(vec![i; 11])),
                _ => Segment::Shared(Bytes::new()),
            })
            .collect();
        let expected: Vec<u8> = segments.iter().flat_map(|s| s.bytes().unwrap().to_vec()).collect();
        let writer = tokio::spawn(async move { write_segments(&mut near, &segments).await });
        let mut read = Vec::new();
        far.read_to_end(&mut read).await.unwrap();
        writer.await.unwrap().unwrap();
        assert_eq!(read, expected);
    }
}
