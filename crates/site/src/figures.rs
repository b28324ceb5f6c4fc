//! Figures of a publication in words: what they are called, what they are, where they are shown.

use sanjeh_engine::model::{MeasureIx, TypeIx};
use sanjeh_messages::{Lang, integer, message, number, percent};
use sanjeh_methodology::names::text;
use sanjeh_publication::Publication;
use sanjeh_round::{Figure, Origin, Value};

use crate::context::{Context, part};
use crate::route::Page;
use crate::told;

/// Per cent are written with as many decimals where a share does not say.
const DECIMALS: u8 = 1;

/// A figure with its subject, as a page shows it.
pub(crate) struct Told {
    /// The figure in words for people.
    pub(crate) value: String,
    /// The figure for programs: at full precision, without separators.
    pub(crate) plain: String,
    /// The figure's name, as in claims: `published total`.
    pub(crate) words: String,
    /// Whose figure it is; empty if it is nobody's.
    pub(crate) subject: String,
    /// Whether it was really published.
    pub(crate) origin: Origin,
    /// Where it is shown.
    pub(crate) href: String,
}

/// The figure's name, as in claims.
pub(crate) fn words(figure: &Figure) -> String {
    match figure {
        Figure::Score(id) => format!("score {id}"),
        Figure::Published(id) => format!("published {id}"),
        Figure::Rank(id) => format!("rank {id}"),
        Figure::Band(id) => format!("band {id}"),
        Figure::Count(id) => format!("count {id}"),
        Figure::Percent(id) => format!("percent {id}"),
        Figure::Statistic(id, measure) => format!("statistic {id} {measure}"),
        Figure::Growth(id) => format!("growth {id}"),
        Figure::GrowthRank(id) => format!("growth_rank {id}"),
        Figure::Rose(id) => format!("rose {id}"),
        Figure::Weight(id) => format!("weight {id}"),
        Figure::Outranks(measure, other) => format!("outranks {measure} {other}"),
        Figure::Previous(figure) => format!("previous {}", words(figure)),
    }
}

/// A figure of the publication; `None` if there is none of this name, or the subject has none.
pub(crate) fn tell(
    c: &Context<'_>,
    p: &Publication,
    figure: &Figure,
    subject: &str,
) -> Option<Told> {
    if needs_previous(figure) && !has_previous(p, figure) {
        return None;
    }
    let value = figure.of(&p.round, p.compared.as_ref(), subject).ok().flatten()?;
    Some(Told {
        value: value_text(p, figure, &value, c.lang),
        plain: match &value {
            Value::Number(x) => x.to_string(),
            Value::Text(word) => word.clone(),
        },
        words: words(figure),
        subject: subject.to_owned(),
        origin: p.provenance.of(figure, subject),
        href: href(c, p, figure, subject),
    })
}

/// Whether the figure is about the round before, too.
pub(crate) fn needs_previous(figure: &Figure) -> bool {
    matches!(
        figure,
        Figure::Previous(_) | Figure::Growth(_) | Figure::GrowthRank(_) | Figure::Rose(_)
    )
}

/// Whether what is known of the round before suffices for a figure that needs it.
pub(crate) fn has_previous(p: &Publication, figure: &Figure) -> bool {
    let compared = p.compared.as_ref();
    match figure {
        Figure::Previous(_) => compared.is_some_and(|compared| compared.round.is_some()),
        _ => compared.is_some(),
    }
}

