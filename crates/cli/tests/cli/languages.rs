//! Rounds and sites in other languages than English and Persian together.

use std::fs;
use std::path::Path;

use crate::support::Scratch;

/// All files below a folder that are texts, by their paths from there.
pub(crate) fn texts(folder: &Path) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let mut names: Vec<_> = fs::read_dir(folder).unwrap().map(|e| e.unwrap().path()).collect();
    names.sort();
    for path in names {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            let inner = texts(&path).into_iter();
            all.extend(inner.map(|(below, text)| (format!("{name}/{below}"), text)));
        } else if let Ok(text) = fs::read_to_string(&path) {
            all.push((name, text));
        }
    }
    all
}

/// Whether a file is a page.
pub(crate) fn is_page(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending == "html")
}

/// The text without what stands in it in Persian: `, fa = "…"`.
pub(crate) fn without_persian(text: &str) -> String {
    let mut parts = text.split(", fa = \"");
    let mut kept = parts.next().unwrap().to_owned();
    for part in parts {
        kept.push_str(part.split_once('"').unwrap().1);
    }
    kept
}

/// The trial round in English alone, published in languages that are named so.
pub(crate) fn in_english(languages: &str) -> Scratch {
    let scratch = Scratch::with_example("mini");
    for file in ["mini/methodology.toml", "mini/round.toml"] {
        let text = without_persian(&scratch.read(file));
        let head = if file.ends_with("round.toml") { languages } else { "" };
        scratch.write(file, format!("{head}{text}"));
    }
    for file in ["mini/agencies.csv", "mini/services.csv"] {
        let text = scratch.read(file);
        let at = text.lines().next().unwrap().split(',').position(|c| c == "name_fa").unwrap();
        let kept = |line: &str| {
            let cells = line.split(',').enumerate().filter(|(place, _)| *place != at);
            cells.map(|(_, cell)| cell).collect::<Vec<_>>().join(",") + "\n"
        };
        scratch.write(file, text.lines().map(kept).collect::<String>());
    }
    scratch
}

fn is_persian(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6FF}' | '\u{FB50}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

#[test]
fn a_round_in_english_has_no_persian_anywhere() {
    let scratch = in_english("languages = [\"en\"]\n");
    scratch.run(&["check", "mini"]).fine();
    scratch.run(&["publish", "mini"]).fine();
    scratch.run(&["verify", "publications/trial-1.0"]).fine();
    let export = ["export-site", "site", "--base-url", "https://example.org/a"];
    let title = ["--title", "en=Watch on services"];
    scratch.run(&[&export[..], &title].concat()).fine();
    let mut pages = 0;
    for folder in ["publications", "site"] {
        for (path, text) in texts(&scratch.join(folder)) {
            // Scripts know spellings of letters that readers may type.
            if path.starts_with("assets/") {
                continue;
            }
            let at = text.find(is_persian).map(|at| text[..at].lines().count());
            assert_eq!(at, None, "{folder}/{path} has Persian in this line");
            assert!(!path.contains(".fa.") && !path.starts_with("fa/"), "{folder}/{path}");
            for persian in ["\"fa\"", "/fa/", "title_fa", "Dey 1400", "FAS"] {
                assert!(!text.contains(persian), "{folder}/{path} has {persian}");
            }
            if path.starts_with("en/") && is_page(&path) {
                pages += 1;
                assert!(text.contains("· Watch on services</title>"), "{path}");
                assert!(text.contains("og:site_name\" content=\"Watch on services\""), "{path}");
                assert!(!text.contains("hreflang=\"fa"), "{path}");
            }
        }
    }
    assert!(pages > 10, "{pages}");
    for (file, title) in [
        ("site/en/feed.atom", "<title>Watch on services: publications</title>"),
        ("site/catalog.ttl", "Watch on services"),
        ("site/index.html", "content=\"0; url=/a/en/\""),
    ] {
        assert!(scratch.read(file).contains(title), "{file}: {}", scratch.read(file));
    }
    let day = scratch.read("site/en/rounds/trial-1.0/index.html");
    assert!(day.contains("1 January 2022"), "{day}");
    let scores = scratch.run(&["rank", "mini", "--format", "csv"]).fine();
    assert!(scores.starts_with("list,list_title_en,rank,subject,name_en,"), "{scores}");
}

