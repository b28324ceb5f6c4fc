//! The API: what can be asked, and a form to try it.

use askama::Template;
use sanjeh_messages::{Message, message};
use sanjeh_publication::Publication;
use sanjeh_replies::Reply;

use super::render;
use crate::context::Context;
use crate::route::Address;

#[derive(Template)]
#[template(path = "api.html")]
struct Api<'a> {
    c: Context<'a>,
    live: bool,
    /// The description of the API for programs.
    openapi: String,
    operations: Vec<Operation>,
    parameters: Vec<Parameter>,
    /// How to ask from a command line.
    example: String,
    /// A claim that can be sent.
    claim: String,
}

/// Words, and those that stand there as they are typed.
type Pieces = Vec<(bool, String)>;

/// Something that can be asked. Its id is that of the API's own description.
struct Operation {
    id: &'static str,
    about: Pieces,
    /// An address at which it is asked: the link and what it reads; none for what is sent.
    example: Option<(String, String)>,
}

/// What a parameter means: by its name, or for one operation alone as `operation.name`.
struct Parameter {
    name: &'static str,
    about: Pieces,
    example: String,
}

/// What stands in the place of names in braces, so that it can be asked at once.
struct Examples {
    round: String,
    agency: Option<String>,
}

impl Examples {
    fn of(p: &Publication) -> Self {
        let agency = p.presentation().and_then(|presentation| {
            let ranks = &p.round.results.ranks[presentation.rank];
            let places = (0_u32..).zip(ranks).filter_map(|(row, place)| Some(((*place)?, row)));
            Some(p.id(presentation.of, places.min()?.1).to_owned())
        });
        Self { round: p.manifest.id.clone(), agency }
    }

    fn value(&self, name: &str) -> Option<&str> {
        match name {
            "round" => Some(&self.round),
            "agency" => self.agency.as_deref(),
            "table" => Some("scores"),
            _ => None,
        }
    }

    /// The address with examples in it; `None` if there is none for a name.
    fn fill(&self, path: &str) -> Option<Address> {
        let parts = path.split('/').filter(|part| !part.is_empty()).map(|part| {
            match part.strip_prefix('{').and_then(|part| part.strip_suffix('}')) {
                Some(name) => self.value(name),
                None => Some(part),
            }
        });
        Some(Address::api(parts.collect::<Option<Vec<&str>>>()?))
    }
}

/// A text in which what is typed stands between backticks.
fn pieces(text: &str) -> Pieces {
    let all = text.split('`').enumerate().map(|(at, text)| (at % 2 == 1, text.to_owned()));
    all.filter(|(_, text)| !text.is_empty()).collect()
}

/// What can be asked: id, method, path, what the answer is.
fn operations() -> [(&'static str, &'static str, &'static str, Message); 13] {
    let get = |id, path, about| (id, "GET", path, about);
    [
        get("listRounds", "/rounds", message!("reuse-api-rounds")),
        get("getRound", "/rounds/{round}", message!("reuse-api-round")),
        get("listAgencies", "/rounds/{round}/agencies", message!("reuse-api-agencies")),
        get("getAgency", "/rounds/{round}/agencies/{agency}", message!("reuse-api-agency")),
        get(
            "explainScore",
            "/rounds/{round}/agencies/{agency}/explanation",
            message!("reuse-api-explanation"),
        ),
        get("listServices", "/rounds/{round}/services", message!("reuse-api-services")),
        get("listScores", "/rounds/{round}/scores", message!("reuse-api-scores")),
        get("listRanks", "/rounds/{round}/ranks", message!("reuse-api-ranks")),
        get("getMethodology", "/rounds/{round}/methodology", message!("reuse-api-methodology")),
        get("listClaims", "/rounds/{round}/claims", message!("reuse-api-claims")),
        ("checkClaims", "POST", "/rounds/{round}/claims", message!("reuse-api-check")),
        get("listTables", "/rounds/{round}/tables", message!("reuse-api-tables")),
        get("readTable", "/rounds/{round}/tables/{table}", message!("reuse-api-rows")),
    ]
}

fn parameters() -> [(&'static str, Message); 19] {
    [
        ("round", message!("reuse-api-p-round")),
        ("agency", message!("reuse-api-p-agency")),
        ("table", message!("reuse-api-p-table")),
        ("page", message!("reuse-api-p-page")),
        ("limit", message!("reuse-api-p-limit")),
        ("lang", message!("reuse-api-p-lang")),
        ("listAgencies.category", message!("reuse-api-p-category")),
        ("listAgencies.band", message!("reuse-api-p-band")),
        ("listAgencies.parent", message!("reuse-api-p-parent")),
        ("listAgencies.q", message!("reuse-api-p-q")),
        ("listAgencies.sort", message!("reuse-api-p-sort")),
        ("explainScore.measure", message!("reuse-api-p-explained")),
        ("explainScore.subject", message!("reuse-api-p-explained-subject")),
        ("listServices.agency", message!("reuse-api-p-of-agency")),
        ("listServices.attributes", message!("reuse-api-p-attributes")),
        ("listScores.kind", message!("reuse-api-p-kind")),
        ("listScores.measure", message!("reuse-api-p-measure")),
        ("listScores.subject", message!("reuse-api-p-subject")),
        ("listRanks.list", message!("reuse-api-p-list")),
    ]
}

/// A claim that was made about the round, of the kind that needs no more than a value.
fn claim(p: &Publication) -> String {
    let claims = &p.round.methodology.document.claims;
    let is_whole = |metric: &str| {
        let words = claims.get(metric).and_then(|entry| entry.value.value.as_ref());
        words.is_some_and(|words| !words.value.contains('{'))
    };
    let made = p.judged.iter().map(|judged| &judged.claim);
    let mut made = made.filter(|claim| is_whole(&claim.metric));
    let Some(claim) = made.find(|claim| claim.value.is_some()) else { return "{}".to_owned() };
    let value = claim.value.as_deref().unwrap_or_default();
    let (metric, subject) = (claim.metric.as_str(), claim.subject.as_str());
    serde_json::json!({ "metric": metric, "subject": subject, "value": value }).to_string()
}

/// The page.
pub(super) fn page(c: &Context<'_>) -> Reply {
    let examples = c.publication.map(Examples::of);
    let fill = |path: &str| match &examples {
        Some(examples) => examples.fill(path),
        None => (!path.contains('{')).then(|| Address::api(path.split('/').skip(1))),
    };
    let operation = |(id, method, path, about): (_, _, _, Message)| {
        let example = fill(path).filter(|_| method == "GET");
        let example = example.map(|address| (c.site.link(&address), address.path()));
        Operation { id, about: pieces(&c.t(about)), example }
    };
    let parameter = |(name, about): (&'static str, Message)| {
        let example = match name {
            "lang" => Some(c.code()),
            _ => examples.as_ref().and_then(|examples| examples.value(name)),
        };
        let example = example.unwrap_or_default().to_owned();
        Parameter { name, about: pieces(&c.t(about)), example }
    };
    let asked =
        fill("/rounds/{round}/agencies/{agency}").unwrap_or_else(|| Address::api(["rounds"]));
    render(&Api {
        live: c.site.options().live,
        openapi: c.site.link(&Address::api(["openapi.json"])),
        operations: operations().into_iter().map(operation).collect(),
        parameters: parameters().into_iter().map(parameter).collect(),
        example: format!("curl -H 'Accept-Language: {}' '{}'", c.lang, c.site.absolute(&asked)),
        claim: c.publication.map(claim).unwrap_or_default(),
        c: *c,
    })
}
