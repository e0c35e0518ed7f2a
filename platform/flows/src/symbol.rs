//! The small signs in tasks, gateways and events, as lines in a square of 16 by 16: no font has all of them.

use crate::definition::{Event, Kind};

/// A sign.
pub(crate) struct Symbol {
    /// SVG path data.
    pub(crate) path: &'static str,
    /// Filled instead of drawn.
    pub(crate) filled: bool,
}

/// The sign of several instances, all at once or in turn.
pub(crate) fn many(sequential: bool) -> Symbol {
    drawn(if sequential { "M2 4h12M2 8h12M2 12h12" } else { "M4 2v12M8 2v12M12 2v12" })
}

/// The sign of a kind of node.
pub(crate) fn of(kind: &Kind) -> Option<Symbol> {
    Some(match kind {
        Kind::User => drawn("M8 2a3 3 0 1 0 0 6a3 3 0 1 0 0-6M2 15c0-4 3-5.5 6-5.5s6 1.5 6 5.5z"),
        Kind::Manual => drawn("M2 13V6l5-4v4h7v2.5H9v1.5h4v2H9v1z"),
        Kind::Service(_) => drawn(
            "M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6M8 1v3M8 12v3M1 8h3M12 8h3M3 3l2.2 2.2M10.8 10.8L13 13\
             M13 3l-2.2 2.2M5.2 10.8L3 13",
        ),
        Kind::Rule(_) => drawn("M1 3h14v10H1zM1 6h14M1 9.5h14M6 6v7"),
        Kind::Send(_) => filled("M1 3h14L8 8.5zM1 4.5V13h14V4.5L8 10z"),
        Kind::Receive(_) => drawn(ENVELOPE),
        Kind::Exclusive => drawn("M3 3l10 10M13 3L3 13"),
        Kind::Parallel => drawn("M8 1v14M1 8h14"),
        Kind::Inclusive => drawn("M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12"),
        Kind::EventBased => drawn("M8 1.5l6.5 4.7-2.5 7.8H4L1.5 6.2z"),
        Kind::SubProcess | Kind::Call(_) => return None,
        Kind::Throw(event) | Kind::End(event) => thrown(event)?,
        Kind::Start(event) | Kind::Catch(event) | Kind::Boundary { event, .. } => caught(event)?,
    })
}

const ENVELOPE: &str = "M1 3h14v10H1zM1 3l7 6 7-6";
const BOLT: &str = "M3 14L6 3l4 6 3-7-3 11-4-6z";
const UPWARDS: &str = "M8 1l5 13-5-5-5 5z";
const BACKWARDS: &str = "M8 3v10L1 8zM15 3v10L8 8z";

fn caught(event: &Event) -> Option<Symbol> {
    Some(drawn(match event {
        Event::None | Event::Terminate => return None,
        Event::Message(_) => ENVELOPE,
        Event::Timer(_) => "M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14M8 4v4l3 2",
        Event::Error(_) => BOLT,
        Event::Escalation(_) => UPWARDS,
        Event::Compensation(_) => BACKWARDS,
    }))
}

fn thrown(event: &Event) -> Option<Symbol> {
    Some(filled(match event {
        Event::None | Event::Timer(_) => return None,
        Event::Message(_) => "M1 3h14L8 8.5zM1 4.5V13h14V4.5L8 10z",
        Event::Terminate => "M8 0a8 8 0 1 0 0 16a8 8 0 1 0 0-16",
        Event::Error(_) => BOLT,
        Event::Escalation(_) => UPWARDS,
        Event::Compensation(_) => BACKWARDS,
    }))
}

fn drawn(path: &'static str) -> Symbol {
    Symbol { path, filled: false }
}

fn filled(path: &'static str) -> Symbol {
    Symbol { path, filled: true }
}
