//! Each deliberate mistake in a pack is named, with its file and key.

use std::fs;
use std::path::Path;

use super::gallery;
use super::repository::folders;
use crate::{Pack, Registers, problems};

/// The only way out of the last step.
const LAST: &str = "actions = { hand_over = \"returned\" }";

/// File, text, its replacement, and what must be told.
const MISTAKES: &[(&str, &str, &str, &str)] = &[
    ("service.toml", "term = \"same_day\"\n", "", "service.toml: channel.online: the term is missing"),
    ("service.toml", "fee = { amount_vnd = 0 }\n", "", "service.toml: channel.online: the fee is missing"),
    ("service.toml", "result.typ", "other.typ", "service.toml: result.template: the file"),
    ("service.toml", "minutes = 6", "minutes = 6\ncolour = 1", "unknown field `colour`"),
    ("service.toml", "id = \"father\"", "id = \"mother\"", "service.toml: mother: the id is used twice"),
    ("service.toml", "\"birth_year\"", "\"shoe_size\"", "register `population` has no `shoe_size`"),
    ("service.toml", "field = \"child_birth_date\"", "field = \"child_name\"", "is not a date question"),
    (
        "form.toml",
        "max_mib = 20\n",
        "",
        "form.toml: field.birth_certificate: a file field needs a size limit",
    ),
    ("form.toml", "is = \"caretaker\"", "is = \"nurse\"", "`declarant_relation` has no option `nurse`"),
    (
        "form.toml",
        "filled = \"mother_number\"",
        "filled = \"child_name\"",
        "reads `child_name`, which is not",
    ),
    ("form.toml", "register = \"mother\"\n", "", "form.toml: field.mother_name: asked although register"),
    ("form.toml", "type = \"yes_no\"", "type = \"maybe\"", "there is no field type `maybe`"),
    (
        "form.toml",
        "not_future = true",
        "not_futur = true",
        "form.toml: page.child.field.child_birth_date: unknown",
    ),
    ("form.toml", "id = \"child_sex\"", "id = \"child_name\"", "form.toml: child_name: the id is used twice"),
    ("flow.toml", "forward = \"confirm_draft\"", "forward = \"nowhere\"", "no step or end `nowhere`"),
    ("flow.toml", "forward = \"confirm_draft\"\n", "", "flow.toml: confirm_draft: nothing leads here"),
    ("flow.toml", LAST, "actions = {}", "flow.toml: step.hand_over: the step has no exit"),
    ("flow.toml", LAST, "actions = { hand_over = \"hand_over\" }", "flow.toml: hand_over: no way leads"),
    ("flow.toml", "term = \"1 calendar_days\"\n", "", "flow.toml: step.confirm_draft: silence needs a term"),
    (
        "templates/result.typ",
        "answer(\"child_sex\")",
        "answer(\"sex\")",
        "templates/result.typ: sex: the template",
    ),
    (
        "texts/en.ftl",
        "field-child_sex = Sex",
        "field-child_gender = Sex",
        "texts/en.ftl: field-child_sex: the text",
    ),
    (
        "texts/vi.ftl",
        ".opt-male = Nam",
        ".opt-man = Nam",
        "texts/vi.ftl: field-child_sex.opt-man: nothing uses",
    ),
    ("texts/vi.ftl", "name = ", "name = Một\nname = ", "texts/vi.ftl: `name` is defined twice"),
];

/// The same for the pack that shows every type of question: all in `form.toml`.
const FORM_MISTAKES: &[(&str, &str, &str)] = &[
    (
        "\"vehicle_plate\"",
        "\"vehicle_plat\"",
        "there is no field type `vehicle_plat`; did you mean `vehicle_plate`?",
    ),
    (
        "tone = \"warn\"",
        "tone = \"wran\"",
        "field.company_notice: unknown variant `wran`, expected `info` or `warn`; did you mean `warn`?",
    ),
    ("pattern = [\"AA 999999\"", "patern = [\"AA 999999\"", "field.certificate: unknown field `patern`"),
    ("pattern = [\"AA 999999\"", "patern = [\"AA 999999\"", "did you mean `pattern`?"),
    ("pattern = [\"AA 999999\"", "pattern = [\"AA [999\"", "brackets of the pattern `AA [999` do not match"),
    (
        "field = \"lines\", is = \"food\"",
        "field = \"line\", is = \"food\"",
        "reads `line`, which is not asked before; did you mean `lines`?",
    ),
    ("is = \"food\"", "is = \"fod\"", "`lines` has no option `fod`; did you mean `food`?"),
    ("field = \"lines\", is = \"food\"", "filled = \"filer_phone.home\"", "`filer_phone` has no part `home`"),
    ("min = 1\nmax = 2\n", "min = 3\nmax = 2\n", "field.lines: `min` is above `max`"),
    ("min = \"2020-01\"", "min = \"2020\"", "`min` is a month such as 2026-11, not `2020`"),
    ("min = \"P7D\"", "min = \"7 days\"", "`min` is written like P6M or P30D, not `7 days`"),
    ("[\"days\", \"months\"", "[\"days\", \"month\"", "did you mean `months`?"),
    ("not_before = \"2026", "not_before = \"2036", "`not_before` is after `not_after`"),
    (
        "days = [\"arrives\"",
        "days = [\"arrive\"",
        "computes from `arrive`, which is not asked before; did you mean `arrives`?",
    ),
    ("days = [\"arrives\"", "days = [\"matter\"", "field.nights: `matter` is not a date"),
    ("days = [\"arrives\"", "day = [\"arrives\"", "there is no operation `day`; did you mean `days`?"),
    ("days = [\"arrives\", \"leaves\"]", "days = [\"arrives\"]", "`days` takes two operands"),
    (
        "days = [\"arrives\", \"leaves\"]",
        "days = [\"arrives\", \"nights\"]",
        "the values need each other: nights → nights",
    ),
    ("sum = \"goods.cost\"", "sum = \"goods.cots\"", "`goods` has no `cots`; did you mean `cost`?"),
    ("sum = \"goods.cost\"", "sum = [\"goods.cost\", \"boxes\"]", "`boxes`, which is not asked before"),
    ("sum = \"goods.cost\"", "sum = \"goods.item\"", "`goods.item` is not a number"),
    ("count = \"goods\"", "count = \"share\"", "`count` counts rows, options or files, and `share` has none"),
    (
        "product = [\"pieces\"",
        "product = [\"piece\"",
        "computes from `piece`, which is no column before it; did you mean `pieces`?",
    ),
    (
        "unique = [\"item\"]",
        "unique = [\"itme\"]",
        "`unique` names `itme`, which is no column; did you mean `item`?",
    ),
    (
        "{ item = \"table\" }",
        "{ tiem = \"table\" }",
        "`prefilled` names `tiem`, which is no column; did you mean `item`?",
    ),
    ("pieces = 4", "pieces = \"four\"", "prefilled row 1: `pieces` cannot be read"),
    ("kinds = [\"pdf\"]\nmin", "kinds = [\"pfd\"]\nmin", "did you mean `pdf`?"),
    ("min_files = 2", "max_files = 9", "field.drawings: a rule may only narrow what the question allows"),
    (
        "when = { field = \"total\"",
        "when = { field = \"totl\"",
        "field.drawings: the condition reads `totl`, which is not asked before; did you mean `total`?",
    ),
    ("number = \"optional\"", "number = \"option\"", "did you mean `optional`?"),
    (
        "type = \"bank_account\"",
        "type = \"bank_account\"\nbanks = [\"970437\", \"970463\"]",
        "there is no bank `970463`",
    ),
    (
        "type = \"notice\"",
        "type = \"notice\"\noptional = true",
        "a notice asks nothing: only `when` has a meaning here",
    ),
    (
        "as = \"money\"\n\n[[page.field]]\nid = \"boxes\"",
        "as = \"text\"\ndecimals = 9\n\n[[page.field]]\nid = \"boxes\"",
        "field.total: `decimals` is at most 6",
    ),
];

