//! What officials and applicants wrote to each other.

use kernel::{Db, Id, Result, Row, statements};

statements! {
    INSERT = "insert into cases_message (id, case_id, kind, words, author, at) values (?1, ?2, ?3, ?4, ?5, ?6)";

    OF_CASE = "select id, kind, words, author, at from cases_message where case_id = ?1 order by id limit 200";
}

/// Some words, their kind (`supplement`, `answer`, `refusal`, `return`, `apology`, `note`) and their author.
#[derive(Clone, Debug)]
pub struct Message {
    pub id: Id,
    pub kind: String,
    pub words: String,
    pub author: String,
    pub at: i64,
}

pub fn insert(db: &mut dyn Db, case: Id, message: &Message) -> Result<()> {
    let params = [
        message.id.into(),
        case.into(),
        message.kind.as_str().into(),
        message.words.as_str().into(),
        message.author.as_str().into(),
        message.at.into(),
    ];
    db.execute(INSERT, &params)?;
    Ok(())
}

pub fn of_case(db: &mut dyn Db, case: Id) -> Result<Vec<Message>> {
    let message = |row: &Row| {
        Ok(Message {
            id: row.id("id")?,
            kind: row.text("kind")?,
            words: row.text("words")?,
            author: row.text("author")?,
            at: row.int("at")?,
        })
    };
    db.query(OF_CASE, &[case.into()])?.iter().map(message).collect()
}
