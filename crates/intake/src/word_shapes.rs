//! Distinguishes words by their first byte and their length, before they are looked up in a list: hardly
//! any name of a register has a word of the list, and a million names are looked at.

/// First bytes and lengths of the words of a list, without regard to the case of ASCII letters.
pub(crate) struct WordShapes {
    /// For each first byte a bit for each length.
    lengths: [u64; 256],
}

impl WordShapes {
    /// The shapes of all words of these lists.
    pub(crate) const fn of(lists: &[&[&str]]) -> Self {
        let mut lengths = [0; 256];
        let mut list = 0;
        while list < lists.len() {
            let mut word = 0;
            while word < lists[list].len() {
                let bytes = lists[list][word].as_bytes();
                lengths[bytes[0].to_ascii_lowercase() as usize] |= bit(bytes.len());
                word += 1;
            }
            list += 1;
        }
        Self { lengths }
    }

    /// False if a word is surely none of the list.
    #[inline]
    pub(crate) fn may_be(&self, word: &[u8]) -> bool {
        let first = word.first().map_or(0, u8::to_ascii_lowercase);
        self.lengths[usize::from(first)] & bit(word.len()) != 0
    }

    /// False if no word of a text, which is what stands between bytes that are no letters or digits of
    /// ASCII, is in the list, whatever digits end it. Texts with other letters may have any.
    pub(crate) fn may_be_in(&self, text: &str) -> bool {
        let bytes = text.as_bytes();
        // Where the word begins, and where its last letter ends.
        let (mut begin, mut end) = (0, 0);
        for (at, byte) in bytes.iter().enumerate() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' => end = at + 1,
                b'0'..=b'9' => {}
                0x80.. => return true,
                _ => {
                    if end > begin && self.may_be(&bytes[begin..end]) {
                        return true;
                    }
                    begin = at + 1;
                }
            }
        }
        end > begin && self.may_be(&bytes[begin..end])
    }
}

/// The bit of a length; one for all that are long.
const fn bit(length: usize) -> u64 {
    1 << if length < 63 { length } else { 63 }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHAPES: WordShapes = WordShapes::of(&[&["total", "جمع"], &["test"]]);

    #[test]
    fn words_of_the_lists_may_be_in_a_text_and_others_of_another_shape_are_not() {
        for text in ["Total", "a-TEST12", "test", "x/total", "total 7"] {
            assert!(SHAPES.may_be_in(text), "{text}");
        }
        for text in ["", "agency-000017/3", "tota1s", "t", "0", "a total-ity"] {
            assert_eq!(SHAPES.may_be_in(text), text == "a total-ity", "{text}");
        }
        assert!(SHAPES.may_be_in("جمع") && SHAPES.may_be("جمع".as_bytes()));
    }
}
