//! Signed tree heads and proofs over the ledger in this database.

use std::collections::BTreeMap;
use std::sync::Arc;

use ledger::{Checkpoint, Frontier, Hash, NoteSigner, NoteVerifier, Proof, Record, Tile, TileNodes};

use crate::chain::hash_of;
use crate::{Db, Error, Id, Platform, Reply, Result, Row, bug, jobs, statements};

statements! {
    /// Steps from chain to chain along the key: a `group by` would read every event there ever was.
    CHAINS = "with recursive place (chain) as (select min(chain) from kernel_event union all \
              select (select min(e.chain) from kernel_event e where e.chain > place.chain) \
              from place where place.chain is not null) \
              select chain, (select max(e.seq) from kernel_event e where e.chain = place.chain) as last \
              from place where chain is not null";

    NEWEST = "select size, note, frontier from kernel_checkpoint where chain = ?1 order by size desc limit 1";

    LEAVES = "select leaf from kernel_event where chain = ?1 and seq >= ?2 and seq < ?3 order by seq";

    NODES = "select hash from kernel_node where chain = ?1 and level = ?2 and number >= ?3 and number < ?4 \
             order by number";

    KEEP_NODE = "insert into kernel_node (chain, level, number, hash) values (?1, ?2, ?3, ?4) \
                 on conflict (chain, level, number) do nothing";

    KEEP = "insert into kernel_checkpoint (chain, size, at, note, frontier) values (?1, ?2, ?3, ?4, ?5) \
            on conflict (chain, size) do nothing";

    RECORD = "select e.chain, e.seq, e.id, e.at, e.actor, e.name, e.subject, e.payload, p.leaf as prev \
              from kernel_event e left join kernel_event p on p.chain = e.chain and p.seq = e.seq - 1 \
              where e.chain = ?1 and e.seq = ?2";

    RECORDS = "select chain, seq, id, at, actor, name, subject, payload, leaf from kernel_event \
               where chain = ?1 and seq >= ?2 order by seq limit ?3";

    NOTES = "select note from kernel_checkpoint where chain = ?1 order by size limit ?2 offset ?3";

    PLACE = "select chain, seq from kernel_event where id = ?1 and subject = ?2";
}

/// Records folded into a tree head in one command, so that other commands need not wait long.
const STEP: u64 = 4096;
/// Hashes in a full tile.
const TILE: u64 = ledger::TILE_WIDTH as u64;

/// The node's signing key for tree heads. One key, one name per chain: `origin/chain`.
pub struct LedgerKey {
    pub origin: String,
    pub pkcs8: Vec<u8>,
}

impl LedgerKey {
    pub fn signer(&self, chain: u32) -> Result<NoteSigner> {
        NoteSigner::from_pkcs8(&log_name(&self.origin, chain), &self.pkcs8).map_err(bug("the ledger's key"))
    }

    /// The public key under the name of a chain, as `name+id+key` text.
    pub fn verifier(&self, chain: u32) -> Result<NoteVerifier> {
        Ok(self.signer(chain)?.verifier().clone())
    }
}

/// The name of a chain's log in its checkpoints.
pub fn log_name(origin: &str, chain: u32) -> String {
    format!("{origin}/{chain}")
}

/// Signs the head of every chain that has grown since the last time.
pub fn sign(platform: &Arc<Platform>) -> Result<()> {
    let mut ends = Vec::new();
    platform.store.look(&mut |db| {
        ends = chains(db)?;
        Ok(())
    })?;
    for (chain, end) in ends {
        while advance(platform, chain, end)? {}
    }
    Ok(())
}

