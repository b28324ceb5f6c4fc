//! What was claimed about a round, held against its publication, and a form to check more.

mod ask;
mod lines;
mod meant;

use askama::Template;
use sanjeh_messages::{Message, message};
use sanjeh_replies::{Cache, Reply, Request};
use sanjeh_round::{
    Expected, Figure, Judged, MOST_CHECKED, Tally, Verdict, claimed_number, judge,
    known_contradiction, read_each_claim_from,
};

use super::render;
use crate::context::{Context, Html};
use ask::{Asked, Form};
use lines::{Clash, Line, clash, clashes, lines};
use meant::{Meant, meant};

#[derive(Template)]
#[template(path = "claims.html")]
struct Claims<'a> {
    c: Context<'a>,
    title: String,
    sentence: String,
    is_reconstructed: bool,
    /// The publication's own claims.
    own: Vec<Line>,
    clashes: Vec<Clash>,
    counts: String,
    form: Form,
    answer: Option<Answer>,
    /// The table that was sent.
    typed: String,
    live: bool,
    command: String,
}

/// What the publication says to what was asked.
struct Answer {
    /// Whether one figure was asked for, and not a table.
    is_single: bool,
    lines: Vec<Line>,
    clashes: Vec<Clash>,
    counts: String,
    problems: Vec<Trouble>,
    /// That a name was read as another one.
    read_as: Option<String>,
    /// The figure that one question is about, which says what its subject can be.
    figure: Option<Figure>,
    /// What is wrong with fields of the form: the field and what to say beside it.
    wrong: Vec<(String, String)>,
    /// Who may be meant by a name that nobody has, and the same question about them.
    near: Vec<(String, String)>,
}

impl Answer {
    /// Where on the page the contradictions stand: those of one question are the publication's own.
    fn contradictions_at(&self) -> &'static str {
        if self.is_single { "contradiction" } else { "answer" }
    }
}

/// What is wrong with a table that was sent.
struct Trouble {
    place: String,
    text: String,
    help: String,
}

/// The page; `None` if there is no publication.
pub(super) fn page(c: &Context<'_>, request: &Request<'_>) -> Option<Reply> {
    let p = c.publication?;
    let asked = Asked::read(p, request);
    let mut answer = asked.table().map(|table| answer_of_whom_is_meant(c, &asked, &table));
    let (contradictions, judged) = (&p.contradictions, &p.judged);
    let own_clashes = clashes(c, p, judged, contradictions);
    let typed = asked.typed().to_owned();
    let mut form = asked.form(c);
    for (name, text) in answer.iter_mut().flat_map(|answer| answer.wrong.drain(..)) {
        let field = form.fields.iter_mut().find(|field| field.name == name);
        field.into_iter().for_each(|field| field.wrong.clone_from(&text));
    }
    let page = Claims {
        title: c.t(message!("reuse-claims-title", round = c.title(p))),
        sentence: sentence(c),
        is_reconstructed: p.provenance.is_reconstructed(),
        own: lines(c, p, judged, &own_clashes),
        clashes: own_clashes,
        counts: counts(c, judged),
        typed,
        form,
        live: c.site.options().live,
        command: "sanjeh claims DIR FILE".to_owned(),
        answer,
        c: *c,
    };
    let was_asked = page.answer.is_some();
    let reply = render(&page);
    // The answer to one reader's question is kept for nobody else.
    Some(if was_asked { Reply { cache: Cache::Never, ..reply } } else { reply })
}

/// How many claims there are and how many hold.
fn sentence(c: &Context<'_>) -> String {
    let Some(p) = c.publication else { return String::new() };
    if p.judged.is_empty() {
        return c.t(message!("reuse-claims-none"));
    }
    let tally = Tally::of(&p.judged);
    c.t(message!(
        "site-claims",
        all = tally.all,
        agree = tally.agree,
        differ = tally.differ,
        contradicted = tally.contradicted
    ))
}

fn counts(c: &Context<'_>, judged: &[Judged]) -> String {
    let tally = Tally::of(judged);
    c.t(message!(
        "reuse-claims-counts",
        agree = tally.agree,
        differ = tally.differ,
        unknown = tally.unknown,
        contradicted = tally.contradicted
    ))
}

/// The same where a name is nobody's: of the one who must be meant, or with those who may be.
fn answer_of_whom_is_meant(c: &Context<'_>, asked: &Asked, table: &str) -> Answer {
    let found = answer(c, asked, table);
    let subject = asked.subject().filter(|_| asked.is_single());
    let (Some(p), Some(subject)) = (c.publication, subject) else { return found };
    // Without a figure there is nothing that a name could be of.
    let Some(figure) = &found.figure else { return found };
    match meant(c, p, Some(figure), subject) {
        Meant::Known => found,
        Meant::One(one) => {
            let again = asked.about(&one.typed);
            let found = again.table().map(|table| answer(c, &again, &table)).unwrap_or(found);
            let read_as = message!("reuse-answer-read-as", typed = subject, name = one.name);
            Answer { read_as: Some(c.t(read_as)), ..found }
        }
        Meant::Several(all) => {
            let mut found = found;
            let near = all.into_iter().map(|one| (asked.about(&one.typed).href(c), one.name));
            found.near = near.collect();
            let text = c.t(message!("reuse-claims-nobody", name = subject));
            found.wrong.push(("subject".to_owned(), text));
            found
        }
    }
}