/// Two values that compute each other.
const CIRCLE: (&str, &str) =
    ("join = [\"filer_name\", \"matter\"], with = \", \"", "sum = [\"spoken\", \"nights\"]");

/// The birth pack with one text replaced in one file.
fn told(file: &str, from: &str, to: &str) -> Vec<String> {
    let folder = folders().into_iter().find(|folder| folder.ends_with("1.001193")).unwrap();
    told_of(&folder, file, from, to)
}

fn told_of(folder: &Path, file: &str, from: &str, to: &str) -> Vec<String> {
    let mut files = Vec::new();
    collect(folder, "", &mut files);
    let text = &mut files.iter_mut().find(|(path, _)| path == file).expect(file).1;
    assert!(text.contains(from), "{file} has no {from}");
    *text = text.replacen(from, to, 1);
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let problems = match Pack::from_files(&files) {
        Ok(pack) => problems(&pack, &Registers::reference()),
        Err(problems) => problems,
    };
    problems.iter().map(ToString::to_string).collect()
}

fn collect(folder: &Path, prefix: &str, files: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = format!("{prefix}{}", path.file_name().unwrap().to_string_lossy());
        if path.is_dir() {
            collect(&path, &format!("{name}/"), files);
        } else {
            files.push((name, fs::read_to_string(path).unwrap()));
        }
    }
}

#[test]
fn every_mistake_is_named() {
    for (file, from, to, expected) in MISTAKES {
        let found = told(file, from, to);
        assert!(found.iter().any(|problem| problem.contains(expected)), "{expected}\n{found:#?}");
    }
}

#[test]
fn every_mistake_of_a_question_is_named_with_a_suggestion() {
    for (from, to, expected) in FORM_MISTAKES {
        let found = told_of(&gallery::folder(), "form.toml", from, to);
        let named = |problem: &&String| problem.starts_with("form.toml: ") && problem.contains(expected);
        assert!(found.iter().any(|problem| named(&problem)), "{expected}\n{found:#?}");
    }
    let found = told_of(&gallery::folder(), "form.toml", CIRCLE.0, CIRCLE.1);
    assert!(found.contains(&"form.toml: field.spoken: the values need each other: spoken → spoken".into()));
    let days = ("days = [\"arrives\", \"leaves\"]", "sum = [\"total\"]");
    let total = ("sum = \"goods.cost\"", "sum = \"nights\"");
    let form = fs::read_to_string(gallery::folder().join("form.toml")).unwrap();
    let both = form.replace(days.0, days.1).replace(total.0, total.1);
    let found = told_of(&gallery::folder(), "form.toml", &form, &both);
    let circle = "form.toml: field.nights: the values need each other: nights → total → nights";
    assert!(found.contains(&circle.to_owned()), "{found:#?}");
    let found = told_of(&gallery::folder(), "texts/vi.ftl", ".pattern = Số", ".patern = Số");
    assert!(found.contains(&"texts/vi.ftl: field-certificate.pattern: the text is missing".to_owned()));
    let slip = "field-certificate.patern: nothing uses this text; did you mean `field-certificate.pattern`?";
    assert!(found.iter().any(|problem| problem.contains(slip)), "{found:#?}");
}

#[test]
fn a_folder_that_is_no_pack_says_what_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("notes.txt"), "x").unwrap();
    let problems = Pack::load(folder.path()).unwrap_err();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(told.contains(&"service.toml: the file is missing".to_owned()));
    assert!(told.contains(&"notes.txt: this file has no place in a pack".to_owned()));
}
