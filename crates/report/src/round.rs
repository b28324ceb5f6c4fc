//! The report of a round.

use sanjeh_charts::{Bar, Bars, Dot, DotStrip, Part, StackedBar, Told};
use sanjeh_engine::effective_weights;
use sanjeh_engine::model::MeasureIx;
use sanjeh_messages::{Problems, message};
use sanjeh_methodology::names::text;
use sanjeh_round::Round;
use serde_json::{Value, json};

use crate::teller::{Teller, mean_of};

const TEMPLATE: &str = include_str!("../templates/round.typ");

/// How many of each category are told from the top and from the bottom.
const LEADERS: usize = 5;

/// How many that grew most are told.
const RISERS: usize = 10;

/// Decimals of means of which the methodology does not say how they are published.
const MEAN_DECIMALS: u8 = 1;

/// Files of charts that a template reads.
type Files = Vec<(String, Vec<u8>)>;

pub(crate) fn report(teller: &Teller<'_>) -> Result<Vec<u8>, Problems> {
    let (publication, lang) = (teller.publication, teller.lang);
    let mut files = Files::new();
    let methodology = &publication.round.methodology.document.methodology;
    let subtitle = text(&methodology.title, lang).unwrap_or(&methodology.id);
    let mut data = teller.common(publication.title(lang), subtitle);
    let parts = json!({
        "finding": finding(teller),
        "axes": axes(teller, &mut files),
        "distribution": distribution(teller, &mut files),
        "categories": categories(teller),
        "growth": growth(teller),
        "shares": shares(teller, &mut files),
        "ranking": ranking(teller),
        "methodology": weights(teller),
    });
    merge(&mut data, parts);
    teller.set(TEMPLATE, "round", &data, files)
}

/// Adds the keys of one object to another.
pub(crate) fn merge(into: &mut Value, more: Value) {
    if let (Some(into), Value::Object(more)) = (into.as_object_mut(), more) {
        into.extend(more);
    }
}

/// One sentence: how many were assessed, who leads and who is last.
fn finding(t: &Teller<'_>) -> String {
    let rank = t.presentation.rank;
    let order = t.in_order(rank);
    let (Some(&first), Some(&last)) = (order.first(), order.last()) else { return String::new() };
    let firsts = order.iter().filter(|r| t.publication.rank(rank, **r) == Some(1)).count();
    let headline = t.presentation.headline;
    let measure = t.title(headline);
    let n = t.publication.count(t.presentation.of);
    let (low, high) = (t.score(headline, last), t.score(headline, first));
    t.t(message!(
        "report-finding",
        n = n,
        measure = measure,
        first = t.name(first),
        others = firsts - 1,
        high = high,
        last = t.name(last),
        low = low
    ))
}

/// The mean of a measure, rounded as the methodology publishes it, and its decimals.
fn rounded_mean(round: &Round, measure: MeasureIx) -> Option<(f64, u8)> {
    let at = mean_of(round.model(), measure)?;
    let published = round.model().statistics[at].published;
    let exact = round.results.statistics[at]?;
    Some(published.map_or((exact, MEAN_DECIMALS), |r| (r.apply(exact), r.decimals)))
}

/// The same in the round before: of the same measure, whatever it was called.
fn mean_before(t: &Teller<'_>, measure: MeasureIx) -> Option<f64> {
    let before = t.publication.compared.as_ref()?.round.as_deref()?;
    let methodology = &t.publication.round.methodology;
    let same = methodology.earlier_measure(measure, &before.methodology)?;
    let (mean, _) = rounded_mean(before, same)?;
    Some(mean)
}

