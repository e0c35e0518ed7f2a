//! Forms, files and JSON, whole and broken.

use super::probe::PERSON;
use super::wire::Served;

const BOUNDARY: &str = "Content-Type: multipart/form-data; boundary=X\r\n";

fn part(name: &str, rest: &str, content: &str) -> String {
    format!("--X\r\nContent-Disposition: form-data; name=\"{name}\"{rest}\r\n\r\n{content}\r\n")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forms_and_files_reach_the_handler() {
    let served = Served::start().await;
    let answer = served.post("/probe/form", "", "name=Nguy%E1%BB%85n+An&_once=abc&name=b").await;
    assert_eq!(answer.text(), "name=Nguyễn An,name=b||abc|-");
    let form = [
        part("name", "", "Đặng Thị Ẩn"),
        part("paper", "; filename=\"C:\\\\giấy tờ\\\\ảnh.jpg\"\r\nContent-Type: image/jpeg", "12345"),
        part("none", "; filename=\"\"", ""),
        part("_once", "", "k-1"),
        "--X--\r\n".to_owned(),
    ]
    .concat();
    let answer = served.call("POST", "/probe/form", BOUNDARY, form.as_bytes()).await;
    assert_eq!(answer.text(), "name=Đặng Thị Ẩn|paper:ảnh.jpg:5,none::0|k-1|-");
    let answer = served.call("POST", "/probe/form", "", b"").await;
    assert_eq!(answer.text(), "||-|-");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn json_reaches_the_handler_and_names_its_sending() {
    let served = Served::start().await;
    let headers = format!(
        "Content-Type: application/json; charset=utf-8\r\nAuthorization: Bearer {PERSON}\r\nIdempotency-Key: k1\r\n"
    );
    let answer = served.call("POST", "/api/probe/things", &headers, b"{\"a\":1}").await;
    assert_eq!((answer.status, answer.text()), (200, "{\"a\":1}"));
    let nameless = headers.replace("Idempotency-Key: k1\r\n", "");
    let answer = served.call("POST", "/api/probe/things", &nameless, b"{\"a\":1}").await;
    assert_eq!((answer.status, answer.header("content-type")), (400, "application/problem+json"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn bodies_that_cannot_be_read() {
    let served = Served::start().await;
    let many: String = (0..2_000).map(|_| part("a", "", "")).collect::<String>() + "--X--\r\n";
    let long = part("a", "", &"x".repeat(300_000)) + "--X--\r\n";
    let fields = "a&".repeat(1_200);
    for (path, headers, body, status) in [
        ("/probe/form", "Content-Type: text/csv\r\n", "a,b", 415),
        ("/probe/form", "", "a=b", 415),
        ("/probe/form", "Content-Type: multipart/form-data\r\n", "a", 400),
        ("/probe/form", BOUNDARY, "--X\r\nContent-Disp", 400),
        ("/probe/form", BOUNDARY, "nonsense", 400),
        ("/probe/large", BOUNDARY, many.as_str(), 400),
        ("/probe/large", BOUNDARY, long.as_str(), 400),
        ("/probe/large", "Content-Type: application/x-www-form-urlencoded\r\n", fields.as_str(), 400),
        ("/probe/form", "Content-Type: application/x-www-form-urlencoded\r\n", "_once=", 400),
        ("/probe/form", "Content-Type: application/x-www-form-urlencoded\r\n", "_once=%E1%BB%85", 400),
        ("/probe/form", "Content-Type: application/x-www-form-urlencoded\r\n", "a=b%00c", 400),
        ("/probe/form", BOUNDARY, &(part("a", "", "b\0c") + "--X--\r\n"), 400),
        (
            "/api/probe/things",
            "Content-Type: application/json\r\nIdempotency-Key: 1\r\n",
            r#"{"a":"\u0000"}"#,
            400,
        ),
        ("/probe/form", "Idempotency-Key: a b\r\n", "", 400),
        ("/probe/form", "Content-Type: application/x-www-form-urlencoded\r\n", &"x".repeat(2_001), 413),
        ("/nowhere", "Content-Type: text/csv\r\n", &"x".repeat(100_000), 404),
    ] {
        let answer = served.call("POST", path, headers, body.as_bytes()).await;
        assert_eq!(answer.status, status, "{path} {headers} {}", &body[..body.len().min(40)]);
    }
    let invalid = served.call("POST", "/probe/form", "Content-Type: application/json\r\n", b"\"\xff\"").await;
    assert_eq!(invalid.status, 400);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_body_of_unknown_length_is_cut_at_the_limit() {
    let served = Served::start().await;
    let head = "POST /probe/form HTTP/1.1\r\nHost: test\r\nTransfer-Encoding: chunked\r\n\
                Content-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\r\n";
    let chunk = format!("3e8\r\n{}\r\n", "x".repeat(1_000));
    let answer = served.send([head, &chunk, &chunk, &chunk].concat().as_bytes()).await;
    assert_eq!(answer.status, 413);
    let answer = served.send([head, &chunk, "0\r\n\r\n"].concat().as_bytes()).await;
    assert_eq!(answer.status, 200);
    let multipart = head.replace("application/x-www-form-urlencoded", "multipart/form-data; boundary=X");
    let first = "--X\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n";
    let opening = format!("{:x}\r\n{first}\r\n", first.len());
    let answer = served.send([multipart.as_str(), &opening, &chunk, &chunk].concat().as_bytes()).await;
    assert_eq!(answer.status, 413);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn heads_have_a_size_too() {
    let served = Served::start().await;
    assert_eq!(served.get_with("/probe/echo/a", &format!("A: {}\r\n", "x".repeat(20_000))).await.status, 200);
    assert_eq!(served.get_with("/probe/echo/a", &format!("A: {}\r\n", "x".repeat(40_000))).await.status, 431);
    assert_eq!(served.get_with("/probe/echo/a", &"A: x\r\n".repeat(200)).await.status, 431);
    assert_eq!(served.send(b"\x16\x03\x01 not http\r\n\r\n").await.status, 400);
}
