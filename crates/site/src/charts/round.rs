//! The charts of a round.

use askama::Template;
use sanjeh_charts::{
    Bar, Bars, Column, Columns, Dot, DotStrip, Extent, Part, Shown, Slope, Slopes, StackedBar,
};
use sanjeh_engine::model::Classes;
use sanjeh_engine::text::fold;
use sanjeh_messages::message;
use sanjeh_methodology::Presentation;
use sanjeh_methodology::names::text;
use sanjeh_publication::Publication;
use sanjeh_round::{Change, Fact, What};

use super::{Built, drawn, extent, sign};
use crate::context::{Context, Html};

/// How many of those that rose most are drawn.
const RISEN: usize = 8;

#[derive(Template)]
#[template(path = "parts/share_table.html")]
struct ShareTable<'a> {
    c: Context<'a>,
    caption: String,
    share: &'a str,
    rows: Vec<ShareRow>,
}

struct ShareRow {
    id: String,
    title: String,
    count: String,
    count_value: u64,
    count_mark: Html,
    percent: String,
    percent_value: f64,
    percent_mark: Html,
}

/// The shares that are drawn as bars: all but the one of the bands, which have a chart of their own.
pub(crate) fn shares<'p>(
    publication: &'p Publication,
    presentation: &'p Presentation,
) -> impl Iterator<Item = usize> + 'p {
    let of_bands = |at: &usize| match publication.model().shares[*at].by {
        Classes::Bands(set) => Some(set) == presentation.bands,
        Classes::Attribute(_) => false,
    };
    presentation.shares.iter().copied().filter(move |at| !of_bands(at))
}

pub(super) fn build(c: &Context<'_>, publication: &Publication, name: &str) -> Option<Built> {
    let presentation = publication.presentation()?;
    match name.split_once('/') {
        Some(("distribution", category)) => {
            distribution(c, publication, presentation, Some(category))
        }
        Some(_) => None,
        None => match name {
            "axes" => axes(c, publication, presentation),
            "distribution" => distribution(c, publication, presentation, None),
            "growth" => growth(c, publication, presentation),
            "levels" if presentation.bands.is_some() => levels(c, publication, presentation),
            id => {
                let at = shares(publication, presentation)
                    .find(|at| publication.model().shares[*at].id == id)?;
                share(c, publication, at)
            }
        },
    }
}

/// The means of the axes beside those of the previous round.
fn axes(c: &Context<'_>, publication: &Publication, presentation: &Presentation) -> Option<Built> {
    let reading = publication.reading();
    let means: Vec<_> = presentation
        .axes
        .iter()
        .enumerate()
        .filter_map(|(series, axis)| {
            let now = reading.mean(*axis)?.fact;
            Some((series, *axis, now, reading.mean_before(*axis).map(|mean| mean.fact)))
        })
        .collect();
    let title_of = |axis| publication.round.methodology.measure_title(axis, c.lang);
    let title = c.wording(publication).means()?.isolated(c.lang);
    let extents = presentation.axes.iter().map(|axis| extent(publication.round.extent(*axis)));
    let bars = means.iter().map(|(series, axis, now, before)| Bar {
        label: title_of(*axis).to_owned(),
        now: Some(drawn(now)),
        before: before.as_ref().map(drawn),
        series: Some(*series),
    });
    let counted = c.wording(publication).count(presentation.of).text;
    let chart = Bars {
        now: c.short_title(publication),
        before: before_title(c, publication),
        bars: bars.collect(),
        extent: extents.reduce(Extent::joined)?,
    };
    Some(Built {
        chart: Box::new(chart),
        title,
        subtitle: c.t(message!("site-chart-axes-measure", counted = counted)),
        table: None,
    })
}

/// What the previous round is called, where its scores are known.
fn before_title(c: &Context<'_>, publication: &Publication) -> Option<String> {
    let before = publication.compared.as_ref()?.round.as_deref()?;
    Some(c.short_title_of(&before.header.title, before.header.number))
}

