//! Every paper sets in both languages, says what it must, and always with the same bytes.
#![allow(clippy::unwrap_used)]

mod samples;

use std::sync::LazyLock;
use std::time::Instant;

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{Job, TypesetError, Typesetter, qr_svg};

static TYPESETTER: LazyLock<Typesetter> = LazyLock::new(Typesetter::new);

const CREATED_AT_MS: i64 = 1_795_251_600_000; // 2026-11-21 09:00 UTC

#[test]
fn letters_set_in_both_languages_with_the_same_bytes_each_time() {
    for letter in samples::letters() {
        for lang in ["vi", "en"] {
            let pdf = TYPESETTER.letter(&letter, lang, CREATED_AT_MS, "case-1").unwrap();
            assert_eq!(pdf, TYPESETTER.letter(&letter, lang, CREATED_AT_MS, "case-1").unwrap());
            for mark in [
                "/StructTreeRoot",
                "/EmbeddedFile",
                "/AFRelationship/Data",
                "(data.json)",
                "/DisplayDocTitle",
            ] {
                assert!(contains(&pdf, mark), "{} in {lang} lacks {mark}", letter.title(lang));
            }
            assert!(contains(&pdf, "<pdfaid:part>3</pdfaid:part>"));
            assert!(contains(&pdf, "<pdfuaid:part>1</pdfuaid:part>"));
        }
    }
}

#[test]
fn results_set_with_full_and_with_missing_data() {
    for (name, source, data) in samples::results() {
        for data in [&data, &json!({}), &json!({ "answers": null, "agency": "text", "check": { "url": "" } })]
        {
            let pdf = TYPESETTER.render(&job(source, data));
            assert!(pdf.is_ok_and(|pdf| pdf.starts_with(b"%PDF-1.7")), "{name} with {data}");
        }
    }
}

#[test]
fn faults_of_a_template_are_told_with_their_place() {
    let cases = [
        ("#let x = 1\n#unknown", "/letter.typ", 2, "unknown variable"),
        ("= Title\n#json(\"/data.json\").missing", "/letter.typ", 2, "missing"),
        ("#(", "/letter.typ", 1, "unclosed"),
        ("#read(\"/etc/passwd\")", "/letter.typ", 1, "access"),
        ("#import \"@preview/cetz:0.3.0\"", "/letter.typ", 1, "access"),
        ("#image(bytes(\"<svg xmlns='http://www.w3.org/2000/svg'/>\"))", "/letter.typ", 1, "alt"),
        ("#let f(x) = f(x)\n#f(1)", "/letter.typ", 1, "depth"),
    ];
    for (source, expected_file, expected_line, words) in cases {
        let fault = TYPESETTER.render(&job(source, &json!({}))).unwrap_err();
        let TypesetError::Template { file, line, message, .. } = &fault else { panic!("{fault}") };
        assert_eq!((file.as_str(), *line), (expected_file, expected_line), "{source}: {message}");
        assert!(message.contains(words), "{source}: {message}");
    }
    let late = Job { created_at_ms: i64::MAX, ..job("", &Value::Null) };
    assert_eq!(TYPESETTER.render(&late), Err(TypesetError::CreationTime(i64::MAX)));
}

#[test]
fn dates_and_numbers_are_written_as_vietnamese_law_writes_them() {
    let cases = [
        ("date-words(\"2026-02-05\")", "ngày 05 tháng 02 năm 2026"),
        ("date-words(\"2026-11-21\")", "ngày 21 tháng 11 năm 2026"),
        ("time-words(\"2026-03-09T09:05:00\")", "09 giờ 05 phút, ngày 09 tháng 3 năm 2026"),
        ("date-spelled(\"2026-04-05\")", "ngày mồng năm, tháng tư, năm hai nghìn không trăm hai mươi sáu"),
        (
            "date-spelled(\"1985-01-21\")",
            "ngày hai mươi mốt, tháng một, năm một nghìn chín trăm tám mươi lăm",
        ),
        ("date-spelled(\"2005-12-15\")", "ngày mười lăm, tháng mười hai, năm hai nghìn không trăm linh năm"),
        ("grouped(50000000)", "50.000.000"),
        ("grouped(\"9999\")", "9999"),
        ("decimal(85.5)", "85,5"),
        ("date-words(\"2026-13-40\")", "2026-13-40"),
        ("number-line(7, \"TNHS\")", "Số: 07/TNHS"),
        ("words((\"a\", none, (b: 2, c: true)))", "a; 2; có"),
    ];
    for (call, expected) in cases {
        let source = format!("#import \"/decree30.typ\": *\n#assert.eq({call}, \"{expected}\")");
        TYPESETTER.render(&job(&source, &json!({}))).unwrap_or_else(|fault| panic!("{call}: {fault}"));
    }
}

