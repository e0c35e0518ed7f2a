//! The values that components show. Plain data: modules fill them, `components.html` draws them.

use kernel::Fields;

/// How a tag, note or step looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    #[default]
    Plain,
    Info,
    Ok,
    Warn,
    Danger,
    New,
}

impl Tone {
    /// Its class in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            Tone::Plain => "",
            Tone::Info => "info",
            Tone::Ok => "ok",
            Tone::Warn => "warn",
            Tone::Danger => "danger",
            Tone::New => "new",
        }
    }
}

/// One option of a select, of radios or of checkboxes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub hint: String,
    pub chosen: bool,
}

impl Choice {
    /// Options from pairs of value and label, of which one may be chosen.
    pub fn list<V: AsRef<str>, L: AsRef<str>>(pairs: &[(V, L)], chosen: &str) -> Vec<Choice> {
        let choice = |(value, label): &(V, L)| Choice {
            value: value.as_ref().to_owned(),
            label: label.as_ref().to_owned(),
            hint: String::new(),
            chosen: value.as_ref() == chosen,
        };
        pairs.iter().map(choice).collect()
    }
}

/// A date as typed into three boxes; nothing says that it exists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DateParts {
    pub day: String,
    pub month: String,
    pub year: String,
}

impl DateParts {
    /// From the fields `<name>_day`, `<name>_month`, `<name>_year` of a posted form.
    pub fn of_form(form: &Fields, name: &str) -> DateParts {
        let part = |which: &str| form.get(&format!("{name}_{which}")).to_owned();
        DateParts { day: part("day"), month: part("month"), year: part("year") }
    }

    /// From an ISO date (2026-11-05); empty when the text is not one.
    pub fn of_iso(text: &str) -> DateParts {
        match text.parse::<jiff::civil::Date>() {
            Ok(date) => DateParts {
                day: date.day().to_string(),
                month: date.month().to_string(),
                year: date.year().to_string(),
            },
            Err(_) => DateParts::default(),
        }
    }

    /// The ISO date, when the three parts name a day of the calendar and the year has four digits.
    pub fn to_iso(&self) -> Option<String> {
        let year = self.year.parse().ok().filter(|_| self.year.len() == 4)?;
        let date = jiff::civil::Date::new(year, self.month.parse().ok()?, self.day.parse().ok()?);
        date.ok().map(|it| it.to_string())
    }

    /// Nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.day.is_empty() && self.month.is_empty() && self.year.is_empty()
    }
}

/// A row of "check your answers".
#[derive(Clone, Debug, Default)]
pub struct Answer {
    pub label: String,
    pub value: String,
    /// Says where the value comes from, or what is doubtful about it; empty for none.
    pub badge: String,
    pub tone: Tone,
    /// Where it can be changed; empty when it cannot.
    pub change: String,
}

/// A row of a task list, or of the papers that a service needs.
#[derive(Clone, Debug, Default)]
pub struct Task {
    pub title: String,
    pub detail: String,
    /// Empty when there is nowhere to go.
    pub href: String,
    pub status: String,
    pub tone: Tone,
}

/// A step of a timeline.
#[derive(Clone, Debug, Default)]
pub struct Moment {
    pub title: String,
    pub detail: String,
    /// Milliseconds since 1970; zero when it is not known.
    pub at: i64,
    /// In words, when the time is a forecast or a span; shown instead of `at`.
    pub when: String,
    pub state: MomentState,
}

/// How far a step is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MomentState {
    #[default]
    Ahead,
    Now,
    Done,
    Failed,
}

impl MomentState {
    /// Its class in the style sheet.
    pub fn class(self) -> &'static str {
        match self {
            MomentState::Ahead => "ahead",
            MomentState::Now => "now",
            MomentState::Done => "done",
            MomentState::Failed => "failed",
        }
    }

    /// Key of the word that readers of the page hear: colour alone says nothing to them.
    pub fn word(self) -> &'static str {
        match self {
            MomentState::Ahead => "ui-step-ahead",
            MomentState::Now => "ui-step-now",
            MomentState::Done => "ui-step-done",
            MomentState::Failed => "ui-step-failed",
        }
    }
}
