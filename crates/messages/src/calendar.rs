//! The calendars in which days are written.

use serde::Deserialize;

/// A calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Calendar {
    /// Solar Hijri, the official calendar of Iran.
    SolarHijri,
    /// Gregorian.
    Gregorian,
}

impl Calendar {
    /// The other calendar.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::SolarHijri => Self::Gregorian,
            Self::Gregorian => Self::SolarHijri,
        }
    }
}
