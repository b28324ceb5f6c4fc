use sanjeh_messages::Lang;
use sanjeh_publication::Library;
use sanjeh_site::{Address, Options, Page, Site};

use crate::support::{Folder, OTHERS, ROUNDS, content, example, get, page, published, text, walk};

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
    let text = release(&ROUNDS, Lang::En, "9");
    for count in ["1,662", "1,663", "1662", "350", "1,014", "183"] {
        assert!(!text.contains(count), "{count} is asserted");
    }
    assert!(text.contains("Contradictions: 1."));
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
