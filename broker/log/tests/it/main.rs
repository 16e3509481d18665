//! The log by itself, on a disk in memory.
//!
//! Golden scripts tell what each operation answers and leaves behind; histories of random
//! operations are compared with a list of batches; files are damaged in every way that bytes can
//! be. What a power loss leaves is the simulation's to try.

mod damage;
mod histories;
mod made;
mod memory;
mod recovery;
mod script;
mod scripts;
