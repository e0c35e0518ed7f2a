//! What a message says, for every channel at once: short words about a case, a link, and nothing about the
//! person. Reasons that officials wrote stay in the portal: nobody knows what stands in them.

use askama::Template;
use kernel::{Ctx, Lang, Result, bug};

use crate::channel::Channel;
use crate::message::Message;
use crate::notice::Notice;
use crate::setup::Setup;

/// One message in one language.
pub struct Words {
    pub lang: Lang,
    pub case_code: String,
    /// Of a mail.
    pub subject: String,
    /// What happened.
    pub what: String,
    /// What to do now, in a sentence: the body of a pushed message.
    pub brief: String,
    /// The whole of a text message.
    pub short: String,
    /// The whole of a mail, plain and as HTML.
    pub text: String,
    pub html: String,
    /// A path of this site.
    pub href: String,
}

#[derive(Template)]
#[template(path = "mail.html")]
struct MailHtml<'a>(&'a Mail);

#[derive(Template)]
#[template(path = "mail.txt")]
struct MailText<'a>(&'a Mail);

/// The parts of a mail.
struct Mail {
    lang: &'static str,
    site: String,
    what: String,
    next: String,
    /// Label and value; the value may be empty.
    facts: Vec<(String, String)>,
    action: String,
    link: String,
    footer: String,
    choose: String,
    choose_link: String,
}

/// What a notice says outside of the portal. `ctx.lang` is the language of the person.
pub fn of_notice(ctx: &Ctx<'_>, setup: &Setup, notice: &Notice) -> Result<Words> {
    let key = notice.text_key.as_str();
    let what = ctx.t(key).to_owned();
    let next = ctx.t(&format!("{key}-next")).to_owned();
    let code = visible(&notice.case_code);
    let link = format!("{}{}", setup.origin, notice.href);
    let mut facts = vec![(ctx.t("notifications-mail-code").to_owned(), code.clone())];
    if notice.due_at > 0 {
        facts.push((ctx.t("notifications-due").to_owned(), moment(notice.due_at, setup)));
    }
    let sms_key = format!("{key}-sms");
    let short = ctx.format(&sms_key, &[("code", code.as_str().into()), ("link", link.as_str().into())]);
    let mail = Mail {
        lang: ctx.lang.code(),
        site: setup.site.clone(),
        what: what.clone(),
        next: next.clone(),
        facts,
        action: ctx.t("notifications-mail-open").to_owned(),
        link,
        footer: ctx.format("notifications-mail-why", &[("site", setup.site.as_str().into())]),
        choose: ctx.t("notifications-mail-choose").to_owned(),
        choose_link: format!("{}/notifications/preferences", setup.origin),
    };
    let (text, html) = rendered(&mail)?;
    let subject = format!("{what} – {code}");
    let href = notice.href.clone();
    Ok(Words { lang: ctx.lang, case_code: code, subject, what, brief: next, short, text, html, href })
}

/// The message that carries a secret to an address.
pub fn of_secret(ctx: &Ctx<'_>, setup: &Setup, message: &Message, secret: &str) -> Result<Words> {
    let what = ctx.format("notifications-confirm-what", &[("site", setup.site.as_str().into())]);
    let next = ctx.t("notifications-confirm-next").to_owned();
    let short = ctx.format(
        "notifications-confirm-sms",
        &[("site", setup.site.as_str().into()), ("code", secret.into())],
    );
    let href = match message.channel {
        Channel::Mail => format!("/notifications/addresses/mail/confirmation?token={secret}"),
        _ => "/notifications/preferences".to_owned(),
    };
    let mail = Mail {
        lang: ctx.lang.code(),
        site: setup.site.clone(),
        what: what.clone(),
        next: next.clone(),
        facts: Vec::new(),
        action: ctx.t("notifications-confirm-open").to_owned(),
        link: format!("{}{href}", setup.origin),
        footer: ctx.t("notifications-confirm-not-you").to_owned(),
        choose: String::new(),
        choose_link: String::new(),
    };
    let (text, html) = rendered(&mail)?;
    let subject = what.clone();
    let case_code = String::new();
    Ok(Words { lang: ctx.lang, case_code, subject, what, brief: next, short, text, html, href })
}

fn rendered(mail: &Mail) -> Result<(String, String)> {
    let text = MailText(mail).render().map_err(bug("wording a mail"))?;
    let html = MailHtml(mail).render().map_err(bug("wording a mail"))?;
    Ok((text, html))
}

/// A code as it can stand in a line.
fn visible(code: &str) -> String {
    code.chars().filter(|it| !it.is_control()).take(60).collect()
}

/// `16:30, 16/11/2026` in the platform's time zone.
fn moment(at: i64, setup: &Setup) -> String {
    let instant = jiff::Timestamp::from_millisecond(at).unwrap_or_default();
    setup.zone.to_datetime(instant).strftime("%H:%M, %d/%m/%Y").to_string()
}
