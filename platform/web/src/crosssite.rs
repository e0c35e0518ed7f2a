//! Commands that another site makes a browser send (cross-site request forgery).

use hyper::header::{HOST, HeaderMap, ORIGIN};

/// Whether a state-changing request comes from another site. Browsers say so themselves; programs that send
/// neither header carry no cookies of a person's browser. A sibling domain is another site.
pub fn is_cross_site(headers: &HeaderMap, public_url: Option<&str>) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return site != "same-origin" && site != "none";
    }
    let Some(origin) = headers.get(ORIGIN) else { return false };
    let Ok(origin) = origin.to_str() else { return true };
    if public_url.is_some_and(|ours| origin.eq_ignore_ascii_case(ours)) {
        return false;
    }
    let host = headers.get(HOST).and_then(|it| it.to_str().ok());
    let authority = origin.split_once("://").map(|(_, authority)| authority);
    match (authority, host) {
        (Some(theirs), Some(ours)) => !theirs.eq_ignore_ascii_case(ours),
        _ => true,
    }
}
