//! Where a reader can check a paper: address, code and their QR drawing.

use qrcode::render::svg;
use qrcode::{EcLevel, QrCode};
use serde::Serialize;

use crate::TypesetError;

/// Where a reader can check that a paper is genuine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Address of the public check page, printed in words.
    pub url: String,
    /// Code to type on that page.
    pub code: String,
    /// QR drawing of the address with the code, from [`qr_svg`].
    pub qr_svg: String,
}

impl Check {
    /// Draws the QR of `link`, the address that opens the check page with the code filled in.
    ///
    /// # Errors
    /// [`TypesetError::QrTooLong`].
    pub fn new(url: impl Into<String>, code: impl Into<String>, link: &str) -> Result<Self, TypesetError> {
        Ok(Self { url: url.into(), code: code.into(), qr_svg: try_qr_svg(link)? })
    }
}

/// The QR code of `text` as SVG, medium error correction, no quiet zone (the page's margin serves);
/// empty when the text is longer than a QR code can hold (about 2,300 bytes).
pub fn qr_svg(text: &str) -> String {
    try_qr_svg(text).unwrap_or_default()
}

fn try_qr_svg(text: &str) -> Result<String, TypesetError> {
    let code =
        QrCode::with_error_correction_level(text, EcLevel::M).map_err(|_too_long| TypesetError::QrTooLong)?;
    Ok(code.render::<svg::Color<'_>>().quiet_zone(false).min_dimensions(1, 1).build())
}
