//! The report of a round.

use sanjeh_charts::{Bar, Bars, Dot, DotStrip, Part, Shown, Sign, StackedBar};
use sanjeh_engine::effective_weights;
use sanjeh_engine::model::MeasureIx;
use sanjeh_messages::{Problems, message};
use sanjeh_methodology::names::text;
use sanjeh_round::{Fact, What};
use sanjeh_wording::Sentence;
use serde_json::{Value, json};

use crate::composer::{Composer, drawn, sign};

const TEMPLATE: &str = include_str!("../templates/round.typ");

/// How many of each category are distinguished from the top and from the bottom.
const LEADERS: usize = 5;

/// How many that grew most are shown.
const RISERS: usize = 10;

/// Files of charts that a template reads.
type Files = Vec<(String, Vec<u8>)>;

pub(crate) fn report(composer: &Composer<'_>) -> Result<Vec<u8>, Problems> {
    let (publication, lang) = (composer.publication, composer.lang);
    let mut files = Files::new();
    let methodology = &publication.round.methodology.document.methodology;
    let subtitle = text(&methodology.title, lang).unwrap_or(&methodology.id);
    let mut data = composer.common(publication.title(lang), subtitle);
    let parts = json!({
        "finding": finding(composer),
        "axes": axes(composer, &mut files),
        "distribution": distribution(composer, &mut files),
        "categories": categories(composer),
        "growth": growth(composer),
        "shares": shares(composer, &mut files),
        "ranking": ranking(composer),
        "methodology": weights(composer),
    });
    merge(&mut data, parts);
    composer.set(TEMPLATE, "round", &data, files)
}

/// Adds the keys of one object to another.
pub(crate) fn merge(into: &mut Value, more: Value) {
    if let (Some(into), Value::Object(more)) = (into.as_object_mut(), more) {
        into.extend(more);
    }
}

/// What is said first of the round.
fn finding(t: &Composer<'_>) -> String {
    let said = t.wording().finding();
    Sentence::joined(said).isolated(t.lang)
}

fn axes(t: &Composer<'_>, files: &mut Files) -> Value {
    let (reading, before) = (t.reading(), t.reading().earlier());
    let measures = t.presentation.axes.iter().copied().chain([t.presentation.headline]);
    // A mean that the methodology does not name is no result of the round.
    let named =
        measures.filter_map(|m| Some((m, reading.mean(m).filter(|m| m.figure.is_some())?.fact)));
    let shown: Vec<(MeasureIx, Fact, Option<Fact>)> =
        named.map(|(m, mean)| (m, mean, reading.mean_before(m).map(|mean| mean.fact))).collect();
    if shown.is_empty() {
        return Value::Null;
    }
    let rows: Vec<Value> = shown
        .iter()
        .map(|(m, mean, before)| {
            let change = t.fact(reading.mean_change(*m));
            json!([t.title(*m), t.marked(Some(*mean)), t.fact(*before), change])
        })
        .collect();
    let bars = shown.iter().map(|(m, mean, before)| Bar {
        label: t.title(*m).to_owned(),
        now: Some(drawn(mean)),
        before: before.map(|before| Shown { sign: Sign::None, ..drawn(&before) }),
        series: t.presentation.axes.iter().position(|axis| axis == m),
    });
    let chart = Bars {
        now: t.publication.title(t.lang).to_owned(),
        before: before.map(|before| {
            let title = text(&before.round.header.title, t.lang);
            title.map_or_else(|| t.t(message!("report-before")), ToOwned::to_owned)
        }),
        bars: bars.collect(),
        extent: t.extents(),
    };
    let words = (t.t(message!("report-means")), t.t(message!("report-means-of")));
    let (chart, file) = t.chart("axes", words, &chart);
    files.push(file);
    let head = [
        t.t(message!("report-measure")),
        t.t(message!("report-mean")),
        t.t(message!("report-before")),
        t.t(message!("report-change")),
    ];
    json!({ "chart": chart, "head": head, "rows": rows })
}

