//! Pushed messages: the test vector of RFC 8291, and a browser that opens what we seal.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use contracts::cases;
use ring::aead::{AES_128_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::agreement::{ECDH_P256, EphemeralPrivateKey, UnparsedPublicKey, agree_ephemeral};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey as Verifier};
use testkit::As;

use super::servers::{Manner, Server};
use super::{CITIZEN, app_with, messages, tell};
use crate::channel::push::sealing::{Agreed, POINT, derived, sealed};
use crate::channel::push::vapid::{VapidKey, made};

const AUTH: &str = "BTBZMqHH6r4Tts7J_aSIgg";

fn bytes(text: &str) -> Vec<u8> {
    URL_SAFE_NO_PAD.decode(text).unwrap()
}

/// RFC 8291, Appendix A.
#[test]
fn the_example_of_the_standard_comes_out_byte_for_byte() {
    let secret = bytes("kyrL1jIIOHEzg3sM2ZWRHDRB62YACZhhSlknJ672kSs");
    let browser =
        bytes("BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4");
    let ours =
        bytes("BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8");
    let auth = bytes(AUTH);
    let salt: [u8; 16] = bytes("DGv6ra1nlYgDCS1FRnbzlw").try_into().unwrap();
    let agreed = Agreed { secret: &secret, browser: &browser, ours: &ours, auth: &auth };
    let (key, nonce) = derived(&agreed, &salt).unwrap();
    assert_eq!(URL_SAFE_NO_PAD.encode(key), "oIhVW04MRdy2XN9CiKLxTg");
    assert_eq!(URL_SAFE_NO_PAD.encode(nonce), "4h_95klXJ5E_qnoN");
    let body = sealed(&agreed, salt, b"When I grow up, I want to be a watermelon").unwrap();
    assert_eq!(
        URL_SAFE_NO_PAD.encode(body),
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEq\
         KK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    );
}

#[test]
fn a_token_names_the_service_and_is_signed() {
    let key = VapidKey::from_pkcs8(&made().unwrap()).unwrap();
    let contact = "mailto:an-toan@motcua.example";
    let value = key.authorization("https://push.example.vn:8443/send/x?y", contact, 1_000_000).unwrap();
    let token = value.strip_prefix("vapid t=").unwrap().split(',').next().unwrap();
    let public = bytes(value.split("k=").nth(1).unwrap());
    let (signed, signature) = token.rsplit_once('.').unwrap();
    Verifier::new(&ECDSA_P256_SHA256_FIXED, public).verify(signed.as_bytes(), &bytes(signature)).unwrap();
    let claims = bytes(signed.split('.').nth(1).unwrap());
    let claims: serde_json::Value = serde_json::from_slice(&claims).unwrap();
    assert_eq!(claims["aud"], "https://push.example.vn:8443");
    assert_eq!((claims["exp"].as_i64(), claims["sub"].as_str()), (Some(1_000 + 43_200), Some(contact)));
    assert!(key.authorization("no address", contact, 0).is_none());
}

#[test]
fn the_key_of_a_node_is_made_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("keys").display().to_string();
    let mut first = app_with(&[("notifications_push", "on"), ("keys_dir", &path)]);
    let mut second = app_with(&[("notifications_push", "on"), ("keys_dir", &path)]);
    let mut other = app_with(&[("notifications_push", "on")]);
    let key = |app: &mut testkit::App| {
        let page = app.get_as(&As::citizen(CITIZEN), "/notifications/preferences").page();
        page.split("data-push=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    assert_eq!(key(&mut first), key(&mut second));
    let file = std::fs::read(folder.path().join("keys/push.pk8")).unwrap();
    assert_eq!(VapidKey::from_pkcs8(&file).unwrap().public(), key(&mut first));
    assert_ne!(key(&mut first), key(&mut other));
    assert_eq!(bytes(&key(&mut first)).len(), POINT);
}

#[test]
fn a_browser_opens_what_was_sealed_for_it_and_is_forgotten_when_it_is_gone() {
    let server = Server::http(Manner::Takes(201, "", ""));
    let mut app = app_with(&[("notifications_push", "on"), ("notifications_private_hosts", "allow")]);
    let random = SystemRandom::new();
    let browser = EphemeralPrivateKey::generate(&ECDH_P256, &random).unwrap();
    let public = browser.compute_public_key().unwrap();
    let citizen = As::citizen(CITIZEN);
    let endpoint = format!("http://{}/send/1", server.address);
    let point = URL_SAFE_NO_PAD.encode(public.as_ref());
    let form = [("endpoint", endpoint.as_str()), ("p256dh", point.as_str()), ("auth", AUTH)];
    app.post_as(&citizen, "/notifications/devices", &form).goto();
    tell(&mut app, cases::RESULT_READY, CITIZEN, None);

    let said = server.last();
    let at = said.windows(4).position(|it| it == b"\r\n\r\n").unwrap() + 4;
    let head = String::from_utf8_lossy(&said[..at]).to_lowercase();
    for line in
        ["post /send/1", "content-encoding: aes128gcm", "ttl: 86400", "authorization: vapid t=", "topic: "]
    {
        assert!(head.contains(line), "{line} is missing in {head}");
    }
    let body = &said[at..];
    let (salt, ours, record) = (&body[..16], &body[21..21 + POINT], &body[21 + POINT..]);
    let (auth, ours_key) = (bytes(AUTH), UnparsedPublicKey::new(&ECDH_P256, ours));
    let plain = agree_ephemeral(browser, &ours_key, |secret| {
        let agreed = Agreed { secret, browser: public.as_ref(), ours, auth: &auth };
        let (key, nonce) = derived(&agreed, salt).unwrap();
        let key = LessSafeKey::new(UnboundKey::new(&AES_128_GCM, &key).unwrap());
        let mut record = record.to_vec();
        let nonce = Nonce::assume_unique_for_key(nonce);
        key.open_in_place(nonce, Aad::empty(), &mut record).unwrap().to_vec()
    })
    .unwrap();
    let shown: serde_json::Value = serde_json::from_slice(plain.strip_suffix(&[2]).unwrap()).unwrap();
    assert_eq!(shown["title"], "Đã có kết quả");
    assert_eq!(shown["href"], "/cases/H26.16-261116-0001");

    server.now(Manner::Takes(410, "", ""));
    tell(&mut app, cases::RETURNED, CITIZEN, None);
    assert_eq!(messages(&mut app, CITIZEN)[1], ("dropped".to_owned(), "gone".to_owned()));
    tell(&mut app, cases::APOLOGISED, CITIZEN, None);
    assert_eq!(server.calls(), 2, "it is not asked again");
}
