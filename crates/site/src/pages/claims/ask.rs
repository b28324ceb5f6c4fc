//! What a reader asks to be checked: one figure by a form, or a table of claims.

use form_urlencoded::parse;
use sanjeh_engine::text::fold;
use sanjeh_messages::message;
use sanjeh_methodology::document::ClaimEntry;
use sanjeh_methodology::names::text;
use sanjeh_publication::Publication;
use sanjeh_replies::Request;
use sanjeh_round::{Figure, MOST_CHECKED};

use crate::context::Context;
use crate::figures;
use crate::query::{Query, write};

/// More subjects than this are not offered as a list: typing the id is quicker then.
const MOST_OFFERED: usize = 500;

/// The columns that every table of claims may have; the methodology names others.
const FIXED: [&str; 5] = ["metric", "scope", "subject", "value", "rank"];

/// What was asked.
pub(super) struct Asked {
    /// The fields of the form for one figure: column and value.
    fields: Vec<(String, String)>,
    /// The table that was sent.
    sent: Option<String>,
}

/// The form for one figure.
pub(super) struct Form {
    /// What can be claimed: id, name, whether it was chosen.
    pub(super) metrics: Vec<(String, String, bool)>,
    /// The other fields.
    pub(super) fields: Vec<Field>,
    /// A first line for a table of claims.
    pub(super) header: String,
    /// The most claims that are checked at once.
    pub(super) most: String,
}

/// A field in which something is typed or chosen.
pub(super) struct Field {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) hint: String,
    pub(super) value: String,
    /// What may be typed, with what more is to be said of it.
    pub(super) offered: Vec<(String, String)>,
    /// What may be chosen, where nothing is typed: id, name, whether it was chosen.
    pub(super) choices: Vec<(String, String, bool)>,
    /// What is wrong with what was typed; empty if nothing is.
    pub(super) wrong: String,
}

impl Asked {
    /// Reads a request: a query names one figure, a form that was posted has a table.
    pub(super) fn read(p: &Publication, request: &Request<'_>) -> Self {
        let sent = request.form.and_then(|form| {
            let mut pairs = parse(form);
            pairs.find(|(name, _)| name == "claims").map(|(_, table)| table.into_owned())
        });
        let query = Query::parse(request.query);
        let columns = FIXED.iter().map(|name| (*name).to_owned()).chain(columns(p));
        let fields = columns.map(|column| {
            let typed = query.get(&column).unwrap_or_default().trim().to_owned();
            (column, typed)
        });
        Self { fields: fields.collect(), sent }
    }

