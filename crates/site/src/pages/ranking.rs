//! All agencies in order: filtered, searched, sorted as the address says.

mod choice;
mod lists;
mod rows;

use askama::Template;
use sanjeh_messages::message;
use sanjeh_replies::{Reply, Request};
use sanjeh_round::Origin;

use super::render;
use super::standing::Facts;
use crate::context::{Context, Html};
use crate::query::Query;
use crate::route::Page;
use choice::{Choice, Sort};
use rows::Row;

pub(super) use lists::data;

#[derive(Template)]
#[template(path = "ranking.html")]
struct Ranking<'a> {
    c: Context<'a>,
    title: String,
    sentence: String,
    /// How the score of groups comes about by which the list is ordered; empty for other scores.
    rule: String,
    /// What is ranked, and how ties are said.
    caption: String,
    fields: Vec<Field>,
    search: String,
    columns: Vec<Column>,
    rows: Vec<Row>,
    shown: usize,
    all: usize,
    /// The list without filters.
    everything: String,
    /// Whether something is chosen in the fold, which then stands open.
    is_narrowed: bool,
    has_categories: bool,
    has_growth: bool,
    list: &'a str,
    measure: &'a str,
    growth: String,
    compare: String,
    /// The address of what is shown, for paper.
    address: String,
    /// The mark of published figures, for the script of pages that stand as files.
    mark: Html,
    /// All lists, for the same script.
    lists: Option<String>,
}

/// A choice of one of several.
struct Field {
    name: &'static str,
    label: String,
    options: Vec<Choosable>,
}

struct Choosable {
    value: String,
    label: String,
    is_chosen: bool,
}

/// A column by which rows can be sorted.
struct Column {
    key: String,
    label: String,
    class: &'static str,
    link: String,
    /// For `aria-sort`; empty if rows are not sorted by it.
    sorted: &'static str,
}

/// The page; `None` if the methodology ranks nothing.
pub(super) fn page(c: &Context<'_>, request: &Request<'_>) -> Option<Reply> {
    let facts = Facts::of(c)?;
    let query = Query::parse(request.query);
    let choice = Choice::read(&facts, &query);
    let rows = rows::rows(&facts, &choice);
    let model = facts.publication.model();
    let list = &model.ranks[choice.list];
    let growth = facts.presentation.growth.filter(|g| model.growths[*g].measure == list.measure);
    let no_filter = Choice {
        category: None,
        band: None,
        parent: None,
        search: String::new(),
        ..choice.clone()
    };
    Some(render(&Ranking {
        title: c.t(message!("agency-ranking-title", round = c.title(facts.publication))),
        sentence: sentence(&facts, &choice, &rows),
        caption: caption(&facts, &choice, &rows),
        fields: fields(&facts, &choice),
        search: choice.search.clone(),
        columns: columns(&facts, &choice),
        shown: rows.iter().filter(|row| row.is_shown).count(),
        all: rows.len(),
        everything: format!("{}{}", c.here(), no_filter.query(&facts)),
        is_narrowed: choice.is_narrowed(),
        has_categories: facts.presentation.categories.is_some(),
        has_growth: facts.publication.compared.is_some(),
        rule: facts.group_rule(choice.list),
        list: &list.id,
        measure: &model.measure(list.measure).id,
        growth: growth.map_or_else(String::new, |g| format!("growth {}", model.growths[g].id)),
        compare: c.to(&Page::Compare(facts.publication.manifest.id.clone())),
        address: format!("{}{}", c.permanent(), choice.query(&facts)),
        mark: c.mark(Origin::Published),
        lists: (!c.site.options().live).then(|| lists::json(&facts)),
        rows,
        c: *c,
    }))
}

/// Who leads and who is last, those of one place by name.
fn sentence(facts: &Facts<'_>, choice: &Choice, rows: &[Row]) -> String {
    let mut by_name: Vec<&Row> = rows.iter().collect();
    by_name.sort_by_key(|row| row.name_order);
    let by_name: Vec<u32> = by_name.iter().filter_map(|row| facts.row(&row.id)).collect();
    facts.c.wording(facts.publication).ranking(choice.list, &by_name).isolated(facts.c.lang)
}

fn caption(facts: &Facts<'_>, choice: &Choice, rows: &[Row]) -> String {
    let c = &facts.c;
    let list = facts.list_title(choice.list);
    let name =
        if choice.part.is_empty() { list.to_owned() } else { format!("{list} · {}", choice.part) };
    let ties = match facts.publication.model().ranks[choice.list].ties {
        sanjeh_engine::model::Ties::Competition => message!("agency-ties-competition"),
        sanjeh_engine::model::Ties::Dense => message!("agency-ties-dense"),
    };
    let reconstructed = facts.publication.provenance.is_reconstructed();
    let note = if reconstructed { c.t(message!("agency-reconstructed")) } else { String::new() };
    let is_shared = rows.iter().any(|row| !row.standing.tie.is_empty());
    let sign = if is_shared { c.t(message!("agency-ties-sign")) } else { String::new() };
    let said = [c.t(ties), sign, note];
    let said: Vec<&str> = said.iter().map(String::as_str).filter(|s| !s.is_empty()).collect();
    format!("{name}. {}", said.join(" "))
}

