//! Compact forms become ordinary ones before anything is decoded: an entry whose id stands for many
//! becomes an entry for each, a name in a list that stands for many becomes these names.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use sanjeh_messages::{Lang, message, numeral};
use toml::Spanned;
use toml::de::{DeArray, DeString, DeTable, DeValue};

use crate::pattern;
use crate::report::{Report, shortened};

type Value<'i> = Spanned<DeValue<'i>>;

/// Writes out all compact forms of a file, or of one of its variants.
pub(crate) fn expand(root: &mut DeTable<'_>, report: &mut Report) {
    let mut expander = Expander { report, bytes: 0 };
    for section in ["questions", "measures"] {
        for (_, kind) in tables(root.get_mut(section)) {
            if let DeValue::Table(entries) = kind.get_mut() {
                expander.entries(entries);
            }
        }
    }
    for (_, kind) in tables(root.get_mut("measures")) {
        for (_, entry) in tables(Some(kind)) {
            expander.names(entry, "of");
        }
    }
    for section in ["rollups", "each"] {
        match root.get_mut(section).map(Spanned::get_mut) {
            Some(DeValue::Array(entries)) => {
                entries.iter_mut().for_each(|entry| expander.names(entry, "measures"));
            }
            Some(DeValue::Table(_)) => {
                if let Some(entry) = root.get_mut(section) {
                    expander.names(entry, "measures");
                }
            }
            _ => {}
        }
    }
    for (_, entry) in tables(root.get_mut("statistics")) {
        expander.names(entry, "measures");
    }
    if let Some(entry) = root.get_mut("presentation") {
        expander.names(entry, "axes");
    }
}

/// The entries of a table; none of anything else.
fn tables<'t, 'i>(
    value: Option<&'t mut Value<'i>>,
) -> impl Iterator<Item = (&'t Spanned<DeString<'i>>, &'t mut Value<'i>)> {
    let table = match value.map(Spanned::get_mut) {
        Some(DeValue::Table(table)) => Some(table),
        _ => None,
    };
    table.into_iter().flat_map(|table| table.iter_mut())
}

struct Expander<'r> {
    report: &'r mut Report,
    /// How many bytes were written out.
    bytes: usize,
}

