//! Claims and contradictions in words.

use sanjeh_messages::{integer, message, number};
use sanjeh_methodology::document::ClaimEntry;
use sanjeh_methodology::names::text;
use sanjeh_publication::Publication;
use sanjeh_round::{
    Claim, Contradiction, Figure, Judged, Verdict, Why, claimed_number, claimed_place, claimed_yes,
};

use super::{Marked, not_read};
use crate::context::Context;
use crate::figures;

/// A claim and what the publication says to it.
pub(super) struct Line {
    pub(super) id: String,
    /// What is claimed.
    pub(super) title: String,
    /// Of whom.
    pub(super) subject: String,
    /// The page that shows the figure.
    pub(super) href: String,
    pub(super) claimed: String,
    pub(super) found: Vec<Marked>,
    pub(super) verdict: String,
    /// For the style sheet: `holds`, `differs`, `contradicted`, `unknown`.
    pub(super) class: &'static str,
    /// The contradiction in which it is, counted from 1.
    pub(super) clash: Option<usize>,
    /// The figure's name, its subject and its value, for programs.
    pub(super) words: String,
    pub(super) of: String,
    pub(super) plain: String,
}

/// Claims that cannot all be right.
pub(super) struct Clash {
    pub(super) number: usize,
    pub(super) text: String,
    /// What each says: its title, its subject and what was claimed.
    pub(super) claims: Vec<(String, String)>,
}

/// What is claimed and of whom.
fn titles(c: &Context<'_>, p: &Publication, claim: &Claim) -> (String, String) {
    let entry = p.round.methodology.document.claims.get(&claim.metric);
    // A claim of which a column says more is known by its figure.
    let is_whole = |entry: &&sanjeh_methodology::document::At<ClaimEntry>| {
        let templates = [&entry.value.value, &entry.value.rank].into_iter().flatten();
        templates.clone().all(|words| !words.value.replace("{scope}", "").contains('{'))
    };
    let own = entry.filter(is_whole).and_then(|entry| text(&entry.value.title, c.lang));
    let is_of_value = claim.value.is_some() || claim.rank.is_none();
    let figure = claim.value_figure().filter(|_| is_of_value).or(claim.rank_figure());
    let figure = figure.or(claim.value_figure());
    let title = own.map(str::to_owned).or_else(|| Some(figures::title(p, figure?, c.lang)));
    let names_list = matches!(figure, Some(Figure::Rank(_)));
    let title = title.map(|title| if names_list { title } else { in_list(c, p, claim, title) });
    let subject = figure.map(|figure| figures::subject_title(p, figure, &claim.subject, c.lang));
    (title.unwrap_or_else(|| claim.metric.clone()), subject.unwrap_or_default())
}

/// What a claim is called, with the list in which it claims a place where that is not the first one.
fn in_list(c: &Context<'_>, p: &Publication, claim: &Claim, title: String) -> String {
    let list =
        claim.rank_figure().filter(|_| claim.rank.is_some()).and_then(|figure| match figure {
            Figure::Rank(id) => p.model().ranks.iter().position(|list| list.id == *id),
            _ => None,
        });
    match list.filter(|at| p.presentation().is_none_or(|shown| shown.rank != *at)) {
        Some(at) => {
            let list = p.round.methodology.list_title(at, c.lang);
            c.part(message!("reuse-figure-in-list", title = title, list = list))
        }
        None => title,
    }
}

/// What was claimed, in the digits of the language and with as many decimals as were claimed.
fn as_claimed(c: &Context<'_>, claimed: &str, figure: Option<&Figure>) -> String {
    if let Some(plain) = claimed_number(claimed, figure)
        && let Ok(x) = plain.parse::<f64>()
    {
        let decimals = plain.split_once('.').map_or(0, |(_, d)| d.len().min(15) as u8);
        let is_percent = matches!(figure, Some(Figure::Percent(_)));
        return if is_percent { c.percent(x, decimals) } else { c.num(x, decimals) };
    }
    let is_growth = matches!(figure, Some(Figure::Rose(_)));
    match claimed_yes(claimed) {
        Some(true) if is_growth => c.t(message!("reuse-rose")),
        Some(false) if is_growth => c.t(message!("reuse-did-not-rise")),
        Some(true) => c.t(message!("methodology-yes")),
        Some(false) => c.t(message!("methodology-no")),
        None => claimed.to_owned(),
    }
}

