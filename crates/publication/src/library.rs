//! All publications of one place.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::Path;
use std::sync::Arc;

use sanjeh_messages::{Problem, Problems, message};
use sanjeh_methodology::Limits;
use sanjeh_round::{Place, header};

use crate::bounds::Bounds;
use crate::keys::PublicKey;
use crate::manifest::Supersedes;
use crate::opening::{Opening, folders, open_folder};
use crate::parts::is_csv;
use crate::published::Publication;
use crate::recheck::recheck;
use crate::standing::{Doubt, LeftOut, Standing, corrects, round_of};

/// All publications of one place, the newest round first and in it the newest publication.
///
/// A library never changes: when more becomes known of a publication, there is another library.
#[derive(Debug, Clone, Default)]
pub struct Library {
    all: Vec<Arc<Publication>>,
    /// What is known of each of them, by id.
    standings: BTreeMap<String, Standing>,
    keys: Vec<PublicKey>,
    left_out: Vec<LeftOut>,
    /// For the id of one that was corrected, where its correction stands.
    corrected: BTreeMap<String, usize>,
    /// For the id of a second one of a round, where the current one stands.
    seconds: BTreeMap<String, usize>,
    doubts: Vec<Doubt>,
}

impl Library {
    /// Opens all publications in the folders of a folder, each only if every file of it is as it was
    /// published. Gives them with what is wrong with the others, which does not stop the work.
    pub fn open(folder: &Path) -> (Self, Problems) {
        let library = Self::open_with(folder, &Opening::default());
        let problems = library.left_out.iter().flat_map(|out| out.problems.clone()).collect();
        (library, problems)
    }

    /// Opens all publications in the folders of a folder. Those that cannot be shown are
    /// [left out](Self::left_out), and do not stop the others.
    pub fn open_with(folder: &Path, opening: &Opening) -> Self {
        let mut library = Self { keys: opening.keys.clone(), ..Self::default() };
        let mut left_out = Vec::new();
        let mut leave = |path: &Path, problems: Problems| {
            let folder = path.file_name().unwrap_or(path.as_os_str());
            let folder = folder.to_string_lossy().into_owned();
            left_out.push(LeftOut { folder, problems });
        };
        let mut opened: BTreeMap<String, (Arc<Publication>, Standing)> = BTreeMap::new();
        let paths = folders(folder, &mut leave);
        // Of two with one id that counts whose folder has this name: the others are copies.
        let (mut own, mut others) = (Vec::new(), Vec::new());
        for path in paths {
            let (place, keys, bounds) = (path.clone(), opening.keys.clone(), opening.bounds);
            let one = bounds.within(move || open_folder(&place, &keys, &bounds));
            match one {
                Ok((publication, key)) => {
                    let is_own = path.file_name() == Some(publication.manifest.id.as_ref());
                    let standing = Standing { key, recomputed: false };
                    let found = (path, publication.shared(), standing);
                    if is_own { own.push(found) } else { others.push(found) }
                }
                Err(problems) => leave(&path, problems),
            }
        }
        for (path, publication, standing) in own.into_iter().chain(others) {
            let id = publication.manifest.id.clone();
            match opened.entry(id) {
                Entry::Vacant(place) => {
                    place.insert((publication, standing));
                }
                Entry::Occupied(first) => {
                    let text = message!("publication-twice", id = first.key());
                    let problem = Problem::error(text).in_file(path.display().to_string());
                    leave(&path, Problems::from(problem));
                }
            }
        }
        left_out.sort_by(|a, b| a.folder.cmp(&b.folder));
        library.left_out = left_out;
        for (id, (publication, standing)) in opened {
            library.all.push(publication);
            library.standings.insert(id, standing);
        }
        library.settled()
    }

    /// Puts publications in order, of which nothing is known but what they say of themselves.
    pub fn new(all: Vec<Arc<Publication>>) -> Self {
        Self { all, ..Self::default() }.settled()
    }

