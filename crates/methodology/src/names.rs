//! What things are called, in the reader's language.

use std::collections::BTreeMap;

use sanjeh_engine::DEEPEST;
use sanjeh_engine::dataset::Dataset;
use sanjeh_engine::model::{MeasureIx, QuestionIx, TypeIx};
use sanjeh_messages::{Lang, message};

use crate::Methodology;
use crate::document::{KindWord, Law, OneOrMany, QuestionEntry, Texts};

/// The text in a language; in another one if it is not there.
pub fn text(texts: &Texts, lang: Lang) -> Option<&str> {
    text_in(texts, lang.code())
}

/// The same in the language of a code, whether the program has that language or not.
fn text_in<'t>(texts: &'t Texts, code: &str) -> Option<&'t str> {
    texts.get(code).or_else(|| texts.values().next()).map(String::as_str)
}

impl Methodology {
    /// What an option or a value of an attribute is called: as `[words]` says for `scope`, else for
    /// all, else as the classes of a share say, else its id.
    pub fn word<'a>(&'a self, scope: &str, value: &'a str, lang: Lang) -> &'a str {
        let words = &self.document.words;
        let own = words.get(&format!("{scope}.{value}")).or_else(|| words.get(value));
        let classes = || {
            let mut shares = self.document.shares.values().map(|share| &share.value);
            let share = shares.find(|s| s.by.as_ref().is_some_and(|by| by.value == scope))?;
            share.classes.get(value)
        };
        own.or_else(classes).and_then(|texts| text(texts, lang)).unwrap_or(value)
    }

    /// What an attribute, or another column of the register, is called: as `[words]` says for
    /// `attribute`, else its id.
    pub fn attribute_title<'a>(&'a self, column: &'a str, lang: Lang) -> &'a str {
        self.word("attribute", column, lang)
    }

    /// Gives measures their titles where they are carried to: what is carried on has its title from
    /// what it is carried from, which therefore comes first.
    pub(crate) fn title_carried(&mut self, titles: Vec<(MeasureIx, Texts)>) {
        let all: BTreeMap<MeasureIx, Texts> = titles.into_iter().collect();
        let source = |measure: MeasureIx| self.model.measure(measure).rule.carries();
        let steps = |measure: &MeasureIx| {
            let way = std::iter::successors(source(*measure), |below| source(*below));
            way.take(DEEPEST).filter(|below| all.contains_key(below)).count()
        };
        let mut order: Vec<(MeasureIx, Option<MeasureIx>)> =
            all.keys().map(|measure| (*measure, source(*measure))).collect();
        order.sort_by_cached_key(|(measure, _)| steps(measure));
        for (measure, source) in order {
            let titles = all[&measure].iter().map(|(code, title)| {
                let old = source.map(|old| self.measure_title_in(old, code));
                (code.clone(), title.replace("{}", old.unwrap_or_default()))
            });
            let titles = titles.collect();
            self.titles.insert(measure, titles);
        }
    }

    /// What a measure is called; its id if it has no title.
    pub fn measure_title(&self, measure: MeasureIx, lang: Lang) -> &str {
        self.measure_title_in(measure, lang.code())
    }

    fn measure_title_in(&self, measure: MeasureIx, code: &str) -> &str {
        let mut ix = measure;
        // A measure without a title of its own has that of the measure that it carries.
        for _ in 0..self.model.measures.len() {
            if let Some(title) = self.titles.get(&ix).and_then(|titles| text_in(titles, code)) {
                return title;
            }
            let m = self.model.measure(ix);
            let subject = self.model.types[m.on.0].id.as_str();
            let entry = self.document.measures.get(subject).and_then(|e| e.get(&m.id));
            if let Some(title) = entry.and_then(|e| text_in(&e.value.title, code)) {
                return title;
            }
            if m.rule.question().is_some()
                && let Some(title) = self.question_of(ix).and_then(|q| text_in(&q.title, code))
            {
                return title;
            }
            match m.rule.carries().or(m.rule.turns()) {
                Some(below) => ix = below,
                None => break,
            }
        }
        &self.model.measure(measure).id
    }

