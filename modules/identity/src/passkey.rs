//! Passkeys: the two ceremonies of Web Authentication, without database and without HTML.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use kernel::{Error, Id, Result, bug};
use serde::Deserialize;
use serde_json::Value;
use webauthn_rs::prelude::{
    DiscoverableAuthentication, DiscoverableKey, Passkey, PasskeyRegistration, PublicKeyCredential,
    RegisterPublicKeyCredential, Url, Uuid, Webauthn, WebauthnBuilder,
};

/// A ceremony that was begun has this long to end, ms.
pub const CEREMONY_MS: i64 = 5 * 60 * 1000;

/// What the browser gets, and what the server keeps until it answers.
pub struct Begun {
    /// `{"publicKey": …}`.
    pub options: Value,
    /// base64url, as it comes back in the browser's answer.
    pub challenge: String,
    pub state: String,
}

/// What a browser sent at the end of a ceremony.
pub struct Answered<T> {
    pub credential: T,
    pub challenge: String,
}

/// Who registers a passkey.
pub struct Owner<'a> {
    pub account: Id,
    /// Shown by the device when it asks which passkey to use. Personal numbers masked.
    pub login: &'a str,
    pub name: &'a str,
}

/// The site that the passkeys are for. Browsers offer them on this host only.
pub struct Site(Webauthn);

impl Site {
    /// `origin` as `https://motcua.example`. An address without a host name cannot have passkeys.
    pub fn of(origin: &str, name: &str) -> Result<Site> {
        let url = Url::parse(origin).map_err(|_| Error::Refused("identity-passkey-no-host"))?;
        let host = url.domain().ok_or(Error::Refused("identity-passkey-no-host"))?.to_owned();
        let builder = WebauthnBuilder::new(&host, &url).map_err(bug("the site of passkeys"))?;
        builder.rp_name(name).build().map(Site).map_err(bug("the site of passkeys"))
    }

    /// Begins to register a passkey. `kept` are the records of those that the owner has: devices refuse a
    /// second one.
    pub fn begin_registration(&self, owner: &Owner<'_>, kept: &[String]) -> Result<Begun> {
        let kept = kept
            .iter()
            .map(|it| read_key(it).map(|key| key.cred_id().clone()))
            .collect::<Result<Vec<_>>>()?;
        let begun = self.0.start_passkey_registration(
            user_handle(owner.account),
            owner.login,
            owner.name,
            Some(kept),
        );
        let (options, state) = begun.map_err(bug("beginning a passkey"))?;
        let mut options = serde_json::to_value(options).map_err(bug("writing passkey options"))?;
        // Sign-in asks for no name, so the device itself must keep which account the passkey is for.
        let selection = &mut options["publicKey"]["authenticatorSelection"];
        selection["residentKey"] = "required".into();
        selection["requireResidentKey"] = true.into();
        begun_with(options, serde_json::to_string(&state))
    }

    /// Ends a registration: the credential's id (base64url) and the record to keep.
    pub fn finish_registration(
        &self,
        answer: &RegisterPublicKeyCredential,
        state: &str,
    ) -> Result<(String, String)> {
        let state: PasskeyRegistration = serde_json::from_str(state).map_err(bug("reading a ceremony"))?;
        let key = self.0.finish_passkey_registration(answer, &state).map_err(refused)?;
        let record = serde_json::to_string(&key).map_err(bug("writing a passkey"))?;
        Ok((BASE64_URL_SAFE_NO_PAD.encode(key.cred_id()), record))
    }

    /// Begins a sign-in without a user name.
    pub fn begin_sign_in(&self) -> Result<Begun> {
        let (options, state) =
            self.0.start_discoverable_authentication().map_err(bug("beginning a sign-in"))?;
        let options = serde_json::to_value(options).map_err(bug("writing passkey options"))?;
        begun_with(options, serde_json::to_string(&state))
    }

    /// Ends a sign-in with the record of the passkey that was used; gives the record as it is now.
    pub fn finish_sign_in(&self, answer: &PublicKeyCredential, state: &str, record: &str) -> Result<String> {
        let state: DiscoverableAuthentication =
            serde_json::from_str(state).map_err(bug("reading a ceremony"))?;
        let mut key = read_key(record)?;
        let used = DiscoverableKey::from(&key);
        let result = self.0.finish_discoverable_authentication_v2(answer, state, &used).map_err(refused)?;
        key.update_credential(&result);
        serde_json::to_string(&key).map_err(bug("writing a passkey"))
    }
}

/// The browser's answer to a registration.
pub fn read_registration(text: &str) -> Result<Answered<RegisterPublicKeyCredential>> {
    let credential: RegisterPublicKeyCredential = serde_json::from_str(text).map_err(|_| unreadable())?;
    let challenge = challenge_in(&credential.response.client_data_json)?;
    Ok(Answered { credential, challenge })
}

/// The browser's answer to a sign-in.
pub fn read_sign_in(text: &str) -> Result<Answered<PublicKeyCredential>> {
    let credential: PublicKeyCredential = serde_json::from_str(text).map_err(|_| unreadable())?;
    let challenge = challenge_in(&credential.response.client_data_json)?;
    Ok(Answered { credential, challenge })
}

/// The id of the credential that was used, base64url.
pub fn credential_id(answer: &PublicKeyCredential) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(&answer.raw_id)
}

/// Whether the device says that the passkey is of this account.
pub fn is_of(answer: &PublicKeyCredential, account: Id) -> bool {
    answer.get_user_unique_id() == Some(user_handle(account).as_bytes().as_slice())
}

/// The account as devices know it.
fn user_handle(account: Id) -> Uuid {
    Uuid::from_u128(account.0 as u128)
}

fn read_key(record: &str) -> Result<Passkey> {
    serde_json::from_str(record).map_err(bug("reading a passkey"))
}

fn begun_with(options: Value, state: serde_json::Result<String>) -> Result<Begun> {
    let challenge = options["publicKey"]["challenge"].as_str().unwrap_or_default().to_owned();
    Ok(Begun { options, challenge, state: state.map_err(bug("writing a ceremony"))? })
}

fn challenge_in(client_data: &[u8]) -> Result<String> {
    #[derive(Deserialize)]
    struct ClientData {
        challenge: String,
    }
    serde_json::from_slice(client_data).map(|it: ClientData| it.challenge).map_err(|_| unreadable())
}

fn unreadable() -> Error {
    Error::Malformed("identity-passkey-unreadable")
}

fn refused<E>(_: E) -> Error {
    Error::Refused("identity-passkey-wrong")
}
