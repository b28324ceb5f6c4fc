//! Rounds 8 and 9: scores, claims and growth, against values that were computed elsewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use toml::Table;

use crate::support::{Rows, number, same, sanjeh, workspace};

/// Differences smaller than this are those of the order of summation.
const TOLERANCE: f64 = 1e-9;

type Scores = BTreeMap<(String, String), (Option<f64>, Option<f64>, Option<f64>)>;

/// Score, published score and rank of each subject and measure.
fn scores(round: &str) -> Scores {
    let folder = format!("examples/{round}");
    let text = sanjeh(&["score", &folder, "--format", "csv"]).fine();
    let rows = Rows::parse(&text);
    assert_eq!(rows.header(), "subject,measure,score,published,rank,kind,group");
    let cells = rows.cells(["subject", "measure", "score", "published", "rank"]);
    let count = cells.len();
    let scores: Scores = cells
        .into_iter()
        .map(|[subject, measure, score, published, rank]| {
            let key = (subject.to_owned(), measure.to_owned());
            (key, (number(score), number(published), number(rank)))
        })
        .collect();
    assert_eq!(scores.len(), count, "one row for each subject and measure");
    scores
}

fn scores_are_as_expected(round: &str) {
    let found = scores(round);
    let expected = Rows::read(&format!("examples/{round}/expected/scores.csv"));
    let measures =
        ["user_centric", "integrated", "participatory", "transparent", "total", "group_total"];
    for measure in measures {
        for [agency, score] in expected.cells(["agency", measure]) {
            let there = found[&(agency.to_owned(), measure.to_owned())].0;
            assert!(same(there, number(score), TOLERANCE), "{agency} {measure}: {there:?} {score}");
        }
    }
    for [agency, published, rank, group] in
        expected.cells(["agency", "published", "rank", "group_published"])
    {
        let of = |measure: &str| found[&(agency.to_owned(), measure.to_owned())];
        assert_eq!((of("total").1, of("total").2), (number(published), number(rank)), "{agency}");
        assert_eq!(of("group_total").1, number(group), "{agency}");
    }
}

#[test]
fn scores_of_round_9() {
    scores_are_as_expected("round9");
}

#[test]
fn scores_of_round_8() {
    scores_are_as_expected("round8");
}

#[test]
fn scores_of_the_trial_round() {
    scores_are_as_expected("mini");
}

#[test]
fn claims_that_contradict_each_other_are_named_and_none_is_blamed() {
    let args = ["claims", "examples/round9", "examples/round9/claims.csv"];
    let run = sanjeh(&[&args[..], &["--format", "csv"]].concat());
    assert_eq!(run.code, 1);
    let rows = Rows::parse(&run.out);
    let verdicts = rows.cells(["id", "verdict"]);
    let of = |verdict: &str| -> BTreeSet<&str> {
        verdicts.iter().filter(|[_, v]| *v == verdict).map(|[id, _]| *id).collect()
    };
    let contradicted =
        BTreeSet::from(["elec-full", "elec-na", "elec-none", "elec-semi", "services"]);
    assert_eq!(of("contradicted"), contradicted);
    assert_eq!(of("holds").len(), verdicts.len() - 5);
    assert_eq!(verdicts.len(), Rows::read(args[2]).cells(["id"]).len());

    let said = sanjeh(&args);
    assert_eq!(said.code, 1);
    for id in contradicted {
        assert!(said.err.contains(id), "{id}");
    }
    insta::assert_snapshot!(said.whole());
    let persian = sanjeh(&[&args[..], &["--lang", "fa"]].concat());
    insta::assert_snapshot!("claims_fa", persian.err);
}

fn growth() -> Rows {
    let args = ["compare", "examples/round9", "examples/round8", "--format", "csv"];
    Rows::parse(&sanjeh(&args).fine())
}

