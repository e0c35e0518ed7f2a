//! Invented families: couples, their children, people on their own, people who have died.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use contracts::organisations::directory;
use jiff::civil::Date;
use kernel::{Ctx, Error, Id, Result};
use vn::{PersonalNumber, Sex};

use super::chance::Chance;
use super::names;
use crate::birth::{BirthEntry, Newborn};
use crate::entry::enter_death;
use crate::number::Group;
use crate::person::{Person, Status};
use crate::store::books::{Entry, insert_birth, insert_marriage};
use crate::store::{counters, people};

/// Đà Nẵng.
const PROVINCE: &str = "48";
/// Codes in the numbers of people born there: Đà Nẵng and Quảng Nam of before July 2025.
const BIRTH_PROVINCES: [u16; 2] = [48, 49];
/// Numbers taken from a counter at once: a statement for each person would be slow.
const NUMBERS_AT_ONCE: i64 = 64;
const SEED: u64 = 0x6d6f_7463_7561;

/// A commune's committee, which keeps the books.
#[derive(Clone, Debug)]
pub struct Office {
    pub agency: Id,
    pub name: String,
    pub commune: String,
    pub place: String,
}

/// Adds invented people until there are `count` more, and says their personal numbers. One command may add
/// some ten thousands; the same calls on an empty register give the same people.
pub fn generate(ctx: &mut Ctx<'_>, count: usize) -> Result<Vec<PersonalNumber>> {
    let offices = offices(ctx)?;
    let mut crowd =
        Crowd { chance: Chance::new(SEED), ranges: BTreeMap::new(), made: Vec::with_capacity(count), count };
    while crowd.room() > 0 {
        let office = &offices[crowd.chance.below(offices.len())];
        crowd.household(ctx, office)?;
    }
    Ok(crowd.made)
}

/// The communes of the demo's province that the directory knows; never empty.
pub fn offices(ctx: &mut Ctx<'_>) -> Result<Vec<Office>> {
    let find = directory(ctx)?.unit_by_code;
    let mut found = Vec::new();
    for commune in vn::communes_of(PROVINCE) {
        if let Some(unit) = find(ctx, &commune.code)? {
            found.push(Office {
                agency: unit.id,
                name: unit.name,
                commune: commune.code.clone(),
                place: commune.name_vi.clone(),
            });
        }
    }
    if found.is_empty() {
        return Err(Error::Bug("the directory knows no commune of the demo's province".to_owned()));
    }
    Ok(found)
}

/// Enters a marriage in an office's book, as of a day.
pub fn marry(ctx: &mut Ctx<'_>, office: &Office, wife: Id, husband: Id, on: Date) -> Result<()> {
    let entry = entry(ctx, office, "marriages", on)?;
    insert_marriage(ctx.db, &entry, wife, husband)
}

/// Enters a birth of the past: the child is in the population register already.
pub fn born(
    ctx: &mut Ctx<'_>,
    office: &Office,
    child: &Person,
    mother: &Person,
    father: &Person,
) -> Result<()> {
    let week_later = child.birth_date.saturating_add(jiff::Span::new().days(7));
    let entry = entry(ctx, office, "births", week_later)?;
    let newborn = Newborn {
        name: child.name.clone(),
        birth_date: child.birth_date,
        sex: child.sex,
        mother: Some(mother.number),
        father: Some(father.number),
    };
    let birth = BirthEntry {
        id: entry.id,
        agency: entry.agency,
        agency_name: entry.agency_name,
        book: entry.book,
        child: child.id,
        newborn,
        place: office.place.clone(),
        mother: Some(mother.id),
        father: Some(father.id),
        case_code: String::new(),
        registered_at: entry.registered_at,
    };
    insert_birth(ctx.db, &birth)
}

fn entry(ctx: &mut Ctx<'_>, office: &Office, book: &str, on: Date) -> Result<Entry> {
    let registered_at = vn::local_ms(on.at(9, 0, 0, 0)).min(ctx.now);
    let book = counters::next_in_book(ctx.db, book, office.agency, vn::local(registered_at).year())?;
    let agency_name = office.name.clone();
    Ok(Entry { id: ctx.new_id(), agency: office.agency, agency_name, book, registered_at })
}

