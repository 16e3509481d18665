//! ISO-8601 durations as `auto.offset.reset=by_duration:` takes them (KIP-1106).

/// The milliseconds of a duration of days and time, `P7DT4H30M15.5S` for example; `None` when the
/// text is none, is negative or does not fit.
#[must_use]
pub fn parse_iso_duration_ms(text: &str) -> Option<i64> {
    let rest = text.strip_prefix(['P', 'p'])?;
    let (days, time) = match rest.split_once(['T', 't']) {
        Some((_, "")) => return None,
        Some((days, time)) => (days, time),
        None => (rest, ""),
    };
    if days.is_empty() && time.is_empty() {
        return None;
    }
    let mut total = 0i64;
    if !days.is_empty() {
        let count: u32 = days.strip_suffix(['D', 'd'])?.parse().ok()?;
        total = i64::from(count).checked_mul(86_400_000)?;
    }
    let mut time = time;
    for (unit, ms) in [(['H', 'h'], 3_600_000), (['M', 'm'], 60_000)] {
        if let Some((count, rest)) = time.split_once(unit) {
            let count: u32 = count.parse().ok()?;
            total = total.checked_add(i64::from(count).checked_mul(ms)?)?;
            time = rest;
        }
    }
    if !time.is_empty() {
        total = total.checked_add(seconds_ms(time.strip_suffix(['S', 's'])?)?)?;
    }
    Some(total)
}

fn seconds_ms(text: &str) -> Option<i64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let mut ms = i64::from(whole.parse::<u32>().ok()?).checked_mul(1000)?;
    if !fraction.bytes().all(|digit| digit.is_ascii_digit()) || fraction.len() > 9 {
        return None;
    }
    for (digit, worth) in fraction.bytes().zip([100, 10, 1]) {
        ms += i64::from(digit - b'0') * worth;
    }
    Some(ms)
}

#[cfg(test)]
mod tests {
    use super::parse_iso_duration_ms;

    #[test]
    fn durations_are_read_as_java_reads_them() {
        for (text, ms) in [
            ("PT1H", 3_600_000),
            ("P2D", 172_800_000),
            ("P1DT2H3M4.5S", 93_784_500),
            ("PT0S", 0),
            ("pt15m", 900_000),
        ] {
            assert_eq!(parse_iso_duration_ms(text), Some(ms), "{text}");
        }
        for text in ["", "P", "PT", "1H", "PT1", "-PT1H", "PT-1H", "P1Y", "PT1S2M", "PT1.xS"] {
            assert_eq!(parse_iso_duration_ms(text), None, "{text}");
        }
    }
}