#[test]
fn growth_between_the_rounds() {
    let rows = growth();
    let columns = "growth_id,growth_title_en,growth_title_fa,rank,subject,name_en,name_fa,before,now,\
                   growth,like_for_like,rounds";
    assert_eq!(rows.header(), columns);
    let expected = Rows::read("examples/round9/expected/growth.csv");
    let mut expected = expected.cells(["agency", "growth", "rank"]);
    expected.retain(|[_, growth, _]| !growth.is_empty());
    let cells = rows.cells(["subject", "growth", "rank"]);
    for (found, expected) in cells.iter().zip(&expected) {
        assert_eq!((found[0], found[2]), (expected[0], expected[2]));
        assert!(same(number(found[1]), number(expected[1]), TOLERANCE), "{found:?} {expected:?}");
    }
    let rounds = rows.cells(["subject", "rounds"]);
    let of = |round: &str| -> BTreeSet<&str> {
        rounds.iter().filter(|[_, r]| *r == round).map(|[subject, _]| *subject).collect()
    };
    assert_eq!(of("both").len(), expected.len());
    let (before, now) = (agencies("round8"), agencies("round9"));
    let only = |a: &BTreeSet<String>, b: &BTreeSet<String>| -> BTreeSet<String> {
        a.difference(b).cloned().collect()
    };
    let owned =
        |ids: BTreeSet<&str>| -> BTreeSet<String> { ids.into_iter().map(str::to_owned).collect() };
    assert_eq!(owned(of("entered")), only(&now, &before));
    assert_eq!(owned(of("left")), only(&before, &now));
}

fn agencies(round: &str) -> BTreeSet<String> {
    let rows = Rows::read(&format!("examples/{round}/agencies.csv"));
    rows.cells(["id"]).into_iter().map(|[id]| id.to_owned()).collect()
}

#[test]
fn the_round_file_names_the_previous_round() {
    let named = sanjeh(&["compare", "examples/round9", "examples/round8"]);
    assert_eq!(sanjeh(&["compare", "examples/round9"]), named);
    insta::assert_snapshot!("compare_notes", named.err);
    let persian = sanjeh(&["compare", "examples/round9", "--lang", "fa"]);
    insta::assert_snapshot!("compare_notes_fa", persian.err);
    insta::assert_snapshot!("nothing_to_compare", sanjeh(&["compare", "examples/mini"]).refused());
}

#[test]
fn the_previous_round_may_be_a_table_of_its_scores() {
    let scratch = crate::support::Scratch::new();
    let table = scratch.join("round8.csv");
    let table = table.to_str().unwrap();
    sanjeh(&["score", "examples/round8", "--out", table]).fine();
    let args = ["compare", "examples/round9", table, "--format", "csv"];
    let from_table = Rows::parse(&sanjeh(&args).fine());
    let columns = ["rank", "subject", "growth"];
    let both = |rows: &Rows| -> Vec<[String; 3]> {
        let cells = rows.cells(columns).into_iter().filter(|[rank, ..]| !rank.is_empty());
        cells.map(|c| c.map(str::to_owned)).collect()
    };
    assert_eq!(both(&from_table), both(&growth()));
}

#[test]
fn like_for_like_is_growth_on_the_shared_questions() {
    let (before, now) = (SimpleRound::read("round8"), SimpleRound::read("round9"));
    let shared: BTreeSet<&String> =
        now.questions.keys().filter(|q| before.questions.contains_key(*q)).collect();
    assert_eq!(shared.len(), now.questions.len() - 2, "two questions are new");
    let rows = growth();
    let mut compared = 0;
    for [agency, like_for_like, growth] in rows.cells(["subject", "like_for_like", "growth"]) {
        if growth.is_empty() {
            assert_eq!(like_for_like, "", "{agency}");
            continue;
        }
        // Both with the weights of round 9, published before they are subtracted.
        let total = |round: &SimpleRound| round.total(agency, &now, &shared);
        let expected = total(&now) - total(&before);
        let found = number(like_for_like);
        assert!(same(found, Some(expected), TOLERANCE), "{agency}: {found:?} {expected}");
        compared += 1;
    }
    assert!(compared > 100);
}

