//! Looking somebody up at the desk: by number, for a stated purpose, for a case; always recorded.

use askama::Template;
use contracts::registries::LookUp;
use kernel::{Ctx, FieldProblem, Reply, Result, bug};
use ui::{Answer, Choice, Page};
use vn::PersonalNumber;

use super::{label, shown, source};
use crate::look_up::look_up;
use crate::purpose::{Purpose, is_case_code};

#[derive(Template)]
#[template(path = "search.html")]
struct View<'a> {
    page: Page<'a>,
    purposes: Vec<Choice>,
    case_code: String,
    result: Option<Found>,
}

/// What was found; no sections when nobody has the number.
struct Found {
    masked: String,
    sections: Vec<Section>,
}

struct Section {
    source: &'static str,
    /// ms; zero when the register holds nothing.
    as_of: i64,
    rows: Vec<Answer>,
}

/// A search whose fields are all good.
struct Question {
    number: PersonalNumber,
    purpose: Purpose,
    case_code: String,
}

/// `GET /registries/search`
pub fn form(ctx: &mut Ctx<'_>) -> Result<Reply> {
    render(ctx, &[], None)
}

/// `POST /registries/search`. A command although nothing changes: the number must not stand in an address,
/// and the answer, which carries personal data, must not be kept to be sent again (the form has no `_once`).
pub fn search(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let question = match asked(ctx) {
        Ok(question) => question,
        Err(problems) => return render(ctx, &problems, None),
    };
    let mut found = Found { masked: question.number.masked(), sections: Vec::new() };
    for (register, fields) in question.purpose.looks() {
        let number = question.number.reveal();
        let fields: Vec<String> = fields.iter().map(|it| (*it).to_owned()).collect();
        let look = LookUp {
            register: register.id(),
            personal_number: &number,
            fields: &fields,
            purpose: question.purpose.key(),
            basis: question.purpose.basis(),
            case_code: Some(&question.case_code),
        };
        let answer = look_up(ctx, &look)?;
        let known = answer.is_some() || crate::look_up::person(ctx, &number)?.is_some();
        let rows = fields.iter().filter_map(|field| {
            let value = answer.as_ref()?.values.get(field)?;
            let label = ctx.t(&label(field)).to_owned();
            Some(Answer { label, value: shown(ctx, field, value), ..Answer::default() })
        });
        let rows = rows.collect();
        if known {
            let as_of = answer.map_or(0, |it| it.as_of);
            found.sections.push(Section { source: source(*register), as_of, rows });
        }
    }
    render(ctx, &[], Some(found))
}

/// The fields of the form, or what is wrong with them.
fn asked(ctx: &Ctx<'_>) -> std::result::Result<Question, Vec<FieldProblem>> {
    let number = ctx.field("number").parse::<PersonalNumber>();
    let purpose = Purpose::parse(ctx.field("purpose"));
    let case_code = ctx.field("case_code");
    let checks = [
        ("number", "registries-number-wrong", number.is_ok()),
        ("purpose", "registries-purpose-missing", purpose.is_some()),
        ("case_code", "registries-case-missing", is_case_code(case_code)),
    ];
    let wrong = checks.into_iter().filter(|(_, _, good)| !good);
    let problems: Vec<FieldProblem> = wrong.map(|(field, key, _)| FieldProblem::new(field, key)).collect();
    match (number, purpose) {
        (Ok(number), Some(purpose)) if problems.is_empty() => {
            Ok(Question { number, purpose, case_code: case_code.to_owned() })
        }
        _ => Err(problems),
    }
}

/// The form, with the number never filled in again: each look-up is a decision of its own.
fn render(ctx: &Ctx<'_>, problems: &[FieldProblem], result: Option<Found>) -> Result<Reply> {
    let purposes = Purpose::ALL.map(|it| (it.id(), ctx.t(it.key())));
    let view = View {
        page: Page::desk(ctx.scene(), ctx.t("registries-search-title")).with_problems(problems),
        purposes: Choice::list(&purposes, ctx.field("purpose")),
        case_code: ctx.field("case_code").to_owned(),
        result,
    };
    let html = view.render().map_err(bug("rendering a page"))?;
    Ok(if problems.is_empty() { Reply::page(html) } else { Reply::page_with_problems(html) })
}
