//! The platform measures itself: a temporary folder with the demo and generated cases, then what people and
//! programs do all day, beside what the same machine does at best in the same run.
//!
//! Reading order: [`plan`] (what is measured and for how long), `cost` and `report` (how figures are taken and
//! shown), `world` (the folder), then the measurements.

pub mod plan;
mod cost;
mod report;
mod world;
mod people;
mod acts;
mod filing;
mod finding;
mod store;
mod writer;
mod hello;
mod client;
mod wire;
mod start;

pub use plan::{Part, Plan};
pub use report::Report;

use crate::Outcome;
use crate::progress::Progress;
use world::World;

/// Cases are made ten times as many to see what growth costs.
const GROWTH: usize = 10;

/// Measures everything that the plan asks for.
pub fn run(plan: &Plan) -> Outcome<Report> {
    let mut report = Report::new(plan.cases);
    let mut progress = Progress::new("bench", 0);
    progress.part("the demo");
    let world = World::make()?;
    if plan.has(Part::Start) {
        progress.part("start of the demo");
        start::measure(&world, plan, "the demo", &mut report)?;
    }
    progress.part("cases");
    world.fill(plan.cases)?;
    let few = all(&world, plan, &mut report, &mut progress)?;
    if plan.has(Part::Growth) {
        progress.part("ten times the cases");
        world.fill(plan.cases * (GROWTH - 1))?;
        grown(&world, plan, &few, &mut report, &mut progress)?;
    }
    report.close();
    Ok(report)
}

/// The measurements among the first cases; gives the costs of acts, to be compared.
fn all(world: &World, plan: &Plan, report: &mut Report, progress: &mut Progress) -> Outcome<acts::Costs> {
    let mut costs = acts::Costs::default();
    if plan.has(Part::Acts) || plan.has(Part::Growth) {
        progress.part("acts");
        costs = acts::measure(world, plan)?;
        costs.tell(report);
    }
    if plan.has(Part::Acts) {
        progress.part("receipts");
        filing::receipts(world, plan, report)?;
    }
    if plan.has(Part::Search) {
        progress.part("search");
        finding::procedures(world, plan, report)?;
        finding::cases(world, plan, plan.cases, report)?;
    }
    if plan.has(Part::Wire) {
        progress.part("pages over HTTP");
        wire::measure(world, plan, report)?;
    }
    if plan.has(Part::Writer) {
        progress.part("commands");
        writer::measure(world, plan, report)?;
    }
    Ok(costs)
}

fn grown(
    world: &World,
    plan: &Plan,
    few: &acts::Costs,
    report: &mut Report,
    progress: &mut Progress,
) -> Outcome {
    progress.part("acts among ten times the cases");
    acts::measure(world, plan)?.tell_growth(few, report);
    if plan.has(Part::Search) {
        finding::cases(world, plan, plan.cases * GROWTH, report)?;
    }
    if plan.has(Part::Start) {
        let name = format!("{} cases", plan.cases * GROWTH);
        start::measure(world, plan, &name, report)?;
    }
    Ok(())
}