    /// Finds the order of the publications, and which hold in place of which.
    fn settled(mut self) -> Self {
        let key = |p: &Publication| {
            let manifest = &p.manifest;
            let id = manifest.id.clone();
            // `9-10` is later than `9-9`, which is later than `9`.
            (manifest.round.number, manifest.published.clone(), id.len(), id)
        };
        self.all.sort_by_key(|p| std::cmp::Reverse(key(p)));
        (self.corrected, self.seconds, self.doubts) = Default::default();
        // From the oldest on: of two that correct the same one, the first does.
        let mut corrections: BTreeMap<String, usize> = BTreeMap::new();
        for (at, new) in self.all.iter().enumerate().rev() {
            let Some(named) = &new.manifest.supersedes else { continue };
            let old = self.all.iter().find(|p| p.manifest.id == named.id);
            let Some(old) = old.filter(|old| old.manifest.id != new.manifest.id) else { continue };
            match corrects(new, old) {
                Ok(()) => {
                    let first = *self.corrected.entry(named.id.clone()).or_insert(at);
                    if first == at {
                        let place = self.all.iter().position(|p| Arc::ptr_eq(p, old));
                        corrections.extend(place.map(|place| (new.manifest.id.clone(), place)));
                    }
                }
                Err(why) => self.doubts.push(Doubt::CorrectsNothing {
                    id: new.manifest.id.clone(),
                    named: named.id.clone(),
                    why,
                }),
            }
        }
        // The first publication of a round is the one whose corrections count.
        let first = |at: usize| {
            let (mut first, mut steps) = (at, 0);
            while let Some(older) = corrections.get(&self.all[first].manifest.id) {
                (first, steps) = (*older, steps + 1);
                if steps > self.all.len() {
                    break;
                }
            }
            first
        };
        let mut current: BTreeMap<(u32, &str), usize> = BTreeMap::new();
        let mut last: Vec<usize> = (0..self.all.len())
            .filter(|at| !self.corrected.contains_key(&self.all[*at].manifest.id))
            .collect();
        // The oldest stand last in the library. What names another one came after it, whatever day
        // it bears.
        let names = |at: usize| self.all[at].manifest.supersedes.is_some();
        last.sort_by_key(|at| {
            let first = first(*at);
            (names(first), std::cmp::Reverse(first), std::cmp::Reverse(*at))
        });
        for at in last {
            let manifest = &self.all[at].manifest;
            let Some(round) = round_of(manifest) else { continue };
            let of_round = *current.entry(round).or_insert(at);
            if of_round != at {
                self.seconds.insert(manifest.id.clone(), of_round);
                self.doubts.push(Doubt::SecondOfRound {
                    id: manifest.id.clone(),
                    current: self.all[of_round].manifest.id.clone(),
                });
            }
        }
        self
    }

    /// All of them, superseded ones included.
    pub fn all(&self) -> &[Arc<Publication>] {
        &self.all
    }

    /// What is known of one beyond what it says of itself.
    pub fn standing(&self, id: &str) -> Standing {
        self.standings.get(id).cloned().unwrap_or_default()
    }

    /// The keys of the publishers that are known here.
    pub fn keys(&self) -> &[PublicKey] {
        &self.keys
    }

    /// The known key by which a publication is signed.
    pub fn key_of(&self, id: &str) -> Option<&PublicKey> {
        let number = self.standings.get(id)?.key.as_ref()?;
        self.keys.iter().find(|key| key.id() == *number)
    }

    /// What is not shown, by folder, and why.
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    /// What is doubtful between those that are shown.
    pub fn doubts(&self) -> &[Doubt] {
        &self.doubts
    }

    /// Those whose results were not computed again yet; what is shown first comes first.
    pub fn to_recheck(&self) -> Vec<Arc<Publication>> {
        let open = |p: &&Arc<Publication>| !self.standing(&p.manifest.id).recomputed;
        let is_current = |p: &Publication| self.current().any(|c| c.manifest.id == p.manifest.id);
        let mut all: Vec<Arc<Publication>> = self.all.iter().filter(open).cloned().collect();
        all.sort_by_key(|p| !is_current(p));
        all
    }

    /// This library after the results of a publication were computed again: what does not come out
    /// is left out from then on.
    #[must_use]
    pub fn rechecked(&self, publication: &Publication, outcome: Result<(), Problems>) -> Self {
        let mut library = self.clone();
        let id = publication.manifest.id.as_str();
        match outcome {
            Ok(()) => {
                library.standings.entry(id.to_owned()).or_default().recomputed = true;
                library
            }
            Err(problems) => {
                library.all.retain(|p| p.manifest.id != id);
                library.standings.remove(id);
                let name = publication.place.name();
                let folder =
                    Path::new(&name).file_name().map_or(id.into(), |n| n.to_string_lossy());
                let folder = folder.into_owned();
                let named = problems.into_iter().map(|problem| problem.in_file(name.as_str()));
                library.left_out.push(LeftOut { folder, problems: named.collect() });
                library.left_out.sort_by(|a, b| a.folder.cmp(&b.folder));
                library.settled()
            }
        }
    }

