//! `sanjeh publish`: a round becomes a publication.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use sanjeh_messages::{Label, Lang, Message, Problem, Problems, message};
use sanjeh_methodology::document::Texts;
use sanjeh_publication::{
    Correction, Library, MANIFEST, Options, Publication, SecretKey, changed_results, publish,
};
use sanjeh_round::{Place, header};
use sanjeh_store::{Act, RoundEntry, State, Store, Transition, may, wait};

use super::doubts::beside_the_scores;
use super::keys::password;
use super::rounds::{act, database};
use crate::Found;
use crate::args::Publish;
use crate::fail::Fail;
use crate::sheet::with_writer;
use crate::terminal::{Terminal, quoted};

/// A round that is to be published.
struct Source {
    place: Place,
    /// What the store says of it, if it comes from there.
    stored: Option<RoundEntry>,
}

pub(crate) fn run(args: &Publish, terminal: Terminal) -> Result<Found, Fail> {
    let (library, broken) =
        if args.to.exists() { Library::open(&args.to) } else { Default::default() };
    terminal.problems(&broken);
    let source = source(args, &library)?;
    let previous = match &source.stored {
        Some(round) => round.previous.and_then(|number| library.of_round(number)),
        None => library.before(&source.place)?,
    };
    let corrected = corrected(args, &library)?;
    let key = secret_key(args)?;
    // Who publishes is known before anything is written.
    let act = source.stored.as_ref().map(|_| noted_by(args)).transpose()?;
    let published = day(args, &source.place)?;
    if let Some(of) = corrected {
        after(of, &published)?;
    }
    let options = Options {
        id: args.id.clone(),
        published,
        corrects: corrected.map(|of| Correction { of, reason: reason(args) }),
        key: key.as_ref(),
        doubts: Some(beside_the_scores),
    };
    let work = || publish(&source.place, previous.map(AsRef::as_ref), &options, &args.to);
    let made = match (&source.stored, &act) {
        (Some(round), Some(act)) => noted(args, round, act, work)?,
        _ => work()?,
    };
    let mut lines = said(&made, corrected, key.is_some(), &args.to.join(&made.manifest.id));
    // Growth that others tell rests on what was corrected; they say so on their pages.
    let resting = corrected.into_iter().flat_map(|old| library.resting_on(&old.manifest.id));
    lines.extend(
        resting.map(|other| {
            message!("publication-rests-on-corrected", id = other.manifest.id.as_str())
        }),
    );
    with_writer(None, |to| {
        lines.iter().try_for_each(|line| Ok(writeln!(to, "{}", terminal.text(line))?))
    })?;
    Ok(Found::Nothing)
}

/// The round: a folder, or one of the store by its number.
fn source(args: &Publish, library: &Library) -> Result<Source, Fail> {
    let folder = PathBuf::from(&args.source);
    if folder.is_dir() {
        let number = header(&Place::Folder(folder.clone()))?.number;
        if let Some(number) = number {
            once(args, number, library)?;
        }
        return Ok(Source { place: Place::Folder(folder), stored: None });
    }
    let Ok(number) = args.source.parse::<u32>() else {
        let problem = Problem::error(message!("publication-no-round", name = args.source.as_str()));
        return Err(problem.help(message!("publication-no-round-help")).into());
    };
    let database = database(&args.stored)?;
    let name = format!("{database}/{number}");
    let (round, files) = wait(async {
        let store = Store::open_existing(&database).await?;
        let found = async { Ok((store.round(number).await?, store.folder(number).await?)) };
        let found = found.await;
        store.close().await;
        found
    })?;
    once(args, number, library)?;
    let is_final = may(round.state, Transition::Publish, None).is_ok();
    // What is published already can be published once more to correct it.
    let is_ready = is_final || (round.state == State::Published && args.corrects.is_some());
    if round.state == State::Published && !is_ready {
        // It is published elsewhere, not in this folder.
        return Err(published_already(args, number, &number.to_string()));
    }
    if !is_ready {
        let state = round.state.id();
        let text = message!("publication-not-final", number = Label(number), state = state);
        return Err(Problem::error(text).help(message!("publication-not-final-help")).into());
    }
    let place = Place::Bundled { name, files: Arc::new(files) };
    Ok(Source { place, stored: Some(round) })
}

/// A round is published once; all later publications of it say which one they correct.
fn once(args: &Publish, number: u32, library: &Library) -> Result<(), Fail> {
    let old = library.of_round(number).filter(|_| args.corrects.is_none());
    old.map_or(Ok(()), |old| Err(published_already(args, number, &old.manifest.id)))
}

fn published_already(args: &Publish, number: u32, id: &str) -> Fail {
    let text = message!("store-published-already", number = Label(number), id = id);
    let round = args.source.as_str();
    let command =
        format!("sanjeh publish {round} --corrects {id} --reason-en \"…\" --reason-fa \"…\"");
    Problem::error(text).help(message!("store-published-already-help", command = command)).into()
}

