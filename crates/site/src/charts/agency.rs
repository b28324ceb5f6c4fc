//! The charts of an agency: its axes, and its history.

use sanjeh_charts::{AxisBar, AxisBars, Line, Series, Told};
use sanjeh_messages::message;
use sanjeh_publication::Publication;

use super::{Built, drawn};
use crate::context::Context;
use crate::pages::history;
use crate::told::{decimals, top};

/// The chart of this name: `agencies/ID/axes` or `agencies/ID/history`; `None` if there is none.
pub(super) fn build(c: &Context<'_>, publication: &Publication, name: &str) -> Option<Built> {
    let (id, chart) = name.strip_prefix("agencies/")?.rsplit_once('/')?;
    let presentation = publication.presentation()?;
    let row = publication.round.data.tables[presentation.of.0].ids.find(id.as_bytes())?;
    match chart {
        "axes" => axes(c, publication, row),
        "history" => history_of(c, publication, row),
        _ => None,
    }
}

fn axes(c: &Context<'_>, publication: &Publication, row: u32) -> Option<Built> {
    let presentation = publication.presentation()?;
    let reading = publication.reading();
    let told = |axis, row| reading.score(axis, row).map(|score| drawn(&score));
    let rows = || 0..publication.count(presentation.of) as u32;
    let bars: Vec<AxisBar> = (presentation.axes.iter().enumerate())
        .map(|(series, axis)| AxisBar {
            label: publication.round.methodology.measure_title(*axis, c.lang).to_owned(),
            score: told(*axis, row),
            mean: reading.mean(*axis).map(|mean| drawn(&mean.fact)),
            best: rows().filter_map(|r| told(*axis, r)).max_by(|a, b| a.value.total_cmp(&b.value)),
            series,
        })
        .collect();
    let value = |told: Option<Told>| told.map(|told| told.value);
    let above = bars.iter().filter(|bar| value(bar.score) > value(bar.mean)).count();
    let most = presentation.axes.iter().map(|axis| top(&publication.round, *axis));
    let name = publication.name(presentation.of, row, c.lang);
    presentation.axes.first()?;
    Some(Built {
        title: c.t(message!("agency-axes-chart", name = name, n = above, of = bars.len())),
        subtitle: c.t(message!("agency-axes-chart-measure")),
        chart: Box::new(AxisBars { agency: name.to_owned(), bars, top: most.fold(1.0, f64::max) }),
        is_wide: false,
        table: None,
        data: "scores.csv",
    })
}

fn history_of(c: &Context<'_>, publication: &Publication, row: u32) -> Option<Built> {
    let presentation = publication.presentation()?;
    let rounds = history(c, publication, row);
    let measure = presentation.headline;
    let places = decimals(publication.model(), measure);
    let own: Vec<Option<Told>> =
        rounds.iter().map(|past| past.score(measure).map(|score| drawn(&score))).collect();
    let known: Vec<f64> = own.iter().flatten().map(|told| told.value).collect();
    // One point is no history.
    if known.len() < 2 {
        return None;
    }
    let means = rounds.iter().map(|past| {
        let mean = past.reading.mean(past.same(measure)?)?;
        Some(drawn(&mean.fact))
    });
    let name = publication.name(presentation.of, row, c.lang);
    let (first, last) = (known[0], known[known.len() - 1]);
    let (from, to) = (c.num(first, places), c.num(last, places));
    let title = publication.round.methodology.measure_title(measure, c.lang);
    Some(Built {
        title: c.t(message!("agency-history-chart", name = name, from = from, to = to)),
        subtitle: c.t(message!("agency-history-chart-measure", measure = title)),
        chart: Box::new(Line {
            rounds: rounds.iter().map(|past| past.short(c)).collect(),
            series: vec![
                Series { name: name.to_owned(), values: own, marked: true },
                Series {
                    name: c.t(message!("agency-mean")),
                    values: means.collect(),
                    marked: false,
                },
            ],
            top: top(&publication.round, measure),
        }),
        is_wide: false,
        table: None,
        data: "scores.csv",
    })
}
