//! Agencies: the subjects that are ranked first, whatever a methodology calls them.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use sanjeh_addresses::{Address, Page};
use sanjeh_messages::compare;
use sanjeh_methodology::Presentation;
use sanjeh_publication::Publication;
use sanjeh_round::RankedList;
use sanjeh_site::{Search, search_keys};
use serde::Serialize;
use utoipa::ToSchema;

use crate::figures::{Growth, MeasureScore, Rank, growth, rank, score};
use crate::pages::{Paged, paged};
use crate::question::{Question, json, varying};
use crate::refusal::{ProblemDetails, Refusal};
use crate::rounds;
use crate::successions::{self, Succession};
use crate::words::{Attribute, Name, Named, attributes, subject};
use sanjeh_replies::Answer;

/// An agency.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Agency {
    #[serde(flatten)]
    named: Named,
    /// What it is classed by: its category and the like.
    attributes: BTreeMap<String, Attribute>,
    /// The agency that it belongs to; null if it belongs to none.
    parent: Option<Named>,
    /// The headline score.
    score: MeasureScore,
    /// Its place in the list that comes first; null if it has none.
    rank: Option<Rank>,
    /// The band of its score; null if there is none.
    band: Option<Named>,
    /// Growth since the previous round; null if it has no score in both, or if a merger or a split made
    /// it another body than before.
    growth: Option<Growth>,
    /// The scores that stand beside the headline.
    axes: Vec<MeasureScore>,
}

/// An agency with all that was published of it.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct AgencyDetails {
    #[serde(flatten)]
    summary: Agency,
    /// Its score in every measure.
    scores: Vec<MeasureScore>,
    /// Its place in every ranked list that it is in.
    ranks: Vec<Rank>,
    /// The agencies that belong to it.
    affiliates: Vec<Named>,
    /// Of whom it was made since earlier rounds: those that merged, or of which it was a part.
    predecessors: Vec<Succession>,
    /// Who took its place, or parts of it, by later rounds or by this one.
    successors: Vec<Succession>,
    /// How many services it has.
    services: usize,
    /// The pages about it.
    pages: Name,
}

/// What `sort` may say, with `-` before it for the other direction.
const ORDERS: [&str; 4] = ["rank", "name", "score", "growth"];

