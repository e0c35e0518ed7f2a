//! Each deliberate mistake in a pack is named, with its file and key.

use std::fs;
use std::path::Path;

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

/// The birth pack with one text replaced in one file.
fn told(file: &str, from: &str, to: &str) -> Vec<String> {
    let folder = folders().into_iter().find(|folder| folder.ends_with("1.001193")).unwrap();
    let mut files = Vec::new();
    collect(&folder, "", &mut files);
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
fn a_folder_that_is_no_pack_says_what_is_missing() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("notes.txt"), "x").unwrap();
    let problems = Pack::load(folder.path()).unwrap_err();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert!(told.contains(&"service.toml: the file is missing".to_owned()));
    assert!(told.contains(&"notes.txt: this file has no place in a pack".to_owned()));
}
