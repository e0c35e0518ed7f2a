//! Working days, deadlines, pauses and standing.

use jiff::civil::{Date, DateTime, date};
use proptest::prelude::*;

use crate::deadline::{due, resume, working_minutes_between};
use crate::term::TermUnit::{CalendarDays, Months, SameDay, WorkingDays, WorkingHours};
use crate::term::{TermError, TermUnit};
use crate::{CalendarRow, DayKind, OfficeHours, Standing, Term, WorkCalendar, local, local_ms};

const MINUTE_MS: i64 = 60_000;

fn ms(text: &str) -> i64 {
    local_ms(text.parse().unwrap())
}

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn term(amount: u16, unit: TermUnit) -> Term {
    Term::new(amount, unit).unwrap()
}

fn check_due(calendar: &WorkCalendar, received: &str, term: Term, expected: &str) {
    let due = local(due(ms(received), term, calendar, &OfficeHours::default()));
    let expected: DateTime = expected.parse().unwrap();
    assert_eq!(due, expected, "{term} from {received}");
}

#[test]
fn published_examples_hold() {
    // (received, working days, due): the first is a printed slip, the others cross each kind of special day.
    for (received, days, expected) in [
        ("2023-10-27", 5, "2023-11-03"),
        ("2026-02-10", 7, "2026-02-26"),
        ("2026-04-24", 3, "2026-05-04"),
        ("2026-08-20", 5, "2026-08-26"),
        ("2026-11-23", 3, "2026-11-27"),
        ("2026-12-21", 15, "2027-01-12"),
        ("2025-04-25", 1, "2025-04-26"),
    ] {
        let (received_at, due_at) = (format!("{received}T09:32"), format!("{expected}T09:32"));
        check_due(WorkCalendar::national(), &received_at, term(days, WorkingDays), &due_at);
        let counted = WorkCalendar::national().working_days_between(day(received), day(expected));
        assert_eq!(counted, u32::from(days), "{received} to {expected}");
    }
}

#[test]
fn counting_begins_when_the_office_is_open() {
    let national = WorkCalendar::national();
    for (received, term, expected) in [
        // Lunch break, after closing, before opening, weekend, holiday.
        ("2026-11-09T12:10", term(2, WorkingHours), "2026-11-09T15:30"),
        ("2026-11-09T12:10", term(1, WorkingDays), "2026-11-10T13:30"),
        ("2026-11-09T17:00", term(1, WorkingDays), "2026-11-11T07:00"),
        ("2026-11-09T22:15", term(1, WorkingHours), "2026-11-10T08:00"),
        ("2026-11-09T05:00", term(1, WorkingDays), "2026-11-10T07:00"),
        ("2026-11-14T10:00", term(1, WorkingDays), "2026-11-17T07:00"),
        ("2026-11-24T10:00", term(1, WorkingHours), "2026-11-25T08:00"),
        // Hours run over lunch, nights and weekends; 20 hours are two days and four hours.
        ("2026-11-09T07:00", term(8, WorkingHours), "2026-11-09T17:00"),
        ("2026-11-09T09:00", term(8, WorkingHours), "2026-11-10T09:00"),
        ("2026-11-09T11:00", term(1, WorkingHours), "2026-11-09T14:00"),
        ("2026-11-13T16:00", term(20, WorkingHours), "2026-11-18T10:00"),
        // Same day until 15:00, then the next working day; at closing time.
        ("2026-11-13T08:00", term(1, SameDay), "2026-11-13T17:00"),
        ("2026-11-13T15:00", term(1, SameDay), "2026-11-13T17:00"),
        ("2026-11-13T15:01", term(1, SameDay), "2026-11-16T17:00"),
        ("2026-11-14T15:01", term(1, SameDay), "2026-11-16T17:00"),
        // Calendar days and months count closed days but do not end on one.
        ("2026-02-06T10:00", term(10, CalendarDays), "2026-02-23T10:00"),
        ("2026-11-09T10:00", term(10, CalendarDays), "2026-11-19T10:00"),
        ("2026-01-30T10:00", term(1, Months), "2026-03-02T10:00"),
        ("2026-11-09T10:00", term(2, Months), "2027-01-11T10:00"),
    ] {
        check_due(national, received, term, expected);
    }
}

#[test]
fn saturday_mornings_are_open_but_no_working_days() {
    let police = WorkCalendar::national().clone().with_saturday_mornings();
    check_due(&police, "2026-11-14T10:00", term(1, WorkingDays), "2026-11-16T10:00");
    check_due(&police, "2026-11-14T10:00", term(2, WorkingHours), "2026-11-16T07:30");
    check_due(&police, "2026-11-14T10:00", term(1, SameDay), "2026-11-14T11:30");
    check_due(&police, "2026-11-14T12:00", term(1, SameDay), "2026-11-16T17:00");
}

