//! Every message and version against Kafka's own bytes, and against hostile ones.

mod api_keys;
mod codecs;
mod debug_tree;
mod hostile;
mod vectors;
mod views;
