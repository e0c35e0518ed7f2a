//! Groups, what is left, putting off: values in, values out.

use kernel::Id;
use proptest::prelude::*;
use testkit::START_MS as MONDAY_8;
use ui::Tone;

use crate::item::{Group, Left, Mark, day_end, left, tone};
use crate::later::Later;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

#[test]
fn what_is_left_reads_as_people_say_it() {
    let now = MONDAY_8;
    let whole = |key, n| Some(Left { key, n, minutes: 0 });
    for (due_at, expected, looks) in [
        (0, None, Tone::Plain),
        (now - 26 * HOUR, whole("work-late-days", 1), Tone::Danger),
        (now - 125 * MINUTE, whole("work-late-hours", 2), Tone::Danger),
        (now - 1, whole("work-late-minutes", 1), Tone::Danger),
        (now, whole("work-left-minutes", 1), Tone::Warn),
        (now + 25 * MINUTE, whole("work-left-minutes", 25), Tone::Warn),
        (now + 130 * MINUTE, Some(Left { key: "work-left-hours-minutes", n: 2, minutes: 10 }), Tone::Warn),
        (now + 5 * HOUR + MINUTE, whole("work-left-hours", 5), Tone::Warn),
        // Tomorrow at noon is one day away by the calendar, whatever the hours.
        (now + 28 * HOUR, whole("work-left-days", 1), Tone::Info),
        (now + 20 * HOUR, whole("work-left-days", 1), Tone::Warn),
        (now + 3 * DAY, whole("work-left-days", 3), Tone::Info),
    ] {
        assert_eq!(left(now, due_at), expected, "{due_at}");
        assert_eq!(tone(now, due_at), looks, "{due_at}");
    }
}

#[test]
fn an_item_comes_back_when_asked_and_never_after_it_is_due() {
    let now = MONDAY_8;
    let at = |days: i64, hours: i64| now + days * DAY + hours * HOUR;
    for (later, now, due_at, expected) in [
        (Later::InAnHour, now, 0, Some(at(0, 1))),
        (Later::InAnHour, now, now + 10 * MINUTE, Some(now + 10 * MINUTE)),
        (Later::InAnHour, now, now - DAY, Some(at(0, 1))),
        (Later::ThisAfternoon, now, 0, Some(at(0, 5) + 30 * MINUTE)),
        (Later::ThisAfternoon, at(0, 6), 0, None),
        (Later::Tomorrow, now, 0, Some(at(1, 0))),
        (Later::NextWeek, now, 0, Some(at(7, 0))),
        (Later::NextWeek, at(6, 0), 0, Some(at(7, 0))),
        (Later::Now, now, now + HOUR, Some(now)),
    ] {
        assert_eq!(later.until(now, due_at), expected, "{later:?} {now} {due_at}");
    }
}

proptest! {
    #[test]
    fn every_due_time_lies_in_one_group(
        now in 1_600_000_000_000..1_900_000_000_000_i64,
        due_at in 0..i64::MAX,
    ) {
        let dated = [Group::Overdue, Group::Today, Group::Soon, Group::Undated];
        let within = |group: &Group| (group.span(now).0..group.span(now).1).contains(&due_at);
        prop_assert_eq!(dated.iter().filter(|it| within(it)).count(), 1);
        left(now, due_at);
    }

    #[test]
    fn the_day_ends_within_a_day(now in 0..4_000_000_000_000_i64) {
        prop_assert!((1..=DAY).contains(&(day_end(now) - now)));
    }

    #[test]
    fn a_mark_survives_its_text_and_no_text_panics(
        due_at in any::<i64>(),
        id in 0..i64::MAX,
        text in "\\PC{0,40}",
    ) {
        let mark = Mark { due_at, id: Id(id) };
        prop_assert_eq!(Mark::parse(&mark.text()), Some(mark));
        let _ = Mark::parse(&text);
    }
}