fn distribution(t: &Composer<'_>, files: &mut Files) -> Value {
    let headline = t.presentation.headline;
    let rows = 0..t.publication.count(t.presentation.of) as u32;
    let dots: Vec<Dot> = rows
        .filter_map(|row| {
            let value = Shown { sign: Sign::None, ..drawn(&t.reading().score(headline, row)?) };
            let name = t.name(row).to_owned();
            Some(Dot { name, value, href: None, marked: false, named: false })
        })
        .collect();
    let chart = DotStrip {
        dots,
        mean: t.reading().mean(headline).map(|mean| drawn(&mean.fact)),
        quartiles: None,
        extent: t.extent(headline),
        decimals: t.reading().mean(headline).map_or(2, |mean| mean.fact.decimals),
    };
    let title = t.t(message!("report-distribution"));
    let (chart, file) = t.chart("distribution", (title, t.title(headline).to_owned()), &chart);
    files.push(file);
    chart
}

/// The first and the last of each category, by its own list.
fn categories(t: &Composer<'_>) -> Vec<Value> {
    let classes = t.presentation.categories.iter().flat_map(|c| &c.classes);
    let lists: Vec<usize> = classes.filter_map(|class| class.rank).collect();
    let lists = if lists.is_empty() { vec![t.presentation.rank] } else { lists };
    let shown = lists.into_iter().map(|list| {
        let measure = t.publication.model().ranks[list].measure;
        let ranked = t.reading().list(list);
        let order = ranked.by_place();
        let place = |row: u32| t.place(ranked.place(row));
        let row = |row: &u32| json!([place(*row), t.name(*row), t.score(measure, *row)]);
        let last = order.len().saturating_sub(LEADERS).max(LEADERS.min(order.len()));
        json!({
            "title": t.list(list),
            "measure": t.title(measure),
            "first": order.iter().take(LEADERS).map(row).collect::<Vec<_>>(),
            "last": order[last..].iter().map(row).collect::<Vec<_>>(),
        })
    });
    let head = json!({
        "head": [
            t.t(message!("report-place")),
            t.t(message!("report-name")),
            t.t(message!("report-score")),
        ],
        "first": t.t(message!("report-first")),
        "last": t.t(message!("report-last")),
    });
    shown
        .map(|mut category| {
            merge(&mut category, json!({ "words": head }));
            category
        })
        .collect()
}

fn growth(t: &Composer<'_>) -> Value {
    let (Some(at), Some(compared)) = (t.presentation.growth, &t.publication.compared) else {
        return Value::Null;
    };
    let grown = t.reading().grown(at).filter(|change| change.points.published > 0.0);
    let rows: Vec<Value> = grown
        .take(RISERS)
        .map(|change| {
            json!([
                t.place(Some(change.place)),
                t.name(change.row),
                t.fact(Some(change.before)),
                t.fact(Some(change.now)),
                t.fact(Some(change.points)),
            ])
        })
        .collect();
    if rows.is_empty() {
        return Value::Null;
    }
    let head = [
        t.t(message!("report-place")),
        t.t(message!("report-name")),
        t.t(message!("report-before")),
        t.t(message!("report-now")),
        t.t(message!("report-change")),
    ];
    let title = if compared.relative[at] {
        message!("report-growth-relative")
    } else {
        message!("report-growth")
    };
    json!({ "title": t.t(title), "head": head, "rows": rows })
}

