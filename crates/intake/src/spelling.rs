//! What an answer's text means.

use std::sync::atomic::{AtomicBool, Ordering};

use sanjeh_engine::dataset::Answer;
use sanjeh_engine::model::{Kind, Question, QuestionIx};
use sanjeh_engine::text::fold;

use crate::builtin::{self, Doubtful};
use crate::columns::Value;
use crate::decimal::{NotANumber, Number, plain};
use crate::records::Records;
use crate::sources::{Rules, Sources, Spellings};
use crate::words::Words;

/// Reads the answers to one question.
#[derive(Debug)]
pub(crate) struct Reader {
    /// The options as they are named: nearly all answers are, and so few names lie in the nearest cache.
    names: Words,
    /// Texts that need no further look: folded ones and their usual spellings.
    words: Words,
    /// What each of them means.
    meanings: Vec<Value>,
    /// How else options are spelt, as the methodology says.
    pub(crate) spelt: Vec<(String, u8)>,
    /// Possible values, for a number.
    range: Option<(f64, f64)>,
    /// Whether one of the words reads as a number, such as -99 for a missing answer.
    words_first: bool,
    /// Whether a percentage is the number that is shown.
    percent_as_shown: bool,
    /// Whether a percentage was read where 100 is the most. How many is not known here: some rows are
    /// read twice, and some are dropped.
    percents: AtomicBool,
}

/// Why a text is no answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Refusal {
    /// It is none of the options.
    NoOption,
    /// It is not a number.
    NoNumber(NotANumber),
    /// It is a percentage, and the question ends neither at 1 nor at 100: the number that is shown
    /// and the one that it stands for.
    Percent { shown: f64, value: f64 },
    /// The number lies outside of the range.
    OutOfRange(f64),
}

impl Reader {
    /// Reads the answers to this question in these spellings.
    ///
    /// # Panics
    /// If a synonym has a value of another kind than the question, or there are too many options.
    pub(crate) fn new(ix: QuestionIx, question: &Question, sources: &Sources) -> Self {
        let (spellings, first) = (&sources.spellings, sources.rules == Rules::First);
        let mut reader = Self {
            percent_as_shown: first,
            names: Words::default(),
            words: Words::default(),
            meanings: Vec::new(),
            spelt: Vec::new(),
            range: None,
            words_first: false,
            percents: AtomicBool::new(false),
        };
        match &question.kind {
            Kind::Choice { options } => {
                assert!(options.len() <= 250, "question {} has too many options", question.id);
                for (option, (name, _)) in options.iter().enumerate() {
                    reader.add(name, Value::Option(option as u8));
                }
            }
            Kind::Number { range, .. } => reader.range = Some(*range),
        }
        for (_, word, answer) in spellings.synonyms.iter().filter(|(of, _, _)| *of == ix) {
            let value = meaning(question, *answer);
            reader.add(word, value);
            if let Value::Option(option) = value {
                reader.spelt.push((word.clone(), option));
            }
        }
        let yes_and_no = match &question.kind {
            Kind::Choice { options } => yes_and_no(options, sources),
            Kind::Number { .. } => None,
        };
        let own = [
            (&spellings.missing, Value::Missing),
            (&spellings.not_applicable, Value::NotApplicable),
            (&spellings.not_relevant, Value::NotRelevant),
        ];
        if first {
            reader.add_by_first_rules(spellings, yes_and_no);
            reader.add_names(&question.kind);
            return reader;
        }
        if let Some((yes, no)) = yes_and_no {
            reader.add_all(&spellings.yes, Value::Option(yes));
            reader.add_all(&spellings.no, Value::Option(no));
            reader.spelt.extend(spellings.yes.iter().map(|word| (word.clone(), yes)));
            reader.spelt.extend(spellings.no.iter().map(|word| (word.clone(), no)));
        }
        for (words, value) in own {
            reader.add_all(words, value);
        }
        if let Some((yes, no)) = yes_and_no {
            reader.add_all(&builtin::YES, Value::Option(yes));
            reader.add_all(&builtin::NO, Value::Option(no));
        }
        reader.add_all(&builtin::MISSING, Value::Missing);
        // Where `NA` is a missing value, `n/a` hardly is something else, and the other way round.
        if Doubtful::is_missing_elsewhere(spellings) {
            for doubtful in [Doubtful::Na, Doubtful::NSlashA] {
                reader.add(doubtful.word(), Value::Doubtful(doubtful));
            }
        }
        for doubtful in [Doubtful::Na, Doubtful::HasNot] {
            if !doubtful.is_said(spellings) {
                reader.add_exactly(doubtful.word(), Value::Doubtful(doubtful));
            }
        }
        reader.add_all(&builtin::NOT_APPLICABLE, Value::NotApplicable);
        reader.add_all(&builtin::NOT_RELEVANT, Value::NotRelevant);
        reader.add_names(&question.kind);
        reader
    }

