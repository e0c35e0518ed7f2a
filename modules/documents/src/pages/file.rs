//! The PDF itself, and the root certificate by which its seal is checked elsewhere.

use contracts::registries::{Read, registers};
use kernel::{Ctx, Error, Reply, Result};

use crate::check::file_of;
use crate::document::Document;
use crate::keyring::Keyring;
use crate::store;

/// The decree on the one-stop shop, under which officials handle cases.
const BASIS: &str = "118/2025/NĐ-CP";

/// `GET /documents/{id}`: for its owner and for officials of its agency; `?view` shows instead of saving.
pub fn show(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let id = ctx.id_param("id")?;
    let document = store::by_id(ctx.db, id)?.ok_or(Error::NotFound)?;
    let own = document.owner == ctx.actor.account;
    let office = ctx.actor.may("documents.read") && ctx.actor.agency() == Some(document.agency);
    if !own && !office {
        return Err(Error::NotFound);
    }
    let sealed = document.sealed().ok_or(Error::Refused("documents-not-ready"))?;
    let pdf = file_of(ctx, sealed)?;
    if !own {
        note_readings(ctx, &document)?;
    }
    Ok(match ctx.request.query.has("view") {
        true => Reply::new(200, "application/pdf", pdf),
        false => Reply::file("application/pdf", document.file_name(), pdf),
    })
}

/// `GET /documents/authority.pem`
pub fn authority(ctx: &mut Ctx<'_>) -> Result<Reply> {
    let root = Keyring::of(ctx)?.root_pem().to_owned();
    Ok(Reply::file("application/x-pem-file", "motcua-authority.pem", root.into_bytes()))
}

/// Everybody a paper is about can see that an official opened it.
fn note_readings(ctx: &mut Ctx<'_>, document: &Document) -> Result<()> {
    let note = registers(ctx)?.note_reading;
    for person in &document.people {
        let read = Read {
            person: *person,
            register: "documents".to_owned(),
            fields: vec![document.kind.clone()],
            purpose: "documents-reading-purpose".to_owned(),
            basis: BASIS.to_owned(),
            case_code: Some(document.case_code.clone()),
            reader: String::new(),
            reader_agency: String::new(),
        };
        note(ctx, &read)?;
    }
    Ok(())
}
