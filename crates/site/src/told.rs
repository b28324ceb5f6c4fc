//! What is told of a round as a whole: means, titles of results, the sentence that says the finding.

use sanjeh_engine::model::{Classes, MeasureIx, Model, Stat, TypeIx};
use sanjeh_messages::{Lang, message};
use sanjeh_methodology::names::text;
use sanjeh_methodology::{Category, Presentation};
use sanjeh_publication::Publication;
use sanjeh_round::{Figure, Origin, Round};

use crate::context::Context;

/// Decimals of a figure of which the methodology does not say how it is rounded.
const DECIMALS: u8 = 1;

/// So many a sentence can name.
const MOST_NAMED: usize = 4;

/// A mean of many subjects.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Mean {
    /// The figure in words, as claims name it; `None` if the methodology has no such figure and the
    /// mean was made here.
    pub(crate) words: Option<String>,
    /// At full precision.
    pub(crate) exact: f64,
    /// As it is published.
    pub(crate) told: f64,
    /// How many decimals it is told with.
    pub(crate) decimals: u8,
}

/// The mean of a measure over all subjects that have it; `None` if none has.
pub(crate) fn mean(round: &Round, measure: MeasureIx) -> Option<Mean> {
    let model = round.model();
    let at = model
        .statistics
        .iter()
        .position(|s| s.measure == measure && matches!(s.stat, Stat::Mean) && s.filter.is_empty());
    if let Some(at) = at {
        let statistic = &model.statistics[at];
        let exact = round.results.statistics[at]?;
        let decimals = statistic.published.map_or(DECIMALS, |r| r.decimals);
        let told = statistic.published.map_or(exact, |r| r.apply(exact));
        let words = format!("statistic {} {}", statistic.id, model.measure(measure).id);
        return Some(Mean { words: Some(words), exact, told, decimals });
    }
    let scores = round.results.scores.column(measure)?.iter().copied();
    let scores: Vec<f64> = scores.filter(|x| !x.is_nan()).collect();
    let exact = scores.iter().sum::<f64>() / scores.len() as f64;
    let decimals = decimals(model, measure).max(DECIMALS);
    (!scores.is_empty()).then_some(Mean { words: None, exact, told: exact, decimals })
}

/// The same mean in the round before.
pub(crate) fn mean_before(publication: &Publication, measure: MeasureIx) -> Option<Mean> {
    let before = publication.compared.as_ref()?.round.as_deref()?;
    let same = publication.round.methodology.earlier_measure(measure, &before.methodology)?;
    let mean = mean(before, same)?;
    let words = mean.words.as_ref().map(|words| format!("previous {words}"));
    Some(Mean { words, ..mean })
}

/// How many decimals the scores of a measure are told with.
pub(crate) fn decimals(model: &Model, measure: MeasureIx) -> u8 {
    model.measure(measure).published.map_or(2, |r| r.decimals)
}

/// The score that stands for all there is: 1 where no score is above 1, else 100, or the highest
/// where scores are above that.
pub(crate) fn top(round: &Round, measure: MeasureIx) -> f64 {
    sanjeh_publication::top(round, measure)
}

/// What a share is called.
pub(crate) fn share_title(publication: &Publication, share: usize, lang: Lang) -> &str {
    let share = &publication.model().shares[share];
    let entry = publication.round.methodology.document.shares.get(&share.id);
    entry.and_then(|e| text(&e.value.title, lang)).unwrap_or(&share.id)
}

/// What a class of a share is called.
pub(crate) fn class_title<'p>(
    publication: &'p Publication,
    share: usize,
    class: &'p str,
    lang: Lang,
) -> &'p str {
    let model = publication.model();
    let share = &model.shares[share];
    let methodology = &publication.round.methodology;
    let entry = methodology.document.shares.get(&share.id);
    if let Some(title) = entry.and_then(|e| e.value.classes.get(class)).and_then(|t| text(t, lang))
    {
        return title;
    }
    match share.by {
        Classes::Bands(set) => band_title(publication, set, class, lang),
        Classes::Attribute(attribute) => {
            methodology.word(&model.types[share.of.0].attributes[attribute], class, lang)
        }
    }
}

