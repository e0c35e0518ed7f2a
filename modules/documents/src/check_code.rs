//! The code on a paper by which anyone can check it: `7K2P-9QXM-4T1D`.

use kernel::{Result, bug};
use ring::rand::{SecureRandom, SystemRandom};

/// Crockford's base 32: no I, L, O, U, so that a code can be read out over the phone.
const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Sixty bits: guessing at ten tries a minute finds nothing in the life of the universe.
const LEN: usize = 12;
const GROUP: usize = 4;

/// A code nobody can guess.
pub fn fresh() -> Result<String> {
    let mut random = [0_u8; LEN];
    SystemRandom::new().fill(&mut random).map_err(bug("drawing a check code"))?;
    Ok(grouped(random.map(|byte| DIGITS[usize::from(byte & 31)])))
}

/// The code in its one spelling, however it was typed: small letters, spaces, O for 0, I or L for 1.
/// `None` when the text is no code.
pub fn read(typed: &str) -> Option<String> {
    let mut digits = [0_u8; LEN];
    let mut count = 0;
    for letter in typed.chars().filter(|it| !it.is_whitespace() && *it != '-') {
        let digit = match letter.to_ascii_uppercase() {
            'O' => b'0',
            'I' | 'L' => b'1',
            other => u8::try_from(other).ok().filter(|it| DIGITS.contains(it))?,
        };
        *digits.get_mut(count)? = digit;
        count += 1;
    }
    (count == LEN).then(|| grouped(digits))
}

fn grouped(digits: [u8; LEN]) -> String {
    let groups = digits.chunks(GROUP).map(|it| std::str::from_utf8(it).expect("the digits are ASCII"));
    groups.collect::<Vec<_>>().join("-")
}
