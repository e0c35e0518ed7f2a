//! The ledger's tail in the writer's hands: gives each event its place and its hash.

use ledger::{Hash, Record};

use crate::event::NewEvent;
use crate::{Db, Error, Result, Row, bug, statements};

statements! {
    /// The last record of a chain.
    LAST = "select seq, id, leaf from kernel_event where chain = ?1 order by seq desc limit 1";

    APPEND = "insert into kernel_event (chain, seq, id, at, actor, name, subject, payload, leaf) \
              values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
}

/// One hash chain. Its primary key (chain, seq) fences writers: two that believe they hold the same
/// chain cannot both append.
#[derive(Clone, Debug)]
pub struct Chain {
    number: u32,
    next_seq: u64,
    last_id: i64,
    prev: Hash,
}

impl Chain {
    /// Where the chain in this database ends.
    pub fn open(db: &mut dyn Db, number: u32) -> Result<Chain> {
        match db.one(LAST, &[i64::from(number).into()])? {
            None => Ok(Chain { number, next_seq: 0, last_id: 0, prev: Hash::default() }),
            Some(row) => {
                let prev = hash_of(&row, "leaf")?;
                let next_seq = u64::try_from(row.int("seq")?).map_err(bug("reading a sequence number"))? + 1;
                Ok(Chain { number, next_seq, last_id: row.int("id")?, prev })
            }
        }
    }

    pub fn number(&self) -> u32 {
        self.number
    }

    /// How many records there are.
    pub fn len(&self) -> u64 {
        self.next_seq
    }

    pub fn is_empty(&self) -> bool {
        self.next_seq == 0
    }

    /// Writes the events of one command, in order.
    pub fn append(&mut self, db: &mut dyn Db, events: &[NewEvent]) -> Result<()> {
        for event in events {
            // Events of pages are made before their turn comes; along the chain ids never decrease.
            let id = event.id.0.max(self.last_id + 1);
            let record = Record {
                chain: self.number,
                seq: self.next_seq,
                id,
                at: event.at,
                actor: event.actor.clone(),
                name: event.name.to_owned(),
                subject: event.subject.clone(),
                payload: event.payload.clone(),
                prev: self.prev,
            };
            let leaf = record.leaf();
            db.execute(
                APPEND,
                &[
                    i64::from(record.chain).into(),
                    (record.seq as i64).into(),
                    record.id.into(),
                    record.at.into(),
                    record.actor.into(),
                    record.name.into(),
                    record.subject.into(),
                    record.payload.into(),
                    leaf.0.as_slice().into(),
                ],
            )?;
            self.last_id = id;
            self.prev = leaf;
            self.next_seq += 1;
        }
        Ok(())
    }
}

/// A column of 32 bytes.
pub(crate) fn hash_of(row: &Row, column: &str) -> Result<Hash> {
    let bytes = <[u8; 32]>::try_from(row.bytes(column)?.as_slice());
    bytes.map(Hash).map_err(|_| Error::Bug(format!("{column} is not a hash")))
}
