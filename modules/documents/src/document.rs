//! A paper: what was ordered, and what became of it.

use contracts::documents::Template;
use kernel::Id;
use serde_json::Value;

/// A paper from its order on.
#[derive(Clone, Debug)]
pub struct Document {
    pub id: Id,
    /// As in [`contracts::documents::Issued::kind`].
    pub kind: String,
    pub case_code: String,
    pub title: String,
    /// Number in the agency's book, without symbol; may be empty.
    pub number: String,
    pub agency: Id,
    pub agency_name: String,
    /// The account that may download it; zero when nobody.
    pub owner: Id,
    pub lang: String,
    pub template: Template,
    /// What the template prints, without the check object.
    pub data: Value,
    /// The people it is about.
    pub people: Vec<Id>,
    pub check_code: String,
    pub ordered_at: i64,
    pub state: State,
}

/// How far a paper is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Waits to be typeset and sealed.
    Ordered,
    Issued(Sealed),
    /// Its template and its data do not fit; the text speaks to the author of the template.
    Failed(String),
}

/// The finished file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed {
    /// When it was sealed, ms.
    pub at: i64,
    /// Of the whole PDF, hexadecimal; also its key among the files.
    pub sha256: String,
    /// Length of the PDF.
    pub bytes: i64,
}

impl Document {
    /// The finished file, if there is one.
    pub fn sealed(&self) -> Option<&Sealed> {
        match &self.state {
            State::Issued(sealed) => Some(sealed),
            _ => None,
        }
    }

    /// Where those who may have it find the PDF.
    pub fn href(&self) -> String {
        format!("/documents/{}", self.id)
    }

    /// Name of the file on somebody's device.
    pub fn file_name(&self) -> String {
        format!("{}-{}.pdf", self.case_code, self.kind)
    }

    /// Initials of the people whom a holder of the paper can recognise: the applicant and the owner of a
    /// letter, or the first name among the answers of a result.
    pub fn initials(&self) -> Vec<String> {
        let named = |whom: &str| self.data.get(whom).and_then(|it| it.get("name")).and_then(Value::as_str);
        let mut names: Vec<&str> = ["applicant", "owner"].into_iter().filter_map(named).collect();
        if names.is_empty() {
            let answers = self.data.get("answers").and_then(Value::as_object);
            let first = answers.and_then(|it| it.iter().find(|(id, _)| id.ends_with("_name")));
            names.extend(first.and_then(|(_, name)| name.as_str()));
        }
        names.into_iter().map(initials).filter(|it| !it.is_empty()).collect()
    }
}

/// The number that the data carry for the paper's masthead, as text.
pub fn number_in(data: &Value) -> String {
    match data.get("number") {
        Some(Value::String(text)) => text.trim().to_owned(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

/// `N. Đ. T. P.` for `Nguyễn Đặng Thị Phượng`: enough to compare with a paper in hand, too little to learn
/// a name.
pub fn initials(name: &str) -> String {
    let letters = name.split_whitespace().filter_map(|word| word.chars().next());
    let marked: Vec<String> = letters.take(8).map(|it| format!("{}.", it.to_uppercase())).collect();
    marked.join(" ")
}
