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

/// Settings, what is posted, and the answer or the errors.
type Row<'a> = (&'a str, &'a str, Result<Value, &'a str>);

fn hold(table: impl IntoIterator<Item = Row<'static>>) {
    for (settings, posted, expected) in table {
        let found = read(settings, &[("x", posted)]);
        assert_eq!(found, expected.map_err(String::from), "{settings} {posted:?}");
    }
}

#[test]
fn single_values_are_normalised_or_refused() {
    let money = "type = 'money'\nmax_vnd = 1_000_000";
    let area = "type = 'number'\ndecimals = 2";
    hold([
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
    ]);
}

#[test]
fn limits_and_shapes_hold() {
    hold([
        ("type = 'long_text'\nmin_chars = 3", "ab", Err("x: too-short")),
        ("type = 'text'\npattern = 'AA-99[9]'", "BA-12", Ok(json!("BA-12"))),
        ("type = 'text'\npattern = 'AA-99[9]'", "BA-1234", Err("x: pattern")),
        ("type = 'text'\npattern = ['*9', '\\9\\A']", "9A", Ok(json!("9A"))),
        ("type = 'date'\nnot_after = '2026-01-01'", "2026-01-02", Err("x: too-late")),
        ("type = 'time'\nmin = '08:00'", "7:59", Err("x: time-too-early")),
        ("type = 'time'\nmax = '17:00'", "17:00", Ok(json!("17:00"))),
        ("type = 'percent'", "12,5 %", Ok(json!(12.5))),
        ("type = 'percent'", "101", Err("x: too-large")),
        ("type = 'percent'", "half", Err("x: not-a-percentage")),
        ("type = 'month'", "11/2026", Ok(json!("2026-11"))),
        ("type = 'month'", "2026-11", Ok(json!("2026-11"))),
        ("type = 'month'", "2026-13", Err("x: not-a-month")),
        ("type = 'month'\nnot_future = true", "2026-12", Err("x: month-in-future")),
        ("type = 'month'\nnot_future = true", "2026-11", Ok(json!("2026-11"))),
        ("type = 'month'\nmin = '2026-01'", "12/2025", Err("x: month-too-early")),
        ("type = 'duration'", "P6M", Ok(json!("P6M"))),
        ("type = 'duration'", "6 months", Err("x: not-a-duration")),
        ("type = 'duration'\nmax = 'P1Y'", "P13M", Err("x.amount: duration-too-long")),
        ("type = 'duration'\nunits = ['days']", "P1Y", Err("x.unit: choose-one")),
    ]);
}

#[test]
fn codes_and_addresses_are_put_in_one_spelling() {
    hold([
        ("type = 'tax_code'", "0100047516", Ok(json!("0100047516"))),
        ("type = 'tax_code'", "0100 047 516-001", Ok(json!("0100047516-001"))),
        ("type = 'tax_code'", "0100047516-000", Err("x: tax-code-digit")),
        ("type = 'tax_code'", "0100047517", Err("x: tax-code-digit")),
        ("type = 'tax_code'\ncheck_digit = false", "0100047517", Ok(json!("0100047517"))),
        ("type = 'tax_code'", "001196000001", Ok(json!("001196000001"))),
        ("type = 'tax_code'", "999196000001", Err("x: not-a-personal-number")),
        ("type = 'tax_code'\npersonal_numbers = false", "001196000001", Err("x: tax-code-kind")),
        ("type = 'tax_code'", "MST", Err("x: not-a-tax-code")),
        ("type = 'company_code'", "0100047516", Ok(json!("0100047516"))),
        ("type = 'company_code'", "0100047516-001", Err("x: not-a-company-code")),
        ("type = 'company_code'\nunits = true", "0100047516-001", Ok(json!("0100047516-001"))),
        ("type = 'company_code'", "0100047510", Err("x: company-code-digit")),
        ("type = 'vehicle_plate'", "30k 12345", Ok(json!("30K-123.45"))),
        ("type = 'vehicle_plate'", "29-B1 123.45", Ok(json!("29B1-123.45"))),
        ("type = 'vehicle_plate'", "29B1-1234", Ok(json!("29B1-1234"))),
        ("type = 'vehicle_plate'", "29MĐ1-123.45", Ok(json!("29MĐ1-123.45"))),
        ("type = 'vehicle_plate'", "80-123-NG-45", Ok(json!("80-123-NG-45"))),
        ("type = 'vehicle_plate'\nforeign = false", "80-123-NG-45", Err("x: not-a-plate")),
        ("type = 'vehicle_plate'", "AB-12-34", Err("x: not-a-plate")),
        ("type = 'vehicle_plate'\nmilitary = true", "ab 1234", Ok(json!("AB-12-34"))),
        ("type = 'vehicle_plate'", "10A-123.45", Err("x: not-a-plate")),
        ("type = 'url'", "motcua.example", Ok(json!("https://motcua.example"))),
        ("type = 'url'", "http://motcua.example:8080/a?b#c", Ok(json!("http://motcua.example:8080/a?b#c"))),
        ("type = 'url'", "javascript://motcua.example", Err("x: not-a-url")),
        ("type = 'url'", "https://gov.vn@evil.example", Err("x: not-a-url")),
        ("type = 'url'\nhosts = ['gov.vn']", "https://so.gov.vn/x", Ok(json!("https://so.gov.vn/x"))),
        ("type = 'url'\nhosts = ['gov.vn']", "https://mygov.vn", Err("x: url-host")),
        ("type = 'multi_choice'\noptions = ['a', 'b']", "b", Ok(json!(["b"]))),
        ("type = 'multi_choice'\noptions = ['a', 'b']", "c", Err("x: choose-some")),
        ("type = 'notice'", "anything", Ok(Value::Null)),
        ("type = 'heading'", "anything", Ok(Value::Null)),
    ]);
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

/// Settings, what is posted by name, and the answer or the errors.
type Case<'a> = (&'a str, &'a [(&'a str, &'a str)], Result<Value, &'a str>);

