//! What the API says.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::record::{Field, LANGS, Notes, Record, set};
use crate::run::Round;
use crate::table::json_text;
use crate::world::World;

/// Asks for everything that has figures or names.
pub(crate) fn gather(round: &Round<'_>, world: &World, all: &mut Vec<Record>) {
    let mut notes = Notes::new(all, round.label, "API", None);
    headlines(&round.api(""), &mut notes);
    methodology(&round.api("/methodology"), &mut notes);
    for agency in round.items("/agencies") {
        subject(&agency, world, &mut notes);
    }
    ranks(&round.items("/ranks"), world, &mut notes);
    for id in world.sample() {
        let agency = round.api(&format!("/agencies/{}", id.replace('/', "%2F")));
        subject(&agency, world, &mut notes);
        for score in array(&agency["scores"]) {
            notes.score(id, score);
        }
    }
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

impl Notes<'_> {
    /// A number of the API.
    fn json(&mut self, figure: &str, subject: &str, field: Field, value: &Value) {
        self.number(figure, subject, field, &json_text(value));
    }

    /// A name of the API in every language.
    fn named(&mut self, figure: &str, subject: &str, name: &Value) {
        self.names(figure, subject, LANGS.map(|lang| text(&name[lang])));
    }

    /// A score with the name of its measure.
    fn score(&mut self, subject: &str, score: &Value) {
        let measure = text(&score["measure"]);
        let figure = format!("published {measure}");
        self.json(&figure, subject, Field::Exact, &score["score"]);
        self.json(&figure, subject, Field::Value, &score["published"]);
        self.named(&format!("measure {measure}"), "", &score["title"]);
    }
}

fn headlines(about: &Value, notes: &mut Notes<'_>) {
    notes.named("round", "", &about["title"]);
    for count in array(&about["counts"]) {
        let kind = text(&count["kind"]["id"]);
        notes.json(&format!("count {kind}"), "", Field::Value, &count["count"]);
        notes.named(&format!("kind {kind}"), "", &count["kind"]["name"]);
    }
    for statistic in array(&about["statistics"]) {
        let (id, measure) = (text(&statistic["id"]), text(&statistic["measure"]));
        let figure = format!("statistic {id} {measure}");
        notes.json(&figure, "", Field::Exact, &statistic["value"]);
        notes.json(&figure, "", Field::Value, &statistic["published"]);
        notes.named(&figure, "", &statistic["title"]);
    }
    for share in array(&about["shares"]) {
        let id = text(&share["id"]);
        notes.named(&format!("share {id}"), "", &share["title"]);
        for class in array(&share["classes"]) {
            let of = text(&class["id"]);
            notes.json(&format!("count {id}"), of, Field::Value, &class["count"]);
            notes.json(&format!("percent {id}"), of, Field::Exact, &class["percent"]);
            notes.json(&format!("percent {id}"), of, Field::Value, &class["published"]);
            notes.named(&format!("class {id}"), of, &class["name"]);
        }
    }
}

fn methodology(methodology: &Value, notes: &mut Notes<'_>) {
    for measure in array(&methodology["measures"]) {
        let id = text(&measure["id"]);
        notes.named(&format!("measure {id}"), "", &measure["title"]);
        // Those of all its scores.
        notes.json(&format!("published {id}"), "", Field::Decimals, &measure["decimals"]);
    }
    for question in array(&methodology["questions"]) {
        for option in array(&question["options"]) {
            let figure = format!("option {}", text(&question["id"]));
            notes.named(&figure, text(&option["id"]), &option["name"]);
        }
    }
}

/// What is said of one subject in a list, and on its own.
fn subject(agency: &Value, world: &World, notes: &mut Notes<'_>) {
    let id = text(&agency["id"]);
    notes.named("subject", id, &agency["name"]);
    notes.score(id, &agency["score"]);
    for axis in array(&agency["axes"]) {
        notes.score(id, axis);
    }
    let mut places = vec![&agency["rank"]];
    places.extend(array(&agency["ranks"]));
    for place in places.into_iter().filter(|place| !place.is_null()) {
        let figure = format!("rank {}", text(&place["list"]));
        notes.json(&figure, id, Field::Place, &place["place"]);
        notes.json(&figure, id, Field::Of, &place["of"]);
        notes.json(&figure, id, Field::Shared, &place["shared_by"]);
    }
    let growth = &agency["growth"];
    if !growth.is_null() {
        let grown = text(&growth["id"]);
        notes.json(&format!("growth {grown}"), id, Field::Value, &growth["points"]);
        notes.json(&format!("growth_rank {grown}"), id, Field::Place, &growth["place"]);
        notes.json(&format!("published {}", world.headline), id, Field::Value, &growth["now"]);
    }
}

/// Every list: who shares a place is who has the same one, unless the list is split and the API does not say how.
fn ranks(items: &[Value], world: &World, notes: &mut Notes<'_>) {
    let mut together: BTreeMap<(&str, String), Vec<&str>> = BTreeMap::new();
    for item in items {
        let place = (text(&item["list"]), json_text(&item["place"]));
        together.entry(place).or_default().push(text(&item["subject"]));
    }
    for item in items {
        let (list, id) = (text(&item["list"]), text(&item["subject"]));
        let figure = format!("rank {list}");
        notes.json(&figure, id, Field::Place, &item["place"]);
        notes.json(&figure, id, Field::Shared, &item["shared_by"]);
        let is_split =
            world.ranks.rows().any(|row| row.get("list") == list && !row.get("cohort").is_empty());
        if !is_split {
            let same = &together[&(list, json_text(&item["place"]))];
            notes.say(&figure, id, Field::Sharers, &set(same.iter().copied()));
        }
    }
}
