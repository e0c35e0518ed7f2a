//! A copy made while people work is whole, and comes back as it was.

use std::fs;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::database;
use crate::http::Client;
use crate::load::work;
use crate::program::{COLLEAGUE, LOGIN, PASSWORD, Serving, furnish, run, succeed, told};

/// Twenty megabytes.
const BALLAST: &str = "create table ballast (id integer primary key, bytes blob);
    with recursive n (i) as (select 1 union all select i + 1 from n where i < 5000)
    insert into ballast select i, zeroblob(4000) from n;";
/// A copy of so little takes a second.
const PATIENCE: Duration = Duration::from_secs(15);

#[test]
fn a_backup_of_a_busy_node_is_whole_and_comes_back() {
    let place = TempDir::new().unwrap();
    let [data, copy, again] = ["data", "copy", "again"].map(|it| place.path().join(it));
    let [data_text, copy_text, again_text] = [&data, &copy, &again].map(|it| it.to_str().unwrap().to_owned());
    furnish(&data);
    // More than can be copied between two commands.
    database::open(&data).execute_batch(BALLAST).unwrap();
    let serving = Serving::start(&data);
    let client = Client::signed_in(&serving.address, LOGIN, PASSWORD);
    let (early, stop) =
        (work(&client, COLLEAGUE, "early", 2, &AtomicBool::new(true)), AtomicBool::new(false));
    thread::scope(|scope| {
        let busy = scope.spawn(|| work(&client, COLLEAGUE, "busy", 4, &stop));
        thread::sleep(Duration::from_millis(200));
        let copying = scope.spawn(|| succeed(&["backup", &copy_text, "--data", &data_text]));
        let begun = Instant::now();
        while !copying.is_finished() && begun.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(20));
        }
        let in_time = copying.is_finished();
        stop.store(true, Ordering::Relaxed);
        assert!(busy.join().unwrap().refused.is_empty());
        assert!(in_time, "a backup comes to its end while people work");
    });
    serving.stop();
    let (code, _, err) = told(&run(&["backup", &copy_text, "--data", &data_text]));
    assert_eq!(code, 3, "a backup is never written over: {err}");

    assert!(succeed(&["verify", "--data", &copy_text]).contains("The log is intact"));
    succeed(&["restore", &copy_text, "--data", &again_text]);
    for sending in &early.done {
        assert!(database::is_kept(&again, &sending.token), "not in the backup: {sending:?}");
    }
    let serving = Serving::start(&again);
    Client::signed_in(&serving.address, LOGIN, PASSWORD);
    serving.stop();
    assert!(succeed(&["verify", "--data", &again_text]).contains("The log is intact"));
    let (code, _, err) = told(&run(&["restore", &copy_text, "--data", &again_text]));
    assert_eq!(code, 3, "data are never written over: {err}");
}

#[test]
fn a_backup_that_was_touched_is_refused() {
    let place = TempDir::new().unwrap();
    let [data, copy, again] = ["data", "copy", "again"].map(|it| place.path().join(it));
    furnish(&data);
    succeed(&["backup", copy.to_str().unwrap(), "--data", data.to_str().unwrap()]);
    let key = copy.join("keys/ledger.origin");
    fs::write(&key, "another").unwrap();
    let (code, _, err) = told(&run(&["restore", copy.to_str().unwrap(), "--data", again.to_str().unwrap()]));
    assert_eq!(code, 4, "{err}");
    assert!(err.contains("keys/ledger.origin") && !again.exists(), "{err}");
    let manifest = fs::read_to_string(copy.join("manifest.json")).unwrap();
    fs::write(copy.join("manifest.json"), manifest.replace("keys/ledger.origin", "../ledger.origin"))
        .unwrap();
    let (code, _, err) = told(&run(&["verify", "--data", copy.to_str().unwrap()]));
    assert_eq!(code, 4, "{err}");
    assert!(err.contains("../ledger.origin"), "{err}");
}
