//! Rules without a database.

use contracts::services::Listed;
use kernel::{Fields, Id};
use packs::{Channel, Registers, problems};

use super::hostile::{begun, read};
use super::stand_ins::files_of;
use crate::blank::{Begun, Extras, blank, copy};
use crate::compare::{Sign, lines};
use crate::draft::Draft;
use crate::edit::{self, Listed as Line, id_from, listed, put, table};
use crate::findings::{Finding, findings};
use crate::plain::{Unplain, unplain};
use crate::stage::{Gate, Readiness, Stage};
use crate::{told, wording};

/// Codes of all packs of the repository.
fn codes() -> Vec<String> {
    let folder = format!("{}/../../packs/vn", env!("CARGO_MANIFEST_DIR"));
    let entries = std::fs::read_dir(folder).expect("the repository has packs").flatten();
    let packs = entries.filter(|it| it.path().join("service.toml").is_file());
    packs.map(|it| it.file_name().to_string_lossy().into_owned()).collect()
}

fn draft(files: contracts::services::Files) -> Draft {
    Draft {
        id: Id(1),
        code: begun().code,
        base_version: 0,
        agency: Id(1),
        owner: Id(1),
        lock: 1,
        stage: Stage::Draft,
        staged: String::new(),
        asked: String::new(),
        asked_by: Id(0),
        acknowledged: String::new(),
        changed_at: 0,
        files,
    }
}

fn posted(pairs: &[(&str, &str)]) -> Fields {
    Fields(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

#[test]
fn a_file_written_back_is_the_same_file() {
    for code in codes() {
        let files = files_of(&code);
        assert!(!files.is_empty());
        for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".toml")) {
            let mut copy = files.clone();
            let before = table(&files, path).expect("packs can be read");
            put(&mut copy, path, &before);
            assert_eq!(table(&copy, path).expect("it was just written"), before, "{code}/{path}");
            let comments = |text: &str| text.lines().take_while(|it| it.starts_with('#')).count();
            assert_eq!(comments(&copy[path]), comments(text), "{code}/{path}");
        }
        let form = &files["form.toml"];
        let mut copy = files.clone();
        put(&mut copy, "form.toml", &table(&files, "form.toml").expect("it can be read"));
        let plain = |text: &str| text.lines().filter(|it| !it.starts_with('#') && !it.is_empty()).count();
        assert!(plain(&copy["form.toml"]) <= plain(form), "{code}: no more lines than by hand");
    }
}

#[test]
fn words_written_back_are_the_same_words() {
    for code in codes() {
        let files = files_of(&code);
        for lang in wording::LANGUAGES {
            let before = wording::read(&files[&wording::path(lang)]);
            let after =
                wording::set(&files[&wording::path(lang)], &[("summary".to_owned(), Some("Mới".to_owned()))]);
            let after = wording::read(&after);
            assert_eq!(after["summary"].text, "Mới");
            let others = |words: &std::collections::BTreeMap<String, wording::Words>| {
                words
                    .iter()
                    .filter(|(key, _)| *key != "summary")
                    .map(|(k, v)| (k.clone(), v.clone()))
                    .collect::<Vec<_>>()
            };
            assert_eq!(others(&after), others(&before));
        }
    }
}

#[test]
fn a_blank_service_lacks_only_law_and_tests() {
    for extras in [(false, false), (false, true), (true, true)] {
        let files = blank(&begun(), Extras { fee: extras.0, supplement: extras.1 });
        let found = problems(&read(&files), &Registers::reference());
        let told: Vec<String> = found.iter().map(ToString::to_string).collect();
        assert_eq!(
            told,
            ["service.toml: legal_basis: name at least one law", "tests: a pack needs golden tests"],
            "{extras:?}"
        );
    }
}

#[test]
fn a_copy_differs_in_code_and_names_only() {
    let files = copy(&files_of("1.001612"), &begun());
    let pack = read(&files);
    assert_eq!((pack.service.code.as_str(), pack.service.version), ("48.000001", 1));
    assert!(problems(&pack, &Registers::reference()).is_empty());
    assert!(packs::run(&pack).is_empty());
}

