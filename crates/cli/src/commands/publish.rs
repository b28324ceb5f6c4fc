//! `sanjeh publish`: a round becomes a publication.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use sanjeh_messages::{Label, Message, Problem, Problems, message, why};
use sanjeh_methodology::Limits;
use sanjeh_methodology::document::Texts;
use sanjeh_publication::{Library, MANIFEST, Opening, Publication, changed_results};
use sanjeh_publishing::{Correction, Doubts, Options, Publishing, SecretKey, reason_options};
use sanjeh_round::{Languages, Open, Place, Round, header, open};
use sanjeh_store::{Act, Moved, RoundEntry, State, Store, Transition, may, wait};

use super::doubts::before_publishing;
use super::keys::password;
use super::limits::limited;
use super::reasons::reasons;
use super::rounds::{act, database};
use crate::Found;
use crate::args::Publish;
use crate::fail::Fail;
use crate::output::with_writer;
use crate::terminal::{Terminal, quoted};

/// A round that is to be published.
struct Source {
    place: Place,
    /// What the store says of it, if it comes from there.
    stored: Option<RoundEntry>,
    /// How often the store has recorded that it was published.
    recorded: usize,
}

pub(crate) fn run(args: &Publish, terminal: Terminal) -> Result<Found, Fail> {
    let reasons = reasons(args)?;
    // What is found now stays so until this is done.
    let publishing = Publishing::begin(&args.to)?;
    let bounds = limited(&args.limited)?;
    let limits = bounds.limits;
    let library = Library::open_with(&args.to, &Opening { bounds, ..Opening::default() });
    let broken = library.left_out().iter().flat_map(|out| out.problems.clone());
    terminal.problems(&broken.collect());
    let source = source(args, terminal)?;
    let previous = match &source.stored {
        Some(round) => round.previous.and_then(|number| library.of_round(number)),
        None => library.before(&source.place, &limits)?,
    };
    let previous = previous.map(AsRef::as_ref);
    let before = before(args, &source, previous, limits)?;
    let doubts = |round: &Round| before_publishing(round, before.as_ref());
    let doubts = Doubts(&doubts);
    let key = secret_key(args, terminal)?;
    let mut finished = false;
    let mut notes = Problems::default();
    let (made, corrected) = if let Some(there) = unrecorded(args, &source, &library)
        && let corrected = args.corrects.as_deref().and_then(|id| library.get(id))
        && let day = there.manifest.published.clone()
        && let options = options(args, &reasons, corrected, key.as_ref(), day, doubts, limits)
        && publishing.is_same(there, &source.place, previous, &options)?
    {
        noted(args, &source, &publishing, || Ok(()))?;
        finished = true;
        (Publication::clone(there), corrected)
    } else {
        allowed(args, &source, &library, &limits)?;
        let corrected = corrected(args, &library)?;
        let published = day(args, &source.place, &limits)?;
        if let Some(of) = corrected {
            after(of, &published)?;
        }
        let options = options(args, &reasons, corrected, key.as_ref(), published, doubts, limits);
        let work = || publishing.publish(&source.place, previous, &options);
        let (made, more) = noted(args, &source, &publishing, work)?;
        notes = more;
        (made, corrected)
    };
    terminal.problems(&notes);
    let mut lines =
        said(&made, corrected.map(AsRef::as_ref), key.is_some(), &args.to.join(&made.manifest.id));
    if finished {
        lines.push(message!("publication-finished"));
    }
    if made.manifest.licence.is_none() {
        lines.push(message!("publication-no-licence"));
    }
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

fn options<'a>(
    args: &Publish,
    reasons: &Texts,
    corrected: Option<&'a Arc<Publication>>,
    key: Option<&'a SecretKey>,
    published: String,
    doubts: Doubts<'a>,
    limits: Limits,
) -> Options<'a> {
    Options {
        id: args.id.clone(),
        published,
        corrects: corrected.map(|of| Correction { of, reason: reasons.clone() }),
        key,
        doubts: Some(doubts),
        limits,
    }
}