fn hold_parts(table: &[Case]) {
    for (settings, posted, expected) in table {
        assert_eq!(read(settings, posted), expected.clone().map_err(String::from), "{settings} {posted:?}");
    }
}

#[test]
fn accounts_and_points() {
    let bank = "type = 'bank_account'";
    let table: [Case; 12] = [
        (
            bank,
            &[("x.bank", "970436"), ("x.number", "0123 456")],
            Ok(json!({ "bank": "970436", "number": "0123456" })),
        ),
        (bank, &[("x.bank", "970436"), ("x.number", "12345")], Err("x.number: not-an-account")),
        (bank, &[("x.bank", "1"), ("x.number", "123456")], Err("x.bank: choose-one")),
        (bank, &[("x.number", "123456")], Err("x.bank: choose-one")),
        (bank, &[("x.bank", "970436")], Err("x.number: required")),
        (bank, &[("x.bank", ""), ("x.number", " ")], Ok(Value::Null)),
        (
            "type = 'place'",
            &[("x.latitude", "16,054"), ("x.longitude", "108.2022°")],
            Ok(json!({ "latitude": 16.054, "longitude": 108.2022 })),
        ),
        (
            "type = 'place'",
            &[("x.latitude", "16.0544, 108.2022"), ("x.note", "Cầu")],
            Ok(json!({ "latitude": 16.0544, "longitude": 108.2022, "note": "Cầu" })),
        ),
        (
            "type = 'place'",
            &[("x.latitude", "48.8"), ("x.longitude", "108")],
            Err("x.latitude: not-in-vietnam"),
        ),
        (
            "type = 'place'\nanywhere = true",
            &[("x.latitude", "48.8"), ("x.longitude", "2")],
            Ok(json!({ "latitude": 48.8, "longitude": 2 })),
        ),
        ("type = 'place'", &[("x.note", "Cầu")], Err("x.latitude: required, x.longitude: required")),
        (
            "type = 'place'",
            &[("x.latitude", "1e1"), ("x.longitude", "NaN")],
            Err("x.latitude: not-degrees, x.longitude: not-degrees"),
        ),
    ];
    hold_parts(&table);
}

#[test]
fn persons_signatures_and_choices() {
    let person = "type = 'person'\nmin_age = 18";
    let sign = "type = 'signature'";
    let many = "type = 'multi_choice'\noptions = ['a', 'b', 'c']\nmin = 2\nmax = 2";
    let table: [Case; 10] = [
        (
            person,
            &[
                ("x.name", "An"),
                ("x.birth_date.day", "1"),
                ("x.birth_date.month", "2"),
                ("x.birth_date.year", "2000"),
                ("x.number", "001196000001"),
            ],
            Ok(json!({ "name": "An", "birth_date": "2000-02-01", "number": "001196000001" })),
        ),
        (person, &[("x.name", "An")], Err("x.birth_date: required, x.number: required")),
        (
            person,
            &[("x.name", "An"), ("x.birth_date", "2010-01-01"), ("x.number", "001196000001")],
            Err("x.birth_date: too-young"),
        ),
        (
            sign,
            &[("x.name", "An"), ("x.agreed", "yes"), ("x.drawing", "M01 2L600 200")],
            Ok(json!({ "name": "An", "agreed": true, "drawing": "M1 2L600 200" })),
        ),
        (sign, &[("x.name", "An")], Err("x.agreed: tick-signature")),
        (
            sign,
            &[("x.name", "An"), ("x.agreed", "yes"), ("x.drawing", "M1 2\"/><script>")],
            Err("x.name: not-a-drawing"),
        ),
        (
            sign,
            &[("x.name", "An"), ("x.agreed", "yes"), ("x.drawing", "M1 2L601 0")],
            Err("x.name: not-a-drawing"),
        ),
        ("type = 'duration'", &[("x.amount", "6"), ("x.unit", "months")], Ok(json!("P6M"))),
        (many, &[("x.c", "yes"), ("x.a", "yes")], Ok(json!(["a", "c"]))),
        (many, &[("x.0", "b")], Err("x: too-few-chosen")),
    ];
    hold_parts(&table);
}

#[test]
fn rows_may_have_to_differ() {
    let table = "type = 'table'\nunique = ['n']\n[[page.field.column]]\nid = 'n'\ntype = 'number'";
    assert_eq!(
        read(table, &[("x.0.n", "1"), ("x.1.n", "2"), ("x.2.n", "1,0")]),
        Err("x.2.n: repeated".into())
    );
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