/// One dot for each subject, of all or of one category.
fn distribution(
    c: &Context<'_>,
    publication: &Publication,
    presentation: &Presentation,
    category: Option<&str>,
) -> Option<Built> {
    let (kind, measure) = (presentation.of, presentation.headline);
    let is_in = |row: u32| -> bool {
        let (Some(wanted), Some(categories)) = (category, &presentation.categories) else {
            return category.is_none();
        };
        let column = &publication.round.data.tables[kind.0].attributes[categories.attribute];
        fold(column.get(row)) == fold(wanted)
    };
    let reading = publication.reading();
    let mut rows: Vec<(u32, Fact)> = (0..publication.count(kind) as u32)
        .filter(|row| is_in(*row))
        .filter_map(|row| Some((row, reading.score(measure, row)?)))
        .collect();
    rows.sort_by(|a, b| b.1.published.total_cmp(&a.1.published));
    rows.first()?;
    let dots = rows.iter().enumerate().map(|(at, (row, value))| {
        // Two at either end have their names written.
        let is_named = at < 2 || at + 2 >= rows.len();
        let name = publication.name(kind, *row, c.lang);
        Dot {
            name: name.to_owned(),
            value: drawn(value),
            href: Some(c.agency(publication, *row)),
            marked: false,
            named: is_named,
        }
    });
    let dots: Vec<Dot> = dots.collect();
    let those: Vec<u32> = rows.iter().map(|(row, _)| *row).collect();
    let spread = reading.spread(measure, &those)?;
    let whole = reading.mean(measure).map(|mean| mean.fact);
    let mean = match category {
        None => whole.map(|mean| drawn(&mean)),
        // As precisely as the mean of all.
        Some(_) => whole.map(|whole| Shown::new(spread.mean.exact, whole.decimals)),
    };
    let methodology = &publication.round.methodology;
    let among = category.and_then(|id| {
        let classes = &presentation.categories.as_ref()?.classes;
        text(&classes.iter().find(|class| class.id == id)?.title, c.lang)
    });
    let score = methodology.measure_title(measure, c.lang);
    let subject = c.wording(publication).one(kind);
    Some(Built {
        chart: Box::new(DotStrip {
            dots,
            mean,
            quartiles: Some([spread.low, spread.median, spread.high].map(|fact| fact.published)),
            extent: extent(publication.round.extent(measure)),
            decimals: spread.low.decimals,
        }),
        title: c.wording(publication).distribution(kind, &spread).isolated(c.lang),
        subtitle: c.t(match among {
            Some(among) => {
                message!(
                    "site-chart-distribution-category",
                    score = score,
                    among = among,
                    subject = subject
                )
            }
            None => message!("site-chart-distribution-measure", score = score, subject = subject),
        }),
        table: None,
    })
}

/// Those that rose most, the first first.
fn risen(publication: &Publication, presentation: &Presentation) -> Option<Vec<Change>> {
    let grown = publication.reading().grown(presentation.growth?);
    let risen: Vec<Change> = grown.filter(|g| g.points.published > 0.0).take(RISEN).collect();
    (!risen.is_empty()).then_some(risen)
}

/// Those that rose most, from round to round.
fn growth(
    c: &Context<'_>,
    publication: &Publication,
    presentation: &Presentation,
) -> Option<Built> {
    let risen = risen(publication, presentation)?;
    let growth = &publication.model().growths[presentation.growth?];
    let on = publication.model().measure(growth.measure).on;
    let decimals = risen.first()?.points.decimals;
    let title = c.wording(publication).growth(presentation.growth?)?;
    let slopes = risen.iter().map(|grown| Slope {
        name: publication.name(on, grown.row, c.lang).to_owned(),
        before: drawn(&grown.before),
        now: drawn(&grown.now),
        sign: sign(grown.points.origin),
        marked: false,
    });
    let score = publication.round.methodology.measure_title(growth.measure, c.lang);
    let counted = c.wording(publication).counted(on, risen.len());
    Some(Built {
        chart: Box::new(Slopes {
            before: before_title(c, publication)
                .unwrap_or_else(|| c.t(message!("site-round-before"))),
            now: c.short_title(publication),
            slopes: slopes.collect(),
            extent: extent(publication.round.extent(growth.measure)),
            decimals,
        }),
        title: title.isolated(c.lang),
        subtitle: c.t(message!("site-chart-growth-measure", score = score, counted = counted)),
        table: None,
    })
}

