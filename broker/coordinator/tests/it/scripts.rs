//! One script per flow.

use crate::script::check;

macro_rules! scripts {
    ($($name:ident)*) => {
        $(
            #[test]
            fn $name() {
                check(stringify!($name), include_str!(concat!("scripts/", stringify!($name), ".txt")));
            }
        )*
    };
}

scripts! {
    first_generation
    rebalances
    sessions
    refusals
    older_versions
    static_members
    leaving
    opaque_types
    group_size
    commits
    fetches
    transactions
    deletions
    retention
    failed_appends
    restarts
    no_time_to_rebalance
}
