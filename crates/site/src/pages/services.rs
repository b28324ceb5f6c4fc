//! All services: how many are in which state, by agency and one by one.

mod summary;

use askama::Template;
use sanjeh_engine::model::{Classes, TypeIx};
use sanjeh_messages::message;
use sanjeh_replies::{Reply, Request};

use super::render;
use super::standing::Facts;
use crate::context::{Context, Html};
use crate::query::{self, Query};
use crate::search::Search;
use summary::{Column, Owner, columns, owners};

/// Services on a page.
const A_PAGE: usize = 100;

#[derive(Template)]
#[template(path = "services.html")]
struct Services<'a> {
    c: Context<'a>,
    title: String,
    sentence: String,
    charts: Vec<Html>,
    kind: &'a str,
    owner_kind: &'a str,
    /// The same in the middle of a heading.
    by_owner: String,
    summary_columns: Vec<Column<'a>>,
    owners: Vec<Owner>,
    owner_names: Vec<(&'a str, &'a str, bool)>,
    fields: Vec<Field<'a>>,
    search: String,
    attributes: Vec<&'a str>,
    rows: Vec<Row<'a>>,
    found: usize,
    all: usize,
    everything: String,
    /// Links to the other pages of the list.
    pages: Vec<PageLink>,
    is_reconstructed: bool,
}

/// An attribute by which services are filtered.
struct Field<'a> {
    name: &'a str,
    label: &'a str,
    /// Value, name, whether it is chosen.
    options: Vec<(&'a str, &'a str, bool)>,
}

struct Row<'a> {
    name: &'a str,
    keys: String,
    owner: &'a str,
    owner_id: &'a str,
    link: String,
    /// Id of the attribute's value, and what it is called.
    cells: Vec<(&'a str, &'a str)>,
}

struct PageLink {
    text: String,
    link: String,
    is_current: bool,
}

/// What the address asks for.
struct Choice<'q> {
    of: Option<&'q str>,
    search: &'q str,
    /// For each attribute, by its position and its name, the value that is asked for.
    values: Vec<(usize, &'q str, Option<&'q str>)>,
    page: usize,
}

/// The page; `None` if the methodology has no services.
pub(super) fn page(c: &Context<'_>, request: &Request<'_>) -> Option<Reply> {
    let facts = Facts::of(c)?;
    let services = facts.presentation.services?;
    let (publication, kind) = (facts.publication, services.kind);
    let attributes: Vec<(usize, &str)> =
        facts.attributes(kind).into_iter().map(|a| (a, facts.attribute(kind, a))).collect();
    let query = Query::parse(request.query);
    let choice = Choice {
        of: query.get("of"),
        search: query.get("q").unwrap_or_default(),
        values: attributes.iter().map(|(a, name)| (*a, *name, query.get(name))).collect(),
        page: query.get("page").and_then(|n| n.parse().ok()).unwrap_or(1),
    };
    let found = found(&facts, &choice);
    let live = c.site.options().live;
    let pages = found.len().div_ceil(A_PAGE).max(1);
    let at = choice.page.clamp(1, pages);
    // Where nobody answers, all stand on the page, and the script turns the pages.
    let shown = if live { found.chunks(A_PAGE).nth(at - 1).unwrap_or(&[]) } else { &found };
    let columns = columns(&facts, kind);
    Some(render(&Services {
        title: c.t(message!("agency-services-title", round = c.title(publication))),
        sentence: sentence(&facts, kind),
        charts: drawn(&facts, kind),
        kind: publication.round.methodology.type_title(kind, c.lang),
        owner_kind: facts.kind_title(),
        by_owner: by_owner(&facts),
        owners: owners(&facts, &columns),
        summary_columns: columns,
        owner_names: owner_names(&facts, choice.of),
        fields: fields(&facts, kind, &choice),
        search: choice.search.to_owned(),
        attributes: attributes.iter().map(|(_, name)| facts.column(name)).collect(),
        rows: shown.iter().map(|service| row(&facts, *service)).collect(),
        found: found.len(),
        all: publication.count(kind),
        everything: c.here(),
        pages: if live { page_links(&facts, &choice, pages, at) } else { Vec::new() },
        is_reconstructed: publication.provenance.is_reconstructed(),
        c: *c,
    }))
}

/// The heading of the table of those that have services.
fn by_owner(facts: &Facts<'_>) -> String {
    let one = facts.c.wording(facts.publication).one(facts.kind());
    let kind = if one.is_empty() { facts.kind_title() } else { one.as_str() };
    facts.c.t(message!("agency-services-by", kind = kind))
}

/// The services that the address asks for, in the order of the register.
fn found(facts: &Facts<'_>, choice: &Choice<'_>) -> Vec<u32> {
    let Some(services) = facts.presentation.services else { return Vec::new() };
    let kind = services.kind;
    let table = &facts.publication.round.data.tables[kind.0];
    let owner = choice.of.map(|of| facts.row(of));
    let search = Search::new(choice.search);
    let is_asked_for = |service: &u32| {
        let mut values = choice.values.iter();
        owner.is_none_or(|owner| owner == facts.publication.linked(kind, services.link, *service))
            && values
                .all(|(a, _, value)| value.is_none_or(|v| table.attributes[*a].get(*service) == v))
            && (choice.search.is_empty()
                || search.finds(&keys(facts, kind, services.link, *service)))
    };
    (0..facts.publication.count(kind) as u32).filter(is_asked_for).collect()
}

/// The names of a service and of whose it is, as they are searched.
fn keys(facts: &Facts<'_>, kind: TypeIx, link: usize, service: u32) -> String {
    let own = facts.keys(kind, service);
    match facts.publication.linked(kind, link, service) {
        Some(owner) => format!("{own} {}", facts.keys(facts.kind(), owner)),
        None => own,
    }
}

