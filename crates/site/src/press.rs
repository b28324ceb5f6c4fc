//! The press release of a publication, made from a template.
//!
//! The template is the file `press.en.txt` or `press.fa.txt` of the publication, or else one that
//! comes with the program. `docs/site.md` explains how one is written.

mod check;
mod fill;
mod template;

use std::sync::Arc;

use sanjeh_messages::{Problems, message, plain};
use sanjeh_publication::Publication;
use sanjeh_round::Origin;

use crate::context::Context;
use crate::route::{Address, Page};
pub use check::{check_press, check_press_text};
use fill::Filler;
pub(crate) use fill::Piece;

/// A press release.
pub(crate) struct Release {
    /// What must be said before all else where it stands alone: that it was corrected.
    pub(crate) status: Vec<String>,
    /// Its parts, in order.
    pub(crate) blocks: Vec<Block>,
    /// What is wrong with the publication's own template, in place of which that of the program was
    /// used.
    pub(crate) problems: Problems,
}

/// A part of a press release.
pub(crate) struct Block {
    /// What it is.
    pub(crate) kind: Kind,
    /// What it says.
    pub(crate) pieces: Vec<Piece>,
}

/// What a part of a press release is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The title of the whole: `# `.
    Title,
    /// The title of what follows: `## `.
    Heading,
    /// One of a list: `- `.
    Entry,
    /// Sentences.
    Paragraph,
}

/// The press release of the publication that the page is about; `None` if it is about none.
pub(crate) fn release(c: &Context<'_>) -> Option<Release> {
    let publication = c.publication?;
    let file = format!("press.{}.txt", c.lang);
    // Only what is in the list of files is part of the publication.
    let is_listed = publication.manifest.files.iter().any(|listed| listed.path == file);
    // One that was changed since is not part of it any more, as one that is no text never was.
    let own = is_listed.then(|| publication.file(&file)).flatten();
    let own = own.and_then(|text| String::from_utf8(text).ok());
    let made = own.map(|text| made(c, publication, &file, &text));
    let problems = match made {
        Some(Ok(blocks)) => return Some(whole(c, publication, blocks, Problems::default())),
        Some(Err(problems)) => problems,
        None => Problems::default(),
    };
    // A test holds that these templates are sound.
    let blocks = self::made(c, publication, "press", c.lang.press()).unwrap_or_default();
    Some(whole(c, publication, blocks, problems))
}

/// A release with what must stand in it even if its template forgot it.
fn whole(
    c: &Context<'_>,
    publication: &Publication,
    mut blocks: Vec<Block>,
    problems: Problems,
) -> Release {
    let legend = publication.provenance.is_reconstructed().then(|| c.legend(publication));
    let notice = publication.notice(c.lang).map(str::to_owned);
    let needed: Vec<String> = notice.into_iter().chain(legend).collect();
    let said: Vec<String> = blocks.iter().map(Block::text).collect();
    let missing = needed.iter().filter(|text| !said.iter().any(|said| said.contains(*text)));
    let missing: Vec<&str> = missing.map(String::as_str).collect();
    if !missing.is_empty() {
        let pieces = vec![Piece::Text(missing.join(" "))];
        let after_title = usize::from(blocks.first().is_some_and(|b| b.kind == Kind::Title));
        blocks.insert(after_title, Block { kind: Kind::Paragraph, pieces });
    }
    Release { status: status(c, publication), blocks, problems }
}

/// That the publication was corrected, or corrects another one: why, and where that one is.
fn status(c: &Context<'_>, publication: &Publication) -> Vec<String> {
    let shell = c.shell();
    let newer = c.site.library().corrected_by(&publication.manifest.id).map(|p| &p.manifest.id);
    let older = c.site.library().correction_by(publication).map(|old| &old.id);
    let said = |corrected: Option<crate::shell::Corrected>, id: Option<&String>, which| {
        let (corrected, id) = corrected.zip(id)?;
        let address = Address::Page(c.lang, Page::Round(id.clone()));
        // The reason is a text of the publisher, who may have left out its full stop.
        let reason = corrected.reason.trim();
        let stop =
            if reason.is_empty() || reason.ends_with(['.', '!', '?', '؟']) { "" } else { "." };
        let parts = [corrected.text, format!("{reason}{stop}")];
        let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let address = c.site.absolute(&address);
        Some(c.part(message!(
            "reuse-press-status",
            said = said.join(" "),
            which = which,
            address = address
        )))
    };
    let corrections =
        [said(shell.superseded, newer, "newer"), said(shell.corrects, older, "older")];
    let doubts = [shell.unverified, shell.second].into_iter().flatten().map(|doubt| doubt.text);
    corrections.into_iter().flatten().chain(doubts).collect()
}

