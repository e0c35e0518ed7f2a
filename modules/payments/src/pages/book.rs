//! The book: sums per day and way, and a month's entries as CSV.

use askama::Template;
use kernel::{Ctx, Error, Reply, Result, bug};
use ui::Page;

use crate::entry::{Direction, Entry, day_of};
use crate::store;
use crate::store::entry::Total;

use super::{desk_page, page, tabs};

#[derive(Template)]
#[template(path = "desk_totals.html")]
struct Totals<'a> {
    page: Page<'a>,
    tabs: Vec<(&'static str, String)>,
    days: Vec<Day>,
    older: String,
    /// `2026-11`, for the file.
    month: String,
}

/// A day with its sums.
struct Day {
    day: String,
    totals: Vec<Total>,
    sum_in: i64,
    sum_out: i64,
}

/// Days on one page.
const DAYS: usize = 31;
/// Entries in one file; a month of a large city's agency.
const FILE_ROWS: i64 = 100_000;
/// Sorts after every day that is written with digits.
const AFTER_ALL: &str = "9999-99-99";

/// `GET /payments/totals?before=DAY`: days of the agency, newest first.
pub fn totals(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let agency = ctx.actor.agency().ok_or(Error::NotFound)?;
    let before = match ctx.query("before") {
        "" => AFTER_ALL.to_owned(),
        given => given.to_owned(),
    };
    let mut days = store::entry::days(ctx.db, agency, &before, DAYS as i64 + 1)?;
    let more = days.len() > DAYS;
    days.truncate(DAYS);
    let (newest, oldest) = (days.first().cloned(), days.last().cloned());
    let older = oldest
        .as_ref()
        .filter(|_| more)
        .map(|it| format!("/payments/totals?before={it}"))
        .unwrap_or_default();
    let sums = match oldest.zip(newest) {
        Some((oldest, newest)) => store::entry::totals(ctx.db, agency, &oldest, &newest)?,
        None => Vec::new(),
    };
    let month = day_of(ctx.now)[..7].to_owned();
    let view_page = desk_page(ctx, "payments-totals-title");
    let view = Totals { tabs: tabs(&view_page), page: view_page, days: by_day(days, &sums), older, month };
    page(&view, &[])
}

fn by_day(days: Vec<String>, sums: &[Total]) -> Vec<Day> {
    let of = |day: String| {
        let totals: Vec<Total> = sums.iter().filter(|it| it.day == day).cloned().collect();
        let sum = |direction: Direction| -> i64 {
            totals.iter().filter(|it| it.direction == direction).map(|it| it.sum_vnd).sum()
        };
        Day { sum_in: sum(Direction::In), sum_out: sum(Direction::Out), totals, day }
    };
    days.into_iter().map(of).collect()
}

/// `GET /payments/entries/{month}`: a month of the agency as CSV.
pub fn export(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let agency = ctx.actor.agency().ok_or(Error::NotFound)?;
    let month = ctx.param("month")?.to_owned();
    let first: jiff::civil::Date = format!("{month}-01").parse().map_err(|_| Error::NotFound)?;
    let (from, to) = (first.to_string(), first.last_of_month().to_string());
    let entries = store::entry::between(ctx.db, agency, &from, &to, FILE_ROWS)?;
    let file = csv(&entries)?;
    Ok(Reply::file("text/csv; charset=utf-8", format!("motcua-{month}.csv"), file))
}

/// Codes and amounts only: nothing that people typed, so nothing that a spreadsheet would run.
fn csv(entries: &[Entry]) -> Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let head = ["day", "time", "case", "direction", "way", "amount_vnd", "what", "receipt", "reference"];
    writer.write_record(head).map_err(bug("writing CSV"))?;
    for entry in entries {
        let time = vn::local(entry.at).time().strftime("%H:%M:%S").to_string();
        let amount = entry.amount_vnd.to_string();
        let row = [
            entry.day.as_str(),
            &time,
            &entry.case_code,
            entry.direction.as_str(),
            entry.way.as_str(),
            &amount,
            entry.verdict.as_str(),
            entry.receipt.as_deref().unwrap_or_default(),
            &entry.reference,
        ];
        writer.write_record(row).map_err(bug("writing CSV"))?;
    }
    writer.into_inner().map_err(bug("writing CSV"))
}
