//! `sanjeh verify`: whether a publication is what was published, and computes.

use std::path::{Path, PathBuf};

use sanjeh_intake::Rules;
use sanjeh_messages::{Message, Problem, message, to_json};
use sanjeh_publication::{
    Difference, Fault, Finding, MANIFEST, PublicKey, Signature, Verified, What, verify_within,
};
use sanjeh_publishing::{fetch, is_address};
use sanjeh_round::Place;
use serde_json::json;

use super::opening::bounds;
use crate::Found;
use crate::args::Verify;
use crate::cell::Cell;
use crate::columns::columns;
use crate::fail::Fail;
use crate::output::{for_json, for_people, with_writer, write};
use crate::sheet::Sheet;
use crate::terminal::Terminal;

pub(crate) fn run(args: &Verify, terminal: Terminal) -> Result<Found, Fail> {
    let key = args.public_key.as_deref().map(PublicKey::find).transpose()?;
    let bounds = bounds(&args.bounds)?;
    let place = if is_address(&args.publication) {
        fetch(&args.publication, &bounds)?
    } else if let Some((scheme, _)) = args.publication.split_once("://") {
        let problem = Problem::error(message!("publication-unknown-scheme", scheme = scheme));
        return Err(problem.help(message!("publication-nothing-there-help")).into());
    } else {
        Place::Folder(folder(Path::new(&args.publication)))
    };
    let verified = verify_within(&place, key.as_ref(), &bounds)?;
    if for_people(&args.output) {
        with_writer(args.output.out.as_deref(), |to| {
            said(&verified).iter().try_for_each(|line| Ok(writeln!(to, "{}", terminal.text(line))?))
        })?;
        for finding in &verified.findings {
            if let What::Unreadable(problems) | What::Refused(problems) = &finding.what {
                terminal.problems(problems);
            }
        }
    } else if for_json(&args.output) {
        with_writer(args.output.out.as_deref(), |to| {
            serde_json::to_writer_pretty(&mut *to, &as_json(&verified, terminal))?;
            Ok(writeln!(to)?)
        })?;
    } else {
        write("findings", sheet(&verified, terminal), &args.output, terminal)?;
    }
    Ok(if verified.is_sound() { Found::Nothing } else { Found::Findings })
}

/// The folder of a publication, which may be named by the list in it, as addresses are.
fn folder(named: &Path) -> PathBuf {
    let is_list = named.file_name().is_some_and(|name| name == MANIFEST) && named.is_file();
    match named.parent().filter(|_| is_list) {
        Some(folder) if folder.as_os_str().is_empty() => PathBuf::from("."),
        Some(folder) => folder.to_path_buf(),
        None => named.to_path_buf(),
    }
}

/// Whether a publication is called sound: nothing is wrong with it, and its signature was checked with
/// a key that the reader trusts.
fn is_sound(verified: &Verified) -> bool {
    verified.is_sound() && matches!(verified.signature, Signature::Good { .. })
}

/// What was found, in words: first what is wrong.
fn said(verified: &Verified) -> Vec<Message> {
    let mut lines: Vec<Message> = verified.findings.iter().map(Finding::message).collect();
    let Some(manifest) = &verified.manifest else { return lines };
    let id = manifest.id.as_str();
    lines.push(match verified.findings.len() {
        // Without the signature nothing shows that the list of files is the one that was published.
        0 if is_sound(verified) => message!("publication-sound", id = id),
        0 => message!("publication-consistent", id = id),
        _ if verified.is_refused() => message!("publication-not-computed", id = id),
        n => message!("publication-unsound", id = id, n = n),
    });
    lines.push(message!(
        "publication-compared",
        files = verified.files,
        bytes = verified.bytes,
        values = verified.values
    ));
    if manifest.rules() == Rules::First && verified.computed {
        lines.push(message!("publication-first-format"));
    }
    if verified.from_indicators {
        lines.push(message!("publication-from-indicators"));
    }
    if manifest.previous.is_some() && verified.computed && !verified.like_for_like {
        lines.push(message!("publication-no-like-for-like"));
    }
    lines.push(match &verified.signature {
        Signature::Good { key_id } => message!("publication-signed", id = key_id),
        Signature::Unchecked { key_id } => message!("publication-signed-unchecked", id = key_id),
        Signature::Absent => message!("publication-unsigned"),
        Signature::Bad(Fault::AnotherKey(id)) => message!("publication-signed-by-another", id = id),
        Signature::Bad(Fault::Missing) => message!("publication-unsigned-key-given"),
        Signature::Bad(Fault::Unreadable | Fault::Forged | Fault::OldForm) => {
            message!("publication-signature-bad")
        }
    });
    if let Some(old) = &manifest.supersedes {
        lines.push(message!("publication-is-correction", id = old.id.as_str()));
    }
    lines.push(message!("publication-digest", file = MANIFEST, digest = verified.digest.as_str()));
    lines
}

