//! What every answer carries, and the edge's own addresses.

use super::probe::PERSON;
use super::wire::Served;
use crate::EdgeSettings;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_answer_is_protected() {
    let served = Served::with(EdgeSettings::default(), &[("public_url", "https://motcua.example")]).await;
    let paths = [
        "/probe/echo/a",
        "/probe/shared",
        "/probe/shared",
        "/nowhere",
        "/robots.txt",
        "/sw.js",
        "/health/live",
    ];
    let mut ids = std::collections::BTreeSet::new();
    for path in paths {
        let answer = served.get(path).await;
        assert!(
            answer.header("content-security-policy").starts_with("default-src 'none'; script-src 'self'"),
            "{path}"
        );
        assert!(answer.header("content-security-policy").ends_with("trusted-types mc"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert_eq!(answer.header("strict-transport-security"), "max-age=63072000");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin");
        ids.insert(answer.header("x-request-id").to_owned());
    }
    assert_eq!(ids.len(), paths.len());
    assert_eq!(Served::start().await.get("/").await.header("strict-transport-security"), "");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn answers_keep_their_cookies_places_and_names() {
    let served = Served::start().await;
    let answer = served.get("/probe/cookie").await;
    assert_eq!(answer.header("set-cookie"), "mc_session=abc; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
    assert_eq!(answer.header("location"), "/probe/echo/Nguy%E1%BB%85n%20Th%E1%BB%8B%20Ng%E1%BB%8Dc");
    assert_eq!(answer.header("cache-control"), "no-store");
    let secure = Served::with(EdgeSettings::default(), &[("public_url", "https://motcua.example")]).await;
    assert!(secure.get("/probe/cookie").await.header("set-cookie").ends_with("; Secure"));
    let answer = served.get("/probe/file").await;
    assert_eq!(
        answer.header("content-disposition"),
        "attachment; filename=\"Gi_y khai sinh.pdf\"; filename*=UTF-8''Gi%E1%BA%A5y%20khai%20sinh.pdf"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn head_is_get_without_a_body() {
    let served = Served::start().await;
    for path in ["/probe/echo/abc", "/sw.js", "/health/live"] {
        let (get, head) = (served.get(path).await, served.call("HEAD", path, "", b"").await);
        assert_eq!((head.status, head.body.len()), (200, 0));
        assert_eq!(head.header("content-length"), get.body.len().to_string(), "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn files_for_the_browser_are_packed_and_kept() {
    let served = Served::start().await;
    let style = ui::address("motcua.css");
    let plain = served.get(style).await;
    assert_eq!(plain.header("cache-control"), "public, max-age=31536000, immutable");
    assert_eq!(plain.header("vary"), "Accept-Encoding");
    for (accepts, encoding) in
        [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip;q=0.5", "gzip"), ("x", "")]
    {
        let answer = served.get_with(style, &format!("Accept-Encoding: {accepts}\r\n")).await;
        assert_eq!((answer.status, answer.header("content-encoding")), (200, encoding));
        assert!(encoding.is_empty() || answer.body.len() < plain.body.len());
    }
    let version = format!("If-None-Match: {}\r\n", served.get("/sw.js").await.header("etag"));
    let known = served.get_with("/sw.js", &version).await;
    assert_eq!((known.status, known.body.len()), (304, 0));
    for path in ["/manifest.webmanifest", "/favicon.ico", "/robots.txt"] {
        assert_eq!(served.get(path).await.status, 200, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn switches_remember_and_go_back() {
    let served = Served::start().await;
    for (path, cookie, back) in [
        ("/language/en?back=/probe/echo/a", "mc_lang=en; Path=/; Max-Age=31536000", "/probe/echo/a"),
        ("/theme/dark?back=//evil.example", "mc_theme=dark; Path=/; Max-Age=31536000", "/"),
        ("/theme/auto?back=https://evil.example", "mc_theme=auto; Path=/; Max-Age=0", "/"),
        ("/theme/light?back=/%5Cevil.example", "mc_theme=light; Path=/; Max-Age=31536000", "/"),
    ] {
        let answer = served.get(path).await;
        assert_eq!((answer.status, answer.header("location")), (303, back), "{path}");
        assert!(answer.header("set-cookie").starts_with(cookie), "{path}");
    }
    assert_eq!(served.get("/language/xx").await.status, 404);
    assert_eq!(served.get("/theme/pink").await.status, 404);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn machines_that_watch_are_answered() {
    let settings = EdgeSettings { metrics_token: Some("watcher".to_owned()), ..EdgeSettings::default() };
    let served = Served::with(settings, &[("security_contact", "mailto:an.ninh@motcua.example")]).await;
    assert_eq!(served.get("/health/ready").await.text(), "ready\n");
    served.get("/probe/echo/secret-name").await;
    served.get("/nowhere").await;
    let figures = served.get("/metrics").await;
    let figures = figures.text();
    assert!(
        figures
            .contains("motcua_requests_total{method=\"GET\",route=\"/probe/echo/{word}\",status=\"2xx\"} 1")
    );
    assert!(figures.contains("motcua_requests_total{method=\"\",route=\"unknown\",status=\"4xx\"} 1"));
    assert!(figures.contains("motcua_request_seconds_count{method=\"GET\",route=\"/probe/echo/{word}\"} 1"));
    assert!(!figures.contains("secret-name"));
    let elsewhere = "X-Forwarded-For: 192.0.2.1\r\n";
    assert_eq!(served.get_with("/metrics", elsewhere).await.status, 404);
    let known = format!("{elsewhere}Authorization: Bearer watcher\r\n");
    assert_eq!(served.get_with("/metrics", &known).await.status, 200);
    let contact = served.get("/.well-known/security.txt").await;
    assert!(
        contact.text().starts_with("Contact: mailto:an.ninh@motcua.example\nExpires: 2027-05-"),
        "{}",
        contact.text()
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_api_is_described() {
    let served = Served::start().await;
    let answer = served.get("/api/openapi.json").await;
    let api: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!(api["openapi"], "3.1.0");
    let post = &api["paths"]["/api/probe/things"]["post"];
    assert_eq!(post["parameters"][0]["name"], "Idempotency-Key");
    assert_eq!(post["responses"]["422"]["$ref"], "#/components/responses/Problem");
    assert_eq!(post["security"][0]["bearer"], serde_json::json!([]));
    assert_eq!(post["operationId"], "post_api_probe_things");
    assert!(api["paths"]["/api/probe/things/{rest}"]["get"]["security"].is_null());
    assert_eq!(api["components"]["securitySchemes"]["bearer"]["scheme"], "bearer");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn text_is_packed_when_it_is_long_enough() {
    let served = Served::start().await;
    let person = format!("Cookie: mc_session={PERSON}\r\n");
    for (path, accepts, encoding) in [
        ("/probe/shared", "gzip, br", "br"),
        ("/probe/shared", "gzip", "gzip"),
        ("/probe/shared", "identity", ""),
        ("/probe/echo/short", "gzip, br", ""),
        ("/probe/file", "gzip, br", ""),
    ] {
        for who in ["", person.as_str()] {
            let answer = served.get_with(path, &format!("Accept-Encoding: {accepts}\r\n{who}")).await;
            assert_eq!(
                (answer.status, answer.header("content-encoding")),
                (200, encoding),
                "{path} {accepts}"
            );
            assert_eq!(answer.header("content-length"), answer.body.len().to_string());
            assert!(encoding.is_empty() || answer.body.len() < 500, "{}", answer.body.len());
        }
    }
}

#[test]
fn the_words_of_the_edge_exist_in_every_language() {
    let texts = kernel::Texts::load(crate::LOCALES).unwrap();
    let keys = crate::LOCALES.iter().flat_map(|it| kernel::texts::keys(it.text));
    for key in keys {
        assert!(kernel::Lang::ALL.into_iter().all(|lang| texts.has(lang, &key)), "{key}");
    }
}
