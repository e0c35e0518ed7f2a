//! What an operator decides: defaults, then `motcua.toml` in the data folder, then the environment, then
//! flags. An unknown key is refused: a misspelt setting that does nothing is worse than none.

use std::collections::BTreeMap;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::time::Duration;

use figment::Figment;
use figment::providers::{Format, Serialized, Toml};
use serde::{Deserialize, Serialize};
use storage::S3Settings;
use web::{Allowance, EdgeSettings};

use crate::Failure;
use crate::environment::Environment;

mod notifications;
mod payments;

pub use notifications::NotificationSettings;
pub use payments::PaymentSettings;

/// The file of settings in the data folder.
pub const FILE: &str = "motcua.toml";

/// Every setting. The names are those of the file; in the environment `MOTCUA_PUBLIC_URL`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Where to listen: address and port; port 0 takes a free one.
    pub listen: SocketAddr,
    /// `postgres://…`; without it the database is a file in the data folder.
    pub database: Option<String>,
    /// Where people reach the platform, for example `https://dichvucong.example.gov.vn`. Behind TLS this
    /// makes cookies secure.
    pub public_url: Option<String>,
    /// Name of the site in its pages.
    pub site_name: Option<String>,
    /// Telephone number for help, in every page.
    pub hotline: Option<String>,
    /// Whom to tell about a hole, for example `mailto:security@example.gov.vn`.
    pub security_contact: Option<String>,
    /// Time zone of what people read; `Asia/Ho_Chi_Minh` when it is not given.
    pub time_zone: Option<String>,
    /// Folder with service packs besides those in the program.
    pub packs_dir: Option<PathBuf>,
    /// Name of the ledger. Chosen once: its signatures carry it.
    pub origin: Option<String>,
    /// Reverse proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// Opens `/metrics` to other machines, as `Authorization: Bearer`.
    pub metrics_token: Option<String>,
    /// Ending of the agency codes of a province's units, by the province's code (QCVN 102:2016).
    pub agency_suffix: BTreeMap<String, String>,
    /// Fees that the province sets, in dong, by the code of the procedure.
    pub fees: BTreeMap<String, i64>,
    /// The province that forms offer first: its code of two digits.
    pub home_province: Option<String>,
    /// By which means fees can be paid.
    pub payments: PaymentSettings,
    /// Where uploads and papers are.
    pub files: FileSettings,
    /// How people are told outside of the portal.
    pub notifications: NotificationSettings,
    /// What is logged, and how.
    pub log: LogSettings,
    /// Figures of the edge.
    pub limits: Limits,
    /// The data folder itself; known before the settings.
    #[serde(skip)]
    pub folder: PathBuf,
}

/// Files in the data folder, or in a bucket.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileSettings {
    /// There is no bucket by default, and its secrets are never written.
    #[serde(skip_serializing)]
    pub s3: Option<S3Settings>,
    /// A virus scanner that speaks ClamAV's protocol: `clamd://127.0.0.1:3310`.
    pub scanner: Option<String>,
}

/// The log, on standard error.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogSettings {
    pub format: LogFormat,
    /// `error`, `warn`, `info`, `debug`, or by part: `info,web=debug`.
    pub filter: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    Text,
    Json,
}

/// How much at once, how often, how long. Requests count per minute; a burst may come at once.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    pub connections: usize,
    /// Pages computed at once.
    pub readers: usize,
    /// Commands at once.
    pub commands: usize,
    /// Requests that may wait for a place.
    pub waiting: usize,
    pub per_address: u32,
    pub per_address_burst: u32,
    pub per_session: u32,
    pub per_session_burst: u32,
    /// Sign-in and the like, per address.
    pub guarded: u32,
    pub guarded_burst: u32,
    /// Live pages in all, and of one session.
    pub streams: usize,
    pub streams_per_session: usize,
    /// How long requests may take to finish after the shutdown has begun.
    pub drain_seconds: u64,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            database: None,
            public_url: None,
            site_name: None,
            hotline: None,
            security_contact: None,
            time_zone: None,
            packs_dir: None,
            origin: None,
            trusted_proxies: Vec::new(),
            metrics_token: None,
            agency_suffix: BTreeMap::new(),
            fees: BTreeMap::new(),
            home_province: None,
            payments: PaymentSettings::default(),
            files: FileSettings::default(),
            notifications: NotificationSettings::default(),
            log: LogSettings { format: LogFormat::Text, filter: "info".to_owned() },
            limits: Limits::default(),
            folder: PathBuf::from("./data"),
        }
    }
}

impl Default for Limits {
    fn default() -> Limits {
        let edge = EdgeSettings::default();
        Limits {
            connections: edge.connections,
            readers: edge.readers,
            commands: edge.commands,
            waiting: edge.waiting,
            per_address: edge.per_address.per_minute.get(),
            per_address_burst: edge.per_address.burst.get(),
            per_session: edge.per_session.per_minute.get(),
            per_session_burst: edge.per_session.burst.get(),
            guarded: edge.guarded.per_minute.get(),
            guarded_burst: edge.guarded.burst.get(),
            streams: edge.streams,
            streams_per_session: edge.streams_per_session,
            drain_seconds: edge.drain.as_secs(),
        }
    }
}

