//! Decompression for the log, which is pure and knows no codec.

use ottla_log::Codecs;
use ottla_model::record::Codec;

/// The codecs of `ottla-compress`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct BrokerCodecs;

impl Codecs for BrokerCodecs {
    fn decompress(&self, codec: Codec, bytes: &[u8], limit: usize) -> Result<Vec<u8>, String> {
        ottla_compress::decompress(codec, bytes, limit).map_err(|error| error.to_string())
    }
}
