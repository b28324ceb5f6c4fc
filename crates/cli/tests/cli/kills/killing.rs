//! Ends a program at one of its system calls, by strace.

use std::collections::BTreeMap;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};

use crate::random::Random;
use crate::support::traced;

/// Sets of system calls, of each of which some kills are: those that change names, those that wait for
/// the disk, those that write, and all of these with those that read. Not every machine has each call.
const SETS: [&str; 4] = [
    "?mkdir,mkdirat,?rename,renameat,renameat2,?unlink,unlinkat,?rmdir,ftruncate",
    "fsync,fdatasync",
    "write,writev,pwrite64,sendto,sendmsg",
    "?mkdir,mkdirat,?rename,renameat,renameat2,?unlink,unlinkat,?rmdir,ftruncate,fsync,fdatasync,\
        write,writev,pwrite64,sendto,sendmsg,openat,close,read,pread64,recvfrom,flock,fcntl",
];

/// How many calls of each set the thread made that made most of them.
pub(super) struct Calls(BTreeMap<&'static str, u64>);

impl Calls {
    /// One of the first `most` calls of one of the sets.
    pub(super) fn one(&self, random: &mut Random, most: u64) -> (&'static str, u64) {
        let made: Vec<_> = self.0.iter().filter(|(_, calls)| **calls > 0).collect();
        let (set, calls) = made[random.below(made.len() as u64) as usize];
        (set, 1 + random.below((*calls).min(most)))
    }
}

/// The command as it runs below strace, which sees these calls of all its threads.
fn seen(command: &Command, set: &str, more: &[&str]) -> Command {
    let mut run = traced(command, &[&["-e", &format!("trace={set}")], more].concat());
    run.stdout(Stdio::null()).stderr(Stdio::piped());
    run
}

/// Runs a command that succeeds, and counts its calls.
pub(super) fn watched(command: &Command) -> Calls {
    let log = command.get_current_dir().unwrap().join("strace.log");
    let all = SETS[SETS.len() - 1];
    let run = seen(command, all, &["-o", log.to_str().unwrap()]).output();
    let run = run.expect("these tests need strace: apt-get install strace");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let text = std::fs::read_to_string(&log).unwrap();
    std::fs::remove_file(&log).unwrap();
    // A line is `1234 fsync(7) = 0`; a call that others interrupt has a second line.
    let call = |line: &str| {
        let (thread, rest) = line.split_once(' ')?;
        let (name, _) = rest.trim_start().split_once('(')?;
        let is_name = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
        is_name.then(|| (thread.to_owned(), name.to_owned()))
    };
    let mut made: BTreeMap<(String, String), u64> = BTreeMap::new();
    for found in text.lines().filter_map(call) {
        *made.entry(found).or_default() += 1;
    }
    let most = |set: &'static str| {
        let mut threads: BTreeMap<&str, u64> = BTreeMap::new();
        for ((thread, name), calls) in &made {
            if set.split(',').any(|known| known.trim_start_matches('?') == name) {
                *threads.entry(thread).or_default() += calls;
            }
        }
        (set, threads.values().copied().max().unwrap_or(0))
    };
    let calls = Calls(SETS.map(most).into());
    assert!(calls.0[all] > 0, "strace saw nothing: {text}");
    calls
}

/// Runs a command and kills it when one of its threads begins its n-th call of a set; gives whether it
/// came to that.
pub(super) fn killed(command: &Command, set: &str, n: u64) -> bool {
    let inject = format!("inject={set}:signal=KILL:when={n}");
    let run = seen(command, set, &["-o", "/dev/null", "-e", &inject]).output().unwrap();
    let said = String::from_utf8_lossy(&run.stderr).into_owned();
    assert!(!said.contains("panicked"), "{said}");
    // strace ends as the program did.
    let killed = run.status.signal() == Some(9);
    assert!(killed || run.status.success(), "{:?}: {said}", run.status);
    killed
}
