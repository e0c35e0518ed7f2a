//! What each field type makes of what is posted.

use std::collections::BTreeMap;

use jiff::civil::date;
use serde_json::{Value, json};

use crate::{FileKind, Form};

fn form_of(settings: &str) -> Form {
    Form::parse(&format!("[[page]]\nid = 'p'\n[[page.field]]\nid = 'x'\n{settings}")).expect(settings)
}

/// The answer as JSON, or the errors as `field: key`.
fn read(settings: &str, posted: &[(&str, &str)]) -> Result<Value, String> {
    let pairs: BTreeMap<String, String> =
        posted.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let form = form_of(settings);
    match form.field("x").unwrap().read(&pairs, date(2026, 11, 9)) {
        Ok(answer) => Ok(answer.map_or(Value::Null, |answer| answer.to_json())),
        Err(errors) => {
            Err(errors.iter().map(|e| format!("{}: {}", e.field, e.key)).collect::<Vec<_>>().join(", "))
        }
    }
}

#[test]
fn single_values_are_normalised_or_refused() {
    let money = "type = 'money'\nmax_vnd = 1_000_000";
    let area = "type = 'number'\ndecimals = 2";
    let table = [
        ("type = 'text'", "  a\u{300}  b\u{7} ", Ok(json!("à b"))),
        ("type = 'text'\nmax_chars = 3", "abcd", Err("x: too-long")),
        ("type = 'long_text'", "a\r\nb\u{0}", Ok(json!("a\nb"))),
        ("type = 'number'", "1.500", Ok(json!(1500))),
        ("type = 'number'", "1,500,000", Ok(json!(1_500_000))),
        ("type = 'number'", "2,5", Err("x: whole-number")),
        ("type = 'number'", "-1", Err("x: too-small")),
        ("type = 'number'", "1e9", Err("x: not-a-number")),
        (area, "68,5", Ok(json!(68.5))),
        (area, "1.234,56", Ok(json!(1234.56))),
        (area, "1,234.50", Ok(json!(1234.5))),
        (area, "68.1234", Err("x: too-many-decimals")),
        (area, "1.23.456", Err("x: not-a-number")),
        (money, "150.000 ₫", Ok(json!(150_000))),
        (money, "2.000.000", Err("x: too-large")),
        (money, "0,5", Err("x: whole-dong")),
        ("type = 'yes_no'", "no", Ok(json!(false))),
        ("type = 'choice'\noptions = ['a', 'b']", "c", Err("x: choose-one")),
        ("type = 'date'", "5/11/2026", Ok(json!("2026-11-05"))),
        ("type = 'date'", "2026-02-30", Err("x: not-a-date")),
        ("type = 'date'\nnot_future = true", "2026-11-10", Err("x: in-future")),
        ("type = 'date'\nnot_before = '2026-01-01'", "2025-12-31", Err("x: too-early")),
        ("type = 'date'\nmin_age = 18", "2008-11-10", Err("x: too-young")),
        ("type = 'date'\nmin_age = 18", "2008-11-09", Ok(json!("2008-11-09"))),
        ("type = 'date'\nmax_age = 6", "2019-11-09", Err("x: too-old")),
        ("type = 'time'", "9h5", Ok(json!("09:05"))),
        ("type = 'time'", "24:00", Err("x: not-a-time")),
        ("type = 'personal_number'", "001 196 000 001", Ok(json!("001196000001"))),
        ("type = 'personal_number'", "00119600000", Err("x: not-a-personal-number")),
        ("type = 'phone'", "0912 345 678", Ok(json!("+84912345678"))),
        ("type = 'email'", "mau@motcua.example", Ok(json!("mau@motcua.example"))),
        ("type = 'email'", "mau@@motcua", Err("x: not-an-email")),
        ("type = 'person_name'", "Nguyễn  Thị Bé", Ok(json!("Nguyễn Thị Bé"))),
        ("type = 'person_name'", "<b>", Err("x: not-a-name")),
        ("type = 'commune'", "00070", Ok(json!("00070"))),
        ("type = 'commune'", "70", Err("x: not-a-commune")),
        ("type = 'declaration'", "on", Ok(json!(true))),
        ("type = 'declaration'", "off", Ok(Value::Null)),
        ("type = 'text'", "   ", Ok(Value::Null)),
    ];
    for (settings, posted, expected) in table {
        let found = read(settings, &[("x", posted)]);
        assert_eq!(found, expected.map_err(String::from), "{settings} {posted:?}");
    }
}

#[test]
fn values_in_parts() {
    let day = |d, m, y| read("type = 'date'", &[("x.day", d), ("x.month", m), ("x.year", y)]);
    assert_eq!(day("5", "11", "2026"), Ok(json!("2026-11-05")));
    assert_eq!(day("5", "11", "26"), Err("x.year: year-four-digits".into()));
    assert_eq!(day("5", "", "2026"), Err("x: date-incomplete".into()));
    let place = |commune, street| read("type = 'address'", &[("x.commune", commune), ("x.street", street)]);
    assert_eq!(place("00070", "Số 8"), Ok(json!({ "commune": "00070", "street": "Số 8" })));
    assert_eq!(place("00070", ""), Err("x.street: required".into()));
    assert_eq!(place("12345", "Số 8"), Err("x.commune: not-a-commune".into()));
}

#[test]
fn tables_skip_blank_rows_and_limit_their_number() {
    let table = "type = 'table'\nmax_rows = 2\n[[page.field.column]]\nid = 'name'\ntype = 'person_name'\n\
                 [[page.field.column]]\nid = 'age'\ntype = 'number'\noptional = true";
    let row = |number: &str, name: &str| (format!("x.{number}.name"), name.to_owned());
    let post = |rows: &[(&str, &str)]| {
        let pairs: Vec<(String, String)> = rows.iter().map(|(number, name)| row(number, name)).collect();
        let pairs: Vec<(&str, &str)> = pairs.iter().map(|(n, t)| (n.as_str(), t.as_str())).collect();
        read(table, &pairs)
    };
    assert_eq!(
        post(&[("0", "An"), ("1", " "), ("9", "Ba")]),
        Ok(json!([{ "name": "An" }, { "name": "Ba" }]))
    );
    assert_eq!(post(&[("0", "An"), ("1", "Ba"), ("2", "Ca")]), Err("x: too-many-rows".into()));
    assert_eq!(post(&[("0", "1")]), Err("x.0.name: not-a-name".into()));
    assert_eq!(read(table, &[("x.0.age", "3")]), Err("x.0.name: required".into()));
}

#[test]
fn the_kind_of_a_file_is_read_from_its_bytes() {
    assert_eq!(FileKind::of(b"%PDF-1.7"), Some(FileKind::Pdf));
    assert_eq!(FileKind::of(&[0xFF, 0xD8, 0xFF, 0xE0]), Some(FileKind::Jpeg));
    assert_eq!(FileKind::of(b"\x89PNG\r\n\x1a\n"), Some(FileKind::Png));
    assert_eq!(FileKind::of(b"<html>"), None);
}
