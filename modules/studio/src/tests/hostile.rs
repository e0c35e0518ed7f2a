//! What people type or upload never becomes code, never leaves the draft, never brings the program down.

use contracts::services::Files;
use kernel::Fields;
use packs::{Pack, Registers, problems};
use proptest::prelude::*;

use super::journey::{change, dog_licence};
use super::stand_ins::{app, owner};
use crate::blank::{Begun, Extras, blank};
use crate::files::{DRAFT_BYTES_MAX, FILE_BYTES_MAX, Refused, is_path, judge};
use crate::template::{self, Simple};
use crate::{edit, layout, wording};

pub fn begun() -> Begun {
    Begun {
        code: "48.000001".to_owned(),
        name_vi: "Cấp thẻ".to_owned(),
        name_en: "Licence".to_owned(),
        audience: vec!["citizen".to_owned()],
        level: "commune".to_owned(),
    }
}

pub fn read(files: &Files) -> Pack {
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    Pack::from_files(&files).expect("the studio writes packs that can be read")
}

#[test]
fn a_file_outside_of_a_pack_cannot_be_named() {
    for good in
        ["service.toml", "form.toml", "texts/vi.ftl", "templates/result.typ", "tests/owner_online.toml"]
    {
        assert!(is_path(good), "{good}");
    }
    for bad in [
        "",
        "..",
        "../service.toml",
        "texts/../../etc/passwd.ftl",
        "texts/..ftl",
        "/etc/passwd",
        "texts/a/b.ftl",
        "texts\\vi.ftl",
        "templates/result.sh",
        "tests/.hidden.toml",
        "flow.toml\0",
        "templates/\u{202e}pyt.typ",
    ] {
        assert!(!is_path(bad), "{bad}");
    }
    for (name, path) in [
        ("../../form.toml", None),
        ("C:\\pack\\vi.ftl", Some("texts/vi.ftl")),
        ("first.toml", Some("tests/first.toml")),
        ("run.sh", None),
    ] {
        assert_eq!(crate::pages::begin::path_of(name).as_deref(), path, "{name}");
    }
}

#[test]
fn bombs_and_floods_are_refused_before_they_are_read() {
    let with = |path: &str, text: String| {
        let mut files = blank(&begun(), Extras::default());
        files.insert(path.to_owned(), text);
        judge(&files)
    };
    assert_eq!(with("tests/bomb.toml", format!("a = {}", "[".repeat(100_000))), Err(Refused::Nesting));
    assert_eq!(with("tests/bomb.toml", format!("a = {}", "{ a = ".repeat(5_000))), Err(Refused::Nesting));
    assert_eq!(with("README.md", "x".repeat(FILE_BYTES_MAX + 1)), Err(Refused::File));
    let mut many = blank(&begun(), Extras::default());
    for number in 0..=DRAFT_BYTES_MAX / FILE_BYTES_MAX {
        many.insert(format!("tests/t{number}.toml"), " ".repeat(FILE_BYTES_MAX));
    }
    assert_eq!(judge(&many), Err(Refused::Draft));
}

#[test]
fn words_never_become_fluent_code() {
    let hostile = [
        "{ $secret }",
        "{ name }",
        "a\nfield-applicant_name = stolen\n",
        "x }{ y",
        "    .opt-x = attribute",
        "# comment",
        "{ $n -> *[other] x }",
        "\"quoted\" \\ back",
        "[x] *[y]",
    ];
    for text in hostile {
        let mut files = blank(&begun(), Extras::default());
        edit::say(&mut files, "page-person", text, text);
        let pack = read(&files);
        let shown = pack.texts.label("en", "page-person");
        assert_eq!(shown, wording::one_line(text), "{text:?}");
        assert_eq!(pack.texts.label("en", "field-applicant_name"), "Full name");
    }
}

