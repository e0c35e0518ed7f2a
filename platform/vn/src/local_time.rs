//! Vietnamese wall-clock time. `Asia/Ho_Chi_Minh` has kept UTC+7 without summer time since 1975.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{self, Offset};

const VIETNAM: Offset = tz::offset(7);
/// Instants are held inside the years 1900 to 2200, so that no later date arithmetic can leave the calendar.
const EARLIEST: DateTime = Date::constant(1900, 1, 1).at(0, 0, 0, 0);
const LATEST: DateTime = Date::constant(2200, 1, 1).at(0, 0, 0, 0);

/// Wall-clock time in Vietnam at `epoch_ms` (milliseconds since 1970 UTC), held inside 1900 to 2200.
pub fn local(epoch_ms: i64) -> DateTime {
    match Timestamp::from_millisecond(epoch_ms) {
        Ok(instant) => VIETNAM.to_datetime(instant).clamp(EARLIEST, LATEST),
        Err(_) if epoch_ms < 0 => EARLIEST,
        Err(_) => LATEST,
    }
}

/// The instant (milliseconds since 1970 UTC) at which Vietnamese clocks show `wall`.
pub fn local_ms(wall: DateTime) -> i64 {
    match VIETNAM.to_timestamp(wall) {
        Ok(instant) => instant.as_millisecond(),
        Err(_) if wall < EARLIEST => Timestamp::MIN.as_millisecond(),
        Err(_) => Timestamp::MAX.as_millisecond(),
    }
}
