//! Why files, databases and addresses cannot be read or written: said as it is, in both languages, and
//! never in the words of a library.

use std::fs;
use std::io::{Read, Write};
use std::net::TcpListener;
#[cfg(unix)]
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
#[cfg(unix)]
use std::process::{Command, Stdio};
use std::thread;

use crate::support::{Run, Scratch, below, command, sanjeh};

/// What is said of a command that is refused, in both languages, without its help.
#[track_caller]
fn said(scratch: &Scratch, args: &[&str]) -> [String; 2] {
    ["en", "fa"].map(|lang| {
        let refused = scratch.run(&[args, &["--lang", lang]].concat()).refused();
        for words in ["os error", "error returned", "(code:", "io: "] {
            assert!(!refused.contains(words), "{refused}");
        }
        refused
    })
}

/// Checks that a command is refused with these words in English, and with other ones in Persian.
#[track_caller]
fn says(scratch: &Scratch, args: &[&str], words: &str) {
    let [english, persian] = said(scratch, args);
    assert!(english.contains(words), "{words:?} in {english}");
    assert!(!persian.contains(words), "{persian}");
}

#[test]
fn folders_and_files_that_are_not_what_was_expected() {
    let scratch = Scratch::with_example("mini");
    for (args, words) in [
        (&["score", "mini", "--out", "nowhere/x.csv"][..], "no such file or folder"),
        (&["score", "mini", "--out", "mini"], "it is a folder, not a file"),
        (&["summary", "mini", "--output-dir", "mini/answers.csv"], "a file of this name exists"),
        (&["init", "mini/answers.csv"], "a file of this name exists"),
        (&["keys", "new", "nowhere/key", "--unencrypted"], "no such file or folder"),
        (&["publish", "mini", "--key", "nokey"], "no such file or folder"),
        (&["publish", "mini", "--to", "mini/answers.csv"], "a file of this name exists"),
        (&["export-site", "out", "--base-url", "https://x.example/"], "There is no folder"),
        (&["serve", "--publications", "none"], "There is no folder “none”"),
        (&["serve", "--publications", "mini/answers.csv"], "part of the path is a file"),
        (&["verify", "ftp://example.org/9"], "only http and https are"),
    ] {
        says(&scratch, args, words);
    }
    // A folder to start from is no help where a table was named.
    let claims = scratch.run(&["claims", "mini", "claims.csv"]).refused();
    assert!(claims.contains("Check the path and the name"), "{claims}");
    assert!(sanjeh(&["check", "nowhere"]).refused().contains("sanjeh init DIR"));
}

#[test]
fn a_file_that_is_no_secret_key() {
    let scratch = Scratch::with_example("mini");
    scratch.run(&["keys", "new", "key", "--unencrypted"]).fine();
    for file in ["mini/answers.csv", "key.pub"] {
        says(&scratch, &["publish", "mini", "--key", file], "This is not a secret key");
    }
    scratch.run(&["publish", "mini", "--key", "key"]).fine();
}

#[test]
fn databases_that_are_none() {
    let scratch = Scratch::with_example("mini");
    let import = |database| ["import", "mini", "--number", "1", "--database", database];
    says(&scratch, &["rounds", "--database", "mini/answers.csv"], "the file is not a database");
    says(&scratch, &["rounds", "--database", "mini"], "it is a folder, not a file");
    says(&scratch, &import("mini"), "it is a folder, not a file");
    says(&scratch, &import("nowhere/x.db"), "its folder does not exist");
    says(&scratch, &import("mini/answers.csv/x.db"), "part of the path is a file");
    let url = "postgres://u:p@127.0.0.1:99999/x";
    let bad = scratch.run(&["rounds", "--database", url]).refused();
    assert!(bad.contains("invalid port number") && !bad.contains("error with"), "{bad}");
}

/// Answers one connection after another as a server that is not what was expected.
fn answering(answer: impl Fn(&[u8]) -> Vec<u8> + Send + 'static) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let mut asked = [0; 2_000];
            let n = stream.read(&mut asked).unwrap_or(0);
            // Whoever asked may have gone.
            let _sent = stream.write_all(&answer(&asked[..n]));
        }
    });
    port
}

/// An error as PostgreSQL sends it.
fn refusal(code: &str, text: &str) -> Vec<u8> {
    let mut fields = Vec::new();
    for (kind, value) in [(b'S', "FATAL"), (b'V', "FATAL"), (b'C', code), (b'M', text)] {
        fields.push(kind);
        fields.extend(value.as_bytes());
        fields.push(0);
    }
    fields.push(0);
    let length = u32::try_from(fields.len() + 4).unwrap();
    let mut message = vec![b'E'];
    message.extend(length.to_be_bytes());
    message.extend(fields);
    message
}

