//! A methodology of agencies and their services, to which each test adds what it is about.

use sanjeh_engine::model::MeasureIx;
use sanjeh_messages::{Lang, Problems};
use sanjeh_methodology::Methodology;

pub(crate) const HEAD: &str = "[methodology]\nid = \"t\"\nversion = \"1\"\n\
    [subjects.agency]\ntable = \"agencies.csv\"\n\
    [subjects.service]\ntable = \"services.csv\"\nlinks = { agency = \"{agency}\" }\n\
    attributes = [\"open\"]\nanswers_in_columns = true\n";

pub(crate) fn read(rest: &str) -> Methodology {
    let read = Methodology::read("m.toml", &format!("{HEAD}{rest}"), None);
    read.unwrap_or_else(|p| panic!("{}", p.render(Lang::En, false, 100))).0
}

pub(crate) fn wrong(rest: &str) -> Problems {
    Methodology::read("m.toml", &format!("{HEAD}{rest}"), None).unwrap_err()
}

pub(crate) fn measure(m: &Methodology, kind: &str, id: &str) -> MeasureIx {
    m.model.measure_by_id(m.model.type_by_id(kind).unwrap(), id).unwrap()
}
