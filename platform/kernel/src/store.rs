//! What a storage engine offers: reads on snapshots, commands in batches, both without knowing why.

use crate::chain::Chain;
use crate::{Db, Dialect, Error, Result, Row, Value};

/// A unit of work for the writer. It may run more than once: a batch that cannot be committed as a
/// whole is rolled back, and its commands run again one by one.
pub type Command = Box<dyn FnMut(&mut dyn Db, &mut Chain) -> Result<Verdict> + Send>;

/// Called once, after the outcome is durable.
pub type Done = Box<dyn FnOnce(Result<()>) + Send>;

/// Work that needs the writer for itself.
pub type Exclusive = Box<dyn FnOnce(&mut dyn Db) -> Result<()> + Send>;

/// What to do with a command's changes when it has not failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Keep,
    Discard,
}

/// An engine. Implementations: `storage::Sqlite`, `storage::Postgres`.
pub trait Store: Send + Sync {
    /// Runs on the caller's thread, inside one read-only snapshot.
    fn read(&self, job: &mut dyn FnMut(&mut dyn Db) -> Result<()>) -> Result<()>;

    /// Runs on the caller's thread with a reading connection and no snapshot held between statements.
    fn look(&self, job: &mut dyn FnMut(&mut dyn Db) -> Result<()>) -> Result<()>;

    /// Queues a command. `done` hears [`crate::Error::Busy`] at once when the queue is full.
    fn submit(&self, command: Command, done: Done);

    /// Alone on the writer, outside of any transaction: migrations.
    fn exclusively(&self, job: Exclusive) -> Result<()>;

    fn dialect(&self) -> Dialect;
}

/// Submits a command and waits for its outcome.
pub fn run(store: &dyn Store, command: Command) -> Result<()> {
    let (sender, receiver) = std::sync::mpsc::sync_channel(1);
    store.submit(
        command,
        Box::new(move |outcome| {
            // The waiting thread cannot be gone: it waits.
            let _ = sender.send(outcome);
        }),
    );
    receiver.recv().unwrap_or(Err(Error::Busy("error-shutting-down")))
}

/// A reading connection for one statement at a time: whoever works slowly or waits for the writer in between
/// keeps no connection from others. There is no snapshot; what must still be true is checked by the writer.
pub(crate) struct Glances<'a>(pub &'a dyn Store);

impl Glances<'_> {
    fn with<T>(&self, mut job: impl FnMut(&mut dyn Db) -> Result<T>) -> Result<T> {
        let mut answer = None;
        self.0.look(&mut |db| {
            answer = Some(job(db)?);
            Ok(())
        })?;
        answer.ok_or_else(|| Error::Bug("a look without an outcome".to_owned()))
    }
}

impl Db for Glances<'_> {
    fn query(&mut self, sql: &'static str, params: &[Value<'_>]) -> Result<Vec<Row>> {
        self.with(|db| db.query(sql, params))
    }

    fn execute(&mut self, sql: &'static str, params: &[Value<'_>]) -> Result<u64> {
        self.with(|db| db.execute(sql, params))
    }

    fn batch(&mut self, sql: &str) -> Result<()> {
        self.with(|db| db.batch(sql))
    }

    fn prepare(&mut self, sql: &'static str) -> Result<()> {
        self.with(|db| db.prepare(sql))
    }

    fn dialect(&self) -> Dialect {
        self.0.dialect()
    }
}
