//! "Did you mean …": the known name nearest to one that is not known.

/// The name among `known` that a slip of the hand turns into `wrong`; none when all are too far.
pub(crate) fn nearest<'a>(wrong: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let far = 1 + wrong.chars().count() / 3;
    let near = known.into_iter().map(|name| (distance(wrong, name), name)).filter(|(steps, _)| *steps <= far);
    near.min().map(|(_, name)| name)
}

/// `what`, followed by the nearest known name.
pub(crate) fn with_nearest<'a>(
    what: impl Into<String>,
    wrong: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> String {
    let what = what.into();
    match nearest(wrong, known) {
        Some(name) => format!("{what}; did you mean `{name}`?"),
        None => what,
    }
}

/// The message of a TOML reader with a suggestion: it quotes the unknown name first, then the known ones.
pub(crate) fn advised(message: &str) -> String {
    let unknown = ["unknown field", "unknown variant"].iter().any(|it| message.contains(it));
    let mut quoted = message.split('`').skip(1).step_by(2);
    match quoted.next() {
        Some(wrong) if unknown => with_nearest(message, wrong, quoted),
        _ => message.to_owned(),
    }
}

/// Letters to insert, drop, change or swap with their neighbour to turn one word into the other.
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=other.len()).collect()];
    for (i, a) in one.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let change = rows[i][j] + usize::from(a != b);
            let mut least = change.min(rows[i][j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                least = least.min(rows[i - 1][j - 1] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[one.len()][other.len()]
}
