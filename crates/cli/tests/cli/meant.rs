//! Methodologies that are sound alone and with their data mean what nobody meant: values that nobody
//! has or that have no case, answers that a default decides, variants that change nothing.

use crate::support::{Rows, Run, Scratch, number};

/// A round of libraries with a methodology that ends with these sections.
fn libraries(rest: &str) -> Scratch {
    let scratch = Scratch::new();
    let head = r#"
[methodology]
id = "libraries"
version = "1.0"
[policy]
published = { decimals = 1 }
missing = "zero"
not_applicable = "leave_out"
[subjects.library]
table = "libraries.csv"
attributes = ["region"]
answers_in_columns = true
[questions.library]
catalogue = { kind = "boolean" }
uptime = { kind = "percent" }
[ranks.overall]
measure = "total"
"#;
    scratch.write("methodology.toml", format!("{head}{rest}"));
    let rows = "alef,north,yes,99.5\nbet,north,no,97\ngimel,south,yes,88\ndalet,south,yes,na\n";
    scratch.write("libraries.csv", format!("id,region,catalogue,uptime\n{rows}"));
    scratch
}

const TOTAL: &str = "[measures.library.total]\nof = [\"catalogue\", \"uptime\"]\n";

/// Severity, line and about of every problem, but for notes.
fn problems(scratch: &Scratch) -> Vec<(String, u64, String)> {
    let found = scratch.run(&["check", ".", "--format", "json"]).json();
    let all = found["problems"].as_array().unwrap().iter();
    let shown = all.filter(|p| p["severity"] != "note").map(|p| {
        let text = |key: &str| p[key].as_str().unwrap_or_default().to_owned();
        (text("severity"), p["line"].as_u64().unwrap_or(0), text("about"))
    });
    shown.collect()
}

/// Everything that `check` says of a round, in English.
fn said(run: Run) -> String {
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    run.err
}

#[test]
fn a_value_that_nobody_has_is_named_wherever_it_stands() {
    let scratch = libraries(
        r#"[measures.library]
total = { of = ["catalogue", "uptime"] }
gated = { of = ["uptime"], when = { region = "noth" }, result = true }
fixed = { of = ["uptime"], overrides = [{ where = { region = { not = ["nord"] } }, score = 1 }], result = true }
chosen = { choose = { by = "region", cases = { nort = "total" }, otherwise = "uptime" }, result = true }
near = { normalise = { of = "uptime", method = "distance_to_reference", reference = "alif" }, result = true }
part = { normalise = { of = "uptime", method = "min_max", where = { region = "sout" } }, result = true }
[sets]
coast = ["north", "eest"]
[ranks.south]
measure = "total"
where = { region = "suth" }
[ranks.coast]
measure = "total"
where = { region = "@coast" }
[ranks.one]
measure = "total"
where = { id = ["alef", "bett"] }
[shares.regions]
of = "library"
by = "region"
where = { region = "norht" }
[statistics.mean]
stat = "mean"
measures = ["total"]
where = { region = "narth" }
[groups.all]
of = "library"
where = { region = "soouth" }
[presentation.categories]
attribute = "region"
classes = { north = {}, sooth = {} }
"#,
    );
    let found = problems(&scratch);
    let of = |severity: &str| -> Vec<&str> {
        found.iter().filter(|p| p.0 == severity).map(|p| p.2.as_str()).collect()
    };
    assert_eq!(of("error"), ["alif", "bett"]);
    let values =
        ["noth", "nord", "nort", "sout", "eest", "suth", "norht", "narth", "soouth", "sooth"];
    assert_eq!(of("warning"), values.map(|value| format!("region={value}")));
    let text = scratch.read("methodology.toml");
    for (_, line, about) in &found {
        let line = text.lines().nth(*line as usize - 1).unwrap();
        assert!(line.contains(about.strip_prefix("region=").unwrap_or(about)), "{about}: {line}");
    }
    let err = said(scratch.run(&["check", "."]));
    assert!(err.contains("the values are north, south"), "{err}");
    assert!(err.contains("Did you mean “north”?") && err.contains("Did you mean “alef”?"), "{err}");
    let persian = scratch.run(&["check", ".", "--lang", "fa"]).err;
    assert!(persian.contains("منظورتان") && persian.contains("مقدارها این‌هاست"), "{persian}");
}