/// A value as it is written: with the decimals with which the methodology publishes it.
pub(crate) fn value_text(p: &Publication, figure: &Figure, value: &Value, lang: Lang) -> String {
    let model = p.model();
    let x = match value {
        Value::Number(x) => *x,
        Value::Text(word) => return word_text(p, figure, word, lang),
    };
    match figure {
        Figure::Count(_) | Figure::Rank(_) | Figure::GrowthRank(_) => integer(lang, x as i64),
        Figure::Percent(id) => {
            let share = model.shares.iter().find(|share| share.id == *id);
            let decimals = share.and_then(|s| s.published).map_or(DECIMALS, |r| r.decimals);
            percent(lang, x, Some(decimals))
        }
        Figure::Weight(_) | Figure::Outranks(..) => percent(lang, x * 100.0, Some(DECIMALS)),
        Figure::Growth(id) => {
            let growth = model.growths.iter().find(|growth| growth.id == *id);
            let sign = if x > 0.0 { "+" } else { "" };
            let decimals = growth.map_or(2, |growth| decimals(p, growth.measure));
            format!("\u{2066}{sign}{}\u{2069}", number(lang, x, Some(decimals)))
        }
        Figure::Statistic(id, measure) => {
            let found = model.statistics.iter().find(|statistic| {
                statistic.id == *id && model.measure(statistic.measure).id == *measure
            });
            let decimals = found
                .map_or(2, |s| s.published.map_or_else(|| decimals(p, s.measure), |r| r.decimals));
            number(lang, x, Some(decimals))
        }
        Figure::Published(id) | Figure::Score(id) => {
            let measure = measures(p, id).next();
            number(lang, x, Some(measure.map_or(2, |measure| decimals(p, measure))))
        }
        Figure::Previous(figure) => value_text(p, figure, value, lang),
        Figure::Band(_) | Figure::Rose(_) => number(lang, x, None),
    }
}

fn word_text(p: &Publication, figure: &Figure, word: &str, lang: Lang) -> String {
    match figure {
        Figure::Rose(_) if word == "yes" => message!("reuse-rose").text(lang),
        Figure::Rose(_) => message!("reuse-did-not-rise").text(lang),
        Figure::Band(set) => band_title(p, set, word, lang).to_owned(),
        Figure::Previous(figure) => word_text(p, figure, word, lang),
        _ => word.to_owned(),
    }
}

fn decimals(p: &Publication, measure: MeasureIx) -> u8 {
    p.model().measure(measure).published.map_or(2, |rounding| rounding.decimals)
}

/// All measures of this id: different kinds of subjects may have one each.
fn measures<'a>(p: &'a Publication, id: &'a str) -> impl Iterator<Item = MeasureIx> + 'a {
    let all = p.model().measures.iter().enumerate();
    all.filter(move |(_, measure)| measure.id == id).map(|(at, _)| MeasureIx(at))
}

/// The kind of subject that the figure is about; `None` if it is about no single one.
fn kind(p: &Publication, figure: &Figure) -> Option<TypeIx> {
    let model = p.model();
    let measure = match figure {
        Figure::Score(id) | Figure::Published(id) | Figure::Outranks(id, _) => {
            measures(p, id).next()
        }
        Figure::Rank(id) => model.ranks.iter().find(|l| l.id == *id).map(|l| l.measure),
        Figure::Band(id) => model.bands.iter().find(|b| b.id == *id).map(|b| b.measure),
        Figure::Growth(id) | Figure::GrowthRank(id) | Figure::Rose(id) => {
            model.growths.iter().find(|g| g.id == *id).map(|g| g.measure)
        }
        Figure::Previous(figure) => return kind(p, figure),
        Figure::Count(_) | Figure::Percent(_) | Figure::Statistic(..) | Figure::Weight(_) => None,
    };
    measure.map(|measure| model.measure(measure).on)
}

/// What a subject of a figure is called: an agency, a class of a share, an indicator; empty if the
/// figure is nobody's.
pub(crate) fn subject_title(p: &Publication, figure: &Figure, subject: &str, lang: Lang) -> String {
    if subject.is_empty() {
        return String::new();
    }
    if let Some(kind) = kind(p, figure) {
        let row = p.round.data.tables[kind.0].ids.find(subject.as_bytes());
        return row.map_or(subject, |row| p.name(kind, row, lang)).to_owned();
    }
    match figure {
        Figure::Count(id) | Figure::Percent(id) => class_title(p, id, subject, lang).to_owned(),
        Figure::Weight(_) => {
            let measure = measures(p, subject).next();
            let title = measure.map(|m| p.round.methodology.measure_title(m, lang));
            title.unwrap_or(subject).to_owned()
        }
        Figure::Previous(figure) => subject_title(p, figure, subject, lang),
        _ => subject.to_owned(),
    }
}

