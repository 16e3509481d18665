//! What goes over the wire: workloads by name, and pairs of which one is ten times the other.

use serde::Serialize;

/// What records are like, and how they travel.
#[derive(Debug, Clone, Copy, Serialize)]
pub(crate) struct Workload {
    pub(crate) name: &'static str,
    /// Of a record's value.
    pub(crate) bytes: u64,
    pub(crate) acks: &'static str,
    pub(crate) codec: &'static str,
    pub(crate) partitions: u32,
    pub(crate) tls: bool,
    /// Producers, or consumers that share the partitions, in one process.
    pub(crate) clients: u32,
    /// Times the records that are asked for.
    pub(crate) records: u64,
}

const BASE: Workload = Workload {
    name: "base",
    bytes: 100,
    acks: "1",
    codec: "none",
    partitions: 1,
    tls: false,
    clients: 1,
    records: 1,
};

/// The matrix: the base, and what differs from it in one thing.
pub(crate) const WORKLOADS: [Workload; 6] = [
    BASE,
    Workload { name: "1-kib", bytes: 1024, ..BASE },
    Workload { name: "acks-all", acks: "all", ..BASE },
    Workload { name: "lz4", codec: "lz4", ..BASE },
    Workload { name: "twelve-partitions", partitions: 12, ..BASE },
    Workload { name: "tls", tls: true, ..BASE },
];

/// Something that grows tenfold; cost a record (a byte, where records grow) should stay.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Growth {
    pub(crate) what: &'static str,
    pub(crate) small: Workload,
    pub(crate) large: Workload,
}

pub(crate) const GROWTH: [Growth; 4] = [
    Growth {
        what: "partitions 12 → 120",
        small: Workload { name: "12-partitions", partitions: 12, ..BASE },
        large: Workload { name: "120-partitions", partitions: 120, ..BASE },
    },
    Growth {
        what: "connections 2 → 20",
        small: Workload { name: "2-clients", partitions: 20, clients: 2, ..BASE },
        large: Workload { name: "20-clients", partitions: 20, clients: 20, ..BASE },
    },
    Growth {
        what: "records × 10",
        small: Workload { name: "records", ..BASE },
        large: Workload { name: "ten-times-the-records", records: 10, ..BASE },
    },
    Growth {
        what: "payload 100 → 1,000 B (cost a byte)",
        small: Workload { name: "100-bytes", ..BASE },
        large: Workload { name: "1000-bytes", bytes: 1_000, ..BASE },
    },
];

impl Workload {
    /// In one line.
    pub(crate) fn text(&self) -> String {
        let Self { bytes, acks, codec, partitions, tls, clients, .. } = self;
        let tls = if *tls { ", TLS" } else { "" };
        let clients =
            if *clients == 1 { String::new() } else { format!(", {clients} connections") };
        let s = if *partitions == 1 { "" } else { "s" };
        format!("{bytes} B, acks={acks}, codec {codec}, {partitions} partition{s}{tls}{clients}")
    }
}
