//! All words, both languages side by side.

use std::collections::BTreeSet;

use askama::Template;
use kernel::{Ctx, FieldProblem, Reply, Result};
use packs::Registers;
use ui::Page;

use super::{Head, draft_page, drawn, head};
use crate::draft::Draft;
use crate::wording::{self, Words};

#[derive(Template)]
#[template(path = "words.html")]
struct View<'a> {
    page: Page<'a>,
    head: Head,
    lines: Vec<Line>,
    missing: usize,
}

/// One key in both languages.
struct Line {
    key: String,
    vi: Words,
    en: Words,
}

impl Line {
    /// Some language has no words for it.
    fn is_missing(&self) -> bool {
        self.vi.text.is_empty() || self.en.text.is_empty()
    }
}

/// `GET /studio/drafts/{id}/words`
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let draft = Draft::of_path(ctx)?;
    view(ctx, &draft, &[])
}

/// `POST /studio/drafts/{id}/words`: fields are `vi:KEY` and `en:KEY`.
pub fn save(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let mut draft = Draft::of_path(ctx)?;
    let posted = ctx.request.form.clone();
    let done = draft.change(ctx, "words", |files| {
        for lang in wording::LANGUAGES {
            let prefix = format!("{lang}:");
            let path = wording::path(lang);
            let text = files.get(&path).cloned().unwrap_or_default();
            let known = wording::read(&text);
            let said = posted.0.iter().filter_map(|(name, words)| Some((name.strip_prefix(&prefix)?, words)));
            // A key's own words come before its hint: an attribute needs its message.
            let mut changes: Vec<(String, Option<String>)> = said
                .filter(|(key, words)| {
                    known.get(*key).map_or(!words.trim().is_empty(), |it| !it.special && it.text != **words)
                })
                .map(|(key, words)| (key.to_owned(), Some(words.clone())))
                .collect();
            changes.sort();
            if !changes.is_empty() {
                files.insert(path, wording::set(&text, &changes));
            }
        }
        Ok(())
    })?;
    match done {
        Ok(()) => Ok(Reply::goto(format!("/studio/drafts/{}/words", draft.id))),
        Err(problems) => view(ctx, &draft, &problems),
    }
}

fn view(ctx: &Ctx<'_>, draft: &Draft, problems: &[FieldProblem]) -> Result<Reply> {
    let head = head(ctx, draft, "/words");
    let [vi, en] = wording::LANGUAGES.map(|lang| draft.all_words(lang));
    let mut keys: BTreeSet<String> = vi.keys().chain(en.keys()).cloned().collect();
    if let Ok(pack) = draft.pack() {
        let problems = packs::problems(&pack, &Registers::reference());
        let of_texts = problems.into_iter().filter(|it| it.file.starts_with("texts/") && !it.key.is_empty());
        keys.extend(of_texts.map(|it| it.key));
    }
    let none = || Words { text: String::new(), special: false };
    let line = |key: String| Line {
        vi: vi.get(&key).cloned().unwrap_or_else(none),
        en: en.get(&key).cloned().unwrap_or_else(none),
        key,
    };
    let lines: Vec<Line> = keys.into_iter().map(line).collect();
    let missing = lines.iter().filter(|it| it.is_missing()).count();
    let page = draft_page(ctx, &head, ctx.t("studio-tab-words"), problems);
    drawn(&View { page, head, lines, missing }, problems)
}