/// How many stand in each band.
fn levels(
    c: &Context<'_>,
    publication: &Publication,
    presentation: &Presentation,
) -> Option<Built> {
    let set = presentation.bands?;
    let bands = &publication.model().bands[set].bands;
    let of = &publication.round.results.bands[set];
    let counts: Vec<u64> = (0..bands.len())
        .map(|at| of.iter().flatten().filter(|band| **band as usize == at).count() as u64)
        .collect();
    let said = c.wording(publication).levels(set, &counts)?;
    let title = |at: usize| publication.round.methodology.band_title(set, &bands[at].id, c.lang);
    let mut shares = presentation.shares.iter().copied();
    let is_own = |by: &Classes| matches!(by, Classes::Bands(by) if *by == set);
    let own = shares.find(|at| is_own(&publication.model().shares[*at].by));
    let sign_of = |band: &str| {
        let mut classes = publication.round.results.shares[own?].iter();
        let class = classes.position(|class| class.id == band)?;
        Some(sign(publication.reading().class_count(own?, class).origin))
    };
    let columns = counts.iter().enumerate().map(|(at, count)| Column {
        label: title(at).to_owned(),
        count: *count,
        sign: sign_of(&bands[at].id).unwrap_or_default(),
        marked: false,
    });
    let kind = publication.model().measure(publication.model().bands[set].measure).on;
    let score = publication.model().bands[set].measure;
    Some(Built {
        chart: Box::new(Columns {
            counted: c.wording(publication).heading(kind),
            columns: columns.collect(),
        }),
        title: said.isolated(c.lang),
        subtitle: match own {
            // One share has one name.
            Some(own) => publication.round.methodology.share_title(own, c.lang).to_owned(),
            None => c.t(message!(
                "site-chart-levels-measure",
                score = publication.round.methodology.measure_title(score, c.lang)
            )),
        },
        // Where the methodology has the same levels as a share, their percentages, too.
        table: own.and_then(|at| share(c, publication, at)?.table),
    })
}

/// The classes of a share as parts of one bar.
fn share(c: &Context<'_>, publication: &Publication, at: usize) -> Option<Built> {
    let (reading, methodology) = (publication.reading(), &publication.round.methodology);
    let share = &publication.model().shares[at];
    let classes = &publication.round.results.shares[at];
    let whole = c.wording(publication).heading(share.of);
    let name = |class| reading.title(What::Class(at, class), c.lang);
    let percent = |class| reading.class_percent(at, class);
    let rows = classes.iter().enumerate().map(|(class, found)| {
        let (count, percent) = (reading.class_count(at, class), percent(class));
        ShareRow {
            id: found.id.clone(),
            title: name(class).to_owned(),
            count: count.text(c.lang),
            count_value: found.count,
            count_mark: c.mark(count.origin),
            percent: percent.map_or_else(|| "—".to_owned(), |percent| percent.text(c.lang)),
            percent_value: percent.map_or(0.0, |percent| percent.exact),
            percent_mark: percent
                .map_or_else(|| Html(String::new()), |percent| c.mark(percent.origin)),
        }
    });
    let caption = methodology.share_title(at, c.lang).to_owned();
    let table =
        ShareTable { c: *c, caption: caption.clone(), share: &share.id, rows: rows.collect() };
    let table = Html(table.render().ok()?);
    let parts = classes.iter().enumerate().map(|(class, found)| Part {
        label: name(class).to_owned(),
        count: found.count,
        sign: sign(reading.class_count(at, class).origin),
        percent: percent(class).map_or(Shown::new(0.0, 0), |percent| drawn(&percent)),
    });
    let title = c.wording(publication).share(at)?.isolated(c.lang);
    let by = c.wording(publication).shared_by(at);
    Some(Built {
        chart: Box::new(StackedBar { whole, by, parts: parts.collect() }),
        title,
        subtitle: c.t(message!("site-chart-share-measure", title = caption)),
        table: Some(table),
    })
}
