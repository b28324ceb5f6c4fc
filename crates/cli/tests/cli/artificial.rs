//! An artificial language, made while the test runs: that nothing but a folder is needed to add one,
//! and that no text of a page comes from code or from another language.

use std::fs;
use std::io::Read;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::{parser, serializer};

use crate::languages::{in_english, is_page, texts};
use crate::serve::Serving;
use crate::support::{Run, Scratch, run_with, workspace};

/// Stand around each text of the language.
const MARKS: [char; 2] = ['⟦', '⟧'];

fn marked(text: &str) -> String {
    format!("{}{text}{}", MARKS[0], MARKS[1])
}

/// Makes the language `qq` in a folder of languages: English with marks around each text, from right to
/// left, with Indian digits.
fn make(scratch: &Scratch) {
    let english = workspace().join("crates/messages/locales/en");
    let own = scratch.join("languages/qq");
    fs::create_dir_all(&own).unwrap();
    for entry in fs::read_dir(english).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&path).unwrap();
        let made = match name.as_str() {
            "language.toml" => {
                "name = \"⟦Q⟧\"\nlocale = \"en-GB\"\ndirection = \"right-to-left\"\n\
                 script = \"Latn\"\ndigits = \"deva\"\ncalendar = \"gregorian\"\n"
                    .to_owned()
            }
            "press.txt" => text.lines().map(press).collect::<Vec<_>>().join("\n") + "\n",
            _ => fluent(&text),
        };
        fs::write(own.join(name), made).unwrap();
    }
}

/// A Fluent file with marks around each text.
fn fluent(text: &str) -> String {
    let mut resource = parser::parse(text.to_owned()).unwrap();
    for entry in &mut resource.body {
        if let Entry::Message(message) = entry {
            mark(message.value.as_mut().unwrap());
        }
    }
    serializer::serialize(&resource)
}

/// Puts marks around a text, or around each of those of which one is chosen.
fn mark(text: &mut Pattern<String>) {
    if let [PatternElement::Placeable { expression }] = text.elements.as_mut_slice() {
        match expression {
            Expression::Select { variants, .. } => {
                return variants.iter_mut().for_each(|variant| mark(&mut variant.value));
            }
            // That there is no word.
            Expression::Inline(InlineExpression::StringLiteral { value }) if value.is_empty() => {
                return;
            }
            Expression::Inline(_) => {}
        }
    }
    let [open, close] = MARKS.map(|c| PatternElement::TextElement { value: c.to_string() });
    text.elements.insert(0, open);
    text.elements.push(close);
}

/// A line of a press template with marks around its words: after the sign of its kind, and around what
/// stands in braces, so that a loop begins and ends in the same text.
fn press(line: &str) -> String {
    let is_text = line.chars().any(char::is_alphabetic) && !line.starts_with("//");
    let begins = ["## ", "# ", "- "].into_iter().find(|sign| line.starts_with(sign));
    let sign = begins.unwrap_or_default();
    let rest = &line[sign.len()..];
    let only_a_part = rest.starts_with('{') && rest.find('}') == Some(rest.len() - 1);
    if !is_text || only_a_part { line.to_owned() } else { format!("{sign}{}", marked(rest)) }
}

/// The trial round with names and titles in the artificial language.
fn round(languages: &str, both: bool) -> Scratch {
    let scratch = in_english(&format!("languages = {languages}\n"));
    make(&scratch);
    for file in ["mini/methodology.toml", "mini/round.toml"] {
        let text = scratch.read(file);
        let mut parts = text.split("en = \"");
        let mut made = parts.next().unwrap().to_owned();
        for part in parts {
            let (said, rest) = part.split_once('"').unwrap();
            let own = if said == "name_en" { "name_qq".to_owned() } else { marked(said) };
            if both {
                made.push_str(&format!("en = \"{said}\", "));
            }
            made.push_str(&format!("qq = \"{own}\"{rest}"));
        }
        scratch.write(file, made);
    }
    for file in ["mini/agencies.csv", "mini/services.csv"] {
        let text = scratch.read(file);
        let at = text.lines().next().unwrap().split(',').position(|c| c == "name_en").unwrap();
        let line = |(number, line): (usize, &str)| {
            let cells = line.split(',').enumerate().flat_map(|(place, cell)| {
                let own = if number == 0 { "name_qq".to_owned() } else { marked(cell) };
                match (place == at, both) {
                    (false, _) => vec![cell.to_owned()],
                    (true, true) => vec![cell.to_owned(), own],
                    (true, false) => vec![own],
                }
            });
            cells.collect::<Vec<_>>().join(",") + "\n"
        };
        scratch.write(file, text.lines().enumerate().map(line).collect::<String>());
    }
    scratch
}

fn run(scratch: &Scratch, args: &[&str]) -> Run {
    run_with(scratch.path(), &[("SANJEH_LANGUAGES", "languages")], args)
}