    /// What the file says of a question.
    pub fn question(&self, question: QuestionIx) -> Option<&QuestionEntry> {
        let question = self.model.question(question);
        let subject = self.model.types[question.on.0].id.as_str();
        let entry = self.document.questions.get(subject)?.get(&question.id)?;
        Some(&entry.value)
    }

    /// What an option of a question is called: yes and no in the words of the language, others as
    /// [`Self::word`] says for the question itself, or else for its scale.
    pub fn option_title(&self, question: QuestionIx, option: &str, lang: Lang) -> String {
        let entry = self.question(question);
        let is_boolean = entry
            .and_then(|entry| entry.kind.as_ref())
            .is_some_and(|kind| kind.value == KindWord::Boolean);
        match option {
            "yes" if is_boolean => return message!("methodology-yes").text(lang),
            "no" if is_boolean => return message!("methodology-no").text(lang),
            _ => {}
        }
        let scale = entry.and_then(|entry| entry.scale.as_ref()).map(|scale| scale.value.as_str());
        let own = self.model.question(question).id.as_str();
        let is_own = self.document.words.contains_key(&format!("{own}.{option}"));
        self.word(scale.filter(|_| !is_own).unwrap_or(own), option, lang).to_owned()
    }

    /// The question that a measure is, or carries from other subjects.
    pub fn question_of(&self, measure: MeasureIx) -> Option<&QuestionEntry> {
        let mut ix = measure;
        for _ in 0..self.model.measures.len() {
            let rule = &self.model.measure(ix).rule;
            if let Some(question) = rule.question() {
                return self.question(question);
            }
            ix = rule.carries()?;
        }
        None
    }

    /// The legal basis of a measure: that of its question, and its own.
    pub fn laws_of(&self, measure: MeasureIx) -> Vec<(&str, &Law)> {
        let m = self.model.measure(measure);
        let subject = self.model.types[m.on.0].id.as_str();
        let own = self.document.measures.get(subject).and_then(|e| e.get(&m.id));
        let own = own.map(|e| &e.value.law);
        let asked = self.question_of(measure).map(|q| &q.law);
        let keys = [asked, own].into_iter().flatten().flat_map(|OneOrMany(keys)| keys);
        keys.filter_map(|k| {
            let (key, law) = self.document.laws.get_key_value(&k.value)?;
            Some((key.as_str(), &law.value))
        })
        .collect()
    }

    /// What a subject is called; its id if its table has no column for that.
    pub fn subject_name<'a>(&self, data: &'a Dataset, on: TypeIx, row: u32, lang: Lang) -> &'a str {
        let table = &data.tables[on.0];
        let id = table.ids.get(row);
        let Some((_, entry)) = self.document.subjects.get_index(on.0) else { return id };
        let columns = &entry.value.name;
        let column = columns.get(lang.code()).or_else(|| columns.values().next());
        let column = column
            .and_then(|c| self.model.types[on.0].attributes.iter().position(|a| *a == c.value));
        match column.map(|c| table.attributes[c].get(row)) {
            Some(name) if !name.is_empty() => name,
            _ => id,
        }
    }

    /// What a kind of subject is called; its id if it has no title.
    pub fn type_title(&self, on: TypeIx, lang: Lang) -> &str {
        let entry = self.document.subjects.get_index(on.0);
        entry.and_then(|(_, e)| text(&e.value.title, lang)).unwrap_or(&self.model.types[on.0].id)
    }

    /// Whether the methodology says in this very language what a kind of subject is called.
    pub fn has_type_title(&self, on: TypeIx, lang: Lang) -> bool {
        let entry = self.document.subjects.get_index(on.0);
        entry.is_some_and(|(_, entry)| entry.value.title.contains_key(lang.code()))
    }

    /// What many subjects of a kind are called in this very language, if the methodology says it.
    pub fn type_plural(&self, on: TypeIx, lang: Lang) -> Option<&str> {
        let (_, entry) = self.document.subjects.get_index(on.0)?;
        entry.value.plural.get(lang.code()).map(String::as_str)
    }
}