#[test]
fn servers_that_do_not_let_anybody_in() {
    let scratch = Scratch::new();
    let nobody = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    let rounds = |port: u16, more: &str, words: &str| {
        let url = format!("postgres://sara:secret@127.0.0.1:{port}/index?{more}");
        let args = ["rounds", "--database", &url];
        says(&scratch, &args, words);
        // The password is in no message.
        assert!(said(&scratch, &args).iter().all(|text| !text.contains("secret")));
        scratch.run(&args).refused()
    };
    rounds(nobody, "sslmode=disable", "nothing answers at that address");
    let wrong = || refusal("28P01", "password authentication failed for user \"sara\"");
    let port = answering(move |_| wrong());
    let refused = rounds(port, "sslmode=disable", "does not accept this user and password");
    assert!(refused.contains("write @ as %40"), "{refused}");
    let port = answering(|_| refusal("3D000", "database \"index\" does not exist"));
    let refused = rounds(port, "sslmode=disable", "the server has no such database");
    assert!(refused.contains("createdb index"), "{refused}");
    let port = answering(|_| b"N".to_vec());
    rounds(port, "sslmode=require", "no encrypted connection can be made");
    let port = answering(|_| b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec());
    rounds(port, "sslmode=prefer", "the server that answers is not PostgreSQL");
    let args = ["rounds", "--database", "postgres://sara@no-such-host.invalid/index"];
    says(&scratch, &args, "no host has this name");
}

#[test]
fn addresses_that_give_no_publication() {
    let scratch = Scratch::new();
    let verify = |address: &str, words: &str| says(&scratch, &["verify", address], words);
    for (status, words) in [
        ("403 Forbidden", "does not allow it to be read (status 403)"),
        ("500 Internal Server Error", "itself has an error (status 500)"),
        ("418 I'm a teapot", "answered with status 418"),
        ("404 Not Found", "There is no publication at"),
    ] {
        let answer = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        let port = answering(move |_| answer.clone().into_bytes());
        verify(&format!("http://127.0.0.1:{port}/9"), words);
    }
    let page = "HTTP/1.1 200 OK\r\nContent-Length: 15\r\nConnection: close\r\n\r\n<!doctype html>";
    let port = answering(move |_| page.as_bytes().to_vec());
    verify(&format!("http://127.0.0.1:{port}/9"), "or a web page: name the folder");
    let port = answering(|_| b"no TLS at all".to_vec());
    verify(&format!("https://127.0.0.1:{port}/9"), "no encrypted connection could be made");
    let nobody = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    verify(&format!("http://127.0.0.1:{nobody}/9"), "nothing answers at that address");
    verify("http://no-such-host.invalid/9", "no host has this name");
    verify("http://", "this is not an address");
}

#[test]
#[cfg(unix)]
fn what_a_user_may_not_do() {
    let scratch = Scratch::with_example("mini");
    let close = |name: &str, mode| {
        fs::set_permissions(scratch.join(name), fs::Permissions::from_mode(mode)).unwrap();
    };
    scratch.run(&["import", "mini", "--number", "1", "--database", "r.db"]).fine();
    fs::create_dir(scratch.join("closed")).unwrap();
    close("r.db", 0o000);
    close("closed", 0o500);
    // Whoever may do everything is refused nothing, and sends somebody else.
    let other = (fs::metadata(scratch.path()).unwrap().uid() == 0).then(|| Nobody::of(&scratch));
    let [denied, persian] =
        ["this user does not have permission", "این کاربر اجازهٔ این کار را ندارد"];
    for args in [
        &["score", "mini", "--out", "closed/x.csv"][..],
        &["rounds", "--database", "r.db"],
        &["publish", "mini", "--to", "closed/publications"],
        &["init", "closed/new"],
    ] {
        for (lang, words) in [("en", denied), ("fa", persian)] {
            let args = [args, &["--lang", lang]].concat();
            let run = match &other {
                Some(other) => other.run(&args),
                None => scratch.run(&args),
            };
            let refused = run.refused();
            assert!(refused.contains(words) && !refused.contains("os error"), "{refused}");
        }
    }
    close("closed", 0o700);
}

/// A user without any right but on the files of a folder, which only root can be for a while.
#[cfg(unix)]
struct Nobody<'s>(&'s Scratch);

#[cfg(unix)]
impl<'s> Nobody<'s> {
    const ID: u32 = 65534;

    fn of(scratch: &'s Scratch) -> Self {
        // The folder in which the program was built may be closed to others.
        let program = scratch.join("program");
        let built = env!("CARGO_BIN_EXE_sanjeh");
        if fs::hard_link(built, &program).is_err() {
            fs::copy(built, &program).unwrap();
        }
        let names = below(scratch.path()).into_iter().chain([String::new()]);
        for path in names.map(|name| scratch.join(&name)).filter(|path| *path != program) {
            chown(path, Some(Self::ID), Some(Self::ID)).unwrap();
        }
        Self(scratch)
    }

    fn run(&self, args: &[&str]) -> Run {
        let id = Self::ID.to_string();
        let plain = command(self.0.path(), args);
        let mut run = Command::new("setpriv");
        run.args(["--reuid", &id, "--regid", &id, "--clear-groups"]).arg(self.0.join("program"));
        run.args(plain.get_args()).current_dir(self.0.path()).stdin(Stdio::null()).env_clear();
        run.envs(plain.get_envs().filter_map(|(name, value)| Some((name, value?))));
        Run::new(run.output().expect("as root this needs setpriv: apt-get install util-linux"))
    }
}
