//! The same stories on both engines: PostgreSQL joins when `MOTCUA_TEST_DB` holds its address.

mod bucket;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc;

use kernel::chain::Chain;
use kernel::event::NewEvent;
use kernel::store::{Command, Store, Verdict, run};
use kernel::{Blobs, Db, Error, Id, Result};
use tempfile::TempDir;

use crate::sqlite::Durability;
use crate::{DataFolder, FolderBlobs, Postgres, Sqlite};

const TABLE: &str =
    "drop table if exists note; create table note (id bigint primary key, words text not null)";
const INSERT: &str = "insert into note (id, words) values (?1, ?2)";
const COUNT: &str = "select count(*) as notes from note";

/// The engines at hand, each with the platform's tables and one of ours.
fn engines() -> Vec<(Arc<dyn Store>, Option<TempDir>)> {
    let folder = TempDir::new().expect("there is room");
    let sqlite = Sqlite::open(&folder.path().join("test.db"), Durability::Test).expect("opens");
    let mut engines: Vec<(Arc<dyn Store>, Option<TempDir>)> = vec![(Arc::new(sqlite), Some(folder))];
    if let Ok(url) = std::env::var("MOTCUA_TEST_DB") {
        engines.push((Arc::new(own_schema(&url)), None));
    }
    for (store, _) in &engines {
        let tables = Box::new(|db: &mut dyn Db| {
            kernel::migrate::migrate(db, &[], 0)?;
            db.batch(TABLE)
        });
        store.exclusively(tables).expect("tables are made");
    }
    engines
}

fn own_schema(url: &str) -> Postgres {
    static NUMBER: AtomicU64 = AtomicU64::new(0);
    let name = format!("storage_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
    let mut client = ::postgres::Client::connect(url, ::postgres::NoTls).expect("the server is there");
    client.batch_execute(&format!("create schema {name}")).expect("a schema can be made");
    let joint = if url.contains('?') { '&' } else { '?' };
    Postgres::open_with(&format!("{url}{joint}options=-csearch_path%3D{name}"), 3).expect("opens")
}

fn writing(id: i64, then: fn() -> Result<Verdict>) -> Command {
    Box::new(move |db, chain| {
        db.execute(INSERT, &[id.into(), "words".into()])?;
        append(db, chain, id)?;
        then()
    })
}

fn append(db: &mut dyn Db, chain: &mut Chain, id: i64) -> Result<()> {
    let event = NewEvent {
        id: Id(id),
        at: id,
        actor: "nobody".into(),
        name: "note.written",
        subject: id.to_string(),
        payload: "{}".into(),
    };
    chain.append(db, &[event])
}

fn count(store: &dyn Store, sql: &'static str, column: &str) -> i64 {
    let mut found = 0;
    let read = store.read(&mut |db| {
        found = db.one(sql, &[])?.expect("one row").int(column)?;
        Ok(())
    });
    read.expect("reads");
    found
}

#[test]
fn a_command_that_fails_takes_nothing_with_it() {
    for (store, _folder) in engines() {
        let (sender, outcomes) = mpsc::channel();
        // All wait in one queue, so that they share commits.
        for id in 0..60_i64 {
            let then: fn() -> Result<Verdict> = match id % 6 {
                0 => || Err(Error::NotFound),
                1 => || Ok(Verdict::Discard),
                2 => || panic!("a handler with a bug"),
                _ => || Ok(Verdict::Keep),
            };
            let sender = sender.clone();
            store.submit(
                writing(id, then),
                Box::new(move |outcome| sender.send((id, outcome)).expect("we listen")),
            );
        }
        drop(sender);
        for (id, outcome) in outcomes {
            match id % 6 {
                0 => assert!(matches!(outcome, Err(Error::NotFound)), "{outcome:?}"),
                2 => assert!(matches!(outcome, Err(Error::Bug(_))), "{outcome:?}"),
                _ => assert!(outcome.is_ok(), "{outcome:?}"),
            }
        }
        assert_eq!(count(store.as_ref(), COUNT, "notes"), 30, "three of six are kept");
        let events = "select count(*) as events from kernel_event";
        assert_eq!(count(store.as_ref(), events, "events"), 30, "each with its event, the others without");
        let ends = "select sum(last)::bigint + count(*) as records \
                    from (select max(seq) as last from kernel_event group by chain) c";
        if store.dialect() == kernel::Dialect::Postgres {
            assert_eq!(count(store.as_ref(), ends, "records"), 30, "no chain has a gap");
        }
    }
}

#[test]
fn the_same_key_twice_is_a_conflict() {
    for (store, _folder) in engines() {
        run(store.as_ref(), writing(7, || Ok(Verdict::Keep))).expect("the first is kept");
        let second = run(store.as_ref(), writing(7, || Ok(Verdict::Keep)));
        assert!(matches!(second, Err(Error::Conflict)), "{second:?}");
        run(store.as_ref(), writing(8, || Ok(Verdict::Keep))).expect("and the next is not disturbed");
    }
}

#[test]
fn writers_that_meet_in_one_row_all_succeed() {
    const SET: &str = "insert into note (id, words) values (1, '1') \
                       on conflict (id) do update set words = note.words || '1'";
    for (store, _folder) in engines() {
        let threads: Vec<_> = (0..4)
            .map(|_| {
                let store = Arc::clone(&store);
                std::thread::spawn(move || {
                    for _ in 0..25 {
                        let command: Command = Box::new(|db, _| {
                            db.execute(SET, &[])?;
                            Ok(Verdict::Keep)
                        });
                        run(store.as_ref(), command).expect("tried again until it fits");
                    }
                })
            })
            .collect();
        threads.into_iter().for_each(|it| it.join().expect("no thread panics"));
        assert_eq!(
            count(store.as_ref(), "select length(words) as times from note where id = 1", "times"),
            100
        );
    }
}

#[test]
fn readers_write_nothing() {
    for (store, _folder) in engines() {
        let read = store.read(&mut |db| db.execute(INSERT, &[1.into(), "x".into()]).map(|_| ()));
        assert!(read.is_err());
        assert_eq!(count(store.as_ref(), COUNT, "notes"), 0);
        // The connection is usable again, even after a panic in a page.
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            store.read(&mut |_| panic!("a page with a bug")).expect("unreachable")
        }));
        assert!(panicked.is_err());
        for _ in 0..10 {
            assert_eq!(count(store.as_ref(), COUNT, "notes"), 0);
        }
    }
}

