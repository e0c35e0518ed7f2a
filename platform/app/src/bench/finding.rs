//! How long a search takes.

use std::sync::Arc;
use std::time::{Duration, Instant};

use kernel::Platform;

use super::cost::percentile;
use super::people::Person;
use super::plan::Plan;
use super::report::{Report, Row};
use super::world::World;
use crate::Outcome;

/// As people type: with and without marks, half a word, a code, a slip.
const PROCEDURES: &[&str] = &[
    "khai+sinh",
    "khai+sinh+cho+con",
    "lam+can+cuoc",
    "k%E1%BA%BFt+h%C3%B4n",
    "giay+phep+xay+dung",
    "ho+kinh+doanh",
    "bang+lai+xe",
    "1.001193",
    "so+do",
    "chuyen+truong",
    "khai+tu",
    "dang+ky+ta",
    "bao+hiem+that+nghiep",
    "xyzzy",
];
const CASES: &[&str] = &[
    "nguyen",
    "nguyen+thi",
    "tran+mau",
    "ng",
    "nguye",
    "nguyen+thi+ph",
    "le+thu+nguyen+anh",
    "khai+sinh+nguyen",
    "xay+dung+nguyen",
    "yen",
    "0001",
    "khongcoai",
    "ho+kinh+doanh+vi+du",
];

/// Among the 2,642 procedures of the national catalogue.
pub fn procedures(world: &World, plan: &Plan, report: &mut Report) -> Outcome {
    let open = world.open()?;
    let paths: Vec<String> = PROCEDURES.iter().map(|it| format!("/api/services?q={it}")).collect();
    tell(&open.platform, &world.citizen, plan, &paths, "search of procedures", report)
}

/// Among the cases of one large agency.
pub fn cases(world: &World, plan: &Plan, count: usize, report: &mut Report) -> Outcome {
    let open = world.open()?;
    let paths: Vec<String> = CASES.iter().map(|it| format!("/search.json?q={it}")).collect();
    tell(&open.platform, &world.officer, plan, &paths, &format!("search among {count} cases"), report)
}

/// A search should not be felt, ms.
const MOST_MS: f64 = 50.0;

fn tell(
    platform: &Arc<Platform>,
    person: &Person,
    plan: &Plan,
    paths: &[String],
    name: &str,
    report: &mut Report,
) -> Outcome {
    // What is built at the first search is built at start.
    person.get(platform, &paths[0])?;
    let mut times: Vec<Duration> = Vec::new();
    let begun = Instant::now();
    let rounds = if plan.quick { 3 } else { 40 };
    while times.len() < rounds * paths.len() && begun.elapsed() < 2 * plan.wall() {
        for path in paths {
            let start = Instant::now();
            person.get(platform, path)?;
            times.push(start.elapsed());
        }
    }
    let note = format!("{} searches by clock, not by processor time", times.len());
    for of_hundred in [50, 99] {
        let ms = percentile(&mut times, of_hundred).as_secs_f64() * 1_000.0;
        let name = format!("{name}, p{of_hundred}");
        report.add(Row::new("search", name, ms, "ms").at_most(MOST_MS).note(note.clone()));
    }
    Ok(())
}
