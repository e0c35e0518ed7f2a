//! The leader's yes: a number, an entry in the register where the service has one, an order for the paper.

use contracts::documents::{Order, Template, documents};
use contracts::organisations::{Unit, directory};
use contracts::registries::{Birth, registers};
use kernel::{Ctx, Error, Result};
use packs::{Answer, Enters, Pack};
use serde_json::{Value, json};

use crate::case::Case;
use crate::draft::today;
use crate::{code, letters};

/// Numbers the result, enters it, remembers who signed, and orders the sealed paper.
pub fn grant(ctx: &mut Ctx<'_>, case: &mut Case, pack: &Pack) -> Result<()> {
    let agency = agency_of(ctx, case)?;
    let day = today(ctx.now);
    case.assigned.number = Some(code::next_result(ctx, &agency.agency_code, day.year())?);
    case.assigned.signed_on = Some(day.to_string());
    case.assigned.signer_name = Some(ctx.actor.name.clone());
    case.assigned.signer_title = ctx.actor.position.as_ref().map(|it| it.title.clone());
    case.clock.decided_at = Some(ctx.now);
    if pack.service.result.enters == Some(Enters::Birth) {
        enter_birth(ctx, case, pack, &agency)?;
    }
    order(ctx, case, pack, &agency)
}

/// The unit that decides.
pub fn agency_of(ctx: &mut Ctx<'_>, case: &Case) -> Result<Unit> {
    let unit = directory(ctx)?.unit;
    unit(ctx, case.agency)?.ok_or_else(|| Error::Bug(format!("no unit {}", case.agency)))
}

fn enter_birth(ctx: &mut Ctx<'_>, case: &mut Case, pack: &Pack, agency: &Unit) -> Result<()> {
    let text = |field: &str| case.answers.text(field).unwrap_or_default().to_owned();
    let shown = |field: &str| {
        let pair = pack.form.field(field).zip(case.answers.get(field));
        pair.map(|(question, answer): (_, &Answer)| question.show(answer, &pack.texts, "vi"))
            .unwrap_or_default()
    };
    let birth = Birth {
        child_name: text("child_name"),
        child_birth_date: text("child_birth_date"),
        child_sex: text("child_sex"),
        place: shown("child_birth_place"),
        ethnicity: text("child_ethnicity"),
        nationality: text("child_nationality"),
        home_town: shown("child_home_town"),
        mother_number: text("mother_number"),
        father_number: text("father_number"),
        agency: agency.id,
        agency_code: agency.code.clone(),
        case_code: case.code.clone(),
    };
    let enter = registers(ctx)?.enter_birth;
    let entered = enter(ctx, &birth)?;
    case.assigned.personal_number = Some(entered.personal_number);
    case.assigned.book_number = Some(entered.book_number);
    Ok(())
}

fn order(ctx: &mut Ctx<'_>, case: &Case, pack: &Pack, agency: &Unit) -> Result<()> {
    let source = pack.templates.get(&pack.service.result.template);
    let source = source.ok_or_else(|| Error::Bug(format!("no template in {}", case.service)))?.clone();
    let order = Order {
        kind: "result".to_owned(),
        case_code: case.code.clone(),
        title: format!("{} - {}", pack.texts.label("vi", "result"), case.code),
        agency: case.agency,
        owner: case.applicant.account,
        template: Template::Source(source),
        data: data(ctx, case, pack, agency)?,
        lang: "vi".to_owned(),
        people: case.applicant.person.into_iter().collect(),
    };
    let place = documents(ctx)?.order;
    place(ctx, &order)?;
    Ok(())
}

/// What the result template prints, and what the PDF carries as data.
fn data(ctx: &mut Ctx<'_>, case: &Case, pack: &Pack, agency: &Unit) -> Result<Value> {
    let assigned = &case.assigned;
    let title = assigned.signer_title.clone().unwrap_or_default();
    Ok(json!({
        "lang": "vi",
        "case_code": case.code,
        "service": case.service,
        "agency": letters::agency(ctx, agency)?,
        "number": assigned.number,
        "symbol": symbol(pack),
        "date": today(ctx.now).to_string(),
        "signer": letters::signer(agency, &title, assigned.signer_name.as_deref().unwrap_or_default()),
        "answers": pack.result_data(&case.answers, "vi"),
        "register": {
            "personal_number": assigned.personal_number,
            "book_number": assigned.book_number,
            "registered_on": assigned.signed_on,
            "business_code": assigned.number,
            "first_registered_on": assigned.signed_on,
        },
    }))
}

/// The symbol after the number: the initials of the paper's name, as offices write them.
fn symbol(pack: &Pack) -> String {
    let name = pack.texts.label("vi", "result");
    name.split_whitespace()
        .filter_map(|word| word.chars().next())
        .flat_map(char::to_uppercase)
        .take(4)
        .collect()
}
