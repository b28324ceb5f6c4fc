//! The commands of README.md do what they say, word by word.

use crate::serve::Serving;
use crate::support::{Scratch, shell, workspace};

/// The lines of the block under a heading, without what explains them.
fn block(heading: &str) -> Vec<String> {
    let text = std::fs::read_to_string(workspace().join("README.md")).unwrap();
    let (_, after) = text.split_once(&format!("\n## {heading}\n")).unwrap();
    let lines = after.lines().skip_while(|line| line.is_empty());
    let lines = lines.take_while(|line| line.starts_with("    "));
    lines.map(|line| line.split(" #").next().unwrap().trim().to_owned()).collect()
}

#[test]
fn from_a_folder_to_the_press_conference() {
    let mut lines = block("From a folder to the press conference");
    // The last one would serve until somebody stops it.
    assert_eq!(lines.pop().as_deref(), Some("sanjeh serve"));
    assert!(lines.len() > 8 && lines.iter().all(|line| line.starts_with("sanjeh ")), "{lines:?}");
    let scratch = Scratch::with_example("round8");
    let nine = Scratch::with_example("round9");
    std::fs::create_dir(scratch.join("examples")).unwrap();
    std::fs::rename(scratch.join("round8"), scratch.join("examples/round8")).unwrap();
    std::fs::rename(nine.join("round9"), scratch.join("examples/round9")).unwrap();
    let run = shell(scratch.path(), &lines.join("\n")).output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&run.stdout), String::from_utf8_lossy(&run.stderr));
    assert!(run.status.success(), "{out}{err}");
    for part in [
        "this is what would be imported",
        "Round 9: final",
        "Sara",
        "Growth is computed from publication “8”",
        "Publication “9” is sound",
    ] {
        assert!(out.contains(part), "{part}: {out}{err}");
    }
    let server = Serving::run(&scratch, &["serve", "--listen", "127.0.0.1:0"]);
    let (status, page) = server.get("/en/rounds/9/");
    assert_eq!(status, 200, "{page}");
    server.signal("-TERM");
    assert_eq!(server.end().0, Some(0));
}