    /// Adds the names of options that mean what they name.
    fn add_names(&mut self, kind: &Kind) {
        let Kind::Choice { options } = kind else { return };
        for (option, (name, _)) in (0_u8..).zip(options) {
            let word = self.words.find(name.as_bytes());
            if word.is_some_and(|word| self.meanings[word as usize] == Value::Option(option)) {
                self.names.add(name, option.into());
            }
        }
        self.names.spread();
    }

    /// Adds the words beside options and synonyms by the [first rules](Rules::First).
    fn add_by_first_rules(&mut self, spellings: &Spellings, yes_and_no: Option<(u8, u8)>) {
        if let Some((yes, no)) = yes_and_no {
            self.add_all(&builtin::FIRST_YES, Value::Option(yes));
            self.add_all(&spellings.yes, Value::Option(yes));
            self.add_all(&builtin::FIRST_NO, Value::Option(no));
            self.add_all(&spellings.no, Value::Option(no));
        }
        self.add_all(&builtin::MISSING, Value::Missing);
        self.add_all(&spellings.missing, Value::Missing);
        self.add_all(&builtin::NOT_APPLICABLE, Value::NotApplicable);
        self.add_all(&spellings.not_applicable, Value::NotApplicable);
        self.add_all(&builtin::NOT_RELEVANT, Value::NotRelevant);
        self.add_all(&spellings.not_relevant, Value::NotRelevant);
    }

    fn add_all(&mut self, words: &[impl AsRef<str>], value: Value) {
        for word in words {
            self.add(word.as_ref(), value);
        }
    }

    /// Adds a word in this very spelling, unless it has a meaning.
    fn add_exactly(&mut self, word: &str, value: Value) {
        if self.words.find(fold(word).as_bytes()).is_none()
            && self.words.add(word, self.meanings.len() as u32)
        {
            self.meanings.push(value);
        }
    }

    /// The first meaning of a word counts.
    fn add(&mut self, word: &str, value: Value) {
        let folded = fold(word);
        if folded.is_empty() || self.words.find(folded.as_bytes()).is_some() {
            return;
        }
        self.words_first |= self.range.is_some() && Number::parse(&folded).is_ok();
        let mut capital = folded.clone();
        if let Some(first) = capital.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        for spelling in [folded.clone(), capital, folded.to_ascii_uppercase(), word.to_owned()] {
            if fold(&spelling) == folded && self.words.add(&spelling, self.meanings.len() as u32) {
                self.meanings.push(value);
            }
        }
    }

    /// Whether numbers are asked for.
    pub(crate) fn takes_numbers(&self) -> bool {
        self.range.is_some()
    }

    /// Whether percentages were read where 100 is the most.
    pub(crate) fn has_percentages(&self) -> bool {
        self.percents.load(Ordering::Relaxed)
    }

    /// The number of a cell; none if its text is a word. A percentage is the number that is shown.
    pub(crate) fn number(&self, text: &str) -> Option<f64> {
        if let Some(word) = self.words.find(fold(text).as_bytes()) {
            return match self.meanings[word as usize] {
                Value::Number(number) => Some(number.value()),
                _ => None,
            };
        }
        let text = plain(text);
        let digits = text.strip_suffix(['%', '٪']).unwrap_or(&text);
        Number::parse(digits).ok().map(Number::value)
    }

