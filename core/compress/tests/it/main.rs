//! Record batches and codecs against bytes that Kafka's own classes wrote.

mod describe;
mod judge;
mod properties;
mod vectors;
