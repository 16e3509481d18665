//! One option, its program, and what the program must say.

use std::time::Duration;

use ottla_config::table::find;
use ottla_config::{Scope, Status};
use ottla_options::Given;
use tokio::runtime::{Builder, Runtime};

/// Whose time a program runs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Clock {
    /// Nothing waits: the clock jumps to the next deadline whenever everybody does.
    Paused,
    /// Sockets, files and threads take their time.
    Running,
}

impl Clock {
    /// Far more than any program takes.
    fn patience(self) -> Duration {
        match self {
            Self::Paused => Duration::from_secs(30 * 24 * 3600),
            Self::Running => Duration::from_secs(60),
        }
    }

    fn runtime(self) -> Runtime {
        let mut builder = Builder::new_current_thread();
        builder.enable_all().start_paused(self == Self::Paused).build().unwrap()
    }
}

/// Runs a program with the option left alone and moved, and compares what it says.
pub(crate) fn observe(
    clock: Clock,
    scope: Scope,
    (name, value): (&'static str, &'static str),
    program: impl AsyncFn(Given) -> String,
    (left, moved): (&str, &str),
) {
    let spec = find(scope, name).unwrap_or_else(|| panic!("{scope} has no option {name}"));
    assert_eq!(spec.status, Status::Honoured, "{scope} option {name}");
    assert_ne!(left, moved, "{scope} option {name} would make no difference");
    let seen = |given| {
        let patient = async { tokio::time::timeout(clock.patience(), program(given)).await };
        let said = clock.runtime().block_on(patient);
        said.unwrap_or_else(|_| panic!("{scope} option {name}: nothing to be seen with {given:?}"))
    };
    assert_eq!(seen(Given::default()), left, "{scope} option {name}, left alone");
    assert_eq!(seen(Given::option(name, value)), moved, "{scope} option {name}={value}");
}

/// Declares a section: each line is a test, and its option counts as observed.
///
/// `name: "option" = "value", program => "said when left alone", "said when moved";`
macro_rules! observations {
    ($scope:ident, $clock:ident;
     $($(#[$attribute:meta])* $test:ident: $option:literal = $value:expr, $program:expr => $left:expr, $moved:expr;)+) => {
        /// The options of these observations.
        pub(crate) const OBSERVED: &[&str] = &[$($option),+];
        $(
            #[test]
            $(#[$attribute])*
            fn $test() {
                $crate::observe::observe(
                    $crate::observe::Clock::$clock,
                    ottla_config::Scope::$scope,
                    ($option, $value),
                    $program,
                    ($left, $moved),
                );
            }
        )+
    };
}
pub(crate) use observations;
