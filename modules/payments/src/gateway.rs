//! The hosted gateway after VNPAY's published scheme, version 2.1.0: parameters sorted by name, signed with
//! HMAC-SHA512. No database, no clock.

use jiff::civil::DateTime;
use kernel::Id;
use ring::hmac;

use crate::means::Gateway;

/// What the gateway is asked to collect.
#[derive(Clone, Debug)]
pub struct Order<'a> {
    pub attempt: Id,
    pub amount_vnd: i64,
    /// Latin letters, digits and spaces.
    pub words: &'a str,
    /// `vn` or `en`.
    pub lang: &'a str,
    /// Address of the payer, which the scheme wants.
    pub client: &'a str,
    /// Where the payer comes back to.
    pub back: &'a str,
    /// In Vietnam.
    pub made: DateTime,
    pub expires: DateTime,
}

/// What the gateway says about an attempt, its signature checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub merchant: String,
    /// Our reference; `None` when it is none of ours.
    pub attempt: Option<Id>,
    /// In hundredths of a đồng, as the scheme counts; `None` when it is no number.
    pub hundredths: Option<i64>,
    pub is_paid: bool,
    /// The gateway's own number.
    pub number: String,
}

/// The answer to a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Taken,
    UnknownOrder,
    TakenBefore,
    WrongAmount,
    BadSignature,
    Unreadable,
}

impl Answer {
    /// Code and message of the scheme.
    pub fn words(self) -> (&'static str, &'static str) {
        match self {
            Answer::Taken => ("00", "Confirm Success"),
            Answer::UnknownOrder => ("01", "Order not found"),
            Answer::TakenBefore => ("02", "Order already confirmed"),
            Answer::WrongAmount => ("04", "Invalid amount"),
            Answer::BadSignature => ("97", "Invalid signature"),
            Answer::Unreadable => ("99", "Unknown error"),
        }
    }
}

/// Parameters as they travel.
pub type Pairs = Vec<(String, String)>;

const HASH: &str = "vnp_SecureHash";
const HASH_TYPE: &str = "vnp_SecureHashType";
const OURS: &str = "vnp_";
const DONE: &str = "00";

/// The address that the payer follows.
pub fn address(gateway: &Gateway, order: &Order<'_>) -> String {
    let moment = |at: DateTime| at.strftime("%Y%m%d%H%M%S").to_string();
    let fields = [
        ("vnp_Version", "2.1.0".to_owned()),
        ("vnp_Command", "pay".to_owned()),
        ("vnp_TmnCode", gateway.merchant.clone()),
        ("vnp_Amount", order.amount_vnd.saturating_mul(100).to_string()),
        ("vnp_CreateDate", moment(order.made)),
        ("vnp_ExpireDate", moment(order.expires)),
        ("vnp_CurrCode", "VND".to_owned()),
        ("vnp_IpAddr", order.client.to_owned()),
        ("vnp_Locale", order.lang.to_owned()),
        ("vnp_OrderInfo", order.words.to_owned()),
        ("vnp_OrderType", "other".to_owned()),
        ("vnp_ReturnUrl", order.back.to_owned()),
        ("vnp_TxnRef", order.attempt.to_string()),
    ];
    let pairs: Pairs = fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let signature = sign(gateway, &pairs);
    format!("{}?{}&{HASH}={signature}", gateway.address, signed_text(&pairs))
}

/// The signature over parameters, in hexadecimal.
pub fn sign(gateway: &Gateway, pairs: &[(String, String)]) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA512, gateway.secret.as_bytes());
    hex(hmac::sign(&key, signed_text(pairs).as_bytes()).as_ref())
}

/// Reads a notice. Nothing in it is believed before its signature holds.
pub fn read(gateway: &Gateway, pairs: &[(String, String)]) -> Result<Notice, Answer> {
    if !is_signed(gateway, pairs) {
        return Err(Answer::BadSignature);
    }
    let get = |name: &str| pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str());
    if get("vnp_TxnRef").is_empty() || get("vnp_ResponseCode").is_empty() {
        return Err(Answer::Unreadable);
    }
    // The status is newer than the code; where it is missing, the code alone decides.
    let status = pairs.iter().find(|(key, _)| key == "vnp_TransactionStatus");
    Ok(Notice {
        merchant: get("vnp_TmnCode").to_owned(),
        attempt: get("vnp_TxnRef").parse().ok(),
        hundredths: get("vnp_Amount").parse().ok(),
        is_paid: get("vnp_ResponseCode") == DONE && status.is_none_or(|(_, it)| it == DONE),
        number: get("vnp_TransactionNo").chars().take(50).collect(),
    })
}

/// Compared in constant time.
fn is_signed(gateway: &Gateway, pairs: &[(String, String)]) -> bool {
    let mut hashes = pairs.iter().filter(|(name, _)| name == HASH);
    let (Some((_, given)), None) = (hashes.next(), hashes.next()) else { return false };
    let Some(given) = bytes(given) else { return false };
    let key = hmac::Key::new(hmac::HMAC_SHA512, gateway.secret.as_bytes());
    hmac::verify(&key, signed_text(pairs).as_bytes(), &given).is_ok()
}

/// What is signed: the scheme's parameters that have a value, by name, encoded as in a query.
fn signed_text(pairs: &[(String, String)]) -> String {
    let is_signed = |name: &str| name.starts_with(OURS) && name != HASH && name != HASH_TYPE;
    let mut signed: Vec<&(String, String)> =
        pairs.iter().filter(|(name, value)| is_signed(name) && !value.is_empty()).collect();
    signed.sort();
    form_urlencoded::Serializer::new(String::new()).extend_pairs(signed).finish()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|it| format!("{it:02x}")).collect()
}

fn bytes(hex: &str) -> Option<Vec<u8>> {
    let pair = |pair: &[u8]| Some(digit(pair[0])? << 4 | digit(pair[1])?);
    hex.len().is_multiple_of(2).then(|| hex.as_bytes().chunks(2).map(pair).collect())?
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|it| u8::try_from(it).ok())
}
