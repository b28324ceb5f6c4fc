//! From the text of a methodology file to its [`Document`], with every problem of its form at once.

use std::ops::Range;

use indexmap::IndexMap;
use sanjeh_messages::{Message, message};

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use crate::document::{At, BandsEntry, Document};
use crate::expand::expand;
use crate::explained::{explained, missing_field, syntax_kind};
use crate::levels;
use crate::report::Report;
use crate::syntax::plain_mistake;

type Value<'i> = Spanned<DeValue<'i>>;

/// More problems than this in one entry are not looked for.
const MOST_IN_ONE_ENTRY: usize = 50;

/// Reads the document; `None` if it is no TOML. `variant` names a part of `[variants]` that replaces parts of the rest.
pub(crate) fn parse(source: &str, variant: Option<&str>, report: &mut Report) -> Option<Document> {
    let (table, errors) = DeTable::parse_recoverable(source);
    let mut said: Vec<(Range<usize>, Message)> = Vec::new();
    for error in &errors {
        let span = error.span().unwrap_or(0..0);
        let text = error.message();
        // What is plain is said once, and not what else the grammar finds in its line.
        if let Some((span, text)) = plain_mistake(source, span.start) {
            if !said.iter().any(|(known, _)| *known == span) {
                report.error(&span, text.clone(), None);
                said.push((span, text));
            }
            continue;
        }
        // Where there is nothing, no quotes are missing but the value itself.
        let kind = if span.is_empty() && text.contains("must be quoted") {
            "value"
        } else {
            syntax_kind(text)
        };
        let text = message!("methodology-toml", kind = kind, text = text);
        if !said.contains(&(span.clone(), text.clone())) {
            report.error(&span, text.clone(), None);
            said.push((span, text));
        }
    }
    if errors.iter().any(|e| syntax_kind(e.message()) != "duplicate") {
        // What the rest would mean is a guess; only of a repeated key it is plain.
        return None;
    }
    let mut root = table.into_inner();
    expand(&mut root, report);
    if let Some(name) = variant {
        apply_variant(&mut root, name, report);
    }
    let whole = 0..source.len().min(1);
    let mut reader = Reader { report, root, whole };
    let document = reader.document();
    reader.leftovers();
    Some(document)
}

/// The variants of a methodology that can be read, and where each begins.
pub(crate) fn variants(source: &str) -> Vec<(String, Range<usize>)> {
    let (table, _) = DeTable::parse_recoverable(source);
    let variants = table.get_ref().get("variants").and_then(|v| v.get_ref().as_table());
    let named = variants.into_iter().flat_map(|v| v.iter());
    named.map(|(key, _)| (key.get_ref().to_string(), key.span())).collect()
}

/// Replaces parts of the document by those of a variant, table by table.
fn apply_variant(root: &mut DeTable<'_>, name: &str, report: &mut Report) {
    let variants = root.get("variants").and_then(|v| v.get_ref().as_table());
    let patch = variants.and_then(|v| v.get(name)).and_then(|v| v.get_ref().as_table()).cloned();
    let Some(mut patch) = patch else {
        let known: Vec<String> = variants
            .map_or(Vec::new(), |v| v.iter().map(|(key, _)| key.get_ref().to_string()).collect());
        let text = message!("methodology-unknown-variant", name = name);
        report.unknown(&(0..0), name, text, known.iter().map(String::as_str));
        return;
    };
    expand(&mut patch, report);
    merge(root, patch);
}

fn merge<'i>(into: &mut DeTable<'i>, patch: DeTable<'i>) {
    for (key, value) in patch {
        let both_tables = into
            .get(key.get_ref().as_ref())
            .is_some_and(|old| old.get_ref().is_table() && value.get_ref().is_table());
        if both_tables {
            if let (Some(old), DeValue::Table(new)) =
                (into.get_mut(key.get_ref().as_ref()), value.clone().into_inner())
                && let DeValue::Table(old) = old.get_mut()
            {
                merge(old, new);
            }
        } else {
            into.insert(key, value);
        }
    }
}

struct Reader<'r, 'i> {
    report: &'r mut Report,
    root: DeTable<'i>,
    /// Where problems are shown that have no place of their own.
    whole: Range<usize>,
}