#[test]
fn what_is_published_before_has_its_languages_beside_a_round_in_one() {
    let scratch = in_english("languages = [\"en\"]\n");
    scratch.run(&["publish", "mini"]).fine();
    let both = Scratch::with_example("mini");
    both.run(&["publish", "mini", "--id", "both", "--to"]).refused();
    let folder = scratch.join("publications").display().to_string();
    both.run(&["publish", "mini", "--id", "both", "--to", &folder]).fine();
    let export = ["export-site", "site", "--base-url", "https://example.org"];
    let said = scratch.run(&export);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    let there = |path: &str| scratch.join("site").join(path).exists();
    assert!(there("fa/index.html") && there("fa/rounds/both/index.html"));
    assert!(there("en/rounds/trial-1.0/index.html") && !there("fa/rounds/trial-1.0/index.html"));
    let home = scratch.read("site/fa/index.html");
    assert!(home.contains("\"/en/rounds/trial-1.0/\""), "the page there is: {home}");
    let page = scratch.read("site/en/rounds/trial-1.0/index.html");
    assert!(!page.contains("hreflang=\"fa\""), "{page}");
    let page = scratch.read("site/en/rounds/both/index.html");
    assert!(page.contains("hreflang=\"fa\""), "{page}");
}

#[test]
fn languages_that_the_program_has_not_are_refused_with_their_place() {
    for (line, wanted) in [
        ("languages = [\"en\", \"xx\"]\n", &["“xx” is not a language", "en, fa", "1:20"][..]),
        ("languages = []\n", &["is empty", "languages = [\"en\", \"fa\"]", "round.toml:1"]),
        ("languages = [\"en\", \"en\"]\n", &["twice", "1:20"]),
        ("languages = \"en\"\n", &["round.toml:1"]),
    ] {
        let scratch = in_english(line);
        for command in ["check", "publish"] {
            let run = scratch.run(&[command, "mini"]);
            assert_ne!(run.code, 0, "{line}");
            for text in wanted {
                let said = format!("{}{}", run.out, run.err);
                assert!(said.contains(text), "{line}: {text}: {said}");
            }
        }
    }
}

#[test]
fn a_correction_says_why_in_each_language_of_the_round() {
    let scratch = in_english("languages = [\"en\"]\nnumber = 1\n");
    scratch.run(&["publish", "mini"]).fine();
    let again = scratch.run(&["publish", "mini"]).refused();
    let suggested = "sanjeh publish mini --corrects 1 --reason en=\"…\"";
    assert!(again.contains(suggested) && !again.contains("fa="), "{again}");
    for (more, wanted) in [
        (&[][..], &["reason", "--reason en=\"…\""][..]),
        (&["--reason", "en="], &["--reason en=\"…\""]),
        (&["--reason", "en=a slip", "--reason", "fa=اشتباه"], &["“fa”", "languages"]),
        (&["--reason", "a slip"], &["“a slip”", "--reason en=\"…\""]),
        (&["--reason", "xx=a slip"], &["“xx”", "en, fa"]),
        (&["--reason", "en=a", "--reason", "en=b"], &["twice"]),
        (&["--reason-en", "a slip"], &["--reason en=\"…\""]),
        (&["--reason-fa", "اشتباه"], &["--reason fa=\"…\""]),
    ] {
        let args = [&["publish", "mini", "--corrects", "1"], more].concat();
        let said = scratch.run(&args).refused();
        for text in wanted {
            assert!(said.contains(text), "{more:?}: {text}: {said}");
        }
    }
    let args = ["publish", "mini", "--corrects", "1", "--reason", "en=a slip"];
    assert!(scratch.run(&args).fine().contains("“1-2”"));
    scratch.run(&["verify", "publications/1-2"]).fine();
}

