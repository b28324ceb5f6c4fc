//! Charts: which there are, and how they stand on a page and in a file.

mod agency;
mod round;

pub(crate) use round::shares;

use askama::Template;
use sanjeh_charts::{ChartTable, Extent, Frame, Layers, Look, PUBLISHED, Shown, Sign, png};
use sanjeh_messages::{Lang, message, numeral, plain};
use sanjeh_open_data::{ByteOrderMark, csv_rows};
use sanjeh_publication::Publication;
use sanjeh_replies::{Cache, Reply};
use sanjeh_round::{Fact, Origin};

use crate::context::{Context, Html};
use crate::route::{Chart, Page, Picture};
use crate::site::Site;

/// Width of the drawing in a file, in pixels.
const FILE_WIDTH: u32 = 800;

/// Width of a drawing that shares a line with another one, and of all on phones, in pixels: a phone of
/// 320 px shows it with letters of 11 px.
const COLUMN_WIDTH: u32 = 310;

/// Width of the drawing of a chart that is as wide as the page, in pixels: a window of 768 px, which
/// is the narrowest that shows it, shows it with letters of 11 px.
const PAGE_WIDTH: u32 = 780;

/// A chart and its words.
pub(crate) struct Built {
    /// The chart.
    pub(crate) chart: Box<dyn sanjeh_charts::Chart>,
    /// The finding, as a sentence.
    pub(crate) title: String,
    /// The measure.
    pub(crate) subtitle: String,
    /// The table behind it, where it has more than the chart's own: links, origins of figures.
    pub(crate) table: Option<Html>,
}

#[derive(Template)]
#[template(path = "parts/figure.html")]
struct Figure<'a> {
    c: Context<'a>,
    title: String,
    subtitle: String,
    drawing: Html,
    note: Option<String>,
    /// How to make the drawing name what is in it.
    hint: Option<String>,
    source: String,
    table: Html,
    svg: String,
    png: String,
    csv: String,
}

/// The drawings of a chart that is as wide as the page, and the links over them.
#[derive(Template)]
#[template(
    source = "<div class=\"layers\"><div class=\"on-phones\">{{ self.0.on_phones|safe }}</div>\
<div class=\"on-desktops\">{{ self.0.on_desktops|safe }}</div>{{ self.0.links|safe }}</div>",
    ext = "html"
)]
struct Layered<'a>(&'a Layers);

#[derive(Template)]
#[template(path = "parts/chart_table.html")]
struct Behind {
    table: ChartTable,
}

/// The chart of this name with everything that belongs to it; `None` if there is no such chart.
/// Names are `axes`, `distribution`, `distribution/` and a category, `growth`, `levels`, the ids of
/// shares, and of an agency `agencies/ID/axes`, `agencies/ID/history`.
pub(crate) fn figure(c: &Context<'_>, publication: &Publication, name: &str) -> Option<Html> {
    let built = build(c, publication, name)?;
    let inline = |id: &str, width: u32| {
        frame(c, publication, &built, (format!("{}-{id}", slug(name)), width, Look::Inline))
    };
    let layers = built.chart.layers(&inline("narrow", COLUMN_WIDTH), &inline("wide", PAGE_WIDTH));
    let drawing = match &layers {
        Some(layers) => Layered(layers).render().unwrap_or_default(),
        None => format!("<div>{}</div>", built.chart.svg(&inline("drawing", COLUMN_WIDTH))),
    };
    let table = match built.table {
        Some(table) => table,
        None => Html(Behind { table: built.chart.table(c.lang) }.render().unwrap_or_default()),
    };
    let figure = Figure {
        c: *c,
        title: built.title,
        subtitle: built.subtitle,
        drawing: Html(drawing),
        note: note(c, publication, &*built.chart),
        source: source(c, publication),
        table,
        hint: layers.is_some().then(|| c.t(message!("site-chart-point"))),
        svg: c.chart(publication, name, Picture::Svg),
        png: c.chart(publication, name, Picture::Png),
        csv: c.chart(publication, name, Picture::Csv),
    };
    figure.render().ok().map(Html)
}

