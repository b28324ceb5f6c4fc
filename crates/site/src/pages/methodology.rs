//! How a round was measured: the whole tree with weights, questions, options and legal basis.

mod condition;
mod question;
mod rules;
mod tree;
mod versions;

use askama::Template;
use sanjeh_engine::model::TypeIx;
use sanjeh_messages::message;
use sanjeh_methodology::names::text;
use sanjeh_publication::Publication;
use sanjeh_replies::Reply;

use super::render;
use crate::context::Context;
use crate::route::Address;
use rules::Rule;
use tree::Section;
use versions::{Change, Version};

#[derive(Template)]
#[template(path = "methodology.html")]
struct Methodology<'a> {
    c: Context<'a>,
    title: String,
    lede: String,
    description: Option<&'a str>,
    source: Option<&'a str>,
    /// Where the file is that says all of this to programs.
    file: String,
    is_reconstructed: bool,
    sections: Vec<Section>,
    rules: Vec<Rule>,
    bands: Vec<Bands>,
    lists: Vec<List>,
    laws: Vec<Law>,
    versions: Vec<Version>,
    changes: Option<Vec<Change>>,
    before: String,
}

/// A set of bands.
struct Bands {
    title: String,
    of: String,
    /// Names, and the scores that belong to each.
    levels: Vec<(String, String)>,
}

/// A ranked list.
struct List {
    title: String,
    by: String,
    ties: String,
}

/// A law.
struct Law {
    anchor: String,
    title: String,
    clause: Option<String>,
    dates: String,
    url: Option<String>,
}

/// The page; `None` if there is no publication.
pub(super) fn page(c: &Context<'_>) -> Option<Reply> {
    let p = c.publication?;
    let header = &p.round.methodology.document.methodology;
    let title = text(&header.title, c.lang).unwrap_or(&header.id);
    let file =
        Address::File { publication: p.manifest.id.clone(), path: "methodology.toml".to_owned() };
    Some(render(&Methodology {
        title: c.t(message!("reuse-methodology-title", title = title)),
        lede: lede(c, p),
        description: text(&header.description, c.lang),
        source: header.source.as_deref(),
        file: c.site.link(&file),
        is_reconstructed: p.provenance.is_reconstructed(),
        sections: tree::sections(c, p),
        rules: rules::rules(c, p),
        bands: bands(c, p),
        lists: lists(c, p),
        laws: laws(c, p),
        versions: versions::versions(c, p),
        changes: versions::changes(c, p),
        before: versions::before(c, p),
        c: *c,
    }))
}

/// What is asked of whom, and into what it is made.
fn lede(c: &Context<'_>, p: &Publication) -> String {
    let methodology = &p.round.methodology;
    let header = &methodology.document.methodology;
    let kinds = (0..p.model().types.len()).map(TypeIx);
    let asked = kinds.filter_map(|kind| {
        let n = p.model().questions.iter().filter(|q| q.on == kind).count();
        let subject = c.wording(p).one(kind);
        (n > 0).then(|| c.part(message!("reuse-methodology-asked", n = n, subject = subject)))
    });
    let asked = asked.collect::<Vec<_>>().join(&c.part(message!("wording-and")));
    let version = sanjeh_messages::numeral(c.lang, &header.version);
    match p.presentation() {
        Some(presentation) => c.t(message!(
            "reuse-methodology-lede",
            version = version.as_str(),
            asked = asked,
            axes = presentation.axes.len(),
            headline = methodology.measure_title(presentation.headline, c.lang)
        )),
        None => {
            c.t(message!("reuse-methodology-lede-plain", version = version.as_str(), asked = asked))
        }
    }
}