/// The round: a folder, or one of the store by its number.
fn source(args: &Publish, terminal: Terminal) -> Result<Source, Fail> {
    let folder = PathBuf::from(&args.source);
    if folder.is_dir() {
        return Ok(Source { place: Place::Folder(folder), stored: None, recorded: 0 });
    }
    let Ok(number) = args.source.parse::<u32>() else {
        let problem = Problem::error(message!("publication-no-round", name = args.source.as_str()));
        return Err(problem.help(message!("publication-no-round-help")).into());
    };
    let database = database(&args.stored)?;
    let name = format!("{database}/{number}");
    let (round, moves, files, notes) = wait(async {
        let store = Store::open_existing(&database).await?;
        let found = async {
            let round = store.round(number).await?;
            let moves = store.moves(number).await?;
            Ok((round, moves, store.folder(number).await?, store.notes(number).await?))
        };
        let found = found.await;
        store.close().await;
        found
    })?;
    terminal.problems(&notes);
    let place = Place::Bundled { name, files: Arc::new(files) };
    Ok(Source { place, stored: Some(round), recorded: publications(&moves) })
}

/// The previous round: as it is published, for growth is computed from that; else that of a stored one as
/// the database has it, if claims are to be judged. Folders that are not published are not looked for
/// here.
fn before(
    args: &Publish,
    source: &Source,
    published: Option<&Publication>,
    limits: Limits,
) -> Result<Option<Round>, Fail> {
    if let Some(published) = published {
        return Ok(Some(published.round.clone()));
    }
    let Some(number) = source.stored.as_ref().and_then(|round| round.previous) else {
        return Ok(None);
    };
    if header(&source.place, &limits)?.claims.is_none() {
        return Ok(None);
    }
    let database = database(&args.stored)?;
    let name = format!("{database}/{number}");
    let files = wait(async {
        let store = Store::open_existing(&database).await?;
        let found = async {
            let is_there = store.rounds().await?.iter().any(|round| round.number == number);
            if is_there { store.folder(number).await.map(Some) } else { Ok(None) }
        };
        let found = found.await;
        store.close().await;
        found
    })?;
    let Some(files) = files else { return Ok(None) };
    let place = Place::Bundled { name, files: Arc::new(files) };
    let (round, _) = open(&Open { place, limits, ..Open::default() }, &|_| ())?;
    Ok(Some(round))
}

/// How many of the moves of a round are publications.
fn publications(moves: &[Moved]) -> usize {
    let is_one =
        |moved: &&Moved| matches!(moved.transition, Transition::Publish | Transition::Correct);
    moves.iter().filter(is_one).count()
}

/// The last publication of the round, if there are more than the store has recorded: whoever made
/// it was perhaps interrupted before that.
fn unrecorded<'l>(
    args: &Publish,
    source: &Source,
    library: &'l Library,
) -> Option<&'l Arc<Publication>> {
    let number = source.stored.as_ref()?.number;
    let of_round = |p: &&Arc<Publication>| p.manifest.round.number == Some(number);
    let last = library.of_round(number)?;
    let corrects = last.manifest.supersedes.as_ref().map(|old| old.id.as_str());
    let is_more = library.all().iter().filter(of_round).count() > source.recorded;
    let is_asked = args.date.as_ref().is_none_or(|day| *day == last.manifest.published);
    (is_more && is_asked && corrects == args.corrects.as_deref()).then_some(last)
}

/// Whether the round may be published now.
fn allowed(
    args: &Publish,
    source: &Source,
    library: &Library,
    limits: &Limits,
) -> Result<(), Fail> {
    let Some(round) = &source.stored else {
        let header = header(&source.place, limits)?;
        let languages = &header.languages;
        return header.number.map_or(Ok(()), |number| once(args, number, library, languages));
    };
    let number = round.number;
    let languages = header(&source.place, limits)?.languages;
    once(args, number, library, &languages)?;
    let is_final = may(round.state, Transition::Publish, None).is_ok();
    // What is published already can be published once more to correct it.
    let is_ready = is_final || (round.state == State::Published && args.corrects.is_some());
    if round.state == State::Published && !is_ready {
        // It is published elsewhere, not in this folder.
        return Err(published_already(args, number, &number.to_string(), &languages));
    }
    if !is_ready {
        let state = round.state.title();
        let text = message!("publication-not-final", number = Label(number), state = state);
        return Err(Problem::error(text).help(message!("publication-not-final-help")).into());
    }
    Ok(())
}

/// A round is published once; all later publications of it say which one they correct.
fn once(args: &Publish, number: u32, library: &Library, languages: &Languages) -> Result<(), Fail> {
    let old = library.of_round(number).filter(|_| args.corrects.is_none());
    old.map_or(Ok(()), |old| Err(published_already(args, number, &old.manifest.id, languages)))
}

fn published_already(args: &Publish, number: u32, id: &str, languages: &Languages) -> Fail {
    let text = message!("store-published-already", number = Label(number), id = id);
    let round = args.source.as_str();
    let reasons = reason_options(languages);
    let command = format!("sanjeh publish {round} --corrects {id} {reasons}");
    Problem::error(text).help(message!("store-published-already-help", command = command)).into()
}

