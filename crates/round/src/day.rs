//! Days as `round.toml` and the command line give them.

use sanjeh_engine::text::unify;
use sanjeh_messages::{Calendar, Problem, iso_of_solar_hijri, message, year};

/// The first year that is taken for one of the Gregorian calendar.
const FIRST: i32 = 1900;

/// Reads a day: `2025-03-20`, or `1403-12-30 SH` in the Solar Hijri calendar. Gives it as
/// `2025-03-20`.
///
/// # Errors
/// What is no day, and a day before 1900, which is meant in another calendar.
pub fn day(text: &str) -> Result<String, Box<Problem>> {
    let plain = unify(text.trim()).into_owned();
    let no_day = || {
        let problem = Problem::error(message!("round-no-day", day = text));
        Box::new(problem.help(message!("round-no-day-help")))
    };
    let solar = plain.strip_suffix("SH").or_else(|| plain.strip_suffix("sh"));
    if let Some(solar) = solar {
        let parts = parts(solar.trim_end()).ok_or_else(no_day)?;
        return iso_of_solar_hijri(parts.0, parts.1, parts.2).ok_or_else(no_day);
    }
    let (of, month, of_month) = parts(&plain).ok_or_else(no_day)?;
    if of >= FIRST {
        let is_day = plain.len() == 10 && !plain.contains('/');
        let there = is_day && year(&plain, Calendar::Gregorian).is_some();
        return if there { Ok(plain) } else { Err(no_day()) };
    }
    let problem = Problem::error(message!("round-old-day", day = text));
    let solar = format!("{of:04}-{month:02}-{of_month:02}");
    Err(Box::new(match iso_of_solar_hijri(of, month, of_month) {
        Some(iso) => problem.help(message!("round-old-day-help", solar = solar, iso = iso)),
        None => problem.help(message!("round-no-day-help")),
    }))
}

/// Year, month and day.
fn parts(text: &str) -> Option<(i32, u8, u8)> {
    let mut parts = text.split(['-', '/']).map(str::trim);
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let plain = [year, month, day].iter().all(|p| p.bytes().all(|b| b.is_ascii_digit()));
    if !plain || parts.next().is_some() {
        return None;
    }
    Some((year.parse().ok()?, month.parse().ok()?, day.parse().ok()?))
}