#[test]
fn threads_share_one_typesetter() {
    let letter = &samples::letters()[0];
    let alone = TYPESETTER.letter(letter, "vi", CREATED_AT_MS, "case-1").unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                assert_eq!(TYPESETTER.letter(letter, "vi", CREATED_AT_MS, "case-1").unwrap(), alone)
            });
        }
    });
}

#[test]
fn a_qr_code_is_drawn_unless_its_text_is_too_long() {
    assert!(qr_svg("https://motcua.example/check?code=7K2P-9QXM").contains("<svg"));
    assert_eq!(qr_svg(&"x".repeat(3000)), "");
}

/// The font draws "ʂ" and not its capital.
#[test]
fn a_letter_without_a_capital_fits_too() {
    let (_, source, _) = samples::results()[1];
    let data = json!({ "answers": { "business_name": "ʂ ß ﬁ" } });
    assert!(TYPESETTER.render(&job(source, &data)).is_ok());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn any_template_gives_a_paper_or_a_fault(source in "[#$*_=\\[\\](){}\"a-z0-9.:, \n]{0,120}") {
        let _ = TYPESETTER.render(&job(&source, &json!({})));
    }

    #[test]
    fn any_answers_fit_the_result_papers(text in "\\PC{0,80}", number in any::<f64>()) {
        let (_, source, _) = samples::results()[1];
        let answers = json!({ "business_name": text, "business_lines": [text, number], "capital_vnd": number,
            "owner_birth_date": text, "members": [{ "name": number }, null, [text]], "owner_sex": [number] });
        let data = json!({ "number": number, "date": text, "answers": answers, "signer": text });
        prop_assert!(TYPESETTER.render(&job(source, &data)).is_ok());
    }
}

/// `cargo test -p typeset -- --ignored --nocapture` writes every paper to `motcua-papers` in the temporary folder.
#[test]
#[ignore = "writes PDFs to look at, and tells how long one takes"]
fn papers_to_look_at() {
    let folder = std::env::temp_dir().join("motcua-papers");
    std::fs::create_dir_all(&folder).unwrap();
    for (index, letter) in samples::letters().iter().enumerate() {
        for lang in ["vi", "en"] {
            let pdf = TYPESETTER.letter(letter, lang, CREATED_AT_MS, "case-1").unwrap();
            std::fs::write(folder.join(format!("form-0{}-{lang}.pdf", index + 1)), pdf).unwrap();
        }
    }
    for (name, source, data) in samples::results() {
        for (kind, lang, data) in [("vi", "vi", &data), ("en", "en", &data), ("empty", "vi", &json!({}))] {
            let pdf = TYPESETTER.render(&Job { lang, ..job(source, data) }).unwrap();
            std::fs::write(folder.join(format!("{name}-{kind}.pdf")), pdf).unwrap();
        }
    }
    let mut slips = Vec::new();
    for number in 0..100 {
        let started = Instant::now();
        let slip = samples::numbered_slip(number);
        let bytes = TYPESETTER.letter(&slip, "vi", CREATED_AT_MS, &format!("case-{number}")).unwrap().len();
        slips.push((started.elapsed(), bytes));
    }
    slips.sort();
    println!("100 receipt slips: median {:?}, slowest {:?}, {} bytes", slips[50].0, slips[99].0, slips[50].1);
}

fn job<'a>(source: &'a str, data: &'a Value) -> Job<'a> {
    Job { source, data, title: "Văn bản thử", lang: "vi", created_at_ms: CREATED_AT_MS, ident: "test" }
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}
