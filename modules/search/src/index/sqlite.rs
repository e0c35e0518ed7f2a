//! Full text on SQLite: an FTS5 table without content, read from the newest entry backwards.
//!
//! Nothing is ranked: the lists of all words, the scope's among them, are walked together in the order of
//! ids and left when enough entries are found. Ranking would read every entry of a common word.

use kernel::{Db, Id, Result, statements};

use crate::store::{Found, found};
use crate::words::{Query, Scope};

/// The scope is asked again of the row: a word of a text must never be able to stand for it.
macro_rules! newest {
    ($scope:literal) => {
        concat!(
            "select e.title, e.detail, e.href, e.at from \
             (select rowid as id from search_text where search_text match ?1 \
              order by rowid desc limit ?2) as hit \
             join search_entry e on e.id = hit.id where ",
            $scope,
            " = ?3 order by e.id desc"
        )
    };
}

statements! {
    INSERT = "insert into search_text (rowid, words) values (?1, ?2)";

    REMOVE = "delete from search_text where rowid = ?1";

    NEWEST_AGENCY = newest!("e.agency");

    NEWEST_OWNER = newest!("e.owner");
}

pub fn insert(db: &mut dyn Db, id: Id, words: &[String]) -> Result<()> {
    db.execute(INSERT, &[id.into(), words.join(" ").into()])?;
    Ok(())
}

pub fn remove(db: &mut dyn Db, id: Id) -> Result<()> {
    db.execute(REMOVE, &[id.into()])?;
    Ok(())
}

pub fn newest(db: &mut dyn Db, scope: Scope, query: &Query, limit: usize) -> Result<Vec<Found>> {
    let (newest, whose) = match scope {
        Scope::Agency(id) => (NEWEST_AGENCY, id),
        Scope::Owner(id) => (NEWEST_OWNER, id),
    };
    let params = [matching(scope, query).into(), (limit as i64).into(), whose.into()];
    db.query(newest, &params)?.iter().map(found).collect()
}

/// Every word quoted, so that none is read as an operator; a star outside the quotes asks for beginnings.
fn matching(scope: Scope, query: &Query) -> String {
    let whole =
        std::iter::once(scope.word()).chain(query.whole.iter().cloned()).map(|it| format!("\"{it}\""));
    let prefix = query.prefix.iter().map(|it| format!("\"{it}\" *"));
    whole.chain(prefix).collect::<Vec<_>>().join(" AND ")
}
