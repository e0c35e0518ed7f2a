//! Filing as people do it, page by page, and the receipt that follows.

use std::sync::Arc;

use kernel::delivery::Delivery;
use kernel::{Platform, Request, jobs};
use serde_json::{Value, json};

use super::acts::code;
use super::cost::{Cost, cpu_ms};
use super::people::Person;
use super::plan::Plan;
use super::report::{Report, Row};
use super::world::World;
use crate::{Failure, Outcome};

/// Household business registration: a complete filing without papers.
pub const BUSINESS: &str = "1.001612";

/// Its answers, of somebody whom the register knows.
pub fn business() -> Value {
    json!({
        "filed_by": "owner",
        "owner_number": "048089000031",
        "owner_e_identity": true,
        "founders": "alone",
        "owner_name": "Huỳnh Tấn Mẫu",
        "owner_sex": "male",
        "owner_birth_date": "1989-04-30",
        "owner_address": "Số 8 đường Mẫu 15, thành phố Đà Nẵng",
        "business_name": "Quán cơm Mẫu Phố Biển",
        "business_address": { "commune": "20242", "street": "Số 8 đường Mẫu 15" },
        "business_phone": "0912 345 678",
        "business_lines": [{ "name": "Nhà hàng và các dịch vụ ăn uống phục vụ lưu động", "code": "5610" }],
        "capital_vnd": "150.000.000",
        "start_date": "2099-03-01",
        "workers": 3,
        "tax_method": "declaration",
        "delivery": "electronic",
        "truthful": true
    })
}

/// More pages than this are a circle.
const PAGES_MAX: usize = 12;

/// Begins a draft, reads and answers each page, reads the check and files. Says where the case is and after
/// how many requests.
pub fn on_pages(platform: &Arc<Platform>, citizen: &Person) -> Outcome<(String, usize)> {
    let answers = form(&business());
    let answers: Vec<(&str, &str)> =
        answers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let draft = citizen.post(platform, &format!("/cases/new/{BUSINESS}"), &[])?;
    let first = citizen.ask(platform, Request::get(&draft), 303)?;
    let mut place = first.location.unwrap_or_default();
    let mut requests = 2;
    for _ in 0..PAGES_MAX {
        citizen.get(platform, &place)?;
        requests += 2;
        if place.ends_with("/check") {
            return Ok((citizen.post(platform, &format!("{draft}/filing"), &[])?, requests));
        }
        place = citizen.post(platform, &place, &answers)?;
    }
    Err(Failure::Failed(format!("the form does not end: {place}")))
}

/// What the events of a case cost everybody who hears of them, and what its receipt costs.
pub fn receipts(world: &World, plan: &Plan, report: &mut Report) -> Outcome {
    let open = world.open()?;
    let platform = &open.platform;
    kernel::background::settle(platform)?;
    let count = if plan.quick { 3 } else { 30 };
    let body = json!({ "service": BUSINESS, "answers": business() }).to_string();
    for _ in 0..count {
        let reply = world.citizen.post_json(platform, "/api/cases", &body, 201)?;
        let path = format!("/api/cases/{}/acts", code(&reply.body)?);
        for action in ["pay", "accept"] {
            let version = version(platform, world, &path)?;
            let act = json!({ "action": action, "version": version }).to_string();
            world.reception.post_json(platform, &path, &act, 200)?;
        }
    }
    let mut delivery = Delivery::open(platform)?;
    let heard = all_of(|| Ok(delivery.round(platform)?))?;
    let per_case = heard.cpu_ms / count as f64;
    let note = format!("{count} cases filed, paid and accepted: search, notices, figures, readings");
    report.add(Row::new("acts", "events of a case heard by all modules", per_case, "ms CPU").note(note));
    let worked = all_of(|| Ok(jobs::run_one(platform)?))?;
    let note = format!("{} jobs for {count} cases, typeset, archived and sealed", worked.acts);
    let per_case = worked.cpu_ms / count as f64;
    report.add(
        Row::new("acts", "receipt of a case, the PDF job alone", per_case, "ms CPU").at_most(30.0).note(note),
    );
    kernel::background::settle(platform)?;
    Ok(())
}

fn version(platform: &Arc<Platform>, world: &World, acts: &str) -> Outcome<i64> {
    let reply = world.citizen.get(platform, acts.trim_end_matches("/acts"))?;
    let value: Value =
        serde_json::from_slice(&reply.body).map_err(|it| Failure::failed("reading an answer", it))?;
    Ok(value["version"].as_i64().unwrap_or_default())
}

/// Repeats work until there is no more.
fn all_of(mut work: impl FnMut() -> Outcome<bool>) -> Outcome<Cost> {
    let (begun, before) = (std::time::Instant::now(), cpu_ms()?);
    let mut acts = 0;
    while work()? {
        acts += 1;
    }
    Ok(Cost { acts, cpu_ms: cpu_ms()? - before, wall: begun.elapsed() })
}

/// Answers as a form posts them: `field`, `field.part`, `field.0.part`.
fn form(answers: &Value) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    flatten("", answers, &mut pairs);
    pairs
}

fn flatten(name: &str, value: &Value, pairs: &mut Vec<(String, String)>) {
    let inner = |key: &str| if name.is_empty() { key.to_owned() } else { format!("{name}.{key}") };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, it)| flatten(&inner(key), it, pairs)),
        Value::Array(rows) => {
            rows.iter().enumerate().for_each(|(row, it)| flatten(&inner(&row.to_string()), it, pairs));
        }
        Value::String(text) => pairs.push((name.to_owned(), text.clone())),
        other => pairs.push((name.to_owned(), other.to_string())),
    }
}
