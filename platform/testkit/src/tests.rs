//! What the platform promises every module, shown with a module of three routes.

use std::sync::atomic::{AtomicU32, Ordering};

use kernel::{
    Access, Ctx, Error, Event, Job, Migration, Module, Permission, Reply, Request, Result, Subscription, get,
    post, staged, statements,
};
use serde_json::json;

use crate::{App, As};

statements! {
    INSERT = "insert into notes_note (id, words) values (?1, ?2)";
    ALL = "select words from notes_note order by id";
}

const WRITTEN: &str = "notes.written";

fn module() -> Module {
    Module {
        name: "notes",
        migrations: &[Migration {
            number: 1,
            name: "note",
            sql: "create table notes_note (id {id}, words text not null)",
            postgres: None,
        }],
        permissions: &[Permission { name: "notes.write", roles: &["officer"] }],
        routes: vec![
            get("/notes", Access::Public, list),
            post("/notes", Access::Needs("notes.write"), write),
            staged("/notes/slow", Access::SignedIn, slow),
        ],
        emits: &[WRITTEN],
        statements: &[STATEMENTS],
        ..Module::default()
    }
}

fn list(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let words: Vec<String> =
        ctx.db.query(ALL, &[])?.iter().map(|it| it.text("words")).collect::<Result<_>>()?;
    Ok(Reply::page(words.join("\n")))
}

fn write(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (id, words) = (ctx.new_id(), ctx.field("words").to_owned());
    ctx.db.execute(INSERT, &[id.into(), words.as_str().into()])?;
    ctx.event(WRITTEN, "note", &json!({ "words": words }))?;
    match words.as_str() {
        "" => Err(Error::invalid("words", "notes-missing")),
        "form" => Ok(Reply::page_with_problems("the form again".to_owned())),
        "bug" => Err(Error::Bug("secret detail".to_owned())),
        _ => Ok(Reply::goto("/notes")),
    }
}

fn slow(ctx: &mut Ctx<'_>) -> Result<Reply> {
    ctx.command(write)
}

#[test]
fn what_fails_leaves_nothing_behind() {
    let mut app = App::new(vec![module()]);
    let officer = As::role("officer");
    for (words, status) in [("", 422), ("form", 422), ("bug", 500), ("kept", 303)] {
        let answer = app.post_as(&officer, "/notes", &[("words", words)]);
        assert_eq!(answer.status(), status, "{words}");
        assert!(!answer.contains("secret detail"));
    }
    assert_eq!(app.get_as(&As::nobody(), "/notes").page(), "kept");
    assert_eq!(app.history("note").len(), 1, "one act, one event");
}

#[test]
fn nobody_passes_without_the_permission() {
    let mut app = App::new(vec![module()]);
    assert_eq!(app.post_as(&As::citizen(1), "/notes", &[("words", "x")]).status(), 403);
    assert_eq!(app.post_as(&As::nobody(), "/notes", &[("words", "x")]).status(), 401);
    assert_eq!(app.get_as(&As::nobody(), "/nowhere").status(), 404);
    assert!(app.history("note").is_empty());
}

#[test]
fn a_command_sent_again_is_answered_again_and_done_once() {
    let mut app = App::new(vec![module()]);
    for path in ["/notes", "/notes/slow"] {
        let once = |words: &str, key: &str| Request {
            once: Some(key.to_owned()),
            ..Request::post(path, &[("words", words)])
        };
        let officer = As::role("officer");
        let first = app.send(&officer, once("one", "key-1")).goto();
        let again = app.send(&officer, once("one", "key-1")).goto();
        assert_eq!(first, again);
        // A refused sending may be mended and sent again under the same key.
        assert_eq!(app.send(&officer, once("", "key-2")).status(), 422);
        app.send(&officer, once("two", "key-2")).goto();
    }
    assert_eq!(app.get_as(&As::nobody(), "/notes").page(), "one\ntwo\none\ntwo");
}

fn heard(ctx: &mut Ctx<'_>, event: &Event) -> Result<()> {
    let id = ctx.new_id();
    ctx.db.execute(INSERT_HEARD, &[id.into(), event.payload.as_str().into()])?;
    if event.payload.contains("poison") { Err(Error::Bug("cannot digest this".to_owned())) } else { Ok(()) }
}

const INSERT_HEARD: &str = "insert into ear_heard (id, words) values (?1, ?2)";