/// A place as it was claimed.
fn place_claimed(c: &Context<'_>, claimed: &str) -> String {
    claimed_place(claimed).map_or_else(|| claimed.to_owned(), |place| c.part(place.words()))
}

fn claimed(c: &Context<'_>, p: &Publication, claim: &Claim) -> String {
    let value = claim.value.as_ref().map(|value| match claim.value_figure() {
        Some(Figure::Band(set)) => {
            let at = p.model().bands.iter().position(|bands| bands.id == *set);
            at.map_or(value.as_str(), |at| p.round.methodology.band_title(at, value, c.lang))
                .to_owned()
        }
        figure => as_claimed(c, value, figure),
    });
    let place = claim.rank.as_ref().map(|rank| place_claimed(c, rank));
    value.into_iter().chain(place).collect::<Vec<_>>().join(" · ")
}

/// What the publication has.
fn found(c: &Context<'_>, p: &Publication, judged: &Judged) -> Vec<Marked> {
    let claim = &judged.claim;
    let marked = |text: String, figure: &Figure| {
        let origin = p.provenance.of(figure, &claim.subject);
        Marked { text, mark: c.mark(origin) }
    };
    let value = judged.value.as_ref().zip(claim.value_figure());
    let value =
        value.map(|(value, figure)| marked(figures::value_text(p, figure, value, c.lang), figure));
    let place = judged.rank.zip(claim.rank_figure()).map(|(place, figure)| {
        let place = c.part(message!("reuse-place", n = i64::from(place)));
        let tie = tie(c, p, figure, &claim.subject);
        let tied = |tie| c.part(message!("reuse-place-tied", place = place.as_str(), tie = tie));
        marked(tie.map_or_else(|| place.clone(), tied), figure)
    });
    value.into_iter().chain(place).collect()
}

/// With how many a subject shares its place in a list; `None` if with none.
fn tie(c: &Context<'_>, p: &Publication, figure: &Figure, subject: &str) -> Option<String> {
    let (kind, placing) = match figure {
        Figure::Rank(id) => {
            let list = p.model().ranks.iter().position(|list| list.id == *id)?;
            let list = p.reading().list(list);
            let row = p.round.data.tables[list.kind().0].ids.find(subject.as_bytes())?;
            (list.kind(), list.place(row)?)
        }
        Figure::GrowthRank(id) => {
            let at = p.model().growths.iter().position(|growth| growth.id == *id)?;
            let kind = p.model().measure(p.model().growths[at].measure).on;
            let row = p.round.data.tables[kind.0].ids.find(subject.as_bytes())?;
            (kind, p.reading().growth(at, row)?.place)
        }
        _ => return None,
    };
    let others = placing.others();
    (others > 0).then(|| c.wording(p).tie(kind, others))
}

/// The contradiction of published figures in which a figure stands, counted from 1.
fn contradicted(p: &Publication, judged: &Judged) -> Option<usize> {
    let figure = judged.claim.value_figure().filter(|_| judged.claim.value.is_some())?;
    p.judged.iter().find_map(|known| match known.verdict {
        Verdict::Contradicted(at)
            if known.fits()
                && known.claim.value_figure() == Some(figure)
                && known.claim.subject == judged.claim.subject =>
        {
            Some(at + 1)
        }
        _ => None,
    })
}

