//! Rounds: what was published.

use sanjeh_addresses::{Address, Page};
use sanjeh_engine::model::TypeIx;
use sanjeh_publication::Publication;
use sanjeh_round::What;
use serde::Serialize;
use utoipa::ToSchema;

use crate::figures::Origin;
use crate::question::{Question, json};
use crate::refusal::Refusal;
use crate::words::{Name, Named};
use sanjeh_replies::Answer;

/// All that was published.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Rounds {
    /// The newest round first; publications that were corrected stand after their corrections.
    rounds: Vec<Round>,
}

/// A published round.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Round {
    /// Id of the publication, which is part of its addresses.
    id: String,
    /// The round's number, if it has one.
    number: Option<u32>,
    /// What it is called.
    title: Name,
    /// Words that must stand wherever its results are shown; null if there are none.
    notice: Option<Name>,
    /// Whether its data were reconstructed around the figures that were published.
    reconstructed: bool,
    /// The day of publication, as `2022-06-20`.
    published: String,
    /// The licence of its data, as an SPDX id; null if the round states none.
    licence: Option<String>,
    /// How it was measured.
    methodology: MethodologyVersion,
    /// SHA-256 of `publication.json`, in hexadecimal digits.
    sha256: String,
    /// Whether its figures are known to be its publisher's, and to come out of its data.
    verification: Verification,
    /// Warnings that the round accepted before it was published.
    accepted: Vec<Accepted>,
    /// Id of the publication of the previous round.
    previous: Option<String>,
    /// The publication that this one corrects, and why.
    corrects: Option<Correction>,
    /// Id of the publication that corrects this one.
    corrected_by: Option<String>,
    /// The pages about it.
    pages: Name,
}

/// A warning that a round accepted.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Accepted {
    /// Its code.
    code: String,
    /// What of the input it is about; null for all warnings of the code.
    at: Option<String>,
    /// Why the result is right nevertheless.
    reason: Name,
    /// How many cells, rows or subjects it may stand for; null if nothing is said.
    at_most: Option<u64>,
    /// How many it stood for when the round was published.
    times: u64,
}

/// Whether the figures of a publication are known to be its publisher's, and to come out of its data.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Verification {
    /// Whether both are known.
    state: VerificationState,
    /// Number of the publisher's key by which it is signed; null if this site knows no key.
    key: Option<String>,
    /// Whether all its results came out again from its data.
    recomputed: bool,
    /// What is doubtful about it beside others of the same round, in English; mostly nothing.
    doubts: Vec<String>,
}

/// Whether figures are verified.
#[derive(Debug, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum VerificationState {
    /// The publisher's signature is right, and all results came out again.
    Verified,
    /// The publisher's signature is right, and results are being computed again.
    BeingVerified,
    /// This site does not know the publisher's key.
    NotVerified,
}

/// A version of a methodology.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct MethodologyVersion {
    /// Which, whatever its version.
    id: String,
    /// Its version.
    version: String,
}

/// The publication that is corrected, and why.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Correction {
    /// Its id.
    id: String,
    /// Why it was corrected.
    reason: Name,
}

/// A published round with what is published of it as a whole.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct RoundDetails {
    #[serde(flatten)]
    round: Round,
    /// What comes first; null if the methodology ranks nothing.
    presented: Option<Presented>,
    /// How many subjects of each kind there are.
    counts: Vec<KindCount>,
    /// Figures over many subjects, such as the mean of an axis.
    statistics: Vec<Statistic>,
    /// How many subjects are of which class.
    shares: Vec<Share>,
}

/// What comes first.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Presented {
    /// The kind of subject that `agencies` lists.
    agencies: Named,
    /// The kind of subject that `services` lists; null if there is none.
    services: Option<Named>,
    /// The measure by which they are ranked.
    headline: Named,
    /// The measures that stand beside it.
    axes: Vec<Named>,
    /// The ranked list that comes first.
    list: String,
    /// Categories of agencies, in the order in which they are shown.
    categories: Vec<Named>,
    /// Bands of the headline score, lowest first as the methodology has them.
    bands: Vec<Named>,
}

/// How many subjects of a kind there are.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct KindCount {
    /// The kind.
    kind: Named,
    /// How many.
    count: usize,
    /// Where the figure comes from.
    origin: Origin,
}