#[test]
fn a_value_that_nobody_has_is_not_published_unless_it_is_accepted() {
    let scratch =
        libraries(&format!("{TOTAL}[ranks.east]\nmeasure = \"total\"\nwhere.region = \"east\"\n"));
    scratch.write("round.toml", "number = 1\npublished = \"2024-05-01\"\n");
    assert!(scratch.run(&["publish", "."]).refused().contains("value-nobody-has, region=east"));
    let accept = "[[accept]]\ncode = \"value-nobody-has\"\nat = \"region=east\"\n\
        reason = { en = \"The library of the east opens next year.\" }\n";
    scratch.write("round.toml", format!("number = 1\npublished = \"2024-05-01\"\n{accept}"));
    scratch.run(&["publish", "."]).fine();
}

#[test]
fn values_that_are_declared_hold_for_the_methodology_and_for_the_data() {
    let scratch =
        libraries(&format!("{TOTAL}[ranks.east]\nmeasure = \"total\"\nwhere.region = \"east\"\n"));
    let declared = "attributes = { region = [\"north\", \"south\", \"east\"] }";
    scratch.change("methodology.toml", "attributes = [\"region\"]", declared);
    // A class that is declared may be empty this year.
    assert_eq!(problems(&scratch), []);
    scratch.change("methodology.toml", "where.region = \"east\"", "where.region = \"eest\"");
    scratch.change("libraries.csv", "gimel,south", "gimel,suoth");
    let found = problems(&scratch);
    assert!(found.iter().all(|p| p.0 == "error"), "{found:?}");
    assert_eq!(
        found.iter().map(|p| p.2.as_str()).collect::<Vec<_>>(),
        ["region=suoth", "region=eest"]
    );
    let err = scratch.run(&["check", "."]).err;
    assert!(err.contains("“region” is “suoth” for “gimel”"), "{err}");
    assert!(err.contains("Did you mean “south”?"), "{err}");
}

/// Branches of libraries, rolled up by region; `bet` is in the east.
fn branches(methods: &str) -> Scratch {
    let scratch = Scratch::new();
    scratch.write(
        "methodology.toml",
        format!(
            r#"
[methodology]
id = "libraries"
version = "1.0"
[subjects.library]
table = "libraries.csv"
attributes = ["region"]
[subjects.branch]
table = "branches.csv"
links = {{ library = "{{library}}" }}
answers_in_columns = true
[questions.branch]
wifi = {{ kind = "boolean" }}
[methods.by_region]
by = "region"
{methods}
[measures.library.total]
rollup = {{ from = "branch", of = "wifi", how = "by_region" }}
[ranks.overall]
measure = "total"
"#
        ),
    );
    scratch.write("libraries.csv", "id,region\nalef,north\nbet,east\ngimel,\n");
    scratch
        .write("branches.csv", "id,library,wifi\n1,alef,yes\n2,alef,no\n3,bet,yes\n4,gimel,no\n");
    scratch
}

fn totals(scratch: &Scratch) -> Vec<Option<f64>> {
    let out = scratch.run(&["score", ".", "--format", "csv", "--measure", "total"]).fine();
    Rows::parse(&out).cells(["score"]).iter().map(|[score]| number(score)).collect()
}

#[test]
fn a_value_without_a_case_is_named_and_otherwise_is_for_it() {
    let scratch = branches("cases = { north = \"best\", south = \"mean\" }");
    let found = problems(&scratch);
    let abouts: Vec<&str> = found.iter().map(|p| p.2.as_str()).collect();
    assert_eq!(abouts, ["region=south", "region=east", "region="]);
    assert!(found.iter().all(|p| p.0 == "warning" && p.1 == 16), "{found:?}");
    let err = scratch.run(&["check", "."]).err;
    assert!(err.contains("“region” is “east” for “bet”, and there is no case"), "{err}");
    assert!(err.contains("method-without-case, region=east"), "{err}");
    let why = scratch.run(&["explain", ".", "--subject", "bet"]).fine();
    assert!(why.contains("region is east, for which the methodology has no method"), "{why}");
    assert_eq!(totals(&scratch), [Some(100.0), None, None]);

    let scratch = branches("cases = { north = \"best\", \"\" = \"sum\" }\notherwise = \"mean\"");
    assert_eq!(problems(&scratch), []);
    assert_eq!(totals(&scratch), [Some(100.0), Some(100.0), Some(0.0)]);
}

