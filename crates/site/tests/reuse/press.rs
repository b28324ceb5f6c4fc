use sanjeh_messages::Lang;
use sanjeh_publication::Library;
use sanjeh_site::{Address, Options, Page, Site};

use crate::support::{
    CORRECTED, Folder, OTHERS, ROUNDS, content, example, get, page, published, text, walk,
};

/// The small round with a press template of its own.
fn with_template(template: &str) -> Site {
    let folder = Folder::new();
    let source = example("mini");
    for file in walk(&source) {
        let to = folder.0.join(file.strip_prefix(&source).expect("the folder can be written"));
        std::fs::create_dir_all(to.parent().expect("the folder can be written"))
            .expect("the folder can be written");
        std::fs::copy(&file, &to).expect("the folder can be written");
    }
    std::fs::write(folder.0.join("press.en.txt"), template).expect("the folder can be written");
    let publication = published(&folder.0, "mini", None);
    Site::new(Library::new(vec![publication.shared()]), Options::default())
}

fn release(site: &Site, lang: Lang, id: &str) -> String {
    text(get(site, &Address::PressText(lang, id.to_owned())))
}

#[test]
fn the_release_of_round_9_in_both_languages() {
    for lang in Lang::ALL {
        let text = release(&ROUNDS, lang, "9");
        let digest = &ROUNDS.library().get("9").unwrap().digest;
        assert!(text.contains(digest.as_str()));
        insta::assert_snapshot!(format!("press-{lang}"), text.replace(digest.as_str(), "DIGEST"));
    }
}

#[test]
fn claims_that_contradict_each_other_are_not_asserted() {
    let digest = &ROUNDS.library().get("9").unwrap().digest;
    let text = release(&ROUNDS, Lang::En, "9").replace(digest.as_str(), "DIGEST");
    for count in ["1,662", "1,663", "1662", "350", "1,014", "183"] {
        assert!(!text.contains(count), "{count} is asserted");
    }
    let said = "- 5 published figures contradict each other. They are left out here and listed at ";
    assert!(text.contains(said), "{text}");
    let persian = release(&ROUNDS, Lang::Fa, "9");
    assert!(persian.contains("۵ رقم منتشرشده با یکدیگر در تناقض است"), "{persian}");
}

#[test]
fn those_of_one_place_stand_together() {
    let text = release(&ROUNDS, Lang::En, "9");
    assert!(
        text.contains(
            "E-Commerce Development Centre and Information Technology Organization (98.42◆, tied), "
        ),
        "{text}"
    );
    assert!(!text.contains("place shared with"), "{text}");
    let persian = release(&ROUNDS, Lang::Fa, "9");
    assert!(persian.contains("(۹۸٫۴۲◆، رتبهٔ مشترک)، "), "{persian}");
}

#[test]
fn the_page_says_its_notice_once_and_its_preview_says_the_finding() {
    for lang in Lang::ALL {
        let html = page(&ROUNDS, lang, Page::Press("9".to_owned()));
        let notice = ROUNDS.library().get("9").unwrap().notice(lang).unwrap();
        let said = html.replace("&#39;", "'");
        assert_eq!(said.matches(notice).count(), 1, "{lang}");
        let described = |html: &str| {
            let rest = html.split("name=\"description\" content=\"").nth(1).unwrap();
            rest.split('"').next().unwrap().to_owned()
        };
        let round = page(&ROUNDS, lang, Page::Round("9".to_owned()));
        assert_eq!(described(&html), described(&round));
    }
}

#[test]
fn each_figure_leads_to_its_source() {
    let html = page(&ROUNDS, Lang::En, Page::Press("9".to_owned()));
    assert!(html.contains(
        "<a class=\"fig\" href=\"/en/rounds/9/agencies/min-ict/\" data-figure=\"published group_total\" data-subject=\"min-ict\" data-value=\"74.17\">74.17</a>"
    ));
    assert!(html.matches("class=\"fig\"").count() > 30);
}

#[test]
fn a_secretariat_can_write_its_own() {
    let site = with_template(
        "// not shown\n# Results\n\n{each axis}\n- {name}{maybe}, {mean before}{end}\n{end}\n\nFirst: {first 1}{name} ({score}){end}.\nNo such line: {growth}\n",
    );
    let html = content(&page(&site, Lang::En, Page::Press("mini".to_owned())));
    assert!(html.contains("\nResults\n"), "{html}");
    assert!(
        html.contains("First: Sample D")
            && !html.contains("No such line")
            && !html.contains("not shown")
    );
}

#[test]
fn words_that_stand_for_nothing_are_named_with_their_place() {
    let site = with_template("# Results\nWe have {count unicorns} and {beauty}.\n{each axis}");
    let html = content(&page(&site, Lang::En, Page::Press("mini".to_owned())));
    assert!(html.contains("Line 3, column 1"), "{html}");
    let site = with_template("# Results\nWe have {count unicorns} and {beauty}.\n");
    let html = content(&page(&site, Lang::En, Page::Press("mini".to_owned())));
    assert!(html.contains("Line 2, column 9") && html.contains("count unicorns"), "{html}");
    assert!(html.contains("beauty"));
    let site = with_template("# Results\n{dropped 3}\n{name}\n{end}\n");
    let html = content(&page(&site, Lang::En, Page::Press("mini".to_owned())));
    let said = "There is no loop “dropped”; there are first, last, top, bottom, risen, fallen";
    assert!(html.contains(said) && !html.contains("could end here"), "{html}");
    let site = with_template("# Results\n{fallen}\n{name}\n{end}\n");
    let html = content(&page(&site, Lang::En, Page::Press("mini".to_owned())));
    assert!(html.contains("“fallen” needs a number"), "{html}");
}

