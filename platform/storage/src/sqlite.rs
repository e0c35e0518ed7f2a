//! SQLite inside the process: one writer thread with group commit, readers on snapshots beside it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, bounded};
use kernel::chain::Chain;
use kernel::store::{Command, Done, Exclusive, Store};
use kernel::{Db, Dialect, Error, Result, Row, Value, bug};
use rusqlite::config::DbConfig;
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, ToSql, params_from_iter};

use crate::batch::{self, BatchDb, Loss, Order, QUEUE_MAX};

/// Commands per commit at most: more adds latency and no throughput.
const BATCH_MAX: usize = 512;
const READERS: usize = 4;
/// A page that waits longer for a reading connection is answered with 503.
const READER_WAIT: Duration = Duration::from_secs(10);
const STATEMENTS_KEPT: usize = 512;

/// How safe against power loss a commit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// Synced before it is acknowledged.
    Full,
    /// Tests only: the file outlives the process, not the machine.
    Test,
}

/// One database file.
pub struct Sqlite {
    path: PathBuf,
    queue: Sender<Order>,
    idle: (Sender<SqliteDb>, Receiver<SqliteDb>),
    writer: Mutex<Option<JoinHandle<()>>>,
}

impl Sqlite {
    /// Opens the file, or makes it.
    pub fn open(path: &Path, durability: Durability) -> Result<Sqlite> {
        Sqlite::open_with(path, durability, BATCH_MAX)
    }

    /// As [`Sqlite::open`], with at most so many commands per commit.
    pub fn open_with(path: &Path, durability: Durability, batch_max: usize) -> Result<Sqlite> {
        let mut writing = SqliteDb::open(path, durability)?;
        let idle = bounded(READERS);
        for _ in 0..READERS {
            let mut reading = SqliteDb::open(path, durability)?;
            reading.batch("pragma query_only = on")?;
            idle.0.send(reading).expect("there is room for every reader");
        }
        let (queue, orders) = bounded(QUEUE_MAX);
        let writer = std::thread::Builder::new()
            .name("writer".to_owned())
            .spawn(move || write(&mut writing, &orders, batch_max))
            .map_err(bug("starting the writer"))?;
        Ok(Sqlite { path: path.to_owned(), queue, idle, writer: Mutex::new(Some(writer)) })
    }

    /// A consistent copy of the database while it is in use. `progress` hears pages left and pages in all.
    pub fn back_up(&self, to: &Path, mut progress: impl FnMut(u64, u64)) -> Result<()> {
        let from = Connection::open(&self.path).map_err(error_of)?;
        // Pins one snapshot: without it the copy would start over with every commit beside it.
        from.execute_batch("begin; select count(*) from sqlite_master").map_err(error_of)?;
        let mut copy = Connection::open(to).map_err(error_of)?;
        let backup = rusqlite::backup::Backup::new(&from, &mut copy).map_err(error_of)?;
        loop {
            let step = backup.step(1024).map_err(error_of)?;
            let seen = backup.progress();
            progress(seen.remaining.unsigned_abs().into(), seen.pagecount.unsigned_abs().into());
            match step {
                rusqlite::backup::StepResult::Done => return Ok(()),
                rusqlite::backup::StepResult::More => (),
                _ => std::thread::sleep(Duration::from_millis(5)),
            }
        }
    }

    fn with_reader(&self, job: &mut dyn FnMut(&mut SqliteDb) -> Result<()>) -> Result<()> {
        let reader = self.idle.1.recv_timeout(READER_WAIT).map_err(|_| Error::Busy("error-busy"))?;
        // Given back even when the job panics.
        let mut borrowed = Borrowed { db: Some(reader), home: &self.idle.0 };
        job(borrowed.db.as_mut().expect("present until dropped"))
    }
}

struct Borrowed<'a> {
    db: Option<SqliteDb>,
    home: &'a Sender<SqliteDb>,
}

impl Drop for Borrowed<'_> {
    fn drop(&mut self) {
        if let Some(mut db) = self.db.take() {
            if !db.connection.is_autocommit() {
                let _ = db.batch("rollback");
            }
            let _ = self.home.send(db);
        }
    }
}

