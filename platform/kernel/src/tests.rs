use std::str::FromStr;

use proptest::prelude::*;

use crate::id::IdMaker;
use crate::{Fields, Id, Lang};

proptest! {
    #[test]
    fn an_id_survives_its_text_form(number in 0..i64::MAX) {
        prop_assert_eq!(Id::from_str(&Id(number).to_string()), Ok(Id(number)));
    }

    #[test]
    fn texts_of_ids_sort_as_the_ids_do(a in 0..i64::MAX, b in 0..i64::MAX) {
        prop_assert_eq!(a.cmp(&b), Id(a).to_string().cmp(&Id(b).to_string()));
    }

    #[test]
    fn no_text_makes_an_id_panic(text in "\\PC*") {
        let _ = Id::from_str(&text);
    }

    #[test]
    fn no_body_makes_the_form_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let fields = Fields::parse(&String::from_utf8_lossy(&bytes));
        let _ = fields.get("a");
    }

    #[test]
    fn ids_grow_whatever_the_clock_does(
        times in proptest::collection::vec(1_577_836_800_000..2_000_000_000_000_i64, 1..50),
    ) {
        let maker = IdMaker::new(3);
        let mut last = Id(0);
        for now in times {
            let next = maker.next(now);
            prop_assert!(next > last);
            last = next;
        }
    }
}

#[test]
fn an_id_knows_when_it_was_made() {
    let now = 1_795_000_000_123;
    assert_eq!(IdMaker::new(0).next(now).made_at(), now);
}

#[test]
fn the_browser_says_which_language() {
    for (header, expected) in [
        ("vi-VN,vi;q=0.9,en;q=0.8", Some(Lang::Vi)),
        ("en-GB,en;q=0.9", Some(Lang::En)),
        ("fr-FR, en;q=0.5", Some(Lang::En)),
        ("fr", None),
        ("", None),
        ("é", None),
    ] {
        assert_eq!(Lang::accepted(header), expected, "{header}");
    }
}