/// How the classes of each share divide the whole.
fn shares(t: &Composer<'_>, files: &mut Files) -> Vec<Value> {
    let model = t.publication.model();
    let methodology = &t.publication.round.methodology;
    let shown = t.presentation.shares.iter().map(|&at| {
        let classes = &t.publication.round.results.shares[at];
        let name = |class: usize| t.reading().title(What::Class(at, class), t.lang).to_owned();
        let parts = classes.iter().enumerate().map(|(class, found)| Part {
            label: name(class),
            count: found.count,
            sign: sign(t.reading().class_count(at, class).origin),
            percent: t
                .reading()
                .class_percent(at, class)
                .map_or(Shown::new(0.0, 0), |percent| drawn(&percent)),
        });
        let (whole, by) = (t.wording().heading(model.shares[at].of), t.wording().shared_by(at));
        let chart = StackedBar { whole, by, parts: parts.collect() };
        let title = methodology.share_title(at, t.lang).to_owned();
        let words = (title, t.t(message!("report-share-of")));
        let (mut shown, file) = t.chart(&format!("share-{at}"), words, &chart);
        files.push(file);
        let rows = (0..classes.len()).map(|class| {
            let count = t.marked(Some(t.reading().class_count(at, class)));
            json!([name(class), count, t.marked(t.reading().class_percent(at, class))])
        });
        let head = [
            t.t(message!("report-class")),
            t.t(message!("report-count")),
            t.t(message!("report-percent")),
        ];
        merge(&mut shown, json!({ "head": head, "rows": rows.collect::<Vec<_>>() }));
        shown
    });
    shown.collect()
}

fn ranking(t: &Composer<'_>) -> Value {
    let rank = t.presentation.rank;
    let headline = t.presentation.headline;
    let growth = t.presentation.growth.filter(|_| t.publication.compared.is_some());
    let change = |at: usize, row: u32| match t.reading().growth(at, row) {
        Some(change) => change.points.text(t.lang),
        None => match t.publication.round.another_body(t.presentation.of, row) {
            Some(how) => t.t(message!("report-other-body", how = how.id())),
            None => t.t(message!("report-new")),
        },
    };
    let list = t.reading().list(rank);
    let rows: Vec<Value> = list
        .by_place()
        .into_iter()
        .map(|row| {
            let mut cells = vec![
                t.place(list.place(row)),
                t.name(row).to_owned(),
                t.score(headline, row),
                t.band(row).unwrap_or_default(),
            ];
            cells.extend(growth.map(|at| change(at, row)));
            json!(cells)
        })
        .collect();
    let mut head = vec![
        t.t(message!("report-place")),
        t.t(message!("report-name")),
        t.title(headline).to_owned(),
        t.t(message!("report-band")),
    ];
    if growth.is_some() {
        head.push(t.t(message!("report-change")));
    }
    json!({ "title": t.list(rank), "head": head, "rows": rows })
}

/// The axes, what they are made from, and how much each part weighs in the whole.
fn weights(t: &Composer<'_>) -> Value {
    let effective = effective_weights(t.publication.model(), t.presentation.headline);
    let percent = |measure: MeasureIx| t.num(effective.get(&measure).map(|w| w * 100.0), 1);
    let axes: Vec<Value> = t
        .presentation
        .axes
        .iter()
        .map(|&axis| {
            let below = sanjeh_engine::inputs(t.publication.model(), axis);
            let rows: Vec<Value> =
                below.into_iter().map(|m| json!([t.title(m), percent(m), laws(t, m)])).collect();
            json!({ "title": t.title(axis), "weight": percent(axis), "rows": rows })
        })
        .collect();
    let head = [
        t.t(message!("report-indicator")),
        t.t(message!("report-weight")),
        t.t(message!("report-law")),
    ];
    json!({ "title": t.t(message!("report-methodology")), "head": head, "axes": axes })
}

/// The legal basis of a measure, in words.
pub(crate) fn laws(t: &Composer<'_>, measure: MeasureIx) -> String {
    let laws = t.publication.round.methodology.laws_of(measure);
    let shown = laws.into_iter().map(|(id, law)| {
        let title = text(&law.title, t.lang).unwrap_or(id);
        match text(&law.clause, t.lang) {
            // A clause may be written in another direction than the title.
            Some(clause) => format!("{title} (\u{2068}{clause}\u{2069})"),
            None => title.to_owned(),
        }
    });
    shown.collect::<Vec<_>>().join("; ")
}
