//! What the reports say: the text of the PDF as readers' programs find it.
#![cfg(feature = "pdf")]

use std::fs;
use std::process::Command;

use crate::record::{Field, LANGS, Notes, Number, Record, numbers, plain};
use crate::run::Round;
use crate::world::World;

/// Reads the report of the round, and that of one subject.
pub(crate) fn gather(round: &Round<'_>, world: &World, all: &mut Vec<Record>) {
    for lang in LANGS {
        let report = Report { round, world, lang };
        report.round(&report.text("report"), all);
        if let Some(id) = world.sample().first() {
            report.subject(id, &report.text(&format!("report/{}", id.replace('/', "%2F"))), all);
        }
    }
}

struct Report<'r> {
    round: &'r Round<'r>,
    world: &'r World,
    lang: &'static str,
}

/// A cell of a line: words, or a number.
enum Cell {
    Words(Letters),
    Number(Number),
}

/// The letters of a text in order: in right-to-left text `pdftotext` moves joiners and swaps parts of ligatures.
#[derive(PartialEq, Eq)]
struct Letters(Vec<char>);

impl Letters {
    fn of(text: &str) -> Self {
        let mut letters: Vec<char> = plain(text).chars().filter(|c| c.is_alphanumeric()).collect();
        letters.sort_unstable();
        Self(letters)
    }
}

impl Report<'_> {
    /// The text of a report. `pdftotext` is installed by `scripts/test`.
    fn text(&self, name: &str) -> String {
        let site = self.round.site;
        let (status, pdf) = site.get(&format!("{}/{name}.{}.pdf", self.round.at, self.lang));
        assert_eq!(status, 200, "{name}");
        let file =
            site.folder().join(format!("{}-{}.pdf", self.round.label.replace('/', "-"), self.lang));
        fs::write(&file, pdf).unwrap();
        let run = Command::new("pdftotext").arg("-layout").arg(&file).arg("-").output();
        let run = run.expect("pdftotext is there: apt-get install poppler-utils");
        String::from_utf8(run.stdout).unwrap()
    }

    fn notes<'a>(&self, all: &'a mut Vec<Record>) -> Notes<'a> {
        Notes::new(all, self.round.label, "PDF", Some(self.lang))
    }

    /// The cells of each line in the order of reading.
    fn lines(&self, text: &str) -> Vec<Vec<Cell>> {
        let line = |line: &str| {
            let cells = line.split("  ").map(|cell| plain(cell).replace(['*', '!'], ""));
            let cells = cells.filter(|cell| !cell.trim().is_empty());
            let mut cells: Vec<Cell> = cells
                .map(|cell| match &numbers(&cell)[..] {
                    [one] if !cell.chars().any(char::is_alphabetic) => Cell::Number(one.clone()),
                    _ => Cell::Words(Letters::of(&cell)),
                })
                .collect();
            if self.lang == "fa" {
                cells.reverse();
            }
            cells
        };
        text.lines().map(line).collect()
    }

    fn round(&self, text: &str, all: &mut Vec<Record>) {
        let titles: Vec<_> =
            self.world.lists.iter().map(|l| Letters::of(l.name(self.lang))).collect();
        let mut list = None;
        for cells in self.lines(text) {
            if let [Cell::Words(words)] = &cells[..] {
                if let Some(at) = titles.iter().position(|title| title == words) {
                    list = Some(&self.world.lists[at].id);
                }
                continue;
            }
            self.means(&cells, all);
            if let Some(list) = list {
                self.places(&cells, list, all);
            }
        }
    }

    /// A measure, its mean, that of the previous round, the change.
    fn means(&self, cells: &[Cell], all: &mut Vec<Record>) {
        let [Cell::Words(words), Cell::Number(now), rest @ ..] = cells else { return };
        let same = |id: &&String| Letters::of(self.world.measure_name(id, self.lang)) == *words;
        let all_measures = self.world.axes.iter().chain([&self.world.headline]);
        let Some(measure) = all_measures.into_iter().find(same) else { return };
        let Some(figure) = self.world.statistic(measure) else { return };
        self.notes(all).shown(&figure, "", now);
        if let (Some(Cell::Number(then)), Some(before)) = (rest.first(), self.round.before) {
            Notes::new(all, before, "PDF of the next round", Some(self.lang))
                .shown(&figure, "", then);
        }
    }

    /// A place, a name, a score, once or twice in a line; a place, a name and three numbers are growth.
    fn places(&self, cells: &[Cell], list: &str, all: &mut Vec<Record>) {
        if cells.len() > 4 && cells[2..].iter().all(|cell| matches!(cell, Cell::Number(_))) {
            return;
        }
        let mut rows = self.world.ranks.rows().filter(|row| row.get("list") == list);
        let Some(measure) = rows.next().map(|row| row.get("measure")) else { return };
        for at in 1..cells.len().saturating_sub(1) {
            if let [Cell::Number(place), Cell::Words(words), Cell::Number(score)] =
                &cells[at - 1..=at + 1]
            {
                let is_it = |s: &&crate::world::Named| Letters::of(s.name(self.lang)) == *words;
                let mut found = self.world.subjects.iter().filter(is_it);
                if let (Some(subject), None) = (found.next(), found.next()) {
                    let mut notes = self.notes(all);
                    notes.say(&format!("rank {list}"), &subject.id, Field::Place, &place.value);
                    notes.shown(&format!("published {measure}"), &subject.id, score);
                }
            }
        }
    }

    /// In a report of a subject each axis stands above “mean 52.09   best 99.52”.
    fn subject(&self, id: &str, text: &str, all: &mut Vec<Record>) {
        let mut axes = self.world.axes.iter();
        let mean = if self.lang == "fa" { "میانگین" } else { "mean" };
        for line in text.lines().map(plain) {
            let (words, seen) = (Letters::of(&line), numbers(&line));
            let is_axis = |axis: &&String| {
                let name = self.world.measure_name(axis, self.lang);
                seen.last().is_some_and(|n| words == Letters::of(&format!("{name}{}", shown(n))))
            };
            if let (Some(axis), Some(score)) = (self.world.axes.iter().find(is_axis), seen.last()) {
                self.notes(all).shown(&format!("published {axis}"), id, score);
            }
            // Which of the two stands first depends on where they are drawn.
            let behind =
                line.split_once(mean).and_then(|(_, rest)| numbers(rest).into_iter().next());
            if let (Some(mean), 2) = (behind, seen.len())
                && let Some(figure) = axes.next().and_then(|axis| self.world.statistic(axis))
            {
                self.notes(all).shown(&figure, "", &mean);
            }
        }
    }
}

/// The digits of a number, as they were written.
fn shown(number: &Number) -> String {
    let value: f64 = number.value.parse().unwrap();
    format!("{value:.*}", number.decimals)
}