/// The people made so far, and how many are wanted.
struct Crowd {
    chance: Chance,
    /// Numbers taken from the counters and not given yet.
    ranges: BTreeMap<Group, RangeInclusive<i64>>,
    made: Vec<PersonalNumber>,
    count: usize,
}

impl Crowd {
    fn room(&self) -> usize {
        self.count - self.made.len()
    }

    /// One door: a couple with up to three children, or somebody alone.
    fn household(&mut self, ctx: &mut Ctx<'_>, office: &Office) -> Result<()> {
        let this_year = vn::local(ctx.now).year();
        let age = self.chance.between(22, 84);
        let (his_family, her_family) = (names::family(&mut self.chance), names::family(&mut self.chance));
        let street = names::street(&mut self.chance);
        if self.room() == 1 || self.chance.one_in(6) {
            let sex = if self.chance.one_in(2) { Sex::Male } else { Sex::Female };
            self.person(ctx, office, his_family, sex, this_year - age, &street)?;
            return Ok(());
        }
        let husband = self.person(ctx, office, his_family, Sex::Male, this_year - age, &street)?;
        let her_year = this_year - (age - self.chance.between(-2, 5)).max(20);
        let wife = self.person(ctx, office, her_family, Sex::Female, her_year, &street)?;
        let younger = husband.birth_date.year().max(her_year);
        let wedding_year = (younger + self.chance.between(21, 29)).min(this_year - 1);
        let wedding = self.day_of(wedding_year);
        marry(ctx, office, wife.id, husband.id, wedding)?;
        let children = self.chance.below(4).min(self.room());
        for number in 0..children {
            let year = wedding_year + 1 + 2 * number as i16;
            if year >= this_year || year > her_year + 44 {
                break;
            }
            let sex = if self.chance.one_in(2) { Sex::Male } else { Sex::Female };
            let child = self.person(ctx, office, his_family, sex, year, &street)?;
            born(ctx, office, &child, &wife, &husband)?;
        }
        if age > 72 && self.chance.one_in(3) {
            let year = this_year - self.chance.between(1, 4);
            let died_on = self.day_of(year);
            let entry = entry(ctx, office, "deaths", died_on)?;
            enter_death(ctx, &husband, &entry, died_on)?;
        }
        Ok(())
    }

    fn person(
        &mut self,
        ctx: &mut Ctx<'_>,
        office: &Office,
        family: &str,
        sex: Sex,
        year: i16,
        street: &str,
    ) -> Result<Person> {
        let province = BIRTH_PROVINCES[self.chance.below(BIRTH_PROVINCES.len())];
        let number = self.number(ctx, Group::new(province, sex, year))?;
        let person = Person {
            id: ctx.new_id(),
            number,
            name: names::person(&mut self.chance, family, sex),
            birth_date: self.day_of(year),
            sex,
            ethnicity: names::ethnicity(&mut self.chance).to_owned(),
            nationality: "Việt Nam".to_owned(),
            home_town: office.place.clone(),
            commune: office.commune.clone(),
            street: street.to_owned(),
            status: Status::Living,
            version: 1,
            updated_at: ctx.now,
        };
        people::insert(ctx.db, &person)?;
        self.made.push(number);
        Ok(person)
    }

    fn number(&mut self, ctx: &mut Ctx<'_>, group: Group) -> Result<PersonalNumber> {
        let left = self.ranges.get_mut(&group).and_then(Iterator::next);
        let count = match left {
            Some(count) => count,
            None => {
                let mut range = counters::take(ctx.db, &group.counter(), NUMBERS_AT_ONCE)?;
                let first = *range.start();
                range.next();
                self.ranges.insert(group, range);
                first
            }
        };
        group.nth(count).ok_or_else(|| Error::Bug(format!("no number is left in {}", group.counter())))
    }

    fn day_of(&mut self, year: i16) -> Date {
        let (month, day) = (self.chance.between(1, 12), self.chance.between(1, 28));
        Date::new(year, month as i8, day as i8).expect("every month has 28 days")
    }
}
