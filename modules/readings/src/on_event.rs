//! Hearing of readings.

use contracts::registries::{READER_SELF, Read};
use kernel::{Ctx, Event, Result};

use crate::reading::Reading;
use crate::store;

/// Keeps a reading. The same record may come twice: it is one row.
pub fn read(ctx: &mut Ctx<'_>, event: &Event) -> Result<()> {
    let said: Read = event.read()?;
    let reading = Reading {
        id: event.id,
        chain: event.chain.into(),
        seq: event.seq as i64,
        at: event.at,
        person: said.person,
        own: said.reader == READER_SELF,
        register: said.register,
        fields: said.fields,
        purpose: said.purpose,
        basis: said.basis,
        case_code: said.case_code,
        reader: said.reader,
        reader_agency: said.reader_agency,
    };
    store::keep(ctx.db, &reading)
}