/// Folds at most [`STEP`] records into the next head. True when there are more.
fn advance(platform: &Arc<Platform>, chain: u32, end: u64) -> Result<bool> {
    let mut frontier = Frontier::default();
    platform.store.look(&mut |db| {
        if let Some(row) = db.one(NEWEST, &[i64::from(chain).into()])? {
            frontier = Frontier::from_bytes(&row.bytes("frontier")?).map_err(bug("a kept frontier"))?;
        }
        Ok(())
    })?;
    let from = frontier.size();
    if from >= end {
        return Ok(false);
    }
    let to = end.min(from + STEP);
    platform.store.look(&mut |db| {
        for leaf in leaves(db, chain, from, to)? {
            frontier.append(leaf);
        }
        Ok(())
    })?;
    let signer = platform.ledger_key.signer(chain)?;
    let head = Checkpoint { origin: signer.verifier().name().to_owned(), size: to, root: frontier.root() };
    let note = head.sign(&signer).map_err(bug("signing a checkpoint"))?.to_string();
    jobs::command(platform, "kernel", move |ctx| {
        keep_nodes(ctx.db, chain, from, to)?;
        let (size, at) = ((to as i64).into(), ctx.now.into());
        let frontier = frontier.to_bytes();
        ctx.db.execute(
            KEEP,
            &[i64::from(chain).into(), size, at, note.as_str().into(), frontier.as_slice().into()],
        )?;
        Ok(Reply::goto("/"))
    })?;
    Ok(to < end)
}

/// Keeps the roots of the tiles that became full between two sizes, on every level.
fn keep_nodes(db: &mut dyn Db, chain: u32, from: u64, to: u64) -> Result<()> {
    let (mut level, mut first, mut last) = (1_u8, from / TILE, to / TILE);
    while first < last {
        for number in first..last {
            let tile = Tile { level: level - 1, index: number, width: ledger::TILE_WIDTH };
            let hashes = tile_hashes(db, chain, tile)?;
            let root = Tile::root(&hashes).ok_or_else(|| Error::Bug("a full tile with gaps".to_owned()))?;
            let params = [
                i64::from(chain).into(),
                i64::from(level).into(),
                (number as i64).into(),
                root.0.as_slice().into(),
            ];
            db.execute(KEEP_NODE, &params)?;
        }
        (level, first, last) = (level + 1, first / TILE, last / TILE);
    }
    Ok(())
}

fn leaves(db: &mut dyn Db, chain: u32, from: u64, to: u64) -> Result<Vec<Hash>> {
    let params = [i64::from(chain).into(), (from as i64).into(), (to as i64).into()];
    db.query(LEAVES, &params)?.iter().map(|row| hash_of(row, "leaf")).collect()
}

fn tile_hashes(db: &mut dyn Db, chain: u32, tile: Tile) -> Result<Vec<Hash>> {
    let from = tile.index * TILE;
    let to = from + u64::from(tile.width);
    if tile.level == 0 {
        return leaves(db, chain, from, to);
    }
    let params =
        [i64::from(chain).into(), i64::from(tile.level).into(), (from as i64).into(), (to as i64).into()];
    db.query(NODES, &params)?.iter().map(|row| hash_of(row, "hash")).collect()
}

/// A tile's bytes, as anyone may read them (C2SP tlog-tiles). Hashes only: they tell nothing of records.
pub fn tile_bytes(db: &mut dyn Db, chain: u32, tile: Tile) -> Result<Vec<u8>> {
    let hashes = tile_hashes(db, chain, tile)?;
    if hashes.len() != usize::from(tile.width) {
        return Err(Error::NotFound);
    }
    Ok(hashes.iter().flat_map(|it| it.0).collect())
}

/// The newest signed head of a chain, as text.
pub fn newest(db: &mut dyn Db, chain: u32) -> Result<Option<String>> {
    db.one(NEWEST, &[i64::from(chain).into()])?.map(|row| row.text("note")).transpose()
}

/// The chains that have records, and how many each has.
pub fn chains(db: &mut dyn Db) -> Result<Vec<(u32, u64)>> {
    let row = |row: &Row| Ok((row.int("chain")? as u32, row.int("last")? as u64 + 1));
    db.query(CHAINS, &[])?.iter().map(row).collect()
}

