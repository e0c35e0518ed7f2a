//! How long a search takes when there is much to find. Left out of the usual run:
//! `ENTRIES=1000000 cargo test -p search -- --ignored --nocapture`.

use std::time::{Duration, Instant};

use contracts::search::Entry;
use kernel::Id;
use testkit::App;

use crate::index;
use crate::words::{Query, Scope};

/// Family names and how many people in a hundred bear them, roughly; then middle and given names.
const FAMILY: [(&str, u64); 10] = [
    ("Nguyễn", 38),
    ("Trần", 12),
    ("Lê", 10),
    ("Phạm", 8),
    ("Hoàng", 6),
    ("Vũ", 6),
    ("Đặng", 6),
    ("Bùi", 5),
    ("Đỗ", 5),
    ("Hồ", 4),
];
const MIDDLE: [&str; 8] = ["Thị", "Văn", "Minh", "Ngọc", "Quốc", "Thanh", "Đức", "Hữu"];
const GIVEN: [&str; 16] = [
    "Anh",
    "Ánh",
    "Bảo",
    "Dũng",
    "Đức",
    "Hà",
    "Hoa",
    "Hùng",
    "Lan",
    "Linh",
    "Mai",
    "Nam",
    "Phượng",
    "Quân",
    "Sơn",
    "Yến",
];
const SERVICES: [&str; 5] = [
    "Đăng ký khai sinh",
    "Đăng ký kết hôn",
    "Cấp phép sửa chữa, cải tạo nhà ở riêng lẻ",
    "Chứng thực bản sao từ bản chính",
    "Đổi giấy phép lái xe",
];
/// Nine in ten entries are of agency 1: the hardest case is one large agency.
const SMALL_AGENCIES: u64 = 50;
const OWNERS: u64 = 300_000;
const BATCH: u64 = 5_000;
const ROUNDS: usize = 100;

#[test]
#[ignore = "fills a large database"]
fn a_search_takes_milliseconds_among_very_many_entries() {
    let entries: u64 = std::env::var("ENTRIES").ok().and_then(|it| it.parse().ok()).unwrap_or(200_000);
    let mut app = super::app();
    let start = Instant::now();
    fill(&mut app, entries);
    let filled = start.elapsed();
    println!("{entries} entries in {filled:.1?}, {:.0} a second", entries as f64 / filled.as_secs_f64());
    let mut slowest = Duration::ZERO;
    let (large, small, owner) =
        (Scope::Agency(Id(1)), Scope::Agency(Id(7)), Scope::Owner(sample(4_321).owner));
    for (scope, text) in [
        (large, "nguyen"),
        (large, "nguyen van"),
        (large, "ng"),
        (large, "nguye"),
        (large, "nguyen thi ph"),
        (large, "tran thi van nguyen"),
        (large, "dang ky khai sinh nguyen thi lan"),
        // Two common words that never stand together.
        (large, "lai xe ket hon"),
        (large, "xuyen"),
        (large, "nguyen xuyen"),
        (large, "xuyen ngu"),
        (large, "xuyen nguye"),
        (large, "xuyen phuong quoc"),
        (large, "H26.16-250003-0042"),
        (large, "250003-00"),
        (large, "khongcoai"),
        (small, "nguyen"),
        (small, "nguyen van du"),
        (small, "xuyen"),
        (owner, "nguyen"),
        (owner, "khai"),
    ] {
        let query = Query::parse(text).expect("it holds words");
        let mut rows = 0;
        let mut times: Vec<Duration> = (0..ROUNDS)
            .map(|_| {
                let start = Instant::now();
                rows = app.look(|db| index::newest(db, scope, &query)).len();
                start.elapsed()
            })
            .collect();
        times.sort();
        let (half, most) = (times[ROUNDS / 2], times[ROUNDS * 99 / 100]);
        println!("p50 {half:>9.2?}  p99 {most:>9.2?} {rows:>3} rows  {scope:?} {text}");
        slowest = slowest.max(most);
    }
    println!("slowest p99 {slowest:.2?}");
}

fn fill(app: &mut App, entries: u64) {
    for start in (0..entries).step_by(BATCH as usize) {
        app.command(move |ctx| {
            for number in start..(start + BATCH).min(entries) {
                let entry = sample(number);
                index::put(ctx.db, &entry.subject, Some(&entry))?;
            }
            Ok(())
        })
        .expect("there is room for all of them");
    }
}

fn sample(number: u64) -> Entry {
    let seed = mix(number);
    let (name, other) = (person(seed), person(mix(seed)));
    let service = SERVICES[(seed >> 40) as usize % SERVICES.len()];
    let subject = format!("H26.16-{:06}-{:04}", 250_000 + number / 10_000, number % 10_000);
    let agency = if seed.is_multiple_of(10) { 2 + (seed >> 20) % SMALL_AGENCIES } else { 1 };
    // One in a thousand has a rare word.
    let rare = if number.is_multiple_of(1_000) { "Xuyến" } else { "" };
    Entry {
        title: format!("{service} – {name}"),
        detail: format!("{subject} · {other}"),
        words: format!("{subject} {service} {name} {other} {rare}"),
        href: format!("/cases/{subject}"),
        agency: Id(agency as i64),
        owner: Id(1_000 + ((seed >> 12) % OWNERS) as i64),
        at: 1_700_000_000_000 + (number as i64) * 60_000,
        subject,
    }
}

fn person(seed: u64) -> String {
    let mut place = (seed >> 32) % 100;
    let mut family = FAMILY[0].0;
    for (name, share) in FAMILY {
        family = name;
        if place < share {
            break;
        }
        place -= share;
    }
    let middle = MIDDLE[(seed >> 8) as usize % MIDDLE.len()];
    format!("{family} {middle} {}", GIVEN[(seed >> 16) as usize % GIVEN.len()])
}

/// The same numbers in every run, without pattern.
fn mix(number: u64) -> u64 {
    let mut it = number.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    it ^= it >> 29;
    it = it.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    it ^ (it >> 32)
}
