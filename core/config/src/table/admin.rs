//! Options of admin clients alone.

use super::{ADMIN, refused};
use crate::option::Default::Text;
use crate::option::Importance::High;
use crate::option::Valid::Any;
use crate::option::{Kind, OptionSpec, option};

#[rustfmt::skip] // A table: one row each, facts first, then what it does.
pub(super) static OPTIONS: &[OptionSpec] = &[
    option("bootstrap.controllers", ADMIN, Kind::List, Text(""), Any, High, refused("the controller is reached through the brokers"),
        "Controllers as `host:port`, for talking to them directly."),
];
