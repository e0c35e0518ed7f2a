//! PostgreSQL: several writers with small batches, each with its own chain, and a pool of readers.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, bounded};
use kernel::chain::Chain;
use kernel::store::{Command, Done, Exclusive, Store};
use kernel::{Db, Dialect, Error, Result, Row, Value, bug};
use postgres::error::SqlState;
use postgres::types::{IsNull, ToSql, Type, private::BytesMut, to_sql_checked};
use postgres::{Client, Config, NoTls, Statement};

use crate::batch::{self, BatchDb, Loss, Order, QUEUE_MAX};

const WRITERS: usize = 4;
const READERS: usize = 8;
/// Each statement is a round trip, so batches stay small enough not to hold others up.
const BATCH_MAX: usize = 64;
const READER_WAIT: Duration = Duration::from_secs(10);
/// Advisory locks of one installation: its schema, the number of the chain. Two installations may share a
/// database.
const TAKE_CHAIN: &str =
    "select pg_try_advisory_lock(hashtext('motcua/' || current_schema()), ?1::int4) as taken";
/// The lock under which tables are changed.
const LOCK_TABLES: &str = "select pg_advisory_lock(hashtext('motcua/' || current_schema()), -1)";
const UNLOCK_TABLES: &str = "select pg_advisory_unlock(hashtext('motcua/' || current_schema()), -1)";
const CHAINS_MAX: u32 = 1024;

/// One database on a server.
pub struct Postgres {
    queue: Sender<Order>,
    idle: (Sender<PgDb>, Receiver<PgDb>),
    writers: Mutex<Vec<JoinHandle<()>>>,
}

impl Postgres {
    /// Connects. `url` is a `postgres://` address or a `key=value` list.
    pub fn open(url: &str) -> Result<Postgres> {
        Postgres::open_with(url, WRITERS)
    }

    /// As [`Postgres::open`], with a number of writers.
    pub fn open_with(url: &str, writers: usize) -> Result<Postgres> {
        let config: Arc<Config> = Arc::new(url.parse().map_err(bug("the database's address"))?);
        let idle = bounded(READERS);
        for _ in 0..READERS {
            idle.0.send(PgDb::connect(&config)?).expect("there is room for every reader");
        }
        let (queue, orders) = bounded(QUEUE_MAX);
        let mut threads = Vec::new();
        for number in 0..writers.max(1) {
            let (config, orders) = (Arc::clone(&config), orders.clone());
            let mut db = PgDb::connect(&config)?;
            let thread = std::thread::Builder::new()
                .name(format!("writer-{number}"))
                .spawn(move || write(&mut db, &orders))
                .map_err(bug("starting a writer"))?;
            threads.push(thread);
        }
        Ok(Postgres { queue, idle, writers: Mutex::new(threads) })
    }

    fn with_reader(&self, job: &mut dyn FnMut(&mut PgDb) -> Result<()>) -> Result<()> {
        let reader = self.idle.1.recv_timeout(READER_WAIT).map_err(|_| Error::Busy("error-busy"))?;
        let mut borrowed = Borrowed { db: Some(reader), home: &self.idle.0 };
        let db = borrowed.db.as_mut().expect("present until dropped");
        db.mend()?;
        job(db)
    }
}

struct Borrowed<'a> {
    db: Option<PgDb>,
    home: &'a Sender<PgDb>,
}

impl Drop for Borrowed<'_> {
    fn drop(&mut self) {
        if let Some(mut db) = self.db.take() {
            if db.in_transaction {
                let _ = db.roll_back();
            }
            let _ = self.home.send(db);
        }
    }
}