#[test]
fn a_chain_goes_on_where_it_ended() {
    let folder = TempDir::new().expect("there is room");
    let path = folder.path().join("test.db");
    for round in 0..3_i64 {
        let store = Sqlite::open(&path, Durability::Full).expect("opens");
        let tables = Box::new(|db: &mut dyn Db| kernel::migrate::migrate(db, &[], 0).map(|_| ()));
        store.exclusively(tables).expect("idempotent");
        let append: Command = Box::new(move |db, chain| {
            assert_eq!(chain.len(), round as u64);
            append(db, chain, round + 1)?;
            Ok(Verdict::Keep)
        });
        run(&store, append).expect("appends");
    }
}

#[test]
fn files_keep_their_content_and_refuse_strange_names() {
    let folder = TempDir::new().expect("there is room");
    let blobs = FolderBlobs::new(folder.path().join("files"));
    let key = kernel::blobs::key_of(b"content");
    blobs.put(&key, b"content").expect("writes");
    blobs.put(&key, b"content").expect("twice is no error");
    assert_eq!(blobs.get(&key).expect("reads"), b"content");
    for strange in ["../../etc/passwd", "", "ab", &"g".repeat(64)] {
        assert!(matches!(blobs.get(strange), Err(Error::NotFound)), "{strange}");
        assert!(blobs.put(strange, b"x").is_err());
    }
}

#[test]
fn a_data_folder_belongs_to_one_process() {
    let folder = TempDir::new().expect("there is room");
    let held = DataFolder::open(folder.path()).expect("free");
    let second = DataFolder::open(folder.path()).err().expect("taken");
    assert!(second.to_string().contains("in use"), "{second}");
    let made = held.key("seal", || Ok(vec![1, 2, 3])).expect("made");
    let kept = held.key("seal", || panic!("made only once")).expect("read");
    assert_eq!(made, kept);
}