#[test]
fn announced_rows_replace_computed_ones() {
    let row = |date, kind| CalendarRow { date, kind, name_vi: "Nghỉ bão".into(), name_en: "Storm".into() };
    let storm = [
        row(date(2026, 11, 10), DayKind::Holiday),
        row(date(2026, 11, 14), DayKind::MakeUpWorkday),
        row(date(2026, 11, 24), DayKind::MakeUpWorkday),
    ];
    let calendar = WorkCalendar::national().clone().with_rows(storm);
    assert_eq!(calendar.next_working_day(date(2026, 11, 9)), date(2026, 11, 11));
    assert_eq!(calendar.add_working_days(date(2026, 11, 9), 4), date(2026, 11, 14));
    assert!(calendar.is_working_day(date(2026, 11, 24)));
    assert_eq!(calendar.row_on(date(2026, 11, 10)).unwrap().name_vi, "Nghỉ bão");
    assert!(WorkCalendar::national().is_working_day(date(2026, 11, 10)));
}

#[test]
fn the_national_rows_are_sound() {
    let national = WorkCalendar::national();
    assert_eq!(national.rows().count(), 182);
    for row in national.rows() {
        assert_eq!(national.is_working_day(row.date), row.kind == DayKind::MakeUpWorkday);
        assert!(!row.name_vi.is_empty() && !row.name_en.is_empty());
        let weekend = row.date.weekday().to_monday_one_offset() > 5;
        let fits = match row.kind {
            DayKind::Holiday => true,
            DayKind::Substitute => !weekend,
            DayKind::MakeUpWorkday => weekend,
        };
        assert!(fits, "{row:?}");
    }
}

#[test]
fn waiting_for_the_applicant_moves_the_due_date() {
    let (national, hours) = (WorkCalendar::national(), OfficeHours::default());
    for (unit, due_at, paused, resumed, expected) in [
        (WorkingDays, "2026-11-13T09:00", "2026-11-10T14:00", "2026-11-12T08:00", "2026-11-17T09:00"),
        (WorkingDays, "2026-11-13T09:00", "2026-11-10T08:00", "2026-11-10T16:00", "2026-11-13T09:00"),
        // An answer sent on Sunday resumes the count on Monday; Cultural Day is skipped.
        (WorkingDays, "2026-11-20T09:00", "2026-11-13T16:00", "2026-11-15T20:00", "2026-11-23T09:00"),
        (WorkingDays, "2026-11-23T09:00", "2026-11-19T16:00", "2026-11-20T10:00", "2026-11-25T09:00"),
        (WorkingHours, "2026-11-10T11:00", "2026-11-10T08:00", "2026-11-10T10:00", "2026-11-10T15:00"),
        (CalendarDays, "2026-11-12T09:00", "2026-11-09T09:00", "2026-11-11T09:00", "2026-11-16T09:00"),
        (Months, "2026-11-09T09:00", "2026-11-02T09:00", "2026-11-12T09:00", "2026-11-19T09:00"),
        (WorkingDays, "2026-11-13T09:00", "2026-11-12T08:00", "2026-11-10T08:00", "2026-11-13T09:00"),
    ] {
        let moved = resume(ms(due_at), ms(paused), ms(resumed), unit, national, &hours);
        assert_eq!(local(moved), expected.parse().unwrap(), "{unit:?} {paused} to {resumed}");
    }
}

#[test]
fn standing_goes_by_dates() {
    let due = Some(ms("2026-11-13T09:00"));
    for (finished, expected) in [
        ("2026-11-12T23:59", Standing::Early),
        ("2026-11-13T16:59", Standing::OnTime),
        ("2026-11-14T00:00", Standing::Late),
    ] {
        assert_eq!(Standing::of_finished(ms(finished), due), expected, "finished {finished}");
    }
    for (now, expected) in [
        ("2026-11-12T09:00", Standing::OnTime),
        ("2026-11-12T09:01", Standing::DueSoon),
        ("2026-11-13T16:00", Standing::DueSoon),
        ("2026-11-14T00:00", Standing::Late),
    ] {
        assert_eq!(Standing::of_open(ms(now), due), expected, "open at {now}");
    }
    assert_eq!(Standing::of_finished(0, None), Standing::OnTime);
    assert_eq!(Standing::of_open(0, None), Standing::OnTime);
}

#[test]
fn handling_time_is_measured_in_open_minutes() {
    let (national, hours) = (WorkCalendar::national(), OfficeHours::default());
    for (from, to, minutes) in [
        ("2026-11-09T09:00", "2026-11-09T09:25", 25),
        ("2026-11-09T11:00", "2026-11-09T14:00", 60),
        ("2026-11-13T16:00", "2026-11-16T08:00", 120),
        ("2026-11-14T08:00", "2026-11-15T20:00", 0),
        ("2026-11-10T08:00", "2026-11-09T08:00", 0),
        ("2026-11-09T00:00", "2026-11-15T23:00", 5 * 480),
    ] {
        let measured = working_minutes_between(ms(from), ms(to), national, &hours);
        assert_eq!(measured, minutes, "{from} to {to}");
    }
}

