//! The payer's pages, the trial bank, cash, receipts.

use contracts::cases::FEE_PAID;
use testkit::{As, hidden_field};

use super::world::{AMOUNT, app, begins, column, gateway, owes, payer, state, tell, told, verdicts, with};
use crate::gateway::read;

const CODE: &str = "HS-261116-0001";

#[test]
fn a_fee_is_owed_once_however_often_it_is_said() {
    let mut app = app();
    owes(&mut app, CODE);
    owes(&mut app, CODE);
    assert_eq!(column(&mut app, "select case_code as it from payments_charge"), [CODE]);
    owes(&mut app, "elsewhere");
    assert_eq!(column(&mut app, "select case_code as it from payments_charge"), [CODE]);
}

#[test]
fn the_page_says_how_much_what_for_and_how_in_both_languages() {
    for (lang, words) in [
        ("vi", ["150.000", "Chuyển khoản VietQR", "Nộp tại quầy", "Ngân hàng thử nghiệm", "Cổng thanh toán"]),
        ("en", ["150,000", "VietQR transfer", "At the counter", "Trial bank", "Payment gateway"]),
    ] {
        let mut app = if lang == "en" { app().in_english() } else { app() };
        owes(&mut app, CODE);
        let page = app.get_as(&payer(), &format!("/payments/{CODE}")).page();
        for word in
            words.into_iter().chain(["Đăng ký thành lập hộ kinh doanh", "970400", "0001112223", "<svg"])
        {
            assert!(page.contains(word), "{lang}: {word}\n{page}");
        }
        assert!(!page.contains("payments-way") && !page.contains("<?xml"));
    }
}

#[test]
fn a_fee_that_is_not_there_yet_is_waited_for() {
    let mut app = app();
    assert!(app.get_as(&payer(), &format!("/payments/{CODE}")).contains("Đang lập khoản phí"));
    assert_eq!(app.get_as(&As::citizen(8), &format!("/payments/{CODE}")).status(), 404);
    assert_eq!(app.get_as(&payer(), "/payments/elsewhere").status(), 404);
}

#[test]
fn nobody_else_sees_a_charge() {
    let mut app = app();
    owes(&mut app, CODE);
    let attempt = begins(&mut app, CODE, "demo");
    for path in ["", "/receipt"].map(|it| format!("/payments/{CODE}{it}")) {
        assert_eq!(app.get_as(&As::citizen(8), &path).status(), 404, "{path}");
        assert_eq!(app.get_as(&As::nobody(), &path).status(), 303, "{path}");
    }
    assert_eq!(app.get_as(&As::citizen(8), &format!("/payments/demo/{attempt}")).status(), 404);
    assert_eq!(app.get_as(&As::citizen(8), &format!("/api/payments/{CODE}")).status(), 404);
    let elsewhere = As::in_agency("reception", 2);
    assert_eq!(app.get_as(&elsewhere, &format!("/payments/desk/{CODE}")).status(), 404);
    assert_eq!(app.get_as(&elsewhere, &format!("/api/payments/{CODE}")).status(), 404);
    let stranger = app.post_as(&As::citizen(8), &format!("/payments/{CODE}/attempts"), &[("way", "demo")]);
    assert_eq!(stranger.status(), 404);
    let desk = app.get_as(&As::role("reception"), &format!("/payments/{CODE}")).goto();
    assert_eq!(desk, format!("/payments/desk/{CODE}"));
}

#[test]
fn the_trial_bank_does_what_is_pressed() {
    for (answer, after, entries) in [
        ("pay", "paid", vec!["in demo fee"]),
        ("refuse", "due", vec![]),
        ("wrong", "due", vec![]),
        ("twice", "paid", vec!["in demo fee", "in demo twice"]),
    ] {
        let mut app = app();
        owes(&mut app, CODE);
        let attempt = begins(&mut app, CODE, "demo");
        let bank = format!("/payments/demo/{attempt}");
        assert!(!hidden_field(&app.get_as(&payer(), &bank).page(), "_once").is_empty());
        let back = app.post_as(&payer(), &bank, &[("answer", answer)]).goto();
        assert_eq!(state(&mut app, CODE), after, "{answer}");
        assert_eq!(verdicts(&mut app), entries, "{answer}");
        app.get_as(&payer(), &back).page();
        // Once more, as from a page that was left open.
        app.post_as(&payer(), &bank, &[("answer", "pay")]).goto();
        let fees = verdicts(&mut app).iter().filter(|it| *it == "in demo fee").count();
        assert!(fees <= 1, "{answer}");
    }
}

#[test]
fn attempts_have_an_end() {
    let mut app = app();
    owes(&mut app, CODE);
    for _ in 0..50 {
        begins(&mut app, CODE, "gateway");
    }
    let path = format!("/payments/{CODE}/attempts");
    assert_eq!(app.post_as(&payer(), &path, &[("way", "gateway")]).status(), 409);
}

#[test]
fn there_is_no_trial_bank_where_nothing_is_on_trial() {
    let mut app = with(&[]);
    owes(&mut app, CODE);
    let refused = app.post_as(&payer(), &format!("/payments/{CODE}/attempts"), &[("way", "demo")]);
    assert_eq!(refused.status(), 400);
    assert!(!app.get_as(&payer(), &format!("/payments/{CODE}")).contains("thử nghiệm"));
    assert_eq!(app.get_as(&payer(), "/payments/demo/0000000000001").status(), 404);
}

