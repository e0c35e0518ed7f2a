use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as B64;
use ring::digest::{SHA256, digest};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use testkit::{App, As};

use super::{NUMBER, app, is_signed_in, sign_in};
use crate::admin;
use crate::passkey::CEREMONY_MS;

const ORIGIN: &str = "https://motcua.example";
const HOST: &str = "motcua.example";
const PRESENT_AND_VERIFIED: u8 = 0x05;
const WITH_KEY: u8 = 0x40;

/// A device with one passkey, as a phone would be.
struct Device {
    key: EcdsaKeyPair,
    random: SystemRandom,
    credential: Vec<u8>,
    owner: Vec<u8>,
    origin: &'static str,
}

impl Device {
    fn new() -> Device {
        let random = SystemRandom::new();
        let pkcs8 =
            EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, &random).expect("a key is made");
        let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_ASN1_SIGNING, pkcs8.as_ref(), &random);
        let credential = key.as_ref().expect("the key is whole").public_key().as_ref()[1..33].to_vec();
        Device { key: key.expect("the key is whole"), random, credential, owner: Vec::new(), origin: ORIGIN }
    }

    /// Answers the options of a registration.
    fn create(&mut self, options: &Value) -> Value {
        let options = &options["publicKey"];
        assert_eq!(options["authenticatorSelection"]["residentKey"], "required");
        self.owner = B64.decode(options["user"]["id"].as_str().expect("an owner")).expect("base64url");
        let client = self.client_data("webauthn.create", &options["challenge"]);
        let mut data = authenticator_data(PRESENT_AND_VERIFIED | WITH_KEY);
        data.extend([0; 16]);
        data.extend((self.credential.len() as u16).to_be_bytes());
        data.extend(&self.credential);
        let point = self.key.public_key().as_ref();
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]);
        data.extend(&point[1..33]);
        data.extend([0x22, 0x58, 0x20]);
        data.extend(&point[33..65]);
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x58".to_vec();
        object.push(data.len() as u8);
        object.extend(data);
        self.answer(json!({ "clientDataJSON": B64.encode(client), "attestationObject": B64.encode(object) }))
    }

    /// Answers the options of a sign-in.
    fn get(&self, options: &Value) -> Value {
        let client = self.client_data("webauthn.get", &options["publicKey"]["challenge"]);
        let data = authenticator_data(PRESENT_AND_VERIFIED);
        let mut signed = data.clone();
        signed.extend(digest(&SHA256, &client).as_ref());
        let signature = self.key.sign(&self.random, &signed).expect("the device signs");
        self.answer(json!({
            "clientDataJSON": B64.encode(client),
            "authenticatorData": B64.encode(data),
            "signature": B64.encode(signature.as_ref()),
            "userHandle": B64.encode(&self.owner),
        }))
    }

    fn client_data(&self, kind: &str, challenge: &Value) -> Vec<u8> {
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false })
            .to_string()
            .into_bytes()
    }

    fn answer(&self, response: Value) -> Value {
        let id = B64.encode(&self.credential);
        json!({ "id": id, "rawId": id, "type": "public-key", "extensions": {}, "response": response })
    }
}

fn authenticator_data(flags: u8) -> Vec<u8> {
    let mut data = digest(&SHA256, HOST.as_bytes()).as_ref().to_vec();
    data.push(flags);
    data.extend([0; 4]);
    data
}

/// A citizen who has registered a device.
fn registered(app: &mut App) -> (As, Device) {
    let citizen = sign_in(app, NUMBER);
    let mut device = Device::new();
    let options = app.post_as(&citizen, "/identity/passkeys/options", &[]).json();
    assert!(!options.to_string().contains(NUMBER), "devices show the masked number");
    let answer = device.create(&options).to_string();
    let form = [("credential", answer.as_str()), ("name", "Điện thoại")];
    let done = app.post_as(&citizen, "/identity/passkeys/registration", &form);
    assert_eq!(done.goto(), "/identity/account");
    (citizen, device)
}

