//! All publications of one place.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use sanjeh_messages::{Problem, Problems, message};
use sanjeh_round::{Place, header};

use crate::contents::is_csv;
use crate::digest::sha256;
use crate::manifest::MANIFEST;
use crate::published::Publication;

/// All publications of one place, the newest round first and in it the newest publication.
#[derive(Debug, Clone, Default)]
pub struct Library {
    all: Vec<Arc<Publication>>,
}

impl Library {
    /// Opens all publications in the folders of a folder, each only if every file of it is as it was
    /// published. Gives them with what is wrong with the others, which does not stop the work.
    pub fn open(folder: &Path) -> (Self, Problems) {
        let mut problems = Problems::default();
        let mut all: Vec<Arc<Publication>> = Vec::new();
        for place in folders(folder, &mut problems) {
            match Publication::open(&place).and_then(intact) {
                Ok(publication) => {
                    let id = publication.manifest.id.as_str();
                    let name = place.display().to_string();
                    if all.iter().any(|other| other.manifest.id == id) {
                        let text = message!("publication-twice", id = id);
                        problems.push(Problem::error(text).in_file(name));
                    } else {
                        all.push(publication.shared());
                    }
                }
                Err(more) => problems.append(more),
            }
        }
        (Self::new(all), problems)
    }

    /// Puts publications in order.
    pub fn new(mut all: Vec<Arc<Publication>>) -> Self {
        let key = |p: &Publication| {
            let manifest = &p.manifest;
            let id = manifest.id.clone();
            // `9-10` is later than `9-9`, which is later than `9`.
            (manifest.round.number, manifest.published.clone(), id.len(), id)
        };
        all.sort_by_key(|p| std::cmp::Reverse(key(p)));
        Self { all }
    }

    /// All of them, superseded ones included.
    pub fn all(&self) -> &[Arc<Publication>] {
        &self.all
    }

    /// Those that no other one corrects, the newest round first.
    pub fn current(&self) -> impl Iterator<Item = &Arc<Publication>> {
        self.all.iter().filter(|p| self.corrected_by(&p.manifest.id).is_none())
    }

    /// The one of this id.
    pub fn get(&self, id: &str) -> Option<&Arc<Publication>> {
        self.all.iter().find(|p| p.manifest.id == id)
    }

    /// The publication of the round before that `round.toml` names, if it is among the current
    /// ones: the round with the number that stands in the folder that is named, or else with the
    /// number before.
    ///
    /// # Errors
    /// If one of the two `round.toml` cannot be read.
    pub fn before(&self, round: &Place) -> Result<Option<&Arc<Publication>>, Problems> {
        let own = header(round)?;
        let Some(named) = own.previous.filter(|p| !is_csv(p)) else { return Ok(None) };
        let there = Place::Folder(round.join(&named));
        let number = match (round, there.has("round.toml")) {
            (Place::Folder(_), true) => header(&there)?.number,
            _ => own.number.and_then(|number| number.checked_sub(1)),
        };
        Ok(number.and_then(|number| self.of_round(number)))
    }

    /// The publication of a round that no other one corrects.
    pub fn of_round(&self, number: u32) -> Option<&Arc<Publication>> {
        self.current().find(|p| p.manifest.round.number == Some(number))
    }

    /// The publication that holds in place of this one: the last of its corrections. `None` if
    /// nothing corrects it.
    pub fn superseded_by(&self, id: &str) -> Option<&Arc<Publication>> {
        let mut last = self.corrected_by(id)?;
        // Corrections follow each other in time; files that say otherwise end the search, too.
        for _ in &self.all {
            let Some(newer) = self.corrected_by(&last.manifest.id) else { break };
            last = newer;
        }
        Some(last)
    }

    /// What holds in place of the publication of the round before, on which the growth that this
    /// one tells still rests. `None` if that one was not corrected since.
    pub fn previous_superseded_by(&self, publication: &Publication) -> Option<&Arc<Publication>> {
        self.superseded_by(&publication.manifest.previous.as_ref()?.id)
    }

    /// The current publications that tell growth beside this one.
    pub fn resting_on(&self, id: &str) -> impl Iterator<Item = &Arc<Publication>> {
        self.current().filter(move |p| p.manifest.previous.as_ref().is_some_and(|o| o.id == id))
    }

    /// The publication that corrects this one.
    pub fn corrected_by(&self, id: &str) -> Option<&Arc<Publication>> {
        let corrects =
            |p: &&Arc<Publication>| p.manifest.supersedes.as_ref().is_some_and(|old| old.id == id);
        self.all.iter().find(corrects)
    }
}

/// Gives a publication back if every file that it lists is what it was when it was published.
fn intact(publication: Publication) -> Result<Publication, Problems> {
    let mut problems = Problems::default();
    for entry in &publication.manifest.files {
        let path = entry.path.as_str();
        let text = match publication.place.bytes(path) {
            Ok(bytes) if sha256(&bytes) == entry.sha256 => continue,
            Ok(_) => message!("publication-file-changed", file = path),
            Err(_) => message!("publication-file-missing", file = path),
        };
        let help = message!("publication-not-intact-help");
        problems.push(Problem::error(text).help(help).in_file(publication.place.name()));
    }
    if problems.has_errors() { Err(problems) } else { Ok(publication) }
}

/// The folders in a folder that have a publication, by name; not those that are being written.
fn folders(folder: &Path, problems: &mut Problems) -> Vec<PathBuf> {
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => {
            let name = folder.display().to_string();
            let why = error.to_string();
            let text = message!("round-unreadable", file = name.as_str(), why = why);
            problems.push(Problem::error(text).in_file(name));
            return Vec::new();
        }
    };
    let is_hidden =
        |path: &Path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    folders.retain(|path| !is_hidden(path) && path.join(MANIFEST).is_file());
    folders.sort();
    folders
}
