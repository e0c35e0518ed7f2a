//! Answers in words, page by page of the form.

use packs::{Answers, Kind, Pack, PaperState};
use ui::{Task, Tone};

use crate::case::masked;

/// The answers of one page of the form.
pub struct Group {
    /// Id of the page.
    pub page: String,
    pub title: String,
    pub rows: Vec<ui::Answer>,
}

/// What was answered, with where it came from. `change` is the address of a page of the form, with `{}`
/// for the page's id; empty when nothing can be changed.
pub fn groups(pack: &Pack, answers: &Answers, lang: &str, change: &str) -> Vec<Group> {
    let live = pack.form.live(answers);
    let mut groups = Vec::new();
    for page in pack.form.visible_pages(&live) {
        let rows: Vec<ui::Answer> = pack
            .form
            .questions(page, &live)
            .into_iter()
            .filter_map(|(field, asked)| {
                let answer = live.get(&field.id)?;
                let shown = field.show(answer, &pack.texts, lang);
                let value =
                    if matches!(field.kind, Kind::PersonalNumber(_)) { masked(&shown) } else { shown };
                let source = live.filled_by(&field.id).map(|lookup| source(pack, lookup, lang));
                Some(ui::Answer {
                    label: pack.texts.label(lang, &field.label_key()),
                    value,
                    badge: source.unwrap_or_default(),
                    tone: Tone::Ok,
                    change: if asked && !change.is_empty() {
                        change.replace("{}", &page.id)
                    } else {
                        String::new()
                    },
                })
            })
            .collect();
        if !rows.is_empty() {
            let title = pack.texts.label(lang, &format!("page-{}", page.id));
            groups.push(Group { page: page.id.clone(), title, rows });
        }
    }
    groups
}

/// Which register a value came from, in words.
pub fn source(pack: &Pack, lookup: &str, lang: &str) -> String {
    let register =
        pack.service.lookups.iter().find(|it| it.id == lookup).map_or("", |it| it.register.as_str());
    match (register, lang) {
        ("population", "en") => "Population register",
        ("population", _) => "CSDL dân cư",
        ("civil_status", "en") => "Civil-status register",
        ("civil_status", _) => "CSDL hộ tịch",
        ("birth_notices", "en") => "Hospital's notice",
        ("birth_notices", _) => "Giấy chứng sinh điện tử",
        (_, "en") => "State register",
        _ => "CSDL nhà nước",
    }
    .to_owned()
}

/// The papers of a filing: given, held by the state, or still to come.
pub fn papers(pack: &Pack, answers: &Answers, lang: &str) -> Vec<Task> {
    let task = |it: &packs::PaperAsked| {
        let (word, tone) = match it.state {
            PaperState::Needed => ("needed", Tone::Warn),
            PaperState::Given => ("given", Tone::Info),
            PaperState::Held => ("held", Tone::Ok),
        };
        Task {
            title: pack.texts.label(lang, &format!("paper-{}", it.id)),
            status: pack.texts.label(lang, &format!("paper-state-{word}")),
            tone,
            ..Task::default()
        }
    };
    pack.papers(answers).iter().map(task).collect()
}
