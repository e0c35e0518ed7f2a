//! Digits as people type them, and as they may be shown.

/// The ASCII digits of `text` without spaces and the given `separators`; `None` when anything else is in it.
pub(crate) fn digits_of(text: &str, separators: &[char]) -> Option<String> {
    let kept = text.chars().filter(|c| !c.is_whitespace() && !separators.contains(c));
    kept.map(|c| c.is_ascii_digit().then_some(c)).collect()
}

/// ASCII `digits` with all but the `first` and the `last` ones hidden: `001•••••••71`.
pub(crate) fn masked(digits: &str, first: usize, last: usize) -> String {
    let shown = |place: usize| place < first || place + last >= digits.len();
    let hidden = |(place, digit)| if shown(place) { digit } else { '•' };
    digits.chars().enumerate().map(hidden).collect()
}