/// A correction is not of a day before what it corrects.
fn after(old: &Publication, day: &str) -> Result<(), Fail> {
    let before = old.manifest.published.as_str();
    // What is no day is named by what publishes.
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
    let reasons = reasons(args)?;
    act(args.by.as_deref(), reasons.values().next().map(String::as_str))
}

/// Publishes, and notes in the store that a round was published, or once more to correct it: both or
/// none. A round that is in no store is published without that.
fn noted<T: Placed>(
    args: &Publish,
    source: &Source,
    publishing: &Publishing,
    work: impl FnOnce() -> Result<T, Problems>,
) -> Result<T, Fail> {
    let Some(round) = &source.stored else { return Ok(work()?) };
    // Who publishes is known before anything is written.
    let act = noted_by(args)?;
    let transition = match round.state {
        State::Published => Transition::Correct,
        _ => Transition::Publish,
    };
    let database = database(&args.stored)?;
    let mut placed = None;
    let noted = wait(async {
        let store = Store::open_existing(&database).await?;
        let work = || {
            let made = work()?;
            placed = made.id().map(str::to_owned);
            Ok(made)
        };
        let noted = store.transition_with(round.number, transition, &act, work).await;
        store.close().await;
        noted
    });
    let (mut problems, id) = match (noted, placed) {
        (Ok((_, done)), _) => return Ok(done),
        (Err(error), None) => return Err(error.into()),
        (Err(error), Some(id)) => (Problems::from(error), id),
    };
    // Whether the record was kept is not always known to whoever asked for it.
    let recorded = wait(async {
        let store = Store::open_existing(&database).await?;
        let moves = store.moves(round.number).await;
        store.close().await;
        moves
    });
    match recorded {
        Ok(moves) if publications(&moves) == source.recorded => publishing.take_back(&id)?,
        Ok(_) | Err(_) => {
            let text = message!("publication-unrecorded", id = id.as_str());
            problems.push(Problem::error(text).help(message!("publication-unrecorded-help")));
        }
    }
    Err(problems.into())
}

/// What may have been placed.
trait Placed {
    /// The id of the publication that was placed just now.
    fn id(&self) -> Option<&str>;
}

impl Placed for (Publication, Problems) {
    fn id(&self) -> Option<&str> {
        Some(&self.0.manifest.id)
    }
}

impl Placed for () {
    fn id(&self) -> Option<&str> {
        None
    }
}

/// The publication that is corrected; it must not have been corrected before.
fn corrected<'l>(
    args: &Publish,
    library: &'l Library,
) -> Result<Option<&'l Arc<Publication>>, Fail> {
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

fn secret_key(args: &Publish, terminal: Terminal) -> Result<Option<SecretKey>, Fail> {
    let Some(file) = &args.key else { return Ok(None) };
    let name = file.display().to_string();
    if is_open_to_all(file) {
        let text = message!("publication-key-open", file = name.as_str());
        let help = message!("publication-key-open-help", file = quoted(file));
        let mut problems = Problems::default();
        problems.push(Problem::warning("key-open-to-all", text).help(help));
        terminal.problems(&problems);
    }
    let text = std::fs::read_to_string(file).map_err(|error| {
        let text = message!("round-unreadable", file = name.as_str(), why = why(&error));
        Problem::error(text).in_file(name.as_str())
    })?;
    Ok(Some(SecretKey::parse(&text, password(args.password_file.as_deref())?)?))
}

/// Whether everybody on this computer can read a file.
#[cfg(unix)]
fn is_open_to_all(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(file).is_ok_and(|found| found.permissions().mode() & 0o004 != 0)
}

#[cfg(not(unix))]
fn is_open_to_all(_: &Path) -> bool {
    false
}

/// The day of publication: the one that was named, that of `round.toml`, or today; corrections are
/// of today.
fn day(args: &Publish, place: &Place, limits: &Limits) -> Result<String, Problems> {
    if let Some(written) = &args.date {
        return sanjeh_round::day(written).map_err(|problem| {
            let mut problems = Problems::default();
            problems.push(*problem);
            problems
        });
    }
    let own = args.corrects.is_none().then(|| header(place, limits)).transpose()?;
    let own = own.and_then(|header| header.published);
    #[expect(clippy::disallowed_methods, reason = "who names no day publishes today")]
    let today = || jiff::ZonedDateTime::now().date().to_string();
    Ok(own.unwrap_or_else(today))
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
