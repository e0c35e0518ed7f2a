//! Commands per second: in batches as a node writes them, and each with a commit of its own.

use std::fs::File;
use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use kernel::Platform;
use kernel::background::Background;
use kernel::store::{self, Verdict};
use serde_json::json;

use super::cost::percentile;
use super::filing::{BUSINESS, business};
use super::plan::Plan;
use super::report::{Report, Row};
use super::store::{JOB, ROW};
use super::world::{GROUPED, World};
use crate::node::now;
use crate::{Failure, Outcome};

const PART: &str = "writer";
/// Clients that wait for their command at once.
const MANY: usize = 64;
/// Commands may cost so many times the writer's own work.
const BARE_SHARE_MIN: f64 = 0.5;
const SYNCS: usize = 100;
/// What group commit must bring at least, on a disk that has nothing else to do.
const GROUP_GAIN_MIN: f64 = 5.0;
/// Commands of one commit at most, and how that is called.
const WAYS: [(usize, &str); 2] = [(GROUPED, "group commit"), (1, "one commit each")];

/// What clients got done.
struct Load {
    per_second: f64,
    half: Duration,
    most: Duration,
}

/// Files cases by API with 1 and with 64 clients, in both ways of committing, while the modules hear of them.
pub fn measure(world: &World, plan: &Plan, report: &mut Report) -> Outcome {
    let sync = sync(world)?;
    let note = format!("median of {SYNCS}: 4 KiB written and synced to the same disk");
    report.add(Row::new(PART, "sync of the disk", sync.as_secs_f64() * 1_000.0, "ms").note(note));
    let mut filed = [0.0; 2];
    for (place, (batch_max, name)) in WAYS.into_iter().enumerate() {
        for clients in [1, MANY] {
            let load = filing(world, plan, batch_max, clients)?;
            filed[place] = load.per_second;
            let name = format!("cases filed by API, {name}, {clients} clients");
            report.add(Row::new(PART, name, load.per_second, "per second").note(load.latencies()));
        }
    }
    let ratio = Row::new(
        PART,
        format!("group commit against one commit each, {MANY} clients"),
        filed[0] / filed[1],
        "times",
    );
    report.add(ratio);
    let (mut written, number) = ([0.0; 2], AtomicI64::new(1));
    for (place, (batch_max, name)) in WAYS.into_iter().enumerate() {
        let bare = bare(world, plan, batch_max, &number)?;
        written[place] = bare.per_second;
        let name = format!("bare commands (row, event, job), {name}, {MANY} clients");
        report.add(Row::new(PART, name, bare.per_second, "per second").note(bare.latencies()));
    }
    let name = format!("bare commands: group commit against one commit each, {MANY} clients");
    let ratio = Row::new(PART, name, written[0] / written[1], "times");
    report.add(ratio.at_least(GROUP_GAIN_MIN));
    let share = filed[0] / written[0];
    report.add(Row::new(PART, "filing against bare commands", share, "times").at_least(BARE_SHARE_MIN));
    Ok(())
}

impl Load {
    fn latencies(&self) -> String {
        format!("p50 {:.1} ms, p99 {:.1} ms", ms(self.half), ms(self.most))
    }
}

fn filing(world: &World, plan: &Plan, batch_max: usize, clients: usize) -> Outcome<Load> {
    let open = world.open_with(batch_max)?;
    let background = Background::start(&open.platform);
    let body = json!({ "service": BUSINESS, "answers": business() }).to_string();
    let file = || world.citizen.post_json(&open.platform, "/api/cases", &body, 201).map(drop);
    let load = clients_at_work(plan, clients, &file);
    background.stop();
    load
}

/// The writer's own work: a row, an event in the chain, a job that nobody runs.
fn bare(world: &World, plan: &Plan, batch_max: usize, number: &AtomicI64) -> Outcome<Load> {
    let open = world.open_with(batch_max)?;
    let platform = &open.platform;
    clients_at_work(plan, MANY, &|| command(platform, number.fetch_add(1, Ordering::Relaxed)))
}

fn command(platform: &Arc<Platform>, number: i64) -> Outcome {
    let at = now();
    let command = move |db: &mut dyn kernel::Db, chain: &mut kernel::chain::Chain| {
        let token = format!("bare-{number}");
        db.execute(ROW, &[token.as_str().into(), "{\"state\":\"filed\"}".into(), at.into()])?;
        let event = kernel::event::NewEvent {
            id: kernel::Id(at << 20 | number),
            at,
            actor: "system:bench".to_owned(),
            name: "bench.done",
            subject: token,
            payload: "{}".to_owned(),
        };
        chain.append(db, &[event])?;
        db.execute(JOB, &[number.into(), at.into()])?;
        Ok(Verdict::Keep)
    };
    Ok(store::run(platform.store(), Box::new(command))?)
}

/// So many threads, each sending its next command when the one before is durable.
fn clients_at_work(plan: &Plan, clients: usize, act: &(dyn Fn() -> Outcome + Sync)) -> Outcome<Load> {
    let over = AtomicBool::new(false);
    let begun = Instant::now();
    let mut times = thread::scope(|scope| {
        let worker = || -> Outcome<Vec<Duration>> {
            let mut times = Vec::new();
            while !over.load(Ordering::Relaxed) {
                let start = Instant::now();
                act()?;
                times.push(start.elapsed());
            }
            Ok(times)
        };
        let workers: Vec<_> = (0..clients).map(|_| scope.spawn(worker)).collect();
        thread::sleep(plan.round() * plan.rounds() as u32);
        over.store(true, Ordering::Relaxed);
        let joined = workers.into_iter().map(|it| it.join().expect("a client notes what fails and ends"));
        Ok::<_, Failure>(joined.collect::<Outcome<Vec<_>>>()?.concat())
    })?;
    let per_second = times.len() as f64 / begun.elapsed().as_secs_f64();
    Ok(Load { per_second, half: percentile(&mut times, 50), most: percentile(&mut times, 99) })
}

fn sync(world: &World) -> Outcome<Duration> {
    let failed = |cause: std::io::Error| Failure::failed("writing to the disk", cause);
    let mut file = File::create(world.folder().join("sync")).map_err(failed)?;
    let mut times = Vec::new();
    for _ in 0..SYNCS {
        let start = Instant::now();
        file.write_all(&[7; 4096]).and_then(|()| file.sync_data()).map_err(failed)?;
        times.push(start.elapsed());
    }
    Ok(percentile(&mut times, 50))
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1_000.0
}
