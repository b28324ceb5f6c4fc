use std::sync::{Arc, LazyLock};

use sanjeh_messages::Lang;
use sanjeh_publication::Library;
use sanjeh_site::{Cache, Options, Page, Reply, Request, Site};

use crate::support::{
    CORRECTED, Folder, OTHERS, ROUNDS, ask, content, example, page, published, text, walk, words,
};

const NINE: &str = "/en/rounds/9/claims/";

fn post(site: &Site, table: &str) -> Reply {
    let form = table.bytes().fold(String::new(), |form, byte| form + &format!("%{byte:02X}"));
    let form = format!("claims={form}");
    site.respond(&Request { path: NINE, query: "", form: Some(form.as_bytes()) })
}

fn answer(html: &str) -> String {
    let answer = html.split("id=\"answer\"").nth(1).expect("there is an answer");
    let answer = answer.split_once('>').expect("its tag ends").1;
    words(answer.split("</section>").next().unwrap_or_default())
}

#[test]
fn the_own_claims_of_round_9_hold_but_for_five_counts_named_without_blame() {
    for lang in Lang::ALL {
        let html = page(&ROUNDS, lang, Page::Claims("9".to_owned()));
        assert_eq!(html.matches("class=\"holds\"").count(), 51);
        assert_eq!(html.matches("class=\"contradicted\"").count(), 5);
        assert_eq!(html.matches("class=\"differs\"").count(), 0);
        insta::assert_snapshot!(format!("claims-{lang}"), content(&html));
    }
    let html = page(&ROUNDS, Lang::En, Page::Claims("9".to_owned()));
    let clash =
        words(html.split("id=\"contradiction-1\"").nth(1).unwrap().split("</div>").next().unwrap());
    for said in ["1,663", "1,662", "350", "1,014", "116", "183", "Which one is wrong is unknown"] {
        assert!(clash.contains(said), "{said} is not in {clash}");
    }
}

#[test]
fn one_figure_is_checked_by_its_address() {
    let asked = |query: &str| ask(&ROUNDS, NINE, query);
    let reply = asked("metric=group_score&scope=main&subject=min-ict&value=74.17&rank=1");
    assert_eq!(reply.cache, Cache::Never);
    let holds = answer(&text(reply));
    assert!(holds.contains("Agrees") && holds.contains("74.17 · rank 1"), "{holds}");
    let differs = answer(&text(asked("metric=score&scope=all&subject=min-ict&value=99")));
    assert!(differs.contains("Differs") && differs.contains("52.28"), "{differs}");
    // Of whom may be said by name, in either language, as people type it.
    let by_name = "metric=group_score&scope=main&subject=%D9%88%D8%B2%D8%A7%D8%B1%D8%AA%20%D8%A7%D8%B1%D8%AA%D8%A8%D8%A7%D8%B7%D8%A7%D8%AA%20%D9%88%20%D9%81%D9%86%D8%A7%D9%88%D8%B1%D9%8A%20%D8%A7%D8%B7%D9%84%D8%A7%D8%B9%D8%A7%D8%AA&value=74.17";
    assert!(answer(&text(asked(by_name))).contains("Agrees"));
    let axis = answer(&text(asked("metric=axis_mean&axis=user_centric&value=52")));
    assert!(
        axis.contains("User-centric government: Mean over agencies") && axis.contains("Agrees"),
        "{axis}"
    );
}

/// The page after one question about a subject, as it was typed.
fn about(lang: Lang, subject: &str) -> String {
    let typed = subject.bytes().fold(String::new(), |all, byte| all + &format!("%{byte:02X}"));
    let query = format!("metric=score&scope=all&subject={typed}&value=52.28");
    text(ask(&ROUNDS, &format!("/{lang}/rounds/9/claims/"), &query))
}

