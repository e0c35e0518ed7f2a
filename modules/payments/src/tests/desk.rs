//! The desk: lists, refunds by two people, totals, the month as a file.

use testkit::{App, As};

use super::world::{OPENED, app, begins, owes, payer, state, told, verdicts};

const CODE: &str = "HS-261116-0001";
const REASON: &str = "Người nộp đã chuyển tiền hai lần";

fn pays(app: &mut App, code: &str, answer: &str) {
    owes(app, code);
    let attempt = begins(app, code, "demo");
    app.post_as(&payer(), &format!("/payments/demo/{attempt}"), &[("answer", answer)]).goto();
}

/// The first refund on the page whose form leads to `what`.
fn form(app: &mut App, who: &As, what: &str) -> Option<String> {
    let page = app.get_as(who, "/payments/refunds").page();
    let actions = page.split("action=\"").skip(1).filter_map(|it| it.split('"').next());
    actions.filter(|it| it.ends_with(what)).map(str::to_owned).next()
}

#[test]
fn reception_sees_what_is_to_collect_and_what_was_collected() {
    let mut app = app();
    let reception = As::role("reception");
    assert!(app.get_as(&reception, "/payments").contains("Không có khoản phí nào đang chờ"));
    owes(&mut app, "HS-261116-0009");
    pays(&mut app, CODE, "pay");
    assert!(app.get_as(&reception, "/payments").contains("HS-261116-0009"));
    assert!(!app.get_as(&reception, "/payments").contains(CODE));
    let collected = app.get_as(&reception, "/payments/collected").page();
    assert!(collected.contains(CODE) && collected.contains("2026/000001"));
    let elsewhere = As::in_agency("reception", 2);
    assert!(!app.get_as(&elsewhere, "/payments").contains("HS-261116-0009"));
    assert!(!app.get_as(&elsewhere, "/payments/collected").contains(CODE));
    app.advance_ms(24 * 3600 * 1000);
    assert!(!app.get_as(&reception, "/payments/collected").contains(CODE), "yesterday's");
}

#[test]
fn a_refund_needs_two_people() {
    let mut app = app();
    pays(&mut app, CODE, "twice");
    let (officer, leader) = (As::role("officer"), As::role("leader"));
    let proposal = form(&mut app, &officer, "/proposal").unwrap();
    assert_eq!(app.post_as(&officer, &proposal, &[("reason", "ngắn")]).status(), 422);
    assert_eq!(app.post_as(&leader, &proposal, &[("reason", REASON)]).status(), 403);
    assert_eq!(app.post_as(&As::in_agency("officer", 2), &proposal, &[("reason", REASON)]).status(), 404);
    app.post_as(&officer, &proposal, &[("reason", REASON)]).goto();
    assert_eq!(app.post_as(&officer, &proposal, &[("reason", REASON)]).status(), 409, "proposed already");

    let item = app.history(CODE).into_iter().find(|it| it.name == OPENED).unwrap();
    assert!(item.payload.contains("\"role\":\"leader\"") && item.payload.contains("150.000"));
    let key = format!("payments/{}/refund", proposal.split('/').nth(3).unwrap());

    let decision = form(&mut app, &leader, "/decision").unwrap();
    assert_eq!(app.post_as(&officer, &decision, &[("answer", "confirm")]).status(), 403);
    let both = As::role("leader").with(|it| it.account = officer.account());
    assert_eq!(app.post_as(&both, &decision, &[("answer", "confirm")]).status(), 409, "the same person");
    assert!(form(&mut app, &both, "/decision").is_none());
    assert!(app.history(&key).is_empty());
    app.post_as(&leader, &decision, &[("answer", "confirm")]).goto();
    assert_eq!(app.history(&key).len(), 1, "nobody waits any more");
    assert_eq!(app.post_as(&leader, &decision, &[("answer", "confirm")]).status(), 409, "done is done");
    assert_eq!(verdicts(&mut app), ["in demo fee", "in demo twice", "out demo twice"]);
    assert_eq!(told(&mut app, CODE), ["payments.paid", "payments.surplus", "payments.refunded"]);
    assert_eq!(state(&mut app, CODE), "paid", "the fee itself stays");
    let said = app.history(CODE).into_iter().filter(|it| it.name.starts_with("payments."));
    let words = said.map(|it| it.payload).collect::<String>();
    assert!(!words.contains(REASON), "what people write stays out of the ledger");
}

