//! Hands committed events to the modules that listen: in order, at least once, each with the
//! module's cursor in the same transaction.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use crate::event::Event;
use crate::module::Module;
use crate::{Actor, Ctx, Db, Error, Id, Platform, Reply, Request, Result, Row, checkpoints, statements};

statements! {
    AFTER = "select chain, seq, id, at, actor, name, subject, payload from kernel_event \
             where chain = ?1 and seq >= ?2 order by seq limit ?3";

    HISTORY = "select chain, seq, id, at, actor, name, subject, payload from kernel_event \
               where subject = ?1 order by id limit 500";

    CURSORS = "select module, chain, next_seq from kernel_cursor";

    ADVANCE = "insert into kernel_cursor (module, chain, next_seq) values (?1, ?2, ?3) \
               on conflict (module, chain) do update set next_seq = excluded.next_seq";

    BURY = "insert into kernel_dead_letter (id, module, chain, seq, at, cause) values (?1, ?2, ?3, ?4, ?5, ?6)";

    BURIED = "select module, chain, seq, at, cause from kernel_dead_letter order by id desc limit ?1";
}

/// Events handed over in one transaction.
const BATCH: usize = 64;
/// An event that fails so often is put aside, so that the rest goes on.
const TRIES_MAX: u32 = 5;

/// How far each module has read; kept in memory between rounds.
#[derive(Default)]
pub struct Delivery {
    cursors: BTreeMap<(&'static str, u32), u64>,
    tries: BTreeMap<(&'static str, u32, u64), u32>,
}

/// An event that a module could not handle.
#[derive(Debug)]
pub struct DeadLetter {
    pub module: String,
    pub chain: u32,
    pub seq: u64,
    pub at: i64,
    pub cause: String,
}

impl Delivery {
    /// Reads the cursors that the last run left.
    pub fn open(platform: &Platform) -> Result<Delivery> {
        let mut delivery = Delivery::default();
        let names: Vec<&'static str> = platform.registry.modules.iter().map(|it| it.name).collect();
        platform.store.look(&mut |db| {
            for row in db.query(CURSORS, &[])? {
                if let Some(name) = names.iter().find(|it| row.str("module").is_ok_and(|text| text == **it)) {
                    delivery.cursors.insert((name, row.int("chain")? as u32), row.int("next_seq")? as u64);
                }
            }
            Ok(())
        })?;
        Ok(delivery)
    }

    /// One round over all modules and chains. True when there was something to hand over.
    pub fn round(&mut self, platform: &Arc<Platform>) -> Result<bool> {
        let mut ends = Vec::new();
        platform.store.look(&mut |db| {
            ends = checkpoints::chains(db)?;
            Ok(())
        })?;
        let mut moved = false;
        for (chain, length) in ends {
            moved |= self.drain_chain(platform, chain, length.saturating_sub(1))?;
        }
        Ok(moved)
    }

    /// An event has failed and will be tried again.
    pub fn has_failures(&self) -> bool {
        !self.tries.is_empty()
    }

    fn drain_chain(&mut self, platform: &Arc<Platform>, chain: u32, last: u64) -> Result<bool> {
        let mut moved = false;
        // Modules usually stand at the same place: one read of the events serves them all.
        let mut batches: BTreeMap<u64, Vec<Event>> = BTreeMap::new();
        for (index, module) in platform.registry.modules.iter().enumerate() {
            if module.listens.is_empty() {
                continue;
            }
            let from = self.cursors.get(&(module.name, chain)).copied().unwrap_or(0);
            if from > last {
                continue;
            }
            let events = match batches.entry(from) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(place) => place.insert(read_batch(platform, chain, from)?),
            };
            moved |= self.hand_over(platform, index, module, events)?;
        }
        Ok(moved)
    }

    /// All of a batch in one transaction; when that fails, one by one to find the culprit.
    fn hand_over(
        &mut self,
        platform: &Arc<Platform>,
        index: usize,
        module: &Module,
        events: &[Event],
    ) -> Result<bool> {
        let (Some(first), Some(last)) = (events.first(), events.last()) else { return Ok(false) };
        let heard: Vec<Event> = events.iter().filter(|it| hears(module, &it.name)).cloned().collect();
        let place = (module.name, first.chain);
        if heard.is_empty() {
            self.cursors.insert(place, last.seq + 1);
            return Ok(true);
        }
        if react(platform, index, heard.clone(), last.seq + 1).is_ok() {
            self.cursors.insert(place, last.seq + 1);
            return Ok(true);
        }
        for event in heard {
            let (chain, seq) = (event.chain, event.seq);
            if let Err(cause) = react(platform, index, vec![event], seq + 1) {
                let tries = self.tries.entry((module.name, chain, seq)).or_default();
                *tries += 1;
                tracing::warn!(module = module.name, chain, seq, tries = *tries, "{cause}");
                if *tries < TRIES_MAX {
                    return Ok(false);
                }
                bury(platform, module.name, chain, seq, &cause)?;
            }
            self.tries.remove(&(module.name, chain, seq));
            self.cursors.insert(place, seq + 1);
        }
        Ok(true)
    }
}

fn hears(module: &Module, event: &str) -> bool {
    module.listens.iter().any(|it| it.event == event)
}

fn read_batch(platform: &Platform, chain: u32, from: u64) -> Result<Vec<Event>> {
    let mut events = Vec::new();
    platform.store.look(&mut |db| {
        let rows =
            db.query(AFTER, &[i64::from(chain).into(), (from as i64).into(), (BATCH as i64).into()])?;
        events = rows.iter().map(event_of).collect::<Result<_>>()?;
        Ok(())
    })?;
    Ok(events)
}

fn event_of(row: &Row) -> Result<Event> {
    Ok(Event {
        chain: row.int("chain")? as u32,
        seq: row.int("seq")? as u64,
        id: row.id("id")?,
        at: row.int("at")?,
        actor: row.text("actor")?,
        name: row.text("name")?,
        subject: row.text("subject")?,
        payload: row.text("payload")?,
    })
}

/// Runs a module's handlers for some events and moves its cursor, in one command.
fn react(platform: &Arc<Platform>, index: usize, events: Vec<Event>, next_seq: u64) -> Result<()> {
    let chain = events.first().map_or(0, |it| it.chain);
    let actor = Actor::system(platform.registry.modules[index].name);
    let body = move |ctx: &mut Ctx<'_>| {
        let module = &ctx.platform.registry.modules[index];
        for event in &events {
            for subscription in module.listens.iter().filter(|it| it.event == event.name) {
                (subscription.handler)(ctx, event)?;
            }
        }
        advance(ctx.db, module.name, chain, next_seq)?;
        Ok(Reply::goto("/"))
    };
    platform.command(actor, Arc::new(Request::default()), Vec::new(), Arc::new(body)).map(|_| ())
}