#[test]
fn those_that_fell_most_are_named_the_first_of_them_first() {
    let folder = Folder::new();
    for file in walk(&example("round9")) {
        let to = folder.0.join(file.strip_prefix(example("round9")).unwrap());
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(&file, &to).unwrap();
    }
    let template =
        "# Results\n\n- {fallen 2}{name} {growth}{end}\n- {risen 1}{name} {growth}{end}\n";
    std::fs::write(folder.0.join("press.en.txt"), template).unwrap();
    let eight = published(&example("round8"), "8", None);
    let nine = published(&folder.0, "9", Some(&eight));
    let kind = nine.presentation().unwrap().of;
    let growth = nine.presentation().unwrap().growth.unwrap();
    let mut grown: Vec<_> = nine.reading().grown(growth).collect();
    grown.reverse();
    let fell: Vec<String> =
        grown.iter().take(2).map(|grown| nine.name(kind, grown.row, Lang::En).to_owned()).collect();
    assert!(grown[0].points.published < grown[1].points.published);
    let site = Site::new(Library::new(vec![eight.shared(), nine.shared()]), Options::default());
    let text = release(&site, Lang::En, "9");
    let line = text.lines().find(|line| line.starts_with(&format!("- {}", fell[0])));
    assert!(line.is_some_and(|line| line.contains(&format!(", {} ", fell[1]))), "{text}");
}

#[test]
fn every_methodology_has_a_release() {
    for publication in OTHERS.library().all() {
        for lang in Lang::ALL {
            let id = &publication.manifest.id;
            let html = page(&OTHERS, lang, Page::Press(id.clone()));
            assert!(!html.contains("role=\"alert\"") && !html.contains('\u{FFFD}'), "{id}");
            let text = release(&OTHERS, lang, id);
            assert!(text.contains(&publication.digest) && !text.contains('{'), "{id}: {text}");
        }
    }
}

#[test]
fn the_finding_s_figures_lead_to_their_sources_and_say_which_list_is_meant() {
    let html = page(&ROUNDS, Lang::En, Page::Press("9".to_owned()));
    for linked in [
        "data-figure=\"count agency\" data-subject=\"\" data-value=\"170\">170 agencies</a><span",
        "data-figure=\"statistic mean total\"",
        "<a href=\"/en/rounds/9/\"><bdi>1.80 points</bdi></a>",
        "Main agencies, by group score: <a href=\"/en/rounds/9/agencies/min-ict/\">",
    ] {
        assert!(html.contains(linked), "{linked} is not in {html}");
    }
    let text = release(&ROUNDS, Lang::En, "9");
    assert!(text.contains("(98.42◆, tied)"), "{text}");
    assert!(text.contains("Less than 30 %: 25%"), "{text}");
}

#[test]
fn what_must_be_said_is_there_even_if_a_template_forgets_it() {
    let folder = Folder::new();
    let source = example("round8");
    for file in walk(&source) {
        let to = folder.0.join(file.strip_prefix(&source).expect("the folder can be written"));
        std::fs::create_dir_all(to.parent().expect("the folder can be written"))
            .expect("the folder can be written");
        std::fs::copy(&file, &to).expect("the folder can be written");
    }
    std::fs::write(folder.0.join("press.en.txt"), "# Results\n\nA set {{of results}.\n")
        .expect("the folder can be written");
    let publication = published(&folder.0, "nine", None);
    let site = Site::new(Library::new(vec![publication.shared()]), Options::default());
    let text = release(&site, Lang::En, "nine");
    assert!(text.contains("\n\nResults\n\nReconstruction: only"), "{text}");
    assert!(
        text.contains("◆ marks a published figure") && text.contains("A set {of results}."),
        "{text}"
    );
}

#[test]
fn corrections_are_the_first_thing_that_the_text_says() {
    let old = release(&CORRECTED, Lang::En, "mini");
    let first = old.lines().next().expect("there is text");
    assert!(first.contains("was corrected") && first.contains("A < B & \"C\""), "{first}");
    assert!(first.contains("https://example.org/egov/en/rounds/mini-2/"), "{first}");
    let new = release(&CORRECTED, Lang::En, "mini-2");
    assert!(new.lines().next().is_some_and(|line| line.contains("corrects")), "{new}");
}

#[test]
fn templates_are_checked_before_they_are_published() {
    let check = |template: &str| {
        let folder = Folder::new();
        let source = example("mini");
        for file in walk(&source) {
            let to = folder.0.join(file.strip_prefix(&source).expect("the folder can be written"));
            std::fs::create_dir_all(to.parent().expect("the folder can be written"))
                .expect("the folder can be written");
            std::fs::copy(&file, &to).expect("the folder can be written");
        }
        std::fs::write(folder.0.join("press.en.txt"), template).expect("the folder can be written");
        let place = sanjeh_round::Place::Folder(folder.0.clone());
        let what = sanjeh_round::Open { place, ..sanjeh_round::Open::default() };
        let (round, _) = sanjeh_round::open(&what, &|_| ()).expect("the example is sound");
        let places = sanjeh_site::check_press(&round);
        let places: Vec<_> = places.iter().map(|p| p.line_and_column().expect("a place")).collect();
        places
    };
    assert_eq!(check("# Fine {round}\n{each axis}{name} {mean}{end}\n{count agency} {{x}\n"), []);
    let lines = "# {beauty}\n{count unicorns} {published total of nobody}\n";
    assert_eq!(check(lines), [(1, 3), (2, 1), (2, 18)]);
    assert_eq!(check("{each axis}\n{name}\n"), [(1, 1)]);
    for lang in Lang::ALL {
        assert_eq!(check(lang.press()), []);
    }
}