/// All agencies of a round.
#[utoipa::path(
    get,
    path = "/rounds/{round}/agencies",
    operation_id = "listAgencies",
    tag = "agencies",
    params(
        ("round" = String, Path, description = "Id of the publication"),
        ("category" = Option<String>, Query, description = "Only those of this category"),
        ("band" = Option<String>, Query, description = "Only those whose score is in this band"),
        ("parent" = Option<String>, Query, description = "Only those that belong to the agency of this id"),
        ("q" = Option<String>, Query, description = "Only those with these words in their name or id; spelling variants of letters match"),
        ("sort" = Option<String>, Query, description = "`rank` (the usual), `name`, `score` (the highest first), `growth` (the largest first); `-` before it reverses the order"),
        ("page" = Option<u32>, Query, minimum = 1, description = "Number of the page, from 1"),
        ("limit" = Option<u32>, Query, minimum = 1, maximum = 1000, description = "Entries of a page, 1 to 1,000; 100 if left out"),
    ),
    responses(
        (status = 200, description = "What was asked for", body = Paged<Agency>, headers(("Link" = String, description = "Addresses of the first, last, previous and next page"))),
        (status = 400, description = "A parameter cannot be so", body = ProblemDetails, content_type = "application/problem+json"),
        (status = 404, description = "Nothing of this name was published", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
pub(crate) fn all(question: &Question<'_>, publication: &Publication) -> Result<Answer, Refusal> {
    let query = &question.query;
    query.only(&["category", "band", "parent", "q", "sort", "page", "limit"])?;
    let Some(presentation) = publication.presentation() else {
        return paged(question, &[], |_: &u32| ());
    };
    let mut rows = filtered(question, publication, presentation)?;
    sort(question, publication, presentation, &mut rows)?;
    let list = publication.reading().list(presentation.rank);
    let answer = paged(question, &rows, |row| agency(publication, presentation, &list, *row))?;
    // Names are in the order of the reader's language.
    Ok(if query.get("sort").is_some_and(|s| s.ends_with("name")) {
        varying(answer)
    } else {
        answer
    })
}

/// One agency of a round, with its scores in all measures.
#[utoipa::path(
    get,
    path = "/rounds/{round}/agencies/{agency}",
    operation_id = "getAgency",
    tag = "agencies",
    params(
        ("round" = String, Path, description = "Id of the publication"),
        ("agency" = String, Path, description = "Id of the agency"),
    ),
    responses(
        (status = 200, description = "What was asked for", body = AgencyDetails),
        (status = 404, description = "Nothing of this name was published", body = ProblemDetails, content_type = "application/problem+json"),
    )
)]
pub(crate) fn one(
    question: &Question<'_>,
    publication: &Publication,
    id: &str,
) -> Result<Answer, Refusal> {
    question.query.only(&[])?;
    let (presentation, row) = find(question, publication, id)?;
    let (model, results) = (publication.model(), &publication.round.results);
    let reading = publication.reading();
    let theirs = results.kept.iter().filter(|m| model.measure(**m).on == presentation.of);
    let lists = (0..model.ranks.len())
        .filter(|list| model.measure(model.ranks[*list].measure).on == presentation.of);
    let affiliates = presentation.parent.into_iter().flat_map(|link| {
        let rows = 0..publication.count(presentation.of) as u32;
        rows.filter(move |child| publication.linked(presentation.of, link, *child) == Some(row))
    });
    let services = presentation.services.map_or(0, |services| {
        let mut rows = 0..publication.count(services.kind) as u32;
        rows.by_ref()
            .filter(|s| publication.linked(services.kind, services.link, *s) == Some(row))
            .count()
    });
    let page = |lang| {
        let page = Page::Agency(publication.manifest.id.clone(), id.to_owned());
        question.site.absolute(&Address::Page(lang, page))
    };
    Ok(json(&AgencyDetails {
        summary: agency(publication, presentation, &reading.list(presentation.rank), row),
        scores: theirs.map(|measure| score(publication, *measure, row)).collect(),
        ranks: lists.filter_map(|list| rank(&reading.list(list), row)).collect(),
        affiliates: affiliates.map(|child| subject(publication, presentation.of, child)).collect(),
        predecessors: successions::predecessors(question.library(), publication, presentation, id),
        successors: successions::successors(question.library(), publication, presentation, row),
        services,
        pages: Name::of(publication, page),
    }))
}

/// The agency of an id.
///
/// # Errors
/// If there is none: says where they are listed.
pub(crate) fn find<'p>(
    question: &Question<'_>,
    publication: &'p Publication,
    id: &str,
) -> Result<(&'p Presentation, u32), Refusal> {
    let presentation = publication.presentation();
    let found = presentation.and_then(|presentation| {
        let ids = &publication.round.data.tables[presentation.of.0].ids;
        Some((presentation, ids.find(id.as_bytes())?))
    });
    found.ok_or_else(|| Refusal::no_such(id, question.below(publication, "agencies")))
}

fn agency(
    publication: &Publication,
    presentation: &Presentation,
    list: &RankedList<'_>,
    row: u32,
) -> Agency {
    let parent =
        presentation.parent.and_then(|link| publication.linked(presentation.of, link, row));
    let band = presentation.bands.and_then(|set| {
        Some(rounds::band(publication, set, publication.reading().band(set, row)?))
    });
    Agency {
        named: subject(publication, presentation.of, row),
        attributes: attributes(publication, presentation.of, row),
        parent: parent.map(|row| subject(publication, presentation.of, row)),
        score: score(publication, presentation.headline, row),
        rank: rank(list, row),
        band,
        growth: presentation.growth.and_then(|position| growth(publication, position, row)),
        axes: presentation.axes.iter().map(|axis| score(publication, *axis, row)).collect(),
    }
}

