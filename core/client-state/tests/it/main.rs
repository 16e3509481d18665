//! The machines in small simulated worlds.

mod producer;
