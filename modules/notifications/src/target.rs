//! Where a message goes.

use kernel::{Ctx, Result};

use crate::channel::Channel;
use crate::message::Message;
use crate::store::{addresses, devices};

/// An address in full. Lives while a message is sent; lists keep [`Target::masked`].
pub enum Target {
    /// `name@host`
    Mail(String),
    /// `+84912345678`
    Sms(String),
    Push(Device),
}

/// A browser that takes pushed messages (RFC 8030, RFC 8291).
#[derive(Clone, PartialEq, Eq)]
pub struct Device {
    pub id: kernel::Id,
    pub account: kernel::Id,
    pub endpoint: String,
    /// The browser's public key, base64url of an uncompressed point of P-256.
    pub p256dh: String,
    /// 16 secret bytes, base64url.
    pub auth: String,
    /// Milliseconds since 1970.
    pub added_at: i64,
}

impl Target {
    /// Where a message goes now; nothing when the person took the address away meanwhile.
    pub fn of(ctx: &mut Ctx<'_>, message: &Message) -> Result<Option<Target>> {
        let value = |it: Option<String>| match message.channel {
            Channel::Mail => it.map(Target::Mail),
            Channel::Sms => it.map(Target::Sms),
            Channel::InApp | Channel::Push => None,
        };
        if message.asks_for_confirmation() {
            let claim = addresses::claim(ctx.db, message.account, message.channel)?;
            return Ok(value(claim.map(|it| it.value)));
        }
        match message.channel {
            Channel::Push => Ok(devices::by_id(ctx.db, message.device)?.map(Target::Push)),
            channel => Ok(value(addresses::confirmed(ctx.db, message.account, channel)?)),
        }
    }

    /// As lists show it.
    pub fn masked(&self) -> String {
        match self {
            Target::Mail(value) | Target::Sms(value) => crate::address::masked(value),
            Target::Push(device) => device.host(),
        }
    }
}

impl Device {
    /// The push service: `fcm.googleapis.com`.
    pub fn host(&self) -> String {
        let rest = self.endpoint.split_once("://").map_or("", |(_, rest)| rest);
        rest.split(['/', '?', '#']).next().unwrap_or_default().to_owned()
    }
}