/// What a band is called.
pub(crate) fn band_title<'p>(
    publication: &'p Publication,
    set: usize,
    band: &'p str,
    lang: Lang,
) -> &'p str {
    let set = &publication.model().bands[set];
    let entry = publication.round.methodology.document.bands.get(&set.id);
    let level = entry.and_then(|e| e.value.levels.value.iter().find(|l| l.id.value == band));
    level.and_then(|l| text(&l.title, lang)).unwrap_or(band)
}

/// A label of a drawing, with the sign of figures that were really published where this one was:
/// one that the fonts of drawings have.
pub(crate) fn labelled(
    publication: &Publication,
    label: &str,
    words: &str,
    subject: &str,
) -> String {
    let origin = words.parse::<Figure>().map(|figure| publication.provenance.of(&figure, subject));
    match origin {
        Ok(Origin::Published | Origin::Contradicted) => format!("{label} ◆"),
        _ => label.to_owned(),
    }
}

impl Context<'_> {
    /// How many subjects of a kind, with the name of the kind: `170 agencies`.
    pub(crate) fn counted(&self, publication: &Publication, kind: TypeIx, count: usize) -> String {
        let id = publication.model().types[kind.0].id.as_str();
        let title = publication.round.methodology.type_title(kind, self.lang);
        self.within(message!("site-counted", kind = id, title = title, count = count))
    }

    /// What is said first of a round: its mean, and who leads and who is last.
    pub(crate) fn finding(&self, publication: &Publication) -> String {
        self.findings(publication).into_iter().map(|said| said.text).collect::<Vec<_>>().join(" ")
    }

    /// The same, sentence by sentence.
    pub(crate) fn findings(&self, publication: &Publication) -> Vec<Sentence> {
        let Some(presentation) = publication.presentation() else {
            let kinds = publication.round.methodology.document.subjects.keys().enumerate();
            let counted = kinds.map(|(kind, _)| {
                self.counted(publication, TypeIx(kind), publication.count(TypeIx(kind)))
            });
            let text = counted.collect::<Vec<_>>().join(" · ");
            return vec![Sentence { text, parts: Vec::new() }];
        };
        let means = self.mean_told(publication, presentation);
        means.into_iter().chain(self.ends_told(publication, presentation)).collect()
    }

    fn mean_told(&self, publication: &Publication, shown: &Presentation) -> Option<Sentence> {
        let now = mean(&publication.round, shown.headline)?;
        let counted = self.counted(publication, shown.of, publication.count(shown.of));
        let mean = self.num(now.told, now.decimals);
        let count = Figure::Count(publication.model().types[shown.of.0].id.clone());
        let figure = now.words.as_ref().and_then(|words| words.parse().ok());
        let mut parts = vec![
            (counted.clone(), Part::Figure(count)),
            (mean.clone(), figure.map_or(Part::Round, Part::Figure)),
        ];
        let message = match mean_before(publication, shown.headline) {
            None => message!("site-finding-mean", counted = counted, mean = mean),
            Some(before) => {
                let change = now.told - before.told;
                let size = self.num(change.abs(), now.decimals);
                if size == self.num(0.0, now.decimals) {
                    message!("site-finding-mean-same", counted = counted, mean = mean)
                } else {
                    parts.push((size.clone(), Part::Round));
                    let (counted, mean, change_size) = (counted, mean, size);
                    if change > 0.0 {
                        message!(
                            "site-finding-mean-more",
                            counted = counted,
                            mean = mean,
                            change = change_size
                        )
                    } else {
                        message!(
                            "site-finding-mean-less",
                            counted = counted,
                            mean = mean,
                            change = change_size
                        )
                    }
                }
            }
        };
        Some(Sentence { text: self.t(message), parts })
    }

    fn ends_told(&self, publication: &Publication, shown: &Presentation) -> Option<Sentence> {
        let category = shown
            .categories
            .as_ref()
            .and_then(|all| all.classes.iter().find_map(|class| Some((class, class.rank?))));
        let list = category.map_or(shown.rank, |(_, list)| list);
        let places = (0..).zip(publication.round.results.ranks[list].iter().copied());
        let ends = ends(places.filter_map(|(row, place)| Some((row, place?))))?;
        // That all have one place says nothing of who leads.
        if ends.last.is_empty() {
            return None;
        }
        let (first, last) = (&ends.first, &ends.last);
        let names = |rows: &[u32]| self.named(publication, shown.of, rows);
        let message = match category {
            Some((class, _)) => message!(
                "site-finding-category",
                among = category_name(publication, class, self.lang),
                first = names(first),
                leading = first.len(),
                last = names(last),
                trailing = last.len()
            ),
            None => message!(
                "site-finding-first",
                first = names(first),
                leading = first.len(),
                last = names(last),
                trailing = last.len()
            ),
        };
        let rows = [first, last].into_iter().filter(|rows| rows.len() <= MOST_NAMED).flatten();
        let name = |row: u32| publication.name(shown.of, row, self.lang).to_owned();
        let parts = rows.map(|row| (name(*row), Part::Subject(*row))).collect();
        Some(Sentence { text: self.t(message), parts })
    }

    /// The names of subjects; of a crowd, which a sentence cannot name, how many they are.
    pub(crate) fn named(
        &self,
        publication: &Publication,
        kind: TypeIx,
        rows: &[u32],
    ) -> Vec<String> {
        if rows.len() > MOST_NAMED {
            return vec![self.counted(publication, kind, rows.len())];
        }
        rows.iter().map(|row| publication.name(kind, *row, self.lang).to_owned()).collect()
    }
}