#[test]
fn a_slip_in_a_name_is_forgiven_and_said() {
    for (lang, typed, name) in [
        (Lang::En, "Minstry of ICT", "Ministry of ICT"),
        (Lang::En, "MINISTRY OF IC", "Ministry of ICT"),
        (Lang::Fa, "وزارت ارتباطات و فناوري اطلاعت", "وزارت ارتباطات و فناوری اطلاعات"),
    ] {
        let page = about(lang, typed);
        let said = answer(&page);
        assert!(said.contains(typed) && said.contains(name), "{said}");
        assert!(page.contains("class=\"holds\" data-claim"), "{typed}: {said}");
        assert!(page.contains(&format!("value=\"{typed}\"")), "what was typed stays");
        assert!(!page.contains("aria-invalid"));
    }
    // What is a name needs no forgiveness.
    assert!(!answer(&about(Lang::En, "ministry of ict")).contains("was read as"));
}

/// The eighth round with claims about weights and about services, too.
static WEIGHED: LazyLock<Site> = LazyLock::new(|| {
    let folder = Folder::new();
    for file in walk(&example("round8")) {
        let to = folder.0.join(file.file_name().expect("a file"));
        std::fs::copy(&file, to).expect("the folder can be written");
    }
    let file = folder.0.join("methodology.toml");
    let methodology = std::fs::read_to_string(&file).expect("the examples are sound");
    let claims = "[claims]\nindicator_weight = { value = \"weight total\" }\n\
                  service_score = { value = \"score U01\" }\n";
    std::fs::write(&file, methodology.replacen("[claims]\n", claims, 1))
        .expect("the folder can be written");
    let publication = Arc::new(published(&folder.0, "8", None));
    Site::new(Library::new(vec![publication]), Options::default())
});

#[test]
fn whatever_a_figure_can_be_about_is_known() {
    let asked = |query: &str| text(ask(&WEIGHED, "/en/rounds/8/claims/", query));
    for (metric, subject) in [
        ("indicator_weight", "U01"),
        ("indicator_weight", "user-centric%20government"),
        ("service_score", "min-ict/001"),
        // The number of all is the same whoever is named.
        ("count_services", "whoever"),
        ("electronification_count", "fully%20electronic"),
    ] {
        let page = asked(&format!("metric={metric}&subject={subject}&value=1"));
        let said = answer(&page);
        assert!(!page.contains("aria-invalid"), "{metric} {subject}: {said}");
        assert!(!said.contains("was read as"), "{metric} {subject}: {said}");
    }
    // Of several with one name each is offered with its id, which leads on.
    let several = asked("metric=service_score&subject=sample%20service%201&value=1");
    assert!(answer(&several).contains("Sample service 1 (min-ict/001)"), "{}", answer(&several));
    assert!(several.contains("subject=min-ict%2F001"));
    // A name is compared with what the figure can be about, and with nothing else.
    let weight =
        answer(&asked("metric=indicator_weight&subject=user%20centric%20goverment&value=1"));
    assert!(weight.contains("was read as “User-centric government”"), "{weight}");
    let class = asked("metric=electronification_count&subject=Ministry%20of%20ICT&value=1");
    assert!(class.contains("aria-invalid") && !answer(&class).contains("was read as"), "{class}");
}