/// The file of a chart; `None` if there is no such chart.
pub(crate) fn file(site: &Site, chart: &Chart) -> Option<Reply> {
    let publication = site.library().get(&chart.publication)?;
    let page = Page::Round(chart.publication.clone());
    let c =
        Context { site, lang: chart.lang, page: &page, publication: Some(publication), query: "" };
    let built = build(&c, publication, &chart.name)?;
    let words = (slug(&chart.name), FILE_WIDTH, Look::Standalone);
    let svg = || built.chart.svg(&frame(&c, publication, &built, words.clone()));
    let (content_type, body) = match chart.picture {
        Picture::Svg => ("image/svg+xml", svg().into_bytes()),
        Picture::Png => ("image/png", png(&svg(), 2 * FILE_WIDTH).ok()?),
        Picture::Csv => ("text/csv; charset=utf-8", csv(&built.chart.table(c.lang), c.lang)),
    };
    let stem = chart.name.replace('/', "-");
    let (id, lang, ending) = (&chart.publication, chart.lang, chart.picture.ending());
    let file_name = Some(format!("sanjeh-{id}-{stem}.{lang}.{ending}"));
    Some(Reply { file_name, cache: Cache::Revalidate, ..Reply::of(content_type, body) })
}

/// The table behind a chart as CSV for people: names and headings in their language, numbers in plain
/// digits, and beside each column with published figures one with their sign. A byte-order mark says
/// that it is UTF-8.
fn csv(table: &ChartTable, lang: Lang) -> Vec<u8> {
    let marked: Vec<bool> = (0..table.head.len())
        .map(|at| table.rows.iter().any(|row| row[at].sign != Sign::None))
        .collect();
    let sign = |column: &str| message!("chart-head-published", column = column).plain(lang);
    let head = table.head.iter().zip(&marked).flat_map(|(heading, marked)| {
        let heading = plain(heading.clone());
        let sign = marked.then(|| sign(&heading));
        [Some(heading), sign].into_iter().flatten()
    });
    let rows = table.rows.iter().map(|row| {
        let cells = row.iter().zip(&marked).flat_map(|(cell, marked)| {
            let sign = marked.then(|| cell.sign.text().to_owned());
            [Some(cell.plain.clone()), sign].into_iter().flatten()
        });
        cells.collect::<Vec<_>>()
    });
    csv_rows(std::iter::once(head.collect()).chain(rows), ByteOrderMark::With)
}

fn build(c: &Context<'_>, publication: &Publication, name: &str) -> Option<Built> {
    agency::build(c, publication, name).or_else(|| round::build(c, publication, name))
}

fn frame(
    c: &Context<'_>,
    publication: &Publication,
    built: &Built,
    (id, width, look): (String, u32, Look),
) -> Frame {
    Frame {
        lang: c.lang,
        id,
        title: built.title.clone(),
        subtitle: built.subtitle.clone(),
        source: source(c, publication),
        note: note(c, publication, &*built.chart),
        width,
        look,
    }
}

/// What readers must know of the data; the sign is explained where it stands.
fn note(
    c: &Context<'_>,
    publication: &Publication,
    chart: &dyn sanjeh_charts::Chart,
) -> Option<String> {
    if !publication.provenance.is_reconstructed() {
        return None;
    }
    let cells = chart.table(c.lang).rows.concat();
    let in_table = cells.iter().any(|cell| cell.sign != Sign::None);
    let contradicted = cells.iter().any(|cell| cell.sign == Sign::Contradicted);
    let has_sign = chart.description(c.lang).contains(PUBLISHED) || in_table;
    let contradicted = if contradicted { "yes" } else { "no" };
    Some(c.t(if has_sign {
        message!("site-chart-reconstructed", contradicted = contradicted)
    } else {
        message!("site-chart-reconstructed-all")
    }))
}

/// The ends of an axis: round ones where its measure has no scale.
pub(crate) fn extent(of: sanjeh_round::Extent) -> Extent {
    let sanjeh_round::Extent { low, high, is_scale } = of;
    Extent::new(low, high, is_scale)
}

/// The sign of a figure of a drawing.
pub(crate) fn sign(origin: Origin) -> Sign {
    match origin {
        Origin::Published => Sign::Published,
        Origin::Contradicted => Sign::Contradicted,
        Origin::Measured | Origin::Reconstructed => Sign::None,
    }
}

/// A figure of a drawing.
fn drawn(fact: &Fact) -> Shown {
    Shown { value: fact.published, decimals: fact.decimals, sign: sign(fact.origin) }
}

fn source(c: &Context<'_>, publication: &Publication) -> String {
    let day = c.day(&publication.manifest.published);
    let (title, id) = (c.title(publication), numeral(c.lang, &publication.manifest.id));
    c.within(message!("site-chart-source", title = title, id = id, day = day))
}

/// The beginning of the ids in a drawing.
fn slug(name: &str) -> String {
    let plain = |b: u8| if b.is_ascii_alphanumeric() { char::from(b) } else { '-' };
    format!("chart-{}", name.bytes().map(plain).collect::<String>())
}