/// A proof that a record is in the log, against the newest head. `None` while no head covers it yet.
pub fn prove(db: &mut dyn Db, chain: u32, seq: u64) -> Result<Option<Proof>> {
    let Some(head) = db.one(NEWEST, &[i64::from(chain).into()])? else { return Ok(None) };
    let size = head.int("size")? as u64;
    if seq >= size {
        return Ok(None);
    }
    let row = db.one(RECORD, &[i64::from(chain).into(), (seq as i64).into()])?.ok_or(Error::NotFound)?;
    let prev = if seq == 0 { Hash::default() } else { hash_of(&row, "prev")? };
    let record = record_of(&row, prev)?.canonical();
    let mut nodes = TileNodes::new(size, |tile| {
        tile_hashes(db, chain, tile).map(|hashes| hashes.iter().flat_map(|it| it.0).collect())
    });
    let path = ledger::inclusion_proof(seq, size, &mut |level, index| nodes.node(level, index))
        .map_err(|_| Error::Bug("the tree has gaps".to_owned()))?;
    Ok(Some(Proof { record, index: seq, path, checkpoint: head.text("note")? }))
}

/// Where an event about a subject stands: its chain and its place.
pub fn place_of(db: &mut dyn Db, id: Id, subject: &str) -> Result<Option<(u32, u64)>> {
    let row = db.one(PLACE, &[id.into(), subject.into()])?;
    row.map(|row| Ok((row.int("chain")? as u32, row.int("seq")? as u64))).transpose()
}

fn record_of(row: &Row, prev: Hash) -> Result<Record> {
    Ok(Record {
        chain: row.int("chain")? as u32,
        seq: row.int("seq")? as u64,
        id: row.int("id")?,
        at: row.int("at")?,
        actor: row.text("actor")?,
        name: row.text("name")?,
        subject: row.text("subject")?,
        payload: row.text("payload")?,
        prev,
    })
}

/// The ledger of a database, for [`ledger::verify`].
pub struct StoredLedger<'a> {
    db: &'a mut dyn Db,
    /// Public keys by chain; what is not here is not believed.
    verifiers: Box<dyn Fn(u32) -> Result<NoteVerifier> + 'a>,
    /// The last record read of each chain.
    prev: BTreeMap<u32, (u64, Hash)>,
}

impl<'a> StoredLedger<'a> {
    pub fn new(db: &'a mut dyn Db, verifiers: impl Fn(u32) -> Result<NoteVerifier> + 'a) -> StoredLedger<'a> {
        StoredLedger { db, verifiers: Box::new(verifiers), prev: BTreeMap::new() }
    }

    /// `prev` is not stored: it is the leaf of the record before, as stored.
    fn stored(&mut self, row: &Row) -> Result<ledger::Stored> {
        let (chain, seq) = (row.int("chain")? as u32, row.int("seq")? as u64);
        let prev = match self.prev.get(&chain) {
            Some((before, leaf)) if *before + 1 == seq => *leaf,
            _ if seq == 0 => Hash::default(),
            _ => leaves(self.db, chain, seq - 1, seq)?.first().copied().unwrap_or_default(),
        };
        let leaf = hash_of(row, "leaf")?;
        self.prev.insert(chain, (seq, leaf));
        Ok(ledger::Stored { record: record_of(row, prev)?, leaf })
    }
}

impl ledger::Source for StoredLedger<'_> {
    fn chains(&mut self) -> Result<Vec<u32>, ledger::SourceError> {
        let found = chains(self.db).map_err(unreadable)?;
        Ok(found.into_iter().map(|(chain, _)| chain).collect())
    }

    fn verifier(&mut self, chain: u32) -> Result<NoteVerifier, ledger::SourceError> {
        (self.verifiers)(chain).map_err(unreadable)
    }

    fn records(
        &mut self,
        chain: u32,
        from: u64,
        limit: usize,
    ) -> Result<Vec<ledger::Stored>, ledger::SourceError> {
        let params = [i64::from(chain).into(), (from as i64).into(), (limit as i64).into()];
        let rows = self.db.query(RECORDS, &params).map_err(unreadable)?;
        rows.iter().map(|row| self.stored(row).map_err(unreadable)).collect()
    }

    fn checkpoints(
        &mut self,
        chain: u32,
        skip: u64,
        limit: usize,
    ) -> Result<Vec<String>, ledger::SourceError> {
        let params = [i64::from(chain).into(), (limit as i64).into(), (skip as i64).into()];
        let rows = self.db.query(NOTES, &params).map_err(unreadable)?;
        rows.iter().map(|row| row.text("note").map_err(unreadable)).collect()
    }
}

fn unreadable(cause: Error) -> ledger::SourceError {
    ledger::SourceError(cause.to_string())
}
