//! The gateway's notices: forged, double, late, wrong; each has its answer and its outcome.

use contracts::cases::{REFUSED, WITHDRAWN};
use testkit::As;

use super::world::{AMOUNT, app, begins, notifies, owes, payer, said, state, tell, told, verdicts, with};

const CODE: &str = "HS-261116-0001";

#[test]
fn a_paid_notice_settles_the_fee_once() {
    let mut app = app();
    owes(&mut app, CODE);
    let attempt = begins(&mut app, CODE, "gateway");
    let notice = said(&attempt, AMOUNT, "00");
    assert_eq!(notifies(&mut app, &notice), "00");
    assert_eq!(state(&mut app, CODE), "paid");
    for _ in 0..3 {
        assert_eq!(notifies(&mut app, &notice), "02", "answered before");
    }
    assert_eq!(notifies(&mut app, &said(&attempt, AMOUNT, "24")), "02", "paid stays paid");
    assert_eq!(verdicts(&mut app), ["in gateway fee"]);
    assert_eq!(told(&mut app, CODE), ["payments.paid"]);
    let paid = app.history(CODE).into_iter().find(|it| it.name == "payments.paid").unwrap();
    assert!(paid.payload.contains("2026/000001") && paid.payload.contains(&attempt), "{}", paid.payload);
    assert!(!paid.payload.contains("Huỳnh"), "names stay out of the ledger");
}

#[test]
fn a_forged_notice_changes_nothing() {
    let mut app = app();
    owes(&mut app, CODE);
    let attempt = begins(&mut app, CODE, "gateway");
    let genuine = said(&attempt, AMOUNT, "00");
    let mut changed = genuine.clone();
    changed[1].1 = "100".to_owned();
    let unsigned = genuine[..genuine.len() - 1].to_vec();
    let mut signed_twice = genuine.clone();
    signed_twice.push(genuine.last().unwrap().clone());
    for forged in [changed, unsigned, signed_twice, Vec::new()] {
        assert_eq!(notifies(&mut app, &forged), "97");
    }
    assert_eq!(state(&mut app, CODE), "due");
    assert!(verdicts(&mut app).is_empty() && told(&mut app, CODE).is_empty());
}

#[test]
fn what_the_gateway_cannot_mean_is_told_apart() {
    let mut app = app();
    owes(&mut app, CODE);
    let (attempt, trial) = (begins(&mut app, CODE, "gateway"), begins(&mut app, CODE, "demo"));
    assert_eq!(notifies(&mut app, &said("0000000000001", AMOUNT, "00")), "01");
    assert_eq!(notifies(&mut app, &said("not an id", AMOUNT, "00")), "01");
    assert_eq!(notifies(&mut app, &said(&trial, AMOUNT, "00")), "01", "of another bank");
    assert_eq!(notifies(&mut app, &said(&attempt, AMOUNT - 1, "00")), "04");
    assert_eq!(notifies(&mut app, &said(&attempt, AMOUNT, "")), "99");
    assert_eq!(notifies(&mut app, &said("", AMOUNT, "00")), "99");
    assert_eq!(state(&mut app, CODE), "due");
    assert!(verdicts(&mut app).is_empty());
    // None of this used the attempt up.
    assert_eq!(notifies(&mut app, &said(&attempt, AMOUNT, "00")), "00");
    assert_eq!(state(&mut app, CODE), "paid");
}

#[test]
fn without_a_gateway_no_notice_is_known() {
    let mut app = with(&[("payments_gateway_secret", "another")]);
    owes(&mut app, CODE);
    let attempt = begins(&mut app, CODE, "gateway");
    assert_eq!(notifies(&mut app, &said(&attempt, AMOUNT, "00")), "97", "signed with another secret");
    let other = app.get_as(&As::nobody(), "/payments/notices/other?vnp_TxnRef=1");
    assert_eq!(other.json()["RspCode"], "01");
}

#[test]
fn a_refused_attempt_leaves_the_fee_due_for_another() {
    let mut app = app();
    owes(&mut app, CODE);
    let attempt = begins(&mut app, CODE, "gateway");
    assert_eq!(notifies(&mut app, &said(&attempt, AMOUNT, "24")), "00");
    assert_eq!(state(&mut app, CODE), "due");
    assert_eq!(notifies(&mut app, &said(&attempt, AMOUNT, "00")), "02", "closed is closed");
    let again = begins(&mut app, CODE, "gateway");
    assert_eq!(notifies(&mut app, &said(&again, AMOUNT, "00")), "00");
    assert_eq!(state(&mut app, CODE), "paid");
}

