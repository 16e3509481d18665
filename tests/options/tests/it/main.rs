//! Every honoured option, moved off its default, makes the difference that it promises.
//!
//! Each section of the table has a module here. A line of its `observations!` names an option, a
//! value off its default, a program, and what the program says with the option left alone and
//! moved. The registry holds the lines against the table: an honoured option without a line fails,
//! and so does a line for an option that is not honoured.

mod admin;
mod broker;
mod broker_security;
mod broker_times;
mod buffers;
mod certificates;
mod clients;
mod consumer;
mod logs;
mod observe;
mod producer;
mod registry;
mod security;
mod streams;
mod topic;