/// The assessment in the plainest words, apart from the program: every axis is the weighted mean of
/// its indicators, an indicator of services the mean over those that can be electronic.
struct SimpleRound {
    /// Points of each answer, by question; numbers are their own points unless they have ends.
    questions: BTreeMap<String, Table>,
    scales: Table,
    measures: Table,
    answers: BTreeMap<(String, String), String>,
    /// Services of an agency that can be electronic.
    services: BTreeMap<String, Vec<String>>,
    of_services: BTreeSet<String>,
}

impl SimpleRound {
    fn read(round: &str) -> Self {
        let folder = format!("examples/{round}");
        let file = workspace().join(&folder).join("methodology.toml");
        let methodology: Table = fs::read_to_string(file).unwrap().parse().unwrap();
        let table = |table: &Table, key: &str| table[key].as_table().unwrap().clone();
        let all = table(&methodology, "questions");
        let mut questions = BTreeMap::new();
        for kind in ["agency", "service"] {
            for (id, question) in table(&all, kind) {
                questions.insert(id, question.as_table().unwrap().clone());
            }
        }
        let answers = Rows::read(&format!("{folder}/answers.csv"));
        let answers = answers.cells(["unit", "indicator", "value"]).into_iter();
        let rows = Rows::read(&format!("{folder}/services.csv"));
        let mut services = BTreeMap::<String, Vec<String>>::new();
        for [id, agency, electronification] in rows.cells(["id", "agency", "electronification"]) {
            if electronification != "not_applicable" {
                services.entry(agency.to_owned()).or_default().push(id.to_owned());
            }
        }
        Self {
            questions,
            scales: table(&methodology, "scales"),
            measures: table(&table(&methodology, "measures"), "agency"),
            answers: answers
                .map(|[u, i, v]| ((u.to_owned(), i.to_owned()), v.to_owned()))
                .collect(),
            services,
            of_services: table(&all, "service").keys().cloned().collect(),
        }
    }

    fn points(&self, subject: &str, question: &str) -> Option<f64> {
        let Some(answer) = self.answers.get(&(subject.to_owned(), question.to_owned())) else {
            return Some(0.0);
        };
        let asked = &self.questions[question];
        if answer == "na" {
            return None;
        }
        if let Some(scale) = asked.get("scale") {
            let scale = self.scales[scale.as_str().unwrap()].as_table().unwrap();
            return Some(float(&scale[answer.as_str()]));
        }
        match asked["kind"].as_str().unwrap() {
            "boolean" => Some(if answer == "yes" { 100.0 } else { 0.0 }),
            "percent" => number(answer),
            _ => {
                let (worst, best) = (float(&asked["worst"]), float(&asked["best"]));
                number(answer).map(|x| ((x - worst) / (best - worst) * 100.0).clamp(0.0, 100.0))
            }
        }
    }

    fn indicator(&self, agency: &str, question: &str) -> Option<f64> {
        if !self.of_services.contains(question) {
            return self.points(agency, question);
        }
        let services = self.services.get(agency).map_or(&[][..], Vec::as_slice);
        mean(services.iter().map(|service| (1.0, self.points(service, question))))
    }

    /// The published total from the shared questions, with the weights of another round.
    fn total(&self, agency: &str, weights: &Self, shared: &BTreeSet<&String>) -> f64 {
        let of = |measure: &str| weights.measures[measure]["of"].as_table().unwrap();
        let axis = |measure: &str| {
            let terms = of(measure).iter().filter(|(q, _)| shared.contains(q));
            mean(terms.map(|(q, w)| (float(w), self.indicator(agency, q))))
        };
        let total = mean(of("total").iter().map(|(measure, w)| (float(w), axis(measure))));
        (total.unwrap() * 100.0 + 0.5 + 1e-9).floor() / 100.0
    }
}

fn float(value: &toml::Value) -> f64 {
    value.as_float().unwrap_or_else(|| value.as_integer().unwrap() as f64)
}

/// The weighted mean of what is there.
fn mean(terms: impl Iterator<Item = (f64, Option<f64>)>) -> Option<f64> {
    let (mut sum, mut weights) = (0.0, 0.0);
    for (weight, x) in terms {
        if let Some(x) = x {
            sum += weight * x;
            weights += weight;
        }
    }
    (weights > 0.0).then(|| sum / weights)
}
