//! An application with a host thread of its own that takes its turns.

use std::thread::JoinHandle;
use std::time::Duration;

use ottla_config::StreamsConfig;
use ottla_streams::{Metrics, Streams, StreamsError, StreamsState};
use ottla_topology::{Topology, UserFunction};
use tokio::runtime::Handle;
use tokio::time::Instant;

use crate::{LIMIT, Rig};

pub(crate) struct App {
    streams: Streams,
    host: Option<JoinHandle<()>>,
}

impl App {
    pub(crate) fn start(
        rig: &Rig,
        id: &str,
        spec: &str,
        functions: Vec<UserFunction>,
        options: &[(&str, &str)],
    ) -> App {
        App::with_turns(rig, id, spec, functions, options, 1000)
    }

    pub(crate) fn with_turns(
        rig: &Rig,
        id: &str,
        spec: &str,
        functions: Vec<UserFunction>,
        options: &[(&str, &str)],
        records: usize,
    ) -> App {
        let topology = Topology::from_spec(spec, functions).expect("a topology");
        let fixed = [
            ("application.id", id),
            ("bootstrap.servers", rig.kafka.bootstrap.as_str()),
            ("commit.interval.ms", "100"),
            ("heartbeat.interval.ms", "200"),
            ("session.timeout.ms", "6000"),
        ];
        let given = |name: &str| options.iter().any(|(option, _)| *option == name);
        let fixed = fixed.iter().filter(|(name, _)| !given(name));
        let config = StreamsConfig::parse(fixed.chain(options).copied()).expect("options");
        let streams = Streams::new(topology, config).expect("an application");
        streams.start().expect("a start");
        let (turns, runtime) = (streams.clone(), Handle::current());
        let host = std::thread::Builder::new().name(format!("host of {id}"));
        let host = host.spawn(move || {
            loop {
                runtime.block_on(turns.wait_for_work());
                match turns.turn(records, 1000) {
                    Ok(_) => {}
                    Err(StreamsError::Usage(text)) => panic!("{text}"),
                    Err(_) => return,
                }
            }
        });
        App { streams, host: Some(host.expect("a thread")) }
    }

    pub(crate) async fn until(&self, state: StreamsState) {
        let deadline = Instant::now() + LIMIT;
        while self.streams.state() != state {
            let now = self.streams.state();
            assert!(Instant::now() < deadline, "{now:?} instead of {state:?}: {:?}", self.error());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    pub(crate) fn error(&self) -> Option<StreamsError> {
        self.streams.error()
    }

    pub(crate) fn metrics(&self) -> Metrics {
        self.streams.metrics()
    }

    pub(crate) async fn close(mut self) {
        let failed = self.streams.state() == StreamsState::Error;
        self.streams.close(LIMIT).await.expect("a clean close");
        let state = if failed { StreamsState::Error } else { StreamsState::Closed };
        assert_eq!(self.streams.state(), state, "{:?}", self.error());
        if let Some(host) = self.host.take() {
            host.join().expect("the host's thread ends well");
        }
    }

    /// Ends without a flush or a commit.
    pub(crate) fn kill(self) {
        let streams = self.streams.clone();
        tokio::spawn(async move {
            let _ = streams.close(Duration::ZERO).await;
        });
    }
}
