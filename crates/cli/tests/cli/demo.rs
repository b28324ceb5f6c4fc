//! `sanjeh demo`: from nothing to pages that can be looked at, and a publication that can be checked.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use crate::serve::Serving;
use crate::support::{Scratch, command, copy};

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
    let published = rounds.lines().filter(|line| line.contains(",published,20"));
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

#[test]
fn a_demo_goes_on_with_the_folder_that_an_earlier_one_kept() {
    let scratch = Scratch::new();
    let demo = ["demo", "--listen", "127.0.0.1:0", "--keep", "kept"];
    let first = Serving::run(&scratch, &demo);
    // Nobody else uses the folder meanwhile.
    let refused = scratch.run(&demo).refused();
    assert!(refused.contains("Another demo is running in kept"), "{refused}");
    first.signal("-KILL");
    drop(first);
    let list = || fs::read(scratch.join("kept/publications/9/publication.json.minisig")).unwrap();
    let signature = list();
    for _ in 0..2 {
        let again = Serving::run(&scratch, &demo);
        assert_eq!(again.get("/en/rounds/9/").0, 200);
        again.signal("-TERM");
        let (code, said) = again.end();
        assert_eq!(code, Some(0), "{said}");
    }
    assert!(list() == signature, "what is published stays as it is");
    let verified = || {
        for name in ["kept/publications/8", "kept/publications/9"] {
            scratch.run(&["verify", name, "--public-key", "kept/sanjeh.pub"]).fine();
        }
    };
    verified();
    // What an earlier one did not come to is done.
    fs::remove_file(scratch.join("kept/sanjeh.db")).unwrap();
    fs::remove_dir_all(scratch.join("kept/publications/9")).unwrap();
    fs::remove_file(scratch.join("kept/sanjeh.pub")).unwrap();
    let again = Serving::run(&scratch, &demo);
    assert_eq!(again.get("/en/rounds/9/").0, 200);
    drop(again);
    verified();
}

#[test]
fn a_folder_of_somebody_else_is_left_alone() {
    let scratch = Scratch::new();
    scratch.write("sanjeh.db", "years of work");
    let refused = scratch.run(&["demo", "--listen", "127.0.0.1:0", "--keep", "."]).refused();
    assert!(refused.contains("holds something other than a demo"), "{refused}");
    assert_eq!(fs::read_dir(scratch.path()).unwrap().count(), 1);
}

/// The names in the temporary folder of a test.
fn temporary(scratch: &Scratch) -> Vec<String> {
    let entries = fs::read_dir(scratch.join("tmp")).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[cfg(unix)]
#[test]
fn the_temporary_folder_is_private_and_goes_whenever_the_demo_is_ended() {
    use std::os::unix::fs::PermissionsExt;
    let scratch = Scratch::new();
    fs::create_dir(scratch.join("tmp")).unwrap();
    // Neither is certainly left behind by a demo.
    for folder in ["tmp/sanjeh-demo-7", "tmp/other"] {
        fs::create_dir(scratch.join(folder)).unwrap();
    }
    fs::write(scratch.join("tmp/other/.sanjeh-demo"), "").unwrap();
    let start = || {
        let mut demo = command(scratch.path(), &["demo", "--listen", "127.0.0.1:0"]);
        demo.env("TMPDIR", scratch.join("tmp")).stderr(Stdio::null()).stdout(Stdio::piped());
        demo.spawn().unwrap()
    };
    let own = |names: &[String]| -> Vec<String> {
        let others = ["sanjeh-demo-7", "other"];
        names.iter().filter(|name| !others.contains(&name.as_str())).cloned().collect()
    };
    let ready = |demo: &mut std::process::Child| {
        let mut line = String::new();
        BufReader::new(demo.stdout.take().unwrap()).read_line(&mut line).unwrap();
        line
    };
    let mut killed = start();
    assert!(ready(&mut killed).contains("http://"));
    let left = own(&temporary(&scratch));
    assert_eq!(left.len(), 1, "{left:?}");
    let found = fs::metadata(scratch.join("tmp").join(&left[0])).unwrap();
    assert_eq!(found.permissions().mode() & 0o777, 0o700);
    assert!(!left[0].contains(&killed.id().to_string()), "{left:?}");
    killed.kill().unwrap();
    killed.wait().unwrap();
    // What a killed one leaves, the next one takes away.
    let mut next = start();
    ready(&mut next);
    let now = own(&temporary(&scratch));
    assert!(now.len() == 1 && now != left, "{now:?}");
    // A signal while it prepares ends it as well; it takes nothing away from one that is running.
    let mut interrupted = start();
    while own(&temporary(&scratch)).len() < 2 {}
    end(&mut interrupted, "-INT");
    assert_eq!(own(&temporary(&scratch)), now);
    end(&mut next, "-TERM");
    assert_eq!(temporary(&scratch).len(), 2);
}

/// Ends a demo by a signal.
#[track_caller]
fn end(demo: &mut std::process::Child, signal: &str) {
    assert!(
        Command::new("kill").args([signal, &demo.id().to_string()]).status().unwrap().success()
    );
    assert_eq!(demo.wait().unwrap().code(), Some(0));
}
