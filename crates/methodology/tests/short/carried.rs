//! Measures that are carried to another kind of subject under new names.

use sanjeh_engine::model::Rule;
use sanjeh_messages::Lang;
use sanjeh_methodology::{Methodology, diff};

use crate::support::{measure, read, wrong};

const CARRIED: &str = r#"
[questions.service]
rating = { kind = "percent", title = { en = "Rating", fa = "رضایت" } }
speed = { kind = "percent", title = { en = "Speed", fa = "سرعت" } }
"#;

#[test]
fn one_measure_may_be_carried_in_several_ways_under_several_names() {
    let m = read(&format!(
        "{CARRIED}{}",
        r#"
        [[rollups]]
        from = "service"
        to = "agency"
        [[rollups]]
        from = "service"
        to = "agency"
        id = "open_{}"
        title = { en = "{} of open services", fa = "{} در خدمات باز" }
        how = "worst"
        where = { open = "yes" }
        [[rollups]]
        from = "service"
        to = "agency"
        measures = { rating = "best_rating", speed = { id = "best_speed", title = { en = "Best speed" } } }
        how = "best"
        [measures.agency]
        total = { of = ["rating", "speed", "open_rating", "open_speed", "best_rating", "best_speed"] }
        [ranks.all]
        measure = "total"
        "#
    ));
    let rule = |id: &str| match &m.model.measure(measure(&m, "agency", id)).rule {
        Rule::Rollup(rollup) => format!("{:?}", rollup.how),
        other => panic!("{other:?}"),
    };
    let ways = ["rating", "open_rating", "best_rating"].map(rule);
    assert!(ways[0].contains("Mean") && ways[1].contains("Worst") && ways[2].contains("Best"));
    let title = |id: &str, lang| m.measure_title(measure(&m, "agency", id), lang).to_owned();
    assert_eq!(title("rating", Lang::En), "Rating");
    assert_eq!(title("open_rating", Lang::En), "Rating of open services");
    assert_eq!(title("open_speed", Lang::Fa), "سرعت در خدمات باز");
    assert_eq!(title("best_rating", Lang::En), "Rating");
    assert_eq!(title("best_speed", Lang::En), "Best speed");
}

#[test]
fn titles_are_carried_on_and_old_names_too() {
    let text = |version: &str, rollups: &str| {
        format!(
            "[methodology]\nid = \"t\"\nversion = \"{version}\"\n\
             [subjects.country]\ntable = \"c.csv\"\n\
             [subjects.agency]\ntable = \"a.csv\"\nlinks = {{ country = \"{{c}}\" }}\n\
             [subjects.service]\ntable = \"s.csv\"\nlinks = {{ agency = \"{{a}}\" }}\n\
             answers_in_columns = true\n{rollups}"
        )
    };
    // The later step stands first.
    let rollups = "[[rollups]]\nfrom = \"agency\"\nto = \"country\"\nmeasures = [\"s_rating\"]\n\
        id = \"c_{}\"\ntitle = { en = \"{} in the country\" }\n\
        [[rollups]]\nfrom = \"service\"\nto = \"agency\"\nid = \"s_{}\"\ntitle = { en = \"{} of services\" }\n\
        [ranks.all]\nmeasure = \"c_s_rating\"\n";
    let read = |text: &str| Methodology::read("m.toml", text, None).unwrap().0;
    let now = read(&text(
        "2",
        &format!(
            "[questions.service]\nrating = {{ kind = \"percent\", was = \"score\", title = {{ en = \"Rating\" }} }}\n{rollups}"
        ),
    ));
    let at = measure(&now, "country", "c_s_rating");
    assert_eq!(now.measure_title(at, Lang::En), "Rating of services in the country");
    let old = rollups.replace("s_rating", "s_score");
    let before =
        read(&text("1", &format!("[questions.service]\nscore = {{ kind = \"percent\" }}\n{old}")));
    assert_eq!(now.earlier_measure(at, &before), Some(measure(&before, "country", "c_s_score")));
    assert_eq!(before.later_measure(measure(&before, "country", "c_s_score"), &now), Some(at));
    // A name given to one of them says itself what it was.
    let own = rollups.replace("id = \"c_{}\"", "").replace(
        "measures = [\"s_rating\"]",
        "measures = { s_rating = { id = \"overall\", was = \"c_s_score\" } }",
    );
    let own = own.replace("measure = \"c_s_rating\"", "measure = \"overall\"");
    let own =
        read(&text("3", &format!("[questions.service]\nrating = {{ kind = \"percent\" }}\n{own}")));
    let at = measure(&own, "country", "overall");
    assert_eq!(own.earlier_measure(at, &before), Some(measure(&before, "country", "c_s_score")));
    assert!(own.doubtful_earlier_names(&before).is_empty());
    let keys: Vec<_> =
        own.doubtful_earlier_names(&own.clone()).iter().map(|p| p.message.key).collect();
    assert!(keys.is_empty(), "the change is older: {keys:?}");
    assert_eq!(now.doubtful_earlier_names(&own).warnings(), 0);
    // The braces stand for the name that it has where it comes from, as in its new id.
    let filled = rollups.replace("id = \"c_{}\"", "").replace(
        "measures = [\"s_rating\"]",
        "measures = { s_rating = { id = \"overall_{}\", was = [\"new_{}\", \"c_{}\"] } }",
    );
    let filled = filled.replace("measure = \"c_s_rating\"", "measure = \"overall_s_rating\"");
    let filled = format!("[questions.service]\nrating = {{ kind = \"percent\" }}\n{filled}");
    let filled = read(&text("4", &filled));
    let at = measure(&filled, "country", "overall_s_rating");
    assert_eq!(filled.earlier_measure(at, &now), Some(measure(&now, "country", "c_s_rating")));
}

