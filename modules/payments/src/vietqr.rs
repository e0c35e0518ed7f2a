//! VietQR: the EMVCo merchant-presented code with the fields that NAPAS adds for transfers to an account.

use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};

/// A transfer, ready to be scanned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer<'a> {
    /// Bank identification number, 6 digits.
    pub bank: &'a str,
    /// At most 19 letters and digits.
    pub account: &'a str,
    pub amount_vnd: i64,
    /// At most 25 letters, digits and spaces.
    pub purpose: &'a str,
}

/// NAPAS in the register of application providers.
const NAPAS: &str = "A000000727";
/// Quick transfer to an account.
const TO_ACCOUNT: &str = "QRIBFTTA";
/// Used once, with an amount.
const DYNAMIC: &str = "12";
/// Vietnamese đồng (ISO 4217).
const VND: &str = "704";

/// The text in the code.
pub fn payload(transfer: &Transfer<'_>) -> String {
    let beneficiary = field("00", transfer.bank) + &field("01", transfer.account);
    let account = field("00", NAPAS) + &field("01", &beneficiary) + &field("02", TO_ACCOUNT);
    let mut text = field("00", "01")
        + &field("01", DYNAMIC)
        + &field("38", &account)
        + &field("53", VND)
        + &field("54", &transfer.amount_vnd.to_string())
        + &field("58", "VN")
        + &field("62", &field("08", transfer.purpose));
    // The sum covers its own tag and length.
    text.push_str("6304");
    let sum = crc(text.as_bytes());
    text.push_str(&format!("{sum:04X}"));
    text
}

/// The code as SVG with its quiet zone, dark on light whatever the theme; empty when the text is too long.
pub fn svg(payload: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(payload, EcLevel::M) else { return String::new() };
    let drawing = code
        .render::<svg::Color<'_>>()
        .dark_color(svg::Color("#000"))
        .light_color(svg::Color("#fff"))
        .min_dimensions(220, 220)
        .build();
    // Inside a page there is no place for the XML declaration.
    drawing.find("<svg").map_or(String::new(), |at| drawing[at..].to_owned())
}

/// Tag, length in two digits, value. Lengths above 99 cannot be written; callers keep below.
fn field(tag: &str, value: &str) -> String {
    format!("{tag}{:02}{value}", value.len())
}

/// CRC-16 with the polynomial 0x1021 and the start value 0xFFFF (ISO/IEC 13239, as EMVCo asks).
pub fn crc(bytes: &[u8]) -> u16 {
    bytes.iter().fold(0xFFFF, |sum, byte| {
        (0..8).fold(sum ^ (u16::from(*byte) << 8), |sum: u16, _| {
            if sum & 0x8000 == 0 { sum << 1 } else { (sum << 1) ^ 0x1021 }
        })
    })
}
