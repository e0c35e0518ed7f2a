//! Outside input never panics and never becomes an answer the form would refuse.

use jiff::civil::date;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::gallery::gallery;
use super::repository::{folders, load};
use crate::{Answers, Golden, Pack};

fn packs() -> Vec<Pack> {
    folders().iter().map(|folder| load(folder)).chain([gallery()]).collect()
}

/// Names that hit fields, their parts and rows, with any text.
fn names(packs: &[Pack]) -> Vec<String> {
    let fields = packs.iter().flat_map(|pack| pack.form.fields().map(|field| field.id.clone()));
    let parts = [
        "",
        ".day",
        ".year",
        ".commune",
        ".street",
        ".0.name",
        ".7.code",
        ".99999.number",
        ".-1.x",
        ".",
        ".amount",
        ".unit",
        ".bank",
        ".number",
        ".latitude",
        ".longitude",
        ".agreed",
        ".drawing",
        ".name",
        ".food",
        ".0",
        ".0.item",
        ".1.pieces",
        ".0.price",
    ];
    fields.flat_map(|field| parts.map(|part| format!("{field}{part}"))).collect()
}

/// Posts that hit the questions of these packs.
pub(super) fn posts(packs: &[Pack]) -> impl Strategy<Value = Vec<(String, String)>> + use<> {
    prop::collection::vec((prop::sample::select(names(packs)), texts()), 0..60)
}

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9.,₫ -]{0,30}",
        "[0-9]{1,4}[-/.][0-9]{1,4}[-/.][0-9]{1,6}",
        Just("mother".to_owned()),
        Just("proxy".to_owned()),
        Just("household".to_owned()),
        Just("yes".to_owned()),
        Just("00070".to_owned()),
        Just("001196000001".to_owned()),
        prop::sample::select(vec![
            "0100047516",
            "29B1-123.45",
            "food",
            "970436",
            "months",
            "P6M",
            "2026-11",
            "21.0285",
            "105,8542",
            "M1 2L3 4",
            "https://motcua.example",
            "BA 123456",
            "chair",
            "Nguyễn Văn Mẫu",
            "12,5 %",
            "06:30",
        ])
        .prop_map(str::to_owned),
        "[ML0-9 ]{0,24}",
        "[0-9A-ZĐ. -]{4,14}",
    ]
}

fn json_values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map("[a-z_0-9]{1,12}", inner, 0..4).prop_map(|map| json!(map)),
        ]
    })
}

#[test]
fn any_post_is_read_or_refused() {
    let packs = packs();
    let pairs = posts(&packs);
    let bytes = prop::collection::vec(any::<u8>(), 0..40);
    proptest!(ProptestConfig::with_cases(96), |(pairs in pairs, bytes in bytes)| {
        let today = date(2026, 11, 9);
        let mut pairs = pairs;
        let stray = String::from_utf8_lossy(&bytes).into_owned();
        pairs.push((stray.clone(), stray));
        for pack in &packs {
            let mut answers = Answers::default();
            for page in &pack.form.pages {
                pack.read_page(page, &pairs, &mut answers, today);
            }
            let live = pack.form.live(&answers);
            for (id, answer) in live.iter() {
                let field = pack.form.field(id).expect("live answers belong to questions");
                prop_assert!(field.check(Some(answer), today).is_empty(), "{id} {answer:?}");
                field.show(answer, &pack.texts, "vi");
            }
            pack.result_data(&answers, "en");
            pack.papers(&answers);
            pack.lookups_due(&answers);
            pack.warnings(&answers, today);
            let stored = serde_json::to_string(&answers).expect("answers have a JSON shape");
            prop_assert_eq!(serde_json::from_str::<Answers>(&stored).expect("it was just written"), answers);
        }
    });
}

#[test]
fn any_json_is_read_or_refused() {
    let packs = packs();
    let names: Vec<String> = packs.iter().flat_map(|p| p.form.fields().map(|f| f.id.clone())).collect();
    let objects = prop::collection::btree_map(prop::sample::select(names), json_values(), 0..20);
    proptest!(ProptestConfig::with_cases(96), |(object in objects, loose in json_values())| {
        for pack in &packs {
            for value in [json!(object), loose.clone()] {
                let (answers, _) = pack.form.read_json(&value, &[], date(2026, 11, 9));
                pack.validate_all(&answers, date(2026, 11, 9));
            }
            let mut answers = Answers::default();
            pack.fill(&mut answers, "mother", Some(&loose), date(2026, 11, 9));
        }
    });
}

proptest! {
    #[test]
    fn any_bytes_as_files_or_stored_answers_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let text = String::from_utf8_lossy(&bytes);
        let _ = serde_json::from_slice::<Answers>(&bytes);
        let _ = Golden::parse("x", &text);
        let names = ["service.toml", "form.toml", "flow.toml", "texts/vi.ftl", "tests/x.toml", "other"];
        prop_assert!(Pack::from_files(&names.map(|name| (name, &*text))).is_err());
    }
}
