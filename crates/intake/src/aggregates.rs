//! Rows that are called after a group of subjects, such as the world or the countries of a union.

use std::collections::BTreeMap;

use sanjeh_engine::text::fold;
use sanjeh_messages::{Problem, message};

use crate::looks::seen;
use crate::places::Wanted;
use crate::total_names::Called;

/// Names of groups, as they are compared.
const GROUPS: [&str; 87] = [
    "world",
    "global",
    "oecd",
    "oecd members",
    "oecd total",
    "non oecd",
    "g7",
    "g20",
    "brics",
    "asean",
    "nordic countries",
    "eu",
    "eu15",
    "eu25",
    "eu27",
    "eu28",
    "eu 15",
    "eu 25",
    "eu 27",
    "eu 28",
    "eu27 2020",
    "european union",
    "european union 27",
    "european union 28",
    "european union 27 countries",
    "euro area",
    "eurozone",
    "euro zone",
    "ea19",
    "ea20",
    "low income",
    "lower middle income",
    "low middle income",
    "middle income",
    "upper middle income",
    "high income",
    "low income countries",
    "lower middle income countries",
    "middle income countries",
    "upper middle income countries",
    "high income countries",
    "developed countries",
    "developing countries",
    "least developed countries",
    "emerging markets",
    "sub saharan africa",
    "middle east and north africa",
    "north africa",
    "africa",
    "asia",
    "south asia",
    "east asia",
    "east asia and pacific",
    "central asia",
    "asia pacific",
    "asia and pacific",
    "europe",
    "europe and central asia",
    "americas",
    "north america",
    "south america",
    "latin america",
    "latin america and caribbean",
    "latin america and the caribbean",
    "oceania",
    "middle east",
    "arab world",
    "arab states",
    "region",
    "all regions",
    "all countries",
    "comparison group",
    "peer group",
    "peers",
    "comparator countries",
    "benchmark",
    "جهان",
    "همه کشورها",
    "همهی کشورها",
    "همه ی کشورها",
    "اتحادیه اروپا",
    "منطقه یورو",
    "اروپا",
    "آسیا",
    "افریقا",
    "آفریقا",
    "گروه مقایسه",
];
/// What kinds of subjects are called that are groups themselves.
const KINDS: [&str; 14] = [
    "region",
    "regions",
    "continent",
    "continents",
    "group",
    "groups",
    "area",
    "areas",
    "bloc",
    "منطقه",
    "ناحیه",
    "قاره",
    "گروه",
    "aggregate",
];
/// Where more of so many rows are called so, the rows are groups.
const ONE_OF: usize = 5;
/// In a table of more rows, such as one of services, anything may be called so.
const MOST_ROWS: usize = 1000;

/// Whether a whole name is that of a group.
pub(crate) fn is_aggregate(text: &str) -> bool {
    // No name of a group is longer.
    if text.len() > 80 {
        return false;
    }
    // A half-space parts no word, and the seat of a hamza is left out at will.
    let text = seen(text).replace(['\u{200c}', '\u{654}'], "").replace('&', " and ");
    let folded = fold(&text);
    let words = folded.split(|c: char| !c.is_alphanumeric());
    let name = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    GROUPS.contains(&name.strip_prefix("the ").unwrap_or(&name))
}

impl Called<'_> {
    /// A warning for each row that is called after a group, unless the subjects of this kind are
    /// groups.
    pub(crate) fn aggregates(&self, kind: &str) -> Vec<Wanted> {
        let kind = fold(kind);
        let mut words = kind.split(|c: char| !c.is_alphanumeric());
        if self.ids.len() > MOST_ROWS || words.any(|word| KINDS.contains(&word)) {
            return Vec::new();
        }
        let mut rows: BTreeMap<u32, (&str, usize)> = BTreeMap::new();
        for &(names, field) in &self.names {
            let groups: Vec<bool> =
                names.name_texts().iter().map(|name| is_aggregate(name)).collect();
            if !groups.contains(&true) {
                continue;
            }
            for (row, &code) in (0_u32..).zip(names.codes()) {
                if groups.get(code as usize) == Some(&true) {
                    rows.entry(row).or_insert((&names.name_texts()[code as usize], field));
                }
            }
        }
        for (row, id) in (0_u32..).zip(self.ids.iter()).filter(|(_, id)| is_aggregate(id)) {
            // What has another name is called by that.
            if !self.has_name(row) {
                rows.entry(row).or_insert((id, self.id_column));
            }
        }
        if rows.len() * ONE_OF > self.ids.len() {
            return Vec::new();
        }
        let doubt = |(row, (text, field)): (u32, (&str, usize))| {
            let problem = Problem::warning("total-row", message!("intake-aggregate", text = text));
            let problem = problem.about(text).help(message!("intake-odd-row-help"));
            Wanted { line: self.line(row), field, problem }
        };
        rows.into_iter().map(doubt).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_of_groups_are_known_and_longer_ones_are_not_among_them() {
        for name in [
            "World",
            "OECD",
            "EU27",
            "EU-27",
            "European Union",
            "Euro area",
            "Sub-Saharan Africa",
            "The Americas",
            "Latin America & Caribbean",
            "High income",
            "Comparison group",
            "جهان",
            "همهٔ کشورها",
            "همه‌ی کشورها",
        ] {
            assert!(is_aggregate(name), "{name}");
        }
        for name in [
            "South Africa",
            "World Bank",
            "Central African Republic",
            "Asia Airlines",
            "European Patent Office",
            "Ministry of the World",
            "آفریقای جنوبی",
            "جهان‌بین",
            "",
        ] {
            assert!(!is_aggregate(name), "{name}");
        }
    }
}