#[test]
fn titles_in_a_language_that_the_program_has_not_are_kept_and_stand_in_for_missing_ones() {
    let scratch = Scratch::with_example("mini");
    let methodology = scratch.read("mini/methodology.toml");
    let named = "title = { en = \"Total score\", fa = \"امتیاز کل\" }";
    assert!(methodology.contains(named), "{methodology}");
    let with = |id: &str, title: &str| {
        scratch.write("mini/methodology.toml", methodology.replacen(named, title, 1));
        scratch.run(&["check", "mini"]).fine();
        scratch.run(&["publish", "mini", "--id", id]).fine();
        scratch.run(&["verify", &format!("publications/{id}")]).fine();
        let published = scratch.read(&format!("publications/{id}/methodology.toml"));
        assert!(published.contains("de = \"Gesamtwert\""), "{published}");
        scratch.read(&format!("publications/{id}/results/indicators.csv"))
    };
    let beside = with("beside", &named.replace(" }", ", de = \"Gesamtwert\" }"));
    assert!(beside.contains(",Total score,امتیاز کل,"), "{beside}");
    assert!(!beside.contains("Gesamtwert"), "{beside}");
    // What has no title in a language of the round has the one that it has.
    let alone = with("alone", "title = { de = \"Gesamtwert\" }");
    assert!(alone.contains(",Gesamtwert,Gesamtwert,"), "{alone}");
}

#[test]
fn a_press_template_of_no_language_of_the_round_is_doubtful() {
    let scratch = in_english("languages = [\"en\"]\n");
    let template = "{round}\n";
    scratch.write("mini/press.en.txt", template);
    scratch.run(&["check", "mini"]).fine();
    for (file, help) in [
        ("press.fa.txt", "Add “fa” to languages"),
        ("press.xx.txt", "with the code of a language"),
        ("press.txt", "with the code of a language"),
    ] {
        let path = format!("mini/{file}");
        scratch.write(&path, template);
        for command in ["check", "publish"] {
            let said = scratch.run(&[command, "mini"]);
            let (code, said) = (said.code, said.out + &said.err);
            assert_ne!(code, 0, "{said}");
            assert!(said.contains(&format!("{file} is not used")) && said.contains(help), "{said}");
        }
        fs::remove_file(scratch.join(&path)).unwrap();
    }
}

#[test]
fn a_site_without_a_title_in_one_of_its_languages_says_so() {
    let scratch = Scratch::with_example("mini");
    scratch.run(&["publish", "mini"]).fine();
    let export = |folder: &str, titles: &[&str]| {
        let base = ["export-site", folder, "--base-url", "https://example.org"];
        let titles = titles.iter().flat_map(|title| ["--title", title]);
        let said = scratch.run(&base.into_iter().chain(titles).collect::<Vec<_>>());
        assert_eq!(said.code, 0, "{}{}", said.out, said.err);
        said.err
    };
    let one = export("one", &["en=Watch on services"]);
    assert!(one.contains("no title in the language “fa”"), "{one}");
    assert!(one.contains("“Watch on services”") && one.contains("--title fa=TEXT"), "{one}");
    let both = export("both", &["en=Watch on services", "fa=دیده‌بان خدمات"]);
    assert!(!both.contains("title"), "{both}");
    assert!(!export("none", &[]).contains("title"));

    let english = in_english("languages = [\"en\"]\n");
    english.run(&["publish", "mini"]).fine();
    let said = english.run(
        &[
            &["export-site", "site", "--base-url", "https://example.org"][..],
            &["--title", "en=Watch on services", "--title", "fa=دیده‌بان خدمات"],
        ]
        .concat(),
    );
    assert!(said.err.contains("No publication is in the language “fa”"), "{}", said.err);
}
