//! Figures of a publication in words: what they are called, what they are, where they are shown.

use sanjeh_engine::model::{MeasureIx, TypeIx};
use sanjeh_messages::{Lang, message};
use sanjeh_methodology::names::text;
use sanjeh_publication::Publication;
use sanjeh_round::{Figure, Origin, Value};
use sanjeh_wording::Wording;

use crate::context::{Context, part};
use crate::route::Page;

/// A figure with its subject, as a page shows it.
pub(crate) struct Stated {
    /// The figure in words for people.
    pub(crate) value: String,
    /// The figure for programs: at full precision, without separators.
    pub(crate) plain: String,
    /// The figure's name, as in claims: `published total`.
    pub(crate) words: String,
    /// Whose figure it is; empty if it is nobody's.
    pub(crate) subject: String,
    /// Whether it was published.
    pub(crate) origin: Origin,
    /// Where it is shown.
    pub(crate) href: String,
}

/// A figure of the publication; `None` if there is none of this name, or the subject has none.
pub(crate) fn stated(
    c: &Context<'_>,
    p: &Publication,
    figure: &Figure,
    subject: &str,
) -> Option<Stated> {
    if needs_previous(figure) && !has_previous(p, figure) {
        return None;
    }
    let value = figure.of(&p.round, p.compared.as_ref(), subject).ok().flatten()?;
    Some(Stated {
        value: value_text(p, figure, &value, c.lang),
        plain: match &value {
            Value::Number(x) => x.to_string(),
            Value::Text(word) => word.clone(),
        },
        words: figure.to_string(),
        subject: subject.to_owned(),
        origin: p.provenance.of(figure, subject),
        href: href(c, p, figure, subject),
    })
}

/// Whether the figure is about the previous round, too.
pub(crate) fn needs_previous(figure: &Figure) -> bool {
    matches!(
        figure,
        Figure::Previous(_) | Figure::Growth(_) | Figure::GrowthRank(_) | Figure::Rose(_)
    )
}

/// Whether what is known of the previous round suffices for a figure that needs it.
pub(crate) fn has_previous(p: &Publication, figure: &Figure) -> bool {
    let compared = p.compared.as_ref();
    match figure {
        Figure::Previous(_) => compared.is_some_and(|compared| compared.round.is_some()),
        _ => compared.is_some(),
    }
}

/// A value as it is written.
pub(crate) fn value_text(p: &Publication, figure: &Figure, value: &Value, lang: Lang) -> String {
    match value {
        Value::Number(x) => figure.written(p.model(), *x, lang),
        Value::Text(word) => word_text(p, figure, word, lang),
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
    at.map_or(class, |at| p.round.methodology.class_title(at, class, lang))
}

/// What a band is called.
fn band_title<'a>(p: &'a Publication, set: &str, band: &'a str, lang: Lang) -> &'a str {
    let at = p.model().bands.iter().position(|bands| bands.id == set);
    at.map_or(band, |at| p.round.methodology.band_title(at, band, lang))
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
        Figure::Rank(id) => {
            let at = p.model().ranks.iter().position(|list| list.id == *id);
            let list = at.map_or(id.as_str(), |at| p.round.methodology.list_title(at, lang));
            message!("reuse-figure-rank", list = list)
        }
        Figure::Band(id) => return entry!(bands, id.as_str()).to_owned(),
        Figure::Count(id) if document.shares.contains_key(id) => {
            return entry!(shares, id.as_str()).to_owned();
        }
        Figure::Count(id) => {
            let many = p.model().type_by_id(id);
            let many = many.map(|kind| Wording::new(p.reading(), lang).heading(kind));
            message!("reuse-figure-count", kind = many.unwrap_or_else(|| id.clone()))
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
    // Only the round's page has the figures of the previous round beside its own.
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
