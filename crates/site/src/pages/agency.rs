//! One agency: its score, where it stands, why, and how it could rise.

mod answers;
mod history;
mod indicators;
mod others;
mod standings;
mod successions;

use askama::Template;
use sanjeh_messages::{message, plain};
use sanjeh_replies::Reply;

use super::render;
use super::standing::Facts;
use crate::context::{Context, Html};
use crate::query;
use crate::route::{Address, Page};
pub(crate) use history::history;
use indicators::{Explained, explain};
use others::{Affiliate, Services, affiliates, services};
use standings::{AxisRow, Standing, axes, standings};
pub(super) use successions::became;
use successions::{Related, successions};

#[derive(Template)]
#[template(path = "agency.html")]
struct Agency<'a> {
    c: Context<'a>,
    id: &'a str,
    name: &'a str,
    /// Its name in the other language, and that language.
    other_name: Option<(&'static str, &'static str, &'a str)>,
    /// Where it belongs: links to the round, the ranking, its parents.
    trail: Vec<(String, String)>,
    kind: &'a str,
    category: &'a str,
    sentence: String,
    headline: String,
    score: String,
    figure: String,
    value: String,
    mark: Html,
    band: Option<(&'a str, &'a str, String)>,
    growth: Option<Growth>,
    standings: Vec<Standing>,
    /// Of whom it was made, and what became of it.
    successions: Vec<Related>,
    axes: Vec<AxisRow>,
    /// How places are shared in the lists of the axes; where that needs no words, `None`.
    axes_ties: Option<String>,
    axes_chart: Option<Html>,
    history_chart: Option<Html>,
    history: Vec<Round>,
    axis_titles: Vec<&'a str>,
    explained: Explained,
    services: Option<Services>,
    affiliates: Vec<Affiliate>,
    group: Option<Group>,
    is_reconstructed: bool,
    compare: String,
    ranking: String,
    api: Option<String>,
    report: Option<String>,
    cite: String,
}

/// The change since the previous round.
struct Growth {
    words: String,
    figure: String,
    value: String,
    mark: Html,
    /// Its place by growth, in words.
    place: String,
    place_figure: String,
    place_value: String,
    place_mark: Html,
    /// That the change depends on who else was assessed.
    relative: Option<String>,
    /// The change on the questions that both rounds asked; empty if that is not known.
    like_for_like: String,
}

/// A round of its history.
struct Round {
    title: String,
    link: Option<String>,
    day: String,
    score: Html,
    place: Html,
    axes: Vec<Html>,
}

/// The score of an agency with its affiliates.
struct Group {
    title: String,
    /// What it is the mean of; empty if it is no such mean.
    made: String,
    score: String,
    figure: String,
    value: String,
    mark: Html,
}

/// The page; `None` if there is no such agency.
pub(super) fn page(c: &Context<'_>, id: &str) -> Option<Reply> {
    let facts = Facts::of(c)?;
    let row = facts.row(id)?;
    let publication = facts.publication;
    let headline = facts.presentation.headline;
    let measure = &publication.model().measure(headline).id;
    let figure = format!("published {measure}");
    let publication_id = publication.manifest.id.clone();
    let other = publication.languages().iter().find(|lang| **lang != c.lang);
    let other_name = other.and_then(|lang| {
        let name = publication.register.name_in(facts.kind(), row, lang.code())?;
        (name != facts.name(row)).then_some((lang.code(), lang.direction(), name))
    });
    let compare = c.to(&Page::Compare(publication_id.clone()));
    let ranking = c.to(&Page::Ranking(publication_id.clone()));
    let link = |row: &u32| (facts.name(*row).to_owned(), c.agency(publication, *row));
    let trail = [
        (c.title(publication).to_owned(), c.round(publication)),
        (c.t(message!("agency-ranking")), ranking.clone()),
    ];
    Some(render(&Agency {
        id: facts.id(row),
        name: facts.name(row),
        other_name,
        trail: trail.into_iter().chain(parents(&facts, row).iter().map(link)).collect(),
        kind: facts.kind_title(),
        category: facts.category(row).map(|(_, word)| word).unwrap_or_default(),
        sentence: c.wording(publication).subject(row).isolated(c.lang),
        headline: facts.title(headline).to_owned(),
        score: c.score(publication, headline, row),
        value: publication.published(headline, row).map_or_else(String::new, |x| x.to_string()),
        mark: c.origin(publication, &figure, id),
        figure,
        band: facts.band(row).map(|(id, title)| {
            let set = facts.presentation.bands.map(|set| &publication.model().bands[set].id);
            (id, title, format!("band {}", set.map_or("", String::as_str)))
        }),
        growth: growth(&facts, row),
        standings: standings(&facts, row),
        successions: successions(&facts, row),
        axes: axes(&facts, row),
        axes_ties: standings::ties(&facts),
        axes_chart: facts.chart(&format!("agencies/{id}/axes")),
        history_chart: facts.chart(&format!("agencies/{id}/history")),
        history: rounds(&facts, row),
        axis_titles: facts.presentation.axes.iter().map(|axis| facts.title(*axis)).collect(),
        explained: explain(&facts, row),
        services: services(&facts, row),
        affiliates: affiliates(&facts, row),
        group: group(&facts, row),
        is_reconstructed: publication.provenance.is_reconstructed(),
        compare: format!("{compare}{}", query::write([("a", id)].into_iter())),
        ranking: format!("{ranking}#{id}"),
        api: {
            let address = Address::api(["rounds", &publication_id, "agencies", id]);
            c.site.options().live.then(|| c.site.link(&address))
        },
        report: c.report(publication, Some(id)),
        cite: c.t(message!(
            "agency-citation",
            name = facts.name(row),
            round = c.title(publication),
            day = plain(c.days(&publication.manifest.published)),
            address = c.permanent()
        )),
        c: *c,
    }))
}

