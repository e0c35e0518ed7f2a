//! Text messages, by HTTP to the gateway of the operator's choice.

use kernel::Id;
use serde_json::{Map, Value};
use unicode_normalization::UnicodeNormalization;

use crate::caller::Caller;
use crate::channel::Trouble;
use crate::setup::{Setup, SmsSetup};
use crate::wording::Words;

/// Three parts of a message in Vietnamese letters, or one and a half without.
const LETTERS_MAX: usize = 201;

/// Sends one text message. The gateway gets an id by which it can tell a message it was sent twice.
pub fn send(setup: &Setup, to: &str, words: &Words, id: Id) -> Result<(), Trouble> {
    let Some(sms) = &setup.sms else { return Err(Trouble::Later("not-set-up")) };
    let (content_type, body) = body(sms, to, &text_of(sms.keeps_marks, &words.short), id);
    let mut headers: Vec<(&str, String)> =
        sms.headers.iter().map(|(name, value)| (name.as_str(), value.clone())).collect();
    headers.push(("Content-Type", content_type.to_owned()));
    // The gateway is the operator's choice and may well stand in the next room.
    let caller = Caller { timeout: setup.timeout, public_only: false };
    let answer = caller.post(&sms.url, &headers, body)?;
    match answer.status {
        200..=299 if sms.success.is_empty() || answer.text().contains(&sms.success) => Ok(()),
        200..=299 => Err(Trouble::Later("refused")),
        300..=399 => Err(Trouble::Never("redirected")),
        401 | 403 => Err(Trouble::Away("not-set-up")),
        408 | 429 => Err(Trouble::Later("busy")),
        400..=499 => Err(Trouble::Never("refused")),
        _ => Err(Trouble::Later("busy")),
    }
}

/// What the phone shows: short, and without tone marks where the operator saves on parts.
pub fn text_of(keeps_marks: bool, text: &str) -> String {
    let text = if keeps_marks { text.nfc().collect() } else { without_marks(text) };
    text.chars().filter(|it| !it.is_control()).take(LETTERS_MAX).collect()
}

/// Vietnamese in the letters that every telephone knows (the alphabet of GSM).
fn without_marks(text: &str) -> String {
    let plain = text.nfd().filter(|it| !matches!(it, '\u{300}'..='\u{36f}')).map(|it| match it {
        'đ' => 'd',
        'Đ' => 'D',
        '–' | '—' => '-',
        '…' => '.',
        '“' | '”' => '"',
        other => other,
    });
    plain.filter(char::is_ascii).collect()
}

fn body(sms: &SmsSetup, to: &str, text: &str, id: Id) -> (&'static str, Vec<u8>) {
    let abroad = to.trim_start_matches('+');
    let local = abroad.strip_prefix("84").map_or_else(|| abroad.to_owned(), |rest| format!("0{rest}"));
    let fill = |template: &str| {
        // The text last: what stands in it is not filled again.
        template
            .replace("{to_local}", &local)
            .replace("{to}", abroad)
            .replace("{id}", &id.to_string())
            .replace("{text}", text)
    };
    let fields = sms.fields.iter().map(|(name, template)| (name.clone(), fill(template)));
    if sms.is_form {
        let mut pairs = reqwest::Url::parse("form:").expect("a constant");
        pairs.query_pairs_mut().extend_pairs(fields);
        return ("application/x-www-form-urlencoded", pairs.query().unwrap_or_default().as_bytes().to_vec());
    }
    let object: Map<String, Value> = fields.map(|(name, value)| (name, Value::String(value))).collect();
    ("application/json", Value::Object(object).to_string().into_bytes())
}
