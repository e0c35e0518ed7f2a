//! A bank's statement as CSV: date, amount, words of the transfer. Everything wrong is told at once, by line.

use jiff::civil::Date;
use kernel::FieldProblem;

/// A line of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub day: Date,
    /// Negative for money out.
    pub amount_vnd: i64,
    pub words: String,
}

/// Bytes of a file.
pub const BYTES_MAX: u64 = 2 * 1024 * 1024;
pub const LINES_MAX: usize = 2_000;
/// Of a line's words, in characters; banks allow 210.
const WORDS_MAX: usize = 500;
/// Problems told at once.
const PROBLEMS_MAX: usize = 20;
/// More than any account holds, less than what overflows a sum.
const AMOUNT_MAX: i64 = 1_000_000_000_000_000;

/// Reads a file with or without a line of headings, separated by commas, semicolons or tabs.
///
/// # Errors
/// What is wrong, at most twenty lines of it.
pub fn parse(bytes: &[u8]) -> Result<Vec<Line>, Vec<FieldProblem>> {
    let text = std::str::from_utf8(bytes).map_err(|_| vec![about_file("payments-file-encoding")])?;
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(text))
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let (mut lines, mut problems) = (Vec::new(), Vec::new());
    for (at, record) in reader.records().enumerate() {
        if lines.len() >= LINES_MAX {
            return Err(vec![about_file("payments-file-long")]);
        }
        let Ok(record) = record else { return Err(vec![about_file("payments-file-broken")]) };
        match line(&record) {
            Ok(line) => lines.push(line),
            Err(_) if at == 0 && is_heading(&record) => (),
            Err(_) if record.iter().all(str::is_empty) => (),
            Err(key) if problems.len() < PROBLEMS_MAX => problems.push(about_line(at + 1, key)),
            Err(_) => break,
        }
    }
    if problems.is_empty() && lines.is_empty() {
        problems.push(about_file("payments-file-empty"));
    }
    if problems.is_empty() { Ok(lines) } else { Err(problems) }
}

/// Which sign separates: the most frequent one of the first line.
fn separator(text: &str) -> u8 {
    let first = text.lines().next().unwrap_or("");
    let count = |sign: u8| first.bytes().filter(|it| *it == sign).count();
    [b';', b'\t'].into_iter().find(|sign| count(*sign) > 0 && count(*sign) >= count(b',')).unwrap_or(b',')
}

/// Headings have no digits.
fn is_heading(record: &csv::StringRecord) -> bool {
    !record.iter().any(|it| it.contains(|sign: char| sign.is_ascii_digit()))
}

fn line(record: &csv::StringRecord) -> Result<Line, &'static str> {
    let (Some(day), Some(amount), Some(words)) = (record.get(0), record.get(1), record.get(2)) else {
        return Err("payments-line-columns");
    };
    Ok(Line {
        day: date(day).ok_or("payments-line-date")?,
        amount_vnd: amount_of(amount).ok_or("payments-line-amount")?,
        words: words.chars().filter(|it| !it.is_control()).take(WORDS_MAX).collect(),
    })
}

/// `2026-11-16`, `16/11/2026`, `16-11-2026`, `16.11.2026`; a time of day may follow.
fn date(text: &str) -> Option<Date> {
    let text = text.split([' ', 'T']).next()?;
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let [first, month, last] = parts.as_slice() else { return None };
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if year.len() != 4 {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Whole đồng: `150000`, `150.000`, `150,000`, `+150 000`, `-20.000 VND`, `150,000.00`.
fn amount_of(text: &str) -> Option<i64> {
    let text = text.trim().trim_end_matches("VND").trim_end_matches(['đ', '₫', ' ', '\u{a0}']);
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let whole = without_cents(digits);
    let mut groups = whole.split(['.', ',', ' ', '\u{a0}']);
    let first = groups.next()?;
    let mut number = first.to_owned();
    for group in groups {
        // A group of three, or it is a fraction, which đồng do not have.
        if group.len() != 3 || first.len() > 3 {
            return None;
        }
        number.push_str(group);
    }
    if number.is_empty() || !number.bytes().all(|it| it.is_ascii_digit()) {
        return None;
    }
    number.parse::<i64>().ok().filter(|it| (1..=AMOUNT_MAX).contains(it)).map(|it| it * sign)
}

/// Some banks write two zeros after the đồng.
fn without_cents(text: &str) -> &str {
    text.strip_suffix(".00").or_else(|| text.strip_suffix(",00")).unwrap_or(text)
}

fn about_file(key: &str) -> FieldProblem {
    FieldProblem::new("file", key)
}

fn about_line(number: usize, key: &str) -> FieldProblem {
    FieldProblem { args: vec![("line", number.to_string())], ..FieldProblem::new("file", key) }
}
