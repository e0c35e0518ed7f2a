//! What the letters of the one-stop shop say about a case (forms 01 to 04 of Circular 01/2018/TT-VPCP).

use contracts::documents::{Order, Template, documents};
use contracts::organisations::{Unit, directory};
use kernel::{Ctx, Result};
use packs::{Pack, PaperState};
use serde_json::{Value, json};

use crate::case::Case;
use crate::draft::today;
use crate::{result, store};

/// Form 01: received, and promised for.
pub fn receipt(ctx: &mut Ctx<'_>, case: &Case, pack: &Pack) -> Result<()> {
    let unit = result::agency_of(ctx, case)?;
    let papers: Vec<Value> = pack
        .papers(&case.answers)
        .iter()
        .filter(|it| it.state != PaperState::Needed)
        .map(|it| {
            json!({
                "name": pack.texts.label("vi", &format!("paper-{}", it.id)),
                "originals": it.originals, "certified": 0, "photocopies": it.copies,
            })
        })
        .collect();
    let term = pack.term(case.channel).map(|term| {
        let args = [("amount", term.amount().to_string())];
        pack.texts.text("vi", &format!("term-{}", term.unit().as_str()), &args)
    });
    let delivery = pack.service.applicant.delivery.as_deref().unwrap_or_default();
    let way = pack.form.field(delivery).zip(case.answers.get(delivery));
    let data = json!({
        "agency": agency(ctx, &unit)?,
        "date": today(ctx.now).to_string(),
        "unit": "Trung tâm Phục vụ hành chính công",
        "case_code": case.code,
        "applicant": applicant(case),
        "request": case.service_name,
        "documents": papers,
        "sets": 1,
        "statutory_duration": term,
        "received_at": local(case.clock.filed_at),
        "due_at": local(case.clock.due_at),
        "result_place": unit.name,
        "result_way": way.map(|(field, answer)| field.show(answer, &pack.texts, "vi")),
        "fee": fee(case),
        "receiver": ctx.actor.name,
    });
    order(ctx, case, ("receipt", "receipt_slip", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"), data)
}

/// Form 02: what is missing and why.
pub fn supplement(ctx: &mut Ctx<'_>, case: &Case, pack: &Pack, reason: &str) -> Result<()> {
    let unit = result::agency_of(ctx, case)?;
    let missing: Vec<Value> = pack
        .papers(&case.answers)
        .iter()
        .filter(|it| it.state == PaperState::Needed)
        .map(|it| {
            let name = pack.texts.label("vi", &format!("paper-{}", it.id));
            let count = it.originals.max(it.copies).max(1);
            json!({ "name": name, "count": count, "originals": it.originals, "photocopies": it.copies })
        })
        .collect();
    let items = if missing.is_empty() { vec![json!({ "name": reason, "count": 1 })] } else { missing };
    let data = json!({
        "agency": agency(ctx, &unit)?,
        "date": today(ctx.now).to_string(),
        "case_code": case.code,
        "applicant": applicant(case),
        "request": case.service_name,
        "items": items,
        "reason": reason,
        "contact": { "officer": ctx.actor.name, "phone": ctx.setting("hotline").unwrap_or("1022") },
        "guide": ctx.actor.name,
    });
    order(ctx, case, ("supplement", "supplement_request", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"), data)
}

/// Form 03: refused, and why: the last reason given.
pub fn refusal(ctx: &mut Ctx<'_>, case: &Case, _: &Pack) -> Result<()> {
    let unit = result::agency_of(ctx, case)?;
    let messages = store::message::of_case(ctx.db, case.id)?;
    let reason = messages.iter().rev().find(|it| matches!(it.kind.as_str(), "refuse" | "propose_refusal"));
    let data = json!({
        "agency": agency(ctx, &unit)?,
        "date": today(ctx.now).to_string(),
        "case_code": case.code,
        "applicant": applicant(case),
        "request": case.service_name,
        "reason": reason.map(|it| it.words.as_str()),
        "contact": { "officer": ctx.actor.name, "phone": ctx.setting("hotline").unwrap_or("1022") },
        "guide": ctx.actor.name,
        "receiver": ctx.actor.name,
    });
    order(ctx, case, ("refusal", "refusal", "Phiếu từ chối tiếp nhận, giải quyết hồ sơ"), data)
}

/// Form 04: sorry, and a new date.
pub fn apology(ctx: &mut Ctx<'_>, case: &Case, old_due_at: i64, reason: &str) -> Result<()> {
    let unit = result::agency_of(ctx, case)?;
    let seat = ctx.actor.position.as_ref().map(|it| it.title.clone()).unwrap_or_default();
    let data = json!({
        "agency": agency(ctx, &unit)?,
        "date": today(ctx.now).to_string(),
        "case_code": case.code,
        "applicant": applicant(case),
        "request": case.service_name,
        "received_on": today(case.clock.filed_at).to_string(),
        "promised_at": local(old_due_at),
        "reason": reason,
        "responsible_unit": unit.name,
        "new_due_at": local(case.clock.due_at),
        "signer": signer(&unit, &seat, &ctx.actor.name),
        "recipients": ["Lưu: VT"],
    });
    order(ctx, case, ("apology", "apology", "Phiếu xin lỗi và hẹn lại ngày trả kết quả"), data)
}

/// Who signs. The head of a people's committee signs for the committee; the head of any other body signs as
/// what they are (Decree 30/2020/NĐ-CP, annex I, section II.7).
pub fn signer(unit: &Unit, seat: &str, name: &str) -> Value {
    let is_committee = unit.name.starts_with("Ủy ban nhân dân");
    let title = seat.split(" UBND").next().unwrap_or(seat).to_uppercase();
    json!({ "authority": if is_committee { "TM. ỦY BAN NHÂN DÂN" } else { "" }, "title": title, "name": name })
}

/// The masthead: parent body, name, place of the date line.
pub fn agency(ctx: &mut Ctx<'_>, unit: &Unit) -> Result<Value> {
    let find = directory(ctx)?.unit;
    let parent = match unit.parent {
        Some(parent) => find(ctx, parent)?.map(|it| it.name),
        None => None,
    };
    Ok(json!({ "parent": parent, "name": unit.name, "place": unit.place }))
}

fn applicant(case: &Case) -> Value {
    json!({
        "name": case.applicant.name,
        "phone": case.applicant.phone,
        "email": case.applicant.email,
        "id_number": case.masked_number(),
    })
}

fn fee(case: &Case) -> String {
    match (case.fee.amount_vnd, case.fee.paid_at) {
        (Some(0), _) => "Miễn phí".to_owned(),
        (Some(amount), Some(_)) => format!("Đã thu {}", vn::Vnd(amount)),
        (Some(amount), None) => format!("{} (thu sau)", vn::Vnd(amount)),
        (None, _) => "Theo mức do Hội đồng nhân dân cấp tỉnh quy định".to_owned(),
    }
}

/// Local time as `2026-11-16T09:32:00`.
fn local(ms: i64) -> String {
    vn::local(ms).strftime("%Y-%m-%dT%H:%M:%S").to_string()
}

fn order(
    ctx: &mut Ctx<'_>,
    case: &Case,
    (kind, letter, title): (&str, &str, &str),
    data: Value,
) -> Result<()> {
    let order = Order {
        kind: kind.to_owned(),
        case_code: case.code.clone(),
        title: format!("{title} - {}", case.code),
        agency: case.agency,
        owner: case.applicant.account,
        template: Template::Letter(letter.to_owned()),
        data,
        lang: "vi".to_owned(),
        people: case.applicant.person.into_iter().collect(),
    };
    let place = documents(ctx)?.order;
    place(ctx, &order)?;
    Ok(())
}