/// The text of a template without what editors leave in it.
fn normal(text: &str) -> Arc<str> {
    text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n").into()
}

/// Reads a template and fills it in.
pub(crate) fn made(
    c: &Context<'_>,
    publication: &Publication,
    file: &str,
    text: &str,
) -> Result<Vec<Block>, Problems> {
    let text = normal(text);
    let parts = template::parse(file, &text)?;
    let mut filler = Filler { c: *c, publication, unknown: Vec::new() };
    let pieces = filler.fill(&parts);
    if filler.unknown.is_empty() {
        return Ok(blocks(pieces));
    }
    let mut problems = Problems::default();
    for (what, span) in filler.unknown {
        problems.push(template::problem(file, &text, span, what));
    }
    Err(problems)
}

/// Parts the pieces into lines and joins these to blocks. Lines of which something is missing are
/// left out, and so are titles with nothing below them.
fn blocks(pieces: Vec<Piece>) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut goes_on = false;
    for mut line in lines(pieces) {
        if line.iter().any(|piece| matches!(piece, Piece::Missing)) {
            continue;
        }
        if line.iter().all(|piece| matches!(piece, Piece::Text(text) if text.trim().is_empty())) {
            goes_on = false;
            continue;
        }
        let kind = kind(&mut line);
        match blocks.last_mut() {
            Some(block) if goes_on && kind == Kind::Paragraph && block.kind == kind => {
                block.pieces.push(Piece::Text(" ".to_owned()));
                block.pieces.extend(line);
            }
            _ => blocks.push(Block { kind, pieces: line }),
        }
        goes_on = kind == Kind::Paragraph;
    }
    let followed: Vec<bool> = (0..blocks.len())
        .map(|at| {
            let next = blocks.get(at + 1).map(|block| block.kind);
            blocks[at].kind != Kind::Heading || !matches!(next, None | Some(Kind::Heading))
        })
        .collect();
    let mut followed = followed.into_iter();
    blocks.retain(|_| followed.next().unwrap_or(true));
    blocks
}

fn lines(pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    let mut lines = vec![Vec::new()];
    for piece in pieces {
        match (piece, lines.last_mut()) {
            (Piece::NewLine, _) => lines.push(Vec::new()),
            (piece, Some(line)) => line.push(piece),
            (_, None) => {}
        }
    }
    lines
}

/// What a line is, by the signs at its beginning, which are taken away.
fn kind(line: &mut [Piece]) -> Kind {
    let Some(Piece::Text(text)) = line.first_mut() else { return Kind::Paragraph };
    let signs = [("# ", Kind::Title), ("## ", Kind::Heading), ("- ", Kind::Entry)];
    for (sign, kind) in signs {
        if let Some(rest) = text.strip_prefix(sign) {
            *text = rest.to_owned();
            return kind;
        }
    }
    Kind::Paragraph
}

impl Block {
    /// What it says, as plain text; figures that were published keep their sign.
    pub(crate) fn text(&self) -> String {
        self.pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) | Piece::Link(text, _) | Piece::Code(text) => text.clone(),
                Piece::Figure(stated) if stated.origin == Origin::Published => {
                    format!("{}◆", stated.value)
                }
                Piece::Figure(stated) if stated.origin == Origin::Contradicted => {
                    format!("{}◆!", stated.value)
                }
                Piece::Figure(stated) => stated.value.clone(),
                Piece::NewLine | Piece::Missing => String::new(),
            })
            .collect()
    }
}

impl Release {
    /// The release as plain text, for programs that know nothing of directions.
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        for said in &self.status {
            text.push_str(&format!("{said}\n\n"));
        }
        let mut before: Option<Kind> = None;
        for block in &self.blocks {
            let in_list = block.kind == Kind::Entry && before == Some(Kind::Entry);
            let below_title = before == Some(Kind::Heading);
            if before.is_some() && !in_list && !below_title {
                text.push('\n');
            }
            let sign = if block.kind == Kind::Entry { "- " } else { "" };
            text.push_str(&format!("{sign}{}\n", block.text()));
            before = Some(block.kind);
        }
        plain(text)
    }
}