#[test]
fn a_new_name_changes_conditions_of_its_own_kind_alone() {
    let text = |asked: &str, more: &str| {
        format!(
            "[[answers]]\nfile = \"a.csv\"\nsubject = \"{{id}}\"\n\
             question = \"{{q}}\"\nvalue = \"{{v}}\"\n\
             [questions.agency]\n{asked} = {{ kind = \"percent\"{more} }}\n\
             [questions.service]\nspeed = {{ kind = \"percent\" }}\n\
             days = {{ kind = \"percent\" }}\n\
             [ranks.fast]\nmeasure = \"speed\"\nwhere = {{ days = {{ at_least = 1 }} }}\n\
             [ranks.open]\nmeasure = \"{asked}\"\non = \"agency\"\n\
             where = {{ {asked} = {{ at_least = 1 }} }}\n\
             [statistics.mean]\nstat = \"mean\"\nmeasures = [\"speed\"]\n\
             where = {{ days = {{ at_least = 1 }} }}\n"
        )
    };
    let (before, now) = (read(&text("days", "")), read(&text("weeks", ", was = \"days\"")));
    let changes = |a: &Methodology, b: &Methodology| {
        let all = diff(a, b, Lang::En);
        all.iter().map(|c| format!("{} {} {:?}", c.section, c.id, c.kind)).collect::<Vec<_>>()
    };
    assert_eq!(changes(&before, &now), ["questions weeks Renamed"]);
    // That it was called something before is no change.
    assert_eq!(changes(&now, &read(&text("weeks", ""))), [""; 0]);
}

#[test]
fn names_that_collide_or_look_the_same_are_refused() {
    let keys = |rollups: &str| {
        let problems = wrong(&format!("{CARRIED}{rollups}[ranks.a]\nmeasure = \"rating\"\n"));
        let all = problems.iter().map(|p| (p.message.key, p.line_and_column().unwrap().0));
        all.collect::<Vec<_>>()
    };
    let roll = "[[rollups]]\nfrom = \"service\"\nto = \"agency\"\n";
    let same = format!("{roll}{roll}");
    assert!(keys(&same).iter().all(|(key, _)| *key == "methodology-measure-twice"));
    let fixed = keys(&format!("{roll}id = \"all\"\n"));
    assert_eq!(fixed, [("methodology-each-id", 18)]);
    let bad = keys(&format!("{roll}measures = {{ rating = \"two words\" }}\n"));
    assert_eq!(bad, [("methodology-bad-id", 18)]);
    let unknown = keys(&format!("{roll}measures = {{ ratng = \"other\" }}\n"));
    assert_eq!(unknown, [("methodology-unknown-measure", 18)]);
}
