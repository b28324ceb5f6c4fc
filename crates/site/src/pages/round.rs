//! The headline figures of a round.

mod boards;
mod growth;
mod headline;
mod reuse;

use askama::Template;
use sanjeh_messages::message;
use sanjeh_publication::Publication;
use sanjeh_replies::Reply;

use super::render;
use super::standing::Facts;
use crate::charts;
use crate::context::{Context, Html};
use crate::open_data;
use crate::route::Page;
use boards::{Board, First};
use growth::Risen;
use headline::{Axis, Count};
use reuse::{ClaimsSummary, Reuse};

#[derive(Template)]
#[template(path = "round.html")]
struct Round<'a> {
    c: Context<'a>,
    title: &'a str,
    days: String,
    previous: Option<Before>,
    finding: String,
    counts: Vec<Count>,
    /// The mean of the score that comes first.
    means: Vec<Axis>,
    axes: Vec<Axis>,
    /// What the means of the axes are of.
    means_note: String,
    axes_chart: Option<Html>,
    levels_chart: Option<Html>,
    strips: Vec<Strip>,
    boards: Vec<Board>,
    firsts: Vec<First>,
    growth_chart: Option<Html>,
    risen: Option<Risen>,
    shares: Vec<Html>,
    claims: Option<ClaimsSummary>,
    reuse: Reuse,
    /// The data for search engines.
    metadata: Html,
    ranking: String,
    is_reconstructed: bool,
}

/// The previous round.
struct Before {
    title: String,
    /// Where its publication is, if it is here.
    href: Option<String>,
}

/// The distribution of all or of one category.
struct Strip {
    /// Whose.
    label: String,
    /// Whether it is shown first.
    is_first: bool,
    figure: Html,
}

pub(super) fn page(c: &Context<'_>) -> Option<Reply> {
    let publication = c.publication?;
    let facts = Facts::of(c);
    let chart = |name: &str| charts::figure(c, publication, name);
    let shares = facts.as_ref().map(|f| charts::shares(publication, f.presentation).collect());
    let shares: Vec<usize> = shares.unwrap_or_default();
    let shares = shares.iter().filter_map(|at| chart(&publication.model().shares[*at].id));
    let axes = facts.as_ref().map(headline::axes).unwrap_or_default();
    let changes = if axes.iter().any(|axis| axis.change.is_some()) { "yes" } else { "no" };
    Some(render(&Round {
        c: *c,
        title: c.title(publication),
        days: days(c, publication),
        previous: before(c, publication),
        finding: c.finding(publication),
        counts: headline::counts(c, publication),
        means: facts.as_ref().map(headline::means).unwrap_or_default(),
        axes,
        means_note: c.t(message!("site-means-note", subject = c.subject(), changes = changes)),
        axes_chart: chart("axes"),
        levels_chart: chart("levels"),
        strips: facts.as_ref().map(strips).unwrap_or_default(),
        boards: facts.as_ref().map(boards::boards).unwrap_or_default(),
        firsts: facts.as_ref().map(boards::firsts).unwrap_or_default(),
        growth_chart: chart("growth"),
        risen: facts.as_ref().and_then(growth::risen),
        shares: shares.collect(),
        claims: reuse::claims_summary(c, publication),
        reuse: reuse::reuse(c, publication),
        metadata: Html(open_data::for_search_engines(c.site, publication, c.lang)),
        ranking: c.to(&Page::Ranking(publication.manifest.id.clone())),
        is_reconstructed: publication.provenance.is_reconstructed(),
    }))
}

/// The day of the round's results, and that of the publication if it is another one.
fn days(c: &Context<'_>, publication: &Publication) -> String {
    let made = publication.manifest.published.as_str();
    let round = publication.round.header.published.as_deref().unwrap_or(made);
    let published = c.t(message!("site-round-published", day = c.days(round)));
    if round == made {
        return published;
    }
    format!("{published} {}", c.t(message!("site-round-made", day = c.days(made))))
}

fn before(c: &Context<'_>, publication: &Publication) -> Option<Before> {
    let header = &publication.compared.as_ref()?.round.as_deref()?.header;
    let link = publication.manifest.previous.as_ref();
    let there = link.and_then(|link| c.site.library().get(&link.id)).or_else(|| {
        let same = |p: &&std::sync::Arc<Publication>| {
            p.manifest.round.number.is_some()
                && p.manifest.round.number == header.number
                && p.manifest.methodology.id == publication.manifest.methodology.id
        };
        c.site.library().current().find(same)
    });
    let title = c.short_title_of(&header.title, header.number);
    Some(Before { title, href: there.map(|p| c.round(p)) })
}

fn strips(facts: &Facts<'_>) -> Vec<Strip> {
    let c = &facts.c;
    let mut all = Vec::new();
    let label = c.t(message!("site-all"));
    all.extend(charts::figure(c, facts.publication, "distribution").map(|figure| Strip {
        label,
        is_first: true,
        figure,
    }));
    let categories = facts.presentation.categories.iter().flat_map(|all| &all.classes);
    all.extend(categories.filter_map(|category| {
        let name = format!("distribution/{}", category.id);
        let figure = charts::figure(c, facts.publication, &name)?;
        let label = facts.category_title(category).to_owned();
        Some(Strip { label, is_first: false, figure })
    }));
    all
}
