//! Publications of format 1 in the hands of this program: `crates/publishing/tests/format1`.

use crate::serve::Serving;
use crate::support::{Scratch, copy, workspace};

/// A folder with copies of these of them.
pub(crate) fn with(names: &[&str]) -> (Scratch, String) {
    let scratch = Scratch::new();
    let all = workspace().join("crates/publishing/tests/format1");
    for name in names {
        copy(&all.join(name), &scratch.join(&format!("publications/{name}")));
    }
    (scratch, all.join("key.pub").display().to_string())
}

#[test]
fn verify_says_by_which_rules_and_what_it_refuses() {
    let (scratch, key) = with(&["bits", "refused"]);
    let key = ["--public-key", &key];
    let said = scratch.run(&[&["verify", "publications/bits"], &key[..]].concat()).fine();
    assert!(said.contains("“bits” is sound") && said.contains("format 1: read, scored"), "{said}");
    let said = scratch.run(&[&["verify", "publications/refused"], &key[..]].concat());
    assert_eq!(said.code, 1, "{said:?}");
    let said = format!("{}{}", said.out, said.err);
    for words in ["offices.csv", "nothing against", "“..”", "cannot be computed", "Signed with"]
    {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!said.contains("not sound") && !said.contains("forged"), "{said}");
    let json = ["verify", "publications/refused", "--format", "json"];
    let json = scratch.run(&[&json[..], &key].concat()).json();
    assert_eq!((&json["format"], &json["sound"]), (&1.into(), &false.into()));
    assert_eq!(json["findings"][0]["what"], "refused");
}

#[test]
fn commands_that_read_a_round_go_by_the_rules_of_the_publication_that_lies_there() {
    let (scratch, _) = with(&["bits"]);
    let ranked = scratch.run(&["rank", "publications/bits", "--format", "csv"]).fine();
    assert!(ranked.contains("2,south") && ranked.contains("3,north"), "{ranked}");
    std::fs::remove_file(scratch.join("publications/bits/publication.json")).unwrap();
    let ranked = scratch.run(&["rank", "publications/bits", "--format", "csv"]).fine();
    assert!(ranked.contains("2,south") && ranked.contains("2,north"), "{ranked}");
}

#[test]
fn they_are_served_as_verified_and_what_is_left_out_has_its_reason() {
    let (scratch, key) = with(&["bits", "alike2", "refused"]);
    let args = ["serve", "--listen", "127.0.0.1:0", "--public-key", &key];
    let serving = Serving::run(&scratch, &args);
    let health = loop {
        let health = serving.get("/health").1;
        if !health.contains("\"recomputed\": false") {
            break health;
        }
    };
    assert!(health.contains("\"folder\": \"refused\""), "{health}");
    assert!(health.contains("earlier format") && health.contains("“..”"), "{health}");
    for (id, figure) in [("bits", "80.3"), ("alike2", "44.4")] {
        let page = serving.get(&format!("/en/rounds/{id}/ranking/"));
        assert_eq!(page.0, 200, "{id}");
        assert!(!page.1.contains("erified:"), "{id}: {}", page.1);
        let table = serving.get(&format!("/api/v1/rounds/{id}/tables/growth"));
        assert!(table.0 == 200 && table.1.contains(figure), "{id}: {}", table.1);
        let round = serving.get(&format!("/api/v1/rounds/{id}")).1;
        assert!(round.contains("\"state\":\"verified\""), "{round}");
    }
    serving.signal("-TERM");
    let (code, said) = serving.end();
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("earlier format"), "{said}");
}
