//! Settings of payments: a gateway, and accounts that transfers go to.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

/// Section `payments` of the file.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PaymentSettings {
    /// The product plays a bank itself: for trying out, never with real fees.
    pub trial: bool,
    #[serde(skip_serializing)]
    pub gateway: Option<GatewaySettings>,
    /// By the official code of an agency, or of the one above it that collects for it.
    #[serde(skip_serializing)]
    pub accounts: BTreeMap<String, AccountSettings>,
}

/// A gateway that speaks VNPAY's scheme.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GatewaySettings {
    /// Where people are sent to pay.
    pub address: String,
    /// The code under which the gateway knows us.
    pub merchant: String,
    /// Best in the environment: `MOTCUA_PAYMENTS__GATEWAY__SECRET`.
    pub secret: String,
}

/// An account that transfers go to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountSettings {
    /// The bank's number, 6 digits.
    pub bank: String,
    /// At most 19 letters and digits.
    pub number: String,
    pub holder: String,
}

impl PaymentSettings {
    /// What is wrong, if anything.
    pub fn check(&self) -> Result<(), &'static str> {
        if self.gateway.as_ref().is_some_and(|it| !it.address.starts_with("https://")) {
            return Err("gateway.address must begin with https://");
        }
        if self.gateway.as_ref().is_some_and(|it| it.merchant.is_empty() || it.secret.is_empty()) {
            return Err("gateway needs a merchant and a secret");
        }
        let is_bank = |it: &str| it.len() == 6 && it.bytes().all(|it| it.is_ascii_digit());
        if !self.accounts.values().all(|it| is_bank(&it.bank)) {
            return Err("accounts: a bank is a number of six digits");
        }
        let is_account =
            |it: &str| (1..=19).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_alphanumeric());
        if !self.accounts.values().all(|it| is_account(&it.number)) {
            return Err("accounts: a number has at most 19 letters and digits");
        }
        Ok(())
    }

    /// What the module asks for by name.
    pub fn for_modules(&self) -> Vec<(String, String)> {
        let mut given = Vec::new();
        if self.trial {
            given.push(("payments_trial".to_owned(), "yes".to_owned()));
        }
        if let Some(it) = &self.gateway {
            for (name, value) in
                [("address", &it.address), ("merchant", &it.merchant), ("secret", &it.secret)]
            {
                given.push((format!("payments_gateway_{name}"), value.clone()));
            }
        }
        for (code, it) in &self.accounts {
            for (name, value) in [("bank", &it.bank), ("number", &it.number), ("holder", &it.holder)] {
                given.push((format!("payments_{name}_{code}"), value.clone()));
            }
        }
        given
    }
}

impl fmt::Debug for GatewaySettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GatewaySettings")
            .field("address", &self.address)
            .field("merchant", &self.merchant)
            .field("secret", &"…")
            .finish()
    }
}
