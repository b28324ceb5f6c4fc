//! The import of a round's folder: checked whole, then written in one transaction.
//!
//! An import never changes rows of an earlier one. It writes all of its own, and the round then
//! names the new import as the one that counts: what was imported before stays as it was, and what
//! differs between two imports is a question to the database. A preview does the same and undoes it.

use std::sync::Arc;

use sanjeh_intake::Progress;
use sanjeh_messages::Problems;
use sanjeh_methodology::Limits;
use sanjeh_round::Place;
use tokio::sync::mpsc;

use crate::changes::{Changes, FileChange, What, against, changes};
use crate::doubts::Doubts;
use crate::error::{Conflict, Error};
use crate::plan::{Plan, plan};
use crate::problems::thread_lost;
use crate::read::{Found, read};
use crate::renamed::renamed;
use crate::rounds::{Act, RoundEntry, expect, find};
use crate::seal::{is_sealed, seal};
use crate::state::State;
use crate::statements::{
    ADD_FILE, ADD_IMPORT, ADD_ROUND, ADD_SOURCE, ADD_SUCCESSION, FILES, NEXT_IMPORT, SEAL_SOURCE,
    SET_ROUND,
};
use crate::store::Store;
use crate::subjects::{Numbers, next, numbers};
use crate::successions::listed_before;
use crate::transaction::{Transaction, values};

/// What is imported, and how.
#[derive(Debug, Clone)]
pub struct Import {
    /// The round's folder.
    pub place: Place,
    /// The round's number, in place of the one in `round.toml`.
    pub number: Option<u32>,
    /// Whether to say only what would change.
    pub preview: bool,
    /// What is refused for its size.
    pub limits: Limits,
    /// Gives the doubts about what lies beside the round itself, such as the previous round.
    pub doubts: Option<Doubts>,
    /// Who imports, and when.
    pub act: Act,
}

/// What an import did, or would do.
#[derive(Debug, Clone)]
pub struct Imported {
    /// The round's number.
    pub number: u32,
    /// How far the round has come.
    pub state: State,
    /// What changed; see [`Changes::is_empty`].
    pub changes: Changes,
    /// What the check found worth a look.
    pub warnings: Problems,
}

