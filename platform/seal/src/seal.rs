//! Appending a seal to a PDF.

use std::ops::Range;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use lopdf::{Dictionary, Document, IncrementalDocument, Object, ObjectId, StringFormat, dictionary};

use crate::check::load;
use crate::signed_range::SignedRange;
use crate::{SealError, SealingKey, signature};

/// Room for the signature in bytes. With a P-256 certificate it takes about 1,000; the rest is for long names.
const ROOM: usize = 4096;

/// Number that stands in for the three unknown offsets; ten digits hold any file below 10 GB.
const UNKNOWN_OFFSET: i64 = 9_999_999_999;

/// Bits of a widget annotation: printed and locked. PDF/A forbids the hidden ones.
const PRINT_AND_LOCKED: i64 = 4 + 128;

/// `/SigFlags`: the document has signatures and may only be appended to.
const SIGNED_APPEND_ONLY: i64 = 1 + 2;

/// What the seal says about itself, all of it covered by the signature.
#[derive(Clone, Copy, Debug)]
pub struct SealInfo<'a> {
    /// Why the document is sealed.
    pub reason: &'a str,
    /// Where it is sealed.
    pub location: &'a str,
    /// Name of the person who signed, or of the agency.
    pub signer_name: &'a str,
    /// Claimed time of signing, milliseconds since 1970 UTC.
    pub signed_at_ms: i64,
}

/// Seals a PDF with an invisible PAdES B-B signature. The given bytes stay a prefix of the result, so the seals
/// already there keep holding.
///
/// # Errors
/// [`SealError::NotAPdf`], [`SealError::NoPage`], [`SealError::Encrypted`], [`SealError::TooLarge`],
/// [`SealError::Time`], [`SealError::Signing`].
pub fn seal(pdf: &[u8], key: &SealingKey, info: &SealInfo<'_>) -> Result<Vec<u8>, SealError> {
    let document = load(pdf)?;
    if document.is_encrypted() {
        return Err(SealError::Encrypted);
    }
    let signature_value = signature_dictionary(info)?;
    let mut update = IncrementalDocument::create_from(pdf.to_vec(), document);
    add_field(&mut update, signature_value)?;
    let mut sealed = Vec::with_capacity(pdf.len() + 4 * ROOM);
    update.save_to(&mut sealed).map_err(|reason| SealError::Signing(reason.to_string()))?;
    fill_placeholders(&mut sealed, pdf.len(), key)?;
    Ok(sealed)
}

fn signature_dictionary(info: &SealInfo<'_>) -> Result<Dictionary, SealError> {
    let unknown = Object::Integer(UNKNOWN_OFFSET);
    Ok(dictionary! {
        "Type" => "Sig",
        "Filter" => "Adobe.PPKLite",
        "SubFilter" => "ETSI.CAdES.detached",
        "ByteRange" => vec![Object::Integer(0), unknown.clone(), unknown.clone(), unknown],
        "Contents" => Object::String(vec![0; ROOM], StringFormat::Hexadecimal),
        "M" => Object::string_literal(pdf_date(info.signed_at_ms)?),
        "Name" => lopdf::text_string(info.signer_name),
        "Reason" => lopdf::text_string(info.reason),
        "Location" => lopdf::text_string(info.location),
    })
}

