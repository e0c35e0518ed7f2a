use proptest::prelude::*;

use super::{chain, checkpoint, signer};
use crate::{Hash, NoteSigner, Proof, ProofCheckError, TileNodes, inclusion_proof};

/// A proof of record 5 of 11.
fn proof() -> Proof {
    let records = chain(11);
    let leaves: Vec<Hash> = records.iter().map(|record| record.leaf()).collect();
    let bytes: Vec<u8> = leaves.iter().flat_map(|leaf| leaf.0).collect();
    let mut tiles = TileNodes::new(11, |_| Ok::<_, String>(bytes.clone()));
    Proof {
        record: records[5].canonical(),
        index: 5,
        path: inclusion_proof(5, 11, &mut |level, index| tiles.node(level, index)).unwrap(),
        checkpoint: checkpoint(&leaves).to_string(),
    }
}

#[test]
fn a_proof_is_read_back_and_holds() {
    let read: Proof = proof().to_string().parse().unwrap();
    assert_eq!(read, proof());
    assert_eq!(read.check(signer().verifier()), Ok(chain(11).remove(5)));
}

/// The example is frozen: it must hold in every later version, and `check_proof.py` accepts it too.
#[test]
fn the_published_example_holds() {
    let example = include_str!("../../examples/example.tlog-proof");
    let verifier = include_str!("../../examples/example.vkey").trim_end().parse().unwrap();
    assert_eq!(proof().to_string(), example);
    assert_eq!(example.parse::<Proof>().unwrap().check(&verifier), Ok(chain(11).remove(5)));
}

#[test]
fn whatever_is_changed_the_proof_fails() {
    let verifier = signer().verifier().clone();
    let fails = |change: fn(&mut Proof)| {
        let mut changed = proof();
        change(&mut changed);
        changed.check(&verifier).unwrap_err()
    };
    assert_eq!(fails(|p| p.record = chain(11)[4].canonical()), ProofCheckError::Path);
    assert_eq!(fails(|p| p.index = 4), ProofCheckError::Path);
    assert_eq!(fails(|p| p.path[0] = Hash::ZERO), ProofCheckError::Path);
    assert!(matches!(
        fails(|p| p.checkpoint = p.checkpoint.replace("\n11\n", "\n12\n")),
        ProofCheckError::Checkpoint(_)
    ));
    let stranger = NoteSigner::from_seed(verifier.name(), &[9; 32]).unwrap();
    assert!(matches!(proof().check(stranger.verifier()), Err(ProofCheckError::Checkpoint(_))));
}

#[test]
fn a_signed_record_at_a_wrong_place_is_refused() {
    let record = chain(11).remove(5);
    let alone = [record.leaf()];
    let misplaced = Proof {
        record: record.canonical(),
        index: 0,
        path: vec![],
        checkpoint: checkpoint(&alone).to_string(),
    };
    assert_eq!(misplaced.check(signer().verifier()), Err(ProofCheckError::Place));
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text: String, at: prop::sample::Index, put: char) {
        let _ = text.parse::<Proof>();
        let mut changed: Vec<char> = proof().to_string().chars().collect();
        let at = at.index(changed.len());
        changed[at] = put;
        let changed: String = changed.into_iter().collect();
        if let Ok(read) = changed.parse::<Proof>() {
            prop_assert_eq!(read.to_string(), changed);
            prop_assert!(read == proof() || read.check(signer().verifier()).is_err());
        }
    }
}