/// A correction is not of a day before what it corrects.
fn after(old: &Publication, day: &str) -> Result<(), Fail> {
    let before = old.manifest.published.as_str();
    // What is no day is told by what publishes.
    let days = (day.parse::<jiff::civil::Date>(), before.parse::<jiff::civil::Date>());
    if !matches!(days, (Ok(day), Ok(before)) if day < before) {
        return Ok(());
    }
    let id = old.manifest.id.as_str();
    let text = message!("store-correction-before", day = day, id = id, before = before);
    Err(Problem::error(text).help(message!("store-correction-before-help")).into())
}

/// Who publishes, and why if it is a correction.
fn noted_by(args: &Publish) -> Result<Act, Fail> {
    act(args.by.as_deref(), args.reason_en.as_deref().or(args.reason_fa.as_deref()))
}

/// Publishes, and notes in the store that a round was published, or once more to correct it: both or
/// none.
fn noted<T>(
    args: &Publish,
    round: &RoundEntry,
    act: &Act,
    work: impl FnOnce() -> Result<T, Problems>,
) -> Result<T, Fail> {
    let transition = match round.state {
        State::Published => Transition::Correct,
        _ => Transition::Publish,
    };
    let database = database(&args.stored)?;
    let (_, done) = wait(async {
        let store = Store::open_existing(&database).await?;
        let noted = store.transition_with(round.number, transition, act, work).await;
        store.close().await;
        noted
    })?;
    Ok(done)
}

/// The publication that is corrected; it must not have been corrected before.
fn corrected<'l>(args: &Publish, library: &'l Library) -> Result<Option<&'l Publication>, Fail> {
    let Some(id) = args.corrects.as_deref() else { return Ok(None) };
    let Some(old) = library.get(id) else {
        let known: Vec<&str> = library.all().iter().map(|p| p.manifest.id.as_str()).collect();
        let problem = Problem::error(message!("publication-unknown", id = id));
        return Err(problem.help(message!("publication-unknown-help", known = known)).into());
    };
    if let Some(newer) = library.corrected_by(id) {
        let newer = newer.manifest.id.as_str();
        let problem =
            Problem::error(message!("publication-corrected-already", id = id, newer = newer));
        return Err(problem
            .help(message!("publication-corrected-already-help", newer = newer))
            .into());
    }
    Ok(Some(old))
}

fn reason(args: &Publish) -> Texts {
    let own = |lang: Lang, text: &Option<String>| Some((lang.code().to_owned(), text.clone()?));
    let reasons = [own(Lang::En, &args.reason_en), own(Lang::Fa, &args.reason_fa)];
    reasons.into_iter().flatten().collect()
}

fn secret_key(args: &Publish) -> Result<Option<SecretKey>, Fail> {
    let Some(file) = &args.key else { return Ok(None) };
    let name = file.display().to_string();
    let text = std::fs::read_to_string(file).map_err(|error| {
        let text = message!("round-unreadable", file = name.as_str(), why = error.to_string());
        Problem::error(text).in_file(name.as_str())
    })?;
    Ok(Some(SecretKey::parse(&text, password(args.password_file.as_deref())?)?))
}

/// The day of publication: the one that was named, that of `round.toml`, or today; corrections are
/// of today.
fn day(args: &Publish, place: &Place) -> Result<String, Problems> {
    if let Some(day) = &args.date {
        return Ok(day.clone());
    }
    let own = if args.corrects.is_none() { header(place)?.published } else { None };
    Ok(own.unwrap_or_else(|| jiff::ZonedDateTime::now().date().to_string()))
}

/// What was published, in words.
fn said(
    made: &Publication,
    old: Option<&Publication>,
    signed: bool,
    folder: &Path,
) -> Vec<Message> {
    let manifest = &made.manifest;
    let mut lines = vec![
        message!(
            "publication-made",
            id = manifest.id.as_str(),
            folder = quoted(folder),
            files = manifest.files.len()
        ),
        message!("publication-digest", file = MANIFEST, digest = made.digest.as_str()),
    ];
    lines.push(if signed {
        message!("publication-made-signed")
    } else {
        message!("publication-made-unsigned")
    });
    if let Some(previous) = &manifest.previous {
        lines.push(message!("publication-made-after", id = previous.id.as_str()));
    }
    if let Some(old) = old {
        let changed = changed_results(&old.manifest, manifest);
        let id = old.manifest.id.as_str();
        lines.push(if changed.is_empty() {
            message!("publication-corrects-nothing", id = id)
        } else {
            message!("publication-corrects", id = id, files = changed)
        });
    }
    if !made.contradictions.is_empty() {
        lines.push(message!("publication-contradictions", n = made.contradictions.len()));
    }
    lines
}
