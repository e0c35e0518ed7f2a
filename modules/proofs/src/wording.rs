//! A record in words.

use kernel::Ctx;
use ledger::Record;

/// What happened, in the reader's language; the event's own name when no words are known for it.
pub fn act(ctx: &Ctx<'_>, name: &str) -> String {
    let key = format!("proofs-event-{}", name.replace(['.', '_'], "-"));
    if ctx.scene().texts().has(ctx.lang, &key) { ctx.t(&key).to_owned() } else { name.to_owned() }
}

/// Who acted, without a name: the ledger knows none. See [`kernel::Actor::ledger_name`].
pub fn actor(ctx: &Ctx<'_>, ledger_name: &str) -> String {
    if ctx.actor.is_signed_in() && ledger_name == ctx.actor.ledger_name() {
        return ctx.t("proofs-actor-you").to_owned();
    }
    let (key, value) = match ledger_name.split_once(':') {
        Some(("system", module)) => ("proofs-actor-system", module),
        Some(("position", rest)) => ("proofs-actor-official", rest.split('/').next().unwrap_or(rest)),
        Some(("account", account)) => ("proofs-actor-person", account),
        _ => ("proofs-actor-nobody", ""),
    };
    ctx.format(key, &[("id", value.into())])
}

/// The payload with a line for each member, so that a person can read it.
pub fn details(record: &Record) -> String {
    let value = serde_json::from_str::<serde_json::Value>(&record.payload);
    let spread = value.and_then(|it| serde_json::to_string_pretty(&it));
    spread.unwrap_or_else(|_| record.payload.clone())
}