fn challenge(app: &mut App) -> Value {
    app.post_as(&As::nobody(), "/identity/passkeys/challenge", &[]).json()
}

#[test]
fn a_passkey_signs_in_without_a_name() {
    let mut app = app();
    let (citizen, device) = registered(&mut app);
    assert!(app.get_as(&citizen, "/identity/account").page().contains("Điện thoại"));
    let answer = device.get(&challenge(&mut app)).to_string();
    let form = [("credential", answer.as_str()), ("back", "/cases")];
    let done = app.post_as(&As::nobody(), "/identity/passkeys/assertion", &form);
    let phone = As::token_holder(&done.0.cookies[0].value);
    assert_eq!(done.goto(), "/cases");
    assert!(is_signed_in(&mut app, &phone));
    let again = app.post_as(&As::nobody(), "/identity/passkeys/assertion", &form);
    assert_eq!(again.status(), 409, "an answer counts once");
}

#[test]
fn ceremonies_that_are_late_foreign_or_of_another_session_are_refused() {
    let mut app = app();
    let (citizen, mut device) = registered(&mut app);
    let assertion = "/identity/passkeys/assertion";
    let late = device.get(&challenge(&mut app)).to_string();
    app.advance_ms(CEREMONY_MS + 1);
    assert_eq!(app.post_as(&As::nobody(), assertion, &[("credential", late.as_str())]).status(), 409);
    let stranger = Device { owner: device.owner.clone(), ..Device::new() };
    let foreign = stranger.get(&challenge(&mut app)).to_string();
    assert_eq!(app.post_as(&As::nobody(), assertion, &[("credential", foreign.as_str())]).status(), 409);
    let forged =
        Device { credential: device.credential.clone(), owner: device.owner.clone(), ..Device::new() };
    let forged = forged.get(&challenge(&mut app)).to_string();
    assert_eq!(app.post_as(&As::nobody(), assertion, &[("credential", forged.as_str())]).status(), 409);
    device.origin = "https://evil.example";
    let fished = device.get(&challenge(&mut app)).to_string();
    assert_eq!(app.post_as(&As::nobody(), assertion, &[("credential", fished.as_str())]).status(), 409);
    let options = app.post_as(&citizen, "/identity/passkeys/options", &[]).json();
    let other = sign_in(&mut app, "hotich");
    let answer = Device::new().create(&options).to_string();
    let form = [("credential", answer.as_str())];
    assert_eq!(app.post_as(&other, "/identity/passkeys/registration", &form).status(), 409);
    assert_eq!(app.post_as(&other, "/identity/passkeys/registration", &[("credential", "{")]).status(), 400);
}

#[test]
fn a_removed_passkey_and_a_locked_account_open_nothing() {
    let mut app = app();
    let (citizen, device) = registered(&mut app);
    let page = app.get_as(&citizen, "/identity/account").page();
    let removal = page.split('"').find(|it| it.ends_with("/removal")).expect("it can be removed").to_owned();
    let other = sign_in(&mut app, "hotich");
    assert_eq!(app.post_as(&other, &removal, &[]).status(), 404, "others' passkeys do not exist");
    app.command(|ctx| admin::lock(ctx, NUMBER)).expect("the account exists");
    let answer = device.get(&challenge(&mut app)).to_string();
    let form = [("credential", answer.as_str())];
    assert_eq!(app.post_as(&As::nobody(), "/identity/passkeys/assertion", &form).status(), 409);
    app.command(|ctx| admin::unlock(ctx, NUMBER)).expect("the account exists");
    let citizen = sign_in(&mut app, NUMBER);
    assert_eq!(app.post_as(&citizen, &removal, &[]).goto(), "/identity/account");
    let answer = device.get(&challenge(&mut app)).to_string();
    let form = [("credential", answer.as_str())];
    assert_eq!(app.post_as(&As::nobody(), "/identity/passkeys/assertion", &form).status(), 409);
}
