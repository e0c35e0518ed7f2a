//! Is a record under a signed head, and does its path lead there?

use kernel::{Ctx, Error, Result, checkpoints};
use ledger::{Checkpoint, Hash, Proof, ProofCheckError, Record};

/// Where a record stands. `chain` and `seq` are its place.
pub struct Standing {
    pub chain: u32,
    pub seq: u64,
    /// `None` while no signed head covers the record; the next one does.
    pub proven: Option<Proven>,
}

/// A proof, checked here as anybody else would check it.
pub struct Proven {
    pub proof: Proof,
    pub leaf: Hash,
    pub head: Checkpoint,
    pub outcome: Result<Record, ProofCheckError>,
}

/// Looks a place up. [`Error::NotFound`] when the chain has no such record.
pub fn at(ctx: &mut Ctx<'_>, chain: u32, seq: u64) -> Result<Standing> {
    let Some(proof) = checkpoints::prove(ctx.db, chain, seq)? else {
        let exists = checkpoints::chains(ctx.db)?.into_iter().any(|(it, len)| it == chain && seq < len);
        return if exists { Ok(Standing { chain, seq, proven: None }) } else { Err(Error::NotFound) };
    };
    let verifier = ctx.scene().platform.ledger_verifier(chain)?;
    let outcome = proof.check(&verifier);
    let note = proof.checkpoint.as_bytes();
    let head = Checkpoint::verify(note, &verifier)
        .map_err(|cause| Error::Bug(format!("the newest head of chain {chain}: {cause}")))?;
    let leaf = Hash::leaf(&proof.record);
    Ok(Standing { chain, seq, proven: Some(Proven { proof, leaf, head, outcome }) })
}

/// `0/128`, `0 128` or `0-128` as a place; `None` when the text is none.
pub fn read_place(text: &str) -> Option<(u32, u64)> {
    let (chain, seq) = text.trim().split_once(['/', ' ', '-', ':'])?;
    Some((chain.trim().parse().ok()?, seq.trim().parse().ok()?))
}