#[test]
fn what_is_wrong_stands_beside_its_field() {
    let field = |query: &str, name: &str| {
        let page = text(ask(&ROUNDS, NINE, query));
        let field = page.split(&format!("for=\"claim-{name}\"")).nth(1).unwrap();
        field.split("</div>").next().unwrap().to_owned()
    };
    let query = "metric=score&scope=all&value=abc&subject=";
    for (name, subject, said) in [
        ("subject", "zzzzqqq", "“zzzzqqq” is the name of nothing here"),
        ("value", "min-ict", "“abc” is not a number"),
    ] {
        let field = field(&format!("{query}{subject}"), name);
        assert!(field.contains("aria-invalid=\"true\""), "{field}");
        let described = format!("aria-describedby=\"wrong-{name} hint-{name}\"");
        assert!(field.contains(&described) && field.contains(&format!("id=\"wrong-{name}\">")));
        assert!(field.contains(said), "{field}");
    }
    let rank = field("metric=score&scope=all&subject=min-ict&rank=xyz", "rank");
    assert!(rank.contains("“xyz” is not a rank") && rank.contains("aria-invalid"), "{rank}");
    let axis = field("metric=axis_mean&value=52", "axis");
    assert!(axis.contains("aria-invalid") && axis.contains("also fill in: Axis"), "{axis}");
    let right = field("metric=score&scope=all&subject=min-ict&value=52.28", "subject");
    assert!(!right.contains("aria-invalid") && !right.contains("wrong-"), "{right}");
}

#[test]
fn a_name_that_could_be_several_is_asked_back_with_links() {
    let page = about(Lang::En, "Ministry of Industrial Affairs");
    let said = answer(&page);
    assert!(said.contains("Which one is meant") && said.contains("Cannot be checked"), "{said}");
    assert!(page.contains("aria-invalid=\"true\""));
    let link = page.split("id=\"near\"").nth(1).unwrap().split("href=\"").nth(1).unwrap();
    let link = link.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&");
    let (path, query) = link.split_once('?').unwrap();
    let query = query.trim_end_matches("#answer");
    assert!(query.contains("metric=score") && query.contains("value=52.28"), "{link}");
    let next = answer(&text(ask(&ROUNDS, path, query)));
    assert!(!next.contains("Which one is meant") && next.contains("Ministry"), "{next}");
}

#[test]
fn what_cannot_be_checked_says_why() {
    let asked = |query: &str| answer(&text(ask(&ROUNDS, NINE, query)));
    assert!(asked("metric=group_score&subject=nobody&value=1").contains("Cannot be checked"));
    assert!(asked("metric=beauty&value=1").contains("beauty"));
    assert!(asked("metric=axis_mean&value=52").contains("also fill in: Axis"));
    for query in
        ["metric=%ff&value=%00", "metric=\"&subject=\"\"%0a,", "metric=axis_mean&axis={axis}"]
    {
        let reply = ask(&ROUNDS, NINE, query);
        assert_eq!(reply.status, 200, "{query}");
    }
}

#[test]
fn a_table_is_checked_with_its_contradictions() {
    let table = std::fs::read_to_string(crate::support::example("round9/claims.csv")).unwrap();
    let said = answer(&text(post(&ROUNDS, &table)));
    assert!(
        said.contains("Agree: 55. Differ: 1.") && said.contains("Contradict others: 5"),
        "{said}"
    );
    assert!(said.contains("1,663"));
}

#[test]
fn mistakes_in_a_table_are_named_by_line_and_column() {
    let said = answer(&text(post(&ROUNDS, "metric,value\naxis_mean,52\nbeauty,3\n")));
    assert!(said.contains("Line 3, column 1") && said.contains("beauty"), "{said}");
    let ragged = answer(&text(post(&ROUNDS, "metric,value\ncount_agencies\n")));
    assert!(ragged.contains("Line 2"), "{ragged}");
    assert!(answer(&text(post(&ROUNDS, "metric,value\n"))).contains("no claims"));
    let many = format!("metric,value\n{}", "count_agencies,170\n".repeat(1_001));
    assert!(answer(&text(post(&ROUNDS, &many))).contains("1,000"));
    // Whatever was typed stands in the field again, and nothing of it is markup.
    let html = text(post(&ROUNDS, "metric\n</textarea><script>"));
    assert!(!html.contains("<script>"), "what was typed is text");
}

#[test]
fn pages_that_stand_as_files_have_no_form_and_say_what_to_do() {
    let html = page(&CORRECTED, Lang::En, Page::Claims("mini-2".to_owned()));
    assert!(!html.contains("<form") && html.contains("sanjeh claims"));
}

