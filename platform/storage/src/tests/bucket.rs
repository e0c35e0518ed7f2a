//! A bucket as small as can be: what was put into it can be had from it.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread;

use kernel::{Blobs, Error, blobs};

use crate::{S3Blobs, S3Settings};

const NO_KEY: &str = "<Error><Code>NoSuchKey</Code></Error>";
const NO_BUCKET: &str = "<Error><Code>NoSuchBucket</Code></Error>";

#[test]
fn a_bucket_keeps_files_as_the_folder_does() {
    let settings = settings("papers", serve());
    let bucket = S3Blobs::open(&settings).expect("opens");
    let (content, key) = (b"content".as_slice(), blobs::key_of(b"content"));
    assert!(!bucket.exists(&key).expect("asks"));
    assert!(matches!(bucket.get(&key), Err(Error::NotFound)));
    bucket.put(&key, content).expect("writes");
    bucket.put(&key, content).expect("twice is no error");
    assert!(bucket.exists(&key).expect("asks"));
    assert_eq!(bucket.get(&key).expect("reads"), content);
    for strange in ["../../etc/passwd", "", "ab", &"g".repeat(64)] {
        assert!(matches!(bucket.get(strange), Err(Error::NotFound)), "{strange}");
        assert!(bucket.put(strange, b"x").is_err());
    }
    let same = S3Blobs::open(&S3Settings { prefix: "/deep/".to_owned(), ..settings.clone() });
    assert_eq!(same.expect("opens").get(&key).expect("slashes around a prefix do not matter"), content);
    let beside = S3Blobs::open(&S3Settings { prefix: String::new(), ..settings }).expect("opens");
    assert!(!beside.exists(&key).expect("asks"), "a prefix is a place of its own");
}

#[test]
fn threads_share_a_bucket() {
    let bucket = S3Blobs::open(&settings("papers", serve())).expect("opens");
    thread::scope(|scope| {
        for number in 0..8_u8 {
            let (bucket, content) = (&bucket, vec![number; 100_000]);
            scope.spawn(move || {
                let key = blobs::key_of(&content);
                bucket.put(&key, &content).expect("writes");
                assert_eq!(bucket.get(&key).expect("reads"), content);
            });
        }
    });
}

#[test]
fn a_bucket_that_cannot_be_had_loses_no_file() {
    let free = TcpListener::bind("127.0.0.1:0").and_then(|it| it.local_addr()).expect("a port is free");
    let key = blobs::key_of(b"content");
    for settings in [settings("papers", free), settings("elsewhere", serve())] {
        let bucket = S3Blobs::open(&settings).expect("opens");
        assert!(matches!(bucket.get(&key), Err(Error::Busy("error-storage-away"))), "{settings:?}");
        assert!(matches!(bucket.put(&key, b"content"), Err(Error::Busy("error-storage-away"))));
    }
}

#[test]
fn secrets_are_not_shown_and_hosts_are_named_after_buckets() {
    let by_path = settings("papers", SocketAddr::from(([127, 0, 0, 1], 1)));
    assert!(!format!("{by_path:?}").contains("hidden"), "{by_path:?}");
    assert_eq!(by_path.endpoint().as_deref(), Some("http://127.0.0.1:1"));
    let by_host = S3Settings { path_style: false, endpoint: Some("https://s3.example/".into()), ..by_path };
    assert_eq!(by_host.endpoint().as_deref(), Some("https://papers.s3.example"));
    S3Blobs::open(&by_host).expect("TLS finds its provider");
}

fn settings(bucket: &str, address: SocketAddr) -> S3Settings {
    S3Settings {
        bucket: bucket.to_owned(),
        region: "hanoi".to_owned(),
        endpoint: Some(format!("http://{address}/")),
        access_key: "hidden-name".into(),
        secret_key: "hidden-word".into(),
        prefix: "deep".to_owned(),
        path_style: true,
    }
}

/// Serves the bucket `papers` until the tests end.
fn serve() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let address = listener.local_addr().expect("it is bound");
    thread::spawn(move || {
        let mut kept = HashMap::new();
        for stream in listener.incoming().flatten() {
            let _ = answer(stream, &mut kept);
        }
    });
    address
}

fn answer(stream: TcpStream, kept: &mut HashMap<String, Vec<u8>>) -> std::io::Result<()> {
    let mut reader = BufReader::new(&stream);
    let (mut first, mut length, mut signed) = (String::new(), 0, false);
    reader.read_line(&mut first)?;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.trim().split_once(": ") else { break };
        match name.to_lowercase().as_str() {
            "content-length" => length = value.parse().unwrap_or(0),
            "authorization" => signed = value.starts_with("AWS4-HMAC-SHA256 Credential=hidden-name/"),
            _ => (),
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body)?;
    let mut words = first.split(' ');
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (status, body) = match (signed, method, kept.get(path)) {
        (false, ..) => ("403 Forbidden", Vec::new()),
        _ if !path.starts_with("/papers/") => ("404 Not Found", NO_BUCKET.into()),
        (_, "PUT", _) => {
            kept.insert(path.to_owned(), body);
            ("200 OK", Vec::new())
        }
        (_, _, Some(bytes)) => ("200 OK", bytes.clone()),
        (_, _, None) => ("404 Not Found", NO_KEY.into()),
    };
    let length = body.len();
    write!(&stream, "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nETag: \"1\"\r\nConnection: close\r\n")?;
    write!(&stream, "Last-Modified: Sat, 21 Nov 2026 00:00:00 GMT\r\n\r\n")?;
    if method == "HEAD" { Ok(()) } else { (&stream).write_all(&body) }
}