/// Days, of which fewer are better, and a percentage; c has no days.
fn days(missing: &str, rows: &str) -> Scratch {
    let scratch = Scratch::new();
    scratch.write(
        "methodology.toml",
        format!(
            r#"
[methodology]
id = "rev"
version = "1"
[subjects.m]
table = "d.csv"
answers_in_columns = true
[questions.m]
days = {{ kind = "number", direction = "lower"{missing} }}
pc = {{ kind = "percent" }}
[measures.m]
n = {{ normalise = {{ of = "days", method = "min_max" }} }}
total = {{ of = {{ n = 50, pc = 50 }} }}
[ranks.r]
measure = "total"
"#
        ),
    );
    scratch.write("d.csv", format!("id,days,pc\n{rows}"));
    scratch
}

#[test]
fn a_missing_number_is_never_the_best_by_default() {
    let missing = "a,40,20\nb,20,90\nc,,50\n";
    let scratch = days("", missing);
    let err = said(scratch.run(&["check", "."]));
    assert!(
        err.contains(
            "error: A missing answer to days scores 0 because the methodology says nothing else"
        ),
        "{err}"
    );
    assert!(err.contains("days = { …, missing = \"worst\" }"), "{err}");
    assert!(scratch.run(&["rank", "."]).refused().contains("may be better"), "it is not ranked");
    // Where none is missing it is a note.
    let whole = days("", "a,40,20\nb,20,90\nc,30,50\n").run(&["check", "."]);
    assert!(whole.err.contains("note: A missing answer to days would score 0"), "{}", whole.err);
    whole.fine();
    for (word, c) in [("leave_out", 50.0), ("worst", 25.0), ("zero", 75.0)] {
        let scratch = days(&format!(", missing = \"{word}\""), missing);
        assert_eq!(problems(&scratch), [], "{word}");
        let scores = totals(&scratch);
        assert_eq!(scores[2], Some(c), "{word}");
        if word != "zero" {
            assert_eq!(scores[..2], [Some(10.0), Some(95.0)], "{word}: others are as they were");
        }
    }
}

#[test]
fn no_default_makes_anybody_better_for_not_answering() {
    let answers = "id,x\na,1\nb,2\nc,\n";
    for (question, rest) in [
        // A turned scale, however the question is asked.
        ("{ kind = \"percent\" }", "total = { linear = { of = \"x\", scale = -1, offset = 100 } }"),
        (
            "{ options = { 1 = 10, 2 = 90 } }",
            "total = { normalise = { of = \"x\", method = \"rank\", direction = \"lower\" } }",
        ),
        // Points below 0.
        ("{ options = { 1 = -10, 2 = 90 } }", "total = { of = [\"x\"] }"),
        // The smallest is first.
        (
            "{ kind = \"percent\" }",
            "total = { of = [\"x\"] }\n[ranks.last]\nmeasure = \"total\"\nascending = true",
        ),
    ] {
        let scratch = days("", "");
        scratch.write("d.csv", answers);
        let head = scratch.read("methodology.toml");
        let head = head.split("[questions.m]").next().unwrap();
        let text = format!(
            "{head}[questions.m]\nx = {question}\n[ranks.r]\nmeasure = \"total\"\n[measures.m]\n{rest}\n"
        );
        scratch.write("methodology.toml", &text);
        let found = problems(&scratch);
        assert_eq!(
            found.iter().map(|p| (p.0.as_str(), p.2.as_str())).collect::<Vec<_>>(),
            [("error", "x")],
            "{text}"
        );
        // Points that begin at 0 are worst where nothing is answered.
        scratch.write(
            "methodology.toml",
            text.replace(rest, "total = { of = [\"x\"] }").replace("-10", "10"),
        );
        assert_eq!(problems(&scratch), []);
    }
}

