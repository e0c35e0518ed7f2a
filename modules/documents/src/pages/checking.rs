//! The public check: by code, or by the file itself.

use askama::Template;
use kernel::reply::HTML;
use kernel::{Ctx, FieldProblem, Reply, Result};
use seal::Coverage;
use ui::{Page, Tone};

use super::render;
use crate::check::{self, Finding, Unreadable, Verdict};
use crate::check_code;
use crate::document::{Document, Sealed};

/// Largest file that is checked, in bytes.
pub const FILE_LIMIT: usize = 20 * 1024 * 1024;
/// Room for the rest of the form, and for telling a file that is a little too large from a broken form.
pub const BODY_LIMIT: u64 = 21 * 1024 * 1024;

#[derive(Template)]
#[template(path = "check.html")]
struct Form<'a> {
    page: Page<'a>,
    /// As it was typed.
    code: String,
}

#[derive(Template)]
#[template(path = "finding.html")]
struct View<'a> {
    page: Page<'a>,
    verdict: Verdict,
    document: Option<&'a Document>,
    sealed: Option<&'a Sealed>,
    seals: Vec<SealLine<'a>>,
    /// SHA-256 of the file at hand; empty when only a code was given.
    sha256: &'a str,
    /// Address of the ledger's record; empty when there is none.
    proof: String,
}

/// A seal as the page tells it.
struct SealLine<'a> {
    agency: &'a str,
    unit_code: &'a str,
    signed_at: i64,
    word: &'static str,
    tone: Tone,
}

/// `GET /documents/check?code=…`
pub fn form(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let typed: String = ctx.query("code").chars().take(80).collect();
    if !ctx.request.query.has("code") {
        return draw_form(ctx, String::new(), None);
    }
    match check_code::read(&typed) {
        Some(code) => Ok(Reply::goto(format!("/documents/check/{code}"))),
        None => draw_form(ctx, typed, Some(FieldProblem::new("code", "documents-code-wrong"))),
    }
}

/// `GET /documents/check/{code}`: where the QR leads.
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let typed: String = ctx.param("code")?.chars().take(80).collect();
    let Some(code) = check_code::read(&typed) else {
        return draw_form(ctx, typed, Some(FieldProblem::new("code", "documents-code-wrong")));
    };
    let finding = check::by_code(ctx, &code)?;
    draw_finding(ctx, &finding)
}

/// `POST /documents/check` with the file as `paper`, and maybe the code it should belong to.
pub fn upload(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let typed: String = ctx.field("code").chars().take(80).collect();
    let problem = |key| Some(FieldProblem::new("paper", key));
    let Some(bytes) = ctx.file("paper").map(|it| it.bytes.clone()) else {
        return draw_form(ctx, typed, problem("documents-file-missing"));
    };
    if bytes.len() > FILE_LIMIT {
        return draw_form(ctx, typed, problem("documents-file-large"));
    }
    match check::by_file(ctx, &bytes, check_code::read(&typed).as_deref())? {
        Ok(finding) => draw_finding(ctx, &finding),
        Err(Unreadable::NotAPdf) => draw_form(ctx, typed, problem("documents-file-no-pdf")),
        Err(Unreadable::Broken) => draw_form(ctx, typed, problem("documents-file-broken")),
    }
}

fn draw_form(ctx: &Ctx<'_>, code: String, problem: Option<FieldProblem>) -> Result<Reply> {
    let page = Page::door(ctx.scene(), ctx.t("documents-check-title"));
    let Some(problem) = problem else {
        return render(&Form { page, code }).map(Reply::page);
    };
    render(&Form { page: page.with_problems(&[problem]), code }).map(Reply::page_with_problems)
}

fn draw_finding(ctx: &mut Ctx<'_>, finding: &Finding) -> Result<Reply> {
    let proof = match &finding.document {
        Some(document) if document.sealed().is_some() => check::proof_of(ctx, document)?.unwrap_or_default(),
        _ => String::new(),
    };
    let page = Page::door(ctx.scene(), ctx.t(title_key(finding.verdict)))
        .crumb(ctx.t("documents-check-title"), "/documents/check");
    let view = View {
        page,
        verdict: finding.verdict,
        document: finding.document.as_ref(),
        sealed: finding.document.as_ref().and_then(Document::sealed),
        seals: finding.seals.iter().map(seal_line).collect(),
        sha256: finding.sha256.as_deref().unwrap_or_default(),
        proof,
    };
    let html = render(&view)?;
    // A code that was never given out is an address without a page.
    let unknown = finding.verdict == Verdict::Unknown && finding.sha256.is_none();
    Ok(Reply::new(if unknown { 404 } else { 200 }, HTML, html))
}

fn title_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Genuine => "documents-genuine",
        Verdict::Altered => "documents-altered",
        Verdict::Waiting => "documents-waiting",
        Verdict::Unknown => "documents-unknown",
    }
}

fn seal_line(seal: &seal::SealCheck) -> SealLine<'_> {
    let (word, tone) = match seal.coverage {
        _ if !seal.digest_ok || !seal.signature_ok => ("documents-seal-broken", Tone::Danger),
        _ if !seal.chain_ok => ("documents-seal-stranger", Tone::Warn),
        Coverage::Revision { .. } => ("documents-seal-earlier", Tone::Warn),
        Coverage::WholeFile => ("documents-seal-valid", Tone::Ok),
    };
    SealLine {
        agency: seal.agency.as_deref().or(seal.signer_name.as_deref()).unwrap_or("?"),
        unit_code: seal.unit_code.as_deref().unwrap_or_default(),
        signed_at: seal.signed_at_ms.unwrap_or_default(),
        word,
        tone,
    }
}

impl View<'_> {
    fn tone(&self) -> &'static str {
        match self.verdict {
            Verdict::Genuine => "ok",
            Verdict::Altered => "danger",
            Verdict::Waiting | Verdict::Unknown => "warn",
        }
    }

    /// Key of the sentence that says what the verdict means and what to do now.
    fn meaning(&self) -> &'static str {
        match (self.verdict, self.sha256.is_empty()) {
            (Verdict::Genuine, true) => "documents-genuine-code",
            (Verdict::Genuine, false) => "documents-genuine-file",
            (Verdict::Altered, true) => "documents-altered-here",
            (Verdict::Altered, false) => "documents-altered-file",
            (Verdict::Waiting, _) => "documents-waiting-help",
            (Verdict::Unknown, true) => "documents-unknown-code",
            (Verdict::Unknown, false) => "documents-unknown-file",
        }
    }

    /// The file at hand is the issued one, byte by byte.
    fn identical(&self) -> bool {
        self.sealed.is_some_and(|it| it.sha256 == self.sha256)
    }
}