impl Expander<'_> {
    /// Writes out the entries whose ids stand for many.
    fn entries(&mut self, entries: &mut DeTable<'_>) {
        if !entries.keys().any(|key| key.get_ref().contains('{')) {
            return;
        }
        let written = std::mem::take(entries);
        let mut taken: BTreeSet<String> =
            written.keys().map(|key| key.get_ref().to_string()).collect();
        for (key, value) in written {
            let span = key.span();
            let text = key.get_ref().to_string();
            let ids = match self.ids(&text, &span, weight(value.get_ref())) {
                Ok(Some(ids)) => ids,
                Ok(None) => {
                    entries.insert(key, value);
                    continue;
                }
                Err(()) => continue,
            };
            self.report.note_pattern(extent(&span, &value));
            let mut value = value;
            let titles = self.titles(&text, &mut value, &ids);
            let mut again: Vec<String> = Vec::new();
            for (id, part) in ids {
                if !taken.insert(id.clone()) {
                    again.push(id);
                    continue;
                }
                let mut entry = Spanned::new(value.span(), fill(value.get_ref(), &part, None));
                if let Some(title) = titles.as_ref().and_then(|t| t.get(id.as_str())) {
                    give_title(&mut entry, &of_its_own(title, &part));
                }
                entries.insert(Spanned::new(span.clone(), Cow::Owned(id)), entry);
            }
            if !again.is_empty() {
                let names: Vec<&str> = again.iter().map(String::as_str).collect();
                let names = shortened(&names, names.len());
                let said = message!("methodology-pattern-overlap", text = text, ids = names);
                let help = message!("methodology-pattern-overlap-help");
                self.report.error(&span, said, Some(help));
            }
        }
    }

    /// The titles of single ids, taken out of an entry for many.
    fn titles<'i>(
        &mut self,
        text: &str,
        value: &mut Value<'i>,
        ids: &pattern::Ids,
    ) -> Option<DeTable<'i>> {
        let DeValue::Table(entry) = value.get_mut() else { return None };
        let titles = entry.remove("titles")?;
        let (span, form) = (titles.span(), titles.get_ref().type_str());
        let DeValue::Table(titles) = titles.into_inner() else {
            let said = message!("methodology-wrong-form", found = form, wanted = "table");
            self.report.error(&span, said, None);
            return None;
        };
        let known: BTreeSet<&str> = ids.iter().map(|(id, _)| id.as_str()).collect();
        for key in titles.keys().filter(|key| !known.contains(key.get_ref().as_ref())) {
            let id = key.get_ref().as_ref();
            let said = message!("methodology-pattern-title", text = text, id = id);
            self.report.unknown(&key.span(), id, said, known.iter().copied());
        }
        Some(titles)
    }

    /// Writes out the names of a list, or of a table of names, that stand for many.
    fn names(&mut self, entry: &mut Value<'_>, key: &str) {
        let DeValue::Table(entry) = entry.get_mut() else { return };
        match entry.get_mut(key).map(Spanned::get_mut) {
            Some(DeValue::Array(names)) => self.list(names),
            Some(DeValue::Table(names)) => self.weights(names),
            _ => {}
        }
    }

    fn list(&mut self, names: &mut DeArray<'_>) {
        let is_many = |name: &Value<'_>| name.get_ref().as_str().is_some_and(|n| n.contains('{'));
        if !names.iter().any(is_many) {
            return;
        }
        let mut all = DeArray::new();
        let mut taken: BTreeSet<String> = BTreeSet::new();
        let plain = names.iter().filter(|name| !is_many(name));
        taken.extend(plain.filter_map(|name| Some(name.get_ref().as_str()?.to_owned())));
        for name in names.iter() {
            let text = name.get_ref().as_str().unwrap_or_default().to_owned();
            let ids = match self.ids(&text, &name.span(), 0) {
                Ok(Some(ids)) => ids,
                Ok(None) => {
                    all.push(name.clone());
                    continue;
                }
                Err(()) => continue,
            };
            for id in self.new_names(&text, &name.span(), ids, &mut taken) {
                all.push(Spanned::new(name.span(), DeValue::String(Cow::Owned(id))));
            }
        }
        *names = all;
    }

    fn weights(&mut self, names: &mut DeTable<'_>) {
        if !names.keys().any(|key| key.get_ref().contains('{')) {
            return;
        }
        let written = std::mem::take(names);
        let mut taken: BTreeSet<String> =
            written.keys().map(|key| key.get_ref().to_string()).collect();
        for (key, value) in written {
            let text = key.get_ref().to_string();
            let ids = match self.ids(&text, &key.span(), weight(value.get_ref())) {
                Ok(Some(ids)) => ids,
                Ok(None) => {
                    names.insert(key, value);
                    continue;
                }
                Err(()) => continue,
            };
            for id in self.new_names(&text, &key.span(), ids, &mut taken) {
                names.insert(Spanned::new(key.span(), Cow::Owned(id)), value.clone());
            }
        }
    }

    /// The names of a pattern; those that the list has already are an error.
    fn new_names(
        &mut self,
        text: &str,
        span: &Range<usize>,
        ids: pattern::Ids,
        taken: &mut BTreeSet<String>,
    ) -> Vec<String> {
        self.report.note_pattern(span.clone());
        let (new, again): (Vec<String>, Vec<String>) =
            ids.into_iter().map(|(id, _)| id).partition(|id| taken.insert(id.clone()));
        if !again.is_empty() {
            let names: Vec<&str> = again.iter().map(String::as_str).collect();
            let names = shortened(&names, names.len());
            let said = message!("methodology-pattern-again", text = text, ids = names);
            self.report.error(span, said, None);
        }
        new
    }

    /// The ids for which a text stands, of each of which an entry of so many bytes is written out;
    /// `Ok(None)` if it is an ordinary id, `Err` if what is wrong was reported.
    fn ids(
        &mut self,
        text: &str,
        span: &Range<usize>,
        bytes: usize,
    ) -> Result<Option<pattern::Ids>, ()> {
        let ids = pattern::ids(text, self.report.limits.ids).map_err(|wrong| {
            self.report.error(span, wrong, Some(message!("methodology-pattern-help")));
        })?;
        let Some(ids) = ids else { return Ok(None) };
        self.bytes = self.bytes.saturating_add(ids.len().saturating_mul(bytes + text.len() + 64));
        let most = self.report.limits.compact_bytes;
        if self.bytes > most {
            let (n, megabytes) = (ids.len(), most >> 20);
            let said =
                message!("methodology-pattern-too-much", text = text, n = n, megabytes = megabytes);
            self.report.error(span, said, None);
            return Err(());
        }
        Ok(Some(ids))
    }
}

