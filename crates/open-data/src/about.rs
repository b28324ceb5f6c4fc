//! The first sheet of a workbook: what the data are and under which terms.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet, XlsxError};
use sanjeh_messages::{Lang, Message, dates, integer, message};

use crate::meta::Meta;
use crate::table::Table;

/// The width of the text beside the labels, in characters.
const WIDE: f64 = 90.0;

/// The width of the labels, in characters.
const NARROW: f64 = 26.0;

pub(crate) fn write(
    page: &mut Worksheet,
    sheets: &[(String, &Table<'_>)],
    meta: &Meta,
    lang: Lang,
) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold().set_align(FormatAlign::Top);
    let wrapped = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    page.set_name(message!("data-about").plain(lang))?;
    page.set_right_to_left(lang.is_right_to_left());
    page.set_column_width(0, NARROW)?;
    page.set_column_width(1, WIDE)?;
    let mut next = 0;
    for (label, text) in lines(meta, lang) {
        page.write_string_with_format(next, 0, label.plain(lang), &bold)?;
        page.write_string_with_format(next, 1, text, &wrapped)?;
        next += 1;
    }
    next += 1;
    page.write_string_with_format(next, 0, message!("data-about-tables").plain(lang), &bold)?;
    for (name, table) in sheets {
        next += 1;
        page.write_url_with_options(
            next,
            0,
            format!("internal:'{name}'!A1").as_str(),
            name,
            "",
            Some(&bold),
        )?;
        page.write_string_with_format(next, 1, described(name, table, lang), &wrapped)?;
    }
    Ok(())
}

/// What a table has, after its title where the sheet is not called so.
fn described(sheet: &str, table: &Table<'_>, lang: Lang) -> String {
    let (title, description) = (table.title(lang), table.description(lang));
    if sheet == title {
        return description.to_owned();
    }
    message!("data-about-table", title = title, description = description).plain(lang)
}

/// What is said about the data: a label and its text. The notice stands first, with the title.
fn lines(meta: &Meta, lang: Lang) -> Vec<(Message, String)> {
    let licence = meta.licence.as_ref().map(|own| format!("{} {}", own.id, own.address()));
    let reconstructed = || message!("data-reconstructed-about").plain(lang);
    let publisher = meta.publisher.as_ref().map(|publisher| {
        let addresses = [&publisher.url, &publisher.email].into_iter().flatten();
        let parts = [publisher.name(lang)].into_iter().chain(addresses.map(String::as_str));
        parts.collect::<Vec<_>>().join(" · ")
    });
    let published = meta
        .published
        .as_ref()
        .map(|day| dates(lang, day, meta.languages.iter().copied()).unwrap_or_else(|| day.clone()));
    let all = [
        (message!("data-about-round"), Some(meta.title(lang).to_owned())),
        (message!("data-about-notice"), meta.notice(lang).map(str::to_owned)),
        (message!("data-about-superseded"), meta.superseded_by.clone()),
        (message!("data-about-corrects"), meta.corrects.clone()),
        (message!("data-about-origin"), meta.reconstructed.then(reconstructed)),
        (message!("data-about-publisher"), publisher),
        (message!("data-about-number"), meta.number.map(|n| integer(lang, i64::from(n)))),
        (message!("data-about-published"), published),
        (message!("data-about-methodology"), Some(meta.methodology_named(lang))),
        (message!("data-about-licence"), licence),
        (message!("data-about-source"), meta.source.clone()),
        (message!("data-about-publication"), meta.publication.clone()),
        (message!("data-about-digest"), meta.digest.clone()),
    ];
    let given = all.into_iter().filter_map(|(label, text)| Some((label, text?)));
    given.filter(|(_, text)| !text.is_empty()).collect()
}
