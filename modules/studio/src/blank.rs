//! Where a new service starts: a blank one that already works, or a copy of another.

use contracts::services::Files;
use toml::{Table, Value};

use crate::edit::{put, rows, say, set, table, unsay};
use crate::template::{self, Simple};
use crate::wording;

const FORM: &str = include_str!("../blank/form.toml");
const SERVICE: &str = include_str!("../blank/service.toml");
const FLOW: &str = include_str!("../blank/flow.toml");
const PAYMENT: &str = include_str!("../blank/payment.toml");
const SUPPLEMENT: &str = include_str!("../blank/supplement.toml");
const WORDS: [&str; 2] = [include_str!("../blank/vi.ftl"), include_str!("../blank/en.ftl")];

/// What a blank service has beyond "apply, check, sign, hand over".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    /// A fee that is paid when filing.
    pub fee: bool,
    /// The officer may ask for what is missing.
    pub supplement: bool,
}

/// What somebody says of a service before it is begun.
#[derive(Clone, Debug, Default)]
pub struct Begun {
    pub code: String,
    pub name_vi: String,
    pub name_en: String,
    pub audience: Vec<String>,
    pub level: String,
}

/// The files of a blank service.
pub fn blank(begun: &Begun, extras: Extras) -> Files {
    let mut files = Files::new();
    files.insert("form.toml".to_owned(), FORM.to_owned());
    files.insert("service.toml".to_owned(), SERVICE.to_owned());
    files.insert("flow.toml".to_owned(), FLOW.to_owned());
    for (lang, words) in wording::LANGUAGES.into_iter().zip(WORDS) {
        files.insert(wording::path(lang), words.to_owned());
    }
    let simple = Simple {
        title_vi: begun.name_vi.clone(),
        title_en: begun.name_en.clone(),
        lines_vi: vec![
            "Cấp cho: {applicant_name}".to_owned(),
            "Nơi cư trú: {applicant_residence}".to_owned(),
        ],
        lines_en: vec![
            "Issued to: {applicant_name}".to_owned(),
            "Residence: {applicant_residence}".to_owned(),
        ],
    };
    files.insert(template::PATH.to_owned(), template::write(&simple, &template::options(&files)));
    head(&mut files, begun, 1);
    say(&mut files, "area", "Dịch vụ của địa phương", "Local services");
    say(&mut files, "summary", &begun.name_vi, &begun.name_en);
    say(&mut files, "result", &begun.name_vi, &begun.name_en);
    extend(&mut files, extras);
    files
}

/// A copy of another service under a code of its own. Its golden tests come along.
pub fn copy(of: &Files, begun: &Begun) -> Files {
    let mut files = of.clone();
    head(&mut files, begun, 1);
    files
}

/// Code, names, audience and level, as the first lines of `service.toml`.
fn head(files: &mut Files, begun: &Begun, version: i64) {
    let old = table(files, "service.toml").unwrap_or_default();
    let kept = |key: &str, or: Value| old.get(key).cloned().unwrap_or(or);
    let mut service = Table::new();
    let audience: Vec<Value> = begun.audience.iter().map(|it| Value::from(it.as_str())).collect();
    for (key, value) in [
        ("code", Value::from(begun.code.as_str())),
        ("version", version.into()),
        ("level", begun.level.as_str().into()),
        ("area", kept("area", "local".into())),
        ("audience", audience.into()),
        ("decision", kept("decision", "".into())),
        ("legal_basis", kept("legal_basis", Value::Array(Vec::new()))),
    ] {
        service.insert(key.to_owned(), value);
    }
    for (key, value) in old {
        service.entry(key).or_insert(value);
    }
    put(files, "service.toml", &service);
    say(files, "name", &begun.name_vi, &begun.name_en);
}

fn extend(files: &mut Files, extras: Extras) {
    let Ok(mut flow) = table(files, "flow.toml") else { return };
    let step = |text: &str| text.parse::<Table>().ok().and_then(|mut it| rows(&mut it, "step").pop());
    let steps = rows(&mut flow, "step");
    if extras.supplement {
        steps.splice(2..2, step(SUPPLEMENT));
        let check = steps.get_mut(1).and_then(Value::as_table_mut);
        let actions = check.and_then(|it| it.get_mut("actions")).and_then(Value::as_table_mut);
        if let Some(actions) = actions {
            set(actions, "supplement", Some("await_changes"));
        }
        say(files, "step-await_changes", "Chờ bạn bổ sung hồ sơ", "Waiting for what is missing");
    }
    if extras.fee {
        steps.splice(0..0, step(PAYMENT));
        flow.insert("start".to_owned(), "payment".into());
        say(files, "step-payment", "Nộp lệ phí", "Fee paid");
        fee(files);
    } else {
        unsay(files, |key| key == "step-payment");
    }
    put(files, "flow.toml", &flow);
}

/// A fee to begin with: the owner sets the amount.
fn fee(files: &mut Files) {
    let Ok(mut service) = table(files, "service.toml") else { return };
    for channel in rows(&mut service, "channel").iter_mut().filter_map(Value::as_table_mut) {
        let fee = [("amount_vnd", Value::from(50_000)), ("due", "at_filing".into())];
        let fee = fee.into_iter().map(|(key, value)| (key.to_owned(), value));
        channel.insert("fee".to_owned(), Value::Table(Table::from_iter(fee)));
    }
    put(files, "service.toml", &service);
}
