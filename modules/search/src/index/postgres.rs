//! Full text on PostgreSQL: a `tsvector` beside the row and a GIN index over it.
//!
//! A GIN index knows no order, so a common word would mean fetching all its entries to find the newest.
//! The newest entries of the scope are looked through first: common words are found among them at once,
//! somewhat rarer ones further down. What is rare has few entries, and the index gives those.

use kernel::{Db, Id, Result, statements};

use crate::store::{Found, found};
use crate::words::{Query, Scope};

/// Newest entries of a scope that are looked through one by one, at about a microsecond each.
const WALKED: i64 = 2_000;
/// And these after them, when the first have some hits and not enough.
const WALKED_FURTHER: i64 = 20_000;
/// Entries that the index may give before they are put in order.
const CANDIDATES_MAX: i64 = 5_000;

/// Looks through the newest entries of a scope, and stops when enough are found.
macro_rules! walk {
    ($scope:literal) => {
        concat!(
            "select id, title, detail, href, at from \
             (select id, title, detail, href, at, words from search_entry \
              where ",
            $scope,
            " = ?1 and id < ?5 order by id desc limit ?2) as newest \
             where words @@ (?3::text)::tsquery order by id desc limit ?4"
        )
    };
}

/// The entry of a scope after which so many have been looked through; none when there are fewer.
macro_rules! edge {
    ($scope:literal) => {
        concat!("select id from search_entry where ", $scope, " = ?1 order by id desc limit 1 offset ?2")
    };
}

/// Asks the index of words, where the scope is a word too. The scope is asked again of the candidates,
/// outside: inside, the planner would rather read the list of a whole agency.
macro_rules! ask {
    ($scope:literal) => {
        concat!(
            "select id, title, detail, href, at from \
             (select id, title, detail, href, at, agency, owner from search_entry \
              where words @@ (?3::text)::tsquery limit ?2) as candidate \
             where ",
            $scope,
            " = ?1 order by id desc limit ?4"
        )
    };
}

statements! {
    INSERT = "update search_entry set words = (?2::text)::tsvector where id = ?1";

    WALK_AGENCY = walk!("agency");

    WALK_OWNER = walk!("owner");

    EDGE_AGENCY = edge!("agency");

    EDGE_OWNER = edge!("owner");

    ASK_AGENCY = ask!("agency");

    ASK_OWNER = ask!("owner");

    /// Until the end of the transaction. Words that seldom stand together look frequent to the planner, which
    /// would then read the whole table in the hope of an early end.
    USE_INDEX = "select set_config('enable_seqscan', 'off', true) as setting";
}

pub fn insert(db: &mut dyn Db, id: Id, words: &[String]) -> Result<()> {
    db.execute(INSERT, &[id.into(), words.join(" ").into()])?;
    Ok(())
}

/// The words go with their row.
pub fn remove(_: &mut dyn Db, _: Id) -> Result<()> {
    Ok(())
}

pub fn newest(db: &mut dyn Db, scope: Scope, query: &Query, limit: usize) -> Result<Vec<Found>> {
    let (walk, edge, ask, whose) = match scope {
        Scope::Agency(id) => (WALK_AGENCY, EDGE_AGENCY, ASK_AGENCY, id),
        Scope::Owner(id) => (WALK_OWNER, EDGE_OWNER, ASK_OWNER, id),
    };
    let (words, most) = (matching(scope, query), limit as i64);
    let walk = |db: &mut dyn Db, many: i64, below: Id| {
        db.query(walk, &[whose.into(), many.into(), words.as_str().into(), most.into(), below.into()])
    };
    let mut rows = walk(db, WALKED, Id(i64::MAX))?;
    if rows.len() < limit
        && let Some(row) = db.one(edge, &[whose.into(), (WALKED - 1).into()])?
    {
        if !rows.is_empty() {
            rows.extend(walk(db, WALKED_FURTHER, row.id("id")?)?);
        }
        if rows.len() < limit {
            db.query(USE_INDEX, &[])?;
            let params = [whose.into(), CANDIDATES_MAX.into(), words.as_str().into(), most.into()];
            // What was walked is newer than everything else.
            let walked: Vec<Id> = rows.iter().map(|it| it.id("id")).collect::<Result<_>>()?;
            for row in db.query(ask, &params)? {
                if !walked.contains(&row.id("id")?) {
                    rows.push(row);
                }
            }
        }
    }
    rows.truncate(limit);
    rows.iter().map(found).collect()
}

/// Every word quoted, so that none is read as an operator; `:*` asks for beginnings.
fn matching(scope: Scope, query: &Query) -> String {
    let whole = std::iter::once(scope.word()).chain(query.whole.iter().cloned()).map(|it| format!("'{it}'"));
    let prefix = query.prefix.iter().map(|it| format!("'{it}':*"));
    whole.chain(prefix).collect::<Vec<_>>().join(" & ")
}