#[test]
fn a_question_is_changed_and_forgotten_with_its_words() {
    let mut files = blank(&begun(), Extras::default());
    let dog = posted(&[
        ("type", "choice"),
        ("label_vi", "Giống gì?"),
        ("label_en", "Which breed?"),
        ("options", "Ta | Local\nlai: Lai | Mixed"),
        ("when", "delivery=post"),
        ("rule_test", "is"),
        ("rule_value", "lai"),
        ("rule_vi", "Không nhận giống lai"),
        ("rule_en", "No mixed breeds"),
    ]);
    let id = edit::question::save(&mut files, "delivery", "", &dog).expect("it is complete");
    assert_eq!(id, "which_breed");
    let pack = read(&files);
    let field = pack.form.field("which_breed").expect("it was added");
    assert!(field.when.is_some() && pack.form.rules.len() == 1);
    assert_eq!(pack.texts.label("vi", "field-which_breed.opt-lai"), "Lai");
    edit::form::delete_question(&mut files, "which_breed").expect("it is there");
    assert_eq!(read(&files).form.fields().count(), 6);
    assert!(!files[&wording::path("en")].contains("breed"));
}

#[test]
fn steps_are_put_in_and_taken_out_without_a_break() {
    let mut files = blank(&begun(), Extras { fee: false, supplement: true });
    let before = files.clone();
    let step = [
        ("step_vi", "Kiểm tra chó"),
        ("step_en", "Dog seen"),
        ("role", "officer"),
        ("amount", "1"),
        ("unit", "working_days"),
    ];
    edit::way::insert(&mut files, "check", &posted(&step)).expect("it is complete");
    let clean = |files: &contracts::services::Files| {
        let found = problems(&read(files), &Registers::reference());
        assert!(found.iter().all(|it| it.file != "flow.toml"), "{found:?}");
    };
    clean(&files);
    assert_eq!(read(&files).flow.step("dog_seen").map(|it| it.term.is_some()), Some(true));
    edit::way::delete(&mut files, "dog_seen").expect("it is there");
    clean(&files);
    assert_eq!(table(&files, "flow.toml"), table(&before, "flow.toml"));
}

#[test]
fn what_contradicts_the_national_list_blocks() {
    let listed = Listed {
        channels: vec![contracts::services::ListedChannel {
            channel: Channel::Online,
            term: Some("5 working_days".to_owned()),
            fee_vnd: Some(10_000),
            by_province: false,
        }],
        ..Listed::default()
    };
    let found = findings(&draft(blank(&begun(), Extras::default())), Some(&listed));
    let has = |found: &[Finding], key: &str| found.iter().any(|it| it.key == key && it.blocks);
    assert!(has(&found, "studio-finding-term") && has(&found, "studio-finding-fee"), "{found:#?}");
    let found = findings(&draft(blank(&begun(), Extras::default())), None);
    assert!(!has(&found, "studio-finding-term") && has(&found, "studio-finding-decision"));
}

#[test]
fn a_question_of_ones_own_data_needs_a_register_or_a_reason() {
    let mut files = blank(&begun(), Extras::default());
    let mut ask =
        vec![("type", "date"), ("label_vi", "Ngày sinh của bạn"), ("label_en", "Your date of birth")];
    edit::question::save(&mut files, "person", "", &posted(&ask)).expect("it is complete");
    let again = |files: &contracts::services::Files| {
        findings(&draft(files.clone()), None).iter().any(|it| it.key == "studio-told-register-knows")
    };
    assert!(again(&files));
    ask.push(("justified", "Người nước ngoài không có trong sổ"));
    edit::question::save(&mut files, "person", "your_date_of_birth", &posted(&ask)).expect("it is complete");
    assert!(!again(&files));
    let register = [&ask[..3], &[("register", "applicant:birth_date")]].concat();
    edit::question::save(&mut files, "person", "your_date_of_birth", &posted(&register))
        .expect("it is complete");
    assert!(!again(&files));
    assert_eq!(
        read(&files).service.lookups[0].fills.get("your_date_of_birth").map(String::as_str),
        Some("birth_date")
    );
}

#[test]
fn long_sentences_and_words_of_offices_are_told() {
    let words = |text: &str, hint: &str| {
        let ftl = if hint.is_empty() {
            format!("a = {text}\n")
        } else {
            format!("a = {text}\n    .hint = {hint}\n")
        };
        wording::read(&ftl)
    };
    let long = "word ".repeat(26);
    assert_eq!(unplain("en", &words(&long, "")), [("a".to_owned(), Unplain::Long(26))]);
    assert!(unplain("en", &words(&"word ".repeat(25), "")).is_empty());
    assert_eq!(
        unplain("vi", &words("Bản trích lục hộ tịch", "")),
        [("a".to_owned(), Unplain::Official("trich luc"))]
    );
    assert!(unplain("vi", &words("Bản trích lục hộ tịch", "Bản tóm tắt lấy từ sổ")).is_empty());
}

