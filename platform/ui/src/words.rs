//! Dates, times, money and ages as the reader's language writes them.

use std::fmt;

use fluent_bundle::FluentValue;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use kernel::Lang;

use crate::Page;

const MINUTE_MS: u64 = 60_000;
const HOUR_MS: u64 = 60 * MINUTE_MS;
const DAY_MS: u64 = 24 * HOUR_MS;

/// Markup made by this crate; templates print it as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Html(pub String);

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl askama::filters::HtmlSafe for Html {}

/// A whole number as templates pass it: by value or behind references, of any width.
pub trait Whole {
    fn whole(&self) -> i64;
}

impl<T: Whole + ?Sized> Whole for &T {
    fn whole(&self) -> i64 {
        (**self).whole()
    }
}

macro_rules! whole {
    ($($kind:ty),*) => {
        $(impl Whole for $kind {
            fn whole(&self) -> i64 {
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        })*
    };
}

whole!(i64, i32, u32, u64, usize, u8);

impl Page<'_> {
    /// The day: 21/11/2026, or 21 November 2026.
    pub fn date(&self, ms: impl Whole) -> Html {
        let ms = ms.whole();
        let at = at(ms, &self.zone);
        element(ms, "", "", &day(self.lang, &at))
    }

    /// The time of day: 09:42.
    pub fn time(&self, ms: impl Whole) -> Html {
        let ms = ms.whole();
        let at = at(ms, &self.zone);
        element(ms, "", "", &clock(&at))
    }

    /// Day and time: 09:42, 21/11/2026.
    pub fn moment(&self, ms: impl Whole) -> Html {
        let ms = ms.whole();
        element(ms, "", "", &self.exact(ms))
    }

    /// How long ago or until, with the exact time on hover; the browser keeps it true.
    pub fn ago(&self, ms: impl Whole) -> Html {
        let ms = ms.whole();
        let exact = self.exact(ms);
        element(ms, " data-ago", &exact, &self.distance(ms.saturating_sub(self.now)))
    }

    /// Whole đồng with a thousands mark: 1.250.000 ₫ or 1,250,000 ₫.
    pub fn money(&self, vnd: impl Whole) -> String {
        format!("{}\u{a0}₫", self.number(vnd))
    }

    /// A whole number with the language's thousands mark.
    pub fn number(&self, value: impl Whole) -> String {
        let value = value.whole();
        let mark = if self.lang == Lang::Vi { '.' } else { ',' };
        let digits = value.unsigned_abs().to_string();
        let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
        if value < 0 {
            text.push('\u{2212}');
        }
        for (place, digit) in digits.chars().enumerate() {
            if place > 0 && (digits.len() - place).is_multiple_of(3) {
                text.push(mark);
            }
            text.push(digit);
        }
        text
    }

    fn exact(&self, ms: i64) -> String {
        let at = at(ms, &self.zone);
        format!("{}, {}", clock(&at), day(self.lang, &at))
    }

    /// The same words as the browser's `Intl.RelativeTimeFormat`, so that upkeep changes nothing.
    fn distance(&self, ms: i64) -> String {
        let (unit, length) = match ms.unsigned_abs() {
            d if d >= DAY_MS => ("day", DAY_MS),
            d if d >= HOUR_MS => ("hour", HOUR_MS),
            d if d >= MINUTE_MS => ("minute", MINUTE_MS),
            _ => return self.t("ui-just-now").to_owned(),
        };
        let key = format!("ui-{}-{unit}", if ms < 0 { "past" } else { "coming" });
        self.format(&key, &[("n", FluentValue::from(ms.unsigned_abs() / length))])
    }
}

fn at(ms: i64, zone: &TimeZone) -> Zoned {
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(zone.clone())
}

fn clock(at: &Zoned) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

fn day(lang: Lang, at: &Zoned) -> String {
    match lang {
        Lang::Vi => format!("{:02}/{:02}/{}", at.day(), at.month(), at.year()),
        Lang::En => at.strftime("%-d %B %Y").to_string(),
    }
}

/// `attributes` and `text` come from this file and from texts, never from outside.
fn element(ms: i64, attributes: &str, title: &str, text: &str) -> Html {
    let machine = Timestamp::from_millisecond(ms).unwrap_or(Timestamp::UNIX_EPOCH);
    let title = if title.is_empty() { String::new() } else { format!(" title=\"{title}\"") };
    Html(format!("<time datetime=\"{machine}\"{attributes}{title}>{text}</time>"))
}