impl<'i> Reader<'_, 'i> {
    fn document(&mut self) -> Document {
        let methodology = self.take("methodology");
        if methodology.is_none() {
            let help = message!("methodology-no-header-help");
            let whole = self.whole.clone();
            self.report.error(&whole, message!("methodology-no-header"), Some(help));
        }
        // Variants were applied before; their shape is that of the parts that they replace.
        self.root.remove("variants");
        let before = self.report.problems.len();
        let subjects = self.entries("subjects");
        self.report.subjects_unread = subjects.is_empty() && self.report.problems.len() > before;
        Document {
            methodology: methodology.and_then(|v| self.decode(v)).unwrap_or_default(),
            policy: self.one("policy").unwrap_or_default(),
            laws: self.entries("laws"),
            sets: self.plain_entries("sets"),
            scales: self.plain_entries("scales"),
            subjects,
            answers: self.list("answers"),
            decided: self.at_most_one("decided"),
            spellings: self.one("spellings").unwrap_or_default(),
            questions: self.entries_by_type("questions"),
            methods: self.entries("methods"),
            rollups: self.list("rollups"),
            each: self.list("each"),
            measures: self.entries_by_type("measures"),
            ranks: self.entries("ranks"),
            bands: self.bands(),
            shares: self.entries("shares"),
            statistics: self.entries("statistics"),
            groups: self.entries("groups"),
            growth: self.entries("growth"),
            claims: self.entries("claims"),
            words: self.plain_entries("words"),
            presentation: self.one("presentation"),
            variants: IndexMap::new(),
        }
    }

    fn bands(&mut self) -> IndexMap<String, At<BandsEntry>> {
        let mut bands = self.entries("bands");
        for entry in bands.values_mut() {
            levels::complete(entry, self.report);
        }
        bands
    }

    /// What is left of the root is unknown.
    fn leftovers(&mut self) {
        const KNOWN: [&str; 24] = [
            "methodology",
            "policy",
            "laws",
            "sets",
            "scales",
            "subjects",
            "answers",
            "decided",
            "spellings",
            "questions",
            "methods",
            "rollups",
            "each",
            "measures",
            "ranks",
            "bands",
            "shares",
            "statistics",
            "groups",
            "growth",
            "claims",
            "words",
            "presentation",
            "variants",
        ];
        for (key, _) in std::mem::take(&mut self.root) {
            let name = key.get_ref().to_string();
            let text = message!("methodology-unknown-section", name = name.as_str());
            self.report.unknown(&key.span(), &name, text, KNOWN);
        }
    }

    fn take(&mut self, key: &str) -> Option<Value<'i>> {
        self.root.remove(key)
    }

    fn one<T: DeserializeOwned>(&mut self, key: &str) -> Option<T> {
        let value = self.take(key)?;
        self.decode(value)
    }

    /// Entries of a section, each placed where its name stands.
    fn entries<T: DeserializeOwned>(&mut self, key: &str) -> IndexMap<String, At<T>> {
        match self.take(key) {
            Some(value) => self.table_of(value),
            None => IndexMap::new(),
        }
    }

    fn plain_entries<T: DeserializeOwned>(&mut self, key: &str) -> IndexMap<String, T> {
        self.entries(key).into_iter().map(|(id, at)| (id, at.value)).collect()
    }

    fn entries_by_type<T: DeserializeOwned>(
        &mut self,
        key: &'static str,
    ) -> IndexMap<String, IndexMap<String, At<T>>> {
        let Some(table) = self.take(key).and_then(|v| self.as_table(v)) else {
            return IndexMap::new();
        };
        let mut all = IndexMap::new();
        for (id, value) in table {
            self.report.note_place(key, id.get_ref(), id.span());
            let is_table = value.get_ref().is_table();
            let entries = self.table_of(value);
            if is_table {
                all.insert(id.into_inner().into_owned(), entries);
            }
        }
        all
    }

    fn list<T: DeserializeOwned>(&mut self, key: &str) -> Vec<At<T>> {
        let Some(value) = self.take(key) else { return Vec::new() };
        let span = value.span();
        let values = match value.into_inner() {
            DeValue::Array(values) => values.into_iter().collect(),
            // One entry may be written as `[answers]`.
            table @ DeValue::Table(_) => vec![Spanned::new(span, table)],
            other => {
                self.wrong_form(&span, &other);
                Vec::new()
            }
        };
        let mut entry = |value: Value<'i>| {
            let span = value.span();
            self.decode(value).map(|value| At { value, span })
        };
        values.into_iter().filter_map(&mut entry).collect()
    }

    /// A section that there may be once.
    fn at_most_one<T: DeserializeOwned>(&mut self, key: &'static str) -> Option<At<T>> {
        let mut all: Vec<At<T>> = self.list(key);
        for second in all.iter().skip(1) {
            let text = message!("methodology-only-one", name = key);
            self.report.error(&second.span, text, None);
        }
        if all.is_empty() { None } else { Some(all.swap_remove(0)) }
    }

    fn table_of<T: DeserializeOwned>(&mut self, value: Value<'i>) -> IndexMap<String, At<T>> {
        let Some(table) = self.as_table(value) else { return IndexMap::new() };
        let mut entries = IndexMap::new();
        for (id, value) in table {
            let span = id.span();
            let before = self.report.problems.len();
            let value = self.decode(value);
            if self.report.problems.len() > before {
                self.report.note_broken(span.clone());
            }
            if let Some(value) = value {
                entries.insert(id.into_inner().into_owned(), At { value, span });
            }
        }
        entries
    }

    fn as_table(&mut self, value: Value<'i>) -> Option<DeTable<'i>> {
        let span = value.span();
        match value.into_inner() {
            DeValue::Table(table) => Some(table),
            other => {
                self.wrong_form(&span, &other);
                None
            }
        }
    }

    fn wrong_form(&mut self, span: &Range<usize>, value: &DeValue<'_>) {
        let text = message!("methodology-wrong-form", found = value.type_str(), wanted = "table");
        self.report.error(span, text, None);
    }

    /// Decodes one entry. A part that does not fit is reported and taken out, and the rest is tried
    /// again, so that all problems of the entry come at once.
    fn decode<T: DeserializeOwned>(&mut self, mut value: Value<'i>) -> Option<T> {
        let mut taken_out: Vec<String> = Vec::new();
        for _ in 0..MOST_IN_ONE_ENTRY {
            let error = match T::deserialize(ValueDeserializer::from(value.clone())) {
                Ok(decoded) => return Some(decoded),
                Err(error) => error,
            };
            let span = error.span().unwrap_or_else(|| value.span());
            // A field that is missing because it was taken out was reported already.
            if !missing_field(error.message()).is_some_and(|f| taken_out.iter().any(|t| t == f)) {
                let stands = kind_at(&value, &span);
                let (text, help) = explained(error.message(), stands);
                let unquoted = matches!(stands, Some("integer" | "float" | "boolean"))
                    && error.message().contains("expected a string");
                let help = help.or_else(|| unquoted.then(|| self.report.in_quotes(&span)));
                self.report.error(&span, text, help);
            }
            taken_out.push(take_out(&mut value, &span)?);
        }
        None
    }
}