fn listener() -> Module {
    Module {
        name: "ear",
        migrations: &[Migration {
            number: 1,
            name: "heard",
            sql: "create table ear_heard (id {id}, words text not null)",
            postgres: None,
        }],
        listens: &[Subscription { event: WRITTEN, handler: heard }],
        ..Module::default()
    }
}

#[test]
fn an_event_that_cannot_be_handled_does_not_hold_up_the_rest() {
    let mut app = App::new(vec![module(), listener()]);
    for words in ["a", "poison", "b"] {
        app.post_as(&As::role("officer"), "/notes", &[("words", words)]).goto();
    }
    app.settle();
    let heard = app.look(|db| Ok(db.query("select words from ear_heard order by id", &[])?.len()));
    assert_eq!(heard, 2, "each once, and what failed left nothing");
    let letters = app.look(|db| kernel::delivery::dead_letters(db, 10));
    assert_eq!(letters.len(), 1);
    assert!(letters[0].cause.contains("cannot digest"), "{letters:?}");
}

static TRIES: AtomicU32 = AtomicU32::new(0);

fn third_time_lucky(_: &mut Ctx<'_>, _: &str) -> Result<()> {
    let tries = TRIES.fetch_add(1, Ordering::Relaxed);
    if tries < 2 { Err(Error::Busy("error-busy")) } else { Ok(()) }
}

fn start_job(ctx: &mut Ctx<'_>) -> Result<Reply> {
    ctx.job("work.try", &json!({}), 0)?;
    Ok(Reply::goto("/work"))
}

#[test]
fn a_job_is_tried_again_later() {
    let worker = Module {
        name: "work",
        routes: vec![post("/work", Access::Public, start_job)],
        jobs: &[Job { name: "work.try", handler: third_time_lucky }],
        ..Module::default()
    };
    let mut app = App::new(vec![worker]);
    app.post_as(&As::nobody(), "/work", &[]).goto();
    app.settle();
    assert_eq!(TRIES.load(Ordering::Relaxed), 1, "the second try has to wait");
    for _ in 0..3 {
        app.advance_ms(10_000);
        app.settle();
    }
    assert_eq!(TRIES.load(Ordering::Relaxed), 3, "and when it has worked, it is gone");
}

#[test]
fn the_ledger_of_a_platform_verifies_and_proves() {
    let mut app = App::new(vec![module()]);
    for number in 0..600 {
        app.post_as(&As::role("officer"), "/notes", &[("words", &number.to_string())]).goto();
    }
    kernel::checkpoints::sign(&app.platform).expect("heads are signed");
    let chains = app.look(|db| kernel::checkpoints::chains(db));
    assert_eq!(chains.iter().map(|(_, records)| records).sum::<u64>(), 600);
    for (chain, records) in chains {
        let verifier = app.platform.ledger_verifier(chain).expect("the key has a public half");
        for seq in [0, records / 2, records - 1] {
            let proof = app.look(|db| kernel::checkpoints::prove(db, chain, seq)).expect("a head covers it");
            let record = proof.check(&verifier).expect("the proof holds");
            assert_eq!((record.chain, record.seq), (chain, seq));
        }
    }
}

#[test]
fn every_statement_of_the_platform_prepares() {
    App::new(vec![module()]).prepare_all();
}

#[test]
fn a_module_with_sins_is_refused_with_all_of_them() {
    let sinner = Module {
        name: "sinner",
        migrations: &[Migration {
            number: 2,
            name: "x",
            sql: "create table other_thing (id {id})",
            postgres: None,
        }],
        permissions: &[Permission { name: "other.read", roles: &[] }],
        routes: vec![
            get("/elsewhere", Access::Public, list),
            get("/sinner", Access::Needs("sinner.undeclared"), list),
            get("/api/sinner", Access::Public, list),
        ],
        emits: &["someone.else"],
        listens: &[Subscription { event: "never.said", handler: heard }],
        needs: &["nobody.offers"],
        ..Module::default()
    };
    let problems = kernel::Registry::new(vec![sinner]).err().expect("refused").join("\n");
    for sin in [
        "must lie under /sinner",
        "undeclared permission",
        "is not described",
        "someone.else must start with",
        "which nobody emits",
        "which nobody offers",
        "out of order",
        "must name a table that starts with sinner_",
        "other.read must start with",
    ] {
        assert!(problems.contains(sin), "{sin}\n{problems}");
    }
}
