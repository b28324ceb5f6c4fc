//! What a round is about: the names by which texts for people speak of its figures.

use crate::record::{LANGS, plain};
use crate::run::Round;
use crate::table::{Row, Table};

/// An id, and what it is called in every language.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    pub(crate) id: String,
    names: [String; 2],
}

impl Named {
    fn of(value: &serde_json::Value, title: &str) -> Self {
        let names = LANGS.map(|lang| plain(value[title][lang].as_str().unwrap()));
        Self { id: value["id"].as_str().unwrap().to_owned(), names }
    }

    fn of_row(row: Row<'_>, id: &str, stem: &str) -> Self {
        Self { id: row.get(id).to_owned(), names: row.names(stem).map(plain) }
    }

    pub(crate) fn name(&self, lang: &str) -> &str {
        &self.names[usize::from(lang == "fa")]
    }
}

/// What is known of a previous round its outputs are read.
pub(crate) struct World {
    /// The kind of subject that is ranked.
    pub(crate) kind: String,
    pub(crate) subjects: Vec<Named>,
    /// The measure that is ranked first.
    pub(crate) headline: String,
    pub(crate) axes: Vec<String>,
    pub(crate) measures: Vec<Named>,
    /// The list that is presented.
    pub(crate) list: String,
    pub(crate) lists: Vec<Named>,
    pub(crate) categories: Vec<Named>,
    /// Statistics with their measures.
    pub(crate) statistics: Vec<(String, String)>,
    /// Shares with their classes.
    pub(crate) shares: Vec<(String, Vec<Named>)>,
    pub(crate) ranks: Table,
    pub(crate) growth: Table,
    /// The ids of questions and options, with titles.
    pub(crate) options: Table,
}

impl World {
    pub(crate) fn of(round: &Round<'_>) -> Self {
        let about = round.api("");
        let presented = &about["presented"];
        let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
        let kind = text(&presented["agencies"]["id"]);
        let array = |value: &serde_json::Value| value.as_array().cloned().unwrap_or_default();
        let statistic = |s: &serde_json::Value| (text(&s["id"]), text(&s["measure"]));
        let share = |s: &serde_json::Value| {
            (text(&s["id"]), array(&s["classes"]).iter().map(|c| Named::of(c, "name")).collect())
        };
        let methodology = round.api("/methodology");
        let measures = array(&methodology["measures"]);
        let own = measures.iter().filter(|m| m["kind"] == kind);
        let codes = round.table("codes");
        let lists = codes.rows().filter(|row| row.get("list") == "list");
        Self {
            subjects: round.items("/agencies").iter().map(|a| Named::of(a, "name")).collect(),
            headline: text(&presented["headline"]["id"]),
            axes: array(&presented["axes"]).iter().map(|axis| text(&axis["id"])).collect(),
            measures: own.map(|measure| Named::of(measure, "title")).collect(),
            list: text(&presented["list"]),
            lists: lists.map(|row| Named::of_row(row, "code", "title")).collect(),
            categories: array(&presented["categories"])
                .iter()
                .map(|c| Named::of(c, "name"))
                .collect(),
            statistics: array(&about["statistics"]).iter().map(statistic).collect(),
            shares: array(&about["shares"]).iter().map(share).collect(),
            ranks: round.table("ranks"),
            growth: round.table("growth"),
            options: round.table("options"),
            kind,
        }
    }

    /// The statistic that is the first of a measure, by its name in claims.
    pub(crate) fn statistic(&self, measure: &str) -> Option<String> {
        let (id, _) = self.statistics.iter().find(|(_, of)| of == measure)?;
        Some(format!("statistic {id} {measure}"))
    }

    /// The growth that is presented, which is that of the headline.
    pub(crate) fn growth_id(&self) -> Option<String> {
        let row = self.growth.rows().find(|row| row.get("measure") == self.headline)?;
        Some(row.get("growth").to_owned())
    }

    pub(crate) fn measure_name(&self, id: &str, lang: &str) -> &str {
        self.measures.iter().find(|m| m.id == id).map_or("", |m| m.name(lang))
    }

    /// What a subject is called, by its id.
    pub(crate) fn subject_name(&self, id: &str, lang: &str) -> &str {
        self.subjects.iter().find(|s| s.id == id).map_or("", |s| s.name(lang))
    }

    /// The ids of subjects with a name: several may have one.
    pub(crate) fn subject(&self, name: &str, lang: &str) -> Option<&str> {
        let name = plain(name);
        let mut found = self.subjects.iter().filter(|s| s.name(lang) == name);
        let one = found.next()?;
        found.next().is_none().then_some(one.id.as_str())
    }

    /// Some subjects whose pages are read: the first and last of each list, those that share a place, and a few more.
    pub(crate) fn sample(&self) -> Vec<&str> {
        const ALL: usize = 6;
        if self.subjects.len() <= ALL {
            return self.subjects.iter().map(|s| s.id.as_str()).collect();
        }
        let mut ids: Vec<&str> = Vec::new();
        for list in &self.lists {
            let rows: Vec<_> = self.ranks.rows().filter(|r| r.get("list") == list.id).collect();
            let tied = rows.iter().find(|row| row.get("tied") != "0");
            ids.extend(
                [rows.first(), rows.last(), tied].into_iter().flatten().map(|r| r.get("subject")),
            );
        }
        ids.sort_unstable();
        ids.dedup();
        ids.truncate(12);
        ids
    }
}
