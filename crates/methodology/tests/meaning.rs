//! What methodologies mean to the engine, and what editors are shown of their form.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use sanjeh_engine::model::{MeasureIx, Rule};
use sanjeh_messages::Lang;
use sanjeh_methodology::{Methodology, schema};

const HEAD: &str = r#"
[methodology]
id = "t"
version = "1"
[subjects.agency]
table = "agencies.csv"
answers_in_columns = true
"#;

fn read(rest: &str) -> Methodology {
    let read = Methodology::read("m.toml", &format!("{HEAD}{rest}"), None);
    read.unwrap_or_else(|p| panic!("{}", p.render(Lang::En, false, 100))).0
}

/// The rule of an agency's measure.
fn rule(m: &Methodology, id: &str) -> Rule {
    let agency = m.model.type_by_id("agency").unwrap();
    m.model.measure(m.model.measure_by_id(agency, id).unwrap()).rule.clone()
}

#[test]
fn a_direction_is_that_of_the_question_in_whatever_order_measures_stand() {
    let questions = r#"[questions.agency]
        days = { kind = "number", direction = "lower" }
        [measures.agency]
    "#;
    let half = "half = { linear = { of = \"days\", scale = 0.5 } }\n";
    let normalised = "n = { normalise = { of = \"half\", method = \"min_max\" }, result = true }\n";
    for measures in [format!("{half}{normalised}"), format!("{normalised}{half}")] {
        let m = read(&format!("{questions}{measures}"));
        let Rule::Normalise(n) = rule(&m, "n") else { panic!("it is normalised") };
        assert_eq!(n.direction, -1.0, "{measures}");
    }
}

#[test]
fn each_makes_one_measure_from_every_question() {
    let m = read(
        r#"
        [questions.agency]
        a = { kind = "number" }
        b = { kind = "number", direction = "lower" }
        [[each]]
        on = "agency"
        id = "{}_n"
        normalise = { method = "z_score" }
        [measures.agency]
        total = { of = ["a_n", "b_n"], result = true }
        "#,
    );
    let directions = ["a_n", "b_n"].map(|id| match rule(&m, id) {
        Rule::Normalise(n) => n.direction,
        _ => panic!("it is normalised"),
    });
    assert_eq!(directions, [1.0, -1.0]);
    let Rule::Combine(total) = rule(&m, "total") else { panic!("it is combined") };
    let agency = m.model.type_by_id("agency").unwrap();
    let terms: Vec<MeasureIx> = total.terms.iter().map(|t| t.measure).collect();
    assert_eq!(terms, ["a_n", "b_n"].map(|id| m.model.measure_by_id(agency, id).unwrap()));
}

/// Editors complete and check files by it: a change here is a change of the format.
#[test]
fn the_schema_says_what_a_file_may_hold() {
    insta::assert_snapshot!(serde_json::to_string_pretty(&schema()).unwrap());
}

#[test]
fn a_clause_is_the_same_in_every_language_or_written_in_each() {
    let m = read(
        r#"[laws]
        plain = { title = { en = "Act" }, clause = "§ 5" }
        both = { title = { en = "Act" }, clause = { en = "article 5", fa = "مادهٔ ۵" } }
        none = { title = { en = "Act" } }
        "#,
    );
    let clause = |law: &str, lang| {
        let clause = &m.document.laws[law].value.clause;
        sanjeh_methodology::names::text(clause, lang).map(str::to_owned)
    };
    for lang in Lang::ALL {
        assert_eq!(clause("plain", lang).as_deref(), Some("§ 5"));
        assert_eq!(clause("none", lang), None);
    }
    assert_eq!(clause("both", Lang::Fa).as_deref(), Some("مادهٔ ۵"));
    assert_eq!(clause("both", Lang::En).as_deref(), Some("article 5"));
}
