//! Whether a file does harm: asked of a virus scanner when there is one, and always of the file itself.
//!
//! The scanner speaks the protocol of ClamAV's daemon (`INSTREAM`: lengths of four bytes, then the bytes, a
//! length of zero at the end). One that does not answer stops files rather than let them through unseen.

use std::io::{Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::time::Duration;

use kernel::{Ctx, Error, Result, bug};

/// `clamd://HOST:PORT`
pub const SETTING: &str = "files_scanner";
const SCHEME: &str = "clamd://";
const PATIENCE: Duration = Duration::from_secs(20);
const CHUNK: usize = 256 * 1024;
const ANSWER_MAX: u64 = 1024;
/// The harmless file by which scanners are tried (EICAR, 2003); in two parts, so that this text is not one.
const TRIAL: [&[u8]; 2] = [br"X5O!P%@AP[4\PZX54(P^)7CC)7}$EICAR-", b"STANDARD-ANTIVIRUS-TEST-FILE!"];
/// Actions of a PDF that run something (ISO 32000-1, 12.6.4). Names long enough not to stand in packed data by chance.
const RUNS: [&[u8]; 2] = [b"/JavaScript", b"/Launch"];

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Clean,
    /// A scanner knows it, or it is a PDF that runs something.
    Harmful,
}

/// Judges a file. [`Error::Busy`] when the scanner that was set does not answer.
pub fn judge(ctx: &Ctx<'_>, bytes: &[u8]) -> Result<Verdict> {
    if alone(bytes) == Verdict::Harmful {
        return Ok(Verdict::Harmful);
    }
    let Some(scanner) = ctx.setting(SETTING) else { return Ok(Verdict::Clean) };
    ask(scanner, bytes).map_err(|cause| {
        tracing::error!("the virus scanner {scanner} does not answer: {cause}");
        Error::Busy("uploads-scanner-silent")
    })
}

/// What can be told without a scanner.
pub fn alone(bytes: &[u8]) -> Verdict {
    let has = |wanted: &[u8]| bytes.windows(wanted.len()).any(|it| it == wanted);
    let is_trial = bytes.len() < 256 && has(TRIAL[0]) && has(TRIAL[1]);
    let runs = bytes.starts_with(b"%PDF-") && RUNS.iter().any(|it| has_name(bytes, it));
    if is_trial || runs { Verdict::Harmful } else { Verdict::Clean }
}

/// A PDF name ends where no letter goes on: `/Launch` is not in `/LaunchPad`.
fn has_name(bytes: &[u8], name: &[u8]) -> bool {
    let ends = |at: usize| bytes.get(at + name.len()).is_none_or(|it| !it.is_ascii_alphanumeric());
    bytes.windows(name.len()).enumerate().any(|(at, it)| it == name && ends(at))
}

pub(crate) fn ask(scanner: &str, bytes: &[u8]) -> Result<Verdict> {
    let address = scanner.strip_prefix(SCHEME).unwrap_or(scanner);
    let mut addresses = address.to_socket_addrs().map_err(bug("finding the scanner"))?;
    let address = addresses.next().ok_or_else(|| Error::Bug("the scanner has no address".to_owned()))?;
    let mut stream = TcpStream::connect_timeout(&address, PATIENCE).map_err(bug("calling the scanner"))?;
    let patient = stream.set_read_timeout(Some(PATIENCE)).and(stream.set_write_timeout(Some(PATIENCE)));
    patient.map_err(bug("waiting for the scanner"))?;
    let told = tell(&mut stream, bytes);
    // A scanner that has had enough closes early; what it says then counts.
    let mut answer = Vec::new();
    let heard = stream.take(ANSWER_MAX).read_to_end(&mut answer);
    let answer = String::from_utf8_lossy(&answer);
    match answer.trim_end_matches(['\0', '\n']) {
        "stream: OK" => told.map(|()| Verdict::Clean).map_err(bug("sending to the scanner")),
        found if found.ends_with(" FOUND") => Ok(Verdict::Harmful),
        other => Err(Error::Bug(format!("the scanner says {other:?} ({heard:?})"))),
    }
}

fn tell(stream: &mut TcpStream, bytes: &[u8]) -> std::io::Result<()> {
    stream.write_all(b"zINSTREAM\0")?;
    for chunk in bytes.chunks(CHUNK) {
        stream.write_all(&(chunk.len() as u32).to_be_bytes())?;
        stream.write_all(chunk)?;
    }
    stream.write_all(&0_u32.to_be_bytes())
}
