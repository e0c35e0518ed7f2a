//! Somebody changes the data behind the program's back: the verification says where.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex};

use app::{Node, Settings};
use kernel::checkpoints;
use rusqlite::Connection;
use tempfile::TempDir;

use crate::database;
use crate::http::Client;
use crate::program::{LOGIN, PASSWORD, Serving, furnish, run, succeed, told};

/// A folder with some acts under signed checkpoints, made once.
static ORIGINAL: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = TempDir::new().unwrap();
    furnish(folder.path());
    let serving = Serving::start(folder.path());
    for _ in 0..6 {
        Client::signed_in(&serving.address, LOGIN, PASSWORD);
    }
    assert!(serving.stop().0.success());
    folder
});

fn tampered(change: impl FnOnce(&Connection)) -> TempDir {
    let folder = TempDir::new().unwrap();
    database::copy(ORIGINAL.path(), folder.path());
    change(&database::open(folder.path()));
    folder
}

fn verify(folder: &Path) -> (i32, String) {
    let (code, out, err) = told(&run(&["verify", "--data", folder.to_str().unwrap()]));
    (code, out + &err)
}

#[test]
fn an_untouched_folder_is_intact() {
    let (code, words) = verify(ORIGINAL.path());
    assert_eq!(code, 0, "{words}");
    assert!(words.contains("The log is intact") && words.contains("Files: "), "{words}");
}

#[test]
fn every_change_is_found_and_the_record_is_named() {
    let last = "(select max(seq) from kernel_event)";
    for (change, part) in [
        ("update kernel_event set payload = '{}' where seq = 2".to_owned(), "record 2"),
        ("update kernel_event set actor = 'nobody' where seq = 3".to_owned(), "record 3"),
        ("update kernel_event set at = at + 1 where seq = 1".to_owned(), "altered"),
        ("update kernel_event set leaf = zeroblob(32) where seq = 2".to_owned(), "record 2"),
        ("delete from kernel_event where seq = 2".to_owned(), "removed"),
        ("delete from kernel_event where seq >= 3".to_owned(), "removed"),
        (format!("delete from kernel_event where seq = {last}"), "removed"),
        ("update kernel_checkpoint set note = replace(note, '1', '2')".to_owned(), "checkpoint"),
    ] {
        let folder = tampered(|db| assert!(db.execute(&change, []).unwrap() > 0, "{change}"));
        let (code, words) = verify(folder.path());
        assert_eq!(code, 4, "{change}: {words}");
        assert!(words.contains(part) && words.contains("chain 0"), "{change}: {words}");
    }
}

#[test]
fn a_file_that_is_not_what_its_name_says_is_found() {
    let folder = tampered(|_| ());
    let name = "0".repeat(64);
    let place = folder.path().join("files/00");
    fs::create_dir_all(&place).unwrap();
    fs::write(place.join(&name), "another content").unwrap();
    let (code, words) = verify(folder.path());
    assert_eq!(code, 4, "{words}");
    assert!(words.contains(&name), "{words}");
}

#[test]
fn a_folder_signed_with_another_key_is_not_believed() {
    let mine = fs::read_to_string(ORIGINAL.path().join("keys/ledger.pub")).unwrap();
    let other = TempDir::new().unwrap();
    furnish(other.path());
    let data = other.path().to_str().unwrap();
    succeed(&["verify", "--data", data]);
    let (code, _, err) = told(&run(&["verify", "--data", data, "--key", mine.trim()]));
    assert_eq!(code, 4, "{err}");
    assert!(err.contains("checkpoint 0"), "{err}");
}

#[test]
fn a_proof_holds_without_the_data_and_breaks_when_touched() {
    let folder = tampered(|_| ());
    let (proof, key) = (a_proof(folder.path()), folder.path().join("keys/ledger.pub"));
    let key = fs::read_to_string(key).unwrap();
    let args = ["verify", "--proof", proof.to_str().unwrap(), "--key", key.trim()];
    let words = succeed(&args);
    assert!(words.contains("The ledger holds this record") && words.contains("record   3"), "{words}");
    let text = fs::read_to_string(&proof).unwrap();
    fs::write(&proof, text.replacen("\nindex ", "\nindex 1", 1)).unwrap();
    let (code, _, err) = told(&run(&args));
    assert_eq!(code, 4, "{err}");
}

fn a_proof(folder: &Path) -> PathBuf {
    let settings = Settings::read(folder, [], &[]).unwrap();
    let node = Node::open(&settings).unwrap();
    let kept = Arc::new(Mutex::new(None));
    node.platform
        .store()
        .look(&mut |db| {
            *kept.lock().unwrap() = checkpoints::prove(db, 0, 3)?;
            Ok(())
        })
        .unwrap();
    let proof = kept.lock().unwrap().take().expect("record 3 is under a checkpoint");
    let path = folder.join("proof.txt");
    fs::write(&path, proof.to_string()).unwrap();
    path
}
