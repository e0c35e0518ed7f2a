//! Figures for operators, in Prometheus' text format.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use hyper::StatusCode;
use kernel::{Registry, Route};

use crate::Edge;

/// Counters of every route, made at the start: counting takes no lock.
pub struct Figures {
    series: Vec<Series>,
    by_route: HashMap<(&'static str, &'static str), usize>,
}

struct Series {
    method: &'static str,
    /// As declared: `/cases/{code}`, never what was really asked for.
    route: &'static str,
    /// Answers by the first digit of their status, 1 to 5.
    by_class: [AtomicU64; 5],
    /// Answers up to each of [`BOUNDS_US`], and slower ones last.
    by_time: [AtomicU64; BOUNDS_US.len() + 1],
    total_us: AtomicU64,
}

/// Pages and files of the edge itself.
pub const OWN: usize = 0;
/// Addresses that nobody answers for.
pub const UNKNOWN: usize = 1;

/// Upper bounds of the histogram in microseconds.
const BOUNDS_US: [u64; 12] =
    [100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 500_000, 2_500_000];

impl Figures {
    pub fn new(registry: &Registry) -> Figures {
        let mut series = vec![Series::new("", "edge"), Series::new("", "unknown")];
        let mut by_route = HashMap::new();
        for (_, route) in registry.routes() {
            by_route.insert((route.method.as_str(), route.path), series.len());
            series.push(Series::new(route.method.as_str(), route.path));
        }
        Figures { series, by_route }
    }

    pub fn series_of(&self, route: &Route) -> usize {
        self.by_route.get(&(route.method.as_str(), route.path)).copied().unwrap_or(UNKNOWN)
    }

    pub fn count(&self, series: usize, status: StatusCode, took: Duration) {
        let series = &self.series[series];
        let took_us = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        let class = usize::from(status.as_u16() / 100).clamp(1, 5) - 1;
        let bucket = BOUNDS_US.partition_point(|bound| *bound < took_us);
        series.by_class[class].fetch_add(1, Ordering::Relaxed);
        series.by_time[bucket].fetch_add(1, Ordering::Relaxed);
        series.total_us.fetch_add(took_us, Ordering::Relaxed);
    }
}

impl Series {
    fn new(method: &'static str, route: &'static str) -> Series {
        Series {
            method,
            route,
            by_class: Default::default(),
            by_time: Default::default(),
            total_us: AtomicU64::new(0),
        }
    }

    fn labels(&self) -> String {
        format!("method=\"{}\",route=\"{}\"", self.method, self.route)
    }

    fn is_silent(&self) -> bool {
        self.by_class.iter().all(|it| it.load(Ordering::Relaxed) == 0)
    }
}

/// The text that `/metrics` answers with.
pub fn text(edge: &Edge) -> String {
    let mut text = String::new();
    let heard: Vec<&Series> = edge.figures.series.iter().filter(|it| !it.is_silent()).collect();
    requests(&mut text, &heard);
    seconds(&mut text, &heard);
    gauge(&mut text, "motcua_waiting_reads", "Pages that wait for a thread.", edge.readers.waiting());
    gauge(&mut text, "motcua_waiting_commands", "Commands that wait for a thread.", edge.commands.waiting());
    gauge(&mut text, "motcua_live_streams", "Pages that are updated live.", edge.live.count());
    text
}

// Writing to a String cannot fail, so the outcomes of `write!` say nothing.

fn requests(text: &mut String, heard: &[&Series]) {
    text.push_str("# HELP motcua_requests_total Answers by route and class of status.\n");
    text.push_str("# TYPE motcua_requests_total counter\n");
    for series in heard {
        for (class, count) in series.by_class.iter().enumerate() {
            let (labels, class, count) = (series.labels(), class + 1, count.load(Ordering::Relaxed));
            if count > 0 {
                let _ = writeln!(text, "motcua_requests_total{{{labels},status=\"{class}xx\"}} {count}");
            }
        }
    }
}

fn seconds(text: &mut String, heard: &[&Series]) {
    let name = "motcua_request_seconds";
    let _ = writeln!(text, "# HELP {name} Time from the request's head to the answer's head.");
    let _ = writeln!(text, "# TYPE {name} histogram");
    for series in heard {
        let labels = series.labels();
        let mut sum = 0;
        for (count, bound) in series.by_time.iter().zip(BOUNDS_US) {
            sum += count.load(Ordering::Relaxed);
            let bound = bound as f64 / 1e6;
            let _ = writeln!(text, "{name}_bucket{{{labels},le=\"{bound}\"}} {sum}");
        }
        sum += series.by_time[BOUNDS_US.len()].load(Ordering::Relaxed);
        let total = series.total_us.load(Ordering::Relaxed) as f64 / 1e6;
        let _ = writeln!(text, "{name}_bucket{{{labels},le=\"+Inf\"}} {sum}");
        let _ = writeln!(text, "{name}_sum{{{labels}}} {total}\n{name}_count{{{labels}}} {sum}");
    }
}

fn gauge(text: &mut String, name: &str, help: &str, value: usize) {
    let _ = writeln!(text, "# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}");
}
