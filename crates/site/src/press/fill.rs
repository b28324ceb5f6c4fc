//! Filling a press template in with the figures of a publication.

use std::ops::Range;

use sanjeh_engine::model::{MeasureIx, RankList, TypeIx};
use sanjeh_engine::text::fold;
use sanjeh_messages::{Message, message, numeral};
use sanjeh_methodology::{Category, Presentation};
use sanjeh_publication::Publication;
use sanjeh_round::{Figure, Mean, Verdict};
use sanjeh_wording::{Kind as Words, Sentence};

use super::template::{Over, Part};
use crate::context::Context;
use crate::figures::{self, Stated};
use crate::route::{Address, Page};

/// A piece of a filled template.
pub(crate) enum Piece {
    /// Text.
    Text(String),
    /// Text that leads somewhere.
    Link(String, String),
    /// An id or a digest, which is written in the same way in every language.
    Code(String),
    /// A figure with its source.
    Figure(Box<Stated>),
    /// The end of a line.
    NewLine,
    /// Something of this line is not known, so that the line cannot be said.
    Missing,
}

/// What a word stands for depends on the loops around it.
#[derive(Clone, Copy)]
struct Scope<'a> {
    name: Option<&'a str>,
    list: Option<usize>,
    category: Option<&'a Category>,
    axis: Option<MeasureIx>,
    share: Option<usize>,
    /// The class of the share.
    class: Option<&'a str>,
    /// The row of the subject.
    row: Option<u32>,
}

/// What a filled template is made from.
pub(super) struct Filler<'a> {
    pub(super) c: Context<'a>,
    pub(super) publication: &'a Publication,
    /// Words that stand for nothing, and where they stand.
    pub(super) unknown: Vec<(Message, Range<usize>)>,
}

impl<'a> Filler<'a> {
    /// Fills a template in.
    pub(super) fn fill(&mut self, parts: &[Part]) -> Vec<Piece> {
        let list = self.presentation().map(|presentation| presentation.rank);
        let scope = Scope {
            name: None,
            list,
            category: None,
            axis: None,
            share: None,
            class: None,
            row: None,
        };
        let mut pieces = Vec::new();
        self.parts(parts, scope, &mut pieces);
        pieces
    }

