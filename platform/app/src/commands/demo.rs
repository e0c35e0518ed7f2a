//! `motcua demo`

use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;
use kernel::{Reply, background, checkpoints};

use super::serve;
use crate::cli::{Address, Place};
use crate::node::{DATABASE, DEMO_MARK};
use crate::progress::Progress;
use crate::{Failure, Node, Outcome, Settings};

/// Fill an empty folder with an invented province and serve it
///
/// A folder that was filled before is served as it is. A folder with data of its own is refused.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  motcua demo
  motcua demo --data /tmp/thu --listen 127.0.0.1:0
  motcua demo --fresh")]
pub struct Options {
    #[command(flatten)]
    place: Place,
    #[command(flatten)]
    address: Address,
    /// Throw an earlier demo away and begin again
    #[arg(long)]
    fresh: bool,
}

/// What stands in the mark: an interrupted filling must not be taken for a demo.
const FILLING: &str = "filling\n";
const FILLED: &str = "filled\n";

/// Who can be tried, with the password they share. All are invented.
pub const PASSWORD: &str = "motcua-demo-2026";
const ACCOUNTS: &[(&str, &str)] = &[
    ("048196000011", "citizen with a newborn, the hospital has told"),
    ("049198000021", "citizen with a newborn, the paper must be uploaded"),
    ("tiepnhan.haichau", "reception, phường Hải Châu"),
    ("hotich.haichau", "civil status officer, phường Hải Châu"),
    ("kinhte.haichau", "construction officer, phường Hải Châu"),
    ("chutich.haichau", "chair, phường Hải Châu"),
    ("phochutich.haichau", "vice chair, phường Hải Châu"),
    ("xaydung.danang", "adviser, Sở Xây dựng"),
    ("moitruong.danang", "adviser, Sở Nông nghiệp và Môi trường"),
    ("dichvu.danang", "service owner, Đà Nẵng"),
    ("quantri", "administrator, Đà Nẵng"),
];

/// Does what was asked.
pub fn run(options: &Options) -> Outcome {
    let mut settings = options.place.settings(Some(&options.address))?;
    // Papers carry an address at which they are checked; in a demo that is this machine.
    if settings.public_url.is_none() && settings.listen.port() != 0 {
        settings.public_url = Some(format!("http://localhost:{}", settings.listen.port()));
    }
    if options.fresh {
        throw_away(&settings)?;
    }
    let node = open(&settings)?;
    tell_accounts();
    serve::serve(&node)
}

/// A node with the demo's records; fills an empty one.
pub fn open(settings: &Settings) -> Outcome<Node> {
    let mark = settings.folder.join(DEMO_MARK);
    match fs::read_to_string(&mark).as_deref() {
        Ok(FILLED) => Node::open(settings),
        Ok(_) => Err(Failure::Refused(format!(
            "the demo in {} was not filled to its end; start again with --fresh",
            settings.folder.display()
        ))),
        Err(_) => {
            let node = Node::open(settings)?;
            refuse_data(&node)?;
            write_mark(&mark, FILLING)?;
            fill(&node)?;
            write_mark(&mark, FILLED)?;
            // Opened anew, so that pages know that these are not real data.
            drop(node);
            Node::open(settings)
        }
    }
}

/// Lets each module add its records, in the order of the list.
fn fill(node: &Node) -> Outcome {
    let platform = &node.platform;
    let parts = platform.registry.modules.iter().filter_map(|it| Some((it.name, it.demo?)));
    let parts: Vec<_> = parts.collect();
    let mut progress = Progress::new("demo", parts.len() as u64);
    for (module, fill) in parts {
        progress.part(module);
        background::command(platform, module, move |ctx| {
            fill(ctx)?;
            Ok(Reply::goto("/"))
        })?;
        background::settle(platform)?;
    }
    checkpoints::sign(platform)?;
    Ok(())
}

/// Real acts and invented ones must never stand in one ledger.
fn refuse_data(node: &Node) -> Outcome {
    let mut chains = Vec::new();
    node.platform.store().look(&mut |db| {
        chains = checkpoints::chains(db)?;
        Ok(())
    })?;
    if chains.is_empty() {
        return Ok(());
    }
    Err(Failure::Refused(format!(
        "{} has data of its own; the demo wants an empty folder",
        node.folder.root.display()
    )))
}

/// Removes what a demo wrote, and only that; settings stay.
fn throw_away(settings: &Settings) -> Outcome {
    let folder = &settings.folder;
    if !folder.join(DEMO_MARK).is_file() {
        return if folder.join(DATABASE).exists() {
            Err(Failure::Refused(format!("{} is not a demo: nothing was removed", folder.display())))
        } else {
            Ok(())
        };
    }
    if settings.database.is_some() {
        return Err(Failure::Usage(
            "--fresh empties a folder, not a server: drop the database yourself".to_owned(),
        ));
    }
    // Taken and let go: somebody who serves this folder keeps it.
    drop(storage::DataFolder::open(folder).map_err(|it| Failure::refused(&it))?);
    // The mark goes last, so that an interrupted removal can be repeated.
    let databases = ["", "-wal", "-shm"].map(|ending| folder.join(format!("{DATABASE}{ending}")));
    for path in databases.into_iter().chain(["files", "keys", DEMO_MARK].map(|it| folder.join(it))) {
        remove(&path)?;
    }
    Ok(())
}

fn remove(path: &PathBuf) -> Outcome {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match removed {
        Err(cause) if cause.kind() != std::io::ErrorKind::NotFound => {
            Err(Failure::failed(&format!("removing {}", path.display()), cause))
        }
        _ => Ok(()),
    }
}

fn write_mark(mark: &Path, text: &str) -> Outcome {
    fs::write(mark, text).map_err(|cause| Failure::failed("marking the folder as a demo", cause))
}

/// On standard error: standard output has the one line that says where.
fn tell_accounts() {
    eprintln!("These people are invented; their password is {PASSWORD}");
    for (login, who) in ACCOUNTS {
        eprintln!("  {login:<20} {who}");
    }
}