/// Takes note of how far reading has come, from any thread.
pub type Watch = Arc<dyn Fn(Progress<'_>) + Send + Sync>;

/// Batches that wait to be written.
const WAITING: usize = 4;

impl Store {
    /// Imports a round's folder.
    ///
    /// # Errors
    /// Everything that is wrong with the folder; or that the round takes no data any more. Nothing
    /// is written then.
    pub async fn import(&self, what: Import, watch: Watch) -> Result<Imported, Error> {
        let Import { place, number, preview, limits, doubts, act } = what;
        let watching = Arc::clone(&watch);
        let planned = move || plan(&place, number, &limits, doubts.as_ref(), &*watching);
        let planned = tokio::task::spawn_blocking(planned).await;
        let (mut plan, warnings) = planned.map_err(|error| thread_lost(&error))??;
        let mut writing = self.write().await?;
        let before = find(&mut writing, plan.number).await?;
        if let Some(before) = &before {
            allowed(before, &plan)?;
        }
        let number = plan.number;
        let state = before.as_ref().map_or(State::Draft, |before| before.state);
        let files = changed_files(&mut writing, before.as_ref(), &plan).await?;
        let is_same = before.is_some() && files.is_empty();
        if let Some(before) = before.as_ref().filter(|_| is_same)
            // What has no digests yet is imported once more, to have them.
            && is_sealed(&mut writing, before.import).await?
        {
            return Ok(Imported { number, state, changes: Changes::default(), warnings });
        }
        listed_before(&mut writing, number, &plan.successions).await?;
        let renamed = renamed(&mut writing, number, &plan.round, &plan.successions).await?;
        plan.successions.extend(renamed);
        let plan = Arc::new(plan);
        let import = begin(&mut writing, before.as_ref(), &plan, &act).await?;
        let numbers = Arc::new(numbers(&mut writing, &plan.round).await?);
        fill(&mut writing, import, &plan, numbers, watch).await?;
        seal(&mut writing, number, import).await?;
        let earlier =
            if before.is_none() { round_before(&mut writing, number).await? } else { None };
        if before.is_some() || earlier.is_some() {
            writing.before_comparing().await?;
        }
        let mut changes = changes(&mut writing, before.as_ref(), import, &plan).await?;
        if let Some(earlier) = &earlier {
            changes.against = Some(against(&mut writing, earlier, import, &plan).await?);
        }
        changes.files = files;
        if preview {
            writing.undo().await?;
        } else {
            writing.commit().await?;
        }
        Ok(Imported { number, state, changes, warnings })
    }
}

/// The previous round of a new one, if the store has it and it is one of the same methodology.
async fn round_before(writing: &mut Transaction, number: u32) -> Result<Option<RoundEntry>, Error> {
    let now = expect(writing, number).await?;
    let Some(previous) = now.previous else { return Ok(None) };
    let before = find(writing, previous).await?;
    Ok(before.filter(|before| before.methodology == now.methodology))
}

/// Whether a round that is there takes this import.
fn allowed(before: &RoundEntry, plan: &Plan) -> Result<(), Error> {
    let number = plan.number;
    let new = &plan.round.methodology.document.methodology.id;
    if before.methodology != *new {
        let (here, new) = (before.methodology.clone(), new.clone());
        return Err(Conflict::OtherMethodology { number, here, new }.into());
    }
    if !before.state.takes_data() {
        return Err(Conflict::TakesNoData { number, state: before.state }.into());
    }
    Ok(())
}

/// Which files differ from those of the import that counts.
async fn changed_files(
    writing: &mut Transaction,
    before: Option<&RoundEntry>,
    plan: &Plan,
) -> Result<Vec<FileChange>, Error> {
    let import = before.map_or(0, |before| before.import);
    let before: Vec<(String, String)> = writing.all(FILES, values![import]).await?;
    let digest_before = |name: &str| before.iter().find(|(n, _)| n == name).map(|(_, d)| d);
    let now = plan.files.iter().filter_map(|(name, (digest, _))| match digest_before(name) {
        None => Some(FileChange { name: name.clone(), what: What::Added }),
        Some(before) if before != digest => {
            Some(FileChange { name: name.clone(), what: What::Changed })
        }
        Some(_) => None,
    });
    let gone = before.iter().filter(|(name, _)| !plan.files.contains_key(name));
    let gone = gone.map(|(name, _)| FileChange { name: name.clone(), what: What::Removed });
    Ok(now.chain(gone).collect())
}

/// Notes the import, what the round is now, and the files; gives the number of the import.
async fn begin(
    writing: &mut Transaction,
    before: Option<&RoundEntry>,
    plan: &Plan,
    act: &Act,
) -> Result<i64, Error> {
    let header = &plan.round.methodology.document.methodology;
    // Where the folder of the previous round is not at hand, it is the one that the store has when it
    // is asked; see `statements::ROUNDS`.
    let named = plan.round.header.previous.is_some();
    let previous = plan.previous.or(named.then_some(0));
    let import = next(writing, NEXT_IMPORT).await?;
    let titles = plan.titles().iter().map(|(lang, text)| (lang.clone(), text.clone()));
    let titles = titles.collect::<serde_json::Value>().to_string();
    let round = values![
        plan.number,
        header.id.as_str(),
        header.version.as_str(),
        titles.as_str(),
        plan.round.header.published.as_deref(),
        previous,
        import
    ];
    writing.run(if before.is_some() { SET_ROUND } else { ADD_ROUND }, round).await?;
    let noted = values![import, plan.number, act.at, act.by.as_str()];
    writing.run(ADD_IMPORT, noted).await?;
    for (name, (digest, content)) in &plan.files {
        let file = values![import, name.as_str(), digest.as_str(), content.as_deref()];
        writing.run(ADD_FILE, file).await?;
    }
    for (position, s) in plan.successions.iter().enumerate() {
        let (kind, from, to) = (s.kind.as_str(), s.from.as_str(), s.to.as_str());
        let succession = values![import, position as i64, kind, from, to, s.how.id()];
        writing.run(ADD_SUCCESSION, succession).await?;
    }
    Ok(import)
}

/// Writes the tables while another thread reads them.
async fn fill(
    writing: &mut Transaction,
    import: i64,
    plan: &Arc<Plan>,
    numbers: Arc<Numbers>,
    watch: Watch,
) -> Result<(), Error> {
    let (send, mut receive) = mpsc::channel(WAITING);
    let planned = Arc::clone(plan);
    let reading = tokio::task::spawn_blocking(move || {
        read(&planned, import, &numbers, &*watch, &mut |found| send.blocking_send(found).is_ok())
    });
    while let Some(found) = receive.recv().await {
        match found {
            Found::Batch(batch) => writing.fill(&batch).await?,
            Found::Digest(at, digest) => {
                writing.run(SEAL_SOURCE, values![import, at as i64, digest.as_str()]).await?;
            }
            Found::Header(at, columns) => {
                let table = &plan.tables[at];
                let header = serde_json::Value::from(columns).to_string();
                let (file, sheet) = (table.file.as_str(), table.sheet.as_deref());
                let source =
                    values![import, at as i64, file, sheet, table.kept.id(), header.as_str()];
                writing.run(ADD_SOURCE, source).await?;
            }
        }
    }
    reading.await.map_err(|error| thread_lost(&error))?
}
