//! The bank's statement: how it is read, and what its lines become.

use proptest::prelude::*;
use testkit::{App, As};

use crate::bank_file::{Line, parse};
use crate::reconciling::fingerprints;

use super::world::{app, begins, column, owes, payer, state, verdicts};

fn keys(bytes: &[u8]) -> Vec<(String, String)> {
    let problems = parse(bytes).unwrap_err();
    let line = |args: &[(&str, String)]| args.first().map_or(String::new(), |it| it.1.clone());
    problems.into_iter().map(|it| (line(&it.args), it.key)).collect()
}

#[test]
fn dates_and_amounts_are_read_as_banks_write_them() {
    for (text, amount) in [
        ("2026-11-16,150000,MC1", 150_000),
        ("16/11/2026;150.000;MC1", 150_000),
        ("16-11-2026\t+150 000 VND\tMC1", 150_000),
        ("16/11/2026 09:12:44,\"150,000.00\",MC1", 150_000),
        ("16.11.2026;-1.250.000 đ;MC1", -1_250_000),
        ("\u{feff}Ngày,Số tiền,Nội dung\n2026-11-16,\"1,500\",MC1\n\n", 1_500),
    ] {
        let lines = parse(text.as_bytes()).unwrap_or_else(|it| panic!("{text}: {it:?}"));
        let expected =
            Line { day: jiff::civil::date(2026, 11, 16), amount_vnd: amount, words: "MC1".to_owned() };
        assert_eq!(lines, [expected], "{text}");
    }
}

#[test]
fn everything_wrong_is_told_by_line() {
    let file =
        b"Date,Amount,Words\n2026-11-16,150000,a\n2026-13-16,1,b\n2026-11-16,1.5,c\n2026-11-16,0,d\nx\n";
    let expected = [
        ("3", "payments-line-date"),
        ("4", "payments-line-amount"),
        ("5", "payments-line-amount"),
        ("6", "payments-line-columns"),
    ];
    assert_eq!(keys(file), expected.map(|(line, key)| (line.to_owned(), key.to_owned())));
    for (bytes, key) in [
        (b"".as_slice(), "payments-file-empty"),
        (b"Date,Amount,Words\n", "payments-file-empty"),
        (b"\xff\xfe\x00", "payments-file-encoding"),
    ] {
        assert_eq!(keys(bytes)[0].1, key);
    }
    let long = "2026-11-16,1,a\n".repeat(2_001);
    assert_eq!(keys(long.as_bytes())[0].1, "payments-file-long");
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_panic(bytes: Vec<u8>) {
        let _ = parse(&bytes);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "[-0-9,;.\"\n\t a-zĐđ₫+/]{0,200}") {
        let _ = parse(text.as_bytes());
    }

    #[test]
    fn what_is_written_is_read(
        rows in proptest::collection::vec(
            (1_i8..=12, 1_i8..=28, 1_i64..=999_999_999_999, "[ -~]{0,60}"), 1..20,
        ),
    ) {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(["date", "amount", "words"]).unwrap();
        let mut expected = Vec::new();
        for (month, day, amount_vnd, words) in rows {
            let day = jiff::civil::date(2026, month, day);
            writer.write_record([&day.to_string(), &amount_vnd.to_string(), &words]).unwrap();
            expected.push(Line { day, amount_vnd, words: words.trim().to_owned() });
        }
        prop_assert_eq!(parse(&writer.into_inner().unwrap()).unwrap(), expected);
    }

    #[test]
    fn equal_lines_of_one_file_are_told_apart(count in 1_usize..20) {
        let line = Line { day: jiff::civil::date(2026, 11, 16), amount_vnd: 1, words: "a".to_owned() };
        let prints = fingerprints(&vec![line.clone(); count]);
        let different: std::collections::BTreeSet<_> = prints.iter().collect();
        prop_assert_eq!(different.len(), count);
        prop_assert_eq!(&fingerprints(&[line])[0], &prints[0]);
    }
}

fn reference(app: &mut App, code: &str) -> String {
    app.get_as(&payer(), &format!("/api/payments/{code}")).json()["reference"].as_str().unwrap().to_owned()
}

fn sends(app: &mut App, who: &As, file: &str) -> String {
    app.upload_as(who, "/payments/statements", &[], ("file", "sao-ke.csv", file.as_bytes())).goto()
}