/// What a class of a share is called.
fn class_title<'a>(p: &'a Publication, share: &str, class: &'a str, lang: Lang) -> &'a str {
    let at = p.model().shares.iter().position(|s| s.id == share);
    at.map_or(class, |at| told::class_title(p, at, class, lang))
}

/// What a band is called.
fn band_title<'a>(p: &'a Publication, set: &str, band: &'a str, lang: Lang) -> &'a str {
    let at = p.model().bands.iter().position(|bands| bands.id == set);
    at.map_or(band, |at| told::band_title(p, at, band, lang))
}

/// What a figure is called, without its subject.
pub(crate) fn title(p: &Publication, figure: &Figure, lang: Lang) -> String {
    let document = &p.round.methodology.document;
    let measure = |id: &str| {
        let found = measures(p, id).next();
        found.map_or(id, |m| p.round.methodology.measure_title(m, lang)).to_owned()
    };
    macro_rules! entry {
        ($entries:ident, $id:expr) => {
            document.$entries.get($id).and_then(|e| text(&e.value.title, lang)).unwrap_or($id)
        };
    }
    let message = match figure {
        Figure::Score(id) | Figure::Published(id) => return measure(id),
        Figure::Rank(id) => message!("reuse-figure-rank", list = entry!(ranks, id.as_str())),
        Figure::Band(id) => return entry!(bands, id.as_str()).to_owned(),
        Figure::Count(id) if document.shares.contains_key(id) => {
            return entry!(shares, id.as_str()).to_owned();
        }
        Figure::Count(id) => {
            let title = entry!(subjects, id.as_str());
            let many = part(&message!("site-many", kind = id.as_str(), title = title), lang);
            message!("reuse-figure-count", kind = many)
        }
        Figure::Percent(id) => {
            message!("reuse-figure-percent", share = entry!(shares, id.as_str()))
        }
        Figure::Statistic(id, of) => message!(
            "reuse-figure-statistic",
            statistic = entry!(statistics, id.as_str()),
            measure = measure(of)
        ),
        Figure::Growth(id) | Figure::Rose(id) => return entry!(growth, id.as_str()).to_owned(),
        Figure::GrowthRank(id) => {
            message!("reuse-figure-growth-rank", growth = entry!(growth, id.as_str()))
        }
        Figure::Weight(id) => message!("reuse-figure-weight", measure = measure(id)),
        Figure::Outranks(id, other) => message!(
            "reuse-figure-outranks",
            measure = measure(id),
            other = subject_title(p, figure, other, lang)
        ),
        Figure::Previous(figure) => {
            message!("reuse-figure-previous", figure = title(p, figure, lang))
        }
    };
    part(&message, lang)
}

/// The page that shows a figure.
pub(crate) fn href(c: &Context<'_>, p: &Publication, figure: &Figure, subject: &str) -> String {
    let id = || p.manifest.id.clone();
    let presentation = p.presentation();
    let of = presentation.map(|p| p.of);
    // Only the round's page has the figures of the round before beside its own.
    if matches!(figure, Figure::Previous(_)) {
        return c.to(&Page::Round(id()));
    }
    if let Some(on) = kind(p, figure).filter(|on| Some(*on) == of) {
        let row = p.round.data.tables[on.0].ids.find(subject.as_bytes());
        if let Some(row) = row {
            return c.agency(p, row);
        }
    }
    match figure {
        Figure::Weight(_) => c.to(&Page::Methodology(id())),
        Figure::Rank(_) if presentation.is_some() => c.to(&Page::Ranking(id())),
        _ => c.to(&Page::Round(id())),
    }
}