impl Store for Postgres {
    fn read(&self, job: &mut dyn FnMut(&mut dyn Db) -> Result<()>) -> Result<()> {
        self.with_reader(&mut |db| {
            db.simple("begin isolation level repeatable read read only")?;
            db.in_transaction = true;
            let outcome = job(db);
            db.roll_back()?;
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
        Dialect::Postgres
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let writers = self.writers.lock().map(|mut it| std::mem::take(&mut *it)).unwrap_or_default();
        for _ in &writers {
            let _ = self.queue.send(Order::Stop);
        }
        batch::join(writers);
    }
}

/// One writer thread.
fn write(db: &mut PgDb, orders: &Receiver<Order>) {
    let mut chain: Option<Chain> = None;
    loop {
        let mut commands = Vec::new();
        let mut stop = false;
        for order in batch::drain(orders, BATCH_MAX) {
            match order {
                Order::Command(command, done) => commands.push((command, done)),
                Order::Stop => stop = true,
                Order::Exclusive(job, done) => {
                    flush(db, &mut chain, std::mem::take(&mut commands));
                    done(alone(db, job));
                }
            }
        }
        flush(db, &mut chain, commands);
        if stop {
            return;
        }
    }
}

/// Two programs that start at once must not change tables at once.
fn alone(db: &mut PgDb, job: Exclusive) -> Result<()> {
    db.mend()?;
    db.simple(LOCK_TABLES)?;
    let outcome = job(db);
    db.simple(UNLOCK_TABLES)?;
    outcome
}

fn flush(db: &mut PgDb, chain: &mut Option<Chain>, commands: Vec<(Command, Done)>) {
    if commands.is_empty() {
        return;
    }
    // A broken connection has lost its lock: another writer may hold the chain now.
    if db.client.is_closed() {
        *chain = None;
    }
    let ready = db.mend().and_then(|()| {
        if chain.is_none() {
            *chain = Some(take_chain(db)?);
        }
        Ok(())
    });
    match (ready, chain.as_mut()) {
        (Ok(()), Some(chain)) => batch::run(db, chain, commands),
        (Err(cause), _) => commands.into_iter().for_each(|(_, done)| done(Err(cause.clone()))),
        (Ok(()), None) => unreachable!("a chain was just taken"),
    }
}

/// The first chain that nobody holds. The lock lasts as long as the connection.
fn take_chain(db: &mut PgDb) -> Result<Chain> {
    for number in 0..CHAINS_MAX {
        let row = db.one(TAKE_CHAIN, &[i64::from(number).into()])?;
        if row.is_some_and(|it| it.flag("taken").unwrap_or(false)) {
            return Chain::open(db, number);
        }
    }
    Err(Error::Busy("error-busy"))
}

/// One connection.
pub struct PgDb {
    client: Client,
    config: Arc<Config>,
    prepared: HashMap<&'static str, (Statement, Arc<[String]>)>,
    in_transaction: bool,
    /// Set when the server has given the transaction up.
    lost: Option<Loss>,
}

impl PgDb {
    fn connect(config: &Arc<Config>) -> Result<PgDb> {
        let client = config.connect(NoTls).map_err(|cause| {
            tracing::error!("PostgreSQL cannot be reached: {cause}");
            Error::Busy("error-storage-away")
        })?;
        let config = Arc::clone(config);
        Ok(PgDb { client, config, prepared: HashMap::new(), in_transaction: false, lost: None })
    }

    /// Connects again after the server went away.
    fn mend(&mut self) -> Result<()> {
        if self.client.is_closed() {
            *self = PgDb::connect(&self.config)?;
        }
        Ok(())
    }

    fn simple(&mut self, sql: &str) -> Result<()> {
        let outcome = self.client.batch_execute(sql);
        outcome.map_err(|cause| self.note(&cause))
    }

    fn prepared(&mut self, sql: &'static str) -> Result<(Statement, Arc<[String]>)> {
        if let Some((statement, names)) = self.prepared.get(sql) {
            return Ok((statement.clone(), Arc::clone(names)));
        }
        let made = self.client.prepare(&dollars(sql));
        let statement = made.map_err(|cause| self.note(&cause))?;
        let names: Arc<[String]> = statement.columns().iter().map(|it| it.name().to_owned()).collect();
        self.prepared.insert(sql, (statement.clone(), Arc::clone(&names)));
        Ok((statement, names))
    }

    fn note(&mut self, cause: &postgres::Error) -> Error {
        if self.client.is_closed() {
            self.lost = Some(Loss::Final(Error::Busy("error-storage-away")));
            return Error::Busy("error-storage-away");
        }
        let state = cause.code();
        if state == Some(&SqlState::UNIQUE_VIOLATION) {
            return Error::Conflict;
        }
        if state == Some(&SqlState::T_R_SERIALIZATION_FAILURE)
            || state == Some(&SqlState::T_R_DEADLOCK_DETECTED)
        {
            self.lost = Some(Loss::Conflict);
            return Error::Conflict;
        }
        if state == Some(&SqlState::DISK_FULL) {
            self.lost = Some(Loss::Final(Error::Busy("error-storage-full")));
            return Error::Busy("error-storage-full");
        }
        let detail = cause.as_db_error().map_or_else(|| cause.to_string(), |it| it.message().to_owned());
        Error::Bug(format!("PostgreSQL: {detail}"))
    }
}

impl Db for PgDb {
    fn query(&mut self, sql: &'static str, params: &[Value<'_>]) -> Result<Vec<Row>> {
        let (statement, names) = self.prepared(sql)?;
        let params: Vec<Param<'_>> = params.iter().map(Param).collect();
        let refs: Vec<&(dyn ToSql + Sync)> = params.iter().map(|it| it as _).collect();
        let rows = self.client.query(&statement, &refs).map_err(|cause| self.note(&cause))?;
        rows.iter().map(|row| row_of(row, &names)).collect()
    }

    fn execute(&mut self, sql: &'static str, params: &[Value<'_>]) -> Result<u64> {
        let (statement, _) = self.prepared(sql)?;
        let params: Vec<Param<'_>> = params.iter().map(Param).collect();
        let refs: Vec<&(dyn ToSql + Sync)> = params.iter().map(|it| it as _).collect();
        self.client.execute(&statement, &refs).map_err(|cause| self.note(&cause))
    }

