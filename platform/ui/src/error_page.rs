//! The page for each kind of error: what happened, what was kept, what to do.

use askama::Template;
use kernel::{Actor, Error, Platform, Reply, Request, Scene};

use crate::Page;

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    page: Page<'a>,
    /// The rule that said no, in the reader's words.
    detail: &'a str,
    help: &'a str,
    reference: &'a str,
    /// Signing in would help.
    signs_in: bool,
}

/// Shows an error to a person. Has the form of `kernel::Parts::error_page`.
pub fn error_page(
    platform: &Platform,
    request: &Request,
    actor: &Actor,
    error: &Error,
    reference: &str,
) -> Reply {
    let scene = Scene { platform, actor, request, lang: request.lang, now: platform.now() };
    let (title, help) = (format!("ui-error-{}", error.kind()), format!("ui-error-{}-help", error.kind()));
    let texts = scene.texts();
    let detail = match error {
        Error::Refused(key) | Error::Malformed(key) | Error::Busy(key) => texts.t(scene.lang, key),
        _ => "",
    };
    let page = Page::door(scene, texts.t(scene.lang, &title));
    let signs_in = matches!(error, Error::SignedOut);
    let view = ErrorPage { detail, help: texts.t(scene.lang, &help), reference, signs_in, page };
    let html = view.render().unwrap_or_else(|_| reference.to_owned());
    Reply { retry_after_s: retry_after(error), ..Reply::new(error.status(), kernel::reply::HTML, html) }
}

fn retry_after(error: &Error) -> Option<u64> {
    match error {
        Error::TooMany { retry_after_s } => Some(*retry_after_s),
        Error::Busy(_) => Some(5),
        _ => None,
    }
}
