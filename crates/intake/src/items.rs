//! The questions or measures that a long table names.

use indexmap::IndexMap;
use sanjeh_engine::model::TypeIx;
use sanjeh_engine::text::fold;

use crate::records::Records;
use crate::text::code;
use crate::words::{Key, Words};

/// What a long table names beside subjects.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asked {
    Questions,
    Measures,
}

/// Names of questions or measures; the same name may stand for one of each type.
#[derive(Debug)]
pub(crate) struct Items {
    pub(crate) asked: Asked,
    names: Words,
    targets: Vec<Target>,
    /// The names as declared, to say which one was meant.
    pub(crate) declared: Vec<String>,
}

#[derive(Debug, Clone)]
pub(crate) enum Target {
    Ignored,
    /// Types, and the position of the question or measure.
    Of(Vec<(usize, usize)>),
}

impl Items {
    /// All of these that are of the type, and names that may stand there and mean nothing.
    pub(crate) fn new<'a>(
        asked: Asked,
        items: impl Iterator<Item = (TypeIx, &'a str)>,
        on: Option<TypeIx>,
        ignore: &[String],
    ) -> Self {
        let mut by_name: IndexMap<String, Vec<(usize, usize)>> = IndexMap::new();
        for (position, (kind, name)) in items.enumerate() {
            if on.is_none_or(|on| on == kind) {
                by_name.entry(code(name).into_owned()).or_default().push((kind.0, position));
            }
        }
        let mut all = Self {
            asked,
            names: Words::default(),
            targets: Vec::new(),
            declared: by_name.keys().cloned().collect(),
        };
        let ignored = ignore.iter().map(|name| (code(name).into_owned(), Target::Ignored));
        let targets: Vec<(String, Target)> =
            by_name.into_iter().map(|(name, of)| (name, Target::Of(of))).chain(ignored).collect();
        // Exact names first: a name that differs from another in case only is still itself.
        for (name, target) in &targets {
            all.add(name, target);
        }
        for (name, target) in &targets {
            all.add(&fold(name), target);
        }
        all
    }

    fn add(&mut self, name: &str, target: &Target) {
        if self.names.add(name, self.targets.len() as u32) {
            self.targets.push(target.clone());
        }
    }

    /// The target that a field names.
    #[inline]
    pub(crate) fn find(
        &self,
        records: &Records<'_>,
        field: usize,
        order: &mut Order,
    ) -> Option<&Target> {
        let (key, name) = records.word(field);
        if let Some(position) = order.next(key) {
            return Some(&self.targets[position as usize]);
        }
        let found = self.names.find_with(key, name);
        let position = found.or_else(|| self.find_slowly(records.field(field)))?;
        order.learn(self.targets.len(), key, position);
        Some(&self.targets[position as usize])
    }

    #[cold]
    fn find_slowly(&self, text: &str) -> Option<u32> {
        let find = |text: &str| self.names.find(text.as_bytes());
        find(&code(text)).or_else(|| find(&fold(text)))
    }
}

/// Which name followed which: rows mostly name questions in the same order for every subject.
#[derive(Debug, Default)]
pub(crate) struct Order {
    last: u32,
    /// The key and the position of the name that followed each; a key of zeros is no name.
    after: Vec<(Key, u32)>,
}

impl Order {
    /// The position of a name, if it follows the last one as before.
    #[inline]
    fn next(&mut self, key: Option<Key>) -> Option<u32> {
        let &(expected, position) = self.after.get(self.last as usize)?;
        if key != Some(expected) {
            return None;
        }
        self.last = position;
        Some(position)
    }

    fn learn(&mut self, names: usize, key: Option<Key>, position: u32) {
        self.after.resize(names, Default::default());
        self.after[self.last as usize] = (key.unwrap_or_default(), position);
        self.last = position;
    }
}