    /// What the text of a field means.
    #[expect(
        clippy::inline_always,
        reason = "measured: a call for each field takes a tenth more time"
    )]
    #[inline(always)]
    pub(crate) fn read(&self, records: &Records<'_>, field: usize) -> Result<Value, Refusal> {
        let (key, text) = records.word(field);
        if text.is_empty() {
            return Ok(Value::Missing);
        }
        if let Some(range) = self.range
            && !self.words_first
            && let Some(number) = Number::quick(text)
        {
            return within(number, range);
        }
        if let Some(option) = key.and_then(|key| self.names.find_key(key)) {
            return Ok(Value::Option(option as u8));
        }
        match self.words.find_with(key, text) {
            Some(word) => Ok(self.meanings[word as usize]),
            None => self.read_slowly(records.field(field)),
        }
    }

    #[cold]
    fn read_slowly(&self, text: &str) -> Result<Value, Refusal> {
        // A doubtful word is one in its own spelling, whatever stands around it.
        if let Some(doubtful) = Doubtful::of(text)
            && let Some(word) = self.words.find(doubtful.word().as_bytes())
        {
            return Ok(self.meanings[word as usize]);
        }
        let folded = fold(text);
        if folded.is_empty() {
            return Ok(Value::Missing);
        }
        if let Some(word) = self.words.find(folded.as_bytes()) {
            return Ok(self.meanings[word as usize]);
        }
        let range = self.range.ok_or(Refusal::NoOption)?;
        let text = plain(text);
        if let Some(percent) = text.strip_suffix(['%', '٪']) {
            let percent = percent.trim_end();
            let number = Number::parse(percent).map_err(Refusal::NoNumber)?;
            if self.percent_as_shown && range.0.is_finite() && range.1.is_finite() {
                return within(number, range);
            }
            let value = hundredth(percent);
            let hundredth = Number::parse(&value).map_err(Refusal::NoNumber)?;
            return match range.1 {
                100.0 => {
                    self.percents.store(true, Ordering::Relaxed);
                    within(number, range)
                }
                1.0 => within(hundredth, range),
                _ => Err(Refusal::Percent { shown: number.value(), value: hundredth.value() }),
            };
        }
        within(Number::parse(&text).map_err(Refusal::NoNumber)?, range)
    }
}

/// The positions of the options that mean yes and no, if these are all that there are.
fn yes_and_no(options: &[(String, f64)], sources: &Sources) -> Option<(u8, u8)> {
    let [(a, _), (b, _)] = options else { return None };
    let among = |name: &str, own: &[String], everywhere: &[&str]| {
        let mut words = own.iter().map(String::as_str).chain(everywhere.iter().copied());
        words.any(|word| fold(word) == fold(name))
    };
    let (yes, no): (&[&str], &[&str]) = match sources.rules {
        Rules::First => (&builtin::FIRST_YES, &builtin::FIRST_NO),
        Rules::Current => (&builtin::YES, &builtin::NO),
    };
    let spellings = &sources.spellings;
    let (yes, no) = (
        |name: &str| among(name, &spellings.yes, yes),
        |name: &str| among(name, &spellings.no, no),
    );
    match (yes(a) && no(b), yes(b) && no(a)) {
        (true, _) => Some((0, 1)),
        (_, true) => Some((1, 0)),
        _ => None,
    }
}

/// The hundredth of a number, as text: exactly the same digits, two places further right.
fn hundredth(number: &str) -> String {
    match number.split_once(['e', 'E']) {
        Some((digits, exponent)) => match exponent.parse::<i32>() {
            Ok(exponent) => format!("{digits}e{}", exponent.saturating_sub(2)),
            Err(_) => number.to_owned(),
        },
        None => format!("{number}e-2"),
    }
}

#[inline]
fn within(number: Number, (least, most): (f64, f64)) -> Result<Value, Refusal> {
    let x = number.value();
    if x >= least && x <= most { Ok(Value::Number(number)) } else { Err(Refusal::OutOfRange(x)) }
}

fn meaning(question: &Question, answer: Answer) -> Value {
    match (answer, &question.kind) {
        (Answer::Option(option), Kind::Choice { options })
            if usize::from(option) < options.len() =>
        {
            Value::Option(option)
        }
        (Answer::Number(x), Kind::Number { .. }) if x.is_finite() => {
            Value::Number(Number::parse(&x.to_string()).unwrap_or(Number::Float(x)))
        }
        (Answer::Missing, _) => Value::Missing,
        (Answer::NotApplicable, _) => Value::NotApplicable,
        (Answer::NotRelevant, _) => Value::NotRelevant,
        (Answer::Option(_) | Answer::Number(_), _) => {
            panic!("a synonym of question {} has a value of another kind", question.id)
        }
    }
}
