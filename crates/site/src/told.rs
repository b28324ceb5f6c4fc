//! What is told of a round as a whole: means, titles of results, the sentence that says the finding.

use sanjeh_engine::model::{MeasureIx, Model, TypeIx};
use sanjeh_messages::{Lang, message};
use sanjeh_methodology::names::text;
use sanjeh_methodology::{Category, Presentation};
use sanjeh_publication::Publication;
use sanjeh_round::{Ends, Figure, Origin, Round};

use crate::context::Context;

/// So many a sentence can name.
const MOST_NAMED: usize = 4;

/// How many decimals the scores of a measure are told with.
pub(crate) fn decimals(model: &Model, measure: MeasureIx) -> u8 {
    model.measure(measure).published.map_or(2, |r| r.decimals)
}

/// The score that stands for all there is: 1 where no score is above 1, else 100, or the highest
/// where scores are above that.
pub(crate) fn top(round: &Round, measure: MeasureIx) -> f64 {
    sanjeh_publication::top(round, measure)
}

/// A label of a drawing, with the sign of figures that were published elsewhere where this one was: one
/// that the fonts of drawings have.
pub(crate) fn labelled(label: &str, origin: Origin) -> String {
    if origin.is_marked() { format!("{label} ◆") } else { label.to_owned() }
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
        let reading = publication.reading();
        let now = reading.mean(shown.headline)?;
        let counted = self.counted(publication, shown.of, publication.count(shown.of));
        let mean = now.fact.text(self.lang);
        let count = Figure::Count(publication.model().types[shown.of.0].id.clone());
        let mut parts = vec![
            (counted.clone(), Part::Figure(count)),
            (mean.clone(), now.figure.map_or(Part::Round, Part::Figure)),
        ];
        let message = match reading.mean_change(shown.headline) {
            None => message!("site-finding-mean", counted = counted, mean = mean),
            Some(change) if change.is_zero() => {
                message!("site-finding-mean-same", counted = counted, mean = mean)
            }
            Some(change) => {
                let size = change.size(self.lang);
                parts.push((size.clone(), Part::Round));
                if change.published > 0.0 {
                    message!(
                        "site-finding-mean-more",
                        counted = counted,
                        mean = mean,
                        change = size
                    )
                } else {
                    message!(
                        "site-finding-mean-less",
                        counted = counted,
                        mean = mean,
                        change = size
                    )
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
        let ends = Ends::of(places.filter_map(|(row, place)| Some((row, place?))))?;
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
        Some(list) => publication.round.methodology.list_title(list, lang),
        None => text(&category.title, lang).unwrap_or(&category.id),
    }
}