    /// What the methodology says of the chosen metric.
    fn entry<'p>(&self, p: &'p Publication) -> Option<&'p ClaimEntry> {
        p.round.methodology.document.claims.get(self.get("metric")).map(|entry| &entry.value)
    }

    /// The fields that the chosen metric needs and that are empty, each with its label.
    pub(super) fn missing(&self, c: &Context<'_>, p: &Publication) -> Vec<(String, String)> {
        let Some(entry) = self.entry(p).filter(|_| self.is_single()) else { return Vec::new() };
        let needed = columns_of(entry).into_iter();
        let empty = needed.filter(|column| self.get(column).is_empty());
        let labelled = |column: String| (column.clone(), column_label(c, p, &column));
        empty.map(labelled).collect()
    }

    /// Whether one figure was asked for.
    pub(super) fn is_single(&self) -> bool {
        self.sent.is_none()
    }

    /// The table that was sent, as it was typed.
    pub(super) fn typed(&self) -> &str {
        self.sent.as_deref().unwrap_or_default()
    }

    /// Whom the figure is of, as it was typed.
    pub(super) fn subject(&self) -> Option<&str> {
        Some(self.get("subject")).filter(|subject| !subject.is_empty())
    }

    /// The same question about another subject.
    pub(super) fn about(&self, name: &str) -> Self {
        let fields = self.fields.iter().map(|(column, value)| {
            let value = if column == "subject" { name } else { value };
            (column.clone(), value.to_owned())
        });
        Self { fields: fields.collect(), sent: None }
    }

    /// Where the question is answered.
    pub(super) fn href(&self, c: &Context<'_>) -> String {
        let typed = self.fields.iter().filter(|(_, value)| !value.is_empty());
        let query = write(typed.map(|(column, value)| (column.as_str(), value.as_str())));
        format!("{}{query}#answer", c.here())
    }

    fn get(&self, column: &str) -> &str {
        let found = self.fields.iter().find(|(name, _)| name == column);
        found.map_or("", |(_, value)| value)
    }

    /// The claims as a table; `None` if nothing was asked.
    pub(super) fn table(&self) -> Option<String> {
        if let Some(sent) = &self.sent {
            return Some(sent.clone());
        }
        if self.get("metric").is_empty() {
            return None;
        }
        let line = |cells: &mut dyn Iterator<Item = &str>| {
            let quoted = cells.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
            quoted.collect::<Vec<_>>().join(",")
        };
        let header = line(&mut self.fields.iter().map(|(name, _)| name.as_str()));
        let cells = line(&mut self.fields.iter().map(|(_, value)| value.as_str()));
        Some(format!("{header}\n{cells}\n"))
    }

    /// The form, filled in as it was sent.
    pub(super) fn form(mut self, c: &Context<'_>) -> Form {
        let Some(p) = c.publication else {
            return Form {
                metrics: Vec::new(),
                fields: Vec::new(),
                header: String::new(),
                most: String::new(),
            };
        };
        let value = |asked: &Self, column: &str| asked.get(column).to_owned();
        let metrics = metrics(c, p);
        let chosen = value(&self, "metric");
        let metrics = metrics.into_iter().map(|(id, title)| {
            let is_chosen = id == chosen;
            (id, title, is_chosen)
        });
        let metrics = metrics.collect();
        let field = |asked: &Self, name: &str, label: String, hint, offered| Field {
            value: value(asked, name),
            name: name.to_owned(),
            label,
            hint: c.t(hint),
            offered,
            choices: Vec::new(),
            wrong: String::new(),
        };
        let chosen = |field: Field, all: Vec<(String, String)>| {
            let is_chosen = |id: &str, name: &str| {
                !field.value.is_empty() && (id == field.value || fold(name) == fold(&field.value))
            };
            let choice = |(id, name): (String, String)| (is_chosen(&id, &name), id, name);
            let choices = all.into_iter().map(choice).map(|(chosen, id, name)| (id, name, chosen));
            Field { choices: choices.collect(), ..field }
        };
        let mut fields = vec![
            field(
                &self,
                "subject",
                c.t(message!("reuse-claims-subject")),
                message!("reuse-claims-subject-hint"),
                subjects(c, p),
            ),
            field(
                &self,
                "value",
                c.t(message!("reuse-claims-value")),
                message!("reuse-claims-value-hint"),
                Vec::new(),
            ),
            field(
                &self,
                "rank",
                c.t(message!("reuse-claims-rank")),
                message!("reuse-claims-rank-hint"),
                Vec::new(),
            ),
        ];
        for column in columns(p) {
            let label = column_label(c, p, &column);
            let hint = message!("reuse-claims-column-hint");
            let field = field(&self, &column, label, hint, Vec::new());
            fields.push(chosen(field, measures(c, p)));
        }
        let label = c.t(message!("reuse-claims-scope"));
        let scope = field(&self, "scope", label, message!("reuse-claims-scope-hint"), Vec::new());
        fields.push(chosen(scope, scopes(c, p)));
        let header = self.fields.drain(..).map(|(name, _)| name).collect::<Vec<_>>().join(",");
        Form { metrics, fields, header, most: c.int(MOST_CHECKED) }
    }
}

/// What the field of a column is called that the methodology names: by its own word, if it has one.
fn column_label(c: &Context<'_>, p: &Publication, column: &str) -> String {
    let own = p.round.methodology.word("claims", column, c.lang);
    if own != column {
        return own.to_owned();
    }
    if columns(p).len() == 1 {
        return c.t(message!("reuse-claims-column"));
    }
    c.t(message!("reuse-claims-column-of", column = column))
}

/// The columns that the metrics of a methodology ask for, beside the fixed ones.
fn columns(p: &Publication) -> Vec<String> {
    let entries = p.round.methodology.document.claims.values();
    let all = entries.flat_map(|entry| columns_of(&entry.value));
    let mut columns: Vec<String> = Vec::new();
    for column in all {
        if !columns.contains(&column) {
            columns.push(column);
        }
    }
    columns
}

