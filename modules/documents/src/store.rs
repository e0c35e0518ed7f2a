//! The SQL of documents.

use kernel::{Db, Error, Id, Result, Row, bug, statements};

use crate::document::{Document, Sealed, State};

statements! {
    INSERT = "insert into documents_document \
              (id, kind, case_code, title, number, agency, agency_name, owner, lang, template, data, people, \
              check_code, state, ordered_at, bytes, fault) \
              values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 'ordered', ?14, 0, '')";

    ISSUE = "update documents_document set state = 'issued', issued_at = ?2, sha256 = ?3, bytes = ?4 \
             where id = ?1 and state = 'ordered'";

    FAIL = "update documents_document set state = 'failed', fault = ?2 where id = ?1 and state = 'ordered'";

    BY_ID = "select id, kind, case_code, title, number, agency, agency_name, owner, lang, template, \
             data, people, check_code, state, ordered_at, issued_at, sha256, bytes, fault \
             from documents_document where id = ?1";

    BY_CODE = "select id, kind, case_code, title, number, agency, agency_name, owner, lang, template, \
               data, people, check_code, state, ordered_at, issued_at, sha256, bytes, fault \
               from documents_document where check_code = ?1";

    BY_SHA256 = "select id, kind, case_code, title, number, agency, agency_name, owner, lang, template, \
                 data, people, check_code, state, ordered_at, issued_at, sha256, bytes, fault \
                 from documents_document where sha256 = ?1 order by id limit 1";

    OF_CASE = "select id, kind, case_code, title, number, agency, agency_name, owner, lang, template, \
               data, people, check_code, state, ordered_at, issued_at, sha256, bytes, fault \
               from documents_document where case_code = ?1 order by id limit 200";

    OF_AGENCY = "select id, kind, case_code, title, number, agency, agency_name, owner, lang, template, \
                 data, people, check_code, state, ordered_at, issued_at, sha256, bytes, fault \
                 from documents_document where agency = ?1 and id < ?2 order by id desc limit ?3";
}

/// A new paper, in state [`State::Ordered`].
pub fn insert(db: &mut dyn Db, it: &Document) -> Result<()> {
    let template = serde_json::to_string(&it.template).map_err(bug("writing a template"))?;
    let people = serde_json::to_string(&it.people).map_err(bug("writing the people of a document"))?;
    db.execute(
        INSERT,
        &[
            it.id.into(),
            it.kind.as_str().into(),
            it.case_code.as_str().into(),
            it.title.as_str().into(),
            it.number.as_str().into(),
            it.agency.into(),
            it.agency_name.as_str().into(),
            it.owner.into(),
            it.lang.as_str().into(),
            template.into(),
            it.data.to_string().into(),
            people.into(),
            it.check_code.as_str().into(),
            it.ordered_at.into(),
        ],
    )?;
    Ok(())
}

/// False when the paper was no longer waiting.
pub fn set_issued(db: &mut dyn Db, id: Id, sealed: &Sealed) -> Result<bool> {
    let params = [id.into(), sealed.at.into(), sealed.sha256.as_str().into(), sealed.bytes.into()];
    Ok(db.execute(ISSUE, &params)? == 1)
}

/// False when the paper was no longer waiting.
pub fn set_failed(db: &mut dyn Db, id: Id, fault: &str) -> Result<bool> {
    Ok(db.execute(FAIL, &[id.into(), fault.into()])? == 1)
}

pub fn by_id(db: &mut dyn Db, id: Id) -> Result<Option<Document>> {
    db.one(BY_ID, &[id.into()])?.as_ref().map(document).transpose()
}

/// The paper with a check code, in any state.
pub fn by_check_code(db: &mut dyn Db, code: &str) -> Result<Option<Document>> {
    db.one(BY_CODE, &[code.into()])?.as_ref().map(document).transpose()
}

/// The issued paper whose file has this SHA-256.
pub fn by_sha256(db: &mut dyn Db, sha256: &str) -> Result<Option<Document>> {
    db.one(BY_SHA256, &[sha256.into()])?.as_ref().map(document).transpose()
}

/// The papers of a case, oldest first, at most 200.
pub fn of_case(db: &mut dyn Db, case_code: &str) -> Result<Vec<Document>> {
    db.query(OF_CASE, &[case_code.into()])?.iter().map(document).collect()
}

/// The papers of an agency, newest first, that are older than `before`.
pub fn of_agency(db: &mut dyn Db, agency: Id, before: Id, limit: usize) -> Result<Vec<Document>> {
    db.query(OF_AGENCY, &[agency.into(), before.into(), (limit as i64).into()])?
        .iter()
        .map(document)
        .collect()
}

fn document(row: &Row) -> Result<Document> {
    Ok(Document {
        id: row.id("id")?,
        kind: row.text("kind")?,
        case_code: row.text("case_code")?,
        title: row.text("title")?,
        number: row.text("number")?,
        agency: row.id("agency")?,
        agency_name: row.text("agency_name")?,
        owner: row.id("owner")?,
        lang: row.text("lang")?,
        template: serde_json::from_str(row.str("template")?).map_err(bug("reading a template"))?,
        data: serde_json::from_str(row.str("data")?).map_err(bug("reading the data of a document"))?,
        people: serde_json::from_str(row.str("people")?).map_err(bug("reading the people of a document"))?,
        check_code: row.text("check_code")?,
        ordered_at: row.int("ordered_at")?,
        state: state(row)?,
    })
}

fn state(row: &Row) -> Result<State> {
    match row.str("state")? {
        "ordered" => Ok(State::Ordered),
        "issued" => {
            let (at, sha256, bytes) = (row.int("issued_at")?, row.text("sha256")?, row.int("bytes")?);
            Ok(State::Issued(Sealed { at, sha256, bytes }))
        }
        "failed" => Ok(State::Failed(row.text("fault")?)),
        other => Err(Error::Bug(format!("a document in state {other}"))),
    }
}
