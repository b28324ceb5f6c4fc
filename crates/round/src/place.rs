//! Where a round's files are: in a folder, or in the program itself.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sanjeh_engine::dataset::Dataset;
use sanjeh_engine::model::Model;
use sanjeh_intake::{
    self as intake, Files, Folder, InMemory, Options, Progress, Sources, SubjectSource,
};
use sanjeh_messages::{Problem, Problems, message, why};
use sanjeh_methodology::{Limits, Methodology};

/// Where a round's files are.
#[derive(Debug, Clone)]
pub enum Place {
    /// In a folder.
    Folder(PathBuf),
    /// In memory, such as the rounds that come with the program.
    Bundled {
        /// What problems call the place.
        name: String,
        /// The files.
        files: Arc<InMemory>,
    },
}

impl Default for Place {
    fn default() -> Self {
        Self::Folder(PathBuf::from("."))
    }
}

impl Place {
    /// What problems and headings call it.
    pub fn name(&self) -> String {
        match self {
            Self::Folder(folder) => folder.display().to_string(),
            Self::Bundled { name, .. } => name.clone(),
        }
    }

    /// Whether there is anything of this name.
    pub fn has(&self, file: &str) -> bool {
        match self {
            Self::Folder(folder) => folder.join(file).exists(),
            Self::Bundled { files, .. } => files.size(file).is_some(),
        }
    }

    /// What is there, in the order of the names.
    pub fn names(&self) -> Vec<String> {
        let mut names = match self {
            Self::Folder(folder) => Folder::new(folder).names(),
            Self::Bundled { files, .. } => files.names(),
        };
        names.sort_unstable();
        names
    }

