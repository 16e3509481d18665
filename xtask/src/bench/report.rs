//! Medians, spread and ratios: a table on the screen, and a file.

use anyhow::Result;

use super::Options;
use super::measure::{Broker, Figure, Figures, Verb, Workload};
use crate::workspace::root;

/// The middle of what was measured, and how far the rounds lie apart.
struct Summary {
    median: f64,
    least: f64,
    most: f64,
}

fn summary(figures: &[Figure], of: impl Fn(&Figure) -> f64) -> Summary {
    let mut values: Vec<f64> = figures.iter().map(of).collect();
    values.sort_by(f64::total_cmp);
    let at = |place: usize| values.get(place).copied().unwrap_or(f64::NAN);
    Summary { median: at(values.len() / 2), least: at(0), most: at(values.len().max(1) - 1) }
}

pub(crate) fn print(figures: &Figures) {
    let mut last: Option<(Verb, &Workload, Broker)> = None;
    for ((verb, workload, broker, client), measured) in figures {
        if last != Some((*verb, workload, *broker)) {
            println!(
                "\n    {verb:?} on {broker:?}: {} B, acks {}, {}, {} partitions",
                workload.bytes, workload.acks, workload.codec, workload.partitions
            );
            last = Some((*verb, workload, *broker));
        }
        if *verb == Verb::Latency {
            let said = |name: &'static str| {
                summary(measured, |figure| figure.said[name].as_f64().unwrap_or(f64::NAN)).median
            };
            println!(
                "    {client:<22} p50 {:>7.3} ms   p99 {:>7.3} ms   p99.9 {:>7.3} ms",
                said("p50_ms"),
                said("p99_ms"),
                said("p999_ms")
            );
            continue;
        }
        let client_cpu = summary(measured, |figure| figure.client_cpu);
        println!(
            "    {client:<22} {:>9.0}/s   client {:>6.3} s/M ({:.3} to {:.3}), {:>5.0} MiB   broker {:>6.3} s/M, {:>5.0} MiB",
            summary(measured, |figure| figure.records_per_s).median,
            client_cpu.median,
            client_cpu.least,
            client_cpu.most,
            summary(measured, |figure| figure.client_mib).median,
            summary(measured, |figure| figure.broker_cpu).median,
            summary(measured, |figure| figure.broker_mib).median,
        );
    }
}

pub(crate) fn keep(figures: &Figures, options: &Options) -> Result<()> {
    let rows: Vec<serde_json::Value> = figures
        .iter()
        .map(|((verb, workload, broker, client), measured)| {
            let of = |of: fn(&Figure) -> f64| (summary(measured, of).median * 1e3).round() / 1e3;
            serde_json::json!({
                "verb": verb, "workload": workload, "broker": broker, "client": client,
                "rounds": measured.len(),
                "records_per_s": of(|figure| figure.records_per_s).round(),
                "client_cpu_s_per_million": of(|figure| figure.client_cpu),
                "broker_cpu_s_per_million": of(|figure| figure.broker_cpu),
                "client_mib": of(|figure| figure.client_mib).round(),
                "broker_mib": of(|figure| figure.broker_mib).round(),
                "said": measured.last().map(|figure| &figure.said),
            })
        })
        .collect();
    let path = root().join(&options.out);
    std::fs::write(&path, serde_json::to_string_pretty(&rows)? + "\n")?;
    println!("\n    kept in {}", options.out);
    Ok(())
}
