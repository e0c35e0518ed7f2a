//! The Vietnamese lunar calendar, from the astronomy of sun and moon at UTC+7.
//!
//! A month begins on the day of the new moon. The winter solstice always falls in month 11, and a year of
//! thirteen months repeats the first month in which the sun enters no new twelfth of the ecliptic. Chinese
//! tables use UTC+8 and differ at times: Tết 2030 is 2 February in Vietnam, 3 February in China. Series after
//! Jean Meeus, good to a few minutes in the years 1800 to 2199: only a new moon that close to midnight could
//! move a month by a day. Calendars printed before 1968 used other meridians.

use std::fmt;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Julian day of the new moon counted as number 0 (January 1900), and the mean length of a lunar month in
/// days.
const NEW_MOON_ZERO: f64 = 2_415_020.759_33;
const MONTH_DAYS: f64 = 29.530_588_68;
/// Vietnam is ahead of universal time by this part of a day.
const UTC_PLUS_7: f64 = 7.0 / 24.0;
/// The twelfth of the ecliptic that begins at the winter solstice.
const SOLSTICE_TWELFTH: i64 = 9;

const STEMS: [&str; 10] = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"];
const BRANCHES: [&str; 12] =
    ["Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"];

/// A day of the Vietnamese lunar calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LunarDate {
    /// Day of the month, 1 to 30.
    pub day: u8,
    /// Month, 1 to 12.
    pub month: u8,
    /// Whether this is the leap month that follows the month of the same number.
    pub leap: bool,
    /// The solar year in which this lunar year begins.
    pub year: i16,
}

impl LunarDate {
    /// Name of the year in the sixty-year cycle: `Bính Ngọ` for 2026.
    pub fn year_name(&self) -> String {
        // Year 4 of our era was Giáp Tý, the first of a cycle.
        let place = (i32::from(self.year) - 4).rem_euclid(60) as usize;
        format!("{} {}", STEMS[place % 10], BRANCHES[place % 12])
    }
}

/// `mùng 1 tháng Giêng năm Bính Ngọ`, `ngày 15 tháng 6 nhuận năm Ất Tỵ`.
impl fmt::Display for LunarDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let day_word = if self.day <= 10 { "mùng" } else { "ngày" };
        write!(f, "{day_word} {} tháng ", self.day)?;
        match self.month {
            1 => f.write_str("Giêng")?,
            12 => f.write_str("Chạp")?,
            month => write!(f, "{month}")?,
        }
        let leap = if self.leap { " nhuận" } else { "" };
        write!(f, "{leap} năm {}", self.year_name())
    }
}

/// The lunar date of a solar date.
pub fn lunar_of(date: Date) -> LunarDate {
    let day = julian_day(date);
    let moon = new_moon_up_to(day);
    let year = i64::from(date.year());
    // Lunar years are laid out from one month 11 to the next.
    let first_year = if moon >= eleventh_month(year) { year } else { year - 1 };
    let (eleventh, next) = (eleventh_month(first_year), eleventh_month(first_year + 1));
    let since = moon - eleventh;
    let leap_place = leap_place(eleventh, next);
    let regular = since - i64::from(leap_place.is_some_and(|place| since >= place));
    LunarDate {
        day: (day - new_moon_day(moon) + 1) as u8,
        month: ((regular + 10) % 12 + 1) as u8,
        leap: leap_place == Some(since),
        year: (first_year + i64::from(regular >= 2)) as i16,
    }
}

/// Number of the month that holds the winter solstice of `year`. Months are numbered by their new moons.
fn eleventh_month(year: i64) -> i64 {
    let moon = new_moon_up_to(last_julian_day(year));
    // The solstice of 21 or 22 December may lie before that new moon.
    moon - i64::from(sun_twelfth(new_moon_day(moon)) >= SOLSTICE_TWELFTH)
}

