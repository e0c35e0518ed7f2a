//! What an operator types and sees.

use std::fs;

use tempfile::TempDir;

use crate::http::Client;
use crate::program::{LOGIN, PASSWORD, Serving, furnish, motcua, run, succeed, told};

const COMMANDS: &[&str] = &[
    "serve", "demo", "migrate", "verify", "backup", "restore", "service", "user", "check", "openapi", "bench",
];

#[test]
fn help_tells_of_every_command_with_an_example() {
    let help = succeed(&["--help"]);
    assert!(help.contains("Exit codes:") && help.contains("MOTCUA_PUBLIC_URL"), "{help}");
    for command in COMMANDS {
        assert!(help.contains(command), "{command}: {help}");
        let own = succeed(&[command, "--help"]);
        assert!(own.contains("Examples:") && own.contains(&format!("motcua {command}")), "{own}");
    }
}

#[test]
fn mistakes_end_with_two_and_say_what() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_str().unwrap();
    for (args, part) in [
        (vec!["fly"], "fly"),
        (vec!["serve", "--data", data, "--listen", "here"], "listen"),
        (vec!["serve", "--data", data, "--database", "mysql://x"], "database"),
        (vec!["service", "check", data], "no service pack"),
        (vec!["verify", "--data", data, "--key", "abc"], "key"),
        (vec!["backup", data, "--database", "postgres://x"], "pg_dump"),
        (vec!["user", "lock", "nobody.here", "--data", data], "no account nobody.here"),
        (vec!["user", "add", "x.y", "--name", "X Y", "--data", data], "standard input"),
    ] {
        let (code, out, err) = told(&run(&args));
        assert_eq!(code, 2, "{args:?}: {out}{err}");
        assert!(err.contains(part), "{args:?}: {err}");
    }
    let output = motcua(&["migrate", "--data", data]).env("MOTCUA_HOTLIN", "1022").output().unwrap();
    let (code, _, err) = told(&output);
    assert_eq!(code, 2, "{err}");
    assert!(err.contains("hotlin") && err.contains("hotline"), "{err}");
}

#[test]
fn a_folder_has_one_master() {
    let folder = TempDir::new().unwrap();
    furnish(folder.path());
    let serving = Serving::start(folder.path());
    let data = folder.path().to_str().unwrap();
    for args in
        [vec!["serve", "--data", data], vec!["migrate", "--data", data], vec!["user", "list", "--data", data]]
    {
        let (code, _, err) = told(&run(&args));
        assert_eq!(code, 3, "{args:?}: {err}");
        assert!(err.contains("in use"), "{err}");
    }
    // Reading beside it is no harm.
    succeed(&["verify", "--data", data]);
    let (status, rest) = serving.stop();
    assert!(status.success());
    assert_eq!(rest, "", "one line on standard output and no more");
}

#[test]
fn it_answers_once_it_says_so_and_signs_the_ledger_when_it_stops() {
    let folder = TempDir::new().unwrap();
    furnish(folder.path());
    let serving = Serving::start(folder.path());
    assert_eq!(Client::new(&serving.address).get("/health/ready").unwrap().status, 200);
    let client = Client::signed_in(&serving.address, LOGIN, PASSWORD);
    assert_eq!(client.get("/identity/account").unwrap().status, 200);
    assert!(serving.stop().0.success());
    let told = succeed(&["verify", "--data", folder.path().to_str().unwrap()]);
    assert!(told.contains("intact") && told.contains("not yet under a checkpoint: 0"), "{told}");
}

#[test]
fn accounts_are_made_locked_and_listed() {
    let folder = TempDir::new().unwrap();
    furnish(folder.path());
    let data = folder.path().to_str().unwrap();
    assert!(succeed(&["user", "list", "--data", data]).contains("active"));
    succeed(&["user", "lock", LOGIN, "--data", data]);
    assert!(succeed(&["user", "list", "--data", data]).contains("locked   Cao Thế Lục Bình"));
    let serving = Serving::start(folder.path());
    let refused =
        Client::new(&serving.address).post("/identity/sign-in", &[("login", LOGIN), ("password", PASSWORD)]);
    assert_eq!(refused.unwrap().status, 422);
    serving.stop();
    succeed(&["user", "unlock", LOGIN, "--data", data]);
    let serving = Serving::start(folder.path());
    Client::signed_in(&serving.address, LOGIN, PASSWORD);
}

#[test]
fn the_program_describes_itself() {
    let check = succeed(&["check"]);
    assert!(check.contains("/organisations/{*code}") && check.contains("administrator"), "{check}");
    let document: serde_json::Value = serde_json::from_str(&succeed(&["openapi"])).unwrap();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    assert!(document["paths"].as_object().unwrap().contains_key("/api/organisations/units"));
}

#[test]
fn service_packs_are_checked_and_tried() {
    let packs = concat!(env!("CARGO_MANIFEST_DIR"), "/../../packs/vn");
    assert!(succeed(&["service", "check", packs]).contains("nothing wrong"));
    assert!(succeed(&["service", "test", packs]).contains("golden tests"));
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("service.toml"), "code = 1").unwrap();
    let (code, out, err) = told(&run(&["service", "check", folder.path().to_str().unwrap()]));
    assert_eq!(code, 1, "{out}{err}");
    assert!(out.contains("BAD") && out.contains("service.toml"), "{out}");
}

#[test]
fn the_demo_fills_an_empty_folder_once_and_refuses_others() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().to_str().unwrap();
    let args = ["demo", "--listen", "127.0.0.1:0", "--data", data];
    let start = || {
        let mut command = motcua(&args);
        command.env("RUST_BACKTRACE", "0");
        Serving::of(command)
    };
    let serving = start();
    Client::signed_in(&serving.address, "quantri", "motcua-demo-2026");
    serving.stop();
    start().stop();
    assert_eq!(fs::read_to_string(folder.path().join("demo")).unwrap(), "filled\n");
    succeed(&["verify", "--data", data]);

    let own = TempDir::new().unwrap();
    furnish(own.path());
    let (code, _, err) = told(&run(&["demo", "--data", own.path().to_str().unwrap()]));
    assert_eq!(code, 3, "{err}");
    assert!(err.contains("data of its own"), "{err}");
    let (code, _, err) = told(&run(&["demo", "--fresh", "--data", own.path().to_str().unwrap()]));
    assert_eq!(code, 3, "{err}");
    assert!(err.contains("nothing was removed"), "{err}");
}