    fn batch(&mut self, sql: &str) -> Result<()> {
        self.simple(sql)
    }

    fn prepare(&mut self, sql: &'static str) -> Result<()> {
        self.prepared(sql).map(|_| ())
    }

    fn dialect(&self) -> Dialect {
        Dialect::Postgres
    }
}

impl BatchDb for PgDb {
    /// Snapshot isolation: commands that change the same row conflict and run again; every command that
    /// reads before it writes changes a version in the row that it read.
    fn begin(&mut self) -> Result<()> {
        self.lost = None;
        self.simple("begin isolation level repeatable read")?;
        self.in_transaction = true;
        Ok(())
    }

    fn commit(&mut self) -> Result<()> {
        let outcome = self.client.batch_execute("commit");
        self.in_transaction = false;
        outcome.map_err(|cause| self.note(&cause))
    }

    fn roll_back(&mut self) -> Result<()> {
        self.in_transaction = false;
        self.simple("rollback")
    }

    fn savepoint(&mut self) -> Result<()> {
        self.simple("savepoint command")
    }

    fn release(&mut self) -> Result<()> {
        self.simple("release savepoint command")
    }

    fn roll_back_to_savepoint(&mut self) -> Result<()> {
        self.simple("rollback to savepoint command")
    }

    fn is_lost(&mut self) -> bool {
        self.lost.is_some()
    }

    fn loss(&mut self) -> Loss {
        self.lost.take().unwrap_or(Loss::Final(Error::Busy("error-storage-away")))
    }
}

/// `?1` becomes `$1`, outside of quoted texts.
fn dollars(sql: &str) -> String {
    let mut quoted = false;
    sql.chars()
        .map(|letter| {
            quoted ^= letter == '\'';
            if letter == '?' && !quoted { '$' } else { letter }
        })
        .collect()
}

fn row_of(row: &postgres::Row, names: &Arc<[String]>) -> Result<Row> {
    let values = row.columns().iter().enumerate().map(|(place, column)| value_of(row, place, column.type_()));
    Ok(Row::new(Arc::clone(names), values.collect::<Result<_>>()?))
}

fn value_of(row: &postgres::Row, place: usize, kind: &Type) -> Result<Value<'static>> {
    let unreadable = bug("reading a column");
    let value = match *kind {
        Type::INT8 => row.try_get::<_, Option<i64>>(place).map_err(unreadable)?.map(Value::Int),
        Type::INT4 => {
            row.try_get::<_, Option<i32>>(place).map_err(unreadable)?.map(|it| Value::Int(it.into()))
        }
        Type::BOOL => row.try_get::<_, Option<bool>>(place).map_err(unreadable)?.map(Value::from),
        Type::BYTEA => {
            row.try_get::<_, Option<Vec<u8>>>(place).map_err(unreadable)?.map(|it| Value::Bytes(it.into()))
        }
        Type::TEXT | Type::VARCHAR | Type::NAME => {
            row.try_get::<_, Option<String>>(place).map_err(unreadable)?.map(Value::from)
        }
        _ => return Err(Error::Bug(format!("a column of type {kind} is outside of our subset"))),
    };
    Ok(value.unwrap_or(Value::Null))
}

#[derive(Debug)]
struct Param<'a>(&'a Value<'a>);

impl ToSql for Param<'_> {
    fn to_sql(
        &self,
        kind: &Type,
        out: &mut BytesMut,
    ) -> std::result::Result<IsNull, Box<dyn std::error::Error + Sync + Send>> {
        match (self.0, kind) {
            (Value::Null, _) => Ok(IsNull::Yes),
            (Value::Int(number), &Type::INT4) => i32::try_from(*number)?.to_sql(kind, out),
            (Value::Int(number), &Type::BOOL) => (*number != 0).to_sql(kind, out),
            (Value::Int(number), _) => number.to_sql(kind, out),
            (Value::Text(text), _) => text.as_ref().to_sql(kind, out),
            (Value::Bytes(bytes), _) => bytes.as_ref().to_sql(kind, out),
        }
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}
