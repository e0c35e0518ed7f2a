//! Slow and outside work: queued in the command's transaction, leased, retried, at last put aside.

use std::sync::Arc;

use crate::ctx::NewJob;
use crate::store::Glances;
use crate::{Actor, Ctx, Db, Error, Id, Platform, Reply, Request, Result, statements};

statements! {
    INSERT = "insert into kernel_job (id, name, payload, run_at, lease_until, attempts) values (?1, ?2, ?3, ?4, 0, 0)";

    DUE = "select id, name, payload, attempts from kernel_job \
           where dead_at is null and run_at <= ?1 and lease_until <= ?1 order by run_at, id limit ?2";

    LEASE = "update kernel_job set lease_until = ?2, attempts = attempts + 1 \
             where id = ?1 and lease_until <= ?3 and dead_at is null";

    FINISH = "delete from kernel_job where id = ?1";

    RETRY = "update kernel_job set run_at = ?2, lease_until = 0, last_error = ?3 where id = ?1";

    BURY = "update kernel_job set dead_at = ?2, lease_until = 0, last_error = ?3 where id = ?1";

    PERIODIC_RAN = "select ran_at from kernel_periodic where name = ?1";

    PERIODIC_NOTE = "insert into kernel_periodic (name, ran_at) values (?1, ?2) \
                     on conflict (name) do update set ran_at = excluded.ran_at";

    DEAD = "select id, name, last_error, dead_at from kernel_job where dead_at is not null order by id desc limit ?1";
}

/// A worker that dies gives its job back after this time.
const LEASE_MS: i64 = 5 * 60 * 1000;
const ATTEMPTS_MAX: i64 = 8;
/// Two seconds, then twice as long each time: the eighth attempt comes after about four minutes.
const FIRST_RETRY_MS: i64 = 2_000;

struct Waiting {
    id: Id,
    name: String,
    payload: String,
    attempts: i64,
}

pub(crate) fn insert(db: &mut dyn Db, jobs: &[NewJob]) -> Result<()> {
    for job in jobs {
        db.execute(
            INSERT,
            &[job.id.into(), job.name.into(), job.payload.as_str().into(), job.run_at.into()],
        )?;
    }
    Ok(())
}

/// Takes one due job and runs it. True when there was one.
pub fn run_one(platform: &Arc<Platform>) -> Result<bool> {
    let Some(job) = next_due(platform)? else { return Ok(false) };
    if !lease(platform, job.id)? {
        // Another worker was faster; there may be more.
        return Ok(true);
    }
    let outcome = work(platform, &job);
    settle(platform, &job, outcome)?;
    Ok(true)
}

fn next_due(platform: &Arc<Platform>) -> Result<Option<Waiting>> {
    let now = platform.now();
    let mut found = None;
    platform.store.look(&mut |db| {
        if let Some(row) = db.one(DUE, &[now.into(), 1.into()])? {
            found = Some(Waiting {
                id: row.id("id")?,
                name: row.text("name")?,
                payload: row.text("payload")?,
                attempts: row.int("attempts")? + 1,
            });
        }
        Ok(())
    })?;
    Ok(found)
}

fn lease(platform: &Arc<Platform>, id: Id) -> Result<bool> {
    let leased = command(platform, "kernel", move |ctx| {
        let (now, until) = (ctx.now, ctx.now + LEASE_MS);
        let changed = ctx.db.execute(LEASE, &[id.into(), until.into(), now.into()])?;
        if changed == 1 { Ok(Reply::goto("/")) } else { Err(Error::Conflict) }
    });
    match leased {
        Ok(()) => Ok(true),
        Err(Error::Conflict) => Ok(false),
        Err(other) => Err(other),
    }
}

fn work(platform: &Arc<Platform>, job: &Waiting) -> Result<()> {
    let known = platform.registry.modules.iter().find_map(|module| {
        module.jobs.iter().find(|it| it.name == job.name).map(|it| (module.name, it.handler))
    });
    let (module, handler) =
        known.ok_or_else(|| Error::Bug(format!("no module knows the job {}", job.name)))?;
    let mut db = Glances(platform.store());
    let mut ctx = Ctx::new(platform, &mut db, Actor::system(module), Arc::new(Request::default()));
    handler(&mut ctx, &job.payload)
}

fn settle(platform: &Arc<Platform>, job: &Waiting, outcome: Result<()>) -> Result<()> {
    let (id, attempts) = (job.id, job.attempts);
    let cause = match outcome {
        Ok(()) => {
            return command(platform, "kernel", move |ctx| {
                ctx.db.execute(FINISH, &[id.into()])?;
                Ok(Reply::goto("/"))
            });
        }
        Err(cause) => cause.to_string(),
    };
    tracing::warn!(job = %job.name, attempts, "{cause}");
    command(platform, "kernel", move |ctx| {
        let now = ctx.now;
        if attempts >= ATTEMPTS_MAX {
            ctx.db.execute(BURY, &[id.into(), now.into(), cause.as_str().into()])?;
        } else {
            let again = now + (FIRST_RETRY_MS << (attempts - 1));
            ctx.db.execute(RETRY, &[id.into(), again.into(), cause.as_str().into()])?;
        }
        Ok(Reply::goto("/"))
    })
}

/// Runs the periodic commands whose time has come. True when there was one.
pub fn run_periodic(platform: &Arc<Platform>) -> Result<bool> {
    let mut ran = false;
    for (module, periodic) in
        platform.registry.modules.iter().flat_map(|module| module.periodic.iter().map(|it| (module.name, it)))
    {
        let (name, every, handler) = (periodic.name, periodic.every_ms, periodic.handler);
        let mut due = false;
        platform.store.look(&mut |db| {
            let last = db.one(PERIODIC_RAN, &[name.into()])?.map(|row| row.int("ran_at")).transpose()?;
            due = last.is_none_or(|at| platform.now() - at >= every);
            Ok(())
        })?;
        if due {
            ran = true;
            command(platform, module, move |ctx| {
                handler(ctx)?;
                let now = ctx.now;
                ctx.db.execute(PERIODIC_NOTE, &[name.into(), now.into()])?;
                Ok(Reply::goto("/"))
            })?;
        }
    }
    Ok(ran)
}

/// A command of the platform itself, in the name of a module.
pub fn command(
    platform: &Arc<Platform>,
    module: &'static str,
    body: impl Fn(&mut Ctx<'_>) -> Result<Reply> + Send + Sync + 'static,
) -> Result<()> {
    platform
        .command(Actor::system(module), Arc::new(Request::default()), Vec::new(), Arc::new(body))
        .map(|_| ())
}

/// The newest jobs that were put aside: name, cause, and when.
pub fn dead(db: &mut dyn Db, limit: i64) -> Result<Vec<(String, String, i64)>> {
    let rows = db.query(DEAD, &[limit.into()])?;
    let letter = |row: &crate::Row| {
        Ok((row.text("name")?, row.maybe_text("last_error")?.unwrap_or_default(), row.int("dead_at")?))
    };
    rows.iter().map(letter).collect()
}