/// The parents of a subject, the highest first.
fn parents(facts: &Facts<'_>, row: u32) -> Vec<u32> {
    let mut all = Vec::new();
    let mut next = facts.parent(row);
    while let Some(parent) = next
        && parent != row
        && !all.contains(&parent)
    {
        all.push(parent);
        next = facts.parent(parent);
    }
    all.reverse();
    all
}

fn growth(facts: &Facts<'_>, row: u32) -> Option<Growth> {
    let (c, publication) = (&facts.c, facts.publication);
    let at = facts.presentation.growth?;
    let compared = publication.compared.as_ref()?;
    let model = publication.model();
    let id = &model.growths[at].id;
    let grown = facts.reading().growth(at, row)?;
    let like_for_like = facts.reading().like_for_like(at, row).and_then(|grown| {
        let points = || plain(grown.text(c.lang));
        let (new, changed) = (compared.new_questions.len(), compared.changed_questions.len());
        let lacking = compared.lacking_columns.len();
        if changed + lacking > 0 {
            Some(c.t(message!("agency-like-for-like-shared", points = points())))
        } else if new > 0 {
            Some(c.t(message!("agency-like-for-like", points = points(), n = new)))
        } else {
            let relative = compared.relative[at];
            relative.then(|| {
                let subjects = c.subjects();
                c.t(message!(
                    "agency-like-for-like-together",
                    points = points(),
                    subjects = subjects
                ))
            })
        }
    });
    let (figure, place_figure) = (format!("growth {id}"), format!("growth_rank {id}"));
    Some(Growth {
        words: c.t(message!("agency-growth", points = plain(grown.points.text(c.lang)))),
        value: grown.points.published.to_string(),
        mark: c.mark(grown.points.origin),
        figure,
        place: c.t(message!(
            "agency-growth-place",
            place = plain(c.wording(publication).place_and_tie(facts.kind(), &grown.place))
        )),
        place_value: grown.place.at.to_string(),
        place_mark: c.mark(grown.place.origin),
        place_figure,
        like_for_like: like_for_like.unwrap_or_default(),
        relative: compared.relative[at].then(|| c.t(message!("site-growth-relative"))),
    })
}

fn rounds(facts: &Facts<'_>, row: u32) -> Vec<Round> {
    let c = &facts.c;
    let score = |past: &history::Past<'_>, measure| facts.marked(past.score(measure));
    let one = |past: history::Past<'_>| Round {
        title: past.title(c),
        link: past.publication.map(|publication| {
            let (id, agency) = (
                publication.manifest.id.clone(),
                past.reading.id(past.presentation.of, past.row).to_owned(),
            );
            c.to(&Page::Agency(id, agency))
        }),
        day: past.day(c),
        score: score(&past, facts.presentation.headline),
        place: facts.place(past.place()),
        axes: facts.presentation.axes.iter().map(|axis| score(&past, *axis)).collect(),
    };
    history(c, facts.publication, row).into_iter().rev().map(one).collect()
}

/// The score by which the agency's category is ranked, where that is another one.
fn group(facts: &Facts<'_>, row: u32) -> Option<Group> {
    let (c, publication) = (&facts.c, facts.publication);
    let list = facts.category_of(row)?.rank?;
    let measure = publication.model().ranks[list].measure;
    if measure == facts.presentation.headline {
        return None;
    }
    let figure = format!("published {}", publication.model().measure(measure).id);
    Some(Group {
        title: facts.title(measure).to_owned(),
        made: c
            .wording(publication)
            .group(measure, row)
            .map_or_else(String::new, |said| said.isolated(c.lang)),
        score: c.score(publication, measure, row),
        value: publication.published(measure, row)?.to_string(),
        mark: c.origin(publication, &figure, facts.id(row)),
        figure,
    })
}
