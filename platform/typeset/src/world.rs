//! The sealed world of one job: four fonts, a handful of virtual files, nothing else.

use std::sync::LazyLock;

use serde_json::json;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::Job;
use crate::printable::printable;

/// Sets title and language, then the template, then attaches the data. A template never sees this frame.
const FRAME: &str = r#"
#let job = json("/job.json")
#set document(title: job.title)
#set text(lang: job.lang, font: "Tinos")
#include "/letter.typ"
#pdf.attach(
  "/data.json", read("/facts.json", encoding: none),
  relationship: "data", mime-type: "application/json", description: job.title,
)
"#;

static FRAME_FILE: LazyLock<FileId> = LazyLock::new(|| project_file("/frame.typ"));
static LETTER_FILE: LazyLock<FileId> = LazyLock::new(|| project_file("/letter.typ"));
static LAYOUT_FILE: LazyLock<FileId> = LazyLock::new(|| project_file("/decree30.typ"));
static FACTS_FILE: LazyLock<FileId> = LazyLock::new(|| project_file("/facts.json"));
static DATA_FILE: LazyLock<FileId> = LazyLock::new(|| project_file("/data.json"));
static JOB_FILE: LazyLock<FileId> = LazyLock::new(|| project_file("/job.json"));

/// What all jobs share: standard library, fonts and the layout of Decree 30/2020. Costly to make once.
pub(crate) struct Press {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    frame: Source,
    layout: Source,
}

impl Press {
    pub(crate) fn new() -> Self {
        let files: [&'static [u8]; 4] = [
            include_bytes!("../fonts/Tinos-Regular.ttf"),
            include_bytes!("../fonts/Tinos-Bold.ttf"),
            include_bytes!("../fonts/Tinos-Italic.ttf"),
            include_bytes!("../fonts/Tinos-BoldItalic.ttf"),
        ];
        let fonts: Vec<Font> = files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            frame: Source::new(*FRAME_FILE, FRAME.to_owned()),
            layout: Source::new(*LAYOUT_FILE, include_str!("../templates/decree30.typ").to_owned()),
        }
    }
}

/// One job's view: the shared [`Press`] and the job's own template, data and settings.
pub(crate) struct SealedWorld<'a> {
    press: &'a Press,
    letter: Source,
    /// The data as given, for the attachment.
    facts: Bytes,
    /// The data as the template sees it, with drawable characters only.
    data: Bytes,
    job: Bytes,
}

impl<'a> SealedWorld<'a> {
    pub(crate) fn new(press: &'a Press, job: &Job<'_>) -> Self {
        let settings = json!({ "title": job.title, "lang": job.lang });
        Self {
            press,
            letter: Source::new(*LETTER_FILE, job.source.to_owned()),
            facts: Bytes::from_string(format!("{:#}", job.data)),
            data: Bytes::from_string(printable(job.data, &press.fonts).to_string()),
            job: Bytes::from_string(settings.to_string()),
        }
    }
}

impl World for SealedWorld<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.press.book
    }

    fn main(&self) -> FileId {
        *FRAME_FILE
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match id {
            id if id == *FRAME_FILE => Ok(self.press.frame.clone()),
            id if id == *LAYOUT_FILE => Ok(self.press.layout.clone()),
            id if id == *LETTER_FILE => Ok(self.letter.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id {
            id if id == *FACTS_FILE => Ok(self.facts.clone()),
            id if id == *DATA_FILE => Ok(self.data.clone()),
            id if id == *JOB_FILE => Ok(self.job.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.get(index).cloned()
    }

    /// A paper must not change with the day it is set on, so there is no today.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn project_file(path: &str) -> FileId {
    let path = VirtualPath::new(path).expect("the paths above are plain absolute paths");
    RootedPath::new(VirtualRoot::Project, path).intern()
}
