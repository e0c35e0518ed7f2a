//! No text breaks the engine's language.

use kernel::{Db, Dialect, Error, Id};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};

use crate::index::{self, newest};
use crate::words::{Query, Scope, indexed};

#[test]
fn texts_become_plain_words() {
    for (text, whole, prefix) in [
        ("Nguyễn Văn Đ", &["nguyen", "van", "d"][..], None),
        ("nguyen van du", &["nguyen", "van"], Some("du")),
        ("  H26.16-261116-0001 ", &["h26", "16", "261116"], Some("0001")),
        ("\"khai\" AND sinh*", &["khai", "and"], Some("sinh")),
        ("王", &[], Some("u738b")),
        ("a_1", &["a", "1"], None),
    ] {
        let whole = whole.iter().map(|it| (*it).to_owned()).collect();
        let expected = Query { whole, prefix: prefix.map(str::to_owned) };
        assert_eq!(Query::parse(text), Some(expected), "{text}");
    }
    for text in ["", "  ", "-\"'*():^", "_"] {
        assert_eq!(Query::parse(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn words_hold_letters_and_digits_only(text in "\\PC{0,300}") {
        let plain = |word: &String| {
            !word.is_empty() && word.len() <= 32 && word.bytes().all(|it| it.is_ascii_alphanumeric())
        };
        if let Some(query) = Query::parse(&text) {
            prop_assert!(query.whole.iter().chain(&query.prefix).all(plain));
            prop_assert!(query.whole.len() <= 8);
        }
        let indexed = indexed(&text, Id(1), Id(0));
        prop_assert!(indexed[..indexed.len() - 1].iter().all(plain));
    }

    #[test]
    fn what_is_indexed_is_found_by_its_own_text(text in "\\PC{1,60}") {
        if let Some(query) = Query::parse(&text) {
            let indexed = indexed(&text, Id(1), Id(0));
            prop_assert!(query.whole.iter().chain(&query.prefix).all(|it| indexed.contains(it)));
        }
    }
}

#[test]
fn no_text_breaks_the_engine() {
    let mut app = super::app();
    app.look(|db: &mut dyn Db| {
        let text =
            prop_oneof!["\\PC{0,80}", "[\"'*():&|!<^\\\\ a-c_{}+-]{0,40}", "(AND|OR|NOT|NEAR|a|b\\*| ){1,9}"];
        let db = std::cell::RefCell::new(db);
        let mut runner =
            TestRunner::new(Config { cases: 500, failure_persistence: None, ..Config::default() });
        let outcome = runner.run(&(text, any::<i64>()), |(text, id)| {
            let Some(query) = Query::parse(&text) else { return Ok(()) };
            for scope in [Scope::Agency(Id(id)), Scope::Owner(Id(id))] {
                newest(*db.borrow_mut(), scope, &query)
                    .map_err(|cause| TestCaseError::fail(format!("{text:?}: {cause}")))?;
            }
            Ok(())
        });
        outcome.map_err(|cause| Error::Bug(cause.to_string()))
    });
}

#[test]
fn every_statement_fits_the_tables() {
    let mut app = super::app();
    app.prepare_all();
    app.look(|db| {
        let own = match db.dialect() {
            Dialect::Sqlite => index::sqlite::STATEMENTS,
            Dialect::Postgres => index::postgres::STATEMENTS,
        };
        own.iter().try_for_each(|it| db.prepare(it.sql))
    });
}
