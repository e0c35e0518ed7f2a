//! What may be typed.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::commands::{backup, bench, check, demo, migrate, openapi, restore, serve, service, user, verify};
use crate::{Failure, Outcome, Settings};

/// One door for people, one desk for officials, one ledger under all of it.
#[derive(Parser)]
#[command(name = "motcua", version, after_help = EXIT_CODES, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  it was tried and did not work
  2  the command line or a setting makes no sense
  3  the data were refused: in use by another Motcua, of a newer one, or not there
  4  a verification found something that is not as it was written

Settings come from motcua.toml in the data folder, then from variables such as MOTCUA_PUBLIC_URL or
MOTCUA_LIMITS__CONNECTIONS, then from flags; later ones win.";

#[derive(Subcommand)]
enum Command {
    Serve(serve::Options),
    Demo(demo::Options),
    Migrate(migrate::Options),
    Verify(verify::Options),
    Backup(backup::Options),
    Restore(restore::Options),
    Service(service::Options),
    User(user::Options),
    Check(check::Options),
    Openapi(openapi::Options),
    Bench(bench::Options),
}

/// Where the data are.
#[derive(Args, Clone, Debug)]
pub struct Place {
    /// Folder with the database, the files, the keys and motcua.toml
    #[arg(long, value_name = "DIR", default_value = "./data", env = "MOTCUA_DATA")]
    pub data: PathBuf,
    /// A PostgreSQL database instead of the file in the folder: postgres://user@host/name
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
}

/// Where to listen.
#[derive(Args, Clone, Debug)]
pub struct Address {
    /// Address and port [default: 127.0.0.1:8080]; port 0 takes a free one
    #[arg(long, value_name = "ADDR:PORT")]
    pub listen: Option<String>,
    /// Where people reach the platform, for example https://dichvucong.example.gov.vn
    #[arg(long, value_name = "URL")]
    pub public_url: Option<String>,
}

impl Place {
    /// The settings for these data; flags that were given win over everything else.
    pub fn settings(&self, address: Option<&Address>) -> Outcome<Settings> {
        let given = [
            ("database", &self.database),
            ("listen", address.map_or(&None, |it| &it.listen)),
            ("public_url", address.map_or(&None, |it| &it.public_url)),
        ];
        let flags: Vec<(&'static str, String)> =
            given.into_iter().filter_map(|(name, value)| Some((name, value.clone()?))).collect();
        let settings = Settings::read(&self.data, std::env::vars(), &flags)?;
        crate::log::start(&settings.log)?;
        Ok(settings)
    }
}

/// Does what the command line says.
pub fn run() -> ExitCode {
    match dispatch(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("motcua: {failure}");
            ExitCode::from(&failure)
        }
    }
}

fn dispatch(command: Command) -> Result<(), Failure> {
    match command {
        Command::Serve(options) => serve::run(&options),
        Command::Demo(options) => demo::run(&options),
        Command::Migrate(options) => migrate::run(&options),
        Command::Verify(options) => verify::run(&options),
        Command::Backup(options) => backup::run(&options),
        Command::Restore(options) => restore::run(&options),
        Command::Service(options) => service::run(&options),
        Command::User(options) => user::run(&options),
        Command::Check(options) => check::run(&options),
        Command::Openapi(options) => openapi::run(&options),
        Command::Bench(options) => bench::run(&options),
    }
}
