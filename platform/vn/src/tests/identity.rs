//! Personal numbers, old identity numbers, tax codes, telephone numbers and names.

use proptest::prelude::*;

use crate::name::PersonNameError;
use crate::personal_number::{PersonalNumberError, birth_provinces};
use crate::phone::PhoneError;
use crate::tax_code::TaxCodeError;
use crate::{OldIdentityNumber, PersonName, PersonalNumber, Phone, PhoneKind, Sex, TaxCode};

#[test]
fn a_personal_number_tells_province_sex_and_year() {
    let number: PersonalNumber = "038 1 90.000071".parse().unwrap();
    assert_eq!(number.province_name(), "Thanh Hóa");
    assert_eq!((number.sex(), number.birth_year()), (Sex::Female, 1990));
    assert_eq!(number.reveal(), "038190000071");
    assert_eq!(Ok(number), PersonalNumber::generate(38, Sex::Female, 1990, 71));
    let child = PersonalNumber::generate(24, Sex::Male, 2026, 5).unwrap();
    assert_eq!((child.reveal().as_str(), child.province_name()), ("024226000005", "Bắc Giang"));
}

#[test]
fn a_personal_number_is_refused_by_meaning() {
    for (text, error) in [
        ("03819000007", PersonalNumberError::Length(11)),
        ("", PersonalNumberError::Length(0)),
        ("03819000007a", PersonalNumberError::NotDigits),
        ("٠٣٨١٩٠٠٠٠٠٧١", PersonalNumberError::NotDigits),
        ("003190000071", PersonalNumberError::Province(3)),
        ("023190000071", PersonalNumberError::Province(23)),
    ] {
        assert_eq!(text.parse::<PersonalNumber>(), Err(error), "{text}");
    }
    let generate = PersonalNumber::generate;
    assert_eq!(generate(1, Sex::Male, 1899, 1), Err(PersonalNumberError::BirthYear(1899)));
    assert_eq!(generate(1, Sex::Male, 1999, 1_000_000), Err(PersonalNumberError::Serial(1_000_000)));
    assert_eq!(generate(u16::MAX, Sex::Male, 1999, 1), Err(PersonalNumberError::Province(u16::MAX)));
    assert_eq!(birth_provinces().count(), 63);
}

#[test]
fn numbers_of_people_do_not_leak() {
    let number = PersonalNumber::generate(1, Sex::Male, 1985, 123_471).unwrap();
    assert_eq!(format!("{number}"), "001•••••••71");
    assert_eq!(format!("{number:?}"), "PersonalNumber(001•••••••71)");
    let old: OldIdentityNumber = "012 345 689".parse().unwrap();
    assert_eq!(format!("{old} {old:?}"), "01•••••89 OldIdentityNumber(01•••••89)");
    assert_eq!(old.reveal(), "012345689");
    assert!("12345678".parse::<OldIdentityNumber>().is_err());
    let phone: Phone = "0912345678".parse().unwrap();
    assert_eq!(format!("{phone:?}"), "Phone(091•••••78)");
}