#[test]
fn every_variant_is_checked_and_must_be_able_to_change_a_result() {
    let scratch = days("", "a,40,20\nb,20,90\nc,30,50\n");
    let text = scratch.read("methodology.toml");
    let variants = "[variants.t]\nmeasures.m.totl.of = { n = 10, pc = 90 }\n\
        [variants.u]\nmeasures.m.total.of = { n = 10, pcc = 90 }\n\
        [variants.v]\nmesures.m.total.of = { n = 10, pc = 90 }\n\
        [variants.w]\npolicy.total_wieght = 3\n";
    scratch.write("methodology.toml", format!("{text}{variants}"));
    let err = said(scratch.run(&["check", "."]));
    for words in ["The variant “t” changes no result", "“pcc”", "“mesures”", "“total_wieght”"]
    {
        assert!(err.contains(words), "{words}: {err}");
    }
    let line = text.lines().count() as u64 + 1;
    assert!(err.contains(&format!("methodology.toml:{line}:11")), "{err}");
    let sound = "[variants.t]\nmeasures.m.total.of = { n = 10, pc = 90 }\n";
    scratch.write("methodology.toml", format!("{text}{sound}"));
    assert_eq!(problems(&scratch), []);
    // What a variant says is held against the data, too.
    let gate = "[variants.t]\nmeasures.m.total.when = { id = \"d\" }\n";
    scratch.write("methodology.toml", format!("{text}{gate}"));
    assert_eq!(problems(&scratch), [("error".to_owned(), line + 1, "d".to_owned())]);
}

#[test]
fn each_value_that_nobody_has_in_a_variant_is_named_and_so_is_one_with_other_data() {
    let near = "[sets]\nnear = [\"norht\"]\n";
    let when = format!("{TOTAL}when = {{ region = \"@near\" }}\n");
    let variants = "[variants.far]\nsets.near = [\"suoth\"]\n\
        [variants.more]\nquestions.library.loans = { kind = \"boolean\" }\n\
        measures.library.total.of = [\"catalogue\", \"loans\"]\n";
    let scratch = libraries(&format!("{near}{when}{variants}"));
    let abouts: Vec<String> = problems(&scratch).into_iter().map(|(_, _, about)| about).collect();
    assert!(abouts.contains(&"region=norht".to_owned()), "{abouts:?}");
    assert!(abouts.contains(&"region=suoth".to_owned()), "{abouts:?}");
    let err = said(scratch.run(&["check", "."]));
    assert!(err.contains("The variant “more” has other questions or columns"), "{err}");
    assert!(err.contains("--variant more") && !err.contains("“far” has"), "{err}");
}

#[test]
fn a_variant_is_compared_with_what_is_published() {
    let scratch = days("", "a,40,20\nb,20,80\nc,30,90\n");
    let text = scratch.read("methodology.toml");
    let variant = "[variants.t]\nmeasures.m.total.of = { n = 10, pc = 90 }\n";
    scratch.write("methodology.toml", format!("{text}{variant}"));
    let args = ["compare", ".", "--variant", "t"];
    let out = scratch.run(&[&args[..], &["--format", "csv"]].concat()).fine();
    let rows = Rows::parse(&out);
    let columns = ["list", "subject", "rank", "variant_rank", "moves", "score", "variant_score"];
    assert_eq!(
        rows.cells(columns),
        [
            ["r", "b", "1", "2", "-1", "90", "82"],
            ["r", "c", "2", "1", "1", "70", "86"],
            ["r", "a", "3", "3", "0", "10", "18"],
        ]
    );
    let json = scratch.run(&[&args[..], &["--format", "json"]].concat()).json();
    let first = json.as_array().or_else(|| json["rows"].as_array()).unwrap()[0].clone();
    assert_eq!(
        (first["variant_rank"].as_u64(), first["difference"].as_f64()),
        (Some(2), Some(-8.0))
    );
    let table = scratch.run(&args);
    assert!(table.err.contains("In “r” 2 of 3 places change"), "{}", table.err);
    // Without growth and without a variant there is nothing to compare, and what there is is named.
    for (lang, words) in [("en", "The methodology has no [growth]"), ("fa", "[growth]")] {
        for more in [&[][..], &["--growth", "g"]] {
            let refused = scratch.run(&[&["compare", ".", "--lang", lang], more].concat());
            let refused = refused.refused();
            assert!(refused.contains(words) && refused.contains("--variant t"), "{refused}");
            assert!(!refused.contains("growth “growth”"), "{refused}");
        }
    }
    scratch.write("methodology.toml", &text);
    let refused = scratch.run(&["compare", "."]).refused();
    assert!(refused.contains("has no [growth]") && !refused.contains("--variant"), "{refused}");
    scratch.write("methodology.toml", format!("{text}{variant}"));
    let unknown = scratch.run(&["compare", ".", "--variant", "x"]).refused();
    assert!(unknown.contains("There is no variant “x”"), "{unknown}");
}

