//! What the service is: names, audience, level, law, and the questions that every case needs to know.

use contracts::services::Files;
use kernel::{FieldProblem, Fields};
use toml::{Table, Value};

use super::{missing, put, say, set, table};
use crate::draft::Edited;

const FILE: &str = "service.toml";

/// Words of audiences and levels, as packs write them.
pub const AUDIENCES: [&str; 5] =
    ["citizen", "overseas_vietnamese", "foreigner", "enterprise", "organisation"];
pub const LEVELS: [&str; 3] = ["commune", "province", "ministry"];
/// What a case needs to know; those that a service may leave out come last.
pub const APPLICANT: [&str; 7] = ["name", "number", "phone", "subject", "email", "place", "delivery"];
/// How many of [`APPLICANT`] must be there.
pub const APPLICANT_MUST: usize = 4;

/// Saves the facts.
pub fn save(files: &mut Files, posted: &Fields) -> Edited {
    let must = ["name_vi", "name_en", "summary_vi", "summary_en", "area_vi", "area_en", "level", "decision"];
    let mut problems = missing(&must.map(|name| (name, posted.get(name))));
    let audience: Vec<Value> = AUDIENCES
        .into_iter()
        .filter(|it| posted.all("audience").any(|a| a == *it))
        .map(Value::from)
        .collect();
    if audience.is_empty() {
        problems.push(FieldProblem::new("audience", "studio-error-audience"));
    }
    if !LEVELS.contains(&posted.get("level")) && !posted.get("level").is_empty() {
        problems.push(FieldProblem::new("level", "studio-error-required"));
    }
    let minutes = posted.get("minutes").parse::<u8>().ok().filter(|it| *it > 0);
    if minutes.is_none() {
        problems.push(FieldProblem::new("minutes", "studio-error-number"));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut service = table(files, FILE)?;
    let laws = posted.get("legal_basis").split([',', ';', '\n']).map(str::trim).filter(|it| !it.is_empty());
    set(&mut service, "legal_basis", Some(laws.map(Value::from).collect::<Vec<_>>()));
    set(&mut service, "level", Some(posted.get("level")));
    set(&mut service, "audience", Some(audience));
    set(&mut service, "decision", Some(posted.get("decision")));
    set(&mut service, "minutes", minutes.map(i64::from));
    let applicant = service.entry("applicant".to_owned()).or_insert_with(|| Value::Table(Table::new()));
    if let Some(applicant) = applicant.as_table_mut() {
        for key in APPLICANT {
            let question = posted.get(&format!("applicant_{key}"));
            set(applicant, key, Some(question).filter(|it| !it.is_empty()));
        }
    }
    put(files, FILE, &service);
    for key in ["name", "summary", "area", "result"] {
        let word = |lang: &str| posted.get(&format!("{key}_{lang}")).to_owned();
        if posted.has(&format!("{key}_vi")) {
            say(files, key, &word("vi"), &word("en"));
        }
    }
    Ok(())
}