/// One word for programs.
fn word(what: &What) -> &'static str {
    match what {
        What::Missing => "missing",
        What::Extra => "extra",
        What::Changed => "changed",
        What::Special => "special",
        What::Forbidden(_) => "forbidden",
        What::NotAsBefore => "not_as_before",
        What::Unknown => "unknown",
        What::Differs(_) => "differs",
        What::NoJson { .. } => "no_json",
        What::Unreadable(_) => "unreadable",
        What::Refused(_) => "refused",
        What::Signature(_) => "signature",
    }
}

fn difference(what: &What) -> Option<&Difference> {
    match what {
        What::Differs(difference) => Some(difference),
        _ => None,
    }
}

/// The line at which it is wrong.
fn line(what: &What) -> Option<u64> {
    match what {
        What::Differs(difference) => difference.line,
        What::NoJson { line, .. } => u64::try_from(*line).ok(),
        _ => None,
    }
}

fn as_json(verified: &Verified, terminal: Terminal) -> serde_json::Value {
    let (signature, key) = match &verified.signature {
        Signature::Good { key_id } => ("good", Some(key_id)),
        Signature::Unchecked { key_id } => ("unchecked", Some(key_id)),
        Signature::Absent => ("absent", None),
        Signature::Bad(_) => ("bad", None),
    };
    let findings = verified.findings.iter().map(|finding| {
        let found = difference(&finding.what);
        json!({
            "file": finding.file,
            "what": word(&finding.what),
            "line": line(&finding.what),
            "row": found.map(|d| d.row.as_str()),
            "column": found.map(|d| d.column.as_str()),
            "published": found.map(|d| d.published.as_str()),
            "computed": found.map(|d| d.computed.as_str()),
            "message": terminal.text(&finding.message()),
            "problems": match &finding.what {
                What::Unreadable(problems) | What::Refused(problems) => to_json(problems, terminal.lang),
                _ => json!([]),
            },
        })
    });
    json!({
        "id": verified.manifest.as_ref().map(|manifest| manifest.id.as_str()),
        "format": verified.manifest.as_ref().map(|manifest| manifest.format),
        "sound": is_sound(verified),
        "agrees": verified.is_sound(),
        "digest": verified.digest,
        "signature": signature,
        "key_id": key,
        "files": verified.files,
        "bytes": verified.bytes,
        "values": verified.values,
        "computed": verified.computed,
        "from_indicators": verified.from_indicators,
        "like_for_like": verified.like_for_like,
        "findings": findings.collect::<Vec<_>>(),
    })
}

/// The findings as a table, for spreadsheets.
fn sheet(verified: &Verified, terminal: Terminal) -> Sheet<'_> {
    let row = move |finding: &Finding| {
        let found = difference(&finding.what);
        let cell = |text: Option<&str>| text.map_or(Cell::Empty, Cell::text);
        let line = line(&finding.what).and_then(|line| i64::try_from(line).ok());
        vec![
            Cell::text(finding.file.as_str()),
            Cell::text(word(&finding.what)),
            line.map_or(Cell::Empty, Cell::Integer),
            cell(found.map(|d| d.column.as_str())),
            cell(found.map(|d| d.published.as_str())),
            cell(found.map(|d| d.computed.as_str())),
            Cell::Text(terminal.text(&finding.message())),
        ]
    };
    Sheet {
        title: None,
        columns: columns![
            "file" => "cli-col-file",
            "what" => "publication-col-what",
            "line" => "cli-col-line",
            "column" => "cli-col-column",
            "published" => "publication-col-published",
            "computed" => "publication-col-computed",
            "message" => "cli-col-message",
        ],
        rows: Box::new(verified.findings.iter().map(row)),
    }
}
