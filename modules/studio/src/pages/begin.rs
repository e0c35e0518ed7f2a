//! A new service: blank, as a copy, as a new version of one that runs, or from files.

use askama::Template;
use contracts::organisations::directory;
use contracts::services::{Files, catalogue, publishing};
use kernel::{Ctx, Error, FieldProblem, Fields, Reply, Result};
use ui::{Choice, Page};

use super::{choices, drawn};
use crate::blank::{self, Begun, Extras};
use crate::draft::Draft;
use crate::edit::facts::{AUDIENCES, LEVELS};
use crate::edit::missing;
use crate::{files, layout, store};

/// Drafts that an agency may have at a time.
const DRAFTS_MAX: usize = 200;
/// Digits of a code after the agency's own.
const SERIAL_DIGITS: usize = 6;

#[derive(Template)]
#[template(path = "begin.html")]
struct View<'a> {
    page: Page<'a>,
    v: Fields,
    /// What every own code begins with.
    range: String,
    starts: Vec<Choice>,
    audiences: Vec<Choice>,
    levels: Vec<Choice>,
}

/// `GET /studio/new`
pub fn ask(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let code = next_code(ctx)?;
    let level = if range(ctx)?.len() > 3 { "commune" } else { "province" };
    let pairs = [("code", code.as_str()), ("start", "blank"), ("audience", "citizen"), ("level", level)];
    let v = Fields(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec());
    view(ctx, v, &[])
}

/// `POST /studio/new`
pub fn begin(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let posted = ctx.request.form.clone();
    match started(ctx, &posted)? {
        Ok(draft) => {
            let draft = draft.begin(ctx, "begin")?;
            Ok(Reply::goto(format!("/studio/drafts/{}", draft.id)))
        }
        Err(problems) => view(ctx, posted, &problems),
    }
}

type Started = Result<Draft, Vec<FieldProblem>>;

fn started(ctx: &mut Ctx<'_>, posted: &Fields) -> Result<Started> {
    let start = posted.get("start");
    let agency = ctx.actor.agency().ok_or(Error::Forbidden)?;
    if store::of_agency(ctx.db, agency)?.len() >= DRAFTS_MAX {
        return Ok(Err(vec![FieldProblem::new("", "studio-error-many-drafts")]));
    }
    if let Some(code) = start.strip_prefix("version:") {
        return next_version(ctx, code);
    }
    if start == "files" {
        return imported(ctx);
    }
    let (name_vi, name_en) = (posted.get("name_vi"), posted.get("name_en"));
    let mut problems = missing(&[("name_vi", name_vi), ("name_en", name_en), ("start", start)]);
    let audience: Vec<String> = posted.all("audience").map(str::to_owned).collect();
    if audience.is_empty() || !audience.iter().all(|it| AUDIENCES.contains(&it.as_str())) {
        problems.push(FieldProblem::new("audience", "studio-error-audience"));
    }
    if !LEVELS.contains(&posted.get("level")) {
        problems.push(FieldProblem::new("level", "studio-error-required"));
    }
    if let Err(key) = free_code(ctx, posted.get("code"))? {
        problems.push(FieldProblem::new("code", key));
    }
    if !problems.is_empty() {
        return Ok(Err(problems));
    }
    let begun = Begun {
        code: posted.get("code").to_owned(),
        name_vi: name_vi.to_owned(),
        name_en: name_en.to_owned(),
        audience,
        level: posted.get("level").to_owned(),
    };
    let files = match start.strip_prefix("copy:") {
        Some(code) => {
            let (_, files) = (publishing(ctx)?.files)(ctx, code, None)?.ok_or(Error::NotFound)?;
            blank::copy(&files, &begun)
        }
        None => blank::blank(&begun, Extras { fee: start == "fee", supplement: start != "blank" }),
    };
    Draft::new(ctx, begun.code, 0, files).map(Ok)
}