#[test]
fn the_way_to_the_gateway_is_signed() {
    let mut app = app();
    owes(&mut app, CODE);
    let attempt = begins(&mut app, CODE, "gateway");
    let page = app.get_as(&payer(), &format!("/payments/attempts/{attempt}")).page();
    assert!(page.contains("gateway.example"));
    let query = page.split("https://gateway.example/pay?").nth(1).unwrap().split('"').next().unwrap();
    let query = query.replace("&amp;", "&").replace("&#38;", "&");
    let mut pairs: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes())
        .map(|(name, value)| (name.into_owned(), value.into_owned()))
        .collect();
    let get = |name: &str| pairs.iter().find(|(it, _)| it == name).map(|(_, value)| value.clone()).unwrap();
    assert_eq!(get("vnp_Amount"), "15000000");
    assert_eq!(get("vnp_TxnRef"), attempt);
    assert_eq!(
        (get("vnp_CreateDate"), get("vnp_ExpireDate")),
        ("20261116080000".into(), "20261116081500".into())
    );
    assert!(get("vnp_ReturnUrl").ends_with("/payments/returns/vnpay"));
    // Signed over exactly these parameters: with a code of the answer added, it no longer holds.
    pairs.push(("vnp_ResponseCode".to_owned(), "00".to_owned()));
    assert!(read(&gateway(), &pairs).is_err());
    pairs.pop();
    assert_eq!(read(&gateway(), &pairs), Err(crate::gateway::Answer::Unreadable));
}

#[test]
fn cash_at_the_counter_is_an_entry_with_a_receipt() {
    let mut app = app();
    owes(&mut app, CODE);
    tell(&mut app, FEE_PAID, CODE);
    assert_eq!(state(&mut app, CODE), "due", "a module's word is an answer to ours, not cash");
    says_at_the_counter(&mut app, CODE);
    assert_eq!(state(&mut app, CODE), "paid");
    assert_eq!(verdicts(&mut app), ["in cash fee"]);
    let receipt = app.get_as(&payer(), &format!("/payments/{CODE}/receipt")).page();
    for word in ["2026/000001", "Huỳnh Tấn Mẫu", "một trăm năm mươi nghìn đồng", "Nộp tại quầy", "Cơ quan 1"]
    {
        assert!(receipt.contains(word), "{word}\n{receipt}");
    }
    // The same record once more, and cash beside money that came online.
    let heard = app.history(CODE).into_iter().rfind(|it| it.name == FEE_PAID).unwrap();
    let official = kernel::Event { actor: "position:1/account:2".to_owned(), ..heard };
    app.command(move |ctx| crate::on_event::fee_paid(ctx, &official)).unwrap();
    assert_eq!(verdicts(&mut app), ["in cash fee"]);
    says_at_the_counter(&mut app, CODE);
    assert_eq!(verdicts(&mut app), ["in cash fee", "in cash twice"]);
}

/// As the record of an official's act, which a test cannot append.
fn says_at_the_counter(app: &mut testkit::App, code: &str) {
    tell(app, FEE_PAID, code);
    let heard = app.history(code).into_iter().rfind(|it| it.name == FEE_PAID).unwrap();
    let official = kernel::Event { actor: "position:1/account:2".to_owned(), ..heard };
    app.command(move |ctx| crate::on_event::fee_paid(ctx, &official)).unwrap();
    app.settle();
}

#[test]
fn receipts_have_no_gaps_per_agency_and_year() {
    let mut app = app();
    for number in 1..=5 {
        let code = format!("HS-261116-000{number}");
        owes(&mut app, &code);
        let attempt = begins(&mut app, &code, "demo");
        // What fails or is not the fee takes no number.
        if number % 2 == 0 {
            app.post_as(&payer(), &format!("/payments/demo/{attempt}"), &[("answer", "twice")]).goto();
        } else {
            app.post_as(&payer(), &format!("/payments/demo/{attempt}"), &[("answer", "nonsense")]);
            app.post_as(&payer(), &format!("/payments/demo/{attempt}"), &[("answer", "pay")]).goto();
        }
    }
    let failing = app.command(|ctx| {
        crate::store::receipt::next(ctx.db, kernel::Id(1), 2026)?;
        Err(kernel::Error::Conflict)
    });
    assert!(failing.is_err());
    app.set_now(vn::local_ms(jiff::civil::date(2027, 1, 4).at(8, 0, 0, 0)));
    says_at_the_counter_for_new(&mut app, "HS-270104-0001");
    let receipts =
        column(&mut app, "select receipt as it from payments_entry where receipt is not null order by id");
    let expected = ["2026/000001", "2026/000002", "2026/000003", "2026/000004", "2026/000005", "2027/000001"];
    assert_eq!(receipts, expected);
}

fn says_at_the_counter_for_new(app: &mut testkit::App, code: &str) {
    owes(app, code);
    says_at_the_counter(app, code);
}

#[test]
fn programs_read_the_charge() {
    let mut app = app();
    owes(&mut app, CODE);
    let json = app.get_as(&payer(), &format!("/api/payments/{CODE}")).json();
    assert_eq!((json["state"].as_str(), json["amount_vnd"].as_i64()), (Some("due"), Some(AMOUNT)));
    assert!(json["vietqr"].as_str().unwrap().contains(json["reference"].as_str().unwrap()));
    let attempt = begins(&mut app, CODE, "demo");
    app.post_as(&payer(), &format!("/payments/demo/{attempt}"), &[("answer", "pay")]).goto();
    let json = app.get_as(&As::role("reception"), &format!("/api/payments/{CODE}")).json();
    assert_eq!((json["receipt"].as_str(), json["way"].as_str()), (Some("2026/000001"), Some("demo")));
    assert!(json.get("vietqr").is_none());
    assert_eq!(told(&mut app, CODE), ["payments.paid"]);
}
