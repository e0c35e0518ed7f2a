//! How far long work has come: a bar on a terminal, a line now and then elsewhere.

use std::io::{IsTerminal, stderr};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};

/// Lines of a log that nobody watches.
const LINE_EVERY: Duration = Duration::from_secs(5);

/// One piece of long work, told on standard error.
pub struct Progress {
    what: &'static str,
    bar: Option<ProgressBar>,
    told: Instant,
}

impl Progress {
    /// Begins. `total` is zero when nobody knows how much there is.
    pub fn new(what: &'static str, total: u64) -> Progress {
        let bar = stderr().is_terminal().then(|| bar(what, total));
        Progress { what, bar, told: Instant::now() }
    }

    /// So much is done.
    pub fn at(&mut self, done: u64, total: u64) {
        match &self.bar {
            Some(bar) => {
                if total > 0 {
                    bar.set_length(total);
                }
                bar.set_position(done);
            }
            None if self.told.elapsed() >= LINE_EVERY => {
                self.told = Instant::now();
                match total {
                    0 => eprintln!("{}: {done}", self.what),
                    _ => eprintln!("{}: {done} of {total}", self.what),
                }
            }
            None => (),
        }
    }

    /// The next part, by its name.
    pub fn part(&mut self, name: &str) {
        match &self.bar {
            Some(bar) => {
                bar.set_message(name.to_owned());
                bar.inc(1);
            }
            None => eprintln!("{}: {name}", self.what),
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }
}

fn bar(what: &'static str, total: u64) -> ProgressBar {
    let (bar, template) = match total {
        0 => (ProgressBar::new_spinner(), "{spinner} {prefix} {human_pos} {msg}"),
        _ => (ProgressBar::new(total), "{prefix} {wide_bar} {human_pos}/{human_len} {eta} {msg}"),
    };
    let style = ProgressStyle::with_template(template).expect("our own templates are well formed");
    bar.with_prefix(what).with_style(style)
}