/// A draft of the version after the newest one of a service that runs here.
fn next_version(ctx: &mut Ctx<'_>, code: &str) -> Result<Started> {
    if store::has_code(ctx.db, code)? {
        return Ok(Err(vec![FieldProblem::new("start", "studio-error-code-drafted")]));
    }
    if !is_ours(ctx, code)? {
        return Err(Error::Forbidden);
    }
    let (version, files) = (publishing(ctx)?.files)(ctx, code, None)?.ok_or(Error::NotFound)?;
    Draft::new(ctx, code.to_owned(), version, files).map(Ok)
}

/// A draft of uploaded files. Browsers send names without folders: the folder is told by the ending.
fn imported(ctx: &mut Ctx<'_>) -> Result<Started> {
    let files = match uploaded(ctx) {
        Ok(files) => files,
        Err(problem) => return Ok(Err(vec![problem])),
    };
    if let Err(refused) = files::judge(&files) {
        return Ok(Err(vec![FieldProblem::new("files", refused.key())]));
    }
    let service = files.get("service.toml").and_then(|text| layout::read(text).ok());
    let code = service.and_then(|it| it.get("code")?.as_str().map(str::to_owned)).unwrap_or_default();
    let base = (publishing(ctx)?.files)(ctx, &code, None)?.map_or(0, |(version, _)| version);
    let free = if base > 0 && is_ours(ctx, &code)? && !store::has_code(ctx.db, &code)? {
        Ok(())
    } else {
        free_code(ctx, &code)?
    };
    match free {
        Ok(()) => Draft::new(ctx, code, base, files).map(Ok),
        Err(key) => Ok(Err(vec![FieldProblem::new("files", key)])),
    }
}

/// The uploaded files by the path that their names stand for.
pub fn uploaded(ctx: &Ctx<'_>) -> Result<Files, FieldProblem> {
    let mut found = Files::new();
    for file in ctx.request.files.iter().filter(|it| it.field == "files" && !it.bytes.is_empty()) {
        if file.bytes.len() > files::FILE_BYTES_MAX {
            return Err(FieldProblem::new("files", files::Refused::File.key()));
        }
        let text = String::from_utf8(file.bytes.to_vec());
        let text = text.map_err(|_| FieldProblem::new("files", "studio-error-not-text"))?;
        let path = path_of(&file.name).ok_or_else(|| FieldProblem::new("files", "studio-error-path"))?;
        found.insert(path, text);
    }
    if found.is_empty() { Err(FieldProblem::new("files", "studio-error-required")) } else { Ok(found) }
}

/// The path within a pack that the name of a file stands for.
pub fn path_of(name: &str) -> Option<String> {
    let name = name.replace('\\', "/");
    let last = name.rsplit('/').next().unwrap_or("");
    let path = match last {
        "service.toml" | "form.toml" | "flow.toml" | "README.md" => last.to_owned(),
        _ if last.ends_with(".ftl") => format!("texts/{last}"),
        _ if last.ends_with(".typ") => format!("templates/{last}"),
        _ if last.ends_with(".toml") => format!("tests/{last}"),
        _ => return None,
    };
    (files::is_path(&path) && !name.split('/').any(|it| it == "..")).then_some(path)
}

/// The code of the agency's own services before the dot: of the province or commune it belongs to.
fn range(ctx: &mut Ctx<'_>) -> Result<String> {
    let agency = ctx.actor.agency().ok_or(Error::Forbidden)?;
    let unit = (directory(ctx)?.unit)(ctx, agency)?;
    let code = unit.map(|it| it.code).unwrap_or_default();
    Ok(code.split('/').next().filter(|it| !it.is_empty()).unwrap_or("00").to_owned())
}