impl Store for Sqlite {
    fn read(&self, job: &mut dyn FnMut(&mut dyn Db) -> Result<()>) -> Result<()> {
        self.with_reader(&mut |db| {
            db.run_cached("begin")?;
            let outcome = job(db);
            db.run_cached("rollback")?;
            outcome
        })
    }

    fn look(&self, job: &mut dyn FnMut(&mut dyn Db) -> Result<()>) -> Result<()> {
        self.with_reader(&mut |db| job(db))
    }

    fn submit(&self, command: Command, done: Done) {
        batch::enqueue(&self.queue, Order::Command(command, done));
    }

    fn exclusively(&self, job: Exclusive) -> Result<()> {
        let (sender, receiver) = bounded(1);
        let done: Done = Box::new(move |outcome| {
            let _ = sender.send(outcome);
        });
        batch::enqueue(&self.queue, Order::Exclusive(job, done));
        receiver.recv().unwrap_or(Err(Error::Busy("error-shutting-down")))
    }

    fn dialect(&self) -> Dialect {
        Dialect::Sqlite
    }
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        let _ = self.queue.send(Order::Stop);
        let writer = self.writer.lock().map(|mut it| it.take()).unwrap_or(None);
        batch::join(writer);
    }
}

/// The writer thread: the only one that changes the file.
fn write(db: &mut SqliteDb, orders: &Receiver<Order>, batch_max: usize) {
    let mut chain: Option<Chain> = None;
    loop {
        let mut commands = Vec::new();
        let mut stop = false;
        for order in batch::drain(orders, batch_max) {
            match order {
                Order::Command(command, done) => commands.push((command, done)),
                Order::Stop => stop = true,
                Order::Exclusive(job, done) => {
                    flush(db, &mut chain, std::mem::take(&mut commands));
                    done(job(db));
                    chain = None;
                }
            }
        }
        flush(db, &mut chain, commands);
        if stop {
            return;
        }
    }
}

fn flush(db: &mut SqliteDb, chain: &mut Option<Chain>, commands: Vec<(Command, Done)>) {
    if commands.is_empty() {
        return;
    }
    if chain.is_none() {
        match Chain::open(db, 0) {
            Ok(opened) => *chain = Some(opened),
            Err(cause) => return commands.into_iter().for_each(|(_, done)| done(Err(cause.clone()))),
        }
    }
    batch::run(db, chain.as_mut().expect("just opened"), commands);
}

/// One connection.
pub struct SqliteDb {
    connection: Connection,
    last_failure: Option<Error>,
}

impl SqliteDb {
    fn open(path: &Path, durability: Durability) -> Result<SqliteDb> {
        let connection = Connection::open(path).map_err(error_of)?;
        connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
        // A statement is planned once, not again for each value that is bound to it.
        let stable_plans = DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG;
        connection.set_db_config(stable_plans, true).map_err(error_of)?;
        let synchronous = if durability == Durability::Full { "full" } else { "off" };
        // Mapping the file into memory costs more than it gives while the file grows.
        let pragmas = format!(
            "pragma journal_mode = wal; pragma synchronous = {synchronous}; pragma foreign_keys = on;
             pragma busy_timeout = 5000; pragma mmap_size = 0; pragma cache_size = -32768;
             pragma temp_store = memory; pragma wal_autocheckpoint = 4000;"
        );
        connection.execute_batch(&pragmas).map_err(error_of)?;
        Ok(SqliteDb { connection, last_failure: None })
    }

    fn run_cached(&mut self, sql: &str) -> Result<()> {
        let outcome = self.connection.prepare_cached(sql).and_then(|mut it| it.execute([]));
        outcome.map(|_| ()).map_err(|cause| self.note(cause))
    }

    fn note(&mut self, cause: rusqlite::Error) -> Error {
        let error = error_of(cause);
        self.last_failure = Some(error.clone());
        error
    }
}

