//! Browsers that take pushed messages.

use kernel::{Ctx, Error, Reply, Result};
use reqwest::Url;

use crate::caller::is_public_name;
use crate::channel::push::sealing;
use crate::person::Person;
use crate::setup::Setup;
use crate::store::devices;
use crate::target::Device;

/// More browsers than a person uses.
const DEVICES_MAX: usize = 10;
const ENDPOINT_MAX: usize = 1_000;

/// `POST /notifications/devices` with `endpoint`, `p256dh`, `auth` as the browser's runtime fills them in.
pub fn add(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let setup = Setup::of(ctx)?;
    if setup.push.is_none() {
        return Err(Error::NotFound);
    }
    let device = Device {
        id: ctx.new_id(),
        account: ctx.actor.account,
        endpoint: ctx.field("endpoint").to_owned(),
        p256dh: ctx.field("p256dh").to_owned(),
        auth: ctx.field("auth").to_owned(),
        added_at: ctx.now,
    };
    if !is_endpoint(&device.endpoint, &setup) || sealing::keys(&device.p256dh, &device.auth).is_none() {
        return Err(Error::Malformed("notifications-device-wrong"));
    }
    if devices::of_account(ctx.db, device.account)?.len() >= DEVICES_MAX {
        return Err(Error::Refused("notifications-device-too-many"));
    }
    Person::note_language(ctx, &setup)?;
    devices::keep(ctx.db, &device)?;
    Ok(Reply::goto("/notifications/preferences?news=device"))
}

/// `POST /notifications/devices/{id}/removal`: one's own only.
pub fn remove(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let (id, account) = (ctx.id_param("id")?, ctx.actor.account);
    if !devices::remove(ctx.db, id, account)? {
        return Err(Error::NotFound);
    }
    Ok(Reply::goto("/notifications/preferences?news=removed"))
}

/// Only what everybody may call: a browser's word must not lead us into our own network.
fn is_endpoint(text: &str, setup: &Setup) -> bool {
    let url = Url::parse(text).ok().filter(|_| text.len() <= ENDPOINT_MAX);
    url.is_some_and(|url| setup.private_hosts || is_public_name(&url))
}
