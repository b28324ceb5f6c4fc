//! A publication of which one file is anything: it is refused in words or verified, and nothing
//! panics.

use std::sync::{Arc, LazyLock};

use sanjeh_intake::InMemory;
use sanjeh_messages::Lang;
use sanjeh_publication::{Bounds, MANIFEST, Manifest, SIGNATURE, sha256, verify_within};
use sanjeh_publishing::{Options, publish};
use sanjeh_round::Place;

use crate::starter::{AGENCIES, ANSWERS, METHODOLOGY, SERVICES};

/// The files of a sound publication.
static SOUND: LazyLock<InMemory> = LazyLock::new(|| {
    let files = [
        ("methodology.toml", METHODOLOGY),
        ("agencies.csv", AGENCIES),
        ("services.csv", SERVICES),
        ("answers.csv", ANSWERS),
    ];
    let files = files.map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()));
    let place = Place::Bundled { name: "starter".to_owned(), files: Arc::new(files.into()) };
    let folder = std::env::temp_dir().join(format!("sanjeh-fuzz-{}", std::process::id()));
    let id = Some("1".to_owned());
    let options = Options { id, published: "2024-06-20".to_owned(), ..Options::default() };
    let made = publish(&place, None, &options, &folder).expect("the starter is sound");
    let paths = made.manifest.files.iter().map(|file| file.path.clone());
    let read = |path: String| made.file(&path).map(|bytes| (path, bytes));
    let all = paths.chain([MANIFEST.to_owned()]).filter_map(read).collect();
    std::fs::remove_dir_all(&folder).expect("a folder of our own");
    all
});

/// Verifies the publication with another file: the first byte says which one, and whether the list
/// has its digest.
pub(crate) fn changed(bytes: &[u8]) {
    let Some((which, content)) = bytes.split_first() else { return };
    let mut files = SOUND.clone();
    let names: Vec<String> = files.keys().cloned().chain([SIGNATURE.to_owned()]).collect();
    let name = &names[usize::from(which / 2) % names.len()];
    let is_listed = name != MANIFEST && name != SIGNATURE;
    files.insert(name.clone(), content.to_vec());
    if which % 2 == 1 && is_listed {
        let mut list: Manifest =
            serde_json::from_slice(&files[MANIFEST]).expect("the publication is sound");
        for file in list.files.iter_mut().filter(|file| file.path == *name) {
            (file.sha256, file.bytes) = (sha256(content), content.len() as u64);
        }
        let list = serde_json::to_vec(&list).expect("a list can be written");
        files.insert(MANIFEST.to_owned(), list);
    }
    let place = Place::Bundled { name: "fuzz".to_owned(), files: Arc::new(files) };
    match verify_within(&place, None, &Bounds::default()) {
        Ok(verified) => {
            for finding in &verified.findings {
                assert!(!finding.message().text(Lang::Fa).is_empty());
            }
        }
        Err(problems) => {
            assert!(problems.has_errors());
            assert!(!problems.render(Lang::En, false, 100).is_empty());
        }
    }
}
