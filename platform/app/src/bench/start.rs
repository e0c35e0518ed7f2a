//! From nothing to the first page, and the memory of a node that waits.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::plan::Plan;
use super::report::{Report, Row};
use super::world::World;
use crate::{Failure, Outcome};

const PART: &str = "start";
/// Long enough for what runs after the start.
const IDLE: Duration = Duration::from_secs(3);
const FIRST_PAGE_MAX_MS: f64 = 1_000.0;
const MEMORY_MAX_MB: f64 = 150.0;

/// A node of its own; killed when it is no longer needed, which it must survive.
struct Node(Child);

/// Starts this program on the folder, reads one page, and looks at its memory.
pub fn measure(world: &World, plan: &Plan, name: &str, report: &mut Report) -> Outcome {
    let started = Instant::now();
    let mut node = Node::start(world)?;
    let address = node.address()?;
    let ready = started.elapsed();
    page(&address).map_err(|cause| Failure::failed("reading the first page", cause))?;
    let first_page = started.elapsed();
    thread::sleep(if plan.quick { IDLE / 6 } else { IDLE });
    let memory = node.memory_mb()?;
    let ms = |time: Duration| time.as_secs_f64() * 1_000.0;
    report.add(Row::new(PART, format!("{name}: until it is ready"), ms(ready), "ms"));
    let size = fs::metadata(world.folder().join("motcua.db"));
    let size = size.map_err(|cause| Failure::failed("measuring the database", cause))?.len();
    let first = Row::new(PART, format!("{name}: until the first page is there"), ms(first_page), "ms");
    let first = first.note(format!("a database of {:.0} MB", size as f64 / 1e6));
    report.add(first.at_most(FIRST_PAGE_MAX_MS));
    report.add(Row::new(PART, format!("{name}: memory when idle"), memory, "MB").at_most(MEMORY_MAX_MB));
    Ok(())
}

impl Node {
    fn start(world: &World) -> Outcome<Node> {
        let failed = |cause: std::io::Error| Failure::failed("starting a node", cause);
        let mut command = Command::new(std::env::current_exe().map_err(failed)?);
        for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("MOTCUA_")) {
            command.env_remove(name);
        }
        let command = command.args(["serve", "--listen", "127.0.0.1:0", "--data"]).arg(world.folder());
        let command = command.env("MOTCUA_LOG__FILTER", "warn").stdin(Stdio::null()).stdout(Stdio::piped());
        command.spawn().map(Node).map_err(failed)
    }

    /// Waits for the line that says where.
    fn address(&mut self) -> Outcome<String> {
        let mut line = String::new();
        let out = self.0.stdout.as_mut().expect("the standard output was asked for");
        BufReader::new(out)
            .read_line(&mut line)
            .map_err(|cause| Failure::failed("hearing the node", cause))?;
        let address = line.trim().strip_prefix("ready http://").map(str::to_owned);
        address.ok_or_else(|| Failure::Failed(format!("the node said {line:?}")))
    }

    /// What the system holds in memory for it.
    fn memory_mb(&self) -> Outcome<f64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.0.id()));
        let status = status.map_err(|cause| Failure::failed("reading the node's status", cause))?;
        let line = status.lines().find_map(|it| it.strip_prefix("VmRSS:"));
        let kib = line.and_then(|it| it.trim().trim_end_matches(" kB").trim().parse::<f64>().ok());
        kib.map(|it| it * 1024.0 / 1e6)
            .ok_or_else(|| Failure::Failed("no VmRSS in the node's status".to_owned()))
    }
}

impl Drop for Node {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn page(address: &str) -> std::io::Result<()> {
    let mut stream = TcpStream::connect(address)?;
    write!(stream, "GET / HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    if answer.starts_with("HTTP/1.1 200 ") { Ok(()) } else { Err(std::io::Error::other(answer)) }
}
