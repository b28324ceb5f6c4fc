//! Tags of the parts of an .xlsx workbook.

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;

/// An attribute of this name, whatever its prefix.
pub(crate) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut all = tag.attributes();
    let mut sound = all.with_checks(false).flatten();
    let found = sound.find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.normalized_value(XmlVersion::Implicit1_0).ok()?.into_owned())
}

/// Whether a tag says of a text, or a part of one, that it is superscript or struck out.
pub(crate) fn marks(tag: &BytesStart<'_>) -> bool {
    match tag.local_name().as_ref() {
        "vertAlign" => attribute(tag, "val").is_some_and(|how| how == "superscript"),
        "strike" => attribute(tag, "val").is_none_or(|val| val != "0" && val != "false"),
        _ => false,
    }
}
