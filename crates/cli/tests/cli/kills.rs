//! The program killed at a random system call, whatever it does: the next start completes or undoes what
//! was begun, and nothing is left behind.
//!
//! Twenty kills by default; `scripts/kills N` does more. `SANJEH_KILLS` says how many, `SANJEH_SEED`
//! where they begin: the same seed kills at the same calls.

mod acts;
mod killing;

use acts::{Act, Engine, FILES, STORED, Seen, World};
use killing::{Calls, killed, watched};

use crate::random::{Random, from_environment};

/// How often a run is tried to be killed before it is done: threads do not take the same turns each time.
const TRIES: u32 = 5;

#[test]
fn a_kill_leaves_the_state_before_or_after_on_sqlite() {
    kill(Engine::Sqlite, [STORED, FILES].concat(), 3);
}

#[test]
fn a_kill_leaves_the_state_before_or_after_on_postgresql() {
    kill(Engine::Postgres, STORED.to_vec(), 2);
}

/// Kills each of these acts in turn; `fifths` of all kills are on this engine.
fn kill(engine: Engine, acts: Vec<&'static Act>, fifths: u64) {
    let kills = (from_environment("SANJEH_KILLS", 20) * fifths / 5).max(1);
    let seed = from_environment("SANJEH_SEED", 1);
    // What each act makes of what, when nothing interrupts it.
    let whole: Vec<Whole> = acts.into_iter().map(|act| Whole::of(engine, act)).collect();
    for number in 0..kills {
        let whole = &whole[number as usize % whole.len()];
        let mut random = Random::new(seed.wrapping_mul(1_000_003).wrapping_add(number));
        let name = format!("{} on {engine:?}, seed {seed}, kill {number}", whole.act.name);
        whole.kill(&name, &mut random);
    }
}

/// An act that nothing interrupted.
struct Whole {
    act: &'static Act,
    world: World,
    before: Seen,
    after: Seen,
    /// The names of all files and folders after it.
    names: Vec<String>,
    calls: Calls,
}

impl Whole {
    fn of(engine: Engine, act: &'static Act) -> Self {
        let world = World::before(engine, act);
        let before = world.seen();
        let done = world.copy();
        let calls = watched(&done.command(act.args));
        let (after, names) = (done.seen(), done.names());
        assert_ne!(before, after, "{} does something", act.name);
        Self { act, world, before, after, names, calls }
    }

    fn kill(&self, name: &str, random: &mut Random) {
        let mut most = u64::MAX;
        for _ in 0..TRIES {
            let world = self.world.copy();
            let (set, call) = self.calls.one(random, most);
            if killed(&world.command(self.act.args), set, call) {
                return self.after_kill(&format!("{name}, {set} {call}"), &world, random);
            }
            assert_eq!(world.seen(), self.after, "{name}: it was done");
            most = call.saturating_sub(1).max(1);
        }
        panic!("{name}: it ended before it was killed, {TRIES} times");
    }

    fn after_kill(&self, name: &str, world: &World, random: &mut Random) {
        // Some are looked at first, for others the retry is the first that comes.
        if random.below(2) == 0 {
            let seen = world.seen();
            // A publication is placed before it is recorded; other acts place none.
            let placed = Seen { published: self.after.published.clone(), ..self.before.clone() };
            assert!(
                [&self.before, &placed, &self.after].contains(&&seen),
                "{name}: {seen:#?}\nis neither {:#?}\nnor {:#?}",
                self.before,
                self.after
            );
            world.verify(&seen, name);
        }
        let again = world.command(self.act.args).output().unwrap();
        let said = String::from_utf8_lossy(&again.stderr).into_owned();
        assert!(!said.contains("panicked"), "{name}: {said}");
        match again.status.code() {
            Some(0) => {}
            // It was done already, and cannot be done twice; a server may do it a moment later.
            Some(2) if !self.act.again => {}
            code => panic!("{name}: the next run ends with {code:?}: {said}"),
        }
        let seen = world.seen();
        assert_eq!(seen, self.after, "{name}: after the next run, which says {said}");
        world.verify(&seen, name);
        assert_eq!(world.names(), self.names, "{name}: nothing is left behind");
        if self.after.key {
            world.signs(name);
        }
    }
}