#[test]
fn differences_to_a_variant_have_no_noise_of_subtracting_decimals() {
    let scratch = days("", "a,40,43.67\nb,20,80\nc,30,71.3\n");
    let text = scratch.read("methodology.toml");
    let policy = "[policy]\npublished = { decimals = 2 }\n[subjects.m]\n";
    let rounded = text.replacen("[subjects.m]\n", policy, 1);
    let variant = "[variants.t]\nmeasures.m.total.of = { n = 10, pc = 90 }\n";
    scratch.write("methodology.toml", format!("{rounded}{variant}"));
    let args = ["compare", ".", "--variant", "t", "--format", "csv"];
    let rows = Rows::parse(&scratch.run(&args).fine());
    let cells = rows.cells(["score", "variant_score", "difference"]);
    // Subtracting these gives 8.520000000000003.
    assert!(cells.contains(&["60.65", "69.17", "8.52"]), "{cells:?}");
    for cell in cells.into_iter().flatten() {
        let decimals = cell.split_once('.').map_or("", |(_, decimals)| decimals);
        assert!(decimals.len() <= 2, "{cell}");
    }
}

#[test]
fn a_value_that_only_names_and_nobody_has_is_named() {
    let scratch = libraries(TOTAL);
    let only = |words: &str| {
        let text = scratch.read("methodology.toml");
        let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with("only")).collect();
        let text = kept.join("\n");
        let (head, rest) = text.split_once("answers_in_columns = true").unwrap();
        let only = format!("answers_in_columns = true\nonly = {words}");
        scratch.write("methodology.toml", format!("{head}{only}{rest}"));
        let csv = scratch.run(&["score", ".", "--measure", "total", "--format", "csv"]);
        // The first column is the subject's id.
        let ids = csv.out.lines().skip(1).filter_map(|row| row.split(',').next());
        (problems(&scratch), ids.map(str::to_owned).collect::<Vec<String>>())
    };
    let about = |value: &str| vec![("warning".to_owned(), 1, format!("region={value}"))];
    let (found, ids) = only("{ region = [\"north\", \"soth\"] }");
    assert_eq!((found, ids), (about("soth"), vec!["alef".to_owned(), "bet".to_owned()]));
    assert!(scratch.run(&["check", "."]).err.contains("Did you mean “south”?"));
    // What is left out on purpose must be there, too.
    let (found, ids) = only("{ region = { not = [\"south\"] } }");
    assert_eq!((found, ids), (vec![], vec!["alef".to_owned(), "bet".to_owned()]));
    assert_eq!(only("{ region = { not = [\"soth\"] } }").0, about("soth"));
    // A set stands for its members.
    let text = scratch.read("methodology.toml");
    scratch.write("methodology.toml", format!("{text}\n[sets]\ncold = [\"north\"]\n"));
    let (found, ids) = only("{ region = \"@cold\" }");
    assert_eq!((found, ids.len()), (vec![], 2));
    assert_eq!(only("{ region = \"@cald\" }").0[0].0, "error");
    assert_eq!(only("{ region = { above = 3 } }").0[0].0, "error");
}
