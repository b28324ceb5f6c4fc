//! Databases in which a bit has flipped: the same figures come out, or an error.
//!
//! Twelve by default; `scripts/flips N` tries more. `SANJEH_FLIPS` says how many, `SANJEH_SEED` where they
//! begin.

use std::collections::BTreeMap;

use crate::random::{Random, from_environment};
use crate::support::{MOVES, Scratch, copy, workspace};

/// The files of a publication.
fn published(scratch: &Scratch) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for folder in ["publications/8", "publications/8/results"] {
        for entry in std::fs::read_dir(scratch.join(folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let name = path.strip_prefix(scratch.path()).unwrap().display().to_string();
                files.insert(name, std::fs::read(path).unwrap());
            }
        }
    }
    files
}

#[test]
fn a_bit_that_flipped_gives_the_same_figures_or_an_error() {
    let scratch = Scratch::new();
    copy(&workspace().join("examples/mini"), &scratch.join("mini"));
    scratch.number("mini", 8);
    // What was imported before is in the database as well.
    scratch.change("mini/answers.csv", "\na,U10,12\n", "\na,U10,13\n");
    scratch.run(&["import", "mini"]).fine();
    scratch.change("mini/answers.csv", "\na,U10,13\n", "\na,U10,12\n");
    scratch.run(&["import", "mini"]).fine();
    scratch.run(&[&["round", "move", "8"], &MOVES[..]].concat()).fine();
    let database = std::fs::read(scratch.join("sanjeh.db")).unwrap();
    assert!(!scratch.join("sanjeh.db-wal").exists());
    // Most of the file is empty.
    let used: Vec<usize> = (0..database.len()).filter(|byte| database[*byte] != 0).collect();
    let publish = ["publish", "8", "--id", "8", "--date", "2024-06-20"];
    scratch.run(&publish).fine();
    let sound = published(&scratch);
    let seed = from_environment("SANJEH_SEED", 1);
    let (mut refused, flips) = (0, from_environment("SANJEH_FLIPS", 12));
    for number in 0..flips {
        let mut random = Random::new(seed.wrapping_mul(1_000_003).wrapping_add(number));
        let (byte, bit) = (used[random.below(used.len() as u64) as usize], random.below(8));
        let mut flipped = database.clone();
        flipped[byte] ^= 1 << bit;
        let other = Scratch::new();
        other.write("sanjeh.db", flipped);
        let run = other.run(&publish);
        let name = format!("seed {seed}, flip {number}: bit {bit} of byte {byte}");
        match run.code {
            0 => assert!(published(&other) == sound, "{name}: other figures, and not a word"),
            2 => {
                assert!(!other.join("publications/8").exists(), "{name}");
                refused += 1;
            }
            _ => panic!("{name}: {}", run.whole()),
        }
    }
    // About half of them lie in what is read back; that none of a dozen does shows that nothing is
    // looked at.
    assert!(refused > 0 || flips < 12, "seed {seed}: none of {flips} flips is noticed");
    eprintln!(
        "of {flips} flips {refused} are noticed, the others change nothing that is published"
    );
}