fn row<'a>(facts: &Facts<'a>, service: u32) -> Row<'a> {
    let publication = facts.publication;
    // The page is made only where there are services.
    let (kind, link) = facts.presentation.services.map_or((facts.kind(), 0), |s| (s.kind, s.link));
    let owner = publication.linked(kind, link, service);
    let columns = &publication.round.data.tables[kind.0].attributes;
    let value = |a: usize| columns[a].get(service);
    Row {
        name: publication.name(kind, service, facts.c.lang),
        // Only where all stand on the page the script has to search them.
        keys: if facts.c.site.options().live {
            String::new()
        } else {
            keys(facts, kind, link, service)
        },
        owner: owner.map(|owner| facts.name(owner)).unwrap_or_default(),
        owner_id: owner.map(|owner| facts.id(owner)).unwrap_or_default(),
        link: owner.map(|owner| facts.c.agency(publication, owner)).unwrap_or_default(),
        cells: facts
            .attributes(kind)
            .into_iter()
            .map(|a| (value(a), facts.word(kind, a, value(a))))
            .collect(),
    }
}

/// How many there are, and the most frequent value of each attribute.
fn sentence(facts: &Facts<'_>, kind: TypeIx) -> String {
    let c = &facts.c;
    let table = &facts.publication.round.data.tables[kind.0];
    let n = table.ids.len();
    let wording = c.wording(facts.publication);
    let (services, owners) =
        (wording.counted(kind, n), wording.counted(facts.kind(), facts.rows().len()));
    let all =
        c.t(message!("agency-services-sentence", n = n, services = services, owners = owners));
    let most = facts.attributes(kind).into_iter().filter_map(|a| {
        let column = &table.attributes[a];
        let count = |code: usize| column.codes.iter().filter(|c| **c as usize == code).count();
        let (most, value) = (0..column.values.len())
            .map(|code| (count(code), column.values[code].as_str()))
            .max_by_key(|(count, _)| *count)?;
        let percent = |count: usize| c.percent(count as f64 * 100.0 / n as f64, 0);
        let attribute = facts.column(facts.attribute(kind, a));
        let is = |word: &str, value: &str| sanjeh_engine::text::fold(value) == word;
        let mut values = column.values.iter().filter(|value| !value.is_empty());
        if values.all(|value| is("yes", value) || is("no", value)) {
            let yes = column.values.iter().position(|value| is("yes", value));
            let code = yes?;
            return Some(c.t(message!(
                "agency-services-yes",
                attribute = attribute,
                yes = facts.word(kind, a, &column.values[code]),
                percent = percent(count(code))
            )));
        }
        let is_most = if most * 2 > n { "yes" } else { "no" };
        Some(c.t(message!(
            "agency-services-most",
            attribute = attribute,
            value = facts.word(kind, a, value),
            percent = percent(most),
            most = is_most
        )))
    });
    [all].into_iter().chain(most).collect::<Vec<_>>().join(" ")
}

/// The charts of the shares that are about services.
fn drawn(facts: &Facts<'_>, kind: TypeIx) -> Vec<Html> {
    let model = facts.publication.model();
    let shares = facts.presentation.shares.iter().map(|share| &model.shares[*share]);
    // A share of agencies by how many of their services are where is about services, too: its
    // bands are of another measure than the one that comes first.
    let about = shares.filter(|share| match share.by {
        Classes::Attribute(_) => share.of == kind,
        Classes::Bands(set) => model.bands[set].measure != facts.presentation.headline,
    });
    about.filter_map(|share| facts.chart(&share.id)).collect()
}

fn owner_names<'a>(facts: &Facts<'a>, chosen: Option<&str>) -> Vec<(&'a str, &'a str, bool)> {
    let named = facts.rows().map(|row| {
        let id = facts.id(row);
        (id, facts.name(row), chosen == Some(id))
    });
    let mut all: Vec<_> = named.collect();
    all.sort_by(|a, b| facts.c.compare(a.1, b.1));
    all
}

fn fields<'a>(facts: &Facts<'a>, kind: TypeIx, choice: &Choice<'_>) -> Vec<Field<'a>> {
    let field = |(a, name): (usize, &'a str), chosen: Option<&str>| {
        let values = facts.publication.round.data.tables[kind.0].attributes[a].values.iter();
        let option = |value: &'a String| {
            (value.as_str(), facts.word(kind, a, value), chosen == Some(value.as_str()))
        };
        let options = values.filter(|value| !value.is_empty()).map(option).collect();
        Field { name, label: facts.column(name), options }
    };
    let values = choice.values.iter();
    values.map(|(a, _, chosen)| field((*a, facts.attribute(kind, *a)), *chosen)).collect()
}

fn page_links(facts: &Facts<'_>, choice: &Choice<'_>, pages: usize, at: usize) -> Vec<PageLink> {
    let c = &facts.c;
    let link = |page: usize| {
        let number = page.to_string();
        let pairs = [
            ("of", choice.of),
            ("q", Some(choice.search).filter(|q| !q.is_empty())),
            ("page", (page > 1).then_some(number.as_str())),
        ];
        let values = choice.values.iter().map(|(_, name, value)| (*name, *value));
        let pairs =
            pairs.into_iter().chain(values).filter_map(|(name, value)| Some((name, value?)));
        format!("{}{}#list", c.here(), query::write(pairs))
    };
    if pages < 2 {
        return Vec::new();
    }
    (1..=pages)
        .map(|page| PageLink { text: c.int(page), link: link(page), is_current: page == at })
        .collect()
}
