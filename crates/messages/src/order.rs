//! The order of names, as a language sorts them.

use std::cmp::Ordering;

use icu_collator::CollatorBorrowed;
use icu_collator::options::CollatorOptions;

use crate::{Calendar, Lang};

/// Compares texts as the language sorts them: in Persian پ stands after ب, and ی last.
pub fn compare(lang: Lang, a: &str, b: &str) -> Ordering {
    collator(lang).compare(a, b)
}

/// Made once for each language: sorting a table asks for it thousands of times.
fn collator(lang: Lang) -> &'static CollatorBorrowed<'static> {
    let language = lang.language();
    language.collator.get_or_init(|| {
        let locale = language.locale(Calendar::Gregorian);
        CollatorBorrowed::try_new(locale.into(), CollatorOptions::default())
            .unwrap_or_else(|_| unreachable!("the data of the collator are compiled in"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn persian_letters_stand_in_their_order() {
        let mut names = ["یزد", "پست", "گمرک", "آمار", "بیمه", "چای", "کار", "ژاله"];
        names.sort_by(|a, b| compare(Lang::Fa, a, b));
        assert_eq!(names, ["آمار", "بیمه", "پست", "چای", "ژاله", "کار", "گمرک", "یزد"]);
    }
}