impl Settings {
    /// Reads all sources for a data folder; later ones win. `flags` are those that were given.
    pub fn read(
        folder: &Path,
        variables: impl IntoIterator<Item = (String, String)>,
        flags: &[(&'static str, String)],
    ) -> Result<Settings, Failure> {
        let mut sources = Figment::from(Serialized::defaults(Settings::default()));
        let file = folder.join(FILE);
        if file.is_file() {
            sources = sources.merge(Toml::file_exact(file));
        }
        sources = sources.merge(Environment::new(variables));
        for (name, value) in flags {
            sources = sources.merge((*name, value));
        }
        let settings: Settings = sources.extract().map_err(|causes| {
            let lines: Vec<String> = causes
                .into_iter()
                .map(|it| format!("settings: {}", it.to_string().replace('\n', "")))
                .collect();
            Failure::Usage(lines.join("\n"))
        })?;
        settings.checked(folder)
    }

    fn checked(self, folder: &Path) -> Result<Settings, Failure> {
        let wrong = |name: &str, what: &str| Err(Failure::Usage(format!("settings: {name} {what}")));
        if let Some(url) = &self.public_url
            && !["http://", "https://"].iter().any(|it| url.starts_with(it))
        {
            return wrong("public_url", "must begin with http:// or https://");
        }
        if let Some(url) = &self.database
            && !["postgres://", "postgresql://"].iter().any(|it| url.starts_with(it))
        {
            return wrong(
                "database",
                "must begin with postgres://; without it a file in the data folder is used",
            );
        }
        if self.origin.as_deref().is_some_and(|it| it.is_empty() || it.contains([' ', '+', '\n'])) {
            return wrong("origin", "must have no spaces and no plus sign");
        }
        let is_code = |it: &String| it.len() == 2 && it.bytes().all(|it| it.is_ascii_digit());
        if self.files.scanner.as_deref().is_some_and(|it| !it.starts_with("clamd://")) {
            return wrong("files.scanner", "must begin with clamd://");
        }
        if !self.home_province.iter().all(is_code) {
            return wrong("home_province", "must be a code of two digits");
        }
        if let Some(bucket) = &self.files.s3
            && let Err(what) = bucket.check()
        {
            return wrong("files.s3", what);
        }
        if let Err(what) = self.payments.check() {
            return wrong("payments", what);
        }
        if let Err((name, what)) = self.notifications.check(self.public_url.is_some()) {
            return wrong(name, what);
        }
        let public_url = self.public_url.map(|it| it.trim_end_matches('/').to_owned());
        Ok(Settings { public_url, folder: folder.to_owned(), ..self })
    }

    /// What modules may ask for by name.
    pub fn for_modules(&self) -> BTreeMap<String, String> {
        let given = [
            ("public_url", self.public_url.clone()),
            ("site_name", self.site_name.clone()),
            ("hotline", self.hotline.clone()),
            ("security_contact", self.security_contact.clone()),
            ("time_zone", self.time_zone.clone()),
            ("packs_dir", self.packs_dir.as_ref().map(|it| it.display().to_string())),
            ("home_province", self.home_province.clone()),
            ("files_scanner", self.files.scanner.clone()),
            ("keys_dir", Some(self.folder.join("keys").display().to_string())),
        ];
        let suffixes =
            self.agency_suffix.iter().map(|(province, it)| (format!("agency_suffix_{province}"), it));
        let fees = self.fees.iter().map(|(service, dong)| (format!("fees.{service}"), dong.to_string()));
        given
            .into_iter()
            .chain(self.notifications.for_modules())
            .filter_map(|(name, value)| Some((name.to_owned(), value?)))
            .chain(suffixes.map(|(name, suffix)| (name, suffix.clone())))
            .chain(fees)
            .chain(self.payments.for_modules())
            .collect()
    }

    /// What the edge may do.
    pub fn for_edge(&self) -> EdgeSettings {
        let limits = &self.limits;
        EdgeSettings {
            trusted_proxies: self.trusted_proxies.clone(),
            metrics_token: self.metrics_token.clone(),
            connections: limits.connections,
            readers: limits.readers,
            commands: limits.commands,
            waiting: limits.waiting,
            per_address: Allowance::new(limits.per_address, limits.per_address_burst),
            per_session: Allowance::new(limits.per_session, limits.per_session_burst),
            guarded: Allowance::new(limits.guarded, limits.guarded_burst),
            streams: limits.streams,
            streams_per_session: limits.streams_per_session,
            drain: Duration::from_secs(limits.drain_seconds),
            ..EdgeSettings::default()
        }
    }
}