fn next_code(ctx: &mut Ctx<'_>) -> Result<String> {
    let prefix = format!("{}.", range(ctx)?);
    let running = (catalogue(ctx)?.running)(ctx)?;
    let published = running.iter().map(|it| it.service.code.clone());
    let highest = store::highest(ctx.db, &prefix)?.into_iter().chain(published);
    let serial = highest.filter_map(|it| it.strip_prefix(prefix.as_str())?.parse::<u32>().ok()).max();
    Ok(format!("{prefix}{:0SERIAL_DIGITS$}", serial.unwrap_or(0) + 1))
}

/// Whether the agency may publish under a code: one of its own range, or one of the national list.
fn is_ours(ctx: &mut Ctx<'_>, code: &str) -> Result<bool> {
    let serial = code.strip_prefix(&format!("{}.", range(ctx)?)).map(str::to_owned);
    let own = serial.is_some_and(|it| it.len() == SERIAL_DIGITS && it.bytes().all(|b| b.is_ascii_digit()));
    Ok(own || (publishing(ctx)?.listed)(code).is_some())
}

/// `Err` with the key of the reason when a code cannot be begun.
fn free_code(ctx: &mut Ctx<'_>, code: &str) -> Result<Result<(), &'static str>> {
    if !is_ours(ctx, code)? {
        return Ok(Err("studio-error-code-range"));
    }
    let taken = store::has_code(ctx.db, code)? || (publishing(ctx)?.files)(ctx, code, None)?.is_some();
    Ok(if taken { Err("studio-error-code-taken") } else { Ok(()) })
}

fn view(ctx: &mut Ctx<'_>, v: Fields, problems: &[FieldProblem]) -> Result<Reply> {
    let range = range(ctx)?;
    let running = (catalogue(ctx)?.running)(ctx)?;
    let lang = ctx.lang.code();
    let mut starts: Vec<(String, String)> = vec![
        ("blank".to_owned(), ctx.t("studio-start-blank").to_owned()),
        ("supplement".to_owned(), ctx.t("studio-start-supplement").to_owned()),
        ("fee".to_owned(), ctx.t("studio-start-fee").to_owned()),
    ];
    for (kind, key) in [("copy", "studio-start-copy"), ("version", "studio-start-version")] {
        for pack in &running {
            let name = pack.texts.label(lang, "name");
            let label = ctx.format(key, &[("name", name.into())]);
            starts.push((format!("{kind}:{}", pack.service.code), label));
        }
    }
    starts.push(("files".to_owned(), ctx.t("studio-start-files").to_owned()));
    let page = Page::desk(ctx.scene(), ctx.t("studio-new")).crumb(ctx.t("studio-nav"), "/studio");
    let view = View {
        starts: choices(starts, v.get("start")),
        audiences: audiences(ctx, &v),
        levels: levels(ctx, v.get("level")),
        page: page.with_problems(problems),
        range,
        v,
    };
    drawn(&view, problems)
}

/// Who may file, to tick.
pub fn audiences(ctx: &Ctx<'_>, v: &Fields) -> Vec<Choice> {
    let key = |it: &str| match it {
        "overseas_vietnamese" => "studio-audience-overseas",
        "foreigner" => "studio-audience-foreigner",
        "enterprise" => "studio-audience-enterprise",
        "organisation" => "studio-audience-organisation",
        _ => "studio-audience-citizen",
    };
    let choice = |it: &str| Choice {
        value: it.to_owned(),
        label: ctx.t(key(it)).to_owned(),
        hint: String::new(),
        chosen: v.all("audience").any(|a| a == it),
    };
    AUDIENCES.iter().map(|it| choice(it)).collect()
}

/// Who decides, to choose.
pub fn levels(ctx: &Ctx<'_>, chosen: &str) -> Vec<Choice> {
    let key = |it: &str| match it {
        "province" => "studio-level-province",
        "ministry" => "studio-level-ministry",
        _ => "studio-level-commune",
    };
    choices(LEVELS.iter().map(|it| ((*it).to_owned(), ctx.t(key(it)).to_owned())).collect(), chosen)
}
