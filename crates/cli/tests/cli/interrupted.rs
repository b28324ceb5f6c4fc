//! Publishing that is interrupted, refused late, or done twice at once.

use std::process::Command;

use crate::support::{Scratch, command, workspace};

/// Round 8 in the database, final.
fn ready() -> Scratch {
    let scratch = Scratch::new();
    let round = workspace().join("examples/round8").display().to_string();
    scratch.finalise(&round, "8", &[]);
    scratch
}

/// The names in the folder of publications.
fn names(scratch: &Scratch) -> Vec<String> {
    let entries = std::fs::read_dir(scratch.join("publications")).into_iter().flatten().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn what_was_placed_and_not_recorded_is_recognised_and_recorded() {
    let scratch = ready();
    let database = |from: &str, to: &str| {
        std::fs::copy(scratch.join(from), scratch.join(to)).unwrap();
    };
    let last = || {
        let shown = scratch.run(&["round", "show", "8", "--format", "json"]).json();
        let moves = shown["moves"].as_array().unwrap().clone();
        moves.last().unwrap()["transition"].as_str().unwrap().to_owned()
    };
    database("sanjeh.db", "before.db");
    scratch.run(&["publish", "8"]).fine();
    // As if the program had been killed between the folder and the record.
    database("before.db", "sanjeh.db");
    assert_eq!(last(), "finalise");
    // Another day is another publication.
    let refused = scratch.run(&["publish", "8", "--date", "2031-01-01"]).refused();
    assert!(refused.contains("--corrects 8"), "{refused}");
    let said = scratch.run(&["publish", "8"]).fine();
    assert!(said.contains("An interrupted run"), "{said}");
    assert_eq!(last(), "publish");
    scratch.run(&["publish", "8"]).refused();
    // The same for a correction.
    let correction =
        ["publish", "8", "--corrects", "8", "--reason", "en=a slip", "--reason", "fa=اشتباه"];
    database("sanjeh.db", "before.db");
    scratch.run(&correction).fine();
    database("before.db", "sanjeh.db");
    let said = scratch.run(&correction).fine();
    assert!(said.contains("An interrupted run"), "{said}");
    assert_eq!(last(), "correct");
    scratch.run(&correction).refused();
    assert_eq!(names(&scratch), ["8", "8-2"]);
}

#[test]
fn what_another_key_signed_is_not_taken_for_ones_own() {
    let scratch = ready();
    for key in ["a.key", "b.key"] {
        scratch.run(&["keys", "new", key, "--unencrypted"]).fine();
    }
    std::fs::copy(scratch.join("sanjeh.db"), scratch.join("before.db")).unwrap();
    scratch.run(&["publish", "8", "--key", "a.key"]).fine();
    std::fs::copy(scratch.join("before.db"), scratch.join("sanjeh.db")).unwrap();
    scratch.run(&["publish", "8", "--key", "b.key"]).refused();
    scratch.run(&["publish", "8"]).refused();
    let said = scratch.run(&["publish", "8", "--key", "a.key"]).fine();
    assert!(said.contains("An interrupted run"), "{said}");
}

#[test]
fn what_interrupted_runs_left_goes_and_never_becomes_part_of_a_publication() {
    let scratch = Scratch::with_example("mini");
    let work = ["publications/.trial-1.0.1", "publications/.trial-1.0.work-00000000000000ff"];
    for folder in work {
        std::fs::create_dir_all(scratch.join(folder)).unwrap();
        scratch.write(&format!("{folder}/stale.csv"), "a\n");
    }
    scratch.run(&["publish", "mini"]).fine();
    assert_eq!(names(&scratch), ["trial-1.0"]);
    scratch.run(&["verify", "publications/trial-1.0"]).fine();
}

#[test]
fn of_two_at_once_one_publishes() {
    let scratch = ready();
    let run = |id: &str| {
        let mut run = command(scratch.path(), &["publish", "8", "--id", id]);
        run.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
        run.spawn().unwrap()
    };
    let both = [run("one"), run("two")];
    let ended = both.map(|mut child| child.wait().unwrap().success());
    assert_eq!(ended.iter().filter(|fine| **fine).count(), 1, "{ended:?}");
    assert_eq!(names(&scratch).len(), 1);
    // The same of a folder, which no database guards.
    let scratch = Scratch::with_example("round8");
    let run = |id: &str| {
        let mut run = command(scratch.path(), &["publish", "round8", "--id", id]);
        run.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::null());
        run.spawn().unwrap()
    };
    let both = [run("one"), run("two")];
    let ended = both.map(|mut child| child.wait().unwrap().success());
    assert_eq!(ended.iter().filter(|fine| **fine).count(), 1, "{ended:?}");
    assert_eq!(names(&scratch).len(), 1);
}

#[test]
fn names_that_no_reader_takes_are_refused_before_anything_is_written() {
    for name in ["answers: 2024.csv", "answers\\\\2024.csv", "answers\\n.csv"] {
        let scratch = Scratch::with_example("mini");
        let methodology = scratch.read("mini/methodology.toml");
        let changed = methodology.replace("\"answers.csv\"", &format!("\"{name}\""));
        assert_ne!(methodology, changed);
        scratch.write("mini/methodology.toml", changed);
        let file = name.replace("\\\\", "\\").replace("\\n", "\n");
        std::fs::rename(scratch.join("mini/answers.csv"), scratch.join("mini").join(file)).unwrap();
        let refused = scratch.run(&["publish", "mini"]).refused();
        assert!(refused.contains("a colon, a backslash"), "{refused}");
        assert!(!scratch.join("publications").exists());
    }
}

#[cfg(unix)]
#[test]
fn a_key_that_cannot_be_written_leaves_nothing_in_the_way() {
    let scratch = Scratch::new();
    // No file may grow, as on a disk that is full.
    let line = "trap '' XFSZ; ulimit -f 0; exec \"$0\" keys new k.key --unencrypted";
    let run = Command::new("sh")
        .args(["-c", line, env!("CARGO_BIN_EXE_sanjeh")])
        .current_dir(scratch.path())
        .output()
        .unwrap();
    assert!(!run.status.success());
    assert_eq!(std::fs::read_dir(scratch.path()).unwrap().count(), 0);
    scratch.run(&["keys", "new", "k.key", "--unencrypted"]).fine();
}

#[test]
fn a_secret_key_without_its_public_one_is_completed() {
    let scratch = Scratch::new();
    let new = ["keys", "new", "k.key", "--unencrypted"];
    let first = scratch.run(&new).fine();
    let files = || ["k.key", "k.key.pub"].map(|name| scratch.read(name));
    let whole = files();
    // As if the program had been killed between the two.
    std::fs::remove_file(scratch.join("k.key.pub")).unwrap();
    assert_eq!(scratch.run(&new).fine(), first);
    assert_eq!(files(), whole);
    scratch.run(&new).refused();
    // A public one alone may have its secret one elsewhere.
    std::fs::remove_file(scratch.join("k.key")).unwrap();
    scratch.run(&new).refused();
}

#[cfg(unix)]
#[test]
fn a_secret_key_that_everybody_can_read_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = Scratch::with_example("mini");
    scratch.run(&["keys", "new", "k.key", "--unencrypted"]).fine();
    let publish =
        |id: &str| scratch.run(&["publish", "mini", "--key", "k.key", "--id", id]).whole();
    let said = publish("a");
    assert!(!said.contains("chmod"), "{said}");
    let open = std::fs::Permissions::from_mode(0o644);
    std::fs::set_permissions(scratch.join("k.key"), open).unwrap();
    let said = publish("b");
    assert!(said.contains("chmod 600 k.key"), "{said}");
}