/// About how many bytes a value takes.
fn weight(value: &DeValue<'_>) -> usize {
    64 + match value {
        DeValue::String(text) => text.len(),
        DeValue::Array(values) => values.iter().map(|value| weight(value.get_ref())).sum(),
        DeValue::Table(table) => {
            let one = |(key, value): (&Spanned<DeString<'_>>, &Value<'_>)| {
                key.get_ref().len() + weight(value.get_ref())
            };
            table.iter().map(one).sum()
        }
        _ => 0,
    }
}

/// From the first to the last byte of an entry, wherever its parts stand.
fn extent(key: &Range<usize>, value: &Value<'_>) -> Range<usize> {
    let mut whole = key.start..key.end.max(value.span().end);
    match value.get_ref() {
        DeValue::Table(table) => {
            for (key, value) in table {
                let inner = extent(&key.span(), value);
                whole = whole.start.min(inner.start)..whole.end.max(inner.end);
            }
        }
        DeValue::Array(values) => {
            for value in values {
                let inner = extent(&value.span(), value);
                whole = whole.start.min(inner.start)..whole.end.max(inner.end);
            }
        }
        _ => {}
    }
    whole
}

/// The value with what the braces of its id stand for in place of `{}`; in titles and units with the
/// digits of their language.
fn fill<'i>(value: &DeValue<'i>, part: &str, lang: Option<Lang>) -> DeValue<'i> {
    let written = |text: &DeString<'i>| match lang {
        _ if !text.contains("{}") => text.clone(),
        Some(lang) => Cow::Owned(text.replace("{}", &numeral(lang, part))),
        None => Cow::Owned(text.replace("{}", part)),
    };
    match value {
        DeValue::String(text) => DeValue::String(written(text)),
        DeValue::Array(values) => {
            let mut all = DeArray::new();
            for value in values {
                all.push(Spanned::new(value.span(), fill(value.get_ref(), part, lang)));
            }
            DeValue::Array(all)
        }
        DeValue::Table(table) => {
            let mut all = DeTable::new();
            for (key, value) in table {
                let name = key.get_ref();
                let in_words = matches!(name.as_ref(), "title" | "unit");
                let filled = match value.get_ref() {
                    DeValue::Table(texts) if in_words => DeValue::Table(in_languages(texts, part)),
                    other => fill(other, part, lang),
                };
                let key = Spanned::new(key.span(), written(name));
                all.insert(key, Spanned::new(value.span(), filled));
            }
            DeValue::Table(all)
        }
        other => other.clone(),
    }
}

fn in_languages<'i>(texts: &DeTable<'i>, part: &str) -> DeTable<'i> {
    let mut all = DeTable::new();
    for (code, text) in texts {
        let lang = Lang::of(code.get_ref());
        let filled = fill(text.get_ref(), part, lang);
        all.insert(code.clone(), Spanned::new(text.span(), filled));
    }
    all
}

/// The title of one id, with what the braces stand for in it in place of `{}`.
fn of_its_own<'i>(title: &Value<'i>, part: &str) -> Value<'i> {
    let filled = match title.get_ref() {
        DeValue::Table(texts) => DeValue::Table(in_languages(texts, part)),
        other => fill(other, part, None),
    };
    Spanned::new(title.span(), filled)
}

/// Puts a title of its own into an entry, language by language.
fn give_title<'i>(entry: &mut Value<'i>, title: &Value<'i>) {
    let DeValue::Table(entry) = entry.get_mut() else { return };
    match (entry.get_mut("title").map(Spanned::get_mut), title.get_ref()) {
        (Some(DeValue::Table(general)), DeValue::Table(own)) => {
            general.extend(own.iter().map(|(code, text)| (code.clone(), text.clone())));
        }
        _ => {
            entry.insert(Spanned::new(title.span(), Cow::Borrowed("title")), title.clone());
        }
    }
}