#[test]
fn lines_of_the_paper_never_become_typst_code() {
    let hostile = "\"), read(\"/etc/passwd\") #eval(\"1\") \\u{22} $x$ {applicant_name}";
    let simple = Simple {
        title_vi: hostile.to_owned(),
        title_en: "T".to_owned(),
        lines_vi: vec![hostile.to_owned(), ")".to_owned()],
        lines_en: vec!["#let x = 1".to_owned()],
    };
    let text = template::write(&simple, &[]);
    assert_eq!(template::read(&text), Some(simple));
    let literals = text.lines().filter(|it| it.contains("passwd"));
    for line in literals {
        let inner = line.trim().strip_prefix('"').and_then(|it| it.strip_suffix("\",")).expect("one literal");
        let bare = inner.replace("\\\\", "").replace("\\\"", "");
        assert!(!bare.contains('"') && !bare.contains('\\'), "{line}");
    }
}

#[test]
fn markup_in_words_stays_words() {
    let mut app = app();
    let draft = dog_licence(&mut app);
    let script = "<script>alert(1)</script>";
    change(&mut app, &owner(), &draft, "/pages/new", &[("vi", script), ("en", script)]).goto();
    for tab in ["/form", "/words", "/trial"] {
        assert!(!app.get_as(&owner(), &format!("{draft}{tab}")).contains("<script>alert"), "{tab}");
    }
}

#[test]
fn an_upload_that_is_no_pack_is_refused_with_a_reason() {
    let mut app = app();
    let upload = |app: &mut testkit::App, name: &str, bytes: &[u8]| {
        app.upload_as(&owner(), "/studio/new", &[("start", "files")], ("files", name, bytes))
    };
    assert!(upload(&mut app, "vi.ftl", b"\xff\xfe").contains("not text"));
    assert!(upload(&mut app, "../x.sh", b"rm").contains("name that no service has"));
    let bomb = format!("a = {}", "[".repeat(50_000));
    assert!(upload(&mut app, "service.toml", bomb.as_bytes()).contains("nested too deeply"));
    assert_eq!(upload(&mut app, "service.toml", b"code = \"9.999999\"").status(), 422);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_under_any_key_leaves_a_file_that_can_be_read(
        key in "[a-z]{1,4}(-[a-z]{1,3})?(\\.[a-z]{1,3})?|\\PC{0,12}",
        text in "\\PC{0,60}|[{}\"\\\\\n=.*\\[\\]#$ a-z]{0,40}",
    ) {
        let mut files = blank(&begun(), Extras { fee: true, supplement: true });
        edit::say(&mut files, &key, &text, &text);
        let pack = read(&files);
        prop_assert!(pack.texts.has("vi", "page-person"));
    }

    #[test]
    fn any_posted_question_is_refused_or_can_be_read(
        pairs in prop::collection::vec(("[a-z_]{1,14}", "\\PC{0,30}"), 0..6),
        kind in prop::sample::select(edit::question::TYPES.to_vec()),
        label in "\\PC{1,30}",
        options in "\\PC{0,60}",
        when in "\\PC{0,20}|[a-z_]{1,10}=[a-z]{1,5}",
    ) {
        let mut files = blank(&begun(), Extras::default());
        let own = [("type", kind), ("label_vi", &label), ("label_en", &label), ("options", &options), ("when", &when)];
        let own = own.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let posted = Fields(own.into_iter().chain(pairs).collect());
        if edit::question::save(&mut files, "person", "", &posted).is_ok() {
            problems(&read(&files), &Registers::reference());
        }
    }

    #[test]
    fn any_bytes_as_files_are_read_or_told(text in "\\PC{0,200}|[\\[\\]{}=\"'a-z.\n ]{0,120}") {
        let _ = layout::read(&text);
        let _ = wording::read(&text);
        let _ = wording::set(&text, &[("a.b".to_owned(), Some("c".to_owned()))]);
        let _ = template::read(&text);
        let _ = edit::listed(&text, 10);
        let mut files = Files::new();
        for path in ["service.toml", "form.toml", "flow.toml", "texts/vi.ftl", "templates/result.typ"] {
            files.insert(path.to_owned(), text.clone());
        }
        template::refresh(&mut files);
        let _ = edit::form::delete_question(&mut files, "a");
        let _ = edit::way::delete(&mut files, "a");
        let _ = edit::fees::read(&files);
    }
}
