//! What charts say to those who do not see them: their titles and descriptions.

use crate::html::Element;
use crate::record::{Field, Notes, Number, Record, named, numbers, plain, set};
use crate::run::Round;
use crate::world::World;

/// What the title of a chart says where it speaks of the largest class.
const MOST: [&str; 2] = ["more than any other", "بیش از هر"];

/// Reads the drawings of a page.
pub(crate) fn gather(
    round: &Round<'_>,
    world: &World,
    lang: &'static str,
    page: &Element,
    all: &mut Vec<Record>,
) {
    for drawing in page.all(|e| e.name == "svg" && e.attribute("role") == "img") {
        let text = |name: &str| drawing.first(name).map(|e| plain(&e.text())).unwrap_or_default();
        let chart = Chart { round, world, lang, words: text("desc") };
        let title = text("title");
        let id = drawing.attribute("aria-labelledby");
        let id = id.split(' ').next().unwrap_or_default();
        let id =
            id.strip_prefix("chart-").and_then(|id| id.rsplit_once('-')).map_or("", |(id, _)| id);
        let name = id.rsplit_once('-').map_or(id, |(name, _)| name);
        match name {
            "axes" => chart.means(all),
            "growth" => chart.growth(&title, all),
            "distribution" => chart.distribution(all),
            _ if name.starts_with("agencies-") && name.ends_with("-axes") => {
                let id = &name["agencies-".len()..name.len() - "-axes".len()];
                chart.agency(id, all);
            }
            share => chart.share(share, &title, all),
        }
    }
}

struct Chart<'c> {
    round: &'c Round<'c>,
    world: &'c World,
    lang: &'static str,
    words: String,
}

impl Chart<'_> {
    fn notes<'a>(&self, all: &'a mut Vec<Record>) -> Notes<'a> {
        Notes::new(all, self.round.label, "chart text", Some(self.lang))
    }

    /// The numbers behind a name, up to the next name in the list: “Good 5 (3%)”.
    fn after(&self, name: &str) -> Vec<Number> {
        // Where a name is part of another one, it has a number behind it only where it stands alone.
        let places = self.words.match_indices(name).map(|(at, _)| &self.words[at + name.len()..]);
        let own = places.filter_map(|rest| {
            let rest = rest.strip_prefix(' ')?;
            rest.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '+').then_some(rest)
        });
        // The first numbers stand outside of names: up to a comma that parts the items, or the end of the sentence.
        own.map(|rest| {
            let end = rest.find([')', '،']).or_else(|| rest.find(", ")).unwrap_or(rest.len());
            let comma = rest.find(", ").unwrap_or(rest.len());
            numbers(&rest[..end.min(comma)])
        })
        .next()
        .unwrap_or_default()
    }

    /// The means of the axes, and those of the previous round in brackets.
    fn means(&self, all: &mut Vec<Record>) {
        for axis in &self.world.axes {
            let seen = self.after(self.world.measure_name(axis, self.lang));
            let Some(figure) = self.world.statistic(axis) else { continue };
            if let Some(now) = seen.first() {
                self.notes(all).shown(&figure, "", now);
            }
            if let (Some(then), Some(before)) = (seen.get(1), self.round.before) {
                Notes::new(all, before, "chart text of the next round", Some(self.lang))
                    .shown(&figure, "", then);
            }
        }
    }

    /// The scores of a subject, and the means of all in brackets.
    fn agency(&self, id: &str, all: &mut Vec<Record>) {
        for axis in &self.world.axes {
            let seen = self.after(self.world.measure_name(axis, self.lang));
            if let Some(score) = seen.first() {
                self.notes(all).shown(&format!("published {axis}"), id, score);
            }
            if let (Some(mean), Some(figure)) = (seen.get(1), self.world.statistic(axis)) {
                self.notes(all).shown(&figure, "", mean);
            }
        }
    }

    /// Those that rose most, with their scores in both rounds.
    fn growth(&self, title: &str, all: &mut Vec<Record>) {
        let figure = format!("published {}", self.world.headline);
        for subject in &self.world.subjects {
            let seen = self.after(subject.name(self.lang));
            if let Some(now) = seen.first() {
                self.notes(all).shown(&figure, &subject.id, now);
            }
            if let (Some(then), Some(before)) = (seen.get(1), self.round.before) {
                Notes::new(all, before, "chart text of the next round", Some(self.lang)).shown(
                    &figure,
                    &subject.id,
                    then,
                );
            }
        }
        let names = named(title, self.world.subjects.iter().map(|s| s.name(self.lang)));
        self.notes(all).say("largest growth", "", Field::Named, &set(names));
    }

    /// The least and the greatest score, whose they are, and the mean.
    fn distribution(&self, all: &mut Vec<Record>) {
        let figure = format!("published {}", self.world.headline);
        let ends: Vec<_> = self.words.match_indices('(').collect();
        for (at, _) in ends {
            let Some(end) = self.words[at..].find(')') else { continue };
            let name = &self.words[at + 1..at + end];
            let Some(id) = self.world.subject(name, self.lang) else { continue };
            if let Some(score) = numbers(&self.words[..at]).pop() {
                self.notes(all).shown(&figure, id, &score);
            }
        }
        let mean = if self.lang == "fa" { "میانگین " } else { "mean " };
        let behind = self.words.split_once(mean).map(|(_, rest)| numbers(rest));
        let statistic = self.world.statistic(&self.world.headline);
        let is_all = numbers(&self.words).first().map(|n| n.value.clone())
            == Some(self.ranked().to_string());
        if let (true, Some([mean, ..]), Some(figure)) = (is_all, behind.as_deref(), statistic) {
            self.notes(all).shown(&figure, "", mean);
        }
    }

    /// How many are in the list that is presented.
    fn ranked(&self) -> usize {
        self.world.ranks.rows().filter(|row| row.get("list") == self.world.list).count()
    }

    /// How many there are of each class, and in brackets how many per cent that is.
    fn share(&self, share: &str, title: &str, all: &mut Vec<Record>) {
        let Some((_, classes)) = self.world.shares.iter().find(|(id, _)| id == share) else {
            return;
        };
        for class in classes {
            let seen = self.after(class.name(self.lang));
            if let Some(count) = seen.first() {
                self.notes(all).shown(&format!("count {share}"), &class.id, count);
            }
            if let Some(percent) = seen.get(1) {
                self.notes(all).shown(&format!("percent {share}"), &class.id, percent);
            }
        }
        if MOST.iter().any(|words| title.contains(words)) {
            let names = named(title, classes.iter().map(|c| c.name(self.lang)));
            self.notes(all).say(
                &format!("largest class of {share}"),
                "",
                Field::Named,
                &set(names),
            );
        }
    }
}
