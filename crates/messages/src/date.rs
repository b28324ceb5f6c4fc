//! Dates as people write them, in the Solar Hijri and in the Gregorian calendar.

use icu_calendar::{AnyCalendar, Date, Iso};
use icu_datetime::{DateTimeFormatter, fieldsets::YMD};
use icu_locale_core::Locale;

use crate::{Calendar, Lang};

impl Calendar {
    /// The calendar that readers of a language expect first.
    pub fn of(lang: Lang) -> Self {
        lang.language().settings.calendar
    }
}

/// A day for people: `30 Khordad 1401`, `۳۰ خرداد ۱۴۰۱`. `iso` is the day as `2022-06-20`; `None` if
/// it is no such day.
pub fn date(lang: Lang, iso: &str, calendar: Calendar) -> Option<String> {
    let day = Date::<Iso>::try_from_str(iso, Iso).ok()?;
    let locale = lang.language().locale(calendar).clone();
    let written = formatter(locale)?.format(&day.to_any()).to_string();
    // The era goes without saying.
    Some(written.strip_suffix(" AP").unwrap_or(&written).to_owned())
}

/// A day in the calendar of a language and, if readers of one of the `others` expect another calendar,
/// in that one, too: `20 June 2022 (30 Khordad 1401)`.
pub fn dates(lang: Lang, iso: &str, others: impl IntoIterator<Item = Lang>) -> Option<String> {
    let own = Calendar::of(lang);
    let day = date(lang, iso, own)?;
    if others.into_iter().all(|other| Calendar::of(other) == own) {
        return Some(day);
    }
    Some(format!("{day} ({})", date(lang, iso, own.other())?))
}

fn formatter(locale: Locale) -> Option<DateTimeFormatter<YMD>> {
    DateTimeFormatter::try_new(locale.into(), YMD::long()).ok()
}

/// The day `2025-03-20` of a day of the Solar Hijri calendar; `None` if there is no such day.
pub fn iso_of_solar_hijri(year: i32, month: u8, day: u8) -> Option<String> {
    let day = Date::try_new_persian(year, month, day).ok()?.to_calendar(Iso);
    let (month, of_month) = (day.month().ordinal, day.day_of_month().0);
    Some(format!("{:04}-{month:02}-{of_month:02}", day.year().extended_year()))
}

/// The year of a day in a calendar.
pub fn year(iso: &str, calendar: Calendar) -> Option<i32> {
    let day: Date<AnyCalendar> = match calendar {
        Calendar::Gregorian => Date::<Iso>::try_from_str(iso, Iso).ok()?.to_any(),
        Calendar::SolarHijri => {
            let day = Date::<Iso>::try_from_str(iso, Iso).ok()?;
            day.to_calendar(icu_calendar::cal::Persian).to_any()
        }
    };
    Some(day.year().extended_year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_both_calendars_and_languages() {
        let day = "2022-06-20";
        let both = |lang| dates(lang, day, [Lang::En, Lang::Fa]).unwrap();
        assert_eq!(both(Lang::En), "20 June 2022 (30 Khordad 1401)");
        assert_eq!(both(Lang::Fa), "۳۰ خرداد ۱۴۰۱ (۲۰ ژوئن ۲۰۲۲)");
        assert_eq!(dates(Lang::En, day, [Lang::En]).unwrap(), "20 June 2022");
        assert_eq!(year(day, Calendar::SolarHijri), Some(1401));
        assert_eq!(year(day, Calendar::Gregorian), Some(2022));
        assert_eq!(date(Lang::En, "2022-02-30", Calendar::Gregorian), None);
    }

    #[test]
    fn a_day_of_the_solar_hijri_calendar_is_one_of_the_gregorian() {
        assert_eq!(iso_of_solar_hijri(1403, 12, 30).as_deref(), Some("2025-03-20"));
        assert_eq!(iso_of_solar_hijri(1401, 3, 30).as_deref(), Some("2022-06-20"));
        assert_eq!(iso_of_solar_hijri(1402, 12, 30), None, "that year has 29 days in Esfand");
        assert_eq!(iso_of_solar_hijri(1403, 13, 1), None);
    }
}
