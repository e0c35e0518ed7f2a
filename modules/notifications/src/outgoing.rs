//! What leaves the portal: one message per event, channel and address.

use kernel::{Ctx, Id, Result};
use serde::{Deserialize, Serialize};

use crate::address::masked;
use crate::channel::Channel;
use crate::group::{Group, is_urgent};
use crate::message::{CONFIRM, Message, State};
use crate::notice::Notice;
use crate::person::{Person, Wishes};
use crate::setup::Setup;
use crate::store::{addresses, devices, messages, preferences};

/// The job that sends a message.
pub const DELIVER: &str = "notifications.deliver";

/// What the job is given.
#[derive(Serialize, Deserialize)]
pub struct Due {
    pub message: Id,
}

/// One address of a person.
struct Place {
    channel: Channel,
    /// Zero unless it is a browser.
    device: Id,
    /// Masked.
    recipient: String,
}

/// Queues the messages that a notice's person wants, after their quiet hours.
pub fn queue_notice(ctx: &mut Ctx<'_>, notice: &Notice) -> Result<()> {
    let setup = Setup::of(ctx)?;
    let (account, group) = (notice.account, Group::of(&notice.text_key));
    // Most people have given no address: nothing else is looked up for them.
    let mut places = places(ctx, account, &setup)?;
    if places.is_empty() {
        return Ok(());
    }
    let wishes = Wishes(preferences::wishes(ctx.db, account)?);
    places.retain(|it| wishes.want(group, it.channel));
    let person = Person::of(ctx, account, &setup)?;
    let due_at =
        if is_urgent(&notice.text_key) { ctx.now } else { person.quiet.allowed_at(ctx.now, &setup.zone) };
    for place in places {
        let message = Message {
            id: ctx.new_id(),
            account,
            channel: place.channel,
            notice: notice.id,
            device: place.device,
            text_key: notice.text_key.clone(),
            case_code: notice.case_code.clone(),
            recipient: place.recipient,
            made_at: ctx.now,
            due_at,
            state: State::Waiting,
            attempts: 0,
            settled_at: 0,
            outcome: String::new(),
        };
        queue(ctx, &message)?;
    }
    Ok(())
}

/// Queues the message that carries a secret to an address. It waits for nothing.
pub fn queue_secret(ctx: &mut Ctx<'_>, channel: Channel, value: &str) -> Result<()> {
    let id = ctx.new_id();
    let message = Message {
        id,
        account: ctx.actor.account,
        channel,
        notice: id,
        device: Id(0),
        text_key: CONFIRM.to_owned(),
        case_code: String::new(),
        recipient: masked(value),
        made_at: ctx.now,
        due_at: ctx.now,
        state: State::Waiting,
        attempts: 0,
        settled_at: 0,
        outcome: String::new(),
    };
    queue(ctx, &message)
}

/// Has a message sent again from the start. False when it has not failed.
pub fn queue_again(ctx: &mut Ctx<'_>, id: Id) -> Result<bool> {
    let now = ctx.now;
    let revived = messages::revive(ctx.db, id, now)?;
    if revived {
        ctx.job(DELIVER, &Due { message: id }, 0)?;
    }
    Ok(revived)
}

fn queue(ctx: &mut Ctx<'_>, message: &Message) -> Result<()> {
    if messages::insert(ctx.db, message)? {
        ctx.job(DELIVER, &Due { message: message.id }, message.due_at - ctx.now)?;
    }
    Ok(())
}

/// Where a person can be reached outside of the portal, by the channels that are open here.
fn places(ctx: &mut Ctx<'_>, account: Id, setup: &Setup) -> Result<Vec<Place>> {
    let mut places = Vec::new();
    if setup.offers(Channel::Mail) || setup.offers(Channel::Sms) {
        for (channel, value) in addresses::of_account(ctx.db, account)? {
            places.push(Place { channel, device: Id(0), recipient: masked(&value) });
        }
    }
    if setup.offers(Channel::Push) {
        for device in devices::of_account(ctx.db, account)? {
            places.push(Place { channel: Channel::Push, device: device.id, recipient: device.host() });
        }
    }
    places.retain(|it| setup.offers(it.channel));
    Ok(places)
}
