//! Which personal number a newborn gets (Law 26/2023/QH15; structure: `vn::personal_number`).

use vn::{PersonalNumber, Sex};

use crate::person::sex_word;

/// The people who share the first six digits: province of registration, century with sex, year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Group {
    province: u16,
    female: bool,
    year: i16,
}

/// The first serials of each group are never given: sample people have them.
const SAMPLES: i64 = 100;
const SERIALS: i64 = 1_000_000 - SAMPLES;
/// Shares no divisor with [`SERIALS`], so that every serial comes once.
const STEP: i64 = 387_317;

impl Group {
    pub fn new(province: u16, sex: Sex, year: i16) -> Group {
        Group { province, female: sex == Sex::Female, year }
    }

    /// Name of the row that counts the numbers given.
    pub fn counter(&self) -> String {
        format!("number/{:03}/{}/{}", self.province, sex_word(self.sex()), self.year)
    }

    /// The number given as the `count`-th, from 1; `None` when the group is full or lies outside of the years
    /// that numbers can say. Neighbours in time get serials far apart: nobody guesses a twin's number.
    pub fn nth(&self, count: i64) -> Option<PersonalNumber> {
        if !(1..=SERIALS).contains(&count) {
            return None;
        }
        let serial = SAMPLES + count * STEP % SERIALS;
        PersonalNumber::generate(self.province, self.sex(), self.year, u32::try_from(serial).ok()?).ok()
    }

    fn sex(&self) -> Sex {
        if self.female { Sex::Female } else { Sex::Male }
    }
}

/// The province code at the head of numbers given by a unit: that of the province it lies in. The 34
/// provinces of July 2025 kept one of the old codes each. `None` for units that lie in no province.
pub fn birth_province(unit_code: &str) -> Option<u16> {
    let code = unit_code.split('/').next()?;
    let province = match vn::commune(code) {
        Some(commune) => vn::province(&commune.province_code),
        None => vn::province(code),
    };
    province?.code.parse().ok()
}