/// Removes the innermost entry whose key or value stands at the span and gives its key.
fn take_out(value: &mut Value<'_>, span: &Range<usize>) -> Option<String> {
    let holds = |outer: Range<usize>| outer.start <= span.start && span.end <= outer.end;
    match value.get_mut() {
        DeValue::Table(table) => {
            let mut culprit = None;
            for (key, inner) in table.iter_mut() {
                if holds(key.span()) {
                    culprit = Some(key.get_ref().clone());
                } else if holds(inner.span()) {
                    if inner.span() != *span
                        && let Some(key) = take_out(inner, span)
                    {
                        return Some(key);
                    }
                    culprit = Some(key.get_ref().clone());
                }
            }
            let culprit = culprit?;
            table.remove(culprit.as_ref()).map(|_| culprit.into_owned())
        }
        DeValue::Array(values) => {
            values.iter_mut().filter(|i| holds(i.span())).find_map(|inner| take_out(inner, span))
        }
        _ => None,
    }
}

/// The kind of the value that stands at the span. The decoder takes a date for a table.
fn kind_at(value: &Value<'_>, span: &Range<usize>) -> Option<&'static str> {
    if value.span() == *span {
        return Some(value.get_ref().type_str());
    }
    match value.get_ref() {
        DeValue::Table(table) => table.iter().find_map(|(_, inner)| kind_at(inner, span)),
        DeValue::Array(values) => values.iter().find_map(|inner| kind_at(inner, span)),
        _ => None,
    }
}
