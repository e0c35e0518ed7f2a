//! Whatever comes in from outside, nothing panics, and what was accepted is accepted again as written.

use jiff::civil::Date;
use proptest::prelude::*;

use crate::deadline::{due, resume, working_minutes_between};
use crate::{
    OfficeHours, OldIdentityNumber, PersonName, PersonalNumber, Phone, Standing, TaxCode, Term, TermUnit,
    WorkCalendar, date_in_words, lunar_of,
};

/// Anything, and texts that come close to being right.
fn text() -> impl Strategy<Value = String> {
    let bytes = prop::collection::vec(any::<u8>(), 0..80);
    prop_oneof![
        bytes.prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned()),
        any::<String>(),
        "[+0-9 .()-]{0,20}",
        "[0-9]{1,6} [a-z_]{0,15}",
        "[\u{c0}-\u{24f}\u{1e00}-\u{1eff}A-Za-z '-]{0,70}",
    ]
}

fn date() -> impl Strategy<Value = Date> {
    (-9999i16..=9999, 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| Date::new(year, month, day).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn parsers_take_anything(text in text()) {
        if let Ok(number) = text.parse::<PersonalNumber>() {
            prop_assert_eq!(number.reveal().parse(), Ok(number));
        }
        if let Ok(number) = text.parse::<OldIdentityNumber>() {
            prop_assert_eq!(number.reveal().parse(), Ok(number));
        }
        if let Ok(code) = text.parse::<TaxCode>() {
            prop_assert_eq!(code.to_string().parse(), Ok(code));
        }
        if let Ok(phone) = text.parse::<Phone>() {
            prop_assert_eq!(phone.to_string().parse(), Ok(phone.clone()));
            prop_assert_eq!(phone.canonical().parse(), Ok(phone));
        }
        if let Ok(term) = text.parse::<Term>() {
            prop_assert_eq!(term.to_string().parse(), Ok(term));
        }
        if let Ok(name) = text.parse::<PersonName>() {
            name.sort_key();
            prop_assert_eq!(name.as_str().parse(), Ok(name.clone()));
        }
    }

    #[test]
    fn dates_take_anything(date in date()) {
        let lunar = lunar_of(date);
        prop_assert!((1..=30).contains(&lunar.day) && (1..=12).contains(&lunar.month));
        lunar.to_string();
        date_in_words(date);
        WorkCalendar::national().next_working_day(date);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn instants_take_anything(a: i64, b: i64, c: i64, amount in 1u16.., place in 0..TermUnit::ALL.len()) {
        let unit = TermUnit::ALL[place];
        let (calendar, hours) = (WorkCalendar::national(), OfficeHours::default());
        let term = Term::new(if unit == TermUnit::SameDay { 1 } else { amount }, unit).unwrap();
        due(a, term, calendar, &hours);
        resume(a, b, c, unit, calendar, &hours);
        working_minutes_between(a, b, calendar, &hours);
        Standing::of_open(a, Some(b));
        Standing::of_finished(a, Some(b));
    }
}