/// A field whose first option is to choose nothing.
fn filter<'v>(
    name: &'static str,
    label: String,
    any: String,
    chosen: Option<&str>,
    options: impl Iterator<Item = (&'v str, &'v str)>,
) -> Option<Field> {
    let any = Choosable { value: String::new(), label: any, is_chosen: chosen.is_none() };
    let options = options.map(|(value, label)| Choosable {
        value: value.to_owned(),
        label: label.to_owned(),
        is_chosen: chosen == Some(value),
    });
    let options: Vec<Choosable> = [any].into_iter().chain(options).collect();
    (options.len() > 1).then_some(Field { name, label, options })
}

fn fields(facts: &Facts<'_>, choice: &Choice) -> Vec<Field> {
    let c = &facts.c;
    let any = || c.t(message!("agency-any"));
    let mut fields = Vec::new();
    let option = |value: &str, label: &str, is_chosen| Choosable {
        value: value.to_owned(),
        label: label.to_owned(),
        is_chosen,
    };
    let ranks = &facts.publication.model().ranks;
    let lists = choice::lists(facts).into_iter();
    let lists = lists.map(|l| option(&ranks[l].id, facts.list_title(l), l == choice.list));
    fields.push(Field {
        name: "by",
        label: c.t(message!("agency-list")),
        options: lists.collect(),
    });
    if !choice.part.is_empty() {
        let parts = choice::parts(facts, choice.list);
        let options = parts.iter().map(|part| option(part, part, *part == choice.part)).collect();
        fields.push(Field { name: "part", label: c.t(message!("agency-part")), options });
    }
    let categories = categories(facts);
    let chosen = choice.category.as_deref();
    let label = c.t(message!("agency-category"));
    fields.extend(filter("category", label, any(), chosen, categories.iter().copied()));
    let label = c.t(message!("agency-band"));
    fields.extend(filter("band", label, any(), choice.band.as_deref(), facts.bands().into_iter()));
    let parents = parents(facts);
    let label = c.t(message!("agency-parent"));
    let chosen = choice.parent.as_deref();
    fields.extend(filter("parent", label, any(), chosen, parents.iter().copied()));
    let sorts = Sort::all(facts).into_iter();
    let sorts = sorts.map(|s| option(s.word(facts), &sort_label(facts, s), s == choice.sort));
    fields.push(Field {
        name: "sort",
        label: c.t(message!("agency-sort")),
        options: sorts.collect(),
    });
    let turned = choice.is_descending != choice.sort.falls();
    let direction = |word: &str| turned && (word == "desc") == choice.is_descending;
    let directions = vec![
        option("", &c.t(message!("agency-dir-usual")), !turned),
        option("asc", &c.t(message!("agency-dir-asc")), direction("asc")),
        option("desc", &c.t(message!("agency-dir-desc")), direction("desc")),
    ];
    fields.push(Field { name: "dir", label: c.t(message!("agency-dir")), options: directions });
    fields
}

/// The categories that occur, in the order of the methodology.
fn categories<'a>(facts: &Facts<'a>) -> Vec<(&'a str, &'a str)> {
    let Some(categories) = &facts.presentation.categories else { return Vec::new() };
    let classes = categories.classes.iter();
    let position = |value: &str| {
        let value = sanjeh_engine::text::fold(value);
        classes.clone().position(|class| class.id == value).unwrap_or(usize::MAX)
    };
    let table = &facts.publication.round.data.tables[facts.kind().0];
    let values = table.attributes[categories.attribute].values.iter().map(String::as_str);
    let mut values: Vec<&str> = values.filter(|value| !value.is_empty()).collect();
    values.sort_by_key(|value| position(value));
    let word = |value| (value, facts.word(facts.kind(), categories.attribute, value));
    values.into_iter().map(word).collect()
}

/// Those that others name as their parent, by name.
fn parents<'a>(facts: &Facts<'a>) -> Vec<(&'a str, &'a str)> {
    let mut rows: Vec<u32> = facts.rows().filter_map(|row| facts.parent(row)).collect();
    rows.sort_unstable();
    rows.dedup();
    rows.sort_by(|a, b| facts.c.compare(facts.name(*a), facts.name(*b)));
    rows.into_iter().map(|row| (facts.id(row), facts.name(row))).collect()
}

fn sort_label(facts: &Facts<'_>, sort: Sort) -> String {
    let c = &facts.c;
    match sort {
        Sort::Rank => c.t(message!("agency-rank")),
        Sort::Name => facts.kind_title().to_owned(),
        Sort::Score => c.t(message!("agency-score")),
        Sort::Points => c.t(message!("agency-points")),
        Sort::Places => c.t(message!("agency-places")),
        Sort::Axis(axis) => facts.title(axis).to_owned(),
    }
}

fn columns(facts: &Facts<'_>, choice: &Choice) -> Vec<Column> {
    let shown = rows::publication_axes(facts);
    let all = Sort::all(facts).into_iter();
    let columns = all.filter(|sort| !matches!(sort, Sort::Axis(axis) if !shown.contains(axis)));
    columns
        .map(|sort| {
            let is_sorted = sort == choice.sort;
            let is_descending = if is_sorted { !choice.is_descending } else { sort.falls() };
            let turned = Choice { sort, is_descending, ..choice.clone() };
            Column {
                key: sort.word(facts).to_owned(),
                label: sort_label(facts, sort),
                class: match sort {
                    Sort::Rank => "rank",
                    Sort::Name => "name",
                    Sort::Score => "score",
                    Sort::Points | Sort::Places => "change",
                    Sort::Axis(_) => "axis",
                },
                link: format!("{}{}", facts.c.here(), turned.query(facts)),
                sorted: match (is_sorted, choice.is_descending) {
                    (false, _) => "",
                    (true, true) => "descending",
                    (true, false) => "ascending",
                },
            }
        })
        .collect()
}