#[test]
fn tax_codes_carry_a_check_digit() {
    for (text, written) in [
        ("0100047516", "0100047516"),
        ("01 0004 7516", "0100047516"),
        ("0100047516001", "0100047516-001"),
        ("0100047516-001", "0100047516-001"),
    ] {
        assert_eq!(text.parse::<TaxCode>().unwrap().to_string(), written);
    }
    for (text, error) in [
        ("0100047517", TaxCodeError::CheckDigit),
        ("0100047516-000", TaxCodeError::UnitZero),
        ("010004751", TaxCodeError::Length(9)),
        ("01000x7516", TaxCodeError::NotDigits),
    ] {
        assert_eq!(text.parse::<TaxCode>(), Err(error), "{text}");
    }
    let branch: TaxCode = serde_json::from_str(r#""0100047516-001""#).unwrap();
    assert_eq!((branch.main(), branch.unit()), ("0100047516", Some(1)));
    assert_eq!(serde_json::to_string(&branch).unwrap(), r#""0100047516-001""#);
}

#[test]
fn telephone_numbers_are_read_as_people_write_them() {
    for (text, kind, canonical, shown) in [
        ("0912345678", PhoneKind::Mobile, "+84912345678", "0912 345 678"),
        ("+84 912.345.678", PhoneKind::Mobile, "+84912345678", "0912 345 678"),
        ("+84 (0)912 345 678", PhoneKind::Mobile, "+84912345678", "0912 345 678"),
        ("0084912345678", PhoneKind::Mobile, "+84912345678", "0912 345 678"),
        ("84912345678", PhoneKind::Mobile, "+84912345678", "0912 345 678"),
        ("0871234567", PhoneKind::Mobile, "+84871234567", "0871 234 567"),
        ("0951234567", PhoneKind::Mobile, "+84951234567", "0951 234 567"),
        ("0559234567", PhoneKind::Mobile, "+84559234567", "0559 234 567"),
        ("(024) 3825-1234", PhoneKind::Landline, "+842438251234", "024 3825 1234"),
        ("0237 3852 123", PhoneKind::Landline, "+842373852123", "0237 3852 123"),
        ("1900 1234", PhoneKind::Service, "19001234", "1900 1234"),
        ("1800123456", PhoneKind::Service, "1800123456", "1800 123456"),
    ] {
        let phone: Phone = text.parse().unwrap();
        assert_eq!((phone.kind(), phone.canonical().as_str()), (kind, canonical), "{text}");
        assert_eq!(phone.to_string(), shown);
        assert_eq!(canonical.parse(), Ok(phone.clone()));
        assert_eq!(shown.parse(), Ok(phone));
    }
    for (text, error) in [
        ("0551234567", PhoneError::Unassigned),
        ("0121234567", PhoneError::Unassigned),
        ("091234567", PhoneError::Unassigned),
        ("0230123456", PhoneError::Unassigned),
        ("+85291234567", PhoneError::Foreign),
        ("0912345678x", PhoneError::NotDigits),
        ("09+12345678", PhoneError::NotDigits),
    ] {
        assert_eq!(text.parse::<Phone>(), Err(error), "{text}");
    }
}

#[test]
fn every_listed_prefix_is_a_mobile_one() {
    let table = include_str!("../../data/phone_prefixes.csv");
    for (carrier, prefix) in table.lines().skip(1).filter_map(|line| line.split_once(',')) {
        // Of 052, 089 and 099 only some ranges are in use; 8 is in all.
        let phone: Phone = format!("{prefix}8000000").parse().unwrap();
        assert_eq!(phone.carrier(), Some(carrier));
    }
    assert_eq!("0951234567".parse::<Phone>().unwrap().carrier(), None);
}

#[test]
fn names_are_written_one_way() {
    for (text, name) in [
        ("nguyễn  văn a", "Nguyễn Văn A"),
        (" TRẦN THỊ ÁNH ", "Trần Thị Ánh"),
        ("Nguye\u{302}\u{303}n An", "Nguyễn An"),
        ("H’HEN NIÊ", "H'Hen Niê"),
        ("y krông", "Y Krông"),
        ("đặng phước-sang", "Đặng Phước-Sang"),
    ] {
        assert_eq!(text.parse::<PersonName>().unwrap().as_str(), name);
    }
    for (text, error) in [
        ("Á", PersonNameError::TooShort),
        ("- '", PersonNameError::TooShort),
        ("Lê Văn 2", PersonNameError::Character('2')),
        ("李 小龙", PersonNameError::Character('李')),
    ] {
        assert_eq!(text.parse::<PersonName>(), Err(error), "{text}");
    }
    assert_eq!("ă".repeat(61).parse::<PersonName>(), Err(PersonNameError::TooLong));
    let name: PersonName = "Trần Thị Ánh".parse().unwrap();
    assert_eq!((name.family(), name.given()), ("Trần", "Ánh"));
    assert_eq!(name.upper(), "TRẦN THỊ ÁNH");
}

#[test]
fn names_sort_by_given_name_letters_then_tones() {
    let sorted = [
        "Trần Văn An",
        "Lê Thị Ánh",
        "Nguyễn Ân",
        "Đỗ Văn Bảo",
        "Lê Cường",
        "Lê Dũng",
        "Lê Đào",
        "Lê Na",
        "Lê Hoa Ngà",
        "Lê Hoa Ngả",
        "Lê Hoa Ngã",
        "Lê Hoa Ngạ",
        "Trần Hoa Nga",
        "Vũ Ông",
        "Vũ Ơn",
        "Vũ Uyên",
        "Bùi Ước",
    ];
    let mut names: Vec<PersonName> = sorted.iter().rev().map(|name| name.parse().unwrap()).collect();
    names.sort_by_key(PersonName::sort_key);
    let names: Vec<_> = names.iter().map(PersonName::as_str).collect();
    assert_eq!(names, sorted);
}

proptest! {
    #[test]
    fn generated_numbers_read(
        place in 0usize..63,
        female: bool,
        year in 1900i16..2400,
        serial in 0..1_000_000u32,
    ) {
        let (province, name) = birth_provinces().nth(place).unwrap();
        let sex = if female { Sex::Female } else { Sex::Male };
        let number = PersonalNumber::generate(province, sex, year, serial).unwrap();
        prop_assert_eq!(number.reveal().parse(), Ok(number));
        prop_assert_eq!((number.province_name(), number.sex(), number.birth_year()), (name, sex, year));
    }

    #[test]
    fn one_wrong_digit_breaks_a_tax_code(place in 0usize..10, wrong in 1u8..10) {
        let mut digits = *b"0100047516";
        digits[place] = b'0' + (digits[place] - b'0' + wrong) % 10;
        let text = String::from_utf8(digits.to_vec()).unwrap();
        prop_assert_eq!(text.parse::<TaxCode>(), Err(TaxCodeError::CheckDigit));
    }
}
