//! How people are told outside of the portal: servers, gateway, quiet hours.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

#[cfg(test)]
mod tests;

/// Channels that are set up are open. Nothing is by default: a node writes to nobody until it is told how.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NotificationSettings {
    /// What is done with messages; without it they are sent, and kept in the mailbox of a demo.
    pub mode: Option<Mode>,
    /// There is no server by default, and its secrets are never written.
    #[serde(skip_serializing)]
    pub mail: Option<MailSettings>,
    #[serde(skip_serializing)]
    pub sms: Option<SmsSettings>,
    /// Messages to browsers, by the push services of their makers.
    pub push: Option<Switch>,
    /// `21:00-07:00`, or `off`: for those who have not chosen.
    pub quiet: Option<String>,
}

/// What is done with messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    Send,
    /// A trial: they stay in a mailbox that officials read.
    Mailbox,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Switch {
    On,
    Off,
}

/// The server that takes our mail.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailSettings {
    /// Host and port: `mail.example.gov.vn:465`.
    pub server: String,
    /// `wrapped` (the default), `starttls`, or `off` for a server nearby.
    #[serde(default)]
    pub tls: MailTls,
    /// Our own address.
    pub from: String,
    pub user: Option<String>,
    pub password: Option<Hidden>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MailTls {
    #[default]
    Wrapped,
    StartTls,
    Off,
}

/// The gateway that takes our text messages by `POST`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmsSettings {
    pub url: String,
    #[serde(default)]
    pub format: SmsFormat,
    /// For example `Authorization`; often secret.
    #[serde(default)]
    pub headers: BTreeMap<String, Hidden>,
    /// Fields of the body, with `{to}` (84…), `{to_local}` (0…), `{text}` and `{id}`; may hold a secret.
    pub fields: BTreeMap<String, Hidden>,
    /// What the answer has when the gateway took the message; without it the status says so.
    pub success: Option<String>,
    /// Tone marks cost parts: they are dropped by default.
    #[serde(default)]
    pub marks: SmsMarks,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SmsFormat {
    #[default]
    Json,
    Form,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SmsMarks {
    #[default]
    Drop,
    Keep,
}

/// A text that is never shown.
#[derive(Clone)]
pub struct Hidden(String);

impl NotificationSettings {
    /// What cannot be meant: the key and why.
    pub fn check(&self, has_public_url: bool) -> Result<(), (&'static str, &'static str)> {
        let opens = self.mail.is_some() || self.sms.is_some() || self.push == Some(Switch::On);
        if opens && !has_public_url && self.mode != Some(Mode::Mailbox) {
            return Err(("public_url", "must be given where messages are sent: they lead there"));
        }
        if let Some(mail) = &self.mail {
            mail.check()?;
        }
        if let Some(sms) = &self.sms {
            sms.check()?;
        }
        match &self.quiet {
            Some(text) if !is_quiet(text) => Err(("notifications.quiet", "must be like 21:00-07:00, or off")),
            _ => Ok(()),
        }
    }

    /// Name and value, as modules ask for them.
    pub fn for_modules(&self) -> Vec<(&'static str, Option<String>)> {
        let mail = self.mail.as_ref();
        let sms = self.sms.as_ref();
        vec![
            ("notifications_mode", self.mode.map(|it| word(it, Mode::Mailbox, "mailbox", "send"))),
            ("notifications_push", self.push.map(|it| word(it, Switch::On, "on", "off"))),
            ("notifications_quiet", self.quiet.clone()),
            ("notifications_mail_server", mail.map(|it| it.server.clone())),
            ("notifications_mail_tls", mail.map(|it| it.tls.word().to_owned())),
            ("notifications_mail_from", mail.map(|it| it.from.clone())),
            ("notifications_mail_user", mail.and_then(|it| it.user.clone())),
            ("notifications_mail_password", mail.and_then(|it| it.password.clone()).map(|it| it.0)),
            ("notifications_sms_url", sms.map(|it| it.url.clone())),
            ("notifications_sms_format", sms.map(|it| word(it.format, SmsFormat::Form, "form", "json"))),
            ("notifications_sms_headers", sms.map(|it| json(&it.headers))),
            ("notifications_sms_fields", sms.map(|it| json(&it.fields))),
            ("notifications_sms_success", sms.and_then(|it| it.success.clone())),
            ("notifications_sms_marks", sms.map(|it| word(it.marks, SmsMarks::Keep, "keep", "drop"))),
        ]
    }
}

impl MailSettings {
    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        let port = self.server.rsplit_once(':').and_then(|(_, port)| port.parse::<u16>().ok());
        if port.is_none() {
            return Err(("notifications.mail.server", "must be a host and a port, like mail.example:465"));
        }
        let plain = |it: char| it.is_ascii_graphic() && !matches!(it, '<' | '>' | ',' | ';' | '"');
        if !self.from.chars().all(plain) || self.from.split('@').count() != 2 {
            return Err(("notifications.mail.from", "must be an e-mail address"));
        }
        if self.user.is_some() != self.password.is_some() {
            return Err(("notifications.mail", "needs both user and password, or neither"));
        }
        if self.user.is_some() && self.tls == MailTls::Off {
            return Err(("notifications.mail.tls", "must not be off where a password is sent"));
        }
        Ok(())
    }
}

impl SmsSettings {
    fn check(&self) -> Result<(), (&'static str, &'static str)> {
        if !["http://", "https://"].iter().any(|it| self.url.starts_with(it)) {
            return Err(("notifications.sms.url", "must begin with http:// or https://"));
        }
        let named = |what: &str| self.fields.values().any(|it| it.0.contains(what));
        if !named("{text}") || !(named("{to}") || named("{to_local}")) {
            return Err(("notifications.sms.fields", "must have {text}, and {to} or {to_local}"));
        }
        Ok(())
    }
}

impl MailTls {
    fn word(self) -> &'static str {
        match self {
            MailTls::Wrapped => "wrapped",
            MailTls::StartTls => "starttls",
            MailTls::Off => "off",
        }
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

impl<'de> Deserialize<'de> for Hidden {
    /// The usual complaint would repeat what was found.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Hidden, D::Error> {
        String::deserialize(from).map(Hidden).map_err(|_| serde::de::Error::custom("must be a text"))
    }
}

fn word<T: PartialEq>(value: T, this: T, so: &str, otherwise: &str) -> String {
    if value == this { so.to_owned() } else { otherwise.to_owned() }
}

fn json(table: &BTreeMap<String, Hidden>) -> String {
    let texts: BTreeMap<&str, &str> = table.iter().map(|(name, it)| (name.as_str(), it.0.as_str())).collect();
    serde_json::to_string(&texts).expect("a table of texts is JSON")
}

fn is_quiet(text: &str) -> bool {
    let is_clock = |it: &str| {
        let parts = it.split_once(':').map(|(hour, minute)| (hour.parse::<u8>(), minute.parse::<u8>()));
        it.len() == 5 && matches!(parts, Some((Ok(0..24), Ok(0..60))))
    };
    text == "off" || text.split_once('-').is_some_and(|(from, until)| is_clock(from) && is_clock(until))
}
