//! Group commit: what both engines do with the commands that wait.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread::JoinHandle;

use crossbeam_channel::{Receiver, Sender, TrySendError};
use kernel::chain::Chain;
use kernel::store::{Command, Done, Exclusive, Verdict};
use kernel::{Db, Error, Result};

/// What travels to a writer.
pub enum Order {
    Command(Command, Done),
    /// Alone, outside of any transaction.
    Exclusive(Exclusive, Done),
    Stop,
}

/// Commands that may wait before new ones are refused.
pub const QUEUE_MAX: usize = 8192;

/// A connection that can hold a batch of savepoints.
pub trait BatchDb: Db {
    fn begin(&mut self) -> Result<()>;
    fn commit(&mut self) -> Result<()>;
    fn roll_back(&mut self) -> Result<()>;
    fn savepoint(&mut self) -> Result<()>;
    fn release(&mut self) -> Result<()>;
    fn roll_back_to_savepoint(&mut self) -> Result<()>;
    /// The engine has given up the whole transaction (full disk, conflict with another writer).
    fn is_lost(&mut self) -> bool;
    /// Why, and whether to try again.
    fn loss(&mut self) -> Loss;
}

/// The reason a whole batch was given up.
#[derive(Clone, Debug)]
pub enum Loss {
    /// Another writer was in the way: each command runs again alone.
    Conflict,
    /// It cannot be written now.
    Final(Error),
}

/// Puts an order in the queue; hands it back as refused when the queue is full or the writer is gone.
pub fn enqueue(queue: &Sender<Order>, order: Order) {
    let refused = match queue.try_send(order) {
        Ok(()) => return,
        Err(TrySendError::Full(order)) => (order, "error-busy"),
        Err(TrySendError::Disconnected(order)) => (order, "error-shutting-down"),
    };
    if let (Order::Command(_, done) | Order::Exclusive(_, done), why) = refused {
        done(Err(Error::Busy(why)));
    }
}

/// Waits for writers to end. A command may hold the last reference to its store: a writer does not wait
/// for itself.
pub fn join(writers: impl IntoIterator<Item = JoinHandle<()>>) {
    let me = std::thread::current().id();
    for writer in writers {
        if writer.thread().id() != me && writer.join().is_err() {
            tracing::error!("a writer had panicked");
        }
    }
}

/// Waits for an order, then takes what else is there, up to `most` commands. Natural batching: no timer.
pub fn drain(queue: &Receiver<Order>, most: usize) -> Vec<Order> {
    let Ok(first) = queue.recv() else { return vec![Order::Stop] };
    let mut orders = vec![first];
    // A stop is for one writer: what lies behind it is for the others.
    while orders.len() < most && !matches!(orders.last(), Some(Order::Stop)) {
        match queue.try_recv() {
            Ok(order) => orders.push(order),
            Err(_) => break,
        }
    }
    orders
}

/// Runs each command in a savepoint, commits all of them with one sync, then answers all.
pub fn run(db: &mut dyn BatchDb, chain: &mut Chain, mut commands: Vec<(Command, Done)>) {
    let start = chain.clone();
    match attempt(db, chain, &mut commands) {
        Ok(outcomes) => {
            for ((_, done), outcome) in commands.into_iter().zip(outcomes) {
                done(outcome);
            }
        }
        Err(Loss::Conflict) if commands.len() > 1 => {
            *chain = start;
            for command in commands {
                run_alone(db, chain, command);
            }
        }
        Err(Loss::Conflict) => {
            *chain = start;
            for command in commands {
                run_alone(db, chain, command);
            }
        }
        Err(Loss::Final(cause)) => {
            *chain = start;
            commands.into_iter().for_each(|(_, done)| done(Err(cause.clone())));
        }
    }
}

/// Tries of one command against other writers.
const TRIES_MAX: u32 = 10;

fn run_alone(db: &mut dyn BatchDb, chain: &mut Chain, command: (Command, Done)) {
    let start = chain.clone();
    let mut alone = vec![command];
    for _ in 0..TRIES_MAX {
        match attempt(db, chain, &mut alone) {
            Ok(mut outcomes) => {
                let outcome = outcomes.pop().unwrap_or(Ok(()));
                alone.into_iter().for_each(|(_, done)| done(outcome.clone()));
                return;
            }
            Err(Loss::Conflict) => *chain = start.clone(),
            Err(Loss::Final(cause)) => {
                *chain = start;
                alone.into_iter().for_each(|(_, done)| done(Err(cause.clone())));
                return;
            }
        }
    }
    alone.into_iter().for_each(|(_, done)| done(Err(Error::Busy("error-busy"))));
}

/// One transaction. `Err` when all of it is lost; the chain must then be put back.
fn attempt(
    db: &mut dyn BatchDb,
    chain: &mut Chain,
    commands: &mut [(Command, Done)],
) -> Result<Vec<Result<()>>, Loss> {
    let lost = |db: &mut dyn BatchDb| {
        let loss = db.loss();
        // The transaction is gone already; this only tidies the connection.
        let _ = db.roll_back();
        loss
    };
    db.begin().map_err(|_| lost(db))?;
    let mut outcomes = Vec::with_capacity(commands.len());
    for (command, _) in commands.iter_mut() {
        let before = chain.clone();
        db.savepoint().map_err(|_| lost(db))?;
        let outcome = catch_unwind(AssertUnwindSafe(|| command(db_of(db), chain)))
            .unwrap_or_else(|cause| Err(Error::Bug(format!("panic in a command: {}", words(&*cause)))));
        if db.is_lost() {
            return Err(lost(db));
        }
        if !matches!(outcome, Ok(Verdict::Keep)) {
            *chain = before;
            db.roll_back_to_savepoint().map_err(|_| lost(db))?;
        }
        db.release().map_err(|_| lost(db))?;
        outcomes.push(outcome.map(|_| ()));
    }
    db.commit().map_err(|_| lost(db))?;
    Ok(outcomes)
}

fn db_of(db: &mut dyn BatchDb) -> &mut dyn Db {
    db
}

fn words(cause: &(dyn std::any::Any + Send)) -> &str {
    let text = cause.downcast_ref::<&str>().copied();
    text.or_else(|| cause.downcast_ref::<String>().map(String::as_str)).unwrap_or("no words")
}
