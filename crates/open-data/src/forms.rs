//! How numbers are written in workbooks.

use sanjeh_engine::model::MeasureIx;
use sanjeh_messages::{Lang, percent};
use sanjeh_round::decimals;

use crate::named::{Names, text_of};
use crate::table::{Cell, Kind, Row, Table};

/// Per cent that are not rounded for publication.
const DECIMALS_OF_PERCENT: u8 = 2;

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Form {
    /// A place or a number of a thing.
    Plain,
    /// So many things: with separators of thousands.
    Count,
    /// A score at full precision.
    Exact,
    /// A figure that is published with so many decimals.
    Decimals(u8),
    /// Per cent, 0 to 100, with so many decimals.
    Percent(u8),
    /// A part of a whole, 0 to 1.
    Part,
}

impl Form {
    /// The form of a number in a table.
    pub(crate) fn of(names: &Names<'_>, table: &Table<'_>, at: usize, row: &Row<'_>) -> Self {
        let column = &table.columns[at];
        let id = column.id.as_ref();
        if column.kind == Kind::Integer {
            return if id == "count" { Self::Count } else { Self::Plain };
        }
        match column.unit {
            Some("%") if id == "published" => Self::Percent(names.decimals_of_share(table, row)),
            Some("%") => Self::Percent(DECIMALS_OF_PERCENT),
            Some(_) => Self::Part,
            None => Self::of_score(names, table, at, row),
        }
    }

    fn of_score(names: &Names<'_>, table: &Table<'_>, at: usize, row: &Row<'_>) -> Self {
        let id = table.columns[at].id.as_ref();
        let of = |measure: MeasureIx| Self::Decimals(decimals(names.model(), measure));
        if let Some(measure) = names.measure_of_column(table, id) {
            return of(measure);
        }
        let is_published = ["published", "now", "before", "change"].contains(&id)
            || id.starts_with("like_for_like");
        if is_count(table, row, at) {
            return Self::Count;
        }
        if !is_published {
            return Self::Exact;
        }
        if let Some(decimals) = names.decimals_of_statistic(table, row) {
            return Self::Decimals(decimals);
        }
        names.measure_of_row(table, row).map_or(Self::Exact, of)
    }

    /// The code of the format, as workbooks have it.
    pub(crate) fn code(self, lang: Lang) -> String {
        let decimals =
            |n: u8| if n == 0 { String::new() } else { format!(".{}", "0".repeat(n.into())) };
        match self {
            Self::Plain => "0".to_owned(),
            Self::Count => "#,##0".to_owned(),
            Self::Exact => "0.00####".to_owned(),
            Self::Decimals(n) => format!("#,##0{}", decimals(n)),
            Self::Percent(n) => format!("0{}\"{}\"", decimals(n), sign(lang)),
            Self::Part => "0.0%".to_owned(),
        }
    }
}

/// Whether a cell is a number of things: that of a statistic that counts, or a whole number that was
/// claimed.
fn is_count(table: &Table<'_>, row: &Row<'_>, at: usize) -> bool {
    if let Some(statistic) = table.position("statistic") {
        return text_of(row, statistic) == "count";
    }
    let is_claim = ["claims", "contradictions"].contains(&table.name.as_str());
    is_claim && matches!(row[at], Cell::Number(x) if x.fract() == 0.0)
}

/// The sign of per cent.
fn sign(lang: Lang) -> &'static str {
    if percent(lang, 0.0, Some(0)).contains('٪') { "٪" } else { "%" }
}
