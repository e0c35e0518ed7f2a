//! A look into a data folder from outside, past everything that the program does.

use std::fs;
use std::path::Path;

use rusqlite::{Connection, Params};

pub fn open(folder: &Path) -> Connection {
    Connection::open(folder.join("motcua.db")).unwrap()
}

pub fn count(folder: &Path, sql: &str, params: impl Params) -> i64 {
    open(folder).query_row(sql, params, |row| row.get(0)).unwrap()
}

/// Is the sending with this token kept with its answer?
pub fn is_kept(folder: &Path, token: &str) -> bool {
    count(folder, "select count(*) from kernel_once where token = ?1", [token]) == 1
}

/// How many positions carry a title.
pub fn positions(folder: &Path, title: &str) -> i64 {
    count(folder, "select count(*) from organisations_position where title = ?1", [title])
}

/// How many records of the ledger say that a position became vacant.
pub fn ends(folder: &Path, position: &str) -> i64 {
    let sql =
        "select count(*) from kernel_event where name = 'organisations.position_ended' and subject = ?1";
    count(folder, sql, [position])
}

/// A copy of a folder that nobody uses.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
