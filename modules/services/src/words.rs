//! Words as people type them, and as the catalogue spells them.

/// Longest text that is searched for, in characters, and in words.
pub const TEXT_MAX: usize = 200;
pub const WORDS_MAX: usize = 16;

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Without marks, lower case.
    pub folded: String,
    /// With its shape marks in place and its tone last, so that `hoà` and `hòa` are one word.
    pub spelled: String,
}

impl Token {
    /// The writer used the marks of Vietnamese on this word.
    pub fn is_marked(&self) -> bool {
        self.folded != self.spelled
    }
}

/// The words of a text; whatever is no letter or digit parts them.
pub fn tokens(text: &str) -> Vec<Token> {
    let bounded: String = text.chars().take(TEXT_MAX).collect();
    let text = vn::nfc(&bounded).to_lowercase();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|it| !it.is_empty());
    let token = |word: &str| Token { folded: vn::fold(word), spelled: spelled(word) };
    words.map(token).filter(|it| !it.folded.is_empty()).take(WORDS_MAX).collect()
}

/// All words of a text of ours, however long.
pub fn all_tokens(text: &str) -> Vec<Token> {
    let parts = text.split(|c: char| !c.is_alphanumeric());
    parts.flat_map(tokens).collect()
}

/// At most one letter put in, left out, exchanged, or swapped with its neighbour.
pub fn is_one_slip(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let (short, long) = (short.as_bytes(), long.as_bytes());
    if long.len() - short.len() > 1 {
        return false;
    }
    let same_start = short.iter().zip(long).take_while(|(a, b)| a == b).count();
    let (short, long) = (&short[same_start..], &long[same_start..]);
    if short.len() < long.len() {
        return short == &long[1..];
    }
    let swapped = short.len() >= 2 && short[0] == long[1] && short[1] == long[0] && short[2..] == long[2..];
    short.is_empty() || short[1..] == long[1..] || swapped
}

/// Where the letters of a word stand with their tone, by letter and tone: the five tones of Vietnamese.
fn spelled(word: &str) -> String {
    let mut letters = String::with_capacity(word.len() + 2);
    let mut tone = None;
    for letter in word.chars() {
        match toneless(letter) {
            Some((plain, mark)) => {
                letters.push(plain);
                tone = Some(mark);
            }
            None => letters.push(letter),
        }
    }
    letters.extend(tone);
    letters
}

/// A lower-case letter that carries a tone, as the letter and a digit for the tone.
fn toneless(letter: char) -> Option<(char, char)> {
    const ROWS: [(char, &str); 12] = [
        ('a', "àáảãạ"),
        ('ă', "ằắẳẵặ"),
        ('â', "ầấẩẫậ"),
        ('e', "èéẻẽẹ"),
        ('ê', "ềếểễệ"),
        ('i', "ìíỉĩị"),
        ('o', "òóỏõọ"),
        ('ô', "ồốổỗộ"),
        ('ơ', "ờớởỡợ"),
        ('u', "ùúủũụ"),
        ('ư', "ừứửữự"),
        ('y', "ỳýỷỹỵ"),
    ];
    if letter.is_ascii() {
        return None;
    }
    ROWS.iter().find_map(|(plain, toned)| {
        let tone = toned.chars().position(|it| it == letter)?;
        Some((*plain, ['1', '2', '3', '4', '5'][tone]))
    })
}
