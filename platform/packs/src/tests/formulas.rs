//! Values that follow from answers.

use jiff::civil::date;
use serde_json::{Value, json};

use super::gallery::gallery;
use crate::{Answer, Answers, Form};

/// The value of a formula over these answers.
fn value(formula: &str, answers: &Value) -> Value {
    let fields = "[[page]]\nid = 'p'\n[[page.field]]\nid = 'x'\ntype = 'computed'\nvalue = ";
    let form = Form::parse(&format!("{fields}{formula}")).expect(formula);
    let mut given = Answers::default();
    for (id, answer) in answers.as_object().unwrap() {
        given.set(id, serde_json::from_value::<Answer>(answer.clone()).unwrap());
    }
    given.set("x", Answer::from_whole(-99));
    // Only what the form asks is live; here the formula reads everything.
    let crate::Kind::Computed(computed) = &form.field("x").unwrap().kind else { panic!("it is computed") };
    computed.value_of(&|name| given.get(name)).map_or(Value::Null, |answer| answer.to_json())
}

#[test]
fn formulas_follow_from_answers() {
    let answers = json!({
        "a": 2, "b": 0.5, "c": 10, "from": "2024-02-29", "end": "2024-01-31",
        "feb": "2025-02-28", "to": "2026-11-09", "name": "An",
        "rows": [{ "price": 3, "day": "2026-01-01" }, { "price": 4.25, "day": "2025-01-01" }, {}],
        "who": { "name": "Bình", "birth_date": "2000-11-10" }, "some": ["x", "y"],
    });
    let table = [
        ("{ sum = ['a', 'b', 5] }", json!(7.5)),
        ("{ sum = 'rows.price' }", json!(7.25)),
        ("{ sum = ['none'] }", Value::Null),
        ("{ sum = ['a', 'none'] }", json!(2)),
        ("{ product = ['a', 'c'] }", json!(20)),
        ("{ product = ['a', 'none'] }", Value::Null),
        ("{ difference = ['c', 'a'] }", json!(8)),
        ("{ difference = ['c', 'none'] }", Value::Null),
        ("{ min = ['a', 'b', 'c'] }", json!(0.5)),
        ("{ max = 'rows.price' }", json!(4.25)),
        ("{ min = ['from', 'name'] }", Value::Null),
        ("{ count = 'rows' }", json!(3)),
        ("{ count = 'some' }", json!(2)),
        ("{ count = 'none' }", json!(0)),
        ("{ days = ['from', 'to'] }", json!(984)),
        ("{ days = ['to', 'from'] }", json!(-984)),
        ("{ months = ['from', 'to'] }", json!(32)),
        ("{ years = ['who.birth_date', 'to'] }", json!(25)),
        ("{ months = ['end', 'from'] }", json!(0)),
        ("{ months = ['from', 'end'] }", json!(0)),
        ("{ years = ['from', 'feb'] }", json!(0)),
        ("{ months = ['feb', 'from'] }", json!(-11)),
        ("{ join = ['name', 'none', 'who.name'], with = ', ' }", json!("An, Bình")),
        ("{ join = [{ text = 'Số' }, 'a'] }", json!("Số 2")),
        ("{ product = [{ sum = ['a', 'b'] }, 3] }", json!(7.5)),
        ("{ product = ['b', 'b', 'b'] }", json!(0.13)),
        ("{ product = ['b', 'b', 'b'] }\nas = 'percent'\ndecimals = 3", json!(0.125)),
        ("{ max = 'rows.day' }\nas = 'date'", json!("2026-01-01")),
        ("{ product = ['c', 1e300] }", Value::Null),
    ];
    for (formula, expected) in table {
        assert_eq!(value(formula, &answers), expected, "{formula}");
    }
}

#[test]
fn nobody_can_send_a_computed_value() {
    let pack = gallery();
    let mut answers = Answers::default();
    let page = pack.form.page("goods").unwrap();
    let posted = [
        ("goods.0.item", "chair"),
        ("goods.0.pieces", "2"),
        ("goods.0.price", "1.500"),
        ("goods.0.cost", "7"),
        ("total", "7"),
        ("boxes", "7"),
    ];
    let posted: Vec<(String, String)> = posted.iter().map(|(n, t)| ((*n).into(), (*t).into())).collect();
    assert!(pack.read_page(page, &posted, &mut answers, date(2026, 11, 9)).is_empty());
    let live = pack.form.live(&answers);
    assert_eq!((live.number("total"), live.number("boxes")), (Some(3000.0), Some(1.0)));
    // A stored row that does not compute is found.
    answers.set(
        "goods",
        serde_json::from_value(json!([{ "item": "chair", "pieces": 2, "price": 3, "cost": 9 }])).unwrap(),
    );
    let errors = pack.form.field("goods").unwrap().check(answers.get("goods"), date(2026, 11, 9));
    assert_eq!(errors[0].key, "not-understood");
    let field = pack.form.field("total").unwrap();
    assert_eq!(field.show(live.get("total").unwrap(), &pack.texts, "vi"), "3.000 ₫");
}
