//! How long a service really takes, from a histogram: enough for "half are done within …", without
//! keeping the cases.

/// Upper ends of the steps, in minutes; the last step is open.
const STEPS: [i64; 27] = [
    15, 30, 60, 120, 180, 240, 360, 480, 720, 1_440, 2_880, 4_320, 5_760, 7_200, 8_640, 10_080, 14_400,
    17_280, 20_160, 28_800, 36_000, 43_200, 57_600, 64_800, 86_400, 129_600, 172_800,
];
/// Fewer cases say nothing about the next one, and could tell about a person.
const CASES_MIN: i64 = 5;
/// Figures are of this many days.
pub const DAYS: i64 = 30;

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;

/// Cases that took between the step before and this one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket {
    pub step: usize,
    pub cases: i64,
    pub on_time: i64,
}

/// What a page tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figures {
    pub cases: i64,
    /// Half of the cases took no longer than this many minutes.
    pub half_within_min: i64,
    /// Out of a thousand cases, so many were on time.
    pub on_time_per_mille: i64,
}

impl Figures {
    /// `None` while there are too few cases.
    pub fn of(buckets: &[Bucket]) -> Option<Figures> {
        let cases: i64 = buckets.iter().map(|it| it.cases).sum();
        if cases < CASES_MIN {
            return None;
        }
        let on_time: i64 = buckets.iter().map(|it| it.on_time).sum();
        let mut counted = 0;
        let half = buckets.iter().find(|it| {
            counted += it.cases;
            counted * 2 >= cases
        });
        let step = half.map_or(0, |it| it.step).min(STEPS.len() - 1);
        Some(Figures { cases, half_within_min: STEPS[step], on_time_per_mille: on_time * 1_000 / cases })
    }
}

/// The step of the scale on which a duration lies; a negative one counts as nothing.
pub fn step_of(took_ms: i64) -> usize {
    let minutes = took_ms.max(0) / MINUTE_MS;
    STEPS.iter().position(|end| minutes <= *end).unwrap_or(STEPS.len())
}

/// The day of an instant, counted from 1970 (UTC).
pub fn day_of(at_ms: i64) -> i64 {
    at_ms.div_euclid(DAY_MS)
}