#[test]
fn money_that_comes_twice_is_in_the_books_and_wanted_back() {
    let mut app = app();
    owes(&mut app, CODE);
    let (one, two) = (begins(&mut app, CODE, "gateway"), begins(&mut app, CODE, "gateway"));
    for attempt in [&one, &two] {
        assert_eq!(notifies(&mut app, &said(attempt, AMOUNT, "00")), "00");
    }
    assert_eq!(verdicts(&mut app), ["in gateway fee", "in gateway twice"]);
    assert_eq!(told(&mut app, CODE), ["payments.paid", "payments.surplus"]);
    assert_eq!(state(&mut app, CODE), "paid", "the fee itself is well paid");
    assert!(app.get_as(&As::role("officer"), "/payments/refunds").contains("Nộp thừa"));
}

#[test]
fn money_that_comes_after_the_end_is_wanted_back() {
    for (code, end) in [("HS-261116-0002", REFUSED), ("HS-261116-0003", WITHDRAWN)] {
        let mut app = app();
        owes(&mut app, code);
        let attempt = begins(&mut app, code, "gateway");
        tell(&mut app, end, code);
        assert_eq!(state(&mut app, code), "void");
        assert_eq!(notifies(&mut app, &said(&attempt, AMOUNT, "00")), "00");
        assert_eq!(state(&mut app, code), "refund_wanted");
        assert_eq!(verdicts(&mut app), ["in gateway late"]);
        assert_eq!(told(&mut app, code), ["payments.surplus"], "the case is not told that it may go on");
        let page = app.get_as(&payer(), &format!("/payments/{code}")).page();
        assert!(page.contains("đang được xét hoàn lại"), "{page}");
    }
}

#[test]
fn money_is_late_as_soon_as_the_case_no_longer_waits() {
    // The case has ended, and its word is not here yet.
    let mut app = app();
    let code = "HS-261116-0004-late";
    owes(&mut app, code);
    let attempt = begins(&mut app, code, "gateway");
    assert_eq!(notifies(&mut app, &said(&attempt, AMOUNT, "00")), "00");
    assert_eq!((state(&mut app, code).as_str(), verdicts(&mut app).len()), ("refund_wanted", 1));
    tell(&mut app, WITHDRAWN, code);
    assert_eq!(state(&mut app, code), "refund_wanted");
}

#[test]
fn money_that_overtook_the_end_of_a_case_is_wanted_back() {
    // The end was said first and is heard last.
    let mut app = app();
    owes(&mut app, CODE);
    let attempt = begins(&mut app, CODE, "gateway");
    let payload = serde_json::json!({
        "case": kernel::Id(1), "code": CODE, "service": "1.001612", "agency": kernel::Id(1),
        "applicant": kernel::Id(7), "state": 7, "step": "", "due_at": 0,
    });
    app.emit(WITHDRAWN, CODE, payload);
    assert_eq!(notifies(&mut app, &said(&attempt, AMOUNT, "00")), "00");
    assert_eq!(state(&mut app, CODE), "paid");
    app.settle();
    assert_eq!(state(&mut app, CODE), "refund_wanted");
}

#[test]
fn the_payer_comes_back_and_nothing_changes_by_it() {
    let mut app = app();
    owes(&mut app, CODE);
    let attempt = begins(&mut app, CODE, "gateway");
    let pairs = said(&attempt, AMOUNT, "00");
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(&pairs).finish();
    let back = app.get_as(&payer(), &format!("/payments/returns/vnpay?{query}")).goto();
    assert_eq!(back, format!("/payments/{CODE}?said=paid"));
    assert!(app.get_as(&payer(), &back).contains("Đang chờ cổng thanh toán xác nhận"));
    assert_eq!(state(&mut app, CODE), "due");
    let forged = format!("/payments/returns/vnpay?vnp_TxnRef={attempt}&vnp_ResponseCode=00");
    assert_eq!(app.get_as(&payer(), &forged).status(), 400);
}
