//! What the operator has set up: servers, keys, quiet hours. Read from the settings each time, which costs
//! less than one round trip of what follows.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use jiff::tz::TimeZone;
use kernel::{Ctx, Error, Result};

use crate::channel::Channel;
use crate::channel::push::vapid::VapidKey;
use crate::quiet::QuietHours;

/// The channels that are open, and how.
pub struct Setup {
    pub mail: Option<MailSetup>,
    pub sms: Option<SmsSetup>,
    pub push: Option<PushSetup>,
    /// A trial: nothing leaves, everything lands in the mailbox.
    pub mailbox: bool,
    /// Tests talk to servers on this machine.
    pub private_hosts: bool,
    /// For one exchange with another machine.
    pub timeout: Duration,
    /// For those who have not chosen.
    pub quiet: QuietHours,
    pub zone: TimeZone,
    pub site: String,
    /// Where people reach the platform, without a slash at the end.
    pub origin: String,
    /// ms since 1970
    pub now: i64,
}

/// A server that takes mail from us (RFC 5321, RFC 6409).
pub struct MailSetup {
    pub host: String,
    pub port: u16,
    pub tls: MailTls,
    /// User and password.
    pub login: Option<(String, String)>,
    /// Our own address.
    pub from: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailTls {
    /// From the first byte (RFC 8314).
    Wrapped,
    StartTls,
    /// For a server on the same machine or network.
    Off,
}

/// A gateway that takes text messages over HTTP.
pub struct SmsSetup {
    pub url: String,
    pub is_form: bool,
    pub headers: BTreeMap<String, String>,
    /// Field and what stands in it, with `{to}`, `{to_local}`, `{text}` and `{id}`.
    pub fields: BTreeMap<String, String>,
    /// What the answer has when the gateway took the message; empty when the status says it.
    pub success: String,
    pub keeps_marks: bool,
}

pub struct PushSetup {
    /// Where the node's key is.
    keys: Option<PathBuf>,
    /// Whom a push service may turn to: `mailto:…` or `https://…`.
    pub contact: String,
}

const TIMEOUT: Duration = Duration::from_secs(15);
const ZONE: &str = "Asia/Ho_Chi_Minh";

impl Setup {
    /// A bug when a setting cannot be meant: the program checks them at its start.
    pub fn of(ctx: &Ctx<'_>) -> Result<Setup> {
        let get = |name: &str| ctx.setting(name).filter(|it| !it.is_empty());
        let mailbox = match get("notifications_mode") {
            Some(mode) => mode == "mailbox",
            // A folder of invented people must write to nobody.
            None => get("demo").is_some(),
        };
        let push = mailbox || get("notifications_push") == Some("on");
        let quiet = get("notifications_quiet").and_then(QuietHours::parse).unwrap_or_default();
        let timeout = get("notifications_timeout_ms").and_then(|it| it.parse().ok());
        let leaves = |name: &str| get(name).filter(|_| !mailbox);
        Ok(Setup {
            mail: leaves("notifications_mail_server").map(|it| MailSetup::of(ctx, it)).transpose()?,
            sms: leaves("notifications_sms_url").map(|it| SmsSetup::of(ctx, it)).transpose()?,
            push: push.then(|| PushSetup::of(ctx)),
            mailbox,
            private_hosts: get("notifications_private_hosts") == Some("allow"),
            timeout: timeout.map_or(TIMEOUT, Duration::from_millis),
            quiet,
            zone: get("time_zone").and_then(|it| TimeZone::get(it).ok()).unwrap_or_else(default_zone),
            site: get("site_name").unwrap_or("Motcua").to_owned(),
            origin: ctx.origin().to_owned(),
            now: ctx.now,
        })
    }

    /// Whether people can choose a channel here.
    pub fn offers(&self, channel: Channel) -> bool {
        match channel {
            Channel::InApp => true,
            Channel::Mail => self.mailbox || self.mail.is_some(),
            Channel::Sms => self.mailbox || self.sms.is_some(),
            Channel::Push => self.push.is_some(),
        }
    }

    /// The host in [`Setup::origin`], for the greeting of mail servers and the names of messages.
    pub fn host(&self) -> &str {
        let rest = self.origin.split_once("://").map_or("", |(_, rest)| rest);
        match rest.split([':', '/']).next() {
            Some(host) if !host.is_empty() => host,
            _ => "localhost",
        }
    }
}

impl MailSetup {
    fn of(ctx: &Ctx<'_>, server: &str) -> Result<MailSetup> {
        let (host, port) = server.rsplit_once(':').ok_or_else(|| unclear("notifications.mail.server"))?;
        let tls = match ctx.setting("notifications_mail_tls") {
            None | Some("wrapped") => MailTls::Wrapped,
            Some("starttls") => MailTls::StartTls,
            Some("off") => MailTls::Off,
            Some(_) => return Err(unclear("notifications.mail.tls")),
        };
        let text = |name: &str| ctx.setting(name).map(str::to_owned);
        let login = text("notifications_mail_user").zip(text("notifications_mail_password"));
        Ok(MailSetup {
            host: host.to_owned(),
            port: port.parse().map_err(|_| unclear("notifications.mail.server"))?,
            tls,
            login,
            from: text("notifications_mail_from").ok_or_else(|| unclear("notifications.mail.from"))?,
        })
    }
}

impl SmsSetup {
    fn of(ctx: &Ctx<'_>, url: &str) -> Result<SmsSetup> {
        let table = |name: &'static str| match ctx.setting(name) {
            None => Ok(BTreeMap::new()),
            Some(json) => serde_json::from_str(json).map_err(|_| unclear(name)),
        };
        Ok(SmsSetup {
            url: url.to_owned(),
            is_form: ctx.setting("notifications_sms_format") == Some("form"),
            headers: table("notifications_sms_headers")?,
            fields: table("notifications_sms_fields")?,
            success: ctx.setting("notifications_sms_success").unwrap_or_default().to_owned(),
            keeps_marks: ctx.setting("notifications_sms_marks") == Some("keep"),
        })
    }
}

impl PushSetup {
    fn of(ctx: &Ctx<'_>) -> PushSetup {
        let contact = ctx.setting("security_contact").unwrap_or_else(|| ctx.origin());
        PushSetup { keys: ctx.setting("keys_dir").map(PathBuf::from), contact: contact.to_owned() }
    }

    /// The node's key; made the first time it is asked for.
    pub fn key(&self) -> Result<Arc<VapidKey>> {
        VapidKey::of(self.keys.as_deref())
    }
}

fn default_zone() -> TimeZone {
    TimeZone::get(ZONE).unwrap_or(TimeZone::UTC)
}

fn unclear(name: &'static str) -> Error {
    Error::Bug(format!("the setting {name} cannot be understood"))
}
