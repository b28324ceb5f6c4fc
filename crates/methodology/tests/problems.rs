//! What is said of methodologies that are wrong: each file of `cases/`, in both languages.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::fs;
use std::path::{Path, PathBuf};

use sanjeh_messages::{Lang, Problems};
use sanjeh_methodology::{Methodology, diff, schema, shared_questions};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn problems_of(text: &str, name: &str) -> Problems {
    match Methodology::read(name, text, None) {
        Ok((_, warnings)) => warnings,
        Err(problems) => problems,
    }
}

#[test]
fn all_that_is_wrong_with_a_file_is_named() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut files: Vec<PathBuf> = fs::read_dir(cases).unwrap().map(|f| f.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 10);
    for file in files {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        let problems = problems_of(&fs::read_to_string(&file).unwrap(), &name);
        assert!(!problems.is_empty(), "{name}");
        for problem in &problems {
            assert!(problem.line_and_column().is_some(), "{name}: a problem has no place");
        }
        let stem = name.trim_end_matches(".toml");
        insta::assert_snapshot!(format!("{stem}-en"), problems.render(Lang::En, false, 100));
        insta::assert_snapshot!(format!("{stem}-fa"), problems.render(Lang::Fa, false, 100));
    }
}

#[test]
fn any_cut_of_a_methodology_has_its_problems_named_and_never_panics() {
    let text = fs::read_to_string(root().join("examples/mini/methodology.toml")).unwrap();
    for end in (0..text.len()).filter(|&end| text.is_char_boundary(end)).step_by(7) {
        let problems = problems_of(&text[..end], "cut.toml");
        assert!(!problems.render(Lang::Fa, true, 60).contains("methodology-"));
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let text = fs::read_to_string(root().join("examples/mini/methodology.toml")).unwrap();
    let windows = format!("\u{FEFF}{}", text.replace('\n', "\r\n"));
    let (plain, _) = Methodology::read("a", &text, None).unwrap();
    let (other, _) = Methodology::read("a", &windows, None).unwrap();
    assert_eq!(plain.model, other.model);
}

#[test]
fn thousands_of_unknown_names_are_counted_and_not_compared_with_each_other() {
    let mut text = "[methodology]\nid = \"t\"\nversion = \"1\"\n[subjects.a]\ntable = \"a.csv\"\n\
        [measures.a]\n"
        .to_owned();
    for i in 0..20_000 {
        text.push_str(&format!("measure_{i} = {{ of = [\"mesure_{i}\"] }}\n"));
    }
    let problems = problems_of(&text, "many.toml");
    assert_eq!(problems.errors(), 20_000);
    assert!(problems.iter().next().unwrap().help.is_some(), "the first is shown what was meant");
    assert!(problems.iter().last().unwrap().help.is_none(), "somewhere it ends");
}

fn examples() -> Vec<PathBuf> {
    let folders = fs::read_dir(root().join("examples")).unwrap();
    let mut files: Vec<PathBuf> = folders
        .map(|f| f.unwrap().path().join("methodology.toml"))
        .filter(|f| f.is_file())
        .collect();
    files.push(root().join("crates/cli/starter/methodology.toml"));
    files.sort();
    files
}

#[test]
fn the_examples_and_all_their_variants_are_sound() {
    for file in examples() {
        let text = fs::read_to_string(&file).unwrap();
        let name = file.display().to_string();
        let table: toml::Table = text.parse().unwrap();
        let variants = table.get("variants").and_then(|v| v.as_table());
        let variants = variants.into_iter().flat_map(|v| v.keys().map(|k| Some(k.as_str())));
        for variant in std::iter::once(None).chain(variants) {
            let read = Methodology::read(&name, &text, variant);
            let (methodology, warnings) =
                read.unwrap_or_else(|p| panic!("{}", p.render(Lang::En, false, 100)));
            assert!(warnings.is_empty(), "{}", warnings.render(Lang::En, false, 100));
            methodology.model.validate().unwrap();
        }
    }
}

#[test]
fn an_unknown_variant_is_named_with_those_that_are_there() {
    let text = fs::read_to_string(root().join("examples/coinr/methodology.toml")).unwrap();
    let problems = Methodology::read("m.toml", &text, Some("geometrc")).unwrap_err();
    insta::assert_snapshot!(problems.render(Lang::En, false, 100));
}

/// Every key and every word of the examples is in the schema, and its types fit.
#[test]
fn the_examples_fit_the_schema() {
    let schema = schema();
    for file in examples() {
        let table: toml::Table = fs::read_to_string(&file).unwrap().parse().unwrap();
        let value = serde_json::to_value(table).unwrap();
        let mut wrong = Vec::new();
        fits(&schema, &schema, &value, "", &mut wrong);
        assert!(wrong.is_empty(), "{}: {wrong:?}", file.display());
    }
    let wrong_file = serde_json::json!({ "methodology": { "id": 3, "version": "1", "x": 1 } });
    let mut wrong = Vec::new();
    fits(&schema, &schema, &wrong_file, "", &mut wrong);
    assert_eq!(wrong.len(), 2, "{wrong:?}");
}

/// The part of JSON Schema that the generated schema uses.
fn fits(
    root: &serde_json::Value,
    schema: &serde_json::Value,
    value: &serde_json::Value,
    at: &str,
    wrong: &mut Vec<String>,
) {
    if let Some(reference) = schema.get("$ref").and_then(|r| r.as_str()) {
        let target = root.pointer(reference.trim_start_matches('#')).unwrap();
        return fits(root, target, value, at, wrong);
    }
    for key in ["anyOf", "oneOf"] {
        if let Some(choices) = schema.get(key).and_then(|c| c.as_array()) {
            let holds = |choice| {
                let mut inner = Vec::new();
                fits(root, choice, value, at, &mut inner);
                inner.is_empty()
            };
            if !choices.iter().any(holds) {
                wrong.push(format!("{at}: none of {key}"));
            }
            return;
        }
    }
    if let Some(words) = schema.get("enum").and_then(|e| e.as_array())
        && !words.contains(value)
    {
        wrong.push(format!("{at}: {value} is no word"));
    }
    if let Some(word) = schema.get("const")
        && word != value
    {
        wrong.push(format!("{at}: {value} is not {word}"));
    }
    let types: Vec<&str> = match schema.get("type") {
        Some(serde_json::Value::String(one)) => vec![one],
        Some(serde_json::Value::Array(all)) => all.iter().filter_map(|t| t.as_str()).collect(),
        _ => Vec::new(),
    };
    let is = |t: &str| match t {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        _ => value.is_null(),
    };
    if !types.is_empty() && !types.iter().any(|t| is(t)) {
        wrong.push(format!("{at}: {value} is not {types:?}"));
    }
    if let Some(object) = value.as_object() {
        let properties = schema.get("properties");
        for (key, inner) in object {
            let at = format!("{at}/{key}");
            let property = properties.and_then(|p| p.get(key));
            match (property, schema.get("additionalProperties")) {
                (Some(property), _) => fits(root, property, inner, &at, wrong),
                (None, Some(serde_json::Value::Bool(false))) => {
                    wrong.push(format!("{at}: unknown"));
                }
                (None, Some(rest)) => fits(root, rest, inner, &at, wrong),
                (None, None) => {}
            }
        }
    }
    if let (Some(list), Some(items)) = (value.as_array(), schema.get("items")) {
        for (i, inner) in list.iter().enumerate() {
            fits(root, items, inner, &format!("{at}/{i}"), wrong);
        }
    }
}

fn read(path: &str) -> Methodology {
    let text = fs::read_to_string(root().join(path)).unwrap();
    Methodology::read(path, &text, None).unwrap().0
}

#[test]
fn a_running_number_names_no_subject_of_another_row() {
    let read = |links: &str, answers: &str, decided: &str| {
        let text = format!(
            "[methodology]\nid = \"t\"\nversion = \"1\"\n\
             [subjects.agency]\ntable = \"a.csv\"\nid = \"{{#}}\"\n{links}\n\
             [[answers]]\nfile = \"b.csv\"\nsubject = \"{answers}\"\nquestion = \"q\"\nvalue = \"v\"\n\
             [decided]\nfile = \"d.csv\"\nsubject = \"{decided}\"\nmeasure = \"m\"\nscore = \"s\"\n\
             [questions.agency]\nq = {{ kind = \"boolean\" }}\n\
             [measures.agency.total]\nof = [\"q\"]\n[ranks.overall]\nmeasure = \"total\"\n"
        );
        let problems = problems_of(&text, "m.toml");
        let said = problems.iter().filter(|p| p.message.key == "methodology-number-elsewhere");
        said.map(|p| p.line_and_column().unwrap().0).collect::<Vec<_>>()
    };
    let ok = "links = { parent = { to = \"agency\", id = \"{p}\" } }";
    let link = "links = { parent = { to = \"agency\", id = \"{#}\" } }";
    assert_eq!(read(ok, "{u}", "{u}"), [] as [u64; 0]);
    assert_eq!(read(link, "{u}", "{u}"), [7]);
    assert_eq!(read(ok, "{#}", "{u}"), [10]);
    assert_eq!(read(ok, "{u}", "x{#}"), [15]);
}

#[test]
fn the_difference_of_two_rounds_is_said_in_words() {
    let (old, new) =
        (read("examples/round8/methodology.toml"), read("examples/round9/methodology.toml"));
    for lang in [Lang::En, Lang::Fa] {
        let changes = diff(&old, &new, lang);
        let lines: Vec<String> = changes
            .iter()
            .map(|c| format!("{} {}: {}", c.section, c.id, c.what.text(lang)))
            .collect();
        insta::assert_snapshot!(format!("diff-{}", lang.code()), lines.join("\n"));
    }
    assert!(diff(&new, &new, Lang::En).is_empty());
}

#[test]
fn like_for_like_leaves_out_what_the_earlier_round_did_not_ask() {
    let (old, new) =
        (read("examples/round8/methodology.toml"), read("examples/round9/methodology.toml"));
    let shared = shared_questions(&new, &old);
    assert_eq!(shared.new, ["I09", "T09"]);
    assert!(shared.changed.is_empty() && shared.lacking.is_empty());
    let agency = shared.model.type_by_id("agency").unwrap();
    let integrated = shared.model.measure_by_id(agency, "integrated").unwrap();
    let sanjeh_engine::model::Rule::Combine(rule) = &shared.model.measure(integrated).rule else {
        panic!("an axis is a combination");
    };
    assert_eq!(rule.terms.len(), 8);
}
