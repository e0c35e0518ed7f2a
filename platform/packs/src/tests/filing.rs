//! Filing under a real pack: registers are asked once, cannot be overwritten, are forgotten when keys change.

use jiff::civil::{Date, date};
use serde_json::json;

use super::repository::{folders, load};
use crate::{Answer, Answers, FileAnswer, FileKind, Form, Pack};

const TODAY: Date = date(2026, 11, 9);

fn birth() -> Pack {
    load(folders().iter().find(|folder| folder.ends_with("1.001193")).unwrap())
}

fn post(pack: &Pack, page: &str, posted: &[(&str, &str)], answers: &mut Answers) -> Vec<String> {
    let posted: Vec<(String, String)> =
        posted.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let errors = pack.read_page(pack.form.page(page).unwrap(), &posted, answers, TODAY);
    errors.iter().map(|error| format!("{}: {}", error.field, error.key)).collect()
}

/// A mother has filled in the first two pages and the register has answered for her.
fn known_mother(pack: &Pack) -> Answers {
    let mut answers = Answers::default();
    let first = [("declarant_relation", "mother"), ("declarant_number", "001196000001")];
    assert!(post(pack, "declarant", &first, &mut answers).is_empty());
    assert!(post(pack, "parent_numbers", &[("surrogacy", "no")], &mut answers).is_empty());
    let due: Vec<String> = pack.lookups_due(&answers).into_iter().map(|request| request.lookup).collect();
    assert_eq!(due, ["declarant", "mother", "marriage", "birth_notice"]);
    let record = json!({ "name": "Trần Thị Ví Dụ", "birth_year": "1996", "ethnicity": null });
    pack.fill(&mut answers, "mother", Some(&record), TODAY);
    answers
}

