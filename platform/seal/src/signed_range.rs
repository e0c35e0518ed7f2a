//! The bytes a signature covers: everything but one gap that holds the signature itself.

use ring::digest::{Context, Digest, SHA256};

/// The two covered ranges of a file and the gap between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SignedRange {
    /// First byte of the gap, a `<`.
    gap_start: usize,
    /// First byte after the gap, whose last byte is a `>`.
    gap_end: usize,
    /// End of the covered bytes.
    pub(crate) end: usize,
}

impl SignedRange {
    /// Takes the four numbers of `/ByteRange`; the covered bytes must start at 0 and end within `len`.
    pub(crate) fn from_numbers(numbers: [i64; 4], len: usize) -> Option<Self> {
        let [start, first, second_start, second] = numbers.map(|number| usize::try_from(number).ok());
        let (gap_start, gap_end) = (first?, second_start?);
        let end = gap_end.checked_add(second?)?;
        let ordered = start? == 0 && gap_start.checked_add(2)? <= gap_end && end <= len;
        ordered.then_some(Self { gap_start, gap_end, end })
    }

    /// The range of a file of `len` bytes whose gap is known.
    pub(crate) fn around(gap: std::ops::Range<usize>, len: usize) -> Self {
        Self { gap_start: gap.start, gap_end: gap.end, end: len }
    }

    /// The text of the `/ByteRange` array.
    pub(crate) fn to_text(self) -> String {
        format!("0 {} {} {}", self.gap_start, self.gap_end, self.end - self.gap_end)
    }

    /// SHA-256 of the covered bytes.
    pub(crate) fn digest(self, file: &[u8]) -> Digest {
        let mut context = Context::new(&SHA256);
        context.update(&file[..self.gap_start]);
        context.update(&file[self.gap_end..self.end]);
        context.finish()
    }

    /// The signature in the gap, without its zero padding. The gap must be one hexadecimal string in one case
    /// of letters, so that no other bytes can hide in it.
    pub(crate) fn signature(self, file: &[u8]) -> Option<Vec<u8>> {
        let digits = file[self.gap_start..self.gap_end].strip_prefix(b"<")?.strip_suffix(b">")?;
        let mixed = digits.iter().any(u8::is_ascii_uppercase) && digits.iter().any(u8::is_ascii_lowercase);
        if mixed || digits.len() % 2 != 0 {
            return None;
        }
        let nibbles: Option<Vec<u8>> =
            digits.iter().map(|&digit| char::from(digit).to_digit(16).map(|it| it as u8)).collect();
        let bytes: Vec<u8> = nibbles?.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect();
        let length = der_length(&bytes)?;
        let (message, padding) = bytes.split_at_checked(length)?;
        padding.iter().all(|&byte| byte == 0).then(|| message.to_vec())
    }
}

/// Length of the DER element at the start of `bytes`, header included.
fn der_length(bytes: &[u8]) -> Option<usize> {
    let mut reader = der::SliceReader::new(bytes).ok()?;
    let header = <der::Header as der::Decode<'_>>::decode(&mut reader).ok()?;
    let header_length = der::Encode::encoded_len(&header).ok()?;
    usize::try_from((header_length + header.length).ok()?).ok()
}
