//! Cases and agencies in place of the real ones, and what tests do again and again.

use contracts::cases::{FEE_DUE, FEE_PAID, FEES, Fee, Fees, REFUSED, WITHDRAWN};
use contracts::organisations::{DIRECTORY, Directory, Unit};
use contracts::work::{Item, WORK, Work};
use kernel::{Ctx, Id, Module, Port, Result, Row};
use testkit::{App, As};

use crate::gateway::{Pairs, sign};
use crate::means::Gateway;

pub const PAYER: i64 = 7;
pub const AMOUNT: i64 = 150_000;

const STAND_IN_FEES: Fees = Fees { of_case };
const STAND_IN_DIRECTORY: Directory =
    Directory { unit, unit_by_code: no_unit, seats_of: none, seats_in: none_in, advisers: no_units, appoint };

/// Codes that end in `-late` no longer wait.
fn of_case(_: &mut Ctx<'_>, code: &str) -> Result<Option<Fee>> {
    if !code.starts_with("HS-") {
        return Ok(None);
    }
    Ok(Some(Fee {
        case: Id(1),
        code: code.to_owned(),
        service_name: "Đăng ký thành lập hộ kinh doanh".to_owned(),
        agency: Id(1),
        payer: Id(PAYER),
        payer_name: "Huỳnh Tấn Mẫu".to_owned(),
        amount_vnd: Some(AMOUNT),
        is_awaited: !code.ends_with("-late"),
    }))
}

fn unit(_: &mut Ctx<'_>, id: Id) -> Result<Option<Unit>> {
    Ok(Some(Unit {
        id,
        code: format!("2024{}", id.0),
        name: format!("Cơ quan {}", id.0),
        kind: "commune".to_owned(),
        parent: None,
        agency_code: "H17".to_owned(),
        place: "Hải Châu".to_owned(),
    }))
}

fn no_unit(_: &mut Ctx<'_>, _: &str) -> Result<Option<Unit>> {
    Ok(None)
}

fn none(_: &mut Ctx<'_>, _: Id) -> Result<Vec<contracts::organisations::Seat>> {
    Ok(Vec::new())
}

fn none_in(_: &mut Ctx<'_>, _: Id, _: &str) -> Result<Vec<contracts::organisations::Seat>> {
    Ok(Vec::new())
}

fn no_units(_: &mut Ctx<'_>, _: Id) -> Result<Vec<Unit>> {
    Ok(Vec::new())
}

/// What waits is noted as an event, so that tests can look at it.
const STAND_IN_WORK: Work = Work { open, close };
pub const OPENED: &str = "work.opened";
pub const CLOSED: &str = "work.closed";

fn open(ctx: &mut Ctx<'_>, item: &Item) -> Result<()> {
    ctx.event(OPENED, item.detail.as_str(), item)
}

fn close(ctx: &mut Ctx<'_>, key: &str) -> Result<()> {
    ctx.event(CLOSED, key, &key)
}

fn appoint(_: &mut Ctx<'_>, _: Id, _: Id, _: &str) -> Result<()> {
    Ok(())
}

/// The gateway of the settings below.
pub fn gateway() -> Gateway {
    Gateway {
        address: "https://gateway.example/pay".to_owned(),
        merchant: "MOTCUA01".to_owned(),
        secret: "a secret of the tests".to_owned(),
    }
}

pub fn app() -> App {
    with(&[("payments_trial", "yes")])
}

pub fn with(more: &[(&str, &str)]) -> App {
    let gateway = gateway();
    let set = [
        ("payments_gateway_address", gateway.address.as_str()),
        ("payments_gateway_merchant", gateway.merchant.as_str()),
        ("payments_gateway_secret", gateway.secret.as_str()),
        ("payments_bank_20241", "970400"),
        ("payments_number_20241", "0001112223"),
        ("payments_holder_20241", "CO QUAN MAU"),
    ];
    let settings: Vec<(&str, &str)> = set.into_iter().chain(more.iter().copied()).collect();
    let cases = Module {
        name: "cases",
        emits: &[FEE_DUE, FEE_PAID, REFUSED, WITHDRAWN],
        offers: &[Port { name: FEES, functions: &STAND_IN_FEES }],
        ..Module::default()
    };
    let organisations = Module {
        name: "organisations",
        offers: &[Port { name: DIRECTORY, functions: &STAND_IN_DIRECTORY }],
        ..Module::default()
    };
    let work = Module {
        name: "work",
        emits: &[OPENED, CLOSED],
        offers: &[Port { name: WORK, functions: &STAND_IN_WORK }],
        ..Module::default()
    };
    App::with_settings(vec![crate::module(), cases, organisations, work], &settings)
}

pub fn payer() -> As {
    As::citizen(PAYER)
}

/// Says an event of a case, and lets it be heard.
pub fn tell(app: &mut App, event: &'static str, code: &str) {
    let payload = serde_json::json!({
        "case": Id(1), "code": code, "service": "1.001612", "agency": Id(1),
        "applicant": Id(PAYER), "state": 6, "step": "payment", "due_at": app.now(),
    });
    app.emit(event, code, payload);
    app.settle();
}

pub fn owes(app: &mut App, code: &str) {
    tell(app, FEE_DUE, code);
}

/// Begins an attempt by a way; its id.
pub fn begins(app: &mut App, code: &str, way: &str) -> String {
    let place = app.post_as(&payer(), &format!("/payments/{code}/attempts"), &[("way", way)]).goto();
    place.rsplit('/').next().unwrap().to_owned()
}

/// What the gateway would say about an attempt, signed.
pub fn said(attempt: &str, amount_vnd: i64, code: &str) -> Pairs {
    let fields = [
        ("vnp_TmnCode", "MOTCUA01".to_owned()),
        ("vnp_Amount", (amount_vnd * 100).to_string()),
        ("vnp_TxnRef", attempt.to_owned()),
        ("vnp_ResponseCode", code.to_owned()),
        ("vnp_TransactionStatus", code.to_owned()),
        ("vnp_TransactionNo", "14226112".to_owned()),
        ("vnp_OrderInfo", "Nop phi ho so: số 1 & 2".to_owned()),
    ];
    let mut pairs: Pairs = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let signature = sign(&gateway(), &pairs);
    pairs.push(("vnp_SecureHash".to_owned(), signature));
    pairs
}

/// Sends a notice as the gateway does; the code of the answer.
pub fn notifies(app: &mut App, pairs: &Pairs) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish();
    let answer = app.get_as(&As::nobody(), &format!("/payments/notices/vnpay?{query}"));
    assert_eq!(answer.status(), 200);
    answer.json()["RspCode"].as_str().unwrap().to_owned()
}

/// Values of a column, over all rows, oldest first.
pub fn column(app: &mut App, sql: &'static str) -> Vec<String> {
    let text = |row: &Row| row.maybe_text("it").map(Option::unwrap_or_default);
    app.look(|db| db.query(sql, &[])?.iter().map(text).collect())
}

/// What the entries are, oldest first.
pub fn verdicts(app: &mut App) -> Vec<String> {
    column(app, "select direction || ' ' || way || ' ' || verdict as it from payments_entry order by id")
}

pub fn state(app: &mut App, code: &str) -> String {
    app.get_as(&payer(), &format!("/api/payments/{code}")).json()["state"].as_str().unwrap().to_owned()
}

/// Names of the payments' events about a case.
pub fn told(app: &mut App, code: &str) -> Vec<String> {
    let events = app.history(code).into_iter().map(|it| it.name);
    events.filter(|it| it.starts_with("payments.")).collect()
}