/// Each claim with what the publication says to it.
pub(super) fn lines(
    c: &Context<'_>,
    p: &Publication,
    judged: &[Judged],
    clashes: &[Clash],
) -> Vec<Line> {
    let line = |judged: &Judged| {
        let claim = &judged.claim;
        let (title, subject) = titles(c, p, claim);
        let (class, verdict, clash) = match &judged.verdict {
            Verdict::Holds => ("holds", message!("reuse-verdict-holds"), None),
            Verdict::Differs => {
                let text = match contradicted(p, judged) {
                    _ if judged.lacks_figure() => message!("reuse-verdict-lacks"),
                    Some(number) => {
                        message!("reuse-verdict-differs-from-contradicted", number = number)
                    }
                    None => message!("reuse-verdict-differs"),
                };
                ("differs", text, None)
            }
            Verdict::Contradicted(at) => {
                let number = clashes.get(*at).map_or(*at + 1, |clash| clash.number);
                let agrees = match (judged.fits(), judged.differs()) {
                    (true, _) => "yes",
                    (_, true) => "no",
                    _ => "unknown",
                };
                let text = message!("reuse-verdict-contradicted", agrees = agrees, number = number);
                ("contradicted", text, Some(number))
            }
            Verdict::Unknown(what) => {
                let what = if what.is_empty() { "subject" } else { what.as_str() };
                ("unknown", message!("reuse-verdict-unknown", what = what), None)
            }
            Verdict::Unreadable(expected, claimed) => {
                ("unknown", not_read(c, *expected, claimed), None)
            }
        };
        let figure = claim.value_figure().filter(|_| claim.value.is_some());
        let figure = figure.or(claim.rank_figure());
        let figure_now = figure.and_then(|figure| figures::stated(c, p, figure, &claim.subject));
        Line {
            id: claim.id.clone(),
            title,
            subject,
            href: figure
                .map_or_else(|| c.round(p), |figure| figures::href(c, p, figure, &claim.subject)),
            claimed: claimed(c, p, claim),
            found: found(c, p, judged),
            verdict: c.t(verdict),
            class,
            clash,
            words: figure.map(Figure::to_string).unwrap_or_default(),
            of: claim.subject.clone(),
            plain: figure_now.map(|stated| stated.plain).unwrap_or_default(),
        }
    };
    judged.iter().map(line).collect()
}

/// The contradictions, each with the claims that are in it.
pub(super) fn clashes(
    c: &Context<'_>,
    p: &Publication,
    judged: &[Judged],
    contradictions: &[Contradiction],
) -> Vec<Clash> {
    let numbered = contradictions.iter().zip(1..);
    numbered.map(|(contradiction, number)| clash(c, p, judged, contradiction, number)).collect()
}

/// One contradiction in words.
pub(super) fn clash(
    c: &Context<'_>,
    p: &Publication,
    judged: &[Judged],
    contradiction: &Contradiction,
    at: usize,
) -> Clash {
    let exact = |x: f64| {
        if x.fract() == 0.0 { integer(c.lang, x as i64) } else { number(c.lang, x, Some(2)) }
    };
    let text = match contradiction.why {
        Why::PartsAndWhole { sum, whole } => {
            message!("reuse-clash-parts", sum = exact(sum), whole = exact(whole))
        }
        Why::ShareAndCounts { percent, from_counts } => {
            let exact = |x: f64| c.percent(x, if x.fract() == 0.0 { 0 } else { 2 });
            message!("reuse-clash-share", percent = exact(percent), counts = exact(from_counts))
        }
        Why::PlaceAndValue => message!("reuse-clash-place"),
    };
    let claims = contradiction.claims.iter().filter_map(|at| judged.get(*at));
    let said = |judged: &Judged| {
        let (title, subject) = titles(c, p, &judged.claim);
        let name = if subject.is_empty() { title } else { format!("{title}: {subject}") };
        (name, claimed(c, p, &judged.claim))
    };
    Clash { number: at, text: c.t(text), claims: claims.map(said).collect() }
}
