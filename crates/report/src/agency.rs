//! The report of an agency.

use sanjeh_charts::{AxisBar, AxisBars, Told};
use sanjeh_engine::model::MeasureIx;
use sanjeh_engine::{Explainer, effective_weights};
use sanjeh_messages::{Lang, Problems, message};
use sanjeh_publication::Publication;
use serde_json::{Value, json};

use crate::round::{laws, merge};
use crate::teller::Teller;

const TEMPLATE: &str = include_str!("../templates/agency.typ");

/// How many steps upwards are told.
const STEPS: usize = 3;

/// A part of an axis, as it counts for one agency.
struct Indicator {
    measure: MeasureIx,
    score: Option<f64>,
    /// What it adds to the headline score, and what it could add at most.
    won: f64,
    most: f64,
}

pub(crate) fn report(publication: &Publication, row: u32, lang: Lang) -> Result<Vec<u8>, Problems> {
    let t = Teller::new(publication, lang)?;
    let mut files = Vec::new();
    let name = t.name(row);
    let mut data = t.common(name, publication.title(lang));
    let by_axis: Vec<(MeasureIx, Vec<Indicator>)> =
        t.presentation.axes.iter().map(|&axis| (axis, indicators(&t, axis, row))).collect();
    let parts = json!({
        "score": t.score(t.presentation.headline, row),
        "score_of": t.title(t.presentation.headline),
        "band": t.band(row),
        "places": places(&t, row),
        "parent": parent(&t, row),
        "axes": axes(&t, row, &mut files),
        "indicators": told(&t, &by_axis),
        "rise": rise(&t, &by_axis),
        "affiliates": affiliates(&t, row),
        "services": services(&t, row),
    });
    merge(&mut data, parts);
    t.set(TEMPLATE, t.id(row), &data, files)
}

/// The agency's place in every list of the headline score in which it has one, and its growth.
fn places(t: &Teller<'_>, row: u32) -> Vec<Value> {
    let model = t.publication.model();
    let lists = (0..model.ranks.len()).filter(|&list| {
        let measure = model.ranks[list].measure;
        model.measure(measure).on == t.presentation.of
            && !t.presentation.axes.contains(&measure)
            && t.publication.rank(list, row).is_some()
    });
    let mut told: Vec<Value> = lists
        .map(|list| {
            let place =
                message!("report-place-of", place = t.place(list, row), n = t.int(t.placed(list)));
            let measure = model.ranks[list].measure;
            // A list by another score, such as that of a ministry with its affiliates, tells it.
            let score = (measure != t.presentation.headline).then(|| t.score(measure, row));
            json!([t.list(list), score.unwrap_or_default(), t.t(place)])
        })
        .collect();
    if let (Some(at), Some(compared)) = (t.presentation.growth, &t.publication.compared) {
        let grown = compared.growths[at].grown.iter().find(|g| g.row == row);
        let change = grown.map_or_else(
            || t.t(message!("report-new")),
            |g| t.signed(g.growth, t.decimals(t.presentation.headline)),
        );
        told.push(json!([t.t(message!("report-change")), change, ""]));
    }
    told
}

fn parent(t: &Teller<'_>, row: u32) -> Option<String> {
    let link = t.presentation.parent?;
    let parent = t.publication.linked(t.presentation.of, link, row)?;
    Some(t.t(message!("report-parent", name = t.name(parent))))
}

fn axes(t: &Teller<'_>, row: u32, files: &mut Vec<(String, Vec<u8>)>) -> Value {
    let rows = 0..t.publication.count(t.presentation.of) as u32;
    let decimals = t.decimals(t.presentation.headline);
    let told = |value| Told::new(value, decimals);
    let bars: Vec<AxisBar> = t
        .presentation
        .axes
        .iter()
        .enumerate()
        .map(|(series, &axis)| AxisBar {
            label: t.title(axis).to_owned(),
            score: t.publication.published(axis, row).map(told),
            mean: t.mean(axis).map(|(mean, _)| told(mean)),
            best: rows
                .clone()
                .filter_map(|r| t.publication.published(axis, r))
                .max_by(f64::total_cmp)
                .map(told),
            series,
        })
        .collect();
    if bars.is_empty() {
        return Value::Null;
    }
    let chart = AxisBars { agency: t.name(row).to_owned(), bars, top: t.top() };
    let words = (t.t(message!("report-axes")), t.t(message!("report-axes-of")));
    let (chart, file) = t.chart("axes", words, &chart);
    files.push(file);
    chart
}

