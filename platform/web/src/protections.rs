//! Headers that every answer carries: what the browser must not do with it.

use hyper::HeaderMap;
use hyper::header::{
    CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY,
    X_CONTENT_TYPE_OPTIONS,
};

/// Nothing from elsewhere, nothing inline; text becomes markup only through the runtime's own policy `mc`.
const CONTENT: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; \
    font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; \
    base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types mc";

/// Counters scan codes and maps show where one stands; nothing else is needed.
const PERMISSIONS: &str = "camera=(self), geolocation=(self), publickey-credentials-create=(self), \
    publickey-credentials-get=(self), accelerometer=(), display-capture=(), gyroscope=(), magnetometer=(), \
    microphone=(), midi=(), payment=(), serial=(), usb=()";

/// `public_url` tells whether the platform is reached over TLS.
pub fn headers(public_url: Option<&str>) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let mut say = |name: HeaderName, value| headers.insert(name, HeaderValue::from_static(value));
    say(CONTENT_SECURITY_POLICY, CONTENT);
    say(X_CONTENT_TYPE_OPTIONS, "nosniff");
    say(REFERRER_POLICY, "same-origin");
    say(HeaderName::from_static("permissions-policy"), PERMISSIONS);
    say(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    say(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    if is_secure(public_url) {
        say(STRICT_TRANSPORT_SECURITY, "max-age=63072000");
    }
    headers
}

pub fn is_secure(public_url: Option<&str>) -> bool {
    public_url.is_some_and(|url| url.starts_with("https://"))
}