    fn presentation(&self) -> Option<&'a Presentation> {
        self.publication.presentation()
    }

    fn parts(&mut self, parts: &[Part], scope: Scope<'a>, pieces: &mut Vec<Piece>) {
        for part in parts {
            match part {
                Part::Value(words, _) if words == "finding" => self.finding(pieces),
                Part::Value(words, _) if words == "names" => self.names(scope, pieces),
                Part::Text(text) => pieces.push(Piece::Text(text.clone())),
                Part::NewLine => pieces.push(Piece::NewLine),
                Part::Value(words, span) => match self.value(words, scope) {
                    Ok(piece) => pieces.push(piece.unwrap_or(Piece::Missing)),
                    Err(what) => {
                        self.unknown.push((what, span.clone()));
                        pieces.push(Piece::Missing);
                    }
                },
                Part::Loop(over, inside) => self.repeat(*over, inside, scope, pieces),
            }
        }
    }

    fn repeat(&mut self, over: Over, inside: &[Part], scope: Scope<'a>, pieces: &mut Vec<Piece>) {
        let is_block = inside.contains(&Part::NewLine);
        let is_missing = |made: &[Piece]| made.iter().any(|piece| matches!(piece, Piece::Missing));
        let mut said = 0;
        for scope in self.scopes(over, scope) {
            let mut made = Vec::new();
            self.parts(inside, scope, &mut made);
            // Of a loop within a line what cannot be said is left out; of one over lines, its lines.
            if !is_block && is_missing(&made) {
                continue;
            }
            if !is_block && said > 0 {
                pieces.push(Piece::Text(message!("list-separator").text(self.c.lang)));
            }
            pieces.extend(made);
            said += 1;
        }
        if said == 0 && !is_block && over != Over::Maybe {
            pieces.push(Piece::Missing);
        }
    }

    /// What a loop runs over.
    fn scopes(&self, over: Over, scope: Scope<'a>) -> Vec<Scope<'a>> {
        let (p, lang) = (self.publication, self.c.lang);
        let Some(presentation) = self.presentation() else {
            return if over == Over::Maybe { vec![scope] } else { Vec::new() };
        };
        match over {
            Over::Maybe => vec![scope],
            Over::Axes => {
                let name = |axis| Some(p.round.methodology.measure_title(axis, lang));
                let axes = presentation.axes.iter();
                axes.map(|axis| Scope { axis: Some(*axis), name: name(*axis), ..scope }).collect()
            }
            Over::Categories => match &presentation.categories {
                Some(categories) => {
                    let classes = categories.classes.iter();
                    let scope = |class: &'a Category| Scope {
                        name: Some(self.c.wording(p).category(class)),
                        list: Some(class.rank.unwrap_or(presentation.rank)),
                        // A list of its own has the members of the category alone.
                        category: Some(class).filter(|class| class.rank.is_none()),
                        ..scope
                    };
                    classes.map(scope).collect()
                }
                None => vec![Scope {
                    name: Some(p.round.methodology.type_title(presentation.of, lang)),
                    ..scope
                }],
            },
            Over::Shares => {
                let name = |share| Some(p.round.methodology.share_title(share, lang));
                let shares = presentation.shares.iter();
                shares.map(|s| Scope { share: Some(*s), name: name(*s), ..scope }).collect()
            }
            Over::Classes => {
                let Some(share) = scope.share else { return Vec::new() };
                let classes = p.round.results.shares[share].iter();
                let classes = classes.map(|class| Scope {
                    class: Some(&class.id),
                    name: Some(p.round.methodology.class_title(share, &class.id, lang)),
                    ..scope
                });
                classes.collect()
            }
            Over::First(n) => self.of_rows(&self.placed(scope), n, scope),
            Over::Last(n) => self.of_rows(&self.last_first(scope), n, scope),
            Over::Top(n) => self.places(scope, n, false),
            Over::Bottom(n) => self.places(scope, n, true),
            Over::Risen(n) => self.of_rows(&self.grown(|points| points > 0.0), n, scope),
            Over::Fallen(n) => {
                let mut rows = self.grown(|points| points < 0.0);
                rows.sort_unstable_by_key(|(place, row)| (std::cmp::Reverse(*place), *row));
                self.of_rows(&rows, n, scope)
            }
        }
    }

    fn last_first(&self, scope: Scope<'a>) -> Vec<(u32, u32)> {
        let mut rows = self.placed(scope);
        rows.reverse();
        rows
    }

    /// The places of the first or the last so many, each with one of those who have it.
    fn places(&self, scope: Scope<'a>, n: u32, is_from_the_last: bool) -> Vec<Scope<'a>> {
        let rows = if is_from_the_last { self.last_first(scope) } else { self.placed(scope) };
        let mut places: Vec<(u32, u32)> = rows.iter().take(n as usize).copied().collect();
        places.dedup_by_key(|(place, _)| *place);
        self.of_rows(&places, u32::MAX, scope)
    }

    /// All that have the place of the subject, by name.
    fn sharers(&self, scope: Scope<'a>) -> Vec<u32> {
        let Some(kind) = self.presentation().map(|presentation| presentation.of) else {
            return Vec::new();
        };
        let placed = self.placed(scope);
        let own = placed.iter().find(|(_, row)| Some(*row) == scope.row).map(|(place, _)| *place);
        let all = placed.iter().filter(|(place, _)| Some(*place) == own).map(|(_, row)| *row);
        let mut all: Vec<u32> = all.collect();
        let name = |row: u32| self.publication.name(kind, row, self.c.lang);
        all.sort_by(|a, b| self.c.compare(name(*a), name(*b)));
        all
    }

    /// Their names: `A, B and C`.
    fn names(&self, scope: Scope<'a>, pieces: &mut Vec<Piece>) {
        let Some(kind) = self.presentation().map(|presentation| presentation.of) else { return };
        let all = self.sharers(scope);
        if all.is_empty() {
            pieces.push(Piece::Missing);
        }
        for (at, row) in all.iter().enumerate() {
            let between = match at {
                0 => None,
                _ if at + 1 == all.len() => Some(message!("wording-and")),
                _ => Some(message!("list-separator")),
            };
            pieces.extend(between.map(|between| Piece::Text(between.text(self.c.lang))));
            let name = self.publication.name(kind, *row, self.c.lang);
            pieces.push(self.name(name, Scope { row: Some(*row), ..scope }));
        }
    }

    /// Places by growth and rows of those whose growth is wanted, in order.
    fn grown(&self, is_wanted: impl Fn(f64) -> bool) -> Vec<(u32, u32)> {
        let growth = self.presentation().and_then(|presentation| presentation.growth);
        let grown = growth.into_iter().flat_map(|at| self.publication.reading().grown(at));
        let wanted = grown.filter(|change| is_wanted(change.points.published));
        wanted.map(|change| (change.place.at, change.row)).collect()
    }

    /// Places and rows of the list, in order; of a category without a list of its own its members.
    fn placed(&self, scope: Scope<'a>) -> Vec<(u32, u32)> {
        let p = self.publication;
        let (Some(list), Some(presentation)) = (scope.list, self.presentation()) else {
            return Vec::new();
        };
        if p.model().measure(p.model().ranks[list].measure).on != presentation.of {
            return Vec::new();
        }
        let attribute = presentation
            .categories
            .as_ref()
            .map(|all| &p.round.data.tables[presentation.of.0].attributes[all.attribute]);
        let is_member = |row: u32| match (scope.category, attribute) {
            (Some(class), Some(attribute)) => fold(attribute.get(row)) == class.id,
            _ => true,
        };
        let places = (0_u32..).zip(&p.round.results.ranks[list]);
        let placed = places.filter_map(|(row, place)| Some(((*place)?, row)));
        let mut placed: Vec<(u32, u32)> = placed.filter(|(_, row)| is_member(*row)).collect();
        placed.sort_unstable();
        placed
    }

    /// The first so many rows, and those that share the place of the last of them.
    fn of_rows(&self, rows: &[(u32, u32)], n: u32, scope: Scope<'a>) -> Vec<Scope<'a>> {
        let Some(presentation) = self.presentation() else { return Vec::new() };
        let edge = rows.get(n as usize - 1).map(|(place, _)| *place);
        let shown = rows
            .iter()
            .enumerate()
            .filter(|(at, (place, _))| *at < n as usize || Some(*place) == edge);
        let name = |row| Some(self.publication.name(presentation.of, row, self.c.lang));
        shown.map(|(_, (_, row))| Scope { row: Some(*row), name: name(*row), ..scope }).collect()
    }

    /// What words in braces stand for; `Ok(None)` if it is not known.
    fn value(&self, words: &str, scope: Scope<'a>) -> Result<Option<Piece>, Message> {
        let (c, p) = (&self.c, self.publication);
        let said = |text: String| Ok(Some(Piece::Text(text)));
        let list = scope.list.map(|at| &p.model().ranks[at]);
        let measure = list.map(|list| p.model().measure(list.measure).id.clone());
        let figure = match words {
            "round" => return said(c.title(p).to_owned()),
            "day" => return said(c.days(&p.manifest.published)),
            "notice" => return Ok(p.notice(c.lang).map(|text| Piece::Text(text.to_owned()))),
            "legend" => {
                let is_marked = p.provenance.is_reconstructed();
                return Ok(is_marked.then(|| Piece::Text(c.legend(p))));
            }
            "checkable" | "checkable from indicators" | "not checkable" => {
                let word = match c.checkable(p) {
                    "all" => "checkable",
                    "indicators" => "checkable from indicators",
                    _ => "not checkable",
                };
                return Ok((words == word).then(|| Piece::Text(String::new())));
            }
            "publication" => return Ok(Some(Piece::Code(numeral(c.lang, &p.manifest.id)))),
            "digest" => return Ok(Some(Piece::Code(p.digest.clone()))),
            "licence" => return Ok(p.manifest.licence.clone().map(Piece::Code)),
            "publisher" => {
                let publisher = self.c.publisher(p);
                return Ok(publisher.map(|name| Piece::Text(name.to_owned())));
            }
            "contact" => {
                let publisher = p.round.header.publisher.as_ref();
                return Ok(publisher.and_then(|publisher| {
                    match (&publisher.email, &publisher.url) {
                        (Some(email), _) => {
                            Some(Piece::Link(email.clone(), format!("mailto:{email}")))
                        }
                        (None, Some(url)) => Some(Piece::Link(url.clone(), url.clone())),
                        (None, None) => None,
                    }
                }));
            }
            "address" => return Ok(Some(self.address(&Page::Round(p.manifest.id.clone())))),
            "claims" => return Ok(Some(self.address(&Page::Claims(p.manifest.id.clone())))),
            "contradicted" => {
                let is_it = |v: &Verdict| matches!(v, Verdict::Contradicted(_));
                let n = p.judged.iter().filter(|judged| is_it(&judged.verdict)).count();
                return Ok((n > 0).then(|| Piece::Text(c.int(n))));
            }
            "contradictions" => {
                let n = p.contradictions.len();
                return Ok((n > 0).then(|| Piece::Text(c.int(n))));
            }
            "name" => return Ok(scope.name.map(|name| self.name(name, scope))),
            "mean" => return Ok(scope.axis.and_then(|axis| self.mean(p.reading().mean(axis)))),
            "mean before" => {
                return Ok(scope.axis.and_then(|axis| self.mean(p.reading().mean_before(axis))));
            }
            "subjects" => return Ok(self.counted(self.presentation().map(|p| p.of))),
            "services" => {
                let services = self.presentation().and_then(|p| p.services);
                return Ok(self.counted(services.map(|services| services.kind)));
            }
            "score" => measure.map(Figure::Published),
            "tie" => return Ok(self.tie(scope)),
            "shared" => {
                return Ok((self.sharers(scope).len() > 1).then(|| Piece::Text(String::new())));
            }
            "place" => list.map(|list: &RankList| Figure::Rank(list.id.clone())),
            "growth" => {
                let growth = self.presentation().and_then(|p| p.growth);
                growth.map(|at| Figure::Growth(p.model().growths[at].id.clone()))
            }
            "percent" => scope.share.map(|at| Figure::Percent(p.model().shares[at].id.clone())),
            "count" => scope.share.map(|at| Figure::Count(p.model().shares[at].id.clone())),
            other => return self.figure(other, scope),
        };
        let subject = self.subject(scope);
        Ok(figure.and_then(|figure| self.figure_of(&figure, subject)))
    }

    /// A figure in the words of claims, perhaps with ` of ` and its subject.
    fn figure(&self, words: &str, scope: Scope<'a>) -> Result<Option<Piece>, Message> {
        let (name, subject) = match words.rsplit_once(" of ") {
            Some((name, subject)) => (name, subject),
            None => (words, self.subject(scope)),
        };
        let unknown = || message!("reuse-press-unknown", words = words);
        let figure: Figure = name.parse().map_err(|_| unknown())?;
        if figures::needs_previous(&figure) && !figures::has_previous(self.publication, &figure) {
            return Ok(None);
        }
        let p = self.publication;
        // What the results cannot tell at all is a mistake of whoever wrote the template.
        figure.of(&p.round, p.compared.as_ref(), subject).map_err(|_| unknown())?;
        Ok(self.figure_of(&figure, subject))
    }

    /// The id of the subject or class that the loops around are at; empty outside of them.
    fn subject(&self, scope: Scope<'a>) -> &'a str {
        let kind = self.presentation().map(|p| p.of);
        match (scope.class, scope.row.zip(kind)) {
            (Some(class), _) => class,
            (None, Some((row, kind))) => self.publication.id(kind, row),
            (None, None) => "",
        }
    }

    /// A figure, unless it was claimed and contradicts others: a release asserts none of these.
    fn figure_of(&self, figure: &Figure, subject: &str) -> Option<Piece> {
        let contradicted = self.publication.judged.iter().any(|judged| {
            let claim = &judged.claim;
            matches!(judged.verdict, Verdict::Contradicted(_))
                && claim.subject == subject
                && [claim.value_figure(), claim.rank_figure()].contains(&Some(figure))
        });
        let stated = || figures::stated(&self.c, self.publication, figure, subject);
        if contradicted { None } else { stated().map(|stated| Piece::Figure(Box::new(stated))) }
    }

    /// With how many others the subject shares its place; `None` if with nobody.
    fn tie(&self, scope: Scope<'a>) -> Option<Piece> {
        let (list, row) = scope.list.zip(scope.row)?;
        let others = self.publication.reading().list(list).place(row)?.others();
        let kind = self.presentation()?.of;
        let others = (others > 0).then(|| self.c.wording(self.publication).others(kind, others))?;
        Some(Piece::Text(self.c.part(message!("reuse-press-tie", others = others))))
    }

    fn mean(&self, mean: Option<Mean>) -> Option<Piece> {
        let mean = mean?;
        match mean.figure {
            Some(figure) => self.figure_of(&figure, ""),
            None => Some(Piece::Text(mean.fact.text(self.c.lang))),
        }
    }

    /// The sentences that say the finding, each figure and name with its source.
    fn finding(&self, pieces: &mut Vec<Piece>) {
        let said = Sentence::joined(self.c.wording(self.publication).finding());
        pieces.extend(said.pieces().iter().map(|piece| self.sourced(piece)));
    }

    /// A piece of a sentence with its source.
    fn sourced(&self, piece: &sanjeh_wording::Piece) -> Piece {
        let text = || piece.text.clone();
        let figure = |figure: &Figure, subject: &str| match self.figure_of(figure, subject) {
            Some(Piece::Figure(stated)) => {
                Piece::Figure(Box::new(Stated { value: text(), ..*stated }))
            }
            _ => Piece::Text(text()),
        };
        match &piece.kind {
            Words::Words | Words::Title => Piece::Text(piece.isolated(self.c.lang)),
            Words::Name(_, row) => Piece::Link(text(), self.c.agency(self.publication, *row)),
            Words::Figure(stated) => match &stated.figure {
                Some(name) => figure(name, &stated.subject),
                None => Piece::Link(text(), self.c.round(self.publication)),
            },
            Words::Place(placed) => figure(&placed.figure, &placed.subject),
            Words::Code => Piece::Code(text()),
        }
    }

    /// How many subjects of a kind there are, with what the kind is called, unless that is contradicted.
    fn counted(&self, kind: Option<TypeIx>) -> Option<Piece> {
        let piece = self.sourced(&self.c.wording(self.publication).count(kind?));
        matches!(piece, Piece::Figure(_)).then_some(piece)
    }

    fn name(&self, name: &str, scope: Scope<'a>) -> Piece {
        match scope.row {
            Some(row) => Piece::Link(name.to_owned(), self.c.agency(self.publication, row)),
            None => Piece::Text(name.to_owned()),
        }
    }

    fn address(&self, page: &Page) -> Piece {
        let address = self.c.site.absolute(&Address::Page(self.c.lang, page.clone()));
        Piece::Link(address.clone(), address)
    }
}