#[test]
fn every_fault_of_the_check_has_a_plain_sentence() {
    let mut files = blank(&begun(), Extras::default());
    for (path, from, to) in [
        ("form.toml", "applicant_phone", "Applicant-Phone"),
        ("flow.toml", "forward = \"sign\"", "forward = \"nowhere\""),
        ("service.toml", "term = \"3 working_days\"\n", ""),
        ("texts/vi.ftl", "page-person = Kiểm tra thông tin của bạn\n", "page-other = x\n"),
    ] {
        let text = files.get_mut(path).expect("it is there");
        assert!(text.contains(from), "{path}");
        *text = text.replacen(from, to, 1);
    }
    for problem in problems(&read(&files), &Registers::reference()) {
        let told = told::told(&problem);
        assert!(!told.key.is_empty(), "{problem}");
        assert!(told::place(&problem).starts_with('/'), "{problem}");
    }
}

#[test]
fn each_stage_has_its_gates() {
    let ready = Readiness { tests: 2, confirmed: true, ..Readiness::default() };
    for stage in &Stage::ALL[1..] {
        assert!(stage.gates(&ready).is_empty());
        assert_eq!(stage.gates(&Readiness { blocking: 1, ..ready }), [Gate::Findings]);
        assert_eq!(stage.gates(&Readiness { warnings: 1, ..ready }), [Gate::Warnings]);
        assert_eq!(stage.gates(&Readiness { warnings: 1, acknowledged: true, ..ready }), []);
        assert_eq!(stage.gates(&Readiness { tests: 1, ..ready }), [Gate::FewTests]);
        assert_eq!(stage.gates(&Readiness { failing: 1, ..ready }), [Gate::FailingTests]);
    }
    assert_eq!(Stage::Live.gates(&Readiness { confirmed: false, ..ready }), [Gate::SecondPerson]);
    assert_eq!(Stage::LiveTrial.gates(&Readiness { confirmed: false, ..ready }), []);
    assert_eq!(Stage::LiveTrial.next(), Some(Stage::Live));
    assert_eq!(Stage::Live.next(), None);
}

#[test]
fn a_comparison_finds_what_is_new_and_gone() {
    let signs = |before: &str, after: &str| lines(before, after).iter().map(|it| it.sign).collect::<Vec<_>>();
    assert_eq!(signs("a\nb\nc", "a\nx\nc"), [Sign::Same, Sign::Gone, Sign::New, Sign::Same]);
    assert_eq!(signs("a\nb", "b"), [Sign::Gone, Sign::Same]);
    assert_eq!(signs("", "a"), [Sign::New]);
}

#[test]
fn lists_and_ids_are_read_as_people_write_them() {
    let line =
        |id: &str, vi: &str, en: &str| Line { id: id.to_owned(), vi: vi.to_owned(), en: en.to_owned() };
    assert_eq!(
        listed("Đực | Male\n\ncai: Cái | Female\nKhác", 9),
        [line("male", "Đực", "Male"), line("cai", "Cái", "Female"), line("khac", "Khác", "Khác")]
    );
    let taken = ["date_of_birth".to_owned()];
    for (words, id) in
        [("Date of birth", "date_of_birth_2"), ("Tên chó", "ten_cho"), ("2 legs?", "q_2_legs"), ("???", "q")]
    {
        assert_eq!(id_from(words, &taken), id);
    }
}

#[test]
fn begun_is_kept_in_the_first_lines() {
    let begun = Begun { audience: vec!["citizen".to_owned(), "enterprise".to_owned()], ..begun() };
    let pack = read(&blank(&begun, Extras::default()));
    assert_eq!(pack.service.audience.len(), 2);
    assert_eq!(pack.texts.label("en", "name"), "Licence");
}

#[test]
fn every_type_of_question_can_be_added_and_is_named() {
    let mut files = blank(&begun(), Extras::default());
    for (number, kind) in edit::question::TYPES.into_iter().enumerate() {
        let label = format!("Question {number}");
        let ask = [("type", kind), ("label_vi", &label), ("label_en", &label), ("options", "A | A\nB | B")];
        if number % 10 == 0 {
            edit::form::page(&mut files, "", "Trang", &format!("Page {number}"), "").expect("it has titles");
        }
        let page = format!("page_{}", number / 10 * 10);
        edit::question::save(&mut files, &page, "", &posted(&ask)).expect(kind);
    }
    let pack = read(&files);
    for kind in edit::question::TYPES {
        let found = pack.form.fields().find(|it| it.kind.name() == kind).expect(kind);
        let mistakes = problems(&pack, &Registers::reference());
        let mistaken = |it: &&packs::Problem| it.key == format!("field.{}", found.id) && kind != "file";
        assert!(!mistakes.iter().any(|it| mistaken(&it)), "{kind}: {mistakes:?}");
    }
}
