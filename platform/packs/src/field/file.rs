//! Uploaded files. The bytes are checked and stored elsewhere; a form only carries what is known of them,
//! so nothing here is read from posted strings.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Fault, FieldType, Reader, wrong_shape};
use crate::answer::{Answer, FileAnswer};
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
    /// Most files.
    #[serde(default = "one")]
    pub max_files: usize,
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

    pub(crate) fn faults_of(&self, file: &FileAnswer) -> Vec<Fault> {
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
            Answer::Files(files) if files.len() > self.max_files => {
                vec![Fault::new("too-many-files").with("max", self.max_files)]
            }
            Answer::Files(files) => files.iter().flat_map(|file| self.faults_of(file)).collect(),
            _ => wrong_shape(),
        }
    }

    fn show(&self, answer: &Answer, _reader: Reader) -> String {
        let Answer::Files(files) = answer else { return String::new() };
        files.iter().map(|file| file.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    fn schema(&self) -> Value {
        json!({
            "type": "array",
            "items": {
                "type": "object",
                "properties": { "upload": { "type": "string" } },
                "required": ["upload"],
            },
            "minItems": 1,
            "maxItems": self.max_files,
        })
    }

    fn mistakes(&self) -> Vec<String> {
        let size = self.max_mib.is_none_or(|size| size == 0);
        let size = size.then(|| "a file field needs a size limit `max_mib`".to_owned());
        let kinds = self.kinds.is_empty().then(|| "a file field needs `kinds`".to_owned());
        size.into_iter().chain(kinds).collect()
    }
}

fn one() -> usize {
    1
}
