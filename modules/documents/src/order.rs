//! What other modules ask for: a paper, and the papers of a case.

use contracts::documents::{Listed, Order};
use contracts::organisations::directory;
use kernel::{Ctx, Error, Id, Result};

use crate::document::{Document, State, number_in};
use crate::{check_code, issue, store};

/// Queues a paper as part of the command that makes it due. The agency must exist.
pub fn place(ctx: &mut Ctx<'_>, order: &Order) -> Result<Id> {
    let unit = (directory(ctx)?.unit)(ctx, order.agency)?;
    let unit = unit.ok_or_else(|| Error::Bug(format!("a document of an unknown agency {}", order.agency)))?;
    let document = Document {
        id: ctx.new_id(),
        kind: order.kind.clone(),
        case_code: order.case_code.clone(),
        title: order.title.clone(),
        number: number_in(&order.data),
        agency: order.agency,
        agency_name: unit.name,
        owner: order.owner,
        lang: order.lang.clone(),
        template: order.template.clone(),
        data: order.data.clone(),
        people: order.people.clone(),
        check_code: check_code::fresh()?,
        ordered_at: ctx.now,
        state: State::Ordered,
    };
    store::insert(ctx.db, &document)?;
    ctx.job(issue::JOB, &issue::Due { document: document.id }, 0)?;
    Ok(document.id)
}

/// The papers of a case, oldest first. Who may see the case is its module's matter.
pub fn of_case(ctx: &mut Ctx<'_>, case_code: &str) -> Result<Vec<Listed>> {
    let listed = |it: Document| Listed {
        href: it.href(),
        issued_at: it.sealed().map(|sealed| sealed.at),
        id: it.id,
        kind: it.kind,
        title: it.title,
        ordered_at: it.ordered_at,
        check_code: it.check_code,
    };
    Ok(store::of_case(ctx.db, case_code)?.into_iter().map(listed).collect())
}
