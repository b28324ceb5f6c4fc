//! `sanjeh demo`: from nothing to pages that can be looked at, and a publication that can be checked.

use std::fs;

use crate::serve::Serving;
use crate::support::Scratch;

#[test]
fn the_demo_publishes_both_rounds_and_serves_them() {
    let scratch = Scratch::new();
    let demo = Serving::run(&scratch, &["demo", "--listen", "127.0.0.1:0", "--keep", "kept"]);
    for path in ["/fa/", "/en/", "/fa/rounds/9/", "/en/rounds/8/", "/api/v1/rounds/9"] {
        assert_eq!(demo.get(path).0, 200, "{path}");
    }
    let (status, missing) = demo.get("/fa/rounds/7/");
    assert_eq!(status, 404);
    assert!(missing.contains("/fa/rounds/9/"), "it says which rounds there are: {missing}");
    demo.signal("-TERM");
    let (code, said) = demo.end();
    assert_eq!(code, Some(0), "{said}");
    // What it kept is a publication like any other: sound, signed, and of a copy as well.
    let key = scratch.join("kept/sanjeh.pub").display().to_string();
    scratch.run(&["verify", "kept/publications/9", "--public-key", &key]).fine();
    copy(&scratch.join("kept/publications/9"), &scratch.join("copy"));
    scratch.run(&["verify", "copy", "--public-key", &key]).fine();
    let file = scratch.join("copy/answers.csv");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replacen("planned", "Planned", 1)).unwrap();
    let run = scratch.run(&["verify", "copy", "--public-key", &key]);
    assert_eq!(run.code, 1, "{}", run.whole());
    assert!(run.out.contains("answers.csv"), "{}", run.whole());
    // Its database has both rounds, published.
    let rounds = scratch.run(&["rounds", "--database", "kept/sanjeh.db", "--format", "csv"]).fine();
    let published = rounds.lines().filter(|line| line.contains("round,published,"));
    assert_eq!(published.count(), 2, "{rounds}");
}

#[test]
fn without_a_folder_the_demo_leaves_nothing_behind() {
    let scratch = Scratch::new();
    let demo = Serving::run(&scratch, &["demo", "--listen", "127.0.0.1:0", "--lang", "fa"]);
    assert_eq!(demo.get("/fa/rounds/9/ranking/").0, 200);
    demo.signal("-INT");
    let (code, said) = demo.end();
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(fs::read_dir(scratch.path()).unwrap().count(), 0);
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
