//! Uploaded files. The bytes are checked and stored elsewhere; a form only carries what is known of them,
//! so nothing here is read from posted strings.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Fault, FieldType, Reader, wrong_shape};
use crate::answer::{Answer, Answers, FileAnswer};
use crate::condition::Condition;
use crate::posted::Posted;

/// Settings of an upload.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// Accepted kinds.
    pub kinds: Vec<FileKind>,
    /// Largest size of one file in MiB; a pack without it is refused.
    #[serde(default)]
    pub max_mib: Option<u32>,
    /// Fewest files, once there is one.
    #[serde(default = "one")]
    pub min_files: usize,
    /// Most files.
    #[serde(default = "one")]
    pub max_files: usize,
    /// Narrower rules for some cases; the first whose condition holds counts.
    #[serde(default, rename = "rule")]
    pub rules: Vec<FileRule>,
}

/// What some cases allow or need of the files of a question. What is absent stays as the question says.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileRule {
    /// Cases it is for.
    pub when: Condition,
    /// Accepted kinds, some of the question's.
    pub kinds: Option<Vec<FileKind>>,
    /// Largest size in MiB, at most the question's.
    pub max_mib: Option<u32>,
    /// Fewest files.
    pub min_files: Option<usize>,
    /// Most files, at most the question's.
    pub max_files: Option<usize>,
}

/// Kinds of files a service accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FileKind {
    /// PDF document.
    Pdf,
    /// JPEG photograph.
    Jpeg,
    /// PNG picture.
    Png,
}

impl FileKind {
    /// Finds the kind from the first bytes of a file; names and declared types are not trusted.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(FileKind::Pdf),
            [0xFF, 0xD8, 0xFF, ..] => Some(FileKind::Jpeg),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(FileKind::Png),
            _ => None,
        }
    }

    /// Media type.
    pub fn media_type(self) -> &'static str {
        match self {
            FileKind::Pdf => "application/pdf",
            FileKind::Jpeg => "image/jpeg",
            FileKind::Png => "image/png",
        }
    }
}

impl File {
    /// Largest size of one file in bytes.
    pub fn bytes_max(&self) -> u64 {
        u64::from(self.max_mib.unwrap_or(0)) << 20
    }

    /// The settings that hold for these answers.
    pub(crate) fn in_case(&self, live: &Answers) -> Self {
        let Some(rule) = self.rules.iter().find(|rule| rule.when.holds(live)) else { return self.clone() };
        Self {
            kinds: rule.kinds.clone().unwrap_or_else(|| self.kinds.clone()),
            max_mib: rule.max_mib.or(self.max_mib),
            min_files: rule.min_files.unwrap_or(self.min_files),
            max_files: rule.max_files.unwrap_or(self.max_files),
            rules: Vec::new(),
        }
    }

    /// What is wrong with files that are being attached one after the other.
    pub(crate) fn faults_of_all(&self, files: &[FileAnswer]) -> Vec<Fault> {
        if files.len() > self.max_files {
            return vec![Fault::new("too-many-files").with("max", self.max_files)];
        }
        files.iter().flat_map(|file| self.faults_of(file)).collect()
    }

    fn faults_of(&self, file: &FileAnswer) -> Vec<Fault> {
        let kind = (!self.kinds.contains(&file.kind)).then(|| Fault::new("file-kind"));
        let size = (file.bytes > self.bytes_max())
            .then(|| Fault::new("file-too-big").with("max", self.max_mib.unwrap_or(0)));
        let empty = (file.bytes == 0).then(|| Fault::new("file-empty"));
        [kind, size, empty].into_iter().flatten().collect()
    }
}

impl FieldType for File {
    fn read(&self, _posted: &Posted) -> Result<Option<Answer>, Vec<Fault>> {
        Ok(None)
    }

    fn check(&self, answer: &Answer, _today: Date) -> Vec<Fault> {
        match answer {
            Answer::Files(files) if files.len() < self.min_files => {
                vec![Fault::new("too-few-files").with("min", self.min_files)]
            }
            Answer::Files(files) => self.faults_of_all(files),
            _ => wrong_shape(),
        }
    }

    fn show(&self, answer: &Answer, _reader: Reader) -> String {
        let Answer::Files(files) = answer else { return String::new() };
        files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// The least that any case asks for: what a rule adds is left to the form.
    fn schema(&self) -> Value {
        let rules = self.rules.iter().filter_map(|rule| rule.min_files);
        let least = rules.fold(self.min_files, usize::min);
        json!({
            "type": "array",
            "items": {
                "type": "object",
                "properties": { "upload": { "type": "string" } },
                "required": ["upload"],
            },
            "minItems": least,
            "maxItems": self.max_files,
        })
    }

    fn mistakes(&self) -> Vec<String> {
        let rules = &self.rules;
        let wider = |rule: &FileRule| {
            rule.kinds.iter().flatten().any(|kind| !self.kinds.contains(kind))
                || rule.max_mib.is_some_and(|size| Some(size) > self.max_mib)
                || rule.max_files.is_some_and(|most| most > self.max_files)
        };
        let crossed = |rule: &FileRule| {
            rule.min_files.unwrap_or(self.min_files) > rule.max_files.unwrap_or(self.max_files)
        };
        let wrong = [
            (self.max_mib.is_none_or(|size| size == 0), "a file field needs a size limit `max_mib`"),
            (self.kinds.is_empty(), "a file field needs `kinds`"),
            (self.min_files > self.max_files, "`min_files` is above `max_files`"),
            (rules.iter().any(wider), "a rule may only narrow what the question allows"),
            (rules.iter().any(crossed), "a rule's `min_files` is above its `max_files`"),
        ];
        wrong.into_iter().filter(|(wrong, _)| *wrong).map(|(_, what)| what.to_owned()).collect()
    }
}

fn one() -> usize {
    1
}
