//! What one act of a person or a program costs, called directly: no sockets.

use kernel::Platform;
use serde_json::{Value, json};
use std::sync::Arc;

use super::cost::{Cost, repeat};
use super::filing::{self, BUSINESS, business};
use super::people::Person;
use super::plan::Plan;
use super::report::{Report, Row};
use super::world::World;
use crate::{Failure, Outcome};

/// The costs of the acts, by name, with their targets in ms.
#[derive(Debug, Default)]
pub struct Costs(Vec<(String, Cost, f64)>);

const PART: &str = "acts";
const GROWTH_PART: &str = "growth";
/// How much dearer an act may be among ten times as many cases.
const GROWTH_MAX: f64 = 1.2;

impl Costs {
    pub fn tell(&self, report: &mut Report) {
        for (name, cost, most) in &self.0 {
            let note = format!("{} times in {:.1} s", cost.acts, cost.wall.as_secs_f64());
            report.add(Row::new(PART, name.clone(), cost.ms(), "ms CPU").at_most(*most).note(note));
        }
    }

    /// Beside the costs of the same acts before.
    pub fn tell_growth(&self, before: &Costs, report: &mut Report) {
        for (name, cost, _) in &self.0 {
            let Some((_, then, _)) = before.0.iter().find(|(other, ..)| other == name) else { continue };
            let ratio = cost.ms() / then.ms();
            let note = format!("{:.3} ms CPU before, {:.3} ms now", then.ms(), cost.ms());
            report.add(Row::new(GROWTH_PART, name.clone(), ratio, "times").at_most(GROWTH_MAX).note(note));
        }
    }
}

/// Measures every act of the list.
pub fn measure(world: &World, plan: &Plan) -> Outcome<Costs> {
    let open = world.open()?;
    let platform = &open.platform;
    let (citizen, officer) = (&world.citizen, &world.officer);
    let mut costs = Costs::default();
    let mut add = |name: String, most: f64, act: &mut dyn FnMut() -> Outcome| -> Outcome {
        costs.0.push((name, repeat(plan.cpu_ms(), plan.wall(), act)?, most));
        Ok(())
    };
    let (page, questions) = form_page(platform, citizen)?;
    add(format!("read a form page, {questions} questions"), 0.3, &mut || {
        citizen.get(platform, &page).map(drop)
    })?;
    let (_, requests) = filing::on_pages(platform, citizen)?;
    add(format!("file a case on pages, all steps, {requests} requests"), 3.0, &mut || {
        filing::on_pages(platform, citizen).map(drop)
    })?;
    let body = json!({ "service": BUSINESS, "answers": business() }).to_string();
    add("create a case by API".to_owned(), 0.5, &mut || {
        citizen.post_json(platform, "/api/cases", &body, 201).map(drop)
    })?;
    let case = format!("/api/cases/{}", code(&citizen.post_json(platform, "/api/cases", &body, 201)?.body)?);
    add("read a case by API, own".to_owned(), 0.3, &mut || citizen.get(platform, &case).map(drop))?;
    add("read a case by API, official, reading recorded".to_owned(), 0.3, &mut || {
        officer.get(platform, &case).map(drop)
    })?;
    add("list 100 cases by API, own".to_owned(), 1.5, &mut || citizen.get(platform, "/api/cases").map(drop))?;
    add("list 100 cases by API, agency".to_owned(), 1.5, &mut || {
        officer.get(platform, "/api/cases?shelf=closed").map(drop)
    })?;
    add("officer's inbox, 50 items and a case".to_owned(), 2.0, &mut || {
        officer.get(platform, "/work?group=overdue").map(drop)
    })?;
    kernel::background::settle(platform)?;
    Ok(costs)
}

/// The longest page of the packs: the parents of a newborn whom the register does not know.
fn form_page(platform: &Arc<Platform>, citizen: &Person) -> Outcome<(String, usize)> {
    let draft = citizen.post(platform, "/cases/new/1.001193", &[("agency", "20242")])?;
    let answers = [
        ("declarant_relation", "mother"),
        ("declarant_number", "048191000057"),
        ("mother_number", "048191000057"),
        ("father_number", "048089000058"),
        ("surrogacy", "false"),
    ];
    for page in ["declarant", "parent_numbers"] {
        citizen.post(platform, &format!("{draft}/pages/{page}"), &answers)?;
    }
    let path = format!("{draft}/pages/people");
    let html = citizen.get(platform, &path)?;
    let mut names: Vec<&str> =
        html.text().split(" name=\"").skip(1).filter_map(|it| it.split('"').next()).collect();
    names.retain(|it| it.starts_with("declarant_") || it.starts_with("mother_") || it.starts_with("father_"));
    names.sort_unstable();
    names.dedup();
    Ok((path, names.len()))
}

/// The code of a case in an answer of the API.
pub fn code(body: &[u8]) -> Outcome<String> {
    let value: Value = serde_json::from_slice(body).map_err(|it| Failure::failed("reading an answer", it))?;
    let code = value["code"].as_str().map(str::to_owned);
    code.ok_or_else(|| Failure::Failed("an answer without a code".to_owned()))
}
