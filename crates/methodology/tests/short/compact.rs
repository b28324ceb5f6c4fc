//! Compact forms mean what the same written out means, and measures that are carried have new names.

use sanjeh_engine::model::Rule;
use sanjeh_messages::Lang;
use sanjeh_methodology::{Methodology, diff};

use crate::support::{HEAD, measure, read, wrong};

#[test]
fn what_stands_for_many_is_the_same_written_out() {
    let compact = read(
        r#"[questions.service."q{1..3}"]
        kind = "boolean"
        column = "Question {}"
        title = { en = "Question {}", fa = "پرسش {}" }
        titles = { q2 = { en = "The second" }, q3 = { en = "Last, {}", fa = "پرسش آخر، {}" } }
        [questions.service."{north,south}_north"]
        kind = "percent"
        [measures.service]
        "n{1..3}" = { linear = { of = "q{}", scale = 2 } }
        total = { of = { "q{1..3}" = 2, "n{1..3}" = 1, north_north = 3 } }
        [[rollups]]
        from = "service"
        to = "agency"
        measures = ["q{1..2}", "total"]
        [measures.agency]
        all = { of = ["q{1..2}", "total"] }
        [statistics.mean]
        stat = "mean"
        on = "agency"
        measures = ["all", "q{1..2}"]
        "#,
    );
    let written = read(
        r#"[questions.service]
        q1 = { kind = "boolean", column = "Question 1", title = { en = "Question 1", fa = "پرسش ۱" } }
        q2 = { kind = "boolean", column = "Question 2", title = { en = "The second", fa = "پرسش ۲" } }
        q3 = { kind = "boolean", column = "Question 3", title = { en = "Last, 3", fa = "پرسش آخر، ۳" } }
        north_north = { kind = "percent" }
        south_north = { kind = "percent" }
        [measures.service]
        n1 = { linear = { of = "q1", scale = 2 } }
        n2 = { linear = { of = "q2", scale = 2 } }
        n3 = { linear = { of = "q3", scale = 2 } }
        total = { of = { q1 = 2, q2 = 2, q3 = 2, n1 = 1, n2 = 1, n3 = 1, north_north = 3 } }
        [[rollups]]
        from = "service"
        to = "agency"
        measures = ["q1", "q2", "total"]
        [measures.agency]
        all = { of = ["q1", "q2", "total"] }
        [statistics.mean]
        stat = "mean"
        on = "agency"
        measures = ["all", "q1", "q2"]
        "#,
    );
    assert_eq!(compact.model, written.model);
    assert_eq!(format!("{:?}", compact.sources), format!("{:?}", written.sources));
    assert!(diff(&compact, &written, Lang::En).is_empty());
    for (id, en, fa) in [("q1", "Question 1", "پرسش ۱"), ("q2", "The second", "پرسش ۲")] {
        let at = measure(&compact, "service", id);
        assert_eq!(compact.measure_title(at, Lang::En), en);
        assert_eq!(compact.measure_title(at, Lang::Fa), fa);
    }
}

#[test]
fn numbers_keep_the_width_of_the_ends_and_lists_may_have_ranges() {
    let m = read(
        "[questions.service]\n\"U{08..11,20}\" = { kind = \"boolean\" }\n\
         [measures.service]\ntotal = { of = [\"U{08..11,20}\"], result = true }\n",
    );
    let ids: Vec<&str> = m.model.questions.iter().map(|q| q.id.as_str()).collect();
    assert_eq!(ids, ["U08", "U09", "U10", "U11", "U20"]);
}

#[test]
fn an_index_of_145_equal_questions_needs_no_145_lines() {
    let m = read(
        "[questions.service.\"q{1..145}\"]\nkind = \"boolean\"\n\
         [measures.service]\ntotal = { of = [\"q{1..145}\"] }\n[ranks.all]\nmeasure = \"total\"\n",
    );
    let Rule::Combine(total) = &m.model.measure(measure(&m, "service", "total")).rule else {
        panic!("it is combined")
    };
    assert_eq!(total.terms.len(), 145);
    assert_eq!(m.model.questions[144].id, "q145");
}

#[test]
fn a_variant_may_change_one_of_many() {
    let text = format!(
        "{HEAD}[questions.service.\"q{{1..3}}\"]\nkind = \"percent\"\nmissing = \"zero\"\n\
         [measures.service]\ntotal = {{ of = [\"q{{1..3}}\"], result = true }}\n\
         [variants.one]\nquestions.service.q2.missing = \"leave_out\"\n\
         [variants.all]\nquestions.service.\"q{{2..3}}\".missing = \"leave_out\"\n"
    );
    let left_out = |variant: Option<&str>| {
        let (m, _) = Methodology::read("m.toml", &text, variant).unwrap();
        let all = m.model.questions.iter();
        all.filter(|q| q.policy.missing == sanjeh_engine::model::Special::LeaveOut).count()
    };
    assert_eq!([None, Some("one"), Some("all")].map(left_out), [0, 1, 2]);
}

#[test]
fn bands_in_short_are_the_same_written_out() {
    let base = "[questions.service]\nq = { kind = \"percent\" }\n[bands.level]\nmeasure = \"q\"\non = \"service\"\n";
    let written = read(&format!(
        "{base}levels = [{{ id = \"A\", from = 75, title = {{ en = \"Best\" }} }}, {{ id = \"B\", from = 50 }}, \
         {{ id = \"C\", from = 25 }}, {{ id = \"D\", from = 0 }}]\n"
    ));
    for short in [
        "levels = { A = 75, B = 50, C = 25, D = 0 }",
        "levels = [\"A\", \"B\", \"C\", \"D\"]\nbetween = [0, 100]",
    ] {
        let m = read(&format!("{base}{short}\ntitles = {{ A = {{ en = \"Best\" }} }}\n"));
        assert_eq!(m.model, written.model);
        assert!(diff(&m, &written, Lang::En).is_empty());
    }
}

#[test]
fn one_mistake_in_an_entry_for_many_is_one_problem() {
    let entry = |entry: &str| {
        wrong(&format!(
            "[questions.service.\"q{{1..145}}\"]\n{entry}\n[ranks.a]\nmeasure = \"q1\"\n"
        ))
    };
    let problems = entry("kind = 3");
    assert_eq!((problems.len(), problems.iter().next().unwrap().times), (1, 1));
    let problems = entry("kind = \"number\"\nmin = 5\nmax = 1");
    assert_eq!((problems.len(), problems.iter().next().unwrap().times), (1, 145));
    let text = problems.render(Lang::En, false, 100);
    assert!(text.contains("“q1”"), "the expanded id is named: {text}");
    let problems = entry("kind = \"boolean\"\nlaw = \"nowhere\"");
    let first = problems.iter().next().unwrap();
    assert_eq!((problems.len(), first.line_and_column().unwrap().0), (1, 13));
}

#[test]
fn a_compact_form_is_bounded() {
    let title = "x".repeat(300);
    let entry = |n| {
        format!("\"a{n}_{{1..10000}}\" = {{ kind = \"boolean\", title = {{ en = \"{title}\" }} }}")
    };
    let many: Vec<String> = (0..40).map(entry).collect();
    let problems = wrong(&format!("[questions.service]\n{}", many.join("\n")));
    let keys: Vec<&str> = problems.iter().map(|p| p.message.key).collect();
    assert!(keys.contains(&"methodology-pattern-too-much"), "{keys:?}");
}
