//! By which means an agency can be paid: what the operator has set.

use contracts::organisations::directory;
use kernel::{Ctx, Id, Result};

/// The account that transfers go to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankAccount {
    /// Bank identification number, 6 digits.
    pub bank: String,
    pub number: String,
    pub holder: String,
}

/// A payment gateway that speaks VNPAY's scheme.
#[derive(Clone, PartialEq, Eq)]
pub struct Gateway {
    /// Where people are sent.
    pub address: String,
    /// The code under which the gateway knows us.
    pub merchant: String,
    /// Signs both directions.
    pub secret: String,
}

/// No bank has this number: nobody can send real money to the account of a trial.
const TRIAL_BANK: &str = "999999";
const TRIAL_NUMBER: &str = "000048000001";
const TRIAL_HOLDER: &str = "TAI KHOAN MAU";
/// Departments stand below communes or provinces: three steps reach the top.
const STEPS_MAX: usize = 4;

/// Whether the product may play a bank: in a demo, or where the operator says so.
pub fn is_trial(ctx: &Ctx<'_>) -> bool {
    ctx.setting("payments_trial").or(ctx.setting("demo")) == Some("yes")
}

/// The account of an agency, or of the one above it that collects for it.
pub fn account_of(ctx: &mut Ctx<'_>, agency: Id) -> Result<Option<BankAccount>> {
    let ask = directory(ctx)?.unit;
    let mut unit = ask(ctx, agency)?;
    for _ in 0..STEPS_MAX {
        let Some(it) = unit else { break };
        if let Some(account) = set_for(ctx, &it.code) {
            return Ok(Some(account));
        }
        unit = match it.parent {
            Some(parent) => ask(ctx, parent)?,
            None => None,
        };
    }
    Ok(is_trial(ctx).then(|| BankAccount {
        bank: TRIAL_BANK.to_owned(),
        number: TRIAL_NUMBER.to_owned(),
        holder: TRIAL_HOLDER.to_owned(),
    }))
}

fn set_for(ctx: &Ctx<'_>, code: &str) -> Option<BankAccount> {
    let set = |what: &str| ctx.setting(&format!("payments_{what}_{code}")).map(str::to_owned);
    Some(BankAccount { bank: set("bank")?, number: set("number")?, holder: set("holder")? })
}

/// The gateway, when one is set.
pub fn gateway(ctx: &Ctx<'_>) -> Option<Gateway> {
    let set = |what: &str| ctx.setting(&format!("payments_gateway_{what}")).map(str::to_owned);
    Some(Gateway { address: set("address")?, merchant: set("merchant")?, secret: set("secret")? })
}

/// What the bank that the product plays signs with. Its word is taken from inside the product only.
pub fn trial_gateway() -> Gateway {
    Gateway {
        address: "/payments/demo".to_owned(),
        merchant: "MOTCUADEMO".to_owned(),
        secret: "trial".to_owned(),
    }
}
