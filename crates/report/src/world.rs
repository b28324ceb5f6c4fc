//! Typesetting in memory: what a report is made from, and nothing else, is there to be read.

use std::collections::BTreeMap;

use sanjeh_messages::{Problem, Problems, message};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// The name of the file with which typesetting begins.
const MAIN: &str = "main.typ";

/// Everything that a report is made from.
pub(crate) struct Desk {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: FileId,
    sources: BTreeMap<String, Source>,
    files: BTreeMap<String, Bytes>,
}

impl Desk {
    /// A desk with a template and the files that it reads.
    pub(crate) fn new(template: &str, files: Vec<(String, Vec<u8>)>) -> Result<Self, Problems> {
        let fonts: Vec<Font> = sanjeh_charts::FONTS
            .iter()
            .filter_map(|bytes| Font::new(Bytes::new(*bytes), 0))
            .collect();
        let main = file_id(MAIN)?;
        let text = format!("{COMMON}\n{template}");
        Ok(Self {
            library: LazyHash::new(<Library as LibraryExt>::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            main,
            sources: BTreeMap::from([(MAIN.to_owned(), Source::new(main, text))]),
            files: files.into_iter().map(|(name, bytes)| (name, Bytes::new(bytes))).collect(),
        })
    }

    /// Sets the report as an accessible PDF. `ident` names the document for good.
    ///
    /// It holds to PDF/UA-1 unless a letter takes signs of which the standard cannot tell what they
    /// stand for, as some words in Arabic script do; then it is tagged in the same way without
    /// claiming the standard.
    pub(crate) fn pdf(&self, ident: &str) -> Result<Vec<u8>, Problems> {
        let document = typst::compile::<PagedDocument>(self).output.map_err(problems)?;
        let strict = PdfStandards::new(&[PdfStandard::Ua_1])
            .map_err(|hinted| one(hinted.message().as_str()))?;
        match typst_pdf::pdf(&document, &options(ident, strict)) {
            Ok(pdf) => Ok(pdf),
            Err(found) if found.iter().all(|d| d.message.contains("codepoints")) => {
                let plain = options(ident, PdfStandards::default());
                typst_pdf::pdf(&document, &plain).map_err(problems)
            }
            Err(found) => Err(problems(found)),
        }
    }

    fn name(id: FileId) -> String {
        id.get().vpath().get_without_slash().to_owned()
    }
}

/// A text in characters that the font has: the standard refuses others, and readers would see boxes.
/// Control characters go, arrows become dashes, any other is named by its number.
pub(crate) fn printable(text: &str) -> String {
    let Some(font) = Font::new(Bytes::new(sanjeh_charts::FONTS[0]), 0) else {
        return text.to_owned();
    };
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push(c),
            _ if c.is_control() => {}
            // What only steers the direction of writing needs no glyph.
            '\u{2066}'..='\u{2069}' => out.push(c),
            _ if font.info().coverage.contains(u32::from(c)) => out.push(c),
            '→' | '←' | '↔' => out.push('–'),
            _ => out.push_str(&format!("[U+{:04X}]", u32::from(c))),
        }
    }
    out
}

fn options(ident: &str, standards: PdfStandards) -> PdfOptions {
    PdfOptions {
        ident: Smart::Custom(ident.to_owned()),
        creator: Smart::Custom(Some(format!("Sanjeh {}", env!("CARGO_PKG_VERSION")))),
        standards,
        ..PdfOptions::default()
    }
}

/// What all templates share.
const COMMON: &str = include_str!("../templates/common.typ");

fn file_id(name: &str) -> Result<FileId, Problems> {
    let path = VirtualPath::new(name).map_err(|_| one(name))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// What typesetting found wrong; with templates and data of our own, a defect of the program.
fn problems(found: impl IntoIterator<Item = SourceDiagnostic>) -> Problems {
    let mut problems = Problems::default();
    for diagnostic in found {
        let text = message!("report-defect", what = diagnostic.message.as_str());
        problems.push(Problem::error(text));
    }
    problems
}

fn one(what: &str) -> Problems {
    let mut problems = Problems::default();
    problems.push(Problem::error(message!("report-defect", what = what)));
    problems
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let name = Self::name(id);
        self.sources.get(&name).cloned().ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = Self::name(id);
        self.files.get(&name).cloned().ok_or_else(|| FileError::NotFound(name.into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        // A report must not depend on the day on which it is set.
        None
    }
}
