//! What changed from one version of a methodology to the next, in words.

use std::collections::BTreeSet;

use indexmap::IndexMap;
use sanjeh_messages::{Lang, Message, message};

use crate::Methodology;
use crate::document::{At, MeasureEntry, Named, QuestionEntry, Texts};
use crate::names::text;
use crate::renaming::Renaming;

/// One change.
#[derive(Debug, Clone)]
pub struct Change {
    /// The part of the file: `questions`, `measures`, `policy`, …
    pub section: &'static str,
    /// What changed, within the part; empty for the part as a whole.
    pub id: String,
    /// What happened to it, as a sentence.
    pub what: Message,
    /// The same in one word.
    pub kind: Kind,
    /// What of it changed, if there is a word for that: `version`, `weight`, `points`, `title_en`, …
    pub field: Option<String>,
    /// What it was.
    pub from: Option<Was>,
    /// What it is now.
    pub to: Option<Was>,
}

/// What happens to parts of a methodology.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// There was none.
    Added,
    /// There is none now.
    Removed,
    /// It is the same under another name.
    Renamed,
    /// It is not what it was.
    Changed,
}

/// A value of a methodology.
#[derive(Debug, Clone, PartialEq)]
pub enum Was {
    /// A number, such as a weight.
    Number(f64),
    /// Any other.
    Text(String),
}

impl From<&str> for Was {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// All changes from `old` to `new`, in the order of the file. Titles are given in `lang`.
pub fn diff(old: &Methodology, new: &Methodology, lang: Lang) -> Vec<Change> {
    let renaming = Renaming::new(old, new);
    let (mut a, mut b) = (renaming.applied(old), new.document.clone());
    // A thing stays the same whatever it was called.
    a.forget_earlier_names();
    b.forget_earlier_names();
    let (a, b) = (&a, &b);
    let mut d = Diff { changes: Vec::new(), lang, renaming };
    d.value("methodology", "version", &a.methodology.version, &b.methodology.version);
    d.debug("methodology", "id", &a.methodology.id, &b.methodology.id);
    d.debug("methodology", "title", &a.methodology.title, &b.methodology.title);
    d.policy(old, new);
    d.entries(("laws", None), &a.laws, &b.laws, |law| Some(&law.title));
    d.entries(("sets", None), &placed(&a.sets), &placed(&b.sets), |_| None);
    d.entries(("scales", None), &placed(&a.scales), &placed(&b.scales), |_| None);
    d.entries(("subjects", None), &a.subjects, &b.subjects, |s| Some(&s.title));
    d.by_type("questions", &a.questions, &b.questions, |q| &q.title, Diff::question);
    d.debug("rollups", "", &a.rollups, &b.rollups);
    d.debug("each", "", &a.each, &b.each);
    d.entries(("methods", None), &a.methods, &b.methods, |_| None);
    d.by_type("measures", &a.measures, &b.measures, |m| &m.title, Diff::measure);
    d.entries(("ranks", Some(Named::Rank)), &a.ranks, &b.ranks, |r| Some(&r.title));
    d.entries(("bands", Some(Named::Bands)), &a.bands, &b.bands, |r| Some(&r.title));
    d.entries(("shares", Some(Named::Share)), &a.shares, &b.shares, |r| Some(&r.title));
    d.entries(("statistics", Some(Named::Statistic)), &a.statistics, &b.statistics, |r| {
        Some(&r.title)
    });
    d.entries(("groups", None), &a.groups, &b.groups, |r| Some(&r.title));
    d.entries(("growth", Some(Named::Growth)), &a.growth, &b.growth, |r| Some(&r.title));
    d.entries(("claims", None), &a.claims, &b.claims, |r| Some(&r.title));
    d.entries(("words", None), &placed(&a.words), &placed(&b.words), |texts| Some(texts));
    d.debug("presentation", "", &a.presentation, &b.presentation);
    d.changes
}

/// Entries that remember no place get none.
fn placed<T: Clone>(entries: &IndexMap<String, T>) -> IndexMap<String, At<T>> {
    let place = |(id, value): (&String, &T)| (id.clone(), At { value: value.clone(), span: 0..0 });
    entries.iter().map(place).collect()
}

struct Diff {
    changes: Vec<Change>,
    lang: Lang,
    renaming: Renaming,
}

impl Diff {
    fn push(&mut self, section: &'static str, id: &str, kind: Kind, what: Message) {
        let id = id.to_owned();
        self.changes.push(Change { section, id, what, kind, field: None, from: None, to: None });
    }

