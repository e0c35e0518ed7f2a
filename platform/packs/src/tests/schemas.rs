//! The schema takes what the form takes: of every golden test, and of answers made at random.

use jiff::civil::date;
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::gallery::{folder, gallery};
use super::repository::{folders, load};
use super::untrusted::posts;
use crate::{Answers, Pack};

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).unwrap_or_else(|error| panic!("{error}: {schema}"))
}

/// What the schema says against answers, in one text.
fn against(validator: &Validator, answers: &Value) -> String {
    let told = |error: jsonschema::ValidationError| format!("{}: {error}", error.instance_path());
    validator.iter_errors(answers).map(told).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_schema_takes_every_filing_that_the_form_takes() {
    let mut taken = 0;
    for folder in folders().into_iter().chain([folder()]) {
        let pack = load(&folder);
        let validators = ["vi", "en"].map(|lang| validator(&pack.json_schema(lang)));
        for test in pack.tests.iter().filter(|test| test.expect.errors.is_empty()) {
            let answers = pack.form.live(&test.answers_given(&pack)).values();
            for validator in &validators {
                let told = against(validator, &answers);
                assert!(told.is_empty(), "{} {}: {told}", folder.display(), test.name);
            }
            taken += 1;
        }
    }
    assert!(taken >= 10, "{taken} filings");
}

#[test]
fn a_schema_refuses_what_is_missing_or_strange() {
    let pack = gallery();
    let whole = pack.tests.iter().find(|test| test.name == "everything").unwrap();
    let whole = pack.form.live(&whole.answers_given(&pack)).values();
    let validator = validator(&pack.json_schema("vi"));
    let spoil = |change: &dyn Fn(&mut Value)| {
        let mut answers = whole.clone();
        change(&mut answers);
        !validator.is_valid(&answers)
    };
    let without = |id: &'static str| spoil(&move |it| drop(it.as_object_mut().unwrap().remove(id)));
    let with = |id: &'static str, value: Value| spoil(&move |it| it[id] = value.clone());
    let refused = [
        ("a question always asked", without("plate")),
        ("a question of a condition that holds", without("email")),
        ("a question of a chosen option", without("food_hall")),
        ("an option that is none", with("lines", json!(["bar"]))),
        ("an option twice", with("lines", json!(["food", "food"]))),
        ("a point in Paris", with("point", json!({ "latitude": 48.85, "longitude": 2.35 }))),
        ("a part too much", with("member", json!({ "name": "A", "birth_date": "1996-02-03", "age": 3 }))),
        ("a shape that does not fit", with("certificate", json!("123456"))),
        ("a drawing that is none", with("signed", json!({ "name": "A", "agreed": true, "drawing": "<g>" }))),
        ("a question that is none", with("stray", json!(1))),
        ("words between questions", with("company_notice", json!("x"))),
    ];
    for (what, refused) in refused {
        assert!(refused, "{what}");
    }
    assert!(!with("site", Value::String("https://a.example".into())), "another right answer");
}

#[test]
fn words_of_the_form_are_in_the_schema() {
    let schema = gallery().json_schema("en");
    assert_eq!(schema["title"], "Every type of question");
    assert_eq!(
        schema["properties"]["lines"]["items"]["oneOf"][0],
        json!({ "const": "food", "title": "Food" })
    );
    assert_eq!(schema["properties"]["goods"]["items"]["properties"]["price"]["title"], "Unit price");
    assert_eq!(schema["properties"]["member"]["properties"]["name"]["title"], "Full name");
    assert_eq!(schema["properties"]["total"]["readOnly"], true);
}

#[test]
fn a_schema_takes_every_answer_that_is_kept() {
    let packs: Vec<Pack> = folders().iter().map(|folder| load(folder)).chain([gallery()]).collect();
    let schemas: Vec<(usize, String, Validator)> = packs
        .iter()
        .enumerate()
        .flat_map(|(at, pack)| pack.form.fields().map(move |field| (at, field)))
        .filter(|(_, field)| !field.kind.is_words())
        .map(|(at, field)| (at, field.id.clone(), validator(&field.schema())))
        .collect();
    proptest!(ProptestConfig::with_cases(48), |(pairs in posts(&packs))| {
        let today = date(2026, 11, 9);
        for (at, pack) in packs.iter().enumerate() {
            let mut answers = Answers::default();
            for page in &pack.form.pages {
                pack.read_page(page, &pairs, &mut answers, today);
            }
            for (id, answer) in pack.form.live(&answers).iter() {
                let (_, _, schema) = schemas.iter().find(|it| it.0 == at && it.1 == id).expect("each has one");
                prop_assert_eq!(against(schema, &answer.to_json()), "", "{}", id);
            }
        }
    });
}
