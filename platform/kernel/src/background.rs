//! The threads beside the requests: delivery, jobs, the clock's commands, checkpoints.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::delivery::Delivery;
pub use crate::jobs::command;
use crate::{Platform, Result, checkpoints, jobs, once};

const IDLE: Duration = Duration::from_millis(500);
const JOB_WORKERS: usize = 2;
/// A tree head is signed so often at most, when there is something new.
const CHECKPOINT_EVERY: Duration = Duration::from_secs(10);

/// Running threads. Dropping it does not stop them; [`Background::stop`] does and waits.
pub struct Background {
    stopping: Arc<AtomicBool>,
    platform: Arc<Platform>,
    threads: Vec<JoinHandle<()>>,
}

impl Background {
    pub fn start(platform: &Arc<Platform>) -> Background {
        let stopping = Arc::new(AtomicBool::new(false));
        let mut threads = vec![deliver(platform, &stopping), tick(platform, &stopping)];
        threads.extend((0..JOB_WORKERS).map(|_| repeat("jobs", platform, &stopping, jobs::run_one)));
        Background { stopping, platform: Arc::clone(platform), threads }
    }

    /// Lets each thread finish what it does, signs a last tree head, and returns.
    pub fn stop(self) {
        self.stopping.store(true, Ordering::Relaxed);
        self.platform.bell.ring();
        for thread in self.threads {
            if thread.join().is_err() {
                tracing::error!("a background thread had panicked");
            }
        }
        if let Err(cause) = checkpoints::sign(&self.platform) {
            tracing::warn!("last checkpoint: {cause}");
        }
    }
}

/// Runs everything that waits, on this thread, until nothing is left: for tests, the demo and imports.
pub fn settle(platform: &Arc<Platform>) -> Result<()> {
    let mut delivery = Delivery::open(platform)?;
    loop {
        let delivered = delivery.round(platform)?;
        let worked = jobs::run_one(platform)?;
        if !delivered && !worked && !delivery.has_failures() {
            return Ok(());
        }
    }
}

/// Fills an empty database with the demo records of all modules, in the order of the list.
pub fn demo(platform: &Arc<Platform>) -> Result<()> {
    for module in &platform.registry.modules {
        if let Some(fill) = module.demo {
            command(platform, module.name, move |ctx| {
                fill(ctx)?;
                Ok(crate::Reply::goto("/"))
            })?;
            settle(platform)?;
        }
    }
    Ok(())
}

fn deliver(platform: &Arc<Platform>, stopping: &Arc<AtomicBool>) -> JoinHandle<()> {
    let mut delivery = None;
    repeat("delivery", platform, stopping, move |platform| {
        if delivery.is_none() {
            delivery = Some(Delivery::open(platform)?);
        }
        delivery.as_mut().expect("just opened").round(platform)
    })
}

fn tick(platform: &Arc<Platform>, stopping: &Arc<AtomicBool>) -> JoinHandle<()> {
    let mut rounds = 0_u32;
    let per_checkpoint = (CHECKPOINT_EVERY.as_millis() / IDLE.as_millis()) as u32;
    let stopping = Arc::clone(stopping);
    let platform = Arc::clone(platform);
    spawn("tick", move || {
        while !stopping.load(Ordering::Relaxed) {
            log("periodic", jobs::run_periodic(&platform));
            if rounds.is_multiple_of(per_checkpoint) {
                log("checkpoint", checkpoints::sign(&platform));
                log(
                    "purge",
                    jobs::command(&platform, "kernel", |ctx| {
                        once::purge(ctx.db, ctx.now)?;
                        Ok(crate::Reply::goto("/"))
                    }),
                );
            }
            rounds = rounds.wrapping_add(1);
            thread::sleep(IDLE);
        }
    })
}

/// Calls `work` until it finds nothing, then waits for the bell.
fn repeat(
    name: &'static str,
    platform: &Arc<Platform>,
    stopping: &Arc<AtomicBool>,
    mut work: impl FnMut(&Arc<Platform>) -> Result<bool> + Send + 'static,
) -> JoinHandle<()> {
    let (platform, stopping) = (Arc::clone(platform), Arc::clone(stopping));
    spawn(name, move || {
        let mut heard = 0;
        while !stopping.load(Ordering::Relaxed) {
            match work(&platform) {
                Ok(true) => (),
                Ok(false) => heard = platform.bell.wait(heard, IDLE),
                Err(cause) => {
                    tracing::warn!(thread = name, "{cause}");
                    heard = platform.bell.wait(heard, IDLE);
                }
            }
        }
    })
}

fn spawn(name: &str, body: impl FnOnce() + Send + 'static) -> JoinHandle<()> {
    thread::Builder::new().name(name.to_owned()).spawn(body).expect("the system has room for a thread")
}

fn log<T>(doing: &str, outcome: Result<T>) {
    if let Err(cause) = outcome {
        tracing::warn!("{doing}: {cause}");
    }
}
