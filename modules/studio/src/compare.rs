//! Two versions beside each other, line by line.

use contracts::services::Files;

/// Pairs of lines that are compared before a file is simply shown as replaced.
const PAIRS_MAX: usize = 2_000_000;
/// Unchanged lines shown around a change.
const AROUND: usize = 2;

/// One line of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub sign: Sign,
    pub text: String,
}

/// What became of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Same,
    Gone,
    New,
    /// Unchanged lines that are left out.
    Skipped,
}

impl Sign {
    pub fn mark(self) -> &'static str {
        match self {
            Sign::Same => " ",
            Sign::Gone => "−",
            Sign::New => "+",
            Sign::Skipped => "…",
        }
    }
}

/// The files that differ, with their lines.
pub fn compare(before: &Files, after: &Files) -> Vec<(String, Vec<Line>)> {
    let mut paths: Vec<&String> = before.keys().chain(after.keys()).collect();
    paths.sort();
    paths.dedup();
    let text = |files: &Files, path: &String| files.get(path).cloned().unwrap_or_default();
    let differ = paths.into_iter().filter(|it| before.get(*it) != after.get(*it));
    differ.map(|it| (it.clone(), folded(lines(&text(before, it), &text(after, it))))).collect()
}

/// All lines of both texts, in order.
pub fn lines(before: &str, after: &str) -> Vec<Line> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let line = |sign: Sign| move |text: &&str| Line { sign, text: (*text).to_owned() };
    let mut found: Vec<Line> = old[..head].iter().map(line(Sign::Same)).collect();
    found.extend(middle(&old[head..old.len() - tail], &new[head..new.len() - tail]));
    found.extend(old[old.len() - tail..].iter().map(line(Sign::Same)));
    found
}

/// By the longest common subsequence of lines.
fn middle(old: &[&str], new: &[&str]) -> Vec<Line> {
    let line = |sign: Sign, text: &str| Line { sign, text: text.to_owned() };
    if old.len().saturating_mul(new.len()) > PAIRS_MAX {
        let gone = old.iter().map(|it| line(Sign::Gone, it));
        return gone.chain(new.iter().map(|it| line(Sign::New, it))).collect();
    }
    let width = new.len() + 1;
    let mut common = vec![0_u32; (old.len() + 1) * width];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            common[a * width + b] = if old[a] == new[b] {
                common[(a + 1) * width + b + 1] + 1
            } else {
                common[(a + 1) * width + b].max(common[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut found = Vec::new();
    while a < old.len() || b < new.len() {
        if a < old.len() && b < new.len() && old[a] == new[b] {
            found.push(line(Sign::Same, old[a]));
            (a, b) = (a + 1, b + 1);
        } else if b >= new.len()
            || (a < old.len() && common[(a + 1) * width + b] >= common[a * width + b + 1])
        {
            found.push(line(Sign::Gone, old[a]));
            a += 1;
        } else {
            found.push(line(Sign::New, new[b]));
            b += 1;
        }
    }
    found
}

/// Long unchanged parts are left out.
fn folded(lines: Vec<Line>) -> Vec<Line> {
    let changed: Vec<usize> =
        lines.iter().enumerate().filter(|(_, it)| it.sign != Sign::Same).map(|(at, _)| at).collect();
    let near = |at: usize| {
        let after = changed.partition_point(|it| *it < at);
        let close = |it: &usize| it.abs_diff(at) <= AROUND;
        changed.get(after).is_some_and(close) || after.checked_sub(1).is_some_and(|it| close(&changed[it]))
    };
    let mut found: Vec<Line> = Vec::new();
    for (at, line) in lines.into_iter().enumerate() {
        if near(at) {
            found.push(line);
        } else if found.last().is_none_or(|it| it.sign != Sign::Skipped) {
            found.push(Line { sign: Sign::Skipped, text: String::new() });
        }
    }
    found
}
