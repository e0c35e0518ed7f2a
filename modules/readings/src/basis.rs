//! Legal bases: a number such as `60/2014/QH13` says by its ending what kind of act it is.

/// Text key that names the kind of an act and takes its `number`; `None` when the ending is not one of the
/// usual ones, and the text must speak for itself.
pub fn kind_key(number: &str) -> Option<&'static str> {
    let (_, ending) = number.trim().rsplit_once('/')?;
    let is_assembly =
        ending.strip_prefix("QH").is_some_and(|it| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit()));
    match ending.split('-').next()? {
        _ if is_assembly => Some("readings-basis-law"),
        "NĐ" => Some("readings-basis-decree"),
        "NQ" => Some("readings-basis-resolution"),
        "TT" | "TTLT" => Some("readings-basis-circular"),
        "QĐ" => Some("readings-basis-decision"),
        _ => None,
    }
}
