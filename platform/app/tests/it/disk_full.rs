//! The disk is full: people are told so, nothing is half written, and with room again all goes on.

use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::database;
use crate::http::Client;
use crate::load::work;
use crate::program::{BINARY, COLLEAGUE, LOGIN, PASSWORD, Serving, command, furnish, succeed};

/// What may still be written to a file, in bytes.
const ROOM: u64 = 512 * 1024;

#[test]
fn a_full_disk_is_told_and_loses_nothing() {
    let folder = TempDir::new().unwrap();
    let folder = folder.path();
    furnish(folder);
    let serving = Serving::start(folder);
    settled(folder);
    serving.stop();
    let serving = with_little_room(folder);
    let client = Client::signed_in(&serving.address, LOGIN, PASSWORD);
    let mut tally = work(&client, COLLEAGUE, "full", 4, &AtomicBool::new(false));
    assert!(tally.unsure.is_empty(), "everybody is answered: {:?}", tally.unsure);
    assert!(!tally.done.is_empty() && !tally.refused.is_empty(), "{tally:?}");
    // Reading goes on, and so does refusing.
    assert_eq!(client.get("/identity/account").unwrap().status, 200);
    assert_eq!(client.get("/health/live").unwrap().status, 200);
    let again = tally.refused[0].send(&client).unwrap();
    match again.status {
        503 => (),
        // Emptying the log of writes into the file has made room meanwhile.
        303 => tally.done.push(tally.refused.remove(0)),
        other => panic!("{other}: {}", again.body),
    }
    serving.stop();

    for sending in &tally.done {
        assert!(database::is_kept(folder, &sending.token), "lost: {sending:?}");
    }
    for sending in &tally.refused {
        assert!(!database::is_kept(folder, &sending.token), "refused and yet there: {sending:?}");
        assert_eq!(sending.title().map_or(0, |it| database::positions(folder, it)), 0, "{sending:?}");
    }
    assert!(succeed(&["verify", "--data", folder.to_str().unwrap()]).contains("The log is intact"));
    let serving = Serving::start(folder);
    let client = Client { address: serving.address.clone(), ..client };
    for sending in &tally.refused {
        assert_eq!(sending.send(&client).unwrap().status, 303, "with room again: {sending:?}");
    }
}

/// The largest file is limited instead of the disk, so that only this process feels it. The signal that
/// comes with the limit is ignored: what is left is a write that fails.
fn with_little_room(folder: &std::path::Path) -> Serving {
    let size = std::fs::metadata(folder.join("motcua.db")).unwrap().len();
    let mut command = command("sh");
    command.args([
        "-c",
        "trap '' XFSZ; exec prlimit --fsize=\"$0\" \"$@\"",
        &(size + ROOM).to_string(),
        BINARY,
    ]);
    command.args(["serve", "--listen", "127.0.0.1:0", "--data", folder.to_str().unwrap()]);
    Serving::of(command)
}

/// Waits until the clock's commands ran once: some of them write much, and only once.
fn settled(folder: &std::path::Path) {
    let all: usize = app::modules().iter().map(|it| it.periodic.len()).sum();
    let begun = Instant::now();
    while database::count(folder, "select count(*) from kernel_periodic", []) < all as i64 {
        assert!(begun.elapsed() < Duration::from_secs(60), "the clock's commands run");
        std::thread::sleep(Duration::from_millis(50));
    }
}