/// What an axis is made from, with what each part adds to the headline score.
fn indicators(t: &Teller<'_>, axis: MeasureIx, row: u32) -> Vec<Indicator> {
    let publication = t.publication;
    let effective = effective_weights(publication.model(), t.presentation.headline);
    let mut explainer = Explainer::new(
        publication.model(),
        &publication.round.data,
        &publication.round.results.scores,
    );
    let whole = effective.get(&axis).copied().unwrap_or(0.0);
    let step = explainer.step(axis, row);
    step.inputs
        .into_iter()
        .map(|input| Indicator {
            measure: input.measure,
            score: input.score,
            won: whole * input.contribution.unwrap_or(0.0),
            most: whole * input.share * t.top(),
        })
        .collect()
}

fn told(t: &Teller<'_>, by_axis: &[(MeasureIx, Vec<Indicator>)]) -> Value {
    let axes: Vec<Value> = by_axis
        .iter()
        .map(|(axis, indicators)| {
            let rows: Vec<Value> = indicators
                .iter()
                .map(|i| {
                    json!([
                        t.title(i.measure),
                        t.value(i.measure, i.score),
                        t.num(Some(i.won), 2),
                        t.num(Some(i.most), 2),
                        laws(t, i.measure),
                    ])
                })
                .collect();
            json!({ "title": t.title(*axis), "rows": rows })
        })
        .collect();
    let head = [
        t.t(message!("report-indicator")),
        t.t(message!("report-score")),
        t.t(message!("report-won")),
        t.t(message!("report-most")),
        t.t(message!("report-law")),
    ];
    json!({ "title": t.t(message!("report-indicators")), "head": head, "axes": axes })
}

/// The indicators by points to be gained.
fn rise(t: &Teller<'_>, by_axis: &[(MeasureIx, Vec<Indicator>)]) -> Value {
    let mut all: Vec<&Indicator> =
        by_axis.iter().flat_map(|(_, indicators)| indicators).filter(|i| i.most > i.won).collect();
    all.sort_by(|a, b| (b.most - b.won).total_cmp(&(a.most - a.won)));
    let steps: Vec<String> = all
        .iter()
        .take(STEPS)
        .map(|i| {
            t.t(message!(
                "report-step",
                indicator = t.title(i.measure),
                score = t.value(i.measure, i.score),
                points = t.num(Some(i.most - i.won), 2)
            ))
        })
        .collect();
    json!({ "title": t.t(message!("report-rise")), "steps": steps })
}

fn affiliates(t: &Teller<'_>, row: u32) -> Value {
    let Some(link) = t.presentation.parent else { return Value::Null };
    let rank = t.presentation.rank;
    let under = |r: &u32| t.publication.linked(t.presentation.of, link, *r) == Some(row);
    let rows: Vec<Value> = t
        .in_order(rank)
        .into_iter()
        .filter(under)
        .map(|r| json!([t.place(rank, r), t.name(r), t.score(t.presentation.headline, r)]))
        .collect();
    if rows.is_empty() {
        return Value::Null;
    }
    let head = [
        t.t(message!("report-place")),
        t.t(message!("report-name")),
        t.t(message!("report-score")),
    ];
    json!({ "title": t.t(message!("report-affiliates")), "head": head, "rows": rows })
}

/// The agency's services with their attributes in words.
fn services(t: &Teller<'_>, row: u32) -> Value {
    let Some(services) = t.presentation.services else { return Value::Null };
    let model = t.publication.model();
    let kind = &model.types[services.kind.0];
    let entry = t.publication.round.methodology.document.subjects.get(&kind.id);
    let is_name = |a: &str| entry.is_some_and(|e| e.value.name.values().any(|n| n.value == a));
    let attributes: Vec<(usize, &String)> =
        kind.attributes.iter().enumerate().filter(|(_, a)| !is_name(a)).collect();
    let table = &t.publication.round.data.tables[services.kind.0];
    let theirs = (0..table.ids.len() as u32)
        .filter(|s| t.publication.linked(services.kind, services.link, *s) == Some(row));
    let rows: Vec<Vec<String>> = theirs
        .map(|s| {
            let words = attributes.iter().map(|&(at, attribute)| {
                let value = table.attributes[at].get(s);
                t.publication.round.methodology.word(attribute, value, t.lang).to_owned()
            });
            let name = t.publication.name(services.kind, s, t.lang).to_owned();
            std::iter::once(name).chain(words).collect()
        })
        .collect();
    if rows.is_empty() {
        return Value::Null;
    }
    let methodology = &t.publication.round.methodology;
    let titles =
        attributes.iter().map(|(_, a)| methodology.word("attribute", a, t.lang).to_owned());
    let head: Vec<String> = std::iter::once(t.t(message!("report-name"))).chain(titles).collect();
    json!({ "title": t.t(message!("report-services")), "head": head, "rows": rows })
}