/// Holds what was sent against the publication.
fn answer(c: &Context<'_>, asked: &Asked, table: &str) -> Answer {
    let none = Answer {
        is_single: asked.is_single(),
        lines: Vec::new(),
        clashes: Vec::new(),
        counts: String::new(),
        problems: Vec::new(),
        read_as: None,
        figure: None,
        wrong: Vec::new(),
        near: Vec::new(),
    };
    let Some(p) = c.publication else { return none };
    let missing = asked.missing(c, p);
    if !missing.is_empty() {
        let labels: Vec<String> = missing.iter().map(|(_, label)| label.clone()).collect();
        let text = c.t(message!("reuse-claims-needed", columns = labels));
        let beside = |(column, label): (String, String)| {
            (column, c.t(message!("reuse-claims-needed", columns = vec![label])))
        };
        let wrong = missing.into_iter().map(beside).collect();
        let trouble = Trouble { place: String::new(), text, help: String::new() };
        return Answer { problems: vec![trouble], wrong, ..none };
    }
    let only = |text: String| {
        let trouble = Trouble { place: String::new(), text, help: String::new() };
        vec![trouble]
    };
    let name = c.t(message!("reuse-claims-table-sent"));
    let read = read_each_claim_from(&p.round, Some(&p.register), &name, table);
    let (claims, problems) = match read {
        Ok((claims, problems)) => (claims, troubles(c, asked, &problems)),
        Err(problems) => (Vec::new(), troubles(c, asked, &problems)),
    };
    if claims.len() > MOST_CHECKED {
        let text = message!("reuse-claims-too-many", n = claims.len(), most = MOST_CHECKED);
        return Answer { problems: only(c.t(text)), ..none };
    }
    if claims.is_empty() {
        let problems =
            if problems.is_empty() { only(c.t(message!("reuse-claims-empty"))) } else { problems };
        return Answer { problems, ..none };
    }
    let figure = claims.first().and_then(|claim| claim.value_figure().or(claim.rank_figure()));
    let figure = figure.filter(|_| asked.is_single()).cloned();
    let (mut judged, contradictions) = judge(&p.round, p.compared.as_ref(), claims);
    let wrong = if asked.is_single() { wrong(c, &judged) } else { Vec::new() };
    let mut clashes = clashes(c, p, &judged, &contradictions);
    // What contradicts other claims is no more and no less wrong when it is claimed alone.
    let mut known: Vec<usize> = Vec::new();
    for judged in &mut judged {
        let elsewhere = known_contradiction(judged, &p.judged);
        let Some(at) = elsewhere.filter(|_| !matches!(judged.verdict, Verdict::Contradicted(_)))
        else {
            continue;
        };
        let position = known.iter().position(|k| *k == at).unwrap_or_else(|| {
            known.push(at);
            // Of one question the contradiction stands on the page already, with its number.
            let number = if asked.is_single() { at + 1 } else { clashes.len() + 1 };
            clashes.push(clash(c, p, &p.judged, &p.contradictions[at], number));
            known.len() - 1
        });
        judged.verdict = Verdict::Contradicted(contradictions.len() + position);
    }
    let counts = counts(c, &judged);
    let lines = lines(c, p, &judged, &clashes);
    Answer { lines, clashes, counts, problems, figure, wrong, ..none }
}

/// What is missing or cannot be read of what was typed, beside its field.
fn wrong(c: &Context<'_>, judged: &[Judged]) -> Vec<(String, String)> {
    let wrong = judged.iter().filter_map(|judged| match &judged.verdict {
        Verdict::Unreadable(expected, claimed) => {
            let field = if *expected == Expected::Place { "rank" } else { "value" };
            Some((field.to_owned(), c.t(not_read(c, *expected, claimed))))
        }
        Verdict::Unknown(what) if what.is_empty() => {
            Some(("subject".to_owned(), c.t(message!("reuse-claims-subject-missing"))))
        }
        _ => None,
    });
    wrong.collect()
}

/// That what was claimed is not what it should be.
fn not_read(c: &Context<'_>, expected: Expected, claimed: &str) -> Message {
    let point = claimed.replace([',', '،'], ".");
    if expected == Expected::Number
        && let Some(plain) = claimed_number(&point, None)
        && let (Some((_, decimals)), Ok(x)) = (plain.split_once('.'), plain.parse::<f64>())
    {
        let point = c.num(x, decimals.len().min(15) as u8);
        return message!("reuse-verdict-comma", claimed = claimed, point = point);
    }
    message!("reuse-verdict-unreadable", expected = expected.word(), claimed = claimed)
}

fn troubles(c: &Context<'_>, asked: &Asked, problems: &sanjeh_messages::Problems) -> Vec<Trouble> {
    let trouble = |problem: &sanjeh_messages::Problem| Trouble {
        // Whoever filled in the form wrote no lines.
        place: problem
            .line_and_column()
            .filter(|_| !asked.is_single())
            .map_or_else(String::new, |(line, column)| {
                c.t(message!("reuse-claims-place", line = line, column = column))
            }),
        text: c.t(problem.message.clone()),
        help: problem.help.clone().map(|help| c.t(help)).unwrap_or_default(),
    };
    problems.iter().map(trouble).collect()
}

/// A value with the sign of figures that were published.
struct Marked {
    text: String,
    mark: Html,
}
