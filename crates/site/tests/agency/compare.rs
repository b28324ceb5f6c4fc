//! Comparison: two to five, as the address names them.

use sanjeh_messages::Lang;
use sanjeh_site::Page;

use crate::support::{FILES, ask, content, nine, page, text};

fn compare(lang: Lang, query: &str) -> String {
    page(lang, Page::Compare(nine()), query)
}

#[test]
fn two_side_by_side() {
    for lang in Lang::ALL {
        let html = compare(lang, "a=min-ict&a=min-justice");
        let sheet = content(&html);
        let sheet = sheet.lines().skip_while(|line| !line.contains("min-ict") && line.len() > 400);
        let lines: Vec<&str> = sheet.skip(3).take(16).collect();
        insta::assert_snapshot!(format!("two-{lang}"), lines.join("\n"));
    }
}

#[test]
fn what_cannot_be_compared_says_what_to_do() {
    assert!(compare(Lang::En, "").contains("Choose at least two"));
    assert!(compare(Lang::En, "a=min-ict").contains("Choose at least two"));
    assert!(compare(Lang::En, "a=min-ict&a=min-ict").contains("Choose at least two"));
    let unknown = compare(Lang::En, "a=min-ict&a=%3Cscript%3E");
    assert!(unknown.contains("This round has no") && !unknown.contains("<script>"));
    let many = "a=min-ict&a=min-justice&a=post-bank&a=min-labour&a=central-bank&a=ecommerce-centre";
    let html = compare(Lang::En, many);
    assert!(html.contains("Only the first 5") && html.matches("class=\"sheet\"").count() == 1);
}

#[test]
fn what_was_chosen_stays_chosen() {
    let html = compare(Lang::En, "a=min-ict&a=post-bank");
    assert_eq!(html.matches(" selected").count(), 2);
    assert!(html.contains("<option value=\"post-bank\" selected>"));
}

#[test]
fn pages_that_stand_as_files_carry_what_the_script_needs() {
    let html = text(ask(&FILES, Lang::Fa, Page::Compare(nine()), ""));
    let json = html.split("data-all>").nth(1).unwrap().split("</script>").next().unwrap();
    let sheet: serde_json::Value = serde_json::from_str(json).unwrap();
    assert_eq!(sheet["subjects"].as_array().unwrap().len(), 170);
    let lines =
        sheet["groups"].as_array().unwrap().iter().flat_map(|g| g["lines"].as_array().unwrap());
    assert!(lines.clone().count() > 40);
    assert!(lines.clone().all(|line| line["texts"].as_array().unwrap().len() == 170));
    // The whole of it is fetched by every reader: it has nothing that is not read.
    let known = ["title", "more_is_better", "decimals", "ends", "texts", "values", "published"];
    for line in lines.clone() {
        assert!(
            line.as_object().unwrap().keys().all(|key| known.contains(&key.as_str())),
            "{line}"
        );
    }
    let published = lines.filter_map(|line| line["published"].as_array());
    assert!(published.flatten().count() > 20, "marks of published figures");
    assert!(json.len() < 250_000, "{} bytes", json.len());
}

#[test]
fn paper_says_which_comparison_it_is() {
    let html = compare(Lang::En, "a=min-ict&a=post-bank&a=nobody");
    let printed = html.split("data-address>").nth(1).unwrap().split('<').next().unwrap();
    assert!(printed.ends_with("/compare/?a=min-ict&#38;a=post-bank"), "{printed}");
}

#[test]
fn shared_ends_are_said_to_be_shared_and_figures_to_be_scores() {
    let said = content(&compare(Lang::En, "a=ecommerce-centre&a=ito&a=min-ict"));
    let line = |title: &str| said.lines().find(|line| line.starts_with(title)).unwrap().to_owned();
    assert!(
        line("Rank 1")
            .starts_with("Rank 1 ◆ (Published) best, tied 1 ◆ (Published) best, tied 43 last"),
        "{}",
        line("Rank 1")
    );
    assert!(said.contains("All figures of indicators are scores from 0 to 100."), "{said}");
    // A ministry is ranked by the score of its group, too.
    assert!(line("Group score").starts_with("Group score — — 74.17"), "{said}");
    assert!(line("Main agencies, by group score").contains("— — 1"), "{said}");
    let said = content(&compare(Lang::Fa, "a=min-ict&a=trade-promotion"));
    let said = said.replace(['\u{2068}', '\u{2069}'], "");
    assert!(said.contains("رتبه ۴۳ بهترین ۱۷۰ پایین‌ترین"), "{said}");
    assert!(said.contains("رقم شاخص‌ها امتیاز است، از ۰ تا ۱۰۰."), "{said}");
    let said = content(&compare(Lang::En, "a=ecommerce-centre&a=ito"));
    assert!(!said.contains("Group score"), "nobody of them has one: {said}");
}

#[test]
fn equals_are_said_to_be_equal() {
    let said = compare(Lang::En, "a=ecommerce-centre&a=ito");
    assert!(said.contains("have the same score: 98.42"), "{said}");
    assert!(!said.contains("0.00 points ahead"));
    let said = compare(Lang::En, "a=min-ict&a=ecommerce-centre&a=ito");
    assert!(said.contains(" are 46.14 points ahead of "), "{said}");
    let agency = page(Lang::En, Page::Agency(nine(), "ito".to_owned()), "");
    assert!(agency.contains(
        "scored 98.42 and ranks 1st of 170 agencies, level with E-Commerce Development Centre."
    ));
}
