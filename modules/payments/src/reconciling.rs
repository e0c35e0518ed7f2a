//! The bank's statement against the charges: what belongs to a fee settles it, the rest is for people.

use contracts::payments::{RECONCILED, Reconciled};
use kernel::{Ctx, Error, Id, Result};
use sha2::{Digest, Sha256};

use crate::bank_file;
use crate::charge::{Charge, Verdict, Way, references_in};
use crate::receiving::{self, Money};
use crate::store;

/// One file, read and compared.
#[derive(Clone, Debug)]
pub struct Statement {
    pub id: Id,
    pub agency: Id,
    pub name: String,
    pub at: i64,
    pub by: Id,
    /// Lines of money out, which are not looked at.
    pub skipped: i64,
    /// Lines that an earlier file had already.
    pub known: i64,
}

/// A line of money in.
#[derive(Clone, Debug)]
pub struct Line {
    pub id: Id,
    pub statement: Id,
    pub agency: Id,
    pub day: String,
    pub amount_vnd: i64,
    /// The words of the transfer, as the bank gives them.
    pub words: String,
    pub fingerprint: String,
    pub found: Found,
    pub case_code: Option<String>,
    pub settled_at: Option<i64>,
    pub settler: Option<String>,
    pub note: Option<String>,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    Matched,
    Unmatched,
    WrongAmount,
}

impl Found {
    pub const ALL: [Found; 3] = [Found::Matched, Found::Unmatched, Found::WrongAmount];

    pub fn as_str(self) -> &'static str {
        match self {
            Found::Matched => "matched",
            Found::Unmatched => "unmatched",
            Found::WrongAmount => "wrong_amount",
        }
    }
}

/// Longest note, in characters.
const NOTE_MAX: usize = 500;
const NOTE_MIN: usize = 5;

/// Keeps the lines of a file that are new, and enters the money of those that name a charge of the agency.
pub fn reconcile(ctx: &mut Ctx<'_>, agency: Id, name: &str, lines: &[bank_file::Line]) -> Result<Id> {
    let mut statement = Statement {
        id: ctx.new_id(),
        agency,
        name: name.chars().take(120).collect(),
        at: ctx.now,
        by: ctx.actor.account,
        skipped: lines.iter().filter(|it| it.amount_vnd < 0).count() as i64,
        known: 0,
    };
    for (line, fingerprint) in lines.iter().zip(fingerprints(lines)).filter(|(it, _)| it.amount_vnd > 0) {
        if store::statement::is_known(ctx.db, agency, &fingerprint)? {
            statement.known += 1;
            continue;
        }
        compare(ctx, &statement, line, fingerprint)?;
    }
    store::statement::insert(ctx.db, &statement)?;
    say(ctx, agency, statement.id)?;
    ctx.signal(format!("agency:{agency}"));
    Ok(statement.id)
}

/// Marks a line as settled by hand, with a word on how.
pub fn settle(ctx: &mut Ctx<'_>, line: &Line, note: &str) -> Result<()> {
    if !(NOTE_MIN..=NOTE_MAX).contains(&note.chars().count()) {
        return Err(Error::invalid("note", "payments-note-missing"));
    }
    if line.found == Found::Matched {
        return Err(Error::Refused("payments-error-matched"));
    }
    let settler = ctx.actor.position.as_ref().map(|it| it.title.clone()).unwrap_or_default();
    if !store::statement::settle(ctx.db, line.id, ctx.now, &settler, note)? {
        return Err(Error::Conflict);
    }
    say(ctx, line.agency, line.statement)
}

fn compare(
    ctx: &mut Ctx<'_>,
    statement: &Statement,
    line: &bank_file::Line,
    fingerprint: String,
) -> Result<()> {
    let agency = statement.agency;
    let mut found = Found::Unmatched;
    let mut case_code = None;
    if let Some(mut charge) = charge_in(ctx, agency, &line.words)? {
        let money = Money {
            way: Way::VietQr,
            amount_vnd: line.amount_vnd,
            at: ctx.now,
            reference: format!("bank:{agency}:{fingerprint}"),
        };
        let is_awaited = receiving::is_awaited(ctx, &charge.case_code)?;
        let verdict = receiving::receive(ctx, &mut charge, &money, is_awaited)?;
        let wrong = verdict == Some(Verdict::WrongAmount);
        found = if wrong { Found::WrongAmount } else { Found::Matched };
        case_code = Some(charge.case_code);
    }
    let line = Line {
        id: ctx.new_id(),
        statement: statement.id,
        agency,
        day: line.day.to_string(),
        amount_vnd: line.amount_vnd,
        words: line.words.clone(),
        fingerprint,
        found,
        case_code,
        settled_at: None,
        settler: None,
        note: None,
    };
    store::statement::insert_line(ctx.db, &line)
}

/// The charge of the agency that a transfer names.
fn charge_in(ctx: &mut Ctx<'_>, agency: Id, words: &str) -> Result<Option<Charge>> {
    for reference in references_in(words) {
        let charge = store::charge::by_reference(ctx.db, &reference)?;
        if let Some(charge) = charge.filter(|it| it.agency == agency) {
            return Ok(Some(charge));
        }
    }
    Ok(None)
}

/// One per line: equal lines of one file are told apart by their count, and a line that comes again in
/// another file gets the same one.
pub fn fingerprints(lines: &[bank_file::Line]) -> Vec<String> {
    let mut seen = std::collections::HashMap::new();
    let print = |line: &bank_file::Line| {
        let text = format!("{}\n{}\n{}", line.day, line.amount_vnd, line.words);
        let count = seen.entry(text.clone()).and_modify(|it| *it += 1).or_insert(0_u32);
        let hash = Sha256::digest(format!("{text}\n{count}").as_bytes());
        hash.iter().take(16).map(|it| format!("{it:02x}")).collect()
    };
    lines.iter().map(print).collect()
}

fn say(ctx: &mut Ctx<'_>, agency: Id, statement: Id) -> Result<()> {
    let counts = store::statement::counts(ctx.db, statement)?;
    let reconciled = Reconciled {
        statement,
        agency,
        matched: counts.matched,
        unmatched: counts.unmatched,
        wrong_amount: counts.wrong_amount,
        settled: counts.settled,
        amount_vnd: counts.amount_vnd,
    };
    ctx.event(RECONCILED, statement.to_string(), &reconciled)
}
