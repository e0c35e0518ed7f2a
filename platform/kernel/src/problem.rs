//! Errors for machines: problem details (RFC 9457).

use serde_json::{Map, Value, json};

use crate::reply::PROBLEM;
use crate::{Error, Platform, Reply, Request};

/// `application/problem+json` in the language of the request.
pub fn document(platform: &Platform, request: &Request, error: &Error, reference: &str) -> Reply {
    let lang = request.lang;
    let text = |key: &str| platform.texts.t(lang, key).to_owned();
    let mut body = Map::new();
    body.insert("type".into(), format!("{}/problems/{}", request.origin, error.kind()).into());
    body.insert("title".into(), text(&format!("error-{}-title", error.kind())).into());
    body.insert("status".into(), error.status().into());
    body.insert("instance".into(), format!("urn:motcua:{reference}").into());
    match error {
        Error::Refused(key) | Error::Malformed(key) | Error::Busy(key) => {
            body.insert("detail".into(), text(key).into());
        }
        Error::Invalid(fields) => {
            let errors: Vec<Value> = fields
                .iter()
                .map(|it| {
                    let args: Vec<_> = it.args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
                    json!({ "field": it.field, "code": it.key, "detail": platform.texts.format(lang, &it.key, &args) })
                })
                .collect();
            body.insert("errors".into(), errors.into());
        }
        Error::TooLarge { limit } => {
            body.insert("limit".into(), (*limit).into());
        }
        _ => (),
    }
    Reply::new(error.status(), PROBLEM, Value::Object(body).to_string())
}
