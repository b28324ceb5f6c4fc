//! Those that belong to a subject: its services and its affiliates.

use sanjeh_engine::model::TypeIx;
use sanjeh_messages::message;

use super::super::standing::Facts;
use crate::context::Html;

/// The services of a subject.
pub(super) struct Services {
    /// What they are called, and how many there are.
    pub(super) title: String,
    pub(super) kind: String,
    pub(super) columns: Vec<String>,
    /// Name and cells.
    pub(super) rows: Vec<(String, Vec<String>)>,
    /// How many have each value of each attribute: name of the attribute, counts in words.
    pub(super) counts: Vec<(String, String)>,
}

/// An affiliate.
pub(super) struct Affiliate {
    pub(super) name: String,
    pub(super) link: String,
    pub(super) id: String,
    pub(super) score: String,
    pub(super) value: String,
    pub(super) mark: Html,
    /// Its place among all, and that others have it.
    pub(super) rank: Html,
    pub(super) rank_figure: String,
    pub(super) rank_value: String,
    pub(super) band: String,
}

/// The services of a subject; `None` if the methodology has none.
pub(super) fn services(facts: &Facts<'_>, row: u32) -> Option<Services> {
    let (c, publication) = (&facts.c, facts.publication);
    let services = facts.presentation.services?;
    let kind = services.kind;
    let table = &publication.round.data.tables[kind.0];
    let own = table.links[services.link].iter().enumerate().filter(|(_, owner)| **owner == row);
    let own: Vec<u32> = own.map(|(service, _)| service as u32).collect();
    let more = recorded(facts, kind);
    let attributes = facts.attributes(kind);
    let title = |a: &usize| facts.column(facts.attribute(kind, *a)).to_owned();
    let cells = |service: u32| -> Vec<String> {
        let values = attributes
            .iter()
            .map(|a| facts.word(kind, *a, table.attributes[*a].get(service)).to_owned());
        let records = more.iter().map(|column| {
            publication.register.get(kind, column, service).unwrap_or("—").to_owned()
        });
        values.chain(records).collect()
    };
    let counts = attributes.iter().map(|a| {
        let column = &table.attributes[*a];
        let counted = column.values.iter().enumerate().filter_map(|(code, value)| {
            let n = own.iter().filter(|s| column.codes[**s as usize] as usize == code).count();
            let word = facts.word(kind, *a, value);
            (n > 0 && !word.is_empty()).then(|| c.t(message!("agency-counted", word = word, n = n)))
        });
        let comma = c.t(message!("list-separator"));
        let counted = counted.collect::<Vec<_>>().join(&comma);
        (title(a), counted)
    });
    Some(Services {
        title: c.wording(publication).counted(kind, own.len()),
        kind: publication.round.methodology.type_title(kind, c.lang).to_owned(),
        columns: attributes
            .iter()
            .map(title)
            .chain(more.iter().map(|column| facts.column(column).to_owned()))
            .collect(),
        counts: counts.filter(|(_, counted)| !counted.is_empty()).collect(),
        rows: own
            .iter()
            .map(|s| (publication.name(kind, *s, c.lang).to_owned(), cells(*s)))
            .collect(),
    })
}

/// The columns of the register that say more of a service: all but its id, its names, whose it is,
/// and what is an attribute or an answer.
fn recorded(facts: &Facts<'_>, kind: TypeIx) -> Vec<String> {
    let publication = facts.publication;
    let subject = &publication.model().types[kind.0];
    let document = &publication.round.methodology.document;
    let Some(entry) = document.subjects.get(&subject.id).map(|entry| &entry.value) else {
        return Vec::new();
    };
    let templates = entry.links.values().map(|link| link.value.0.id.as_str());
    let templates: Vec<&str> =
        templates.chain([entry.id.as_ref().map_or("{id}", |id| id.value.as_str())]).collect();
    let asked = document.questions.get(&subject.id);
    let is_asked = |column: &str| {
        asked.is_some_and(|all| {
            all.iter().any(|(id, q)| q.value.column.as_deref().unwrap_or(id) == column)
        })
    };
    let all = publication.register.columns(kind).iter();
    all.filter(|column| {
        !subject.attributes.contains(column)
            && !entry.is_label(column)
            && !templates.iter().any(|template| template.contains(&format!("{{{column}}}")))
            && !is_asked(column)
    })
    .cloned()
    .collect()
}

/// The affiliates of a subject, the best first.
pub(super) fn affiliates(facts: &Facts<'_>, row: u32) -> Vec<Affiliate> {
    let (c, publication) = (&facts.c, facts.publication);
    let headline = facts.presentation.headline;
    let list = facts.list(facts.presentation.rank);
    let score = |row: u32| publication.published(headline, row).unwrap_or(f64::NEG_INFINITY);
    let mut rows = facts.affiliates(row);
    rows.sort_by(|a, b| score(*b).total_cmp(&score(*a)));
    let figure = format!("published {}", publication.model().measure(headline).id);
    rows.into_iter()
        .map(|row| Affiliate {
            name: facts.name(row).to_owned(),
            link: c.agency(publication, row),
            id: facts.id(row).to_owned(),
            score: c.score(publication, headline, row),
            value: publication.published(headline, row).map_or_else(String::new, |x| x.to_string()),
            mark: c.origin(publication, &figure, facts.id(row)),
            rank: facts.place(list.place(row)),
            rank_value: list.place(row).map_or_else(String::new, |place| place.at.to_string()),
            rank_figure: format!("rank {}", list.id()),
            band: facts.band(row).map(|(_, title)| title.to_owned()).unwrap_or_default(),
        })
        .collect()
}
