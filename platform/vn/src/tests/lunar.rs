//! The lunar calendar against known dates.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use crate::{LunarDate, WorkCalendar, lunar_of, table};

fn lunar(day: u8, month: u8, leap: bool, year: i16) -> LunarDate {
    LunarDate { day, month, leap, year }
}

#[test]
fn festivals_of_thirty_three_years_fall_on_their_dates() {
    type Row = (i16, Date, Date, Date);
    let rows: Vec<Row> = table::rows(include_str!("../../data/lunar_dates.csv"));
    assert_eq!(rows.len(), 33);
    for (year, tet, hung_kings, _) in rows {
        assert_eq!(lunar_of(tet), lunar(1, 1, false, year));
        assert_eq!(lunar_of(hung_kings), lunar(10, 3, false, year));
    }
}

#[test]
fn the_work_calendar_agrees_with_the_moon() {
    for (name, day, month) in [("Mùng 1 Tết Nguyên đán", 1, 1), ("Giỗ Tổ Hùng Vương", 10, 3)] {
        let rows: Vec<_> = WorkCalendar::national().rows().filter(|row| row.name_vi == name).collect();
        assert_eq!(rows.len(), 12);
        for row in rows {
            assert_eq!(lunar_of(row.date), lunar(day, month, false, row.date.year()));
        }
    }
}

#[test]
fn where_vietnam_and_china_differ() {
    for (tet, year) in [(date(1985, 1, 21), 1985), (date(2007, 2, 17), 2007), (date(2030, 2, 2), 2030)] {
        assert_eq!(lunar_of(tet), lunar(1, 1, false, year));
        assert_eq!(lunar_of(tet.yesterday().unwrap()).month, 12);
    }
}

#[test]
fn the_sixth_month_of_2025_comes_twice() {
    assert_eq!(lunar_of(date(2025, 7, 24)), lunar(30, 6, false, 2025));
    assert_eq!(lunar_of(date(2025, 7, 25)), lunar(1, 6, true, 2025));
    assert_eq!(lunar_of(date(2025, 8, 23)), lunar(1, 7, false, 2025));
    assert_eq!(lunar_of(date(2025, 7, 25)).to_string(), "mùng 1 tháng 6 nhuận năm Ất Tỵ");
    assert_eq!(lunar_of(date(2026, 2, 17)).to_string(), "mùng 1 tháng Giêng năm Bính Ngọ");
}

#[test]
fn years_are_named_in_a_cycle_of_sixty() {
    for (year, name) in [(1984, "Giáp Tý"), (2000, "Canh Thìn"), (2026, "Bính Ngọ"), (2043, "Quý Hợi")]
    {
        assert_eq!(lunar(1, 1, false, year).year_name(), name);
    }
}

#[test]
fn every_day_of_four_centuries_follows_the_one_before() {
    let mut yesterday = lunar_of(date(1800, 1, 1));
    let mut leap_months = 0;
    for day in date(1800, 1, 2).series(1.day()).take_while(|day| day.year() < 2200) {
        let today = lunar_of(day);
        if today.day == 1 {
            assert!(matches!(yesterday.day, 29 | 30), "{day}");
            let month_before = if today.leap { today.month } else { (today.month + 10) % 12 + 1 };
            assert_eq!(yesterday.month, month_before, "{day}");
            assert_eq!(today.year - yesterday.year, i16::from(today.month == 1 && !today.leap), "{day}");
            leap_months += i32::from(today.leap);
        } else {
            let expected = LunarDate { day: yesterday.day + 1, ..yesterday };
            assert_eq!(today, expected, "{day}");
        }
        yesterday = today;
    }
    // Seven leap months in nineteen years.
    assert!((145..=149).contains(&leap_months), "{leap_months}");
}
