//! The log as files, as C2SP tlog-tiles lays it out: any tool of that family can follow it.

use kernel::{Ctx, Error, Reply, Result, checkpoints};
use ledger::Tile;

const TEXT: &str = "text/plain; charset=utf-8";
const BYTES: &str = "application/octet-stream";
/// A full tile never changes.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// Beyond it the places in a tile would not be 64-bit numbers; no log grows so far.
const INDEX_MAX: u64 = 1 << 48;

/// `GET /proofs/{chain}/checkpoint`: the newest signed head.
pub fn checkpoint(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let chain = chain(ctx)?;
    let note = checkpoints::newest(ctx.db, chain)?.ok_or(Error::NotFound)?;
    Ok(Reply::new(200, TEXT, note))
}

/// `GET /proofs/{chain}/tile/{level}/{index}`: 256 hashes, or fewer at the growing edge. Records themselves
/// are not published: they are about people.
pub fn tile(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let chain = chain(ctx)?;
    let tile: Tile = format!("tile/{}", ctx.param("rest")?).parse().map_err(|_| Error::NotFound)?;
    if tile.index > INDEX_MAX {
        return Err(Error::NotFound);
    }
    let bytes = checkpoints::tile_bytes(ctx.db, chain, tile)?;
    let cache = tile.is_full().then_some(FOR_EVER);
    Ok(Reply { cache, ..Reply::new(200, BYTES, bytes) })
}

fn chain(ctx: &Ctx<'_>) -> Result<u32> {
    ctx.param("chain")?.parse().map_err(|_| Error::NotFound)
}
