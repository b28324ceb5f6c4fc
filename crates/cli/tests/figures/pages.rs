//! What the pages say: elements that name their figure, and the names beside them.

use crate::charts;
use crate::html::{Element, parse};
use crate::record::{Field, LANGS, Notes, Record, named, numbers, plain, set};
use crate::run::Round;
use crate::world::World;

/// Reads the pages of a round in both languages.
pub(crate) fn gather(round: &Round<'_>, world: &World, all: &mut Vec<Record>) {
    for lang in LANGS {
        let mut read = |kind: &str, path: &str| {
            let page = parse(&round.page(lang, path));
            let mut reader = Reader { round, world, lang, kind, all: &mut *all };
            reader.page(&page);
            charts::gather(round, world, lang, &page, reader.all);
        };
        read("round page", "/");
        for list in &world.lists {
            read("ranking", &format!("/ranking/?by={}", list.id));
        }
        for id in world.sample() {
            read("agency page", &format!("/agencies/{}/", id.replace('/', "%2F")));
        }
        let some: Vec<_> = world.sample().into_iter().take(4).collect();
        let some: Vec<_> = some.iter().map(|id| format!("a={}", id.replace('/', "%2F"))).collect();
        read("compare", &format!("/compare/?{}", some.join("&")));
        read("claims page", "/claims/");
        read("press page", "/press/");
        read("methodology page", "/methodology/");
    }
}

struct Reader<'r> {
    round: &'r Round<'r>,
    world: &'r World,
    lang: &'static str,
    kind: &'r str,
    all: &'r mut Vec<Record>,
}