    /// Adds to the last change what changed from what to what.
    fn of(&mut self, field: impl Into<String>, from: Option<Was>, to: Option<Was>) {
        if let Some(last) = self.changes.last_mut() {
            (last.field, last.from, last.to) = (Some(field.into()), from, to);
        }
    }

    fn value(&mut self, section: &'static str, id: &str, old: &str, new: &str) {
        if old != new {
            let what = message!("methodology-diff-changed-to", old = old, new = new);
            self.push(section, id, Kind::Changed, what);
            self.of(id, Some(old.into()), Some(new.into()));
        }
    }

    /// A change that has no words of its own.
    fn debug<T: PartialEq>(&mut self, section: &'static str, id: &str, old: &T, new: &T) {
        if old != new {
            self.push(section, id, Kind::Changed, message!("methodology-diff-changed"));
        }
    }

    fn number(
        &mut self,
        section: &'static str,
        id: &str,
        old: Option<f64>,
        new: Option<f64>,
        what: &'static str,
    ) {
        if old == new {
            return;
        }
        let message = match (old, new) {
            (Some(old), Some(new)) => {
                message!("methodology-diff-number", what = what, old = old, new = new)
            }
            (None, Some(new)) => message!("methodology-diff-number-added", what = what, new = new),
            (Some(old), None) => {
                message!("methodology-diff-number-removed", what = what, old = old)
            }
            (None, None) => return,
        };
        self.push(section, id, Kind::Changed, message);
        self.of(what, old.map(Was::Number), new.map(Was::Number));
    }

    fn added(&mut self, section: &'static str, id: &str, title: Option<&Texts>) {
        let title = title.and_then(|t| text(t, self.lang)).unwrap_or(id).to_owned();
        self.push(section, id, Kind::Added, message!("methodology-diff-added", title = title));
    }

    fn removed(&mut self, section: &'static str, id: &str, title: Option<&Texts>) {
        let title = title.and_then(|t| text(t, self.lang)).unwrap_or(id).to_owned();
        self.push(section, id, Kind::Removed, message!("methodology-diff-removed", title = title));
    }

    fn renamed(&mut self, section: &'static str, id: &str, was: &str) {
        if id != was {
            let what = message!("methodology-diff-renamed", old = was);
            self.push(section, id, Kind::Renamed, what);
            self.of("id", Some(was.into()), Some(id.into()));
        }
    }

    /// Entries that came, went or are no longer the same; `sort` is that of results, whose names may
    /// change.
    fn entries<T: PartialEq>(
        &mut self,
        (section, sort): (&'static str, Option<Named<'_>>),
        old: &IndexMap<String, At<T>>,
        new: &IndexMap<String, At<T>>,
        title: impl Fn(&T) -> Option<&Texts>,
    ) {
        let mut stayed = BTreeSet::new();
        for (id, entry) in old {
            let later = sort.map_or(id.as_str(), |sort| self.renaming.result_name(sort, id));
            let later = later.to_owned();
            match new.get(&later) {
                None => self.removed(section, id, title(&entry.value)),
                Some(other) => {
                    self.renamed(section, &later, id);
                    self.debug(section, &later, entry, other);
                }
            }
            stayed.insert(later);
        }
        for (id, entry) in new.iter().filter(|(id, _)| !stayed.contains(*id)) {
            self.added(section, id, title(&entry.value));
        }
    }

    fn policy(&mut self, old: &Methodology, new: &Methodology) {
        let (a, b) = (&old.document.policy, &new.document.policy);
        self.debug("policy", "missing", &a.missing, &b.missing);
        self.debug("policy", "not_applicable", &a.not_applicable, &b.not_applicable);
        self.debug("policy", "not_relevant", &a.not_relevant, &b.not_relevant);
        self.debug("policy", "how", &(a.how, a.power), &(b.how, b.power));
        self.debug("policy", "gaps", &a.gaps, &b.gaps);
        let coverage = |p: &crate::document::Policy| p.coverage.as_ref().map(|c| c.value);
        self.number("policy", "coverage", coverage(a), coverage(b), "coverage");
        self.number("policy", "total_weight", a.total_weight, b.total_weight, "total_weight");
        self.debug("policy", "published", &a.published, &b.published);
        self.debug("policy", "basis", &a.basis, &b.basis);
        self.debug("policy", "equal", &a.equal, &b.equal);
    }

