//! What a process has cost so far, as the system tells.

use std::fs;

use anyhow::{Context, Result};

/// Seconds of processor time and memory of a process.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Cost {
    pub(crate) cpu_s: f64,
    pub(crate) peak_mib: f64,
    pub(crate) resident_mib: f64,
}

/// Clock ticks a second in /proc, on every Linux that there is.
const TICKS: f64 = 100.0;

pub(crate) fn cost(process: u32) -> Result<Cost> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))
        .context("processor time is read from /proc: the bench needs Linux")?;
    // The name in brackets may hold anything; fields are counted from behind it.
    let fields: Vec<&str> =
        stat.rsplit(')').next().unwrap_or("").split_ascii_whitespace().collect();
    let ticks = |at: usize| fields.get(at).and_then(|text| text.parse::<f64>().ok());
    let cpu_s = (ticks(11).unwrap_or(0.0) + ticks(12).unwrap_or(0.0)) / TICKS;
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let mib = |name: &str| {
        let text = status.lines().find_map(|line| line.strip_prefix(name))?;
        Some(text.trim().split(' ').next()?.parse::<f64>().ok()? / 1024.0)
    };
    let (peak_mib, resident_mib) = (mib("VmHWM:"), mib("VmRSS:"));
    Ok(Cost { cpu_s, peak_mib: peak_mib.unwrap_or(0.0), resident_mib: resident_mib.unwrap_or(0.0) })
}