impl Reader<'_> {
    fn notes(&mut self) -> Notes<'_> {
        Notes::new(self.all, self.round.label, self.kind, Some(self.lang))
    }

    fn name(&mut self, figure: &str, subject: &str, name: &str) {
        self.notes().say(figure, subject, Field::Name, name);
    }

    fn page(&mut self, page: &Element) {
        page.walk(&mut |around, element| {
            if element.has("data-figure") {
                self.figure(around, element);
            }
        });
        match self.kind {
            "ranking" => self.ranking(page),
            "agency page" => self.agency(page),
            "methodology page" => self.methodology(page),
            _ => {}
        }
    }

    /// An element that says which figure it shows.
    fn figure(&mut self, around: &[&Element], element: &Element) {
        let figure = element.attribute("data-figure");
        let subject = element.attribute("data-subject").to_owned();
        let value = element.attribute("data-value");
        let text = element.text();
        let (figure, round) = match (figure.strip_prefix("previous "), self.round.before) {
            (Some(then), Some(before)) => (then, before),
            (Some(_), None) => return,
            (None, _) => (figure, self.round.label),
        };
        let seen = numbers(&text);
        let mut notes = Notes::new(self.all, round, self.kind, Some(self.lang));
        match figure.split(' ').next().unwrap_or_default() {
            "statistic" | "percent" => {
                notes.number(figure, &subject, Field::Exact, value);
                if let [number] = &seen[..] {
                    notes.shown(figure, &subject, number);
                }
            }
            "published" | "count" | "growth" => {
                notes.number(figure, &subject, Field::Value, value);
                if let [number] = &seen[..] {
                    notes.shown(figure, &subject, number);
                }
            }
            "rank" | "growth_rank" => {
                notes.number(figure, &subject, Field::Place, value);
                if let Some(place) = seen.first() {
                    notes.say(figure, &subject, Field::Place, &place.value);
                }
                // “43 of 170 (shared with 1 other)”, “1 (shared with 1 other)”, “167 (last)”
                if self.kind == "agency page" {
                    let (place, tie) = text.split_once('(').unwrap_or((&text, ""));
                    if let Some(of) = numbers(place).get(1) {
                        notes.say(figure, &subject, Field::Of, &of.value);
                    }
                    let others = numbers(tie).first().map_or(0, |n| n.value.parse().unwrap());
                    notes.say(figure, &subject, Field::Shared, &(others + 1_usize).to_string());
                }
            }
            "band" => {
                notes.say(figure, &subject, Field::Value, value);
                if value != text {
                    notes.say(figure, value, Field::Name, &text);
                }
            }
            _ => {}
        }
        if self.kind != "claims page" {
            self.beside(around, element, figure);
        }
    }

    /// What the figure, its subject or its list is called in its row, or before it.
    fn beside(&mut self, around: &[&Element], element: &Element, figure: &str) {
        let parent = around.last().expect("a page");
        let subject = element.attribute("data-subject").to_owned();
        let (what, of) = figure.split_once(' ').unwrap_or((figure, ""));
        let head = parent.elements().find(|e| e.name == "th").map(Element::text);
        let label = parent.all(|e| e.is_class("label")).first().map(|e| e.text());
        let title = parent.elements().find(|e| e.name == "dt").map(Element::text);
        match (self.kind, what) {
            // Below the heading that says that these are means stands whose mean it is.
            ("round page", "statistic") if !parent.is_class("axis-0") => {
                let measure = of.rsplit_once(' ').map_or(of, |(_, measure)| measure);
                self.name(&format!("measure {measure}"), "", &label.unwrap_or_default());
            }
            ("round page", "rank" | "growth_rank") | ("ranking", "rank") => {
                let link = parent.first("a").map(Element::text).unwrap_or_default();
                self.name("subject", &subject, &link);
            }
            ("round page", "count" | "percent") => {
                if let (false, Some(head)) = (subject.is_empty(), head) {
                    self.name(&format!("class {of}"), &subject, &head);
                    let drawn = around.iter().find(|e| e.name == "figure");
                    let title = drawn.and_then(|f| f.first("figcaption")?.first("span"));
                    self.name(
                        &format!("share {of}"),
                        "",
                        &title.map_or_else(String::new, Element::text),
                    );
                }
            }
            ("agency page", "rank") if title.is_some() => {
                self.name(&format!("list {of}"), "", &title.unwrap_or_default());
            }
            ("agency page", "published") => {
                let name = label.or(title).or(head).unwrap_or_default();
                // The rows of affiliates are headed by their names.
                let is_other = parent.elements().any(|e| e.name == "th" && e.first("a").is_some());
                if is_other {
                    self.name("subject", &subject, &name);
                } else {
                    self.name(&format!("measure {of}"), "", &name);
                }
            }
            ("ranking", "published") if element.is_class("axis") => {
                self.name(&format!("measure {of}"), "", element.attribute("data-label"));
            }
            ("compare", "published") => {
                self.name(&format!("measure {of}"), "", &head.unwrap_or_default());
                self.name("subject", &subject, element.attribute("data-label"));
            }
            _ => {}
        }
    }

    /// The names of lists and levels to choose from, who shares a place, and the sentence above the table.
    fn ranking(&mut self, page: &Element) {
        let choice = |id: &str| {
            let select = page.all(|e| e.attribute("id") == id);
            let options = select.first().map(|s| s.all(|e| e.name == "option")).unwrap_or_default();
            options.into_iter().filter(|o| !o.attribute("value").is_empty()).collect::<Vec<_>>()
        };
        for list in choice("f-by") {
            self.name(&format!("list {}", list.attribute("value")), "", &list.text());
        }
        let mut places = Vec::new();
        let mut figure = String::new();
        for cell in page.all(|e| e.is_class("rank") && e.has("data-figure")) {
            cell.attribute("data-figure").clone_into(&mut figure);
            let tie = cell.all(|e| e.is_class("tie"));
            let others = tie.first().and_then(|e| numbers(e.attribute("title")).pop());
            let others = others.map_or(0, |n| n.value.parse::<usize>().unwrap());
            places.push((cell.attribute("data-subject"), cell.attribute("data-value"), others));
        }
        places.retain(|(_, place, _)| !place.is_empty());
        let list = figure.strip_prefix("rank ").unwrap_or_default().to_owned();
        let is_split = self.is_split(&list);
        for (id, place, others) in &places {
            self.notes().say(&figure, id, Field::Shared, &(others + 1).to_string());
            if !is_split {
                self.notes().say(&figure, id, Field::Of, &places.len().to_string());
                let same = places.iter().filter(|(_, p, n)| p == place && (*n > 0 || *others == 0));
                let same = set(same.map(|(id, ..)| *id));
                self.notes().say(&figure, id, Field::Sharers, &same);
            }
        }
        let sentence = page.all(|e| e.has("data-sentence")).first().map(|e| plain(&e.text()));
        let Some(sentence) = sentence.filter(|_| !is_split) else { return };
        let (world, lang) = (self.world, self.lang);
        // A language that does not part the two by a mark is not understood here.
        let ends = sentence.split([';', '؛']).collect::<Vec<_>>();
        if ends.len() != 2 {
            return;
        }
        for (end, words) in ["first", "last"].into_iter().zip(ends) {
            let names = named(words, world.subjects.iter().map(|s| s.name(lang)));
            self.notes().say(&format!("{end} of {list}"), "", Field::Named, &set(names));
        }
    }

    fn is_split(&self, list: &str) -> bool {
        let mut rows = self.world.ranks.rows().filter(|row| row.get("list") == list);
        rows.any(|row| !row.get("cohort").is_empty())
    }

    /// Its names, its places among those of its category, and its answers.
    fn agency(&mut self, page: &Element) {
        let id = page.all(|e| e.has("data-subject")).first().map(|e| e.attribute("data-subject"));
        let Some(id) = id.map(str::to_owned) else { return };
        let title = page.first("h1").map(Element::text).unwrap_or_default();
        self.name("subject", &id, &title);
        for row in page.all(|e| e.is_class("standings")).iter().flat_map(|s| s.elements()) {
            let (Some(title), Some(place)) = (row.first("dt"), row.first("dd")) else { continue };
            let title = plain(&title.text());
            let category = self.world.categories.iter().find(|c| c.name(self.lang) == title);
            let Some(category) = category.filter(|_| !place.has("data-figure")) else { continue };
            let figure = format!("rank {} in {}", self.world.list, category.id);
            let seen = numbers(&place.text());
            if let [place, of, ..] = &seen[..] {
                self.notes().say(&figure, &id, Field::Place, &place.value);
                self.notes().say(&figure, &id, Field::Of, &of.value);
            }
        }
        let world = self.world;
        for row in page.all(|e| e.name == "tr" && e.attribute("id").starts_with("i-")) {
            let question = &row.attribute("id")[2..];
            let said = row.all(|e| e.is_class("said")).first().map(|e| plain(&e.text()));
            let own = world.options.rows().filter(|option| option.get("question") == question);
            let [en, fa] = ["title_en", "title_fa"];
            // Only what one option alone is called in either language says which it is.
            let is_it = |row: &crate::table::Row<'_>| {
                said.as_deref().is_some_and(|s| {
                    s == plain(row.get(en))
                        || s == plain(row.get(fa))
                        || is_yes_or_no(s, row.get("option"))
                })
            };
            let found: Vec<_> = own.filter(is_it).collect();
            if let ([option], Some(said)) = (&found[..], &said) {
                self.name(&format!("option {question}"), option.get("option"), said);
            }
        }
    }

    /// The names of measures beside their ids, and the options of a question that is a measure.
    fn methodology(&mut self, page: &Element) {
        for head in page.all(|e| e.name == "h3" || e.name == "th") {
            let Some(code) = head.first("code").map(Element::text) else { continue };
            let text = head.text();
            let name = text.strip_suffix(&code).unwrap_or(&text);
            self.name(&format!("measure {code}"), "", name);
        }
        for row in page.all(|e| e.name == "tr") {
            let code = row.first("code").map(Element::text).unwrap_or_default();
            let long = row.all(|e| e.is_class("long")).first().map(|e| e.text());
            let Some(line) = long.as_deref().and_then(|text| text.lines().last()) else { continue };
            let options = self.world.options.rows().filter(|o| o.get("question") == code);
            let options: Vec<_> = options.map(|o| o.get("option").to_owned()).collect();
            let named: Vec<_> = line.split(" · ").filter_map(|one| one.rsplit_once(": ")).collect();
            if options.len() == named.len() {
                for (option, (name, _)) in options.iter().zip(named) {
                    self.name(&format!("option {code}"), option, name);
                }
            }
        }
    }
}

/// Whether a word is the page's own for an answer to a yes/no question.
fn is_yes_or_no(word: &str, option: &str) -> bool {
    matches!((word, option), ("بله", "yes") | ("خیر", "no"))
}