/// The rows that the filters leave.
fn filtered(
    question: &Question<'_>,
    publication: &Publication,
    presentation: &Presentation,
) -> Result<Vec<u32>, Refusal> {
    let query = &question.query;
    let table = &publication.round.data.tables[presentation.of.0];
    let mut rows: Vec<u32> = (0..table.ids.len() as u32).collect();
    if let Some(category) = query.get("category") {
        let column = presentation.categories.as_ref().map(|c| &table.attributes[c.attribute]);
        let known: Vec<&str> =
            column.iter().flat_map(|c| c.values.iter().map(String::as_str)).collect();
        let column = column.filter(|_| known.contains(&category));
        let column = column.ok_or_else(|| Refusal::bad_value("category", category, &known))?;
        rows.retain(|row| column.get(*row) == category);
    }
    if let Some(band) = query.get("band") {
        let set = presentation.bands.map(|set| (set, &publication.model().bands[set].bands));
        let known: Vec<&str> =
            set.iter().flat_map(|(_, bands)| bands.iter().map(|band| band.id.as_str())).collect();
        let at = set.and_then(|(set, bands)| Some((set, bands.iter().position(|b| b.id == band)?)));
        let (set, at) = at.ok_or_else(|| Refusal::bad_value("band", band, &known))?;
        let bands = &publication.round.results.bands[set];
        rows.retain(|row| bands[*row as usize] == Some(at as u32));
    }
    if let Some(parent) = query.get("parent") {
        let (_, parent) = find(question, publication, parent)?;
        rows.retain(|row| {
            presentation.parent.and_then(|link| publication.linked(presentation.of, link, *row))
                == Some(parent)
        });
    }
    if let Some(words) = query.get("q") {
        let search = Search::new(words);
        rows.retain(|row| {
            let languages = publication.languages().iter();
            let names = languages.map(|lang| publication.name(presentation.of, *row, *lang));
            let texts = names.chain([publication.id(presentation.of, *row)]);
            search.finds(&search_keys(texts))
        });
    }
    Ok(rows)
}

fn sort(
    question: &Question<'_>,
    publication: &Publication,
    presentation: &Presentation,
    rows: &mut [u32],
) -> Result<(), Refusal> {
    let said = question.query.get("sort").unwrap_or("rank");
    let (order, turned) = said.strip_prefix('-').map_or((said, false), |order| (order, true));
    let turn = |ordering: Ordering| if turned { ordering.reverse() } else { ordering };
    match order {
        "name" => {
            let lang = question.query.lang();
            let name = |row: &u32| publication.name(presentation.of, *row, lang);
            rows.sort_by(|a, b| turn(compare(lang, name(a), name(b))));
        }
        "rank" => sort_by(rows, turned, |row| {
            publication.rank(presentation.rank, row).map(|place| -f64::from(place))
        }),
        "score" => sort_by(rows, turned, |row| publication.score(presentation.headline, row)),
        "growth" => sort_by(rows, turned, |row| {
            let growths = &publication.compared.as_ref()?.growths;
            let grown = &growths.get(presentation.growth?)?.grown;
            grown.iter().find(|grown| grown.row == row).map(|grown| grown.growth)
        }),
        _ => return Err(Refusal::bad_value("sort", said, &ORDERS)),
    }
    Ok(())
}

/// Puts the largest first, the smallest if `turned`; those without a value always stand last.
fn sort_by(rows: &mut [u32], turned: bool, value: impl Fn(u32) -> Option<f64>) {
    let mut valued: Vec<(Option<f64>, u32)> = rows.iter().map(|row| (value(*row), *row)).collect();
    valued.sort_by(|(a, _), (b, _)| match (a, b) {
        (Some(a), Some(b)) if turned => a.total_cmp(b),
        (Some(a), Some(b)) => b.total_cmp(a),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    rows.iter_mut().zip(valued).for_each(|(row, (_, sorted))| *row = sorted);
}