    /// Entries by kind of subject: those that came or went, and what `compare` finds in the others.
    fn by_type<T>(
        &mut self,
        section: &'static str,
        old: &IndexMap<String, IndexMap<String, At<T>>>,
        new: &IndexMap<String, IndexMap<String, At<T>>>,
        title: fn(&T) -> &Texts,
        compare: fn(&mut Self, &str, &T, &T),
    ) {
        let none = IndexMap::new();
        for subject in old.keys().chain(new.keys()).collect::<BTreeSet<_>>() {
            let (a, b) = (old.get(subject).unwrap_or(&none), new.get(subject).unwrap_or(&none));
            let mut stayed = BTreeSet::new();
            for (id, entry) in a {
                let later = self.renaming.measure_name(subject, id).to_owned();
                match b.get(&later) {
                    None => self.removed(section, id, Some(title(&entry.value))),
                    Some(other) => {
                        self.renamed(section, &later, id);
                        compare(self, &later, &entry.value, &other.value);
                    }
                }
                stayed.insert(later);
            }
            for (id, entry) in b.iter().filter(|(id, _)| !stayed.contains(*id)) {
                self.added(section, id, Some(title(&entry.value)));
            }
        }
    }

    fn question(&mut self, id: &str, old: &QuestionEntry, new: &QuestionEntry) {
        const SECTION: &str = "questions";
        if old.title != new.title {
            // Shown in the reader's language if it changed there, else in one in which it did.
            let own = self.lang.code();
            let changed = |l: &&String| old.title.get(*l) != new.title.get(*l);
            let codes = || old.title.keys().chain(new.title.keys()).filter(changed);
            let code = codes().min_by_key(|l| *l != own).map_or(own, |l| l);
            let title = |q: &QuestionEntry, code: &str| {
                q.title.get(code).map_or("", String::as_str).to_owned()
            };
            let (was, now) = (title(old, code), title(new, code));
            let what = message!("methodology-diff-title", old = was, new = now);
            self.push(SECTION, id, Kind::Changed, what);
            // Programs get the same, whoever reads the sentence: the first language in which it did.
            let code = codes().min_by_key(|l| (*l != Lang::ENGLISH.code(), *l)).map_or(own, |l| l);
            let [was, now] = [old, new].map(|q| Some(Was::Text(title(q, code))));
            self.of(format!("title_{code}"), was, now);
        }
        self.debug(SECTION, &format!("{id}.kind"), &old.kind, &new.kind);
        self.debug(SECTION, &format!("{id}.scale"), &old.scale, &new.scale);
        if let (Some(a), Some(b)) = (&old.options, &new.options) {
            self.options(id, &a.value, &b.value);
        } else {
            self.debug(SECTION, &format!("{id}.options"), &old.options, &new.options);
        }
        self.number(SECTION, id, old.worst, new.worst, "worst");
        self.number(SECTION, id, old.best, new.best, "best");
        self.number(SECTION, id, old.min, new.min, "min");
        self.number(SECTION, id, old.max, new.max, "max");
        self.debug(SECTION, &format!("{id}.law"), &old.law, &new.law);
        let policy = |q: &QuestionEntry| (q.missing, q.not_applicable, q.not_relevant);
        self.debug(SECTION, &format!("{id}.missing"), &policy(old), &policy(new));
        let norm = |q: &QuestionEntry| (q.direction, q.target, q.posts);
        self.debug(SECTION, &format!("{id}.direction"), &norm(old), &norm(new));
    }

    fn options(&mut self, id: &str, old: &IndexMap<String, f64>, new: &IndexMap<String, f64>) {
        for (option, points) in old {
            let at = format!("{id}.{option}");
            self.number("questions", &at, Some(*points), new.get(option).copied(), "points");
        }
        for (option, points) in new.iter().filter(|(o, _)| !old.contains_key(*o)) {
            self.number("questions", &format!("{id}.{option}"), None, Some(*points), "points");
        }
    }

    fn measure(&mut self, id: &str, old: &MeasureEntry, new: &MeasureEntry) {
        if let (Some(a), Some(b)) = (&old.of, &new.of) {
            let weight = |terms: &[(At<String>, f64)], name: &str| {
                terms.iter().find(|(n, _)| n.value == name).map(|(_, w)| *w)
            };
            let (a, b) = (&a.value.terms, &b.value.terms);
            for (name, w) in a {
                let now = weight(b, &name.value);
                self.number("measures", &format!("{id}.{}", name.value), Some(*w), now, "weight");
            }
            for (name, w) in b.iter().filter(|(n, _)| weight(a, &n.value).is_none()) {
                self.number("measures", &format!("{id}.{}", name.value), None, Some(*w), "weight");
            }
        }
        let rest = |m: &MeasureEntry| {
            let of =
                m.of.as_ref().map(|_| At { value: crate::document::Terms::default(), span: 0..0 });
            MeasureEntry { of, ..m.clone() }
        };
        self.debug("measures", id, &rest(old), &rest(new));
    }
}