    /// The name by which problems call a file, and its text.
    ///
    /// # Errors
    /// If it cannot be read, is too large or is no text.
    pub fn text(&self, file: &str, limits: &Limits) -> Result<(String, String), Problems> {
        match self {
            Self::Folder(folder) => {
                let file = folder.join(file);
                Ok((file.display().to_string(), read_text(&file, limits)?))
            }
            Self::Bundled { name, files } => {
                let name = format!("{name}/{file}");
                let bytes = files.open(file).and_then(|opened| up_to(opened, limits));
                let bytes = bytes.map_err(|error| one(unreadable(&name, &error, false)))?;
                let text = text_of(&name, bytes, limits)?;
                Ok((name, text))
            }
        }
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// If it cannot be read.
    pub fn bytes(&self, file: &str) -> Result<Vec<u8>, Problems> {
        let (name, read) = match self {
            Self::Folder(folder) => {
                let file = folder.join(file);
                special(&file)?;
                (file.display().to_string(), std::fs::read(&file))
            }
            Self::Bundled { name, files } => {
                let bytes = files.get(file).cloned();
                (format!("{name}/{file}"), bytes.ok_or(std::io::ErrorKind::NotFound.into()))
            }
        };
        let is_folder = std::path::Path::new(&name).is_dir();
        read.map_err(|error| one(unreadable(&name, &error, is_folder)))
    }

    /// Reads the tables of a methodology.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn read(
        &self,
        methodology: &Methodology,
        progress: &dyn Fn(Progress<'_>),
    ) -> Result<(Dataset, Problems), Problems> {
        let Methodology { model, sources, limits, .. } = methodology;
        self.read_with(model, sources, &limits.tables, progress)
    }

    /// Reads tables for a model.
    pub(crate) fn read_with(
        &self,
        model: &Model,
        sources: &Sources,
        limits: &intake::Limits,
        progress: &dyn Fn(Progress<'_>),
    ) -> Result<(Dataset, Problems), Problems> {
        let options = Options { limits: *limits, ..Options::default() };
        match self {
            Self::Folder(folder) => {
                intake::read_from(model, sources, &Folder::new(folder), &options, progress)
            }
            Self::Bundled { files, .. } => {
                intake::read_from(model, sources, files.as_ref(), &options, progress)
            }
        }
    }

    /// The names of a table's columns.
    pub(crate) fn columns(
        &self,
        source: &SubjectSource,
        limits: &intake::Limits,
    ) -> Result<Vec<String>, Box<Problem>> {
        let (file, sheet, layout) = (&source.file, source.sheet.as_deref(), &source.layout);
        match self {
            Self::Folder(folder) => {
                intake::columns(&Folder::new(folder), file, sheet, layout, limits)
            }
            Self::Bundled { files, .. } => {
                intake::columns(files.as_ref(), file, sheet, layout, limits)
            }
        }
    }

    /// A folder in this place that has a methodology.
    pub fn within(&self, folder: &str) -> Option<Self> {
        if !self.has(&format!("{folder}/methodology.toml")) {
            return None;
        }
        Some(match self {
            Self::Folder(path) => Self::Folder(path.join(folder)),
            Self::Bundled { name, files } => {
                let prefix = format!("{folder}/");
                let inside = files.iter().filter_map(|(path, bytes)| {
                    Some((path.strip_prefix(&prefix)?.to_owned(), bytes.clone()))
                });
                Self::Bundled {
                    name: format!("{name}/{folder}"),
                    files: Arc::new(inside.collect()),
                }
            }
        })
    }

    /// A path relative to this place.
    pub fn join(&self, path: &Path) -> PathBuf {
        match self {
            Self::Folder(folder) => folder.join(path),
            Self::Bundled { .. } => path.to_path_buf(),
        }
    }
}

/// Refuses pipes and devices: reading them may wait or go on for ever. What is not there is said by
/// whoever reads it.
fn special(file: &Path) -> Result<(), Problems> {
    let is_special = |about: std::fs::Metadata| !about.is_file() && !about.is_dir();
    if std::fs::metadata(file).is_ok_and(is_special) {
        let problem = Problem::error(message!("intake-special"));
        let name = file.display().to_string();
        return Err(one(problem.help(message!("intake-special-help")).in_file(name)));
    }
    Ok(())
}

/// Reads a text file that must be there.
pub(crate) fn read_text(file: &Path, limits: &Limits) -> Result<String, Problems> {
    let name = file.display().to_string();
    special(file)?;
    let bytes = std::fs::File::open(file).and_then(|opened| up_to(opened, limits));
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    if let (Err(error), Some(folder)) = (&bytes, folder)
        && error.kind() == std::io::ErrorKind::NotFound
        && !folder.exists()
    {
        let folder = folder.display().to_string();
        let problem = Problem::error(message!("round-no-folder", folder = folder.as_str()));
        return Err(one(problem.help(message!("round-no-folder-help")).in_file(folder)));
    }
    text_of(&name, bytes.map_err(|e| one(unreadable(&name, &e, file.is_dir())))?, limits)
}

/// The bytes of a text, up to the first one too many: the length of a file that is being written is
/// not known beforehand.
fn up_to(file: impl Read, limits: &Limits) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    file.take(limits.text_bytes.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The text that bytes are, if they are not too many.
fn text_of(name: &str, bytes: Vec<u8>, limits: &Limits) -> Result<String, Problems> {
    if bytes.len() as u64 > limits.text_bytes {
        let megabytes = limits.text_bytes >> 20;
        let text = message!("round-too-large", file = name, megabytes = megabytes);
        return Err(one(Problem::error(text).help(message!("round-too-large-help")).in_file(name)));
    }
    String::from_utf8(bytes).map_err(|error| {
        let is_wide = matches!(error.as_bytes(), [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..]);
        let encoding = if is_wide { "utf16" } else { "other" };
        let text = message!("round-not-utf8", file = name, encoding = encoding);
        let is_table = Path::new(name).extension().is_none_or(|ending| ending != "toml");
        let kind = if is_table { "table" } else { "text" };
        let help = message!("round-not-utf8-help", kind = kind);
        one(Problem::error(text).help(help).in_file(name))
    })
}

fn unreadable(name: &str, error: &std::io::Error, is_folder: bool) -> Problem {
    // Only where a whole round was expected it helps to make one.
    let help = if name.ends_with("methodology.toml") {
        message!("round-no-file-help")
    } else {
        message!("round-no-file-path-help")
    };
    let problem = if error.kind() == std::io::ErrorKind::NotFound {
        Problem::error(message!("round-no-file", file = name)).help(help)
    } else if error.kind() == std::io::ErrorKind::NotADirectory {
        Problem::error(message!("round-is-a-file", file = name)).help(help)
    } else if is_folder {
        Problem::error(message!("round-is-a-folder", file = name))
    } else {
        Problem::error(message!("round-unreadable", file = name, why = why(error)))
    };
    problem.in_file(name)
}

/// A list of one problem.
pub(crate) fn one(problem: Problem) -> Problems {
    let mut problems = Problems::default();
    problems.push(problem);
    problems
}
