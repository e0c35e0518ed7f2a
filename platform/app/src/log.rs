//! The log, on standard error: standard output belongs to answers.

use std::io::stderr;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::fmt;

use crate::settings::{LogFormat, LogSettings};
use crate::{Failure, Outcome};

/// From now on everything is logged. A second call changes nothing.
pub fn start(settings: &LogSettings) -> Outcome {
    let filter = EnvFilter::try_new(&settings.filter)
        .map_err(|cause| Failure::Usage(format!("settings: log.filter: {cause}")))?;
    let log = fmt().with_env_filter(filter).with_writer(stderr).with_target(false);
    // An error only says that somebody listens already.
    let _ = match settings.format {
        LogFormat::Text => log.compact().try_init(),
        LogFormat::Json => log.json().flatten_event(true).try_init(),
    };
    Ok(())
}
