use proptest::prelude::*;

use super::chain;
use crate::{Hash, Record, RecordError};

/// The bytes and the hash are facts: a change here breaks every existing log.
#[test]
fn canonical_form_is_frozen() {
    let record = Record {
        chain: 3,
        seq: 9_007_199_254_740_993,
        id: -1,
        at: 1_763_000_000_000,
        actor: "Nguyễn \"Thử\"\u{7f}".into(),
        name: "cases.decided".into(),
        subject: "H00\\1/2".into(),
        payload: "{\"a\": 1,\n\"b\":\"\u{1}😀\"}".into(),
        prev: Hash([0xfb; 32]),
    };
    let expected = [
        r#"{"actor":"Nguyễn \"Thử\""#,
        "\u{7f}\",",
        r#""at":"1763000000000","chain":3,"id":"-1","name":"cases.decided","#,
        r#""payload":"{\"a\": 1,\n\"b\":\"\u0001😀\"}","#,
        r#""prev":"+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/v7+/s=","#,
        r#""seq":"9007199254740993","subject":"H00\\1/2"}"#,
    ];
    assert_eq!(String::from_utf8(record.canonical()).unwrap(), expected.concat());
    assert_eq!(record.leaf().to_string(), "xjJTVR4mlIqOTXImNM/FwMfI/R67/WsBWd00xQwiXHo=");
}

#[test]
fn only_the_canonical_form_is_read() {
    let line = String::from_utf8(chain(1)[0].canonical()).unwrap();
    assert!(Record::parse(line.as_bytes()).is_ok());
    let cases = [
        (line.replace(r#","chain""#, r#", "chain""#), RecordError::NotCanonical),
        (line.replace(r#""seq":"0""#, r#""seq":"00""#), RecordError::NotCanonical),
        (line.replace(r#""id":"1"#, r#""id":"+1"#), RecordError::NotCanonical),
        (line.replace("cases.", "case\\u0073."), RecordError::NotCanonical),
        (format!("{line}\n"), RecordError::NotCanonical),
        (line.replace(r#""seq":"0""#, r#""seq":0"#), RecordError::Malformed),
        (line.replace(r#""chain":0"#, r#""chain":-1"#), RecordError::Malformed),
        (line.replace('}', r#","more":1}"#), RecordError::Malformed),
        (line.replace(r#""chain":0,"#, ""), RecordError::Malformed),
        (line.replace(r#""chain":0,"#, r#""chain":0,"chain":0,"#), RecordError::Malformed),
    ];
    for (changed, error) in cases {
        assert_eq!(Record::parse(changed.as_bytes()), Err(error), "{changed}");
    }
}

proptest! {
    #[test]
    fn any_record_is_read_back(
        (chain, seq, id, at) in any::<(u32, u64, i64, i64)>(),
        (actor, name, subject, payload) in any::<(String, String, String, String)>(),
        prev: [u8; 32],
    ) {
        let record = Record { chain, seq, id, at, actor, name, subject, payload, prev: Hash(prev) };
        prop_assert_eq!(Record::parse(&record.canonical()), Ok(record));
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes: Vec<u8>, cut in 0..200usize, put: u8) {
        let _ = Record::parse(&bytes);
        let mut line = chain(1)[0].canonical();
        line[cut] = put;
        if let Ok(record) = Record::parse(&line) {
            prop_assert_eq!(record.canonical(), line);
        }
    }
}
