use std::collections::BTreeSet;

use jiff::civil::{Date, date};
use proptest::prelude::*;

use crate::position::{Term, TermError, role, title};
use crate::unit::{
    AGENCY_CODE_MAX, agency_suffix, committee_of_commune, committee_of_province, commune_agency_code,
    department_code, place_of, provincial_agency_code, search_pattern,
};

#[test]
fn committees_and_places_are_named_as_letters_name_them() {
    for (code, committee, place) in [
        ("20242", "Ủy ban nhân dân phường Hải Châu", "Hải Châu"),
        ("17419", "Ủy ban nhân dân xã Hải Châu", "Hải Châu"),
        ("20333", "Ủy ban nhân dân đặc khu Hoàng Sa", "Hoàng Sa"),
    ] {
        let commune = vn::commune(code).unwrap_or_else(|| panic!("no commune {code}"));
        assert_eq!((committee_of_commune(commune).as_str(), place_of(commune)), (committee, place));
    }
    let committee = |code| committee_of_province(vn::province(code).expect("a province"));
    assert_eq!(committee("48"), "Ủy ban nhân dân thành phố Đà Nẵng");
    assert_eq!(committee("04"), "Ủy ban nhân dân tỉnh Cao Bằng");
}

#[test]
fn agency_codes_fit_and_are_unique_in_every_province() {
    for province in vn::provinces() {
        let suffix = agency_suffix(&province.code, None);
        let communes = vn::communes_of(&province.code).count();
        let codes = (0..90).map(|it| provincial_agency_code(it, &suffix));
        let codes: Vec<String> =
            codes.chain((1..=communes).map(|it| commune_agency_code(it, &suffix))).collect();
        assert!(codes.iter().all(|it| it.len() <= AGENCY_CODE_MAX));
        assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len(), "{}", province.code);
    }
    assert_eq!(provincial_agency_code(6, &agency_suffix("38", None)), "000.00.06.H56");
}

#[test]
fn suffixes_can_be_set_but_not_spoilt() {
    for (province, set, expected) in [
        ("48", None, "H17"),
        ("48", Some("H99"), "H99"),
        ("48", Some("H.1"), "H17"),
        ("01", None, "P01"),
        ("01", Some("too long"), "P01"),
    ] {
        assert_eq!(agency_suffix(province, set), expected);
    }
}

#[test]
fn codes_of_departments_come_from_their_names() {
    for (name, expected) in [
        ("Sở Xây dựng", Some("48/so-xay-dung")),
        ("  Đội 1 – Quản lý (đô thị)  ", Some("48/doi-1-quan-ly-do-thi")),
        ("…", None),
    ] {
        assert_eq!(department_code("48", name).as_deref(), expected, "{name}");
    }
}

#[test]
fn titles_are_kept_in_one_spelling() {
    for (typed, expected) in [
        ("Chu\u{309}  tịch UBND ", Some("Chủ tịch UBND")),
        ("ab", None),
        ("<b>Sở</b>", None),
        ("Sở\u{7}Tài chính", None),
    ] {
        assert_eq!(title(typed).as_deref(), expected, "{typed}");
    }
    assert_eq!(title(&"a".repeat(121)), None);
    assert_eq!((role("leader"), role("king")), (Some("leader"), None));
}

#[test]
fn a_term_reaches_from_the_first_hour_to_the_last() {
    let at = |day: Date, hour| vn::local_ms(day.at(hour, 0, 0, 0));
    let (today, friday) = (date(2026, 11, 16), date(2026, 11, 20));
    let now = at(today, 8);
    let term = Term::of_days(Some(today), Some(friday), now).expect("a term");
    for (instant, holds) in [
        (at(today, 0), true),
        (at(friday, 23), true),
        (at(date(2026, 11, 21), 0), false),
        (at(today, 0) - 1, false),
    ] {
        assert_eq!(term.holds_at(instant), holds);
    }
    assert_eq!(Term::of_days(None, None, now), Ok(Term { from_at: now, until_at: None }));
    assert_eq!(Term::of_days(Some(friday), Some(today), now), Err(TermError::EndsFirst));
    assert_eq!(Term::of_days(Some(date(2026, 1, 1)), Some(date(2026, 2, 1)), now), Err(TermError::Over));
    assert!(Term::of_days(None, Some(Date::MAX), now).is_err());
}

proptest! {
    #[test]
    fn no_text_makes_the_readers_panic(text in "\\PC*") {
        let _ = title(&text);
        if let Some(pattern) = search_pattern(&text) {
            let inner = &pattern[1..pattern.len() - 1];
            prop_assert!(!inner.contains(['%', '_', '\\']));
        }
        if let Some(code) = department_code("48", &text) {
            prop_assert!(code.bytes().all(|it| it.is_ascii_alphanumeric() || matches!(it, b'/' | b'-')));
        }
    }
}