#[test]
fn every_methodology_has_a_page() {
    for publication in OTHERS.library().all() {
        for lang in Lang::ALL {
            let html = page(&OTHERS, lang, Page::Claims(publication.manifest.id.clone()));
            assert!(!html.contains('\u{FFFD}'), "{}", publication.manifest.id);
        }
    }
}

/// A query with its values as browsers send them.
fn query(pairs: &[(&str, &str)]) -> String {
    let sent = |text: &str| text.bytes().fold(String::new(), |all, b| all + &format!("%{b:02X}"));
    let pairs = pairs.iter().map(|(name, value)| format!("{name}={}", sent(value)));
    pairs.collect::<Vec<_>>().join("&")
}

fn single(pairs: &[(&str, &str)]) -> String {
    answer(&text(ask(&ROUNDS, NINE, &query(pairs))))
}

#[test]
fn whatever_has_a_name_can_be_named_by_it() {
    let axis = [("metric", "axis_mean"), ("axis", "دولت کاربرمحور"), ("value", "۵۲")];
    assert!(single(&axis).contains("Agrees"), "{}", single(&axis));
    let axis = [("metric", "axis_mean"), ("axis", "User-centric government"), ("value", "52")];
    assert!(single(&axis).contains("Agrees"));
    let class =
        [("metric", "electronification_percent"), ("subject", "بدون اقدام"), ("value", "۱۱٪")];
    assert!(single(&class).contains("Agrees"), "{}", single(&class));
    let class = [("metric", "single_window_percent"), ("subject", "None"), ("value", "59 percent")];
    assert!(single(&class).contains("Agrees"), "{}", single(&class));
    let list = [
        ("metric", "score"),
        ("scope", "High-traffic agencies"),
        ("subject", "ecommerce-centre"),
        ("value", "۹۸/۴۲"),
        ("rank", "اول"),
    ];
    assert!(single(&list).contains("Agrees"), "{}", single(&list));
    let rose = [("metric", "score_rose"), ("subject", "ito"), ("value", "بله")];
    assert!(single(&rose).contains("Agrees"), "{}", single(&rose));
}

#[test]
fn what_is_not_a_number_cannot_be_checked_and_is_not_called_wrong() {
    let mean =
        |shown| single(&[("metric", "axis_mean"), ("axis", "user_centric"), ("value", shown)]);
    for shown in ["about 52", "fifty", "1/2", "52,1,1"] {
        let said = mean(shown);
        assert!(said.contains("is not a number") && !said.contains("Differs"), "{said}");
    }
    // A comma before the decimals is not guessed at, but the way out is shown.
    let said = mean("52,1");
    assert!(said.contains("may be 52.1 or thousands") && !said.contains("Differs"), "{said}");
    let said = single(&[("metric", "rank"), ("subject", "ito"), ("rank", "good")]);
    assert!(said.contains("is not a rank") && !said.contains("Differs"), "{said}");
    let said = single(&[("metric", "score_rose"), ("subject", "ito"), ("value", "12")]);
    assert!(said.contains("neither yes nor no"), "{said}");
}