fn axes(t: &Teller<'_>, files: &mut Files) -> Value {
    let before = t.publication.compared.as_ref().and_then(|c| c.round.as_deref());
    let measures = t.presentation.axes.iter().copied().chain([t.presentation.headline]);
    let told: Vec<(MeasureIx, f64, &str, Option<f64>)> = measures
        .filter_map(|m| {
            let (mean, _) = rounded_mean(&t.publication.round, m)?;
            Some((m, mean, t.mean(m)?.1, mean_before(t, m)))
        })
        .collect();
    if told.is_empty() {
        return Value::Null;
    }
    let decimals = |m: MeasureIx| {
        rounded_mean(&t.publication.round, m).map_or(MEAN_DECIMALS, |(_, decimals)| decimals)
    };
    let rows: Vec<Value> = told
        .iter()
        .map(|(m, mean, mark, before)| {
            let change = before.map(|b| t.signed(mean - b, decimals(*m)));
            json!([
                t.title(*m),
                format!("{}{mark}", t.num(Some(*mean), decimals(*m))),
                t.num(*before, decimals(*m)),
                change.unwrap_or_else(|| "–".to_owned()),
            ])
        })
        .collect();
    let bars = told.iter().map(|(m, mean, mark, before)| {
        let told = |value, mark: &str| Told {
            published: !mark.is_empty(),
            ..Told::new(value, decimals(*m))
        };
        Bar {
            label: t.title(*m).to_owned(),
            now: Some(told(*mean, mark)),
            before: before.map(|before| told(before, "")),
            series: t.presentation.axes.iter().position(|axis| axis == m),
        }
    });
    let chart = Bars {
        now: t.publication.title(t.lang).to_owned(),
        before: before.map(|b| {
            let title = text(&b.header.title, t.lang);
            title.map_or_else(|| t.t(message!("report-before")), ToOwned::to_owned)
        }),
        bars: bars.collect(),
        top: t.top(),
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

fn distribution(t: &Teller<'_>, files: &mut Files) -> Value {
    let headline = t.presentation.headline;
    let rows = 0..t.publication.count(t.presentation.of) as u32;
    let dots: Vec<Dot> = rows
        .filter_map(|row| {
            let value = t.publication.published(headline, row)?;
            let value = Told::new(value, t.decimals(headline));
            let name = t.name(row).to_owned();
            Some(Dot { name, value, href: None, marked: false, named: false })
        })
        .collect();
    let chart = DotStrip {
        dots,
        mean: t.mean(headline).map(|(mean, mark)| Told {
            published: !mark.is_empty(),
            ..Told::new(mean, t.decimals(headline))
        }),
        quartiles: None,
        top: t.top(),
        decimals: t.decimals(headline),
    };
    let title = t.t(message!("report-distribution"));
    let (chart, file) = t.chart("distribution", (title, t.title(headline).to_owned()), &chart);
    files.push(file);
    chart
}

/// The first and the last of each category, by its own list.
fn categories(t: &Teller<'_>) -> Vec<Value> {
    let classes = t.presentation.categories.iter().flat_map(|c| &c.classes);
    let lists: Vec<usize> = classes.filter_map(|class| class.rank).collect();
    let lists = if lists.is_empty() { vec![t.presentation.rank] } else { lists };
    let told = lists.into_iter().map(|list| {
        let measure = t.publication.model().ranks[list].measure;
        let order = t.in_order(list);
        let row = |row: &u32| json!([t.place(list, *row), t.name(*row), t.score(measure, *row)]);
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
    told.map(|mut category| {
        merge(&mut category, json!({ "words": head }));
        category
    })
    .collect()
}

fn growth(t: &Teller<'_>) -> Value {
    let (Some(at), Some(compared)) = (t.presentation.growth, &t.publication.compared) else {
        return Value::Null;
    };
    let id = &t.publication.model().growths[at].id;
    let decimals = t.decimals(t.presentation.headline);
    let grown = compared.growths[at].grown.iter().filter(|g| g.growth > 0.0).take(RISERS);
    let rows: Vec<Value> = grown
        .map(|g| {
            let mark = t.mark(&format!("growth_rank {id}"), t.id(g.row));
            json!([
                format!("{}{mark}", t.int(g.rank as usize)),
                t.name(g.row),
                t.num(Some(g.before), decimals),
                t.num(Some(g.now), decimals),
                t.signed(g.growth, decimals),
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
fn shares(t: &Teller<'_>, files: &mut Files) -> Vec<Value> {
    let model = t.publication.model();
    let methodology = &t.publication.round.methodology;
    let told = t.presentation.shares.iter().filter_map(|&at| {
        let share = &model.shares[at];
        let entry = methodology.document.shares.get(&share.id)?;
        let classes = &t.publication.round.results.shares[at];
        let decimals = share.published.map_or(1, |r| r.decimals);
        let is_published = |figure: &str, class: &str| {
            !t.mark(&format!("{figure} {}", share.id), class).is_empty()
        };
        let parts = classes.iter().map(|class| Part {
            label: class_name(t, at, &class.id),
            count: class.count,
            published: is_published("count", &class.id),
            percent: Told {
                published: is_published("percent", &class.id),
                ..Told::new(class.percent.unwrap_or(0.0), decimals)
            },
        });
        let kind = &model.types[share.of.0].id;
        let whole = methodology.document.subjects.get(kind);
        let whole = whole.and_then(|s| text(&s.value.title, t.lang)).unwrap_or(kind).to_owned();
        let chart = StackedBar { whole, parts: parts.collect() };
        let title = text(&entry.value.title, t.lang).unwrap_or(&share.id).to_owned();
        let words = (title, t.t(message!("report-share-of")));
        let (mut told, file) = t.chart(&format!("share-{at}"), words, &chart);
        files.push(file);
        let rows = classes.iter().map(|class| {
            let count = format!(
                "{}{}",
                t.int(class.count as usize),
                t.mark(&format!("count {}", share.id), &class.id)
            );
            let percent = format!(
                "{}{}",
                t.num(class.percent, decimals),
                t.mark(&format!("percent {}", share.id), &class.id)
            );
            json!([class_name(t, at, &class.id), count, percent])
        });
        let head = [
            t.t(message!("report-class")),
            t.t(message!("report-count")),
            t.t(message!("report-percent")),
        ];
        merge(&mut told, json!({ "head": head, "rows": rows.collect::<Vec<_>>() }));
        Some(told)
    });
    told.collect()
}

/// What a class of a share is called.
fn class_name(t: &Teller<'_>, share: usize, class: &str) -> String {
    use sanjeh_engine::model::Classes;
    let model = t.publication.model();
    let methodology = &t.publication.round.methodology;
    match model.shares[share].by {
        Classes::Attribute(at) => {
            let attribute = &model.types[model.shares[share].of.0].attributes[at];
            methodology.word(attribute, class, t.lang).to_owned()
        }
        Classes::Bands(set) => {
            let entry = methodology.document.bands.get(&model.bands[set].id);
            let mut levels = entry.into_iter().flat_map(|e| &e.value.levels.value);
            let level = levels.find(|l| l.id.value == class);
            level.and_then(|l| text(&l.title, t.lang)).unwrap_or(class).to_owned()
        }
    }
}

fn ranking(t: &Teller<'_>) -> Value {
    let rank = t.presentation.rank;
    let headline = t.presentation.headline;
    let changes = t.presentation.growth.zip(t.publication.compared.as_ref());
    let change = |row: u32| -> String {
        let Some((at, compared)) = changes else { return String::new() };
        let grown = compared.growths[at].grown.iter().find(|g| g.row == row);
        grown.map_or_else(
            || t.t(message!("report-new")),
            |g| t.signed(g.growth, t.decimals(headline)),
        )
    };
    let rows: Vec<Value> = t
        .in_order(rank)
        .into_iter()
        .map(|row| {
            let mut cells = vec![
                t.place(rank, row),
                t.name(row).to_owned(),
                t.score(headline, row),
                t.band(row).unwrap_or_default(),
            ];
            if changes.is_some() {
                cells.push(change(row));
            }
            json!(cells)
        })
        .collect();
    let mut head = vec![
        t.t(message!("report-place")),
        t.t(message!("report-name")),
        t.title(headline).to_owned(),
        t.t(message!("report-band")),
    ];
    if changes.is_some() {
        head.push(t.t(message!("report-change")));
    }
    json!({ "title": t.list(rank), "head": head, "rows": rows })
}

/// The axes, what they are made from, and how much each part weighs in the whole.
fn weights(t: &Teller<'_>) -> Value {
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
pub(crate) fn laws(t: &Teller<'_>, measure: MeasureIx) -> String {
    let laws = t.publication.round.methodology.laws_of(measure);
    let told = laws.into_iter().map(|(id, law)| {
        let title = text(&law.title, t.lang).unwrap_or(id);
        match text(&law.clause, t.lang) {
            // A clause may be written in another direction than the title.
            Some(clause) => format!("{title} (\u{2068}{clause}\u{2069})"),
            None => title.to_owned(),
        }
    });
    told.collect::<Vec<_>>().join("; ")
}
