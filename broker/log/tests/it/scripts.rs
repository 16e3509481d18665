//! One script per side of the log.

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
    appends
    segments
    times
    retention
    producers
    transactions
    epochs
    truncations
    recovery
}
