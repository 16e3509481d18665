//! The facade for the JVM, through JNI: conversion only.
//!
//! What always holds: handles are numbers looked up in a table, so that no address comes from Java; a
//! call touches a buffer only until it returns; nothing waits except `Loop.waitFilled`, in which one
//! Java thread lives; panics and failures become one Java exception, whose message is the error as
//! JSON. Records cross in direct buffers, everything else as text.

mod consumer;
mod datum;
mod environment;
mod facts;
mod handles;
mod logs;
mod place;
mod producer;
mod queue;
mod streams;
mod upcall;
