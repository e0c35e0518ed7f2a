//! Papers of the dossier.

use contracts::services::Files;
use kernel::{FieldProblem, Fields};
use toml::{Table, Value};

use super::{id_from, id_of, missing, put, rows, say, set, table, unsay};
use crate::condition;
use crate::draft::Edited;

const FILE: &str = "service.toml";
/// Papers that a service may ask for.
const PAPERS_MAX: usize = 40;

/// Adds a paper, or changes the one named in `id`.
pub fn save(files: &mut Files, id: &str, posted: &Fields) -> Edited {
    let (vi, en) = (posted.get("name_vi"), posted.get("name_en"));
    let mut problems = missing(&[("name_vi", vi), ("name_en", en)]);
    let sheets = ["originals", "copies"].map(|name| match posted.get(name) {
        "" => Some(0),
        typed => typed.parse::<u8>().ok().filter(|it| *it <= 20),
    });
    if sheets.contains(&None) || sheets == [Some(0), Some(0)] {
        problems.push(FieldProblem::new("originals", "studio-error-sheets"));
    }
    let mut service = table(files, FILE)?;
    let papers = rows(&mut service, "paper");
    if papers.len() >= PAPERS_MAX {
        problems.push(FieldProblem::new("", "studio-error-many-papers"));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let taken: Vec<String> = papers.iter().map(|it| id_of(it).to_owned()).collect();
    let at = taken.iter().position(|it| it == id);
    let id = if at.is_some() { id.to_owned() } else { id_from(en, &taken) };
    let mut paper = at.and_then(|at| papers[at].as_table().cloned()).unwrap_or_default();
    paper.insert("id".to_owned(), id.as_str().into());
    for (key, count) in ["originals", "copies"].into_iter().zip(sheets) {
        set(&mut paper, key, count.filter(|it| *it > 0).map(i64::from));
    }
    for key in ["present_only", "form"] {
        set(&mut paper, key, (posted.get(key) == "yes").then_some(true));
    }
    set(&mut paper, "upload", Some(posted.get("upload")).filter(|it| !it.is_empty()));
    condition::apply(&mut paper, posted.get("when"));
    match at {
        Some(at) => papers[at] = Value::Table(paper),
        None => papers.push(Value::Table(paper)),
    }
    put(files, FILE, &service);
    say(files, &format!("paper-{id}"), vi, en);
    Ok(())
}

/// Takes a paper away.
pub fn delete(files: &mut Files, id: &str) -> Edited {
    let mut service = table(files, FILE)?;
    rows(&mut service, "paper").retain(|it| id_of(it) != id);
    put(files, FILE, &service);
    unsay(files, |key| key == format!("paper-{id}"));
    Ok(())
}

/// A paper by its id.
pub fn read(files: &Files, id: &str) -> Option<Table> {
    let mut service = table(files, FILE).ok()?;
    rows(&mut service, "paper").iter().find(|it| id_of(it) == id)?.as_table().cloned()
}