#[test]
fn terms_and_hours_are_written_plainly() {
    #[derive(serde::Deserialize)]
    struct Pack {
        table: Term,
        text: Term,
        same_day: Term,
        hours: OfficeHours,
    }
    let pack: Pack = toml::from_str(
        r#"table = { amount = 3, unit = "working_days" }
           text = "3 working_days"
           same_day = { unit = "same_day" }
           hours = { morning = ["07:00", "11:30"], afternoon = ["13:30", "17:00"] }"#,
    )
    .unwrap();
    assert_eq!(pack.table, pack.text);
    assert_eq!(pack.table.to_string(), "3 working_days");
    assert_eq!(Ok(pack.same_day), "same_day".parse());
    assert_eq!(pack.hours, OfficeHours::default());
    let json = serde_json::to_string(&pack.table).unwrap();
    assert_eq!(json, r#"{"amount":3,"unit":"working_days"}"#);
    for (text, error) in [
        ("three", TermError::Form),
        ("0 months", TermError::Amount),
        ("70000 months", TermError::Amount),
        ("2 same_day", TermError::Amount),
        ("2 fortnights", TermError::Unit),
    ] {
        assert_eq!(text.parse::<Term>(), Err(error), "{text}");
    }
    let shut = r#"{"morning":["11:30","07:00"],"afternoon":["13:30","17:00"]}"#;
    assert!(serde_json::from_str::<OfficeHours>(shut).is_err());
}

fn instant() -> impl Strategy<Value = i64> {
    (ms("2024-01-01T00:00")..ms("2035-12-31T00:00")).prop_map(|at| at / MINUTE_MS * MINUTE_MS)
}

fn unit() -> impl Strategy<Value = TermUnit> {
    prop::sample::select(TermUnit::ALL.to_vec())
}

proptest! {
    #[test]
    fn due_is_later_and_on_an_open_day(at in instant(), amount in 1u16..60, unit in unit(), saturdays: bool) {
        let calendar = match saturdays {
            true => WorkCalendar::national().clone().with_saturday_mornings(),
            false => WorkCalendar::national().clone(),
        };
        let term = term(if unit == SameDay { 1 } else { amount }, unit);
        let due = due(at, term, &calendar, &OfficeHours::default());
        let date = local(due).date();
        prop_assert!(due > at);
        prop_assert!(calendar.is_working_day(date) || calendar.is_saturday_morning(date));
        prop_assert!(unit != WorkingDays || calendar.is_working_day(date));
    }

    #[test]
    fn due_never_moves_back(at in instant(), wait in 0i64..20_000, amount in 1u16..60, unit in unit()) {
        let (calendar, hours) = (WorkCalendar::national(), OfficeHours::default());
        let amount = if unit == SameDay { 1 } else { amount };
        let first = due(at, term(amount, unit), calendar, &hours);
        let later_receipt = due(at + wait * MINUTE_MS, term(amount, unit), calendar, &hours);
        prop_assert!(local(first).date() <= local(later_receipt).date());
        if matches!(unit, SameDay | WorkingDays | WorkingHours) {
            prop_assert!(first <= later_receipt);
        }
        if unit != SameDay {
            prop_assert!(first <= due(at, term(amount + 1, unit), calendar, &hours));
        }
    }

    #[test]
    fn hours_are_measured_as_they_are_promised(at in instant(), amount in 1u16..100) {
        let (calendar, hours) = (WorkCalendar::national(), OfficeHours::default());
        let due = due(at, term(amount, WorkingHours), calendar, &hours);
        prop_assert_eq!(working_minutes_between(at, due, calendar, &hours), i64::from(amount) * 60);
    }

    #[test]
    fn pausing_open_days_moves_by_as_many(at in instant(), amount in 1u16..30, wait in 0u32..30) {
        let (calendar, hours) = (WorkCalendar::national(), OfficeHours::default());
        let due = due(at, term(amount, WorkingDays), calendar, &hours);
        let paused = local_ms(hours.open_from(local(at), calendar));
        let resumed_on = calendar.add_working_days(local(paused).date(), wait);
        let resumed = local_ms(resumed_on.to_datetime(local(paused).time()));
        for unit in [WorkingDays, WorkingHours] {
            // Closing time and the next opening are the same point of office time.
            let moved = local(resume(due, paused, resumed, unit, calendar, &hours));
            let moved = hours.open_from(moved, calendar);
            let expected = calendar.add_working_days(local(due).date(), wait);
            prop_assert_eq!(moved, expected.to_datetime(local(due).time()));
        }
    }

    #[test]
    fn counting_undoes_adding(from in instant(), days in 0u32..400) {
        let (calendar, from) = (WorkCalendar::national(), local(from).date());
        prop_assert_eq!(calendar.working_days_between(from, calendar.add_working_days(from, days)), days);
    }
}
