//! Rules without a database.

use std::collections::HashSet;

use contracts::registries::Birth;
use jiff::civil::date;
use kernel::{Actor, ActorKind, Error, Id, Position};
use proptest::prelude::*;
use vn::{PersonalNumber, Sex};

use super::birth;
use crate::birth::checked;
use crate::look_up::reader;
use crate::number::{Group, birth_province};
use crate::purpose::{Purpose, is_case_code};

#[test]
fn a_birth_is_checked() {
    let good = || Birth { child_name: " nguyễn   bé mẫu ".to_owned(), ..birth() };
    let newborn = checked(&good(), date(2026, 11, 16)).expect("a good birth");
    assert_eq!(newborn.name, "Nguyễn Bé Mẫu");
    type Change = fn(&mut Birth);
    let faults: [(Change, &str); 7] = [
        (|it| it.child_name = "B4".to_owned(), "child_name"),
        (|it| it.child_birth_date = "2026-11-17".to_owned(), "child_birth_date"),
        (|it| it.child_birth_date = "1899-12-31".to_owned(), "child_birth_date"),
        (|it| it.child_birth_date = "12/11/2026".to_owned(), "child_birth_date"),
        (|it| it.child_sex = "girl".to_owned(), "child_sex"),
        (|it| it.mother_number = "12".to_owned(), "mother_number"),
        (|it| it.father_number = it.mother_number.clone(), "father_number"),
    ];
    for (change, field) in faults {
        let mut birth = good();
        change(&mut birth);
        let Err(Error::Invalid(problems)) = checked(&birth, date(2026, 11, 16)) else {
            panic!("{field} is wrong")
        };
        assert_eq!(problems.iter().map(|it| it.field.as_str()).collect::<Vec<_>>(), [field]);
    }
}

#[test]
fn a_number_begins_with_the_province_of_the_agency() {
    for (unit, province) in [
        ("20242", Some(48)),
        ("48", Some(48)),
        ("48/so-xay-dung", Some(48)),
        ("00070", Some(1)),
        ("nation", None),
        ("", None),
    ] {
        assert_eq!(birth_province(unit), province, "{unit}");
    }
    let of_units = vn::communes().map(|it| &it.code).chain(vn::provinces().map(|it| &it.code));
    for code in of_units {
        let province = birth_province(code).expect("every unit lies in a province");
        assert!(PersonalNumber::generate(province, Sex::Male, 2026, 1).is_ok(), "{code}");
    }
}

#[test]
fn case_codes() {
    for (text, good) in
        [("H17.1.1-261116-0001", true), ("", false), ("H1", false), ("a b c d e", false), ("hồ sơ 1", false)]
    {
        assert_eq!(is_case_code(text), good, "{text}");
    }
}

#[test]
fn a_purpose_wants_fields_that_its_registers_have() {
    for purpose in Purpose::ALL {
        assert_eq!(Purpose::parse(purpose.id()), Some(purpose));
        for (register, fields) in purpose.looks() {
            assert!(fields.iter().all(|it| register.fields().contains(it)), "{purpose:?}");
        }
    }
}

#[test]
fn a_reader_is_named_by_position_and_never_by_name() {
    let position = Position {
        id: Id(1),
        role: "officer".to_owned(),
        title: "Công chức tư pháp – hộ tịch".to_owned(),
        unit: Id(1),
        agency: Id(1),
        agency_name: "UBND phường Hải Châu".to_owned(),
    };
    let person = |id| Actor {
        kind: ActorKind::Person,
        person: Some(Id(id)),
        name: "Nguyễn Văn Mẫu".to_owned(),
        ..Actor::default()
    };
    let official = Actor { kind: ActorKind::Official, position: Some(position), ..person(12) };
    let cases = [
        (person(11), "self", ""),
        (person(12), "applicant", ""),
        (official, "Công chức tư pháp – hộ tịch", "UBND phường Hải Châu"),
        (Actor::system("cases"), "platform", ""),
    ];
    for (actor, title, agency) in cases {
        assert_eq!(reader(&actor, Id(11)), (title.to_owned(), agency.to_owned()));
    }
}

#[test]
fn a_group_gives_each_number_once_until_it_is_full() {
    let group = Group::new(48, Sex::Female, 2026);
    let numbers: HashSet<PersonalNumber> = (1..=999_900).map_while(|count| group.nth(count)).collect();
    assert_eq!(numbers.len(), 999_900);
    assert_eq!(group.nth(999_901), None);
    assert_eq!(group.nth(0), None);
    let sample: PersonalNumber = "048326000099".parse().expect("a sample number");
    assert!(!numbers.contains(&sample), "sample serials are never given");
}

proptest! {
    #[test]
    fn numbers_are_well_formed_for_any_agency_sex_and_year(
        commune in 0..vn::communes().len(), female: bool, year in 1900_i16..2400, count in 1_i64..=999_900,
    ) {
        let commune = vn::communes().nth(commune).expect("an index of the list");
        let sex = if female { Sex::Female } else { Sex::Male };
        let province = birth_province(&commune.code).expect("a commune lies in a province");
        let number = Group::new(province, sex, year).nth(count).expect("the group has room");
        let read: PersonalNumber = number.reveal().parse().expect("twelve digits");
        prop_assert_eq!((read.sex(), read.birth_year(), read.province_code()), (sex, year, province));
    }

    #[test]
    fn no_birth_makes_the_check_panic(name: String, day: String, sex: String, mother: String, other: String) {
        let (child_name, child_birth_date, child_sex) = (name, day, sex);
        let (mother_number, father_number) = (mother, other);
        let birth =
            Birth { child_name, child_birth_date, child_sex, mother_number, father_number, ..birth() };
        let _ = checked(&birth, date(2026, 11, 16));
    }

    #[test]
    fn no_text_makes_the_unit_or_the_case_panic(text: String) {
        let _ = (birth_province(&text), is_case_code(&text));
    }
}
