//! Numbers and dates in Vietnamese words.

use jiff::civil::Date;

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const BILLION: u64 = 1_000_000_000;

/// `number` in words, read the northern way: `linh` for an empty ten, `nghìn` for a thousand.
pub fn number_in_words(number: u64) -> String {
    if number == 0 {
        return DIGITS[0].to_owned();
    }
    let mut words = Vec::new();
    read(number, &mut words);
    words.join(" ")
}

/// A date as birth certificates spell it: `ngày năm tháng mười một năm hai nghìn không trăm hai mươi sáu`.
pub fn date_in_words(date: Date) -> String {
    let month = match date.month() {
        4 => "tư".to_owned(),
        month => number_in_words(month.unsigned_abs().into()),
    };
    let day = number_in_words(date.day().unsigned_abs().into());
    let year = number_in_words(date.year().unsigned_abs().into());
    format!("ngày {day} tháng {month} năm {year}")
}

/// Reads a number above zero. Above a billion the count of billions is itself read first: `hai nghìn tỷ`.
fn read(number: u64, words: &mut Vec<&'static str>) {
    if number >= BILLION {
        read(number / BILLION, words);
        words.push("tỷ");
    }
    for (size, name) in [(1_000_000, Some("triệu")), (1_000, Some("nghìn")), (1, None)] {
        let group = number % BILLION / size % 1_000;
        if group > 0 {
            read_group(group, words);
            words.extend(name);
        }
    }
}

/// Reads 1 to 999. After a larger group, the empty hundred is spoken too: `một triệu không trăm linh năm`.
fn read_group(group: u64, words: &mut Vec<&'static str>) {
    let (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
    let leads = words.is_empty();
    if hundreds > 0 || !leads {
        words.extend([DIGITS[hundreds as usize], "trăm"]);
    }
    match tens {
        0 if ones > 0 && (hundreds > 0 || !leads) => words.push("linh"),
        0 => {}
        1 => words.push("mười"),
        _ => words.extend([DIGITS[tens as usize], "mươi"]),
    }
    match (tens, ones) {
        (_, 0) => {}
        (2.., 1) => words.push("mốt"),
        (1.., 5) => words.push("lăm"),
        _ => words.push(DIGITS[ones as usize]),
    }
}
