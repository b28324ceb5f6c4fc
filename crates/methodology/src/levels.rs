//! Bands that are written in short: only by their ids, equally wide, and with titles of their own.

use sanjeh_messages::message;

use crate::document::{At, BandEntry, BandsEntry};
use crate::report::Report;

/// Gives bands that are written in short what the whole form says of each.
pub(crate) fn complete(entry: &mut At<BandsEntry>, report: &mut Report) {
    let BandsEntry { levels, between, titles, .. } = &mut entry.value;
    let bare = |band: &&BandEntry| band.from.is_none() && band.above.is_none();
    let bare = levels.value.iter().filter(bare).count();
    match between.take() {
        Some((low, high)) if bare == levels.value.len() && bare > 0 => {
            if low.is_finite() && high.is_finite() && low < high {
                let (width, n) = (high - low, bare);
                for (at, band) in levels.value.iter_mut().rev().enumerate() {
                    band.from = Some(low + width * at as f64 / n as f64);
                }
            } else {
                report.error(&levels.span, message!("methodology-bands-turned"), None);
            }
        }
        Some(_) if bare < levels.value.len() => {
            let help = message!("methodology-bands-between-help");
            report.error(&levels.span, message!("methodology-bands-between"), Some(help));
        }
        _ => {}
    }
    for (id, title) in titles.drain(..) {
        match levels.value.iter_mut().find(|band| band.id.value == id) {
            Some(band) if band.title.is_empty() => band.title = title.value,
            Some(_) => {
                let said = message!("methodology-band-title-twice", name = id.as_str());
                report.error(&title.span, said, None);
            }
            None => {
                let said = message!("methodology-band-title", name = id.as_str());
                let known = levels.value.iter().map(|band| band.id.value.as_str());
                report.unknown(&title.span, &id, said, known);
            }
        }
    }
}
