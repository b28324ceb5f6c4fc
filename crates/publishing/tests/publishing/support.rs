//! Rounds to publish, and folders to publish them into.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use sanjeh_messages::{Lang, Problems};
use sanjeh_publication::{MANIFEST, Publication, sha256};
use sanjeh_publishing::{Options, publish};
use sanjeh_round::Place;

/// A folder of its own that goes away with the test.
pub(crate) struct Folder(PathBuf);

impl Folder {
    pub(crate) fn new() -> Self {
        static NEXT: AtomicUsize = AtomicUsize::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("sanjeh-publication-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn join(&self, path: &str) -> PathBuf {
        self.0.join(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

/// An example of the repository.
pub(crate) fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name)
}

/// The files of an example that a round is read from.
pub(crate) fn files(name: &str) -> BTreeMap<String, String> {
    let wanted = |path: &Path| {
        let extension = path.extension().is_some_and(|e| e == "csv" || e == "toml");
        extension && path.file_name().is_some_and(|n| n != "published.toml")
    };
    let entries = std::fs::read_dir(example(name)).unwrap().map(|entry| entry.unwrap().path());
    let file = |path: PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(&path).unwrap())
    };
    entries.filter(|path| wanted(path)).map(file).collect()
}

/// The same in memory, as the store gives them.
pub(crate) fn place(files: &BTreeMap<String, String>) -> Place {
    let files = files.iter().map(|(name, text)| (name.clone(), text.clone().into_bytes()));
    Place::Bundled { name: "round".to_owned(), files: Arc::new(files.collect()) }
}

/// The trial round with this line in its `round.toml`.
pub(crate) fn mini_with(line: &str) -> BTreeMap<String, String> {
    let mut files = files("mini");
    let header = files.get_mut("round.toml").unwrap();
    *header = format!("{line}\n{header}");
    files
}

/// Options with a day.
pub(crate) fn options() -> Options<'static> {
    Options { published: "2022-06-20".to_owned(), ..Options::default() }
}

/// Rounds 8 and 9, published.
pub(crate) fn rounds(folder: &Folder) -> [Publication; 2] {
    let eighth = Place::Folder(example("round8"));
    let eighth = publish(&eighth, None, &options(), folder.path()).map_err(said).unwrap();
    let ninth = Place::Folder(example("round9"));
    let ninth = publish(&ninth, Some(&eighth), &options(), folder.path()).map_err(said).unwrap();
    [eighth, ninth]
}

/// The trial round as the first and, with other answers, as the second of two rounds, published:
/// quicker than the real ones.
pub(crate) fn pair(folder: &Folder) -> [Publication; 2] {
    let first = publish(&place(&mini_with("number = 1")), None, &options(), folder.path());
    let first = first.map_err(said).unwrap();
    let mut files = mini_with("number = 2");
    let answers = files["answers.csv"].replace("a,I07,40", "a,I07,60");
    files.insert("answers.csv".to_owned(), answers);
    let second = publish(&place(&files), Some(&first), &options(), folder.path());
    [first, second.map_err(said).unwrap()]
}

/// The trial round, published.
pub(crate) fn mini(folder: &Folder) -> Publication {
    publish(&place(&files("mini")), None, &options(), folder.path()).map_err(said).unwrap()
}

/// Problems as people read them.
#[expect(clippy::needless_pass_by_value, reason = "as map_err gives them")]
pub(crate) fn said(problems: Problems) -> String {
    problems.render(Lang::En, false, 120)
}

/// Copies a folder.
pub(crate) fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// All files of a folder, by path.
pub(crate) fn all_files(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    let mut open = vec![(folder.to_path_buf(), String::new())];
    while let Some((folder, prefix)) = open.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type().unwrap().is_dir() {
                open.push((entry.path(), format!("{name}/")));
            } else {
                names.push(name);
            }
        }
    }
    names.sort();
    names
}

/// Changes a file and the list of digests with it, as a forger without the key would.
pub(crate) fn forge(publication: &Path, file: &str, change: impl Fn(&str) -> String) {
    let old = std::fs::read_to_string(publication.join(file)).unwrap();
    let new = change(&old);
    assert_ne!(old, new, "the change changes something");
    std::fs::write(publication.join(file), &new).unwrap();
    let list = std::fs::read_to_string(publication.join(MANIFEST)).unwrap();
    let list = list.replace(&sha256(old.as_bytes()), &sha256(new.as_bytes()));
    let bytes = |n: usize| format!("\"bytes\": {n}\n");
    let list = list.replace(&bytes(old.len()), &bytes(new.len()));
    std::fs::write(publication.join(MANIFEST), list).unwrap();
}
