//! From a template and its data to PDF bytes.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::Value;
use typst::comemo;
use typst::diag::SourceResult;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::world::{Press, SealedWorld};
use crate::{Letter, TypesetError};

/// How many later papers a cached layout step may wait to be used again before it is dropped.
const CACHE_AGE_PAPERS: usize = 4;

/// One paper to set.
#[derive(Clone, Copy, Debug)]
pub struct Job<'a> {
    /// The Typst template. It reads its data as `json("/data.json")` and may import `/decree30.typ`.
    pub source: &'a str,
    /// The data; also attached to the PDF as `data.json`, so that a program can read the paper. A character that
    /// the fonts lack prints as `□`; the attachment keeps it.
    pub data: &'a Value,
    /// Title of the document, shown by readers and spoken by screen readers.
    pub title: &'a str,
    /// Language of the paper: `vi` or `en`.
    pub lang: &'a str,
    /// Creation time written into the PDF, milliseconds since 1970 UTC.
    pub created_at_ms: i64,
    /// Stable identity of the paper, such as its case code and kind; hashed into the PDF's document id.
    pub ident: &'a str,
}

/// Sets papers. Make one at start and share it between threads.
pub struct Typesetter {
    press: Press,
    standards: PdfStandards,
}

impl Typesetter {
    /// Loads the fonts and the shared layout.
    pub fn new() -> Self {
        let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
            .expect("PDF/A-3a and PDF/UA-1 both allow PDF 1.7");
        Self { press: Press::new(), standards }
    }

    /// Sets one paper as tagged PDF/A-3a + PDF/UA-1. The same job gives the same bytes.
    ///
    /// # Errors
    /// [`TypesetError::Template`] with the place of the fault; [`TypesetError::CreationTime`].
    pub fn render(&self, job: &Job<'_>) -> Result<Vec<u8>, TypesetError> {
        let created_at = creation_time(job.created_at_ms)?;
        let world = SealedWorld::new(&self.press, job);
        let pdf = self.set(&world, job.ident, created_at);
        comemo::evict(CACHE_AGE_PAPERS);
        pdf.map_err(|diagnostics| TypesetError::from_diagnostics(&diagnostics, &world))
    }

    /// Sets one of the one-stop shop's own letters.
    ///
    /// # Errors
    /// [`TypesetError::CreationTime`]; the embedded templates take every value their structs can hold.
    pub fn letter(
        &self,
        letter: &Letter,
        lang: &str,
        created_at_ms: i64,
        ident: &str,
    ) -> Result<Vec<u8>, TypesetError> {
        let (data, title) = (letter.data(), letter.title(lang));
        self.render(&Job { source: letter.source(), data: &data, title: &title, lang, created_at_ms, ident })
    }

    fn set(&self, world: &SealedWorld<'_>, ident: &str, created_at: Datetime) -> SourceResult<Vec<u8>> {
        let document: PagedDocument = typst::compile(world).output?;
        let options = PdfOptions {
            ident: Smart::Custom(ident.to_owned()),
            timestamp: Some(typst_pdf::Timestamp::new_utc(created_at)),
            standards: self.standards.clone(),
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options)
    }
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

fn creation_time(at_ms: i64) -> Result<Datetime, TypesetError> {
    let refused = TypesetError::CreationTime(at_ms);
    let Ok(timestamp) = Timestamp::from_millisecond(at_ms) else { return Err(refused) };
    let at = timestamp.to_zoned(TimeZone::UTC).datetime();
    let (year, month, day) = (i32::from(at.year()), at.month().unsigned_abs(), at.day().unsigned_abs());
    let (hour, minute, second) =
        (at.hour().unsigned_abs(), at.minute().unsigned_abs(), at.second().unsigned_abs());
    match Datetime::from_ymd_hms(year, month, day, hour, minute, second) {
        Some(datetime) if year >= 0 => Ok(datetime),
        _ => Err(refused),
    }
}