/// What of a text stands outside of the marks and has letters.
fn outside(text: &str) -> Vec<String> {
    let (mut depth, mut found, mut word) = (0_usize, Vec::new(), String::new());
    for c in text.chars().chain([' ']) {
        if depth == 0 && (c.is_alphabetic() || (!word.is_empty() && c.is_alphanumeric())) {
            word.push(c);
        } else if !word.is_empty() {
            found.push(std::mem::take(&mut word));
        }
        match c {
            '⟦' => depth += 1,
            '⟧' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    found
}

/// What readers of a page see or hear: its texts, without code and addresses, and its attributes that
/// are texts; each element's by itself.
fn visible(html: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut rest = html;
    // Of what is not read as text, the element that is open.
    let mut within: Option<&str> = None;
    let mut text = String::new();
    while let Some((before, after)) = rest.split_once('<') {
        if within.is_none() {
            text.push_str(before);
        }
        let (tag, after) = after.split_once('>').unwrap();
        rest = after;
        let name = tag.trim_start_matches('/').split([' ', '/', '\n']).next().unwrap();
        let silent = ["script", "style", "code", "pre", "bdi", "time"];
        match within {
            Some(open) if tag.starts_with('/') && name == open => within = None,
            None if silent.contains(&name) && !tag.starts_with('/') => {
                within = silent.into_iter().find(|silent| *silent == name);
            }
            Some(_) | None => {}
        }
        for attribute in ["aria-label=\"", "title=\"", "alt=\"", "placeholder=\""] {
            let value = tag.split_once(attribute).and_then(|(_, rest)| rest.split_once('"'));
            all.extend(value.map(|(value, _)| value.to_owned()));
        }
        // Within a line elements follow each other as one text.
        let inline = ["a", "b", "em", "strong", "span", "abbr", "small", "sup", "tspan", "i"];
        if !inline.contains(&name) && !silent.contains(&name) {
            all.push(std::mem::take(&mut text));
        }
    }
    all.push(text);
    all.into_iter().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()).collect()
}

/// Words that no language of the program has: ids, names of formats and files, licences and digests;
/// words of the methodology that have no title; and the month, which is that of the locale `en-GB`.
fn is_of_no_language(word: &str) -> bool {
    const FORMATS: &str =
        "CSV JSON XLSX PDF PARQUET Parquet SVG PNG SVGPNG BibTeX Turtle JSONLD API kB MB";
    const FILES: &str = "csv json xlsx parquet pdf toml txt minisig ttl jsonld datapackage catalog \
                         publication";
    const IDS: &str = "CC BY SHA SPDX trial full semi none good basic absent complete";
    const MONTH: &str = "January";
    let mut known = [FORMATS, FILES, IDS, MONTH].into_iter().flat_map(str::split_whitespace);
    let is_id = |c: char| c.is_ascii_digit();
    known.any(|known| known == word) || word.contains(is_id) || word.chars().count() == 1
}

#[test]
fn a_language_is_a_folder_and_nothing_else() {
    let scratch = round("[\"qq\"]", false);
    let said = run(&scratch, &["--lang", "qq", "check", "mini"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    run(&scratch, &["publish", "mini"]).fine();
    run(&scratch, &["verify", "publications/trial-1.0"]).fine();
    let without = scratch.run(&["verify", "publications/trial-1.0"]);
    assert_ne!(without.code, 0);
    assert!(without.err.contains("--languages-dir"), "{}{}", without.out, without.err);
    run(&scratch, &["export-site", "site", "--base-url", "https://example.org/a"]).fine();
    let (mut pages, mut wrong) = (0, Vec::new());
    for (path, text) in texts(&scratch.join("site")) {
        assert!(!path.starts_with("en/") && !path.starts_with("fa/"), "{path}");
        if !is_page(&path) {
            continue;
        }
        pages += 1;
        if path.starts_with("qq/") {
            assert!(text.contains("<html lang=\"qq\" dir=\"rtl\" data-digits=\"deva\">"), "{path}");
            assert!(!text.contains("hreflang=\"en\"") && !text.contains("href=\"/a/en/"), "{path}");
        }
        for text in visible(&text) {
            let mut words = outside(&text);
            words.retain(|word| !is_of_no_language(word));
            if !words.is_empty() {
                wrong.push(format!("{path}: {words:?} in {text:?}"));
            }
        }
    }
    assert!(pages > 10, "{pages}");
    wrong.dedup();
    assert!(wrong.is_empty(), "{}: {}", wrong.len(), wrong.join("\n"));
    let book = scratch.join("site/rounds/trial-1.0/data/all.qq.xlsx");
    let mut book = zip::ZipArchive::new(fs::File::open(book).unwrap()).unwrap();
    let mut sheet = String::new();
    book.by_name("xl/worksheets/sheet1.xml").unwrap().read_to_string(&mut sheet).unwrap();
    assert!(sheet.contains("rightToLeft=\"1\""), "{sheet}");
    #[cfg(feature = "pdf")]
    {
        let report = scratch.join("site/rounds/trial-1.0/report.qq.pdf");
        let read =
            std::process::Command::new("pdftotext").arg("-raw").arg(&report).arg("-").output();
        // The font of reports has no sign for some characters, and writes their numbers.
        let text = String::from_utf8(read.unwrap().stdout).unwrap();
        let text: String = text.split_whitespace().collect();
        let text = text.replace("[U+27E6]", "⟦").replace("[U+27E7]", "⟧");
        for said in ["⟦Notverified:", "⟦SampleD⟧", "⟦Rank⟧", "⟦Name⟧", "⟦Previousround⟧", "⟦Page"]
        {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert!(text.contains("[U+0967]"), "digits of the language: {text}");
        assert!(!text.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c)), "{text}");
    }
    let ranking = scratch.read("site/qq/rounds/trial-1.0/ranking/index.html");
    assert!(ranking.contains('१') && ranking.contains("⟦Sample A⟧"), "{ranking}");
}

#[test]
fn data_and_answers_for_programs_have_the_language_too() {
    let scratch = round("[\"en\", \"qq\"]", true);
    run(&scratch, &["publish", "mini"]).fine();
    run(&scratch, &["verify", "publications/trial-1.0"]).fine();
    let codes = scratch.read("publications/trial-1.0/results/codes.csv");
    assert!(codes.starts_with("list,kind,of,code,title_en,title_qq"), "{codes}");
    let csv = run(&scratch, &["rank", "mini", "--format", "csv"]).fine();
    assert!(
        csv.starts_with("list,list_title_en,list_title_qq,rank,subject,name_en,name_qq"),
        "{csv}"
    );
    let args = ["--languages-dir", "languages", "serve", "--listen", "127.0.0.1:0"];
    let serving = Serving::run(&scratch, &args);
    let (status, page) = serving.get("/qq/rounds/trial-1.0/");
    assert_eq!(status, 200);
    assert!(page.contains("dir=\"rtl\"") && page.contains("hreflang=\"en\""), "{page}");
    assert_eq!(serving.get("/fa/rounds/trial-1.0/").0, 404);
    assert_eq!(serving.get("/qq/feed.atom").0, 200);
    assert_eq!(serving.get("/fa/feed.atom").0, 404);
    let (status, answer) = serving.get("/api/v1/rounds/trial-1.0");
    assert_eq!(status, 200);
    let body = answer.split_once("\r\n\r\n").unwrap().1;
    let from = body.find('{').unwrap();
    let json: serde_json::Value =
        serde_json::from_str(&body[from..=body.rfind('}').unwrap()]).unwrap();
    assert_eq!(json["title"], serde_json::json!({ "en": "Trial round", "qq": "⟦Trial round⟧" }));
    let (_, described) = serving.get("/api/v1/openapi.json");
    assert!(!described.contains("\"fa\"\n              ]"), "the languages are those of the site");
}

#[test]
fn a_language_that_is_not_whole_is_refused_with_file_and_keys() {
    let scratch = Scratch::new();
    make(&scratch);
    let file = "languages/qq/site.ftl";
    let whole = scratch.read(file);
    let changed = |from: &str, to: &str| whole.replacen(from, to, 1);
    for (text, wanted) in [
        (changed("site-name = ", "site-nam = "), &["site.ftl", "site-name", "site-nam"][..]),
        (changed("site-name = ⟦", "site-name = ⟦{ $who }"), &["site.ftl", "site-name", "$who"]),
        (changed("site-name = ", "site-name "), &["site.ftl", "Fluent"]),
        (format!("{whole}\nextra = ⟦x⟧\n"), &["site.ftl", "extra"]),
        (format!("{whole}\nsite-name = ⟦x⟧\n"), &["site.ftl", "twice"]),
    ] {
        scratch.write(file, text);
        let said = run(&scratch, &["check", "."]).refused();
        for text in wanted {
            assert!(said.contains(text), "{text}: {said}");
        }
    }
    scratch.write(file, &whole);
    let settings = "languages/qq/language.toml";
    let sound = scratch.read(settings);
    for (from, to, wanted) in [
        ("right-to-left", "up", "language.toml:3"),
        ("deva", "nosuch", "nosuch"),
        ("en-GB", "not a locale", "not a locale"),
        ("script", "scripture", "scripture"),
    ] {
        scratch.write(settings, sound.replace(from, to));
        let said = run(&scratch, &["check", "."]).refused();
        assert!(said.contains(wanted), "{wanted}: {said}");
    }
    scratch.write(settings, &sound);
    fs::remove_file(scratch.join("languages/qq/press.txt")).unwrap();
    let said = run(&scratch, &["check", "."]).refused();
    assert!(said.contains("press.txt"), "{said}");
    fs::rename(scratch.join("languages/qq"), scratch.join("languages/api")).unwrap();
    let said = run(&scratch, &["check", "."]).refused();
    assert!(said.contains("“api”"), "{said}");
    let said = scratch.run(&["--languages-dir", "nowhere", "check", "."]).refused();
    assert!(said.contains("nowhere"), "{said}");
}
