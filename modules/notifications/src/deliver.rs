//! The job that sends one message: at least once, again after a failure, at last put aside.
//!
//! What cannot be reached rests, so that a dead server does not hold the workers that other jobs need too.
//! A failure of ours (the database, a bug) is the kernel's matter: it repeats the job and buries it.

use kernel::{Ctx, Id, Reply, Result, bug};

use crate::channel::{self, Channel, Trouble, mailbox};
use crate::claim;
use crate::event::{FAILED, OfMessage, SENT};
use crate::message::{Message, State, retry_after};
use crate::outgoing::{DELIVER, Due};
use crate::person::Person;
use crate::setup::Setup;
use crate::store::{addresses, devices, messages, notices};
use crate::target::Target;
use crate::wording::{self, Words};

/// A channel that did not answer is left alone so long, ms.
const REST_MS: i64 = 30_000;
/// Messages that waited for a channel come back one after the other within this time, ms.
const SPREAD_MS: i64 = 30_000;

/// How an attempt ended.
enum Outcome {
    /// Sent; in a trial the words are kept.
    Sent(Option<Words>),
    Trouble(Trouble),
    /// There is nowhere to send it, or nothing to say.
    Nowhere,
    /// Nobody was asked: the channel rests until then.
    Resting(i64),
}

/// Runs the job.
pub fn run(ctx: &mut Ctx<'_>, payload: &str) -> Result<()> {
    let due: Due = serde_json::from_str(payload).map_err(bug("reading a job"))?;
    let Some(message) = messages::by_id(ctx.db, due.message)?.filter(|it| it.state == State::Waiting) else {
        return Ok(());
    };
    let setup = Setup::of(ctx)?;
    let outcome = attempt(ctx, &setup, &message)?;
    let quiet = Person::of(ctx, message.account, &setup)?.quiet;
    ctx.command(move |ctx| {
        let Some(message) = messages::by_id(ctx.db, message.id)?.filter(|it| it.state == State::Waiting)
        else {
            return Ok(Reply::goto("/"));
        };
        match &outcome {
            Outcome::Sent(words) => sent(ctx, &message, words.as_ref())?,
            Outcome::Nowhere => settle(ctx, &message, State::Dropped, "no-address")?,
            Outcome::Resting(until) => {
                let later = until - ctx.now + message.id.0.rem_euclid(SPREAD_MS);
                ctx.job(DELIVER, &Due { message: message.id }, later)?;
            }
            Outcome::Trouble(trouble) => {
                let now = ctx.now;
                let again = retry_after(message.attempts + 1).map(|wait| {
                    let at = now + wait;
                    if message.asks_for_confirmation() { at } else { quiet.allowed_at(at, &setup.zone) }
                });
                failed(ctx, &message, *trouble, again)?;
            }
        }
        Ok(Reply::goto("/"))
    })
    .map(|_| ())
}

/// Words and address are found now, not when the message was queued: a person may have changed them since.
fn attempt(ctx: &mut Ctx<'_>, setup: &Setup, message: &Message) -> Result<Outcome> {
    let rests_until = messages::rests_until(ctx.db, message.channel)?;
    if !setup.mailbox && rests_until > ctx.now {
        return Ok(Outcome::Resting(rests_until));
    }
    let Some(target) = Target::of(ctx, message)? else { return Ok(Outcome::Nowhere) };
    ctx.lang = Person::of(ctx, message.account, setup)?.lang;
    let words = if message.asks_for_confirmation() {
        let secret = fresh_secret(ctx, message)?;
        wording::of_secret(ctx, setup, message, &secret)?
    } else {
        let Some(notice) = notices::by_id(ctx.db, message.notice)? else { return Ok(Outcome::Nowhere) };
        wording::of_notice(ctx, setup, &notice)?
    };
    if setup.mailbox {
        return Ok(Outcome::Sent(Some(words)));
    }
    Ok(match channel::send(setup, &target, &words, message.id) {
        Ok(()) => Outcome::Sent(None),
        Err(trouble) => Outcome::Trouble(trouble),
    })
}

/// A secret is made when it is sent, so that it stands nowhere but there; the last one counts.
fn fresh_secret(ctx: &mut Ctx<'_>, message: &Message) -> Result<String> {
    let (account, channel) = (message.account, message.channel);
    let secret = claim::secret(channel)?;
    let kept = secret.clone();
    ctx.command(move |ctx| {
        if let Some(found) = addresses::claim(ctx.db, account, channel)? {
            let hash = claim::hash(account, channel, &found.value, &kept);
            let until = ctx.now + claim::valid_ms(channel);
            addresses::arm(ctx.db, account, channel, &hash, until)?;
        }
        Ok(Reply::goto("/"))
    })?;
    Ok(secret)
}

fn sent(ctx: &mut Ctx<'_>, message: &Message, words: Option<&Words>) -> Result<()> {
    let Some(words) = words else { return settle(ctx, message, State::Sent, "accepted") };
    let now = ctx.now;
    mailbox::put(ctx.db, message, &message.recipient, words, now)?;
    settle(ctx, message, State::Sent, "mailbox")
}

fn failed(ctx: &mut Ctx<'_>, message: &Message, trouble: Trouble, again: Option<i64>) -> Result<()> {
    let now = ctx.now;
    // No address: whose message it is stands in the log of the page.
    tracing::warn!(message = %message.id, channel = message.channel.as_str(), "{}", trouble.outcome());
    if let Trouble::Away(_) = trouble {
        messages::rest(ctx.db, message.channel, now + REST_MS)?;
    }
    match (trouble, again) {
        (Trouble::Gone, _) => {
            devices::forget(ctx.db, message.device)?;
            settle(ctx, message, State::Dropped, trouble.outcome())
        }
        (Trouble::Away(code) | Trouble::Later(code), Some(at)) => {
            messages::postpone(ctx.db, message.id, at, code)?;
            ctx.job(DELIVER, &Due { message: message.id }, at - now)
        }
        _ => settle(ctx, message, State::Failed, trouble.outcome()),
    }
}

/// Ends a message and says so in the ledger, with ids only.
fn settle(ctx: &mut Ctx<'_>, message: &Message, state: State, outcome: &str) -> Result<()> {
    let Message { id, account, channel, notice, .. } = *message;
    let now = ctx.now;
    messages::settle(ctx.db, id, state, outcome, now)?;
    let payload = OfMessage { account, channel: Channel::as_str(channel), notice };
    tell(ctx, id, state, &payload)?;
    ctx.signal(format!("account:{account}"));
    Ok(())
}

fn tell(ctx: &mut Ctx<'_>, id: Id, state: State, payload: &OfMessage<'_>) -> Result<()> {
    match state {
        State::Sent => ctx.event(SENT, id.to_string(), payload),
        State::Failed => ctx.event(FAILED, id.to_string(), payload),
        State::Waiting | State::Dropped => Ok(()),
    }
}