/// How many months after `eleventh` the leap month comes, when there are thirteen up to the `next` month 11.
fn leap_place(eleventh: i64, next: i64) -> Option<i64> {
    let twelfth = |place: i64| sun_twelfth(new_moon_day(eleventh + place));
    let has_leap = next - eleventh == 13;
    (1..13).find(|place| has_leap && twelfth(*place) == twelfth(place + 1))
}

/// Number of the last new moon on or before a Julian day.
fn new_moon_up_to(day: i64) -> i64 {
    let mut moon = ((day as f64 - NEW_MOON_ZERO) / MONTH_DAYS) as i64;
    while new_moon_day(moon + 1) <= day {
        moon += 1;
    }
    while new_moon_day(moon) > day {
        moon -= 1;
    }
    moon
}

/// The Julian day on which new moon number `moon` falls in Vietnam: mean new moon, corrected for the uneven
/// speed of moon and sun, less the slowing of the Earth's rotation.
fn new_moon_day(moon: i64) -> i64 {
    let k = moon as f64;
    let t = k / 1236.85;
    let (t2, t3) = (t * t, t * t * t);
    let sine = |degrees: f64| degrees.to_radians().sin();
    let mean = NEW_MOON_ZERO + MONTH_DAYS * k + 0.000_117_8 * t2 - 0.000_000_155 * t3
        + 0.000_33 * sine(166.56 + 132.87 * t - 0.009_173 * t2);
    let sun = 359.2242 + 29.105_356_08 * k - 0.000_033_3 * t2 - 0.000_003_47 * t3;
    let moon = 306.0253 + 385.816_918_06 * k + 0.010_730_6 * t2 + 0.000_012_36 * t3;
    let node = 21.2964 + 390.670_506_46 * k - 0.001_652_8 * t2 - 0.000_002_39 * t3;
    let correction = (0.1734 - 0.000_393 * t) * sine(sun) + 0.0021 * sine(2.0 * sun) - 0.4068 * sine(moon)
        + 0.0161 * sine(2.0 * moon)
        - 0.0004 * sine(3.0 * moon)
        + 0.0104 * sine(2.0 * node)
        - 0.0051 * sine(sun + moon)
        - 0.0074 * sine(sun - moon)
        + 0.0004 * sine(2.0 * node + sun)
        - 0.0004 * sine(2.0 * node - sun)
        - 0.0006 * sine(2.0 * node + moon)
        + 0.0010 * sine(2.0 * node - moon)
        + 0.0005 * sine(sun + 2.0 * moon);
    let rotation_lag = if t < -11.0 {
        0.001 + 0.000_839 * t + 0.000_226_1 * t2 - 0.000_008_45 * t3 - 0.000_000_081 * t * t3
    } else {
        -0.000_278 + 0.000_265 * t + 0.000_262 * t2
    };
    (mean + correction - rotation_lag + 0.5 + UTC_PLUS_7).floor() as i64
}

/// Which twelfth of the ecliptic (0 from the spring equinox) the sun is in when a day begins in Vietnam.
fn sun_twelfth(day: i64) -> i64 {
    let t = (day as f64 - 2_451_545.5 - UTC_PLUS_7) / 36_525.0;
    let t2 = t * t;
    let sine = |degrees: f64| degrees.to_radians().sin();
    let anomaly = 357.529_10 + 35_999.050_30 * t - 0.000_155_9 * t2 - 0.000_000_48 * t * t2;
    let mean_longitude = 280.466_45 + 36_000.769_83 * t + 0.000_303_2 * t2;
    let longitude = mean_longitude
        + (1.914_600 - 0.004_817 * t - 0.000_014 * t2) * sine(anomaly)
        + (0.019_993 - 0.000_101 * t) * sine(2.0 * anomaly)
        + 0.000_290 * sine(3.0 * anomaly);
    (longitude.rem_euclid(360.0) / 30.0) as i64
}

fn julian_day(date: Date) -> i64 {
    last_julian_day(i64::from(date.year()) - 1) + i64::from(date.day_of_year())
}

/// Julian day of 31 December of a Gregorian year.
fn last_julian_day(year: i64) -> i64 {
    1_721_425 + 365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400)
}
