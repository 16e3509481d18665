//! The coordinator as a whole: golden scripts for each flow, and histories with lost, doubled and
//! late messages that a checker judges.

mod boundaries;
mod history;
mod printed;
mod script;
mod scripts;
mod shell;
