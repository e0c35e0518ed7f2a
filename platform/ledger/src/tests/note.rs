use proptest::prelude::*;

use super::{ORIGIN, checkpoint, merkle::leaves, signer};
use crate::{Checkpoint, CheckpointError, NoteError, NoteSigner, NoteVerifier, SignedNote};

/// The key and the note that the documentation of the first implementation of signed notes publishes.
#[test]
fn a_published_note_is_verified_and_made_again() {
    let verifier: NoteVerifier =
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW".parse().unwrap();
    let text = "If you think cryptography is the answer to your problem,\n\
                then you don't know what your problem is.\n";
    let note = format!(
        "{text}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpR\
         Zb6KE6RyyBwJnAM=\n"
    );
    let parsed = SignedNote::parse(note.as_bytes()).unwrap();
    assert_eq!(parsed.text(), text);
    assert_eq!(verifier.verify(&parsed), Ok(()));
    let seed = [
        0x81, 0x0a, 0x14, 0x02, 0xd5, 0x14, 0x6c, 0x8d, 0x84, 0xf2, 0x44, 0x33, 0x30, 0xf5, 0x40, 0x80, 0xeb,
        0xf9, 0x8e, 0xe1, 0x7d, 0x9c, 0x74, 0xf6, 0x25, 0x2f, 0xc5, 0xd5, 0xc7, 0x28, 0x31, 0x73,
    ];
    let signer = NoteSigner::from_seed("PeterNeumann", &seed).unwrap();
    assert_eq!(signer.verifier(), &verifier);
    assert_eq!(signer.sign(text).unwrap().to_string(), note);
}

#[test]
fn foreign_signatures_are_ignored_and_forged_ones_refused() {
    let (other, pkcs8) = NoteSigner::generate("witness.example").unwrap();
    assert_eq!(NoteSigner::from_pkcs8("witness.example", &pkcs8).unwrap().verifier(), other.verifier());
    let text = "one\n\ntwo\n";
    let (ours, theirs) = (signer().sign(text).unwrap(), other.sign(text).unwrap());
    let both = format!("{ours}{}\n", theirs.signatures()[0]);
    let both = SignedNote::parse(both.as_bytes()).unwrap();
    assert_eq!(both.text(), text);
    assert_eq!(signer().verifier().verify(&both), Ok(()));
    assert_eq!(other.verifier().verify(&both), Ok(()));
    assert_eq!(other.verifier().verify(&ours), Err(NoteError::Unsigned));
    let changed = SignedNote::parse(both.to_string().replace("two", "too").as_bytes()).unwrap();
    assert_eq!(signer().verifier().verify(&changed), Err(NoteError::Forged));
    let namesake = NoteSigner::from_seed(ORIGIN, &[8; 32]).unwrap();
    assert_eq!(namesake.verifier().verify(&ours), Err(NoteError::Unsigned));
}

#[test]
fn malformed_notes_names_and_keys_are_refused() {
    let note = signer().sign("text\n").unwrap().to_string();
    let many = note.clone() + &note.lines().last().map(|line| format!("{line}\n")).unwrap().repeat(64);
    let cases = [
        String::new(),
        "text\n".into(),
        "text\n\n".into(),
        note.trim_end().into(),
        note.replace("text", "te\txt"),
        note.replace("— ", "- "),
        note.replace(ORIGIN, "a+b"),
        note.replace(ORIGIN, ""),
        note.replace('=', ""),
        format!("{note}\n"),
        "text\n\n— name AAAAAA==\n".into(),
        many,
    ];
    for case in cases {
        assert_eq!(SignedNote::parse(case.as_bytes()), Err(NoteError::Malformed), "{case:?}");
    }
    assert_eq!(signer().sign("no line end"), Err(NoteError::Text));
    assert_eq!(NoteSigner::from_seed("a b", &[1; 32]).unwrap_err(), NoteError::Name);
    assert_eq!(NoteSigner::from_pkcs8("a", b"not a key").unwrap_err(), NoteError::Key);
    let vkey = signer().verifier().to_string();
    assert_eq!(vkey.parse().as_ref(), Ok(signer().verifier()));
    for cut in 0..vkey.len() {
        assert!(vkey[..cut].parse::<NoteVerifier>().is_err());
    }
}

#[test]
fn a_checkpoint_is_origin_size_and_root() {
    let signed = checkpoint(&leaves(3)).to_string();
    let read = Checkpoint::verify(signed.as_bytes(), signer().verifier()).unwrap();
    assert_eq!((read.origin.as_str(), read.size), (ORIGIN, 3));
    assert_eq!(read.to_string().parse(), Ok(read.clone()));
    assert!(format!("{read}extension\n").parse::<Checkpoint>().is_ok());

    let elsewhere = Checkpoint { origin: "other.example/0".into(), ..read.clone() };
    assert_eq!(elsewhere.sign(&signer()), Err(CheckpointError::Origin));
    let disguised = signer().sign(&elsewhere.to_string()).unwrap().to_string();
    let refused = Checkpoint::verify(disguised.as_bytes(), signer().verifier());
    assert_eq!(refused, Err(CheckpointError::Origin));

    let text = read.to_string();
    let cases = ["\n3\n", "\n03\n", "\n+3\n", "\n\n"].map(|size| text.replace("\n3\n", size));
    for malformed in [&cases[1], &cases[2], &cases[3], "", "a\n1\n", &text.replace('=', ""), text.trim_end()]
    {
        assert_eq!(malformed.parse::<Checkpoint>(), Err(CheckpointError::Malformed), "{malformed:?}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(
        bytes: Vec<u8>, text: String, lines in "(— ?[a-z+]{0,3} [A-Za-z0-9+/=]{0,12}\n){0,3}",
    ) {
        let _ = SignedNote::parse(&bytes);
        let _ = text.parse::<Checkpoint>();
        let _ = text.parse::<NoteVerifier>();
        let _ = format!("{text}+{text}+{text}").parse::<NoteVerifier>();
        let note = format!("{text}\n\n{lines}");
        if let Ok(read) = SignedNote::parse(note.as_bytes()) {
            prop_assert_eq!(read.to_string(), note);
            prop_assert!(signer().verifier().verify(&read).is_err());
        }
    }
}