/// Adds the signature and its field to the form and to the first page.
fn add_field(update: &mut IncrementalDocument, signature_value: Dictionary) -> Result<(), SealError> {
    let before = update.get_prev_documents();
    let page_id = before.page_iter().next().ok_or(SealError::NoPage)?;
    let catalog_id = before.trailer.get(b"Root").and_then(Object::as_reference).map_err(not_a_pdf)?;
    let mut catalog = dictionary_at(before, catalog_id)?;
    let mut page = dictionary_at(before, page_id)?;
    let mut form = match catalog.get_deref(b"AcroForm", before) {
        Ok(form) => form.as_dict().map_err(not_a_pdf)?.clone(),
        Err(_absent) => Dictionary::new(),
    };
    let mut fields = array(&form, b"Fields", before);
    let mut annotations = array(&page, b"Annots", before);
    let name = format!("Seal{}", fields.len() + 1);

    let new = &mut update.new_document;
    let value_id = new.add_object(signature_value);
    // A rectangle without area makes the field invisible and frees it from the page's reading order.
    let field_id = new.add_object(dictionary! {
        "Type" => "Annot",
        "Subtype" => "Widget",
        "FT" => "Sig",
        "T" => Object::string_literal(name.clone()),
        "TU" => Object::string_literal(name),
        "V" => value_id,
        "P" => page_id,
        "Rect" => vec![Object::Integer(0); 4],
        "F" => PRINT_AND_LOCKED,
    });
    fields.push(field_id.into());
    annotations.push(field_id.into());
    form.set("Fields", fields);
    form.set("SigFlags", SIGNED_APPEND_ONLY);
    page.set("Annots", annotations);
    page.set("Tabs", "S");
    new.set_object(page_id, page);
    let form_id = new.add_object(form);
    catalog.set("AcroForm", form_id);
    new.set_object(catalog_id, catalog);
    Ok(())
}

/// Writes the byte range, then the signature over it, into the appended part of the file.
fn fill_placeholders(sealed: &mut [u8], appended_from: usize, key: &SealingKey) -> Result<(), SealError> {
    let lost = || SealError::Signing("the placeholders are not where they were written".into());
    let gap_text = format!("<{}>", "0".repeat(2 * ROOM));
    let gap = find(sealed, gap_text.as_bytes(), appended_from).ok_or_else(lost)?;
    let range_text = format!("0 {UNKNOWN_OFFSET} {UNKNOWN_OFFSET} {UNKNOWN_OFFSET}");
    let range_place = find(sealed, range_text.as_bytes(), appended_from).ok_or_else(lost)?;

    let range = SignedRange::around(gap.clone(), sealed.len());
    let padded = format!("{:<width$}", range.to_text(), width = range_place.len());
    if padded.len() != range_place.len() {
        return Err(lost());
    }
    sealed[range_place].copy_from_slice(padded.as_bytes());
    let message = signature::sign(range.digest(sealed).as_ref(), key)?;
    if message.len() > ROOM {
        return Err(SealError::Signing(format!("{} bytes do not fit {ROOM}", message.len())));
    }
    let digits: String = message.iter().map(|byte| format!("{byte:02x}")).collect();
    sealed[gap.start + 1..][..digits.len()].copy_from_slice(digits.as_bytes());
    Ok(())
}

fn find(file: &[u8], text: &[u8], from: usize) -> Option<Range<usize>> {
    let at = file.get(from..)?.windows(text.len()).position(|window| window == text)? + from;
    Some(at..at + text.len())
}

fn dictionary_at(document: &Document, id: ObjectId) -> Result<Dictionary, SealError> {
    document.get_dictionary(id).cloned().map_err(not_a_pdf)
}

fn array(holder: &Dictionary, key: &[u8], document: &Document) -> Vec<Object> {
    holder.get_deref(key, document).and_then(Object::as_array).cloned().unwrap_or_default()
}

/// `D:20261121090000+00'00'`, always UTC.
fn pdf_date(at_ms: i64) -> Result<String, SealError> {
    let at = Timestamp::from_millisecond(at_ms).map_err(|_out_of_range| SealError::Time(at_ms))?;
    if at_ms < 0 {
        return Err(SealError::Time(at_ms));
    }
    Ok(at.to_zoned(TimeZone::UTC).strftime("D:%Y%m%d%H%M%S+00'00'").to_string())
}

fn not_a_pdf(reason: impl std::fmt::Display) -> SealError {
    SealError::NotAPdf(reason.to_string())
}
