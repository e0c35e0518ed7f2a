//! One spelling for what looks the same, and a plainer one for search.

use unicode_normalization::UnicodeNormalization;

/// `text` in Unicode NFC, the only form the platform stores: some keyboards type `ế` as three characters.
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}

/// `text` as people type it into a search box: no tone or shape marks, `đ` as `d`, lower case, single spaces.
pub fn fold(text: &str) -> String {
    let is_mark = |c: &char| matches!(c, '\u{300}'..='\u{36f}');
    let plain = |c| if matches!(c, 'đ' | 'Đ') { 'd' } else { c };
    let letters = text.nfd().filter(|c| !is_mark(c)).map(plain);
    let lower: String = letters.flat_map(char::to_lowercase).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}