fn advance(db: &mut dyn Db, module: &str, chain: u32, next_seq: u64) -> Result<()> {
    db.execute(ADVANCE, &[module.into(), i64::from(chain).into(), (next_seq as i64).into()])?;
    Ok(())
}

fn bury(platform: &Arc<Platform>, module: &'static str, chain: u32, seq: u64, cause: &Error) -> Result<()> {
    let cause = cause.to_string();
    let body = move |ctx: &mut Ctx<'_>| {
        let (id, now): (Id, i64) = (ctx.new_id(), ctx.now);
        let (chain_value, seq_value) = (i64::from(chain).into(), (seq as i64).into());
        ctx.db.execute(
            BURY,
            &[id.into(), module.into(), chain_value, seq_value, now.into(), cause.as_str().into()],
        )?;
        advance(ctx.db, module, chain, seq + 1)?;
        Ok(Reply::goto("/"))
    };
    let actor = Actor::system(module);
    platform.command(actor, Arc::new(Request::default()), Vec::new(), Arc::new(body)).map(|_| ())
}

/// The newest dead letters.
pub fn dead_letters(db: &mut dyn Db, limit: i64) -> Result<Vec<DeadLetter>> {
    let letter = |row: &Row| {
        Ok(DeadLetter {
            module: row.text("module")?,
            chain: row.int("chain")? as u32,
            seq: row.int("seq")? as u64,
            at: row.int("at")?,
            cause: row.text("cause")?,
        })
    };
    db.query(BURIED, &[limit.into()])?.iter().map(letter).collect()
}

/// The ledger's events about one subject, oldest first.
pub fn history(db: &mut dyn Db, subject: &str) -> Result<Vec<Event>> {
    db.query(HISTORY, &[subject.into()])?.iter().map(event_of).collect()
}
