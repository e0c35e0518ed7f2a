//! `motcua service`

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use packs::{Difference, Pack, Problem, Registers};

use crate::tell::tell;
use crate::{Failure, Outcome};

/// Check and try service packs
#[derive(Args, Debug)]
#[command(after_help = "A PATH is a pack (a folder with service.toml) or a folder with packs in it.

Examples:
  motcua service check packs/vn
  motcua service test packs/vn/1.001193")]
pub struct Options {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand, Debug)]
enum Action {
    /// Find everything wrong with packs: unknown names, dead ends, missing words, questions already answered
    Check(Paths),
    /// Run the golden tests of packs: answers in, errors, fee, papers, time and way out
    Test(Paths),
}

#[derive(Args, Debug)]
struct Paths {
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
}

/// Folders within folders that are searched for packs.
const DEPTH_MAX: usize = 3;

/// Does what was asked.
pub fn run(options: &Options) -> Outcome {
    match &options.action {
        Action::Check(paths) => each(paths, "check", check),
        Action::Test(paths) => each(paths, "test", test),
    }
}

/// Looks at every pack; a bad one does not hide the others.
fn each(paths: &Paths, verb: &str, look: fn(&Path) -> Result<String, Vec<String>>) -> Outcome {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for folder in folders(paths)? {
        match look(&folder) {
            Ok(line) => {
                good += 1;
                tell(format_args!("ok    {}  {line}", folder.display()));
            }
            Err(lines) => {
                bad += 1;
                tell(format_args!("BAD   {}", folder.display()));
                for line in lines {
                    tell(format_args!("      {}", line.replace('\n', "\n      ")));
                }
            }
        }
    }
    if bad == 0 {
        tell(format_args!("{good} packs, nothing wrong"));
        return Ok(());
    }
    Err(Failure::Failed(format!("{bad} of {} packs did not pass the {verb}", good + bad)))
}

fn check(folder: &Path) -> Result<String, Vec<String>> {
    let pack = load(folder)?;
    let problems = packs::problems(&pack, &Registers::reference());
    if problems.is_empty() { Ok(title(&pack)) } else { Err(lines(&problems)) }
}

fn test(folder: &Path) -> Result<String, Vec<String>> {
    let pack = load(folder)?;
    let differences: Vec<Difference> = packs::run(&pack);
    if !differences.is_empty() {
        return Err(differences.iter().map(ToString::to_string).collect());
    }
    let sentences: Vec<String> =
        pack.tests.iter().map(|it| format!("\n        {}: {}", it.name, it.says)).collect();
    Ok(format!("{}, {} golden tests{}", title(&pack), pack.tests.len(), sentences.concat()))
}

fn load(folder: &Path) -> Result<Pack, Vec<String>> {
    Pack::load(folder).map_err(|problems| lines(&problems))
}

fn title(pack: &Pack) -> String {
    format!("{} version {}", pack.service.code, pack.service.version)
}

fn lines(problems: &[Problem]) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

fn folders(paths: &Paths) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for path in &paths.paths {
        let before = found.len();
        collect(path, DEPTH_MAX, &mut found)?;
        if found.len() == before {
            return Err(Failure::Usage(format!("there is no service pack in {}", path.display())));
        }
    }
    Ok(found)
}

fn collect(folder: &Path, depth: usize, found: &mut Vec<PathBuf>) -> Outcome {
    if folder.join("service.toml").is_file() {
        found.push(folder.to_owned());
        return Ok(());
    }
    if depth == 0 {
        return Ok(());
    }
    let unreadable = |cause| Failure::Usage(format!("{}: {cause}", folder.display()));
    let entries = std::fs::read_dir(folder).map_err(unreadable)?;
    let mut inner: Vec<PathBuf> = entries.flatten().map(|it| it.path()).filter(|it| it.is_dir()).collect();
    inner.sort();
    inner.iter().try_for_each(|it| collect(it, depth - 1, found))
}
