//! The report of an agency.

use sanjeh_charts::{AxisBar, AxisBars};
use sanjeh_engine::Explainer;
use sanjeh_engine::model::MeasureIx;
use sanjeh_messages::{Problems, message};
use sanjeh_round::Part;
use serde_json::{Value, json};

use crate::composer::{Composer, drawn};
use crate::round::{laws, merge};

const TEMPLATE: &str = include_str!("../templates/agency.typ");

/// How many steps upwards are shown.
const STEPS: usize = 3;

pub(crate) fn report(t: &Composer<'_>, row: u32) -> Result<Vec<u8>, Problems> {
    let (publication, lang) = (t.publication, t.lang);
    let mut files = Vec::new();
    let name = t.name(row);
    let mut data = t.common(name, publication.title(lang));
    let round = &publication.round;
    let mut explainer = Explainer::new(round.model(), &round.data, &round.results.scores);
    let made_of = t.reading().made_of(&mut explainer, row);
    let parts = json!({
        "score": t.score(t.presentation.headline, row),
        "score_of": t.title(t.presentation.headline),
        "band": t.band(row),
        "places": places(t, row),
        "parent": parent(t, row),
        "axes": axes(t, row, &mut files),
        "indicators": indicators(t, &made_of),
        "rise": rise(t, &made_of),
        "affiliates": affiliates(t, row),
        "services": services(t, row),
    });
    merge(&mut data, parts);
    t.set(TEMPLATE, t.id(row), &data, files)
}

/// The agency's place in every list of the headline score in which it has one, and its growth.
fn places(t: &Composer<'_>, row: u32) -> Vec<Value> {
    let model = t.publication.model();
    let lists = (0..model.ranks.len()).filter(|&list| {
        let measure = model.ranks[list].measure;
        model.measure(measure).on == t.presentation.of
            && !t.presentation.axes.contains(&measure)
            && t.publication.rank(list, row).is_some()
    });
    let mut rows: Vec<Value> = lists
        .map(|list| {
            let ranked = t.reading().list(list);
            let place = ranked.place(row);
            let place = place.map_or_else(|| "–".to_owned(), |place| t.standing(&place));
            let measure = model.ranks[list].measure;
            // A list by another score, such as that of a ministry with its affiliates, shows it.
            let score = (measure != t.presentation.headline).then(|| t.score(measure, row));
            json!([t.list(list), score.unwrap_or_default(), place])
        })
        .collect();
    if let (Some(at), Some(compared)) = (t.presentation.growth, &t.publication.compared) {
        let grown = t.reading().growth(at, row);
        let change = grown.map_or_else(
            || match t.publication.round.another_body(t.presentation.of, row) {
                Some(how) => t.t(message!("report-other-body", how = how.id())),
                None => t.t(message!("report-new")),
            },
            |change| change.points.text(t.lang),
        );
        let relative = grown.is_some() && compared.relative[at];
        let beside = if relative { t.t(message!("report-relative")) } else { String::new() };
        rows.push(json!([t.t(message!("report-change")), change, beside]));
    }
    rows
}

fn parent(t: &Composer<'_>, row: u32) -> Option<String> {
    let link = t.presentation.parent?;
    let parent = t.publication.linked(t.presentation.of, link, row)?;
    Some(t.t(message!("report-parent", name = t.name(parent))))
}

fn axes(t: &Composer<'_>, row: u32, files: &mut Vec<(String, Vec<u8>)>) -> Value {
    let rows = 0..t.publication.count(t.presentation.of) as u32;
    let reading = t.reading();
    let bars: Vec<AxisBar> = t
        .presentation
        .axes
        .iter()
        .enumerate()
        .map(|(series, &axis)| AxisBar {
            label: t.title(axis).to_owned(),
            score: reading.score(axis, row).map(|score| drawn(&score)),
            mean: reading.mean(axis).map(|mean| drawn(&mean.fact)),
            best: rows
                .clone()
                .filter_map(|r| reading.score(axis, r))
                .max_by(|a, b| a.published.total_cmp(&b.published))
                .map(|best| drawn(&best)),
            series,
        })
        .collect();
    if bars.is_empty() {
        return Value::Null;
    }
    let chart = AxisBars { agency: t.name(row).to_owned(), bars, extent: t.extents() };
    let words = (t.t(message!("report-axes")), t.t(message!("report-axes-of")));
    let (chart, file) = t.chart("axes", words, &chart);
    files.push(file);
    chart
}

/// What each axis is made from, with what each part adds to the headline score.
fn indicators(t: &Composer<'_>, parts: &[Part]) -> Value {
    let row = |part: &Part| {
        json!([
            t.title(part.measure),
            t.fact(part.score),
            t.fact(part.points.map(|points| points.won)),
            t.fact(part.points.map(|points| points.worth)),
            laws(t, part.measure),
        ])
    };
    let axis = |(at, axis): (usize, &MeasureIx)| {
        let own = parts.iter().filter(|part| part.axis == Some(at));
        json!({ "title": t.title(*axis), "rows": own.map(row).collect::<Vec<_>>() })
    };
    let axes: Vec<Value> = t.presentation.axes.iter().enumerate().map(axis).collect();
    let head = [
        t.t(message!("report-indicator")),
        t.t(message!("report-score")),
        t.t(message!("report-won")),
        t.t(message!("report-most")),
        t.t(message!("report-law")),
    ];
    json!({ "title": t.t(message!("report-indicators")), "head": head, "axes": axes })
}

/// The indicators by points to be gained, as the agency's page shows them.
fn rise(t: &Composer<'_>, parts: &[Part]) -> Value {
    let steps: Vec<String> = (t.reading().rises(parts))
        .into_iter()
        .take(STEPS)
        .map(|(points, part)| {
            t.t(message!(
                "report-step",
                indicator = t.title(part.measure),
                score = t.fact(part.score),
                points = t.fact(Some(points.left))
            ))
        })
        .collect();
    json!({ "title": t.t(message!("report-rise")), "steps": steps })
}

fn affiliates(t: &Composer<'_>, row: u32) -> Value {
    let Some(link) = t.presentation.parent else { return Value::Null };
    let rank = t.presentation.rank;
    let under = |r: &u32| t.publication.linked(t.presentation.of, link, *r) == Some(row);
    let list = t.reading().list(rank);
    let rows: Vec<Value> = list
        .by_place()
        .into_iter()
        .filter(under)
        .map(|r| json!([t.place(list.place(r)), t.name(r), t.score(t.presentation.headline, r)]))
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
fn services(t: &Composer<'_>, row: u32) -> Value {
    let Some(services) = t.presentation.services else { return Value::Null };
    let model = t.publication.model();
    let kind = &model.types[services.kind.0];
    let entry = t.publication.round.methodology.document.subjects.get(&kind.id);
    let is_name = |a: &str| entry.is_some_and(|e| e.value.is_label(a));
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
    let titles = attributes.iter().map(|(_, a)| methodology.attribute_title(a, t.lang).to_owned());
    let head: Vec<String> = std::iter::once(t.t(message!("report-name"))).chain(titles).collect();
    json!({ "title": t.t(message!("report-services")), "head": head, "rows": rows })
}