/// The columns that a metric asks for, beside the fixed ones.
fn columns_of(entry: &ClaimEntry) -> Vec<String> {
    let templates = [&entry.value, &entry.rank].into_iter().flatten();
    let mut columns: Vec<String> = Vec::new();
    for template in templates {
        let opened = template.value.split('{').skip(1);
        for name in opened.filter_map(|rest| rest.split_once('}')).map(|(name, _)| name) {
            if !FIXED.contains(&name) && !columns.iter().any(|column| column == name) {
                columns.push(name.to_owned());
            }
        }
    }
    columns
}

/// What can be claimed, with its name: its own title, or that of the figure behind it; with its id
/// where several are called alike.
fn metrics(c: &Context<'_>, p: &Publication) -> Vec<(String, String)> {
    let entries = p.round.methodology.document.claims.iter();
    let named = |(id, entry): (&String, &sanjeh_methodology::document::At<ClaimEntry>)| {
        let title = text(&entry.value.title, c.lang).map(str::to_owned);
        (id.clone(), title.unwrap_or_else(|| metric_title(c, p, &entry.value)))
    };
    let all: Vec<(String, String)> = entries.map(named).collect();
    let is_alone = |title: &str| all.iter().filter(|(_, other)| other == title).count() == 1;
    let named = |(id, title): &(String, String)| {
        let title = if is_alone(title) { title.clone() } else { format!("{title} ({id})") };
        (id.clone(), title)
    };
    all.iter().map(named).collect()
}

/// The name of the figure behind a metric; what its columns will say stands as an ellipsis.
fn metric_title(c: &Context<'_>, p: &Publication, entry: &ClaimEntry) -> String {
    let template = entry.value.as_ref().or(entry.rank.as_ref());
    let Some(template) = template else { return String::new() };
    let mut words = String::new();
    for (n, part) in template.value.split('{').enumerate() {
        match part.split_once('}') {
            Some((_, rest)) if n > 0 => words.push_str(&format!("…{rest}")),
            _ => words.push_str(part),
        }
    }
    match words.parse() {
        Ok(Figure::Rank(list)) if list == "…" => c.t(message!("reuse-figure-rank-any")),
        Ok(figure) => figures::title(p, &figure, c.lang),
        Err(_) => words,
    }
}

/// The names of the subjects and classes that claims can be about, each with what it is a class of.
fn subjects(c: &Context<'_>, p: &Publication) -> Vec<(String, String)> {
    let mut offered = Vec::new();
    if let Some(presentation) = p.presentation() {
        let kind = presentation.of;
        let rows = 0..p.count(kind) as u32;
        if rows.len() <= MOST_OFFERED {
            let row = |row| (p.name(kind, row, c.lang).to_owned(), String::new());
            offered.extend(rows.map(row));
            offered.sort_by(|a: &(String, String), b| c.compare(&a.0, &b.0));
        }
    }
    for (at, share) in p.round.results.shares.iter().enumerate() {
        let title = p.round.methodology.share_title(at, c.lang);
        offered.extend(share.iter().map(|class| {
            let word = p.round.methodology.class_title(at, &class.id, c.lang);
            (word.to_owned(), title.to_owned())
        }));
    }
    offered
}

/// Among whom a place can be claimed: the ranked lists, and the methodology's own words for them.
fn scopes(c: &Context<'_>, p: &Publication) -> Vec<(String, String)> {
    let document = &p.round.methodology.document;
    let title = |list: &str| {
        let entry = document.ranks.get(list);
        entry.and_then(|e| text(&e.value.title, c.lang)).unwrap_or(list).to_owned()
    };
    let entries = document.claims.values().map(|entry| &entry.value);
    let own = entries.flat_map(|entry| entry.scopes.iter());
    let mut scopes: Vec<(String, String)> = Vec::new();
    for (scope, list) in own {
        if !scopes.iter().any(|(known, _)| known == scope) {
            scopes.push((scope.clone(), title(&list.value)));
        }
    }
    for list in document.ranks.keys() {
        let title = title(list);
        if !scopes.iter().any(|(_, known)| *known == title) {
            scopes.push((list.clone(), title));
        }
    }
    scopes
}

/// The measures that a column may name.
fn measures(c: &Context<'_>, p: &Publication) -> Vec<(String, String)> {
    let axes = p.presentation().map(|presentation| presentation.axes.clone()).unwrap_or_default();
    let title = |measure| p.round.methodology.measure_title(measure, c.lang).to_owned();
    axes.into_iter().map(|axis| (p.model().measure(axis).id.clone(), title(axis))).collect()
}
