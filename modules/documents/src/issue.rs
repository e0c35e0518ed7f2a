//! The job that turns an order into a sealed PDF.

use std::sync::OnceLock;

use contracts::documents::{FAILED, Failed, ISSUED, Issued, Template};
use contracts::organisations::directory;
use kernel::{Ctx, Error, Id, Reply, Result, blobs, bug};
use seal::SealInfo;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use typeset::{Check, Typesetter, letter_template};

use crate::document::{Document, Sealed, State};
use crate::keyring::Keyring;
use crate::store;

pub const JOB: &str = "documents.typeset";

/// What the job is told.
#[derive(Serialize, Deserialize)]
pub struct Due {
    pub document: Id,
}

/// Fonts and layout are loaded once, with the first paper of the process.
static TYPESETTER: OnceLock<Typesetter> = OnceLock::new();

/// Makes the paper unless it is made already. A template that does not fit its data is final; everything else
/// is tried again.
pub fn run(ctx: &mut Ctx<'_>, payload: &str) -> Result<()> {
    let due: Due = serde_json::from_str(payload).map_err(bug("reading a job"))?;
    let document = store::by_id(ctx.db, due.document)?;
    let document = document.ok_or_else(|| Error::Bug(format!("no document {} to typeset", due.document)))?;
    if document.state != State::Ordered {
        return Ok(());
    }
    match typeset(ctx, &document) {
        Ok(pdf) => {
            let at = ctx.now;
            let pdf = sealed(ctx, &document, &pdf)?;
            let sha256 = blobs::key_of(&pdf);
            ctx.blobs().put(&sha256, &pdf)?;
            issue(ctx, document, Sealed { at, sha256, bytes: pdf.len() as i64 })
        }
        Err(fault) => fail(ctx, document, fault),
    }
}

/// The PDF before it is sealed, or what the author of the template should know.
fn typeset(ctx: &Ctx<'_>, document: &Document) -> Result<Vec<u8>, String> {
    let source = match &document.template {
        Template::Letter(name) => {
            letter_template(name).ok_or_else(|| format!("no letter is named {name}"))?
        }
        Template::Source(text) => text,
    };
    let mut data = document.data.clone();
    let Value::Object(fields) = &mut data else {
        return Err("the data are no object".to_owned());
    };
    let check = check(ctx.origin(), &document.check_code).map_err(|cause| cause.to_string())?;
    fields.insert("check".to_owned(), check);
    let job = typeset::Job {
        source,
        data: &data,
        title: &document.title,
        lang: &document.lang,
        created_at_ms: ctx.now,
        ident: &format!("{}/{}/{}", document.case_code, document.kind, document.id),
    };
    TYPESETTER.get_or_init(Typesetter::new).render(&job).map_err(|cause| cause.to_string())
}

/// Address, code and QR that the foot of the paper prints.
fn check(origin: &str, code: &str) -> Result<Value> {
    let url = format!("{origin}/documents/check");
    let check = Check::new(url.as_str(), code, &format!("{url}/{code}")).map_err(bug("drawing a QR code"))?;
    serde_json::to_value(check).map_err(bug("writing the check object"))
}

fn sealed(ctx: &mut Ctx<'_>, document: &Document, pdf: &[u8]) -> Result<Vec<u8>> {
    let agency = (directory(ctx)?.unit)(ctx, document.agency)?;
    let agency = agency.ok_or_else(|| Error::Bug(format!("agency {} is gone", document.agency)))?;
    let key = Keyring::of(ctx)?.key_of(&agency, ctx.now)?;
    let info = SealInfo {
        reason: &document.title,
        location: &agency.place,
        signer_name: &agency.name,
        signed_at_ms: ctx.now,
    };
    seal::seal(pdf, &key, &info).map_err(bug("sealing a document"))
}

fn issue(ctx: &mut Ctx<'_>, document: Document, sealed: Sealed) -> Result<()> {
    let done = ctx.command(move |ctx| {
        // Another worker may have been faster; its file counts, this one is never named.
        if store::set_issued(ctx.db, document.id, &sealed)? {
            let issued = Issued {
                document: document.id,
                case_code: document.case_code.clone(),
                kind: document.kind.clone(),
                sha256: sealed.sha256.clone(),
                check_code: document.check_code.clone(),
            };
            ctx.event(ISSUED, document.case_code.as_str(), &issued)?;
            announce(ctx, &document);
        }
        Ok(Reply::goto("/"))
    });
    done.map(|_| ())
}

fn fail(ctx: &mut Ctx<'_>, document: Document, fault: String) -> Result<()> {
    let done = ctx.command(move |ctx| {
        if store::set_failed(ctx.db, document.id, &fault)? {
            let (case_code, kind) = (document.case_code.clone(), document.kind.clone());
            ctx.event(
                FAILED,
                document.case_code.as_str(),
                &Failed { document: document.id, case_code, kind },
            )?;
            announce(ctx, &document);
        }
        Ok(Reply::goto("/"))
    });
    done.map(|_| ())
}

fn announce(ctx: &mut Ctx<'_>, document: &Document) {
    if document.owner != Id::default() {
        ctx.signal(format!("account:{}", document.owner));
    }
    ctx.signal(format!("unit:{}", document.agency));
}