#[test]
fn a_fee_can_be_given_back_or_not() {
    let mut app = app();
    pays(&mut app, CODE, "pay");
    let (officer, leader) = (As::role("officer"), As::role("leader"));
    let (charge, refund) = (format!("/payments/desk/{CODE}"), format!("/payments/desk/{CODE}/refund"));
    let again = app.post_as(&officer, &refund, &[("reason", "<ngắn>")]);
    assert!(again.status() == 422 && again.contains("ngắn") && !again.contains("<ngắn>"));
    app.post_as(&officer, &refund, &[("reason", REASON)]).goto();
    assert_eq!(state(&mut app, CODE), "refund_wanted");
    let decision = form(&mut app, &leader, "/decision").unwrap();
    app.post_as(&leader, &decision, &[("answer", "decline")]).goto();
    assert_eq!(state(&mut app, CODE), "paid");
    assert!(app.get_as(&officer, &charge).contains("Không hoàn"));
    app.post_as(&officer, &refund, &[("reason", REASON)]).goto();
    let decision = form(&mut app, &leader, "/decision").unwrap();
    app.post_as(&leader, &decision, &[("answer", "confirm")]).goto();
    assert_eq!(state(&mut app, CODE), "refunded");
    assert!(app.get_as(&payer(), &format!("/payments/{CODE}")).contains("đã được hoàn lại"));
    assert_eq!(app.post_as(&officer, &refund, &[("reason", REASON)]).status(), 409);
    assert_eq!(verdicts(&mut app), ["in demo fee", "out demo fee"]);
}

#[test]
fn totals_go_back_day_by_day_and_a_month_is_a_file() {
    let mut app = app();
    let reception = As::role("reception");
    for number in 0..40 {
        pays(&mut app, &format!("HS-{number:04}"), if number == 39 { "twice" } else { "pay" });
        app.advance_ms(24 * 3600 * 1000);
    }
    let page = app.get_as(&reception, "/payments/totals").page();
    assert!(
        page.contains("2026-12-25") && page.contains("300.000") && !page.contains("2026-11-16"),
        "{page}"
    );
    let older = page.split("rel=\"next\" href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let page = app.get_as(&reception, &older).page();
    assert!(page.contains("2026-11-16") && !page.contains("2026-12-25") && !page.contains("rel=\"next\""));
    let file = app.get_as(&reception, "/payments/entries/2026-11");
    assert_eq!(file.0.download.as_deref(), Some("motcua-2026-11.csv"));
    let lines: Vec<&str> = file.text().lines().collect();
    assert_eq!(lines.len(), 1 + 15);
    assert!(
        lines[1].starts_with("2026-11-16,08:00:00,HS-0000,in,demo,150000,fee,2026/000001,demo:"),
        "{}",
        lines[1]
    );
    assert_eq!(app.get_as(&reception, "/payments/entries/2026-13").status(), 404);
    assert_eq!(
        app.get_as(&As::in_agency("reception", 2), "/payments/entries/2026-11").text().lines().count(),
        1
    );
}

#[test]
fn lists_are_read_page_by_page() {
    let mut app = app();
    for number in 0..60 {
        owes(&mut app, &format!("HS-{number:04}"));
    }
    let reception = As::role("reception");
    let first = app.get_as(&reception, "/payments").page();
    assert!(first.contains("HS-0059") && !first.contains("HS-0009"));
    let older = first.split("rel=\"next\" href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let second = app.get_as(&reception, &older).page();
    assert!(second.contains("HS-0009") && !second.contains("HS-0010") && !second.contains("rel=\"next\""));
}

#[test]
fn every_statement_fits_the_tables() {
    app().prepare_all();
}
