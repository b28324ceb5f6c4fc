//! Searches for the bytes that part records and fields.
//!
//! Of a record as a whole 32 bytes are looked at at a time. Single fields are short: there a search of
//! more than eight bytes would take longer than the field.

use wide::u8x32;

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = 0x8080_8080_8080_8080;

/// The high bit of each byte that is equal; above the first such byte others may be set, too.
#[inline]
const fn at_least_equal(word: u64, byte: u8) -> u64 {
    let zeros = word ^ (byte as u64).wrapping_mul(ONES);
    zeros.wrapping_sub(ONES) & !zeros & HIGHS
}

/// Where in 32 bytes those stand that part records and fields: a bit each, the first byte the lowest.
#[derive(Clone, Copy)]
pub(crate) struct Marks {
    pub(crate) quotes: u32,
    pub(crate) commas: u32,
    pub(crate) breaks: u32,
}

impl Marks {
    #[inline]
    pub(crate) fn of(bytes: &[u8; 32]) -> Self {
        let bytes = u8x32::from(*bytes);
        let equal = |byte| bytes.simd_eq(u8x32::splat(byte)).to_bitmask();
        Self { quotes: equal(b'"'), commas: equal(b','), breaks: equal(b'\n') }
    }
}

/// Position of the first of two bytes from `at` on; the length if there is none.
#[inline]
pub(crate) fn find2(text: &[u8], mut at: usize, a: u8, b: u8) -> usize {
    while let Some(chunk) = text.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let word = u64::from_le_bytes(*chunk);
        let found = at_least_equal(word, a) | at_least_equal(word, b);
        if found != 0 {
            return at + (found.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    let rest = text.get(at..).unwrap_or_default();
    rest.iter().position(|&byte| byte == a || byte == b).map_or(text.len(), |n| at + n)
}

/// Position of the first such byte from `at` on; the length if there is none.
#[inline]
pub(crate) fn find(text: &[u8], at: usize, byte: u8) -> usize {
    find2(text, at, byte, byte)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_finds_the_first(text in prop::collection::vec(prop_oneof![
            Just(b','), Just(b'\n'), Just(b'-'), Just(0x2B), Just(0xAC), any::<u8>()
        ], 0..40), at in 0..45_usize) {
            let from = at.min(text.len());
            let want = text[from..].iter().position(|&b| b == b',' || b == b'\n');
            prop_assert_eq!(find2(&text, from, b',', b'\n'), want.map_or(text.len(), |n| from + n));
            let want = text[from..].iter().position(|&b| b == b',');
            prop_assert_eq!(find(&text, from, b','), want.map_or(text.len(), |n| from + n));
        }
    }
}
