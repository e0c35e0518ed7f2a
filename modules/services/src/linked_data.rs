//! The service in the words of schema.org, for search engines.

use kernel::Lang;
use serde_json::{Value, json};

use crate::told::Told;

/// `GovernmentService` as JSON-LD, safe inside a `script` element.
pub fn government_service(told: &Told, origin: &str, lang: Lang) -> String {
    let page = format!("{origin}/services/{}", told.code);
    let offers: Vec<Value> = told
        .ways
        .iter()
        .filter_map(|way| {
            way.fee_vnd.map(
                |fee| json!({ "@type": "Offer", "name": way.name, "price": fee, "priceCurrency": "VND" }),
            )
        })
        .collect();
    let audience: Vec<Value> =
        told.audience.iter().map(|it| json!({ "@type": "Audience", "audienceType": it })).collect();
    let document = json!({
        "@context": "https://schema.org",
        "@type": "GovernmentService",
        "identifier": told.code,
        "name": told.name,
        "description": told.summary,
        "url": page,
        "inLanguage": lang.code(),
        "serviceOutput": { "@type": "GovernmentPermit", "name": told.result },
        "provider": { "@type": "GovernmentOrganization", "name": told.deciding },
        "areaServed": { "@type": "Country", "name": "VN" },
        "audience": audience,
        "availableChannel": told.minutes.map(|_| json!({
            "@type": "ServiceChannel", "serviceUrl": format!("{origin}/cases/new/{}", told.code),
        })),
        "offers": offers,
        "sameAs": told.url,
    });
    // A text that says "</script>" must not end the element.
    document.to_string().replace('<', "\\u003c")
}