/// One figure over many subjects.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Statistic {
    /// Its id.
    id: String,
    /// What it is called.
    title: Name,
    /// Of which measure.
    measure: String,
    /// At full precision; null if there is none.
    value: Option<f64>,
    /// As it is published, rounded as the methodology says; null if there is none.
    published: Option<f64>,
    /// Where the published figure comes from.
    origin: Origin,
}

/// How many subjects are of which class.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Share {
    /// Its id.
    id: String,
    /// What it is called.
    title: Name,
    /// The classes.
    classes: Vec<Class>,
}

/// One class.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct Class {
    #[serde(flatten)]
    named: Named,
    /// How many are of it.
    count: u64,
    /// Per cent of all, 0 to 100, at full precision; null if there are none at all.
    percent: Option<f64>,
    /// Per cent as they are published, rounded as the methodology says; null if there are none at all.
    published: Option<f64>,
    /// Where the count comes from.
    count_origin: Origin,
    /// Where the published per cent come from.
    published_origin: Origin,
}

/// All published rounds, the newest first.
#[utoipa::path(get, path = "/rounds", operation_id = "listRounds", tag = "rounds", responses((status = 200, description = "What was asked for", body = Rounds)))]
pub(crate) fn all(question: &Question<'_>) -> Result<Answer, Refusal> {
    question.query.only(&[])?;
    let rounds = question.library().all().iter().map(|publication| round(question, publication));
    Ok(json(&Rounds { rounds: rounds.collect() }))
}

/// One round with its headline figures.
#[utoipa::path(
    get,
    path = "/rounds/{round}",
    operation_id = "getRound",
    tag = "rounds",
    params(("round" = String, Path, description = "Id of the publication")),
    responses(
        (status = 200, description = "What was asked for", body = RoundDetails),
        (status = 404, description = "Nothing of this name was published", body = crate::refusal::ProblemDetails, content_type = "application/problem+json"),
    )
)]
pub(crate) fn one(question: &Question<'_>, publication: &Publication) -> Result<Answer, Refusal> {
    question.query.only(&[])?;
    Ok(json(&RoundDetails {
        round: round(question, publication),
        presented: presented(publication),
        counts: counts(publication),
        statistics: statistics(publication),
        shares: shares(publication),
    }))
}

fn round(question: &Question<'_>, publication: &Publication) -> Round {
    let manifest = &publication.manifest;
    let page =
        |lang| question.site.absolute(&Address::Page(lang, Page::Round(manifest.id.clone())));
    let corrected_by = question.library().corrected_by(&manifest.id);
    let methodology = &manifest.methodology;
    Round {
        id: manifest.id.clone(),
        number: manifest.round.number,
        title: Name::of(publication, |lang| publication.title(lang)),
        notice: publication
            .notice(question.site.language())
            .map(|_| Name::of(publication, |lang| publication.notice(lang).unwrap_or_default())),
        reconstructed: manifest.round.reconstructed,
        published: manifest.published.clone(),
        licence: manifest.licence.clone(),
        methodology: MethodologyVersion {
            id: methodology.id.clone(),
            version: methodology.version.clone(),
        },
        sha256: publication.digest.clone(),
        verification: verification(question, &manifest.id),
        accepted: manifest.accepted.iter().map(|it| accepted(publication, it)).collect(),
        previous: manifest.previous.as_ref().map(|link| link.id.clone()),
        corrects: question.library().correction_by(publication).map(|old| Correction {
            id: old.id.clone(),
            reason: Name::texts(publication, &old.reason, ""),
        }),
        corrected_by: corrected_by.map(|newer| newer.manifest.id.clone()),
        pages: Name::of(publication, page),
    }
}

fn accepted(publication: &Publication, accepted: &sanjeh_round::Accepted) -> Accepted {
    let entry = &accepted.acceptance;
    Accepted {
        times: accepted.times,
        code: entry.code.clone(),
        at: entry.at.clone(),
        reason: Name::texts(publication, &entry.reason, ""),
        at_most: entry.at_most,
    }
}