    /// This library after the results of all its publications were computed again.
    #[must_use]
    pub fn verified(mut self, bounds: &Bounds) -> Self {
        for publication in self.to_recheck() {
            self = self.rechecked(&publication, recheck(&publication, bounds));
        }
        self
    }

    /// This library with what is known already from an earlier one: what came out there comes out
    /// here, too, for a publication never changes.
    #[must_use]
    pub fn after(mut self, earlier: &Self) -> Self {
        for publication in &self.all {
            let id = &publication.manifest.id;
            let same = earlier.get(id).is_some_and(|old| old.digest == publication.digest);
            if same && earlier.standing(id).recomputed {
                self.standings.entry(id.clone()).or_default().recomputed = true;
            }
        }
        self
    }

    /// What a publication corrects; not what it only says that it corrects.
    pub fn correction_by<'p>(&self, publication: &'p Publication) -> Option<&'p Supersedes> {
        let old = publication.manifest.supersedes.as_ref()?;
        let is_this = |p: &Arc<Publication>| p.manifest.id == publication.manifest.id;
        let holds = self.get(&old.id).is_none() || self.corrected_by(&old.id).is_some_and(is_this);
        holds.then_some(old)
    }

    /// Those that no other one corrects, one of each round, the newest round first.
    pub fn current(&self) -> impl Iterator<Item = &Arc<Publication>> {
        self.all.iter().filter(|p| {
            let id = p.manifest.id.as_str();
            !self.corrected.contains_key(id) && !self.seconds.contains_key(id)
        })
    }

    /// The one of this id.
    pub fn get(&self, id: &str) -> Option<&Arc<Publication>> {
        self.all.iter().find(|p| p.manifest.id == id)
    }

    /// The current publication of the round, where this one is a second one that does not correct it.
    pub fn second_to(&self, id: &str) -> Option<&Arc<Publication>> {
        self.seconds.get(id).map(|at| &self.all[*at])
    }

    /// The publication of the previous round that `round.toml` names, if it is among the current
    /// ones: the round with the number that stands in the folder that is named, or else with the
    /// number before.
    ///
    /// # Errors
    /// If one of the two `round.toml` cannot be read.
    pub fn before(
        &self,
        round: &Place,
        limits: &Limits,
    ) -> Result<Option<&Arc<Publication>>, Problems> {
        let own = header(round, limits)?;
        let Some(named) = own.previous.filter(|p| !is_csv(p)) else { return Ok(None) };
        let there = Place::Folder(round.join(&named));
        let number = match (round, there.has("round.toml")) {
            (Place::Folder(_), true) => header(&there, limits)?.number,
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

    /// What holds in place of the publication of the previous round, on which the growth that this
    /// one shows still rests. `None` if that one was not corrected since.
    pub fn previous_superseded_by(&self, publication: &Publication) -> Option<&Arc<Publication>> {
        self.superseded_by(&publication.manifest.previous.as_ref()?.id)
    }

    /// What holds now of the previous round of a publication: the publication to which it is linked, or the
    /// last correction of that. `None` if it is not shown.
    pub fn round_before(&self, publication: &Publication) -> Option<&Arc<Publication>> {
        let id = &publication.manifest.previous.as_ref()?.id;
        self.superseded_by(id).or_else(|| self.get(id))
    }

    /// The current publications of later rounds by the same methodology, the next one first.
    pub fn later_rounds(&self, publication: &Publication) -> Vec<&Arc<Publication>> {
        let manifest = &publication.manifest;
        let Some(number) = manifest.round.number else { return Vec::new() };
        let is_later = |other: &&Arc<Publication>| {
            other.manifest.methodology.id == manifest.methodology.id
                && other.manifest.round.number.is_some_and(|later| later > number)
        };
        let mut later: Vec<_> = self.current().filter(is_later).collect();
        later.sort_by_key(|other| other.manifest.round.number);
        later
    }

    /// The current publications that tell growth beside this one.
    pub fn resting_on(&self, id: &str) -> impl Iterator<Item = &Arc<Publication>> {
        self.current().filter(move |p| p.manifest.previous.as_ref().is_some_and(|o| o.id == id))
    }

    /// The publication that corrects this one: it names its digest, is of the same round and not of
    /// an earlier day. Of several the first one does.
    pub fn corrected_by(&self, id: &str) -> Option<&Arc<Publication>> {
        self.corrected.get(id).map(|at| &self.all[*at])
    }
}