#[test]
fn what_a_register_answered_is_shown_and_cannot_be_overwritten() {
    let pack = birth();
    let mut answers = known_mother(&pack);
    let asked = |answers: &Answers| {
        let questions = pack.form.questions(pack.form.page("people").unwrap(), answers);
        questions.into_iter().filter(|(_, asked)| *asked).map(|(f, _)| f.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        asked(&answers),
        ["declarant_name", "mother_ethnicity", "mother_nationality", "mother_residence"]
    );
    let errors = post(&pack, "people", &[("mother_name", "Kẻ Giả"), ("marriage_number", "1")], &mut answers);
    assert_eq!(errors.len(), 4, "{errors:?}");
    assert_eq!(answers.text("mother_name"), Some("Trần Thị Ví Dụ"));
    assert_eq!(answers.text("marriage_number"), None);
}

#[test]
fn a_changed_key_forgets_what_the_register_said() {
    let pack = birth();
    let mut answers = known_mother(&pack);
    let other = [("declarant_relation", "mother"), ("declarant_number", "001197000009")];
    post(&pack, "declarant", &other, &mut answers);
    post(&pack, "parent_numbers", &[("surrogacy", "no")], &mut answers);
    assert_eq!(pack.form.live(&answers).text("mother_number"), Some("001197000009"));
    assert_eq!(answers.text("mother_name"), None);
    assert!(pack.lookups_due(&answers).iter().any(|request| request.lookup == "mother"));
}

#[test]
fn answers_survive_storage_and_hidden_ones_are_dropped() {
    let pack = birth();
    let mut answers = known_mother(&pack);
    answers.set("child_birth_date", Answer::from_text("2026-11-05"));
    let stored = serde_json::to_string(&answers).unwrap();
    assert_eq!(serde_json::from_str::<Answers>(&stored).unwrap(), answers);
    answers.set("declarant_relation", Answer::from_text("caretaker"));
    let live = pack.form.live(&answers);
    assert_eq!(live.text("mother_name"), None);
    assert_eq!(live.text("child_birth_date"), Some("2026-11-05"));
}

#[test]
fn files_are_attached_within_limits_and_detached() {
    let pack = birth();
    let mut answers = Answers::default();
    let file = |upload: &str, bytes| {
        let upload = upload.to_owned();
        FileAnswer { name: upload.clone(), upload, kind: FileKind::Pdf, bytes }
    };
    for number in 0..3 {
        pack.form.attach(&mut answers, "birth_certificate", file(&number.to_string(), 10)).unwrap();
    }
    let errors = pack.form.attach(&mut answers, "birth_certificate", file("3", 10)).unwrap_err();
    assert_eq!(errors[0].key, "too-many-files");
    assert!(pack.form.attach(&mut answers, "child_name", file("4", 10)).is_err());
    pack.form.detach(&mut answers, "birth_certificate", "1");
    let Some(Answer::Files(files)) = answers.get("birth_certificate") else { panic!("files are kept") };
    assert_eq!(files.len(), 2);
}

#[test]
fn json_takes_the_same_road_as_a_form() {
    let pack = birth();
    let value = json!({
        "declarant_relation": "father", "declarant_number": "001094000002", "surrogacy": false,
        "child_birth_date": { "day": 5, "month": 11, "year": 2026 }, "copies": 2.5, "delivery": "counter",
        "birth_certificate": [{ "upload": "u1" }], "stray": 1,
    });
    let upload = FileAnswer { upload: "u1".into(), name: "a.pdf".into(), kind: FileKind::Pdf, bytes: 9 };
    let (answers, errors) = pack.form.read_json(&value, &[upload], TODAY);
    let keys: Vec<String> = errors.iter().map(|error| format!("{}: {}", error.field, error.key)).collect();
    assert_eq!(keys, ["stray: unknown-field", "copies: whole-number"]);
    assert_eq!(pack.form.live(&answers).text("father_number"), Some("001094000002"));
    assert_eq!(answers.date("child_birth_date"), Some(date(2026, 11, 5)));
    assert!(answers.get("birth_certificate").is_some());
}

#[test]
fn personal_numbers_are_masked_wherever_they_stand() {
    let table = "type = 'table'\n[[page.field.column]]\nid = 'number'\ntype = 'personal_number'";
    let fields = ["type = 'personal_number'", "type = 'tax_code'", "type = 'person'", table, "type = 'text'"];
    let field = |(at, settings): (usize, &&str)| format!("[[page.field]]\nid = 'x{at}'\n{settings}\n");
    let fields: String = fields.iter().enumerate().map(field).collect();
    let form = Form::parse(&format!("[[page]]\nid = 'p'\n{fields}")).unwrap();
    let number = "001196000001";
    let given = json!({
        "x0": number, "x1": number, "x2": { "name": "An", "birth_date": "1996-01-01", "number": number },
        "x3": [{ "number": number }], "x4": number,
    });
    let (answers, errors) = form.read_json(&given, &[], TODAY);
    assert!(errors.is_empty(), "{errors:?}");
    let shown = form.masked_values(&answers);
    for place in ["/x0", "/x1", "/x2/number", "/x3/0/number"] {
        assert_eq!(shown.pointer(place).unwrap(), "001•••••••01", "{place}");
    }
    assert_eq!((&shown["x4"], &shown["x2"]["name"]), (&json!(number), &json!("An")));
}

#[test]
fn errors_speak_the_reader_s_language() {
    let pack = birth();
    let errors = pack.validate_all(&Answers::default(), TODAY);
    assert!(errors.iter().all(|error| pack.texts.error("vi", error) != error.key));
    let choose = errors.iter().find(|error| error.key == "choose-one").unwrap();
    assert_eq!(pack.texts.error("vi", choose), "Chọn một mục");
    assert_eq!(pack.texts.error("en", choose), "Choose one");
    let shown = pack.form.field("child_birth_date").unwrap();
    assert_eq!(shown.show(&Answer::from_text("2026-11-05"), &pack.texts, "en"), "5 November 2026");
    assert_eq!(shown.show(&Answer::from_text("2026-11-05"), &pack.texts, "vi"), "5/11/2026");
}
