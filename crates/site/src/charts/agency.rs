//! The charts of an agency: its axes, and its history.

use sanjeh_charts::{AxisBar, AxisBars, Extent, Line, Series, Shown};
use sanjeh_messages::message;
use sanjeh_publication::Publication;
use sanjeh_round::Fact;

use super::{Built, drawn, extent};
use crate::context::Context;
use crate::pages::history;

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
    let shown = |axis, row| reading.score(axis, row).map(|score| drawn(&score));
    let rows = || 0..publication.count(presentation.of) as u32;
    let bars: Vec<AxisBar> = (presentation.axes.iter().enumerate())
        .map(|(series, axis)| AxisBar {
            label: publication.round.methodology.measure_title(*axis, c.lang).to_owned(),
            score: shown(*axis, row),
            mean: reading.mean(*axis).map(|mean| drawn(&mean.fact)),
            best: rows().filter_map(|r| shown(*axis, r)).max_by(|a, b| a.value.total_cmp(&b.value)),
            series,
        })
        .collect();
    let extents = presentation.axes.iter().map(|axis| extent(publication.round.extent(*axis)));
    let name = publication.name(presentation.of, row, c.lang);
    let extent = extents.reduce(Extent::joined)?;
    Some(Built {
        title: c.wording(publication).above_means(row)?.isolated(c.lang),
        subtitle: c.t(message!("agency-axes-chart-measure")),
        chart: Box::new(AxisBars { agency: name.to_owned(), bars, extent }),
        table: None,
    })
}

fn history_of(c: &Context<'_>, publication: &Publication, row: u32) -> Option<Built> {
    let presentation = publication.presentation()?;
    let rounds = history(c, publication, row);
    let measure = presentation.headline;
    let scores: Vec<Option<Fact>> = rounds.iter().map(|past| past.score(measure)).collect();
    let known: Vec<&Fact> = scores.iter().flatten().collect();
    // One point is no history.
    let [first, .., last] = known[..] else { return None };
    let said = c.wording(publication).history(row, first, last)?;
    let own: Vec<Option<Shown>> = scores.iter().map(|score| score.as_ref().map(drawn)).collect();
    let means = rounds.iter().map(|past| {
        let mean = past.reading.mean(past.same(measure)?)?;
        Some(drawn(&mean.fact))
    });
    let name = publication.name(presentation.of, row, c.lang);
    let title = publication.round.methodology.measure_title(measure, c.lang);
    Some(Built {
        title: said.isolated(c.lang),
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
            extent: extent(publication.round.extent(measure)),
        }),
        table: None,
    })
}