/// A sentence, with what of it leads somewhere: texts that stand in it, and what they are.
pub(crate) struct Sentence {
    pub(crate) text: String,
    pub(crate) parts: Vec<(String, Part)>,
}

/// What a part of a sentence is.
pub(crate) enum Part {
    /// A figure of the round as a whole.
    Figure(Figure),
    /// Something that the page of the round shows.
    Round,
    /// The name of a subject.
    Subject(u32),
}

/// Those on the first place of a list, and those on the last one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Ends {
    pub(crate) first: Vec<u32>,
    /// Empty if all share one place.
    pub(crate) last: Vec<u32>,
}

/// The ends of a list of rows with their places; `None` if nobody has a place.
pub(crate) fn ends(places: impl Iterator<Item = (u32, u32)>) -> Option<Ends> {
    let places: Vec<(u32, u32)> = places.collect();
    let least = places.iter().map(|(_, place)| *place).min()?;
    let most = places.iter().map(|(_, place)| *place).max()?;
    let on = |place: u32| places.iter().filter(move |(_, p)| *p == place).map(|(row, _)| *row);
    Some(Ends {
        first: on(least).collect(),
        last: if least < most { on(most).collect() } else { Vec::new() },
    })
}

/// What a ranked list is called.
pub(crate) fn list_title(publication: &Publication, list: usize, lang: Lang) -> &str {
    let list = &publication.model().ranks[list];
    let methodology = &publication.round.methodology;
    let title = methodology.document.ranks.get(&list.id).and_then(|e| text(&e.value.title, lang));
    title.unwrap_or_else(|| methodology.measure_title(list.measure, lang))
}

/// What the members of a category are called where their list is told: by the list's own title,
/// where it ranks another score than the one that is told first.
pub(crate) fn category_name<'p>(
    publication: &'p Publication,
    category: &'p Category,
    lang: Lang,
) -> &'p str {
    let headline = publication.presentation().map(|shown| shown.headline);
    let is_other = |list: &usize| Some(publication.model().ranks[*list].measure) != headline;
    match category.rank.filter(is_other) {
        Some(list) => list_title(publication, list, lang),
        None => text(&category.title, lang).unwrap_or(&category.id),
    }
}