impl Db for SqliteDb {
    fn query(&mut self, sql: &'static str, params: &[Value<'_>]) -> Result<Vec<Row>> {
        let rows = query(&self.connection, sql, params);
        rows.map_err(|cause| self.note(cause))
    }

    fn execute(&mut self, sql: &'static str, params: &[Value<'_>]) -> Result<u64> {
        let changed = self
            .connection
            .prepare_cached(sql)
            .and_then(|mut it| it.execute(params_from_iter(params.iter().map(Param))));
        changed.map(|it| it as u64).map_err(|cause| self.note(cause))
    }

    fn batch(&mut self, sql: &str) -> Result<()> {
        self.connection.execute_batch(sql).map_err(|cause| self.note(cause))
    }

    fn prepare(&mut self, sql: &'static str) -> Result<()> {
        self.connection.prepare(sql).map(|_| ()).map_err(error_of)
    }

    fn dialect(&self) -> Dialect {
        Dialect::Sqlite
    }
}

fn query(connection: &Connection, sql: &str, params: &[Value<'_>]) -> rusqlite::Result<Vec<Row>> {
    let mut statement = connection.prepare_cached(sql)?;
    let names: Arc<[String]> = statement.column_names().map(str::to_owned).collect();
    let mut rows = statement.query(params_from_iter(params.iter().map(Param)))?;
    let mut answer = Vec::new();
    while let Some(row) = rows.next()? {
        let values =
            (0..names.len()).map(|place| row.get_ref(place).map(value_of)).collect::<Result<_, _>>()?;
        answer.push(Row::new(Arc::clone(&names), values));
    }
    Ok(answer)
}

fn value_of(value: ValueRef<'_>) -> Value<'static> {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Int(number),
        ValueRef::Real(number) => Value::Int(number as i64),
        ValueRef::Text(text) => Value::Text(text_of(text).into()),
        ValueRef::Blob(bytes) => Value::Bytes(bytes.to_vec().into()),
    }
}

/// Text in the file is UTF-8 unless another program wrote it.
fn text_of(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap_or_else(|_| String::from_utf8_lossy(bytes).into_owned())
}

struct Param<'a>(&'a Value<'a>);

impl ToSql for Param<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Value::Null => ValueRef::Null,
            Value::Int(number) => ValueRef::Integer(*number),
            Value::Text(text) => ValueRef::Text(text.as_bytes()),
            Value::Bytes(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl BatchDb for SqliteDb {
    fn begin(&mut self) -> Result<()> {
        self.last_failure = None;
        self.run_cached("begin immediate")
    }

    fn commit(&mut self) -> Result<()> {
        self.run_cached("commit")
    }

    fn roll_back(&mut self) -> Result<()> {
        if self.connection.is_autocommit() { Ok(()) } else { self.run_cached("rollback") }
    }

    fn savepoint(&mut self) -> Result<()> {
        self.run_cached("savepoint command")
    }

    fn release(&mut self) -> Result<()> {
        self.run_cached("release command")
    }

    fn roll_back_to_savepoint(&mut self) -> Result<()> {
        self.run_cached("rollback to command")
    }

    /// A full disk makes SQLite roll the whole transaction back by itself.
    fn is_lost(&mut self) -> bool {
        self.connection.is_autocommit()
    }

    fn loss(&mut self) -> Loss {
        Loss::Final(self.last_failure.clone().unwrap_or(Error::Busy("error-storage-full")))
    }
}

fn error_of(cause: rusqlite::Error) -> Error {
    match cause.sqlite_error().map(|it| (it.code, it.extended_code)) {
        Some((ErrorCode::ConstraintViolation, rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE))
        | Some((ErrorCode::ConstraintViolation, rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY))
        | Some((ErrorCode::ConstraintViolation, rusqlite::ffi::SQLITE_CONSTRAINT_ROWID)) => Error::Conflict,
        Some((ErrorCode::DiskFull | ErrorCode::SystemIoFailure, _)) => {
            tracing::error!("the database cannot be written: {cause}");
            Error::Busy("error-storage-full")
        }
        _ => Error::Bug(format!("SQLite: {cause}")),
    }
}