fn bands(c: &Context<'_>, p: &Publication) -> Vec<Bands> {
    let methodology = &p.round.methodology;
    let entry = |set: &sanjeh_engine::model::BandSet| {
        let entry = methodology.document.bands.get(&set.id);
        let title = entry.and_then(|e| text(&e.value.title, c.lang)).unwrap_or(&set.id).to_owned();
        let level = |band: &sanjeh_engine::model::Band| {
            let level = entry
                .and_then(|e| e.value.levels.value.iter().find(|level| level.id.value == band.id));
            let name = level.and_then(|l| text(&l.title, c.lang)).unwrap_or(&band.id).to_owned();
            // The next one begins where this one ends.
            let next = set
                .bands
                .iter()
                .filter(|other| (other.from, other.above) > (band.from, band.above));
            let next = next.min_by(|a, b| a.from.total_cmp(&b.from).then(a.above.cmp(&b.above)));
            let number = |x: f64| sanjeh_messages::number(c.lang, x, None);
            let low = match band.above {
                _ if band.from == f64::NEG_INFINITY => "any",
                true => "above",
                false => "from",
            };
            let high = match next {
                None => "open",
                Some(next) if next.from == band.from => "same",
                Some(next) if next.above => "to",
                Some(_) => "below",
            };
            let (from, to) = (number(band.from), next.map(|n| number(n.from)).unwrap_or_default());
            let range = message!("reuse-band-range", low = low, from = from, high = high, to = to);
            (name, c.t(range))
        };
        let mut bands: Vec<&sanjeh_engine::model::Band> = set.bands.iter().collect();
        bands.sort_by(|a, b| a.from.total_cmp(&b.from).then(a.above.cmp(&b.above)));
        Bands {
            title,
            of: methodology.measure_title(set.measure, c.lang).to_owned(),
            levels: bands.into_iter().map(level).collect(),
        }
    };
    p.model().bands.iter().map(entry).collect()
}

fn lists(c: &Context<'_>, p: &Publication) -> Vec<List> {
    let methodology = &p.round.methodology;
    let entry = |list: &sanjeh_engine::model::RankList| {
        let entry = methodology.document.ranks.get(&list.id);
        let title = entry.and_then(|e| text(&e.value.title, c.lang)).unwrap_or(&list.id);
        let ties = match list.ties {
            sanjeh_engine::model::Ties::Competition => message!("agency-ties-competition"),
            sanjeh_engine::model::Ties::Dense => message!("agency-ties-dense"),
        };
        let kind = p.model().measure(list.measure).on;
        let by = methodology.measure_title(list.measure, c.lang).to_owned();
        let only = condition::words(c, p, kind, &list.filter);
        List {
            title: title.to_owned(),
            by: if only.is_empty() { by } else { format!("{by} ({only})") },
            ties: c.t(ties),
        }
    };
    p.model().ranks.iter().map(entry).collect()
}

fn laws(c: &Context<'_>, p: &Publication) -> Vec<Law> {
    let entries = p.round.methodology.document.laws.iter();
    let law = |(key, entry): (&String, &sanjeh_methodology::document::At<_>)| {
        let law: &sanjeh_methodology::document::Law = &entry.value;
        let day = |day: &Option<String>| day.as_ref().map(|day| c.days(day));
        let dates = match (day(&law.from), day(&law.to)) {
            (None, None) => String::new(),
            (Some(from), None) => c.t(message!("reuse-law-from", from = from)),
            (None, Some(to)) => c.t(message!("reuse-law-to", to = to)),
            (Some(from), Some(to)) => c.t(message!("reuse-law-from-to", from = from, to = to)),
        };
        Law {
            anchor: law_anchor(key),
            title: text(&law.title, c.lang).unwrap_or(key).to_owned(),
            clause: text(&law.clause, c.lang).map(str::to_owned),
            dates,
            url: law
                .url
                .clone()
                .filter(|url| url.starts_with("https://") || url.starts_with("http://")),
        }
    };
    entries.map(law).collect()
}

/// The anchor of a law on this page.
fn law_anchor(key: &str) -> String {
    format!("law-{}", crate::route::encode(key).replace('%', "_"))
}