/// Four fees: paid well, too little, in cash before, not named.
fn town() -> (App, String) {
    let mut app = app();
    let codes = ["HS-0001", "HS-0002", "HS-0003", "HS-0004"];
    let mut lines = vec!["Ngày;Số tiền;Nội dung".to_owned()];
    for (code, amount) in codes.into_iter().zip(["150.000", "140.000", "150.000", "150.000"]) {
        owes(&mut app, code);
        let words = match code {
            "HS-0004" => "nop tien cho con".to_owned(),
            _ => format!("MBVCB.3278.{} CT tu 0123", reference(&mut app, code)),
        };
        lines.push(format!("16/11/2026;{amount};{words}"));
    }
    lines.push("16/11/2026;-55.000;Phi quan ly tai khoan".to_owned());
    let attempt = begins(&mut app, "HS-0003", "demo");
    app.post_as(&payer(), &format!("/payments/demo/{attempt}"), &[("answer", "pay")]).goto();
    (app, lines.join("\n"))
}

#[test]
fn a_statement_settles_what_it_names_and_lists_the_rest() {
    let (mut app, file) = town();
    let reception = As::role("reception");
    let place = sends(&mut app, &reception, &file);
    assert_eq!(
        ["HS-0001", "HS-0002", "HS-0003", "HS-0004"].map(|it| state(&mut app, it)),
        ["paid", "due", "paid", "due"]
    );
    assert_eq!(
        verdicts(&mut app),
        ["in demo fee", "in vietqr fee", "in vietqr wrong_amount", "in vietqr twice"]
    );
    let page = app.get_as(&reception, &place).page();
    assert!(
        page.contains("Không khớp (1)") && page.contains("Sai số tiền (1)") && page.contains("Khớp (2)"),
        "{page}"
    );
    assert!(page.contains("nop tien cho con") && page.contains("1 dòng tiền ra"));
    let id = place.rsplit('/').next().unwrap().to_owned();
    let told = app.history(&id);
    assert_eq!(told.len(), 1);
    for part in ["\"matched\":2", "\"unmatched\":1", "\"wrong_amount\":1", "\"amount_vnd\":590000"] {
        assert!(told[0].payload.contains(part), "{part} {}", told[0].payload);
    }
    assert!(app.get_as(&payer(), "/payments/HS-0001").contains("2026/000002"));
}

#[test]
fn the_same_file_twice_is_the_same_money() {
    let (mut app, file) = town();
    let reception = As::role("reception");
    sends(&mut app, &reception, &file);
    let before = verdicts(&mut app);
    let again = sends(&mut app, &reception, &format!("{file}\n16/11/2026;20.000;khac"));
    assert_eq!(verdicts(&mut app), before);
    assert!(app.get_as(&reception, &again).contains("4 dòng đã có"));
    assert_eq!(
        column(&mut app, "select words as it from payments_line where found = 'unmatched' order by id").len(),
        2
    );
}

#[test]
fn what_nobody_knows_is_settled_by_hand() {
    let (mut app, file) = town();
    let reception = As::role("reception");
    let place = sends(&mut app, &reception, &file);
    let page = app.get_as(&reception, &place).page();
    let action = page.split("action=\"").find(|it| it.starts_with("/payments/lines/")).unwrap();
    let action = action.split('"').next().unwrap().to_owned();
    assert_eq!(app.post_as(&reception, &action, &[("note", "ok")]).status(), 422);
    assert_eq!(app.post_as(&As::role("officer"), &action, &[("note", "đã trả lại")]).status(), 403);
    assert_eq!(app.post_as(&As::in_agency("reception", 2), &action, &[("note", "đã trả lại")]).status(), 404);
    app.post_as(&reception, &action, &[("note", "đã trả lại người chuyển")]).goto();
    assert_eq!(app.post_as(&reception, &action, &[("note", "đã trả lại lần nữa")]).status(), 409);
    let page = app.get_as(&reception, &format!("{place}?list=unmatched")).page();
    assert!(page.contains("đã trả lại người chuyển") && page.contains("Đã giải quyết"));
    let id = place.rsplit('/').next().unwrap().to_owned();
    assert_eq!(app.history(&id).len(), 2);
}

#[test]
fn a_file_with_problems_changes_nothing() {
    let (mut app, file) = town();
    let reception = As::role("reception");
    let broken = format!("{file}\n16/11/2026;abc;x");
    let answer =
        app.upload_as(&reception, "/payments/statements", &[], ("file", "sao-ke.csv", broken.as_bytes()));
    assert_eq!(answer.status(), 422);
    assert!(answer.contains("Dòng 7"), "{}", answer.text());
    assert_eq!(verdicts(&mut app), ["in demo fee"]);
    assert_eq!(app.post_as(&reception, "/payments/statements", &[]).status(), 422);
    // Another agency's statement does not settle our fees.
    sends(&mut app, &As::in_agency("reception", 2), &file);
    assert_eq!(verdicts(&mut app), ["in demo fee"]);
}
