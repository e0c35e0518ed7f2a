//! Addresses that people type: e-mail and mobile number, and how lists show them.

use vn::{Phone, PhoneKind};

use crate::channel::Channel;

const EMAIL_MAX: usize = 254;
const LOCAL_MAX: usize = 64;
const LABEL_MAX: usize = 63;

/// An e-mail address that any mail server takes (RFC 5321 without quoting, literals and other scripts): what
/// is stricter than the law of mail cannot smuggle a header or a second recipient.
pub fn email(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let (local, domain) = typed.rsplit_once('@')?;
    let dotted = |text: &str, allowed: fn(u8) -> bool| {
        text.split('.').all(|part| !part.is_empty() && part.bytes().all(allowed))
    };
    let is_local = dotted(local, |it| it.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&it));
    let is_host = domain.contains('.')
        && dotted(domain, |it| it.is_ascii_alphanumeric() || it == b'-')
        && domain.split('.').all(|it| it.len() <= LABEL_MAX && !it.starts_with('-') && !it.ends_with('-'));
    // A top level of letters: no address of a machine.
    let has_name =
        domain.rsplit('.').next().is_some_and(|it| it.starts_with(|c: char| c.is_ascii_alphabetic()));
    let fits = typed.len() <= EMAIL_MAX && local.len() <= LOCAL_MAX;
    (is_local && is_host && has_name && fits).then(|| format!("{local}@{}", domain.to_ascii_lowercase()))
}

/// A mobile number in Vietnam, as it is stored: `+84912345678`.
pub fn mobile(typed: &str) -> Option<String> {
    let phone: Phone = typed.parse().ok()?;
    (phone.kind() == PhoneKind::Mobile).then(|| phone.canonical())
}

/// What a channel accepts, in the one spelling that is stored.
pub fn parse(channel: Channel, typed: &str) -> Option<String> {
    match channel {
        Channel::Mail => email(typed),
        Channel::Sms => mobile(typed),
        Channel::InApp | Channel::Push => None,
    }
}

/// As lists show it: `n•••@example.vn`, `091•••••78`.
pub fn masked(value: &str) -> String {
    if let Ok(phone) = value.parse::<Phone>() {
        return phone.masked();
    }
    match value.rsplit_once('@') {
        Some((local, domain)) => format!("{}•••@{domain}", local.chars().take(1).collect::<String>()),
        None => "•••".to_owned(),
    }
}
