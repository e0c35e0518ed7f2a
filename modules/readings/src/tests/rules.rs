//! Rules without a database.

use proptest::prelude::*;

use crate::basis::kind_key;
use crate::reading::named_fields;

#[test]
fn a_number_says_what_kind_of_act_it_is() {
    for (number, key) in [
        ("60/2014/QH13", Some("readings-basis-law")),
        (" 26/2023/QH15 ", Some("readings-basis-law")),
        ("168/2025/NĐ-CP", Some("readings-basis-decree")),
        ("66.7/2025/NQ-CP", Some("readings-basis-resolution")),
        ("04/2020/TT-BTP", Some("readings-basis-circular")),
        ("163/QĐ-BTP", Some("readings-basis-decision")),
        ("Luật Hộ tịch 2014", None),
        ("1/QH", None),
        ("", None),
    ] {
        assert_eq!(kind_key(number), key, "{number}");
    }
}

#[test]
fn fields_without_a_plain_name_are_counted() {
    let fields = ["residence", "lot", "name", "area_m2"].map(str::to_owned);
    assert_eq!(named_fields(&fields), (vec!["name", "residence"], 2));
    assert_eq!(named_fields(&[]), (Vec::new(), 0));
}

proptest! {
    #[test]
    fn no_text_makes_the_rules_panic(text: String, fields: Vec<String>) {
        let _ = kind_key(&text);
        let (named, others) = named_fields(&fields);
        prop_assert!(named.len() + others >= usize::from(!fields.is_empty()));
    }
}