#[test]
fn a_figure_of_a_contradiction_is_judged_by_itself_and_its_contradiction_is_named() {
    for shown in ["183", "۱۸۳"] {
        let metric = ("metric", "electronification_count");
        let said = single(&[metric, ("subject", "none"), ("value", shown)]);
        assert!(said.contains("Differs, and contradicts others (contradiction 1)"), "{said}");
        assert!(said.contains("182"), "{said}");
    }
    let said =
        single(&[("metric", "electronification_count"), ("subject", "full"), ("value", "350")]);
    assert!(said.contains("Agrees, but contradicts others (contradiction 1)"), "{said}");
    // The contradiction stands on the page once, and the answer leads to it.
    let page = text(ask(&ROUNDS, NINE, "metric=count_services&value=1662"));
    assert_eq!(page.matches("id=\"contradiction-1\"").count(), 1);
    assert!(page.contains("href=\"#contradiction-1\""), "{page}");
    // One that differs from a figure of a contradiction may be right.
    let said = single(&[("metric", "count_services"), ("value", "1663")]);
    assert!(said.contains("Differs from a figure that itself contradicts others"), "{said}");
    // What was never shown is judged by itself.
    let metric = ("metric", "electronification_count");
    assert!(single(&[metric, ("subject", "none"), ("value", "184")]).contains("Differs"));
    let table = "metric,subject,value\nelectronification_count,none,183\ncount_agencies,,170\n";
    let said = answer(&text(post(&ROUNDS, table)));
    assert!(
        said.contains("Agree: 1. Differ: 1. Cannot be checked: 0. Contradict others: 1"),
        "{said}"
    );
}

#[test]
fn one_bad_row_does_not_keep_others_from_their_answers() {
    let table = "metric,value\ncount_agencies,170\nbeauty,3\naxis_mean,52\ncount_services\n";
    let said = answer(&text(post(&ROUNDS, table)));
    for part in ["Agree: 1", "Line 3", "beauty", "Line 4", "“axis”", "Line 5"] {
        assert!(said.contains(part), "{part} is not in {said}");
    }
    assert!(!said.contains("published.toml"), "{said}");
    let semicolons = "metric;subject;value\ncount_agencies;;170\ngroup_score;min-ict;۷۴٫۱۷\n";
    assert!(answer(&text(post(&ROUNDS, semicolons))).contains("Agree: 2"));
}

#[test]
fn the_form_offers_what_can_be_chosen_in_the_reader_s_words() {
    for lang in Lang::ALL {
        let html = page(&ROUNDS, lang, Page::Claims("9".to_owned()));
        assert!(html.contains("name=\"metric\" required><option value=\"\">"));
        let axis = html.split("name=\"axis\"").nth(1).unwrap().split("</select>").next().unwrap();
        assert_eq!(axis.matches("<option").count(), 5, "{axis}");
        assert!(
            !html.contains("(axis_mean)") && !html.contains("(count_agencies)"),
            "ids are shown"
        );
    }
}

#[test]
fn a_figure_that_the_publication_does_not_have_is_said_to_be_none() {
    let said =
        single(&[("metric", "score_rose"), ("subject", "Sample agency 147"), ("value", "yes")]);
    assert!(said.contains("Differs: this publication has no such figure"), "{said}");
    assert!(said.contains("rose"), "the claim in the words of its figure: {said}");
    let said = single(&[("metric", "group_score"), ("subject", "ito"), ("value", "19.67")]);
    assert!(said.contains("has no such figure"), "{said}");
}

#[test]
fn places_are_claimed_in_the_words_in_which_they_are_written_here() {
    for rank in ["third from last", "last-2", "سوم از آخر", "18", "rank 18"] {
        let said =
            single(&[("metric", "group_score"), ("subject", "central-bank"), ("rank", rank)]);
        assert!(said.contains("Agrees"), "{rank}: {said}");
    }
    // With the list, where it is not the one that comes first, and with the tie.
    let list = ("scope", "high_traffic");
    let said = single(&[("metric", "score"), ("subject", "trade-promotion"), ("rank", "59"), list]);
    assert!(said.contains("High-traffic agencies"), "{said}");
    let said = single(&[("metric", "rank"), ("subject", "ito"), ("rank", "1")]);
    assert!(said.contains("rank 1, shared with 1 other agency"), "{said}");
}

#[test]
fn a_figure_of_somebody_asks_of_whom() {
    let page = text(ask(&ROUNDS, NINE, "metric=score&value=5"));
    let field = page.split("id=\"wrong-subject\"").nth(1).expect("the field says it");
    assert!(field.contains("Say which agency or class"), "{field}");
    assert!(!page.contains("“”"), "{page}");
}
