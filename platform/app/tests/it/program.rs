//! The real binary, started and stopped.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Output, Stdio};

pub const BINARY: &str = env!("CARGO_BIN_EXE_motcua");

/// The administrator that [`furnish`] makes.
pub const LOGIN: &str = "quantri";
pub const PASSWORD: &str = "mot-cua-mot-cho-ngoi";
/// Somebody without a seat, to be given some.
pub const COLLEAGUE: &str = "dong.nghiep";

pub fn motcua(args: &[&str]) -> Command {
    let mut command = command(BINARY);
    command.args(args);
    command
}

/// A program without the settings of whoever runs the tests.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("MOTCUA_")) {
        command.env_remove(name);
    }
    command
}

/// Runs to the end.
pub fn run(args: &[&str]) -> Output {
    motcua(args).stdin(Stdio::null()).output().expect("the binary starts")
}

/// Exit code, standard output, standard error.
pub fn told(output: &Output) -> (i32, String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().unwrap_or(-1), text(&output.stdout), text(&output.stderr))
}

/// Runs to the end, which must be a good one.
#[track_caller]
pub fn succeed(args: &[&str]) -> String {
    let output = run(args);
    let (_, out, err) = told(&output);
    assert!(output.status.success(), "motcua {}: {} {out}{err}", args.join(" "), output.status);
    out
}

/// Makes a data folder with tables, wide limits and one administrator of Đà Nẵng.
pub fn furnish(folder: &Path) {
    let settings = "[limits]\nguarded = 100000\nguarded_burst = 100000\nper_session = 10000000\n\
                    per_session_burst = 10000000\nper_address = 10000000\nper_address_burst = 10000000\n\
                    drain_seconds = 2\n[log]\nfilter = 'warn'\n";
    std::fs::create_dir_all(folder).unwrap();
    std::fs::write(folder.join("motcua.toml"), settings).unwrap();
    let data = folder.to_str().unwrap();
    let seat = ["--unit", "48", "--role", "administrator"];
    for (login, name, seat) in [(LOGIN, "Cao Thế Lục Bình", &seat[..]), (COLLEAGUE, "Mai Thị Bích Khê", &[])]
    {
        let mut adding = motcua(&["user", "add", login, "--name", name, "--data", data]);
        let mut adding = adding.args(seat).stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
        writeln!(adding.stdin.take().unwrap(), "{PASSWORD}").unwrap();
        assert!(adding.wait().unwrap().success(), "{login} can be added");
    }
}

/// A node that serves.
pub struct Serving {
    child: Child,
    pub address: String,
}

impl Serving {
    pub fn start(folder: &Path) -> Serving {
        Serving::of(motcua(&["serve", "--listen", "127.0.0.1:0", "--data", folder.to_str().unwrap()]))
    }

    /// Any command that serves.
    pub fn of(mut command: Command) -> Serving {
        let mut child =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().expect("the binary starts");
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("ready http://").map(str::to_owned);
        let address = address.unwrap_or_else(|| panic!("it is not ready: {line:?} {:?}", child.wait()));
        Serving { child, address }
    }

    /// As when the power fails, for the process.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to stop; gives how it ended and what else it said on standard output.
    pub fn stop(mut self) -> (ExitStatus, String) {
        let asked = Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(asked.success());
        let mut rest = String::new();
        self.child.stdout.take().unwrap().read_to_string(&mut rest).unwrap();
        (self.child.wait().unwrap(), rest)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // A test that failed leaves nothing behind; one that stopped it has nothing to kill.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
