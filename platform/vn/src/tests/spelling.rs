//! Folding, money, words and the tables of territory.

use jiff::civil::date;
use proptest::prelude::*;

use crate::{
    UnitType, Vnd, commune, communes, communes_of, date_in_words, fold, nfc, number_in_words, province,
    provinces,
};

#[test]
fn search_needs_no_marks() {
    for (text, folded) in [
        ("Đăng ký khai sinh", "dang ky khai sinh"),
        ("  PHƯỜNG\u{a0}Hoàn   Kiếm ", "phuong hoan kiem"),
        ("Tha\u{300}nh pho\u{302}\u{301} Huê\u{301}", "thanh pho hue"),
    ] {
        assert_eq!(fold(text), folded);
    }
    assert_eq!(nfc("Huê\u{301}"), "Huế");
}

#[test]
fn money_is_written_in_both_languages() {
    for (amount, vi, en) in [
        (0, "0 ₫", "₫0"),
        (999, "999 ₫", "₫999"),
        (150_000, "150.000 ₫", "₫150,000"),
        (-1_234_567, "-1.234.567 ₫", "-₫1,234,567"),
        (i64::MIN, "-9.223.372.036.854.775.808 ₫", "-₫9,223,372,036,854,775,808"),
    ] {
        assert_eq!((Vnd(amount).to_string(), Vnd(amount).in_english()), (vi.to_owned(), en.to_owned()));
    }
    assert_eq!(Vnd(150_000).in_words(), "một trăm năm mươi nghìn đồng");
    assert_eq!(Vnd(-8_000).in_words(), "âm tám nghìn đồng");
    assert_eq!(serde_json::to_string(&Vnd(5)).unwrap(), "5");
}

#[test]
fn tricky_numbers_are_read_right() {
    for (number, words) in [
        (0, "không"),
        (10, "mười"),
        (11, "mười một"),
        (15, "mười lăm"),
        (20, "hai mươi"),
        (21, "hai mươi mốt"),
        (55, "năm mươi lăm"),
        (101, "một trăm linh một"),
        (105, "một trăm linh năm"),
        (110, "một trăm mười"),
        (1_000, "một nghìn"),
        (1_005, "một nghìn không trăm linh năm"),
        (2_021, "hai nghìn không trăm hai mươi mốt"),
        (1_000_005, "một triệu không trăm linh năm"),
        (1_015_000, "một triệu không trăm mười lăm nghìn"),
        (3_000_000_000, "ba tỷ"),
        (1_000_000_000_001, "một nghìn tỷ không trăm linh một"),
        (5_000_000_021_000, "năm nghìn tỷ không trăm hai mươi mốt nghìn"),
        (1_000_000_000_000_000_000, "một tỷ tỷ"),
    ] {
        assert_eq!(number_in_words(number), words);
    }
}

#[test]
fn dates_are_spelled_as_on_birth_certificates() {
    for (day, words) in [
        (date(2026, 11, 5), "ngày năm tháng mười một năm hai nghìn không trăm hai mươi sáu"),
        (date(2025, 4, 21), "ngày hai mươi mốt tháng tư năm hai nghìn không trăm hai mươi lăm"),
        (date(1999, 1, 31), "ngày ba mươi mốt tháng một năm một nghìn chín trăm chín mươi chín"),
    ] {
        assert_eq!(date_in_words(day), words);
    }
}

#[test]
fn the_territory_is_complete() {
    assert_eq!((provinces().len(), communes().len()), (34, 3_321));
    let count = |kind| communes().filter(|unit| unit.unit_type == kind).count();
    let counts = [UnitType::Commune, UnitType::Ward, UnitType::SpecialZone].map(count);
    assert_eq!(counts, [2_621, 687, 13]);
    let cities = provinces().filter(|unit| unit.unit_type == UnitType::CentrallyRunCity);
    assert_eq!(cities.count(), 6);
    assert!(communes().all(|unit| province(&unit.province_code).is_some()));
    assert!(communes().is_sorted_by(|a, b| a.code < b.code));
    assert!(provinces().is_sorted_by(|a, b| a.code < b.code));
    assert!(communes().all(|unit| unit.name_vi == nfc(&unit.name_vi)));
    assert!(communes().all(|unit| fold(&unit.name_vi).starts_with(&fold(unit.unit_type.vi()))));
    assert_eq!(communes_of("01").count(), 126);
    assert_eq!(commune("00070").unwrap().name_vi, "Phường Hoàn Kiếm");
    assert_eq!((commune("99999"), province("00"), UnitType::SpecialZone.en()), (None, None, "special zone"));
}

/// Reads number words back, by another way than they were written: left to right, adding up.
fn read(words: &str) -> u64 {
    let (mut billions, mut below, mut group) = (0u64, 0u64, 0u64);
    let mut ones = None;
    for word in words.split(' ') {
        let digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
        if let Some(digit) = digits.iter().position(|digit| *digit == word) {
            ones = Some(digit as u64);
            continue;
        }
        let digit = ones.take().unwrap_or(0);
        match word {
            "mốt" => group += 1,
            "lăm" => group += 5,
            "mười" => group += 10,
            "mươi" => group += 10 * digit,
            "linh" => {}
            "trăm" => group += 100 * digit,
            "nghìn" => below += 1_000 * std::mem::take(&mut group) + 1_000 * digit,
            "triệu" => below += 1_000_000 * (std::mem::take(&mut group) + digit),
            "tỷ" => {
                billions = (billions + below + std::mem::take(&mut group) + digit) * 1_000_000_000;
                below = 0;
            }
            other => panic!("no number word: {other}"),
        }
    }
    billions + below + group + ones.unwrap_or(0)
}

proptest! {
    #[test]
    fn words_read_back(number: u64, size in 0u32..20) {
        let number = number % 10u64.pow(size);
        let words = number_in_words(number);
        prop_assert_eq!(read(&words), number, "{}", words);
        for wrong in ["mươi một", "mươi năm", "một mươi", "mười mươi", "mười năm", "linh lăm", "linh không"] {
            prop_assert!(!words.contains(wrong), "{}", words);
        }
        prop_assert_eq!(words.trim(), words.as_str());
    }

    #[test]
    fn folding_twice_changes_nothing(text: String) {
        let folded = fold(&text);
        prop_assert_eq!(&fold(&folded), &folded);
        prop_assert_eq!(&fold(&nfc(&text)), &folded);
    }
}