fn verification(question: &Question<'_>, id: &str) -> Verification {
    let (library, lang) = (question.library(), question.site.language());
    let standing = library.standing(id);
    let state = match &standing.key {
        None => VerificationState::NotVerified,
        Some(_) if standing.recomputed => VerificationState::Verified,
        Some(_) => VerificationState::BeingVerified,
    };
    let of_this = library.doubts().iter().filter(|doubt| doubt.id() == id);
    Verification {
        state,
        recomputed: standing.recomputed,
        key: standing.key,
        doubts: of_this.map(|doubt| doubt.message().text(lang)).collect(),
    }
}

fn kind(publication: &Publication, kind: TypeIx) -> Named {
    let title = Name::of(publication, |lang| publication.round.methodology.type_title(kind, lang));
    Named { id: publication.model().types[kind.0].id.clone(), name: title }
}

fn presented(publication: &Publication) -> Option<Presented> {
    let presentation = publication.presentation()?;
    let (model, methodology) = (publication.model(), &publication.round.methodology);
    let measure = |ix| Named {
        id: model.measure(ix).id.clone(),
        name: Name::of(publication, |lang| methodology.measure_title(ix, lang)),
    };
    let categories = presentation.categories.iter().flat_map(|categories| &categories.classes);
    let bands = presentation.bands.map(|set| (set, &model.bands[set]));
    Some(Presented {
        agencies: kind(publication, presentation.of),
        services: presentation.services.map(|services| kind(publication, services.kind)),
        headline: measure(presentation.headline),
        axes: presentation.axes.iter().copied().map(measure).collect(),
        list: model.ranks[presentation.rank].id.clone(),
        categories: categories
            .map(|c| Named { id: c.id.clone(), name: Name::texts(publication, &c.title, &c.id) })
            .collect(),
        bands: bands
            .iter()
            .flat_map(|(at, set)| {
                set.bands.iter().map(|band| self::band(publication, *at, &band.id))
            })
            .collect(),
    })
}

/// A band of a set.
pub(crate) fn band(publication: &Publication, set: usize, band: &str) -> Named {
    let methodology = &publication.round.methodology;
    let name = Name::of(publication, |lang| methodology.band_title(set, band, lang));
    Named { id: band.to_owned(), name }
}

fn counts(publication: &Publication) -> Vec<KindCount> {
    let kinds = (0..publication.model().types.len()).map(TypeIx);
    let count = |ix| KindCount {
        kind: kind(publication, ix),
        count: publication.count(ix),
        origin: publication.reading().count(ix).origin.into(),
    };
    kinds.map(count).collect()
}

fn statistics(publication: &Publication) -> Vec<Statistic> {
    let (model, reading) = (publication.model(), publication.reading());
    let statistic = |(at, statistic): (usize, &sanjeh_engine::model::Statistic)| {
        let fact = reading.statistic(at);
        Statistic {
            id: statistic.id.clone(),
            title: Name::of(publication, |lang| reading.title(What::Statistic(at), lang)),
            measure: model.measure(statistic.measure).id.clone(),
            value: fact.map(|fact| fact.exact),
            published: fact.map(|fact| fact.published),
            origin: reading.statistic_origin(at).into(),
        }
    };
    model.statistics.iter().enumerate().map(statistic).collect()
}

fn shares(publication: &Publication) -> Vec<Share> {
    let (model, results) = (publication.model(), &publication.round.results);
    let (methodology, reading) = (&publication.round.methodology, publication.reading());
    let all = model.shares.iter().zip(&results.shares).enumerate();
    all.map(|(at, (share, classes))| {
        let class = |(position, class): (usize, &sanjeh_engine::Class)| {
            let name = Name::of(publication, |lang| reading.title(What::Class(at, position), lang));
            let percent = reading.class_percent(at, position);
            Class {
                named: Named { id: class.id.clone(), name },
                count: class.count,
                percent: percent.map(|fact| fact.exact),
                published: percent.map(|fact| fact.published),
                count_origin: reading.class_count(at, position).origin.into(),
                published_origin: reading.percent_origin(at, &class.id).into(),
            }
        };
        Share {
            id: share.id.clone(),
            title: Name::of(publication, |lang| methodology.share_title(at, lang)),
            classes: classes.iter().enumerate().map(class).collect(),
        }
    })
    .collect()
}
