//! The process dies in the middle of everything: nothing that was acknowledged is lost, nothing is done twice.
//!
//! `MOTCUA_KILLS` says how often; the full run is 200.

use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tempfile::TempDir;

use crate::database;
use crate::http::Client;
use crate::load::{Tally, work};
use crate::program::{COLLEAGUE, LOGIN, PASSWORD, Serving, furnish, succeed};

const THREADS: usize = 8;

#[test]
fn no_acknowledged_command_is_lost() {
    let kills: u32 = std::env::var("MOTCUA_KILLS").ok().and_then(|it| it.parse().ok()).unwrap_or(5);
    let folder = TempDir::new().unwrap();
    let folder = folder.path();
    furnish(folder);
    let serving = Serving::start(folder);
    let mut client = Client::signed_in(&serving.address, LOGIN, PASSWORD);
    serving.kill();
    let (mut done, mut unsure) = (0, 0);
    for round in 0..kills {
        let serving = Serving::start(folder);
        client.address.clone_from(&serving.address);
        let tally = killed_at_work(serving, &client, &round.to_string());
        assert!(tally.refused.is_empty(), "nothing is refused on a disk with room");
        expect_all(folder, &tally);
        let told = succeed(&["verify", "--data", folder.to_str().unwrap()]);
        assert!(told.contains("The log is intact"), "{told}");
        finish(folder, &mut client, &tally);
        done += tally.done.len();
        unsure += tally.unsure.len();
    }
    eprintln!("{kills} kills: {done} acknowledged, all there; {unsure} cut off, each done exactly once");
    assert!(done > kills as usize, "there was something to lose");
    assert_eq!(database::count(folder, "select count(*) from kernel_dead_letter", []), 0);
}

fn killed_at_work(serving: Serving, client: &Client, name: &str) -> Tally {
    let never = AtomicBool::new(false);
    thread::scope(|scope| {
        let work = scope.spawn(|| work(client, COLLEAGUE, name, THREADS, &never));
        thread::sleep(some_time());
        serving.kill();
        work.join().expect("the work ends when nobody answers")
    })
}

/// Between 20 and 820 ms: at the start of the work, between two commits, in the middle of one.
fn some_time() -> Duration {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    Duration::from_millis(20 + u64::from(now.subsec_nanos()) / 1_000 % 800)
}

fn expect_all(folder: &Path, tally: &Tally) {
    for sending in &tally.done {
        assert!(database::is_kept(folder, &sending.token), "lost: {sending:?}");
        if let Some(title) = sending.title() {
            assert_eq!(database::positions(folder, title), 1, "{sending:?}");
        }
        if let Some(position) = sending.vacated() {
            assert_eq!(database::ends(folder, position), 1, "{sending:?}");
        }
    }
}

/// Whoever heard no answer sends again, under the same name.
fn finish(folder: &Path, client: &mut Client, tally: &Tally) {
    let serving = Serving::start(folder);
    client.address.clone_from(&serving.address);
    for sending in &tally.unsure {
        assert_eq!(sending.send(client).unwrap().status, 303, "{sending:?}");
        if let Some(title) = sending.title() {
            assert_eq!(database::positions(folder, title), 1, "{sending:?}");
        }
        if let Some(position) = sending.vacated() {
            assert_eq!(database::ends(folder, position), 1, "{sending:?}");
        }
    }
    serving.kill();
}
