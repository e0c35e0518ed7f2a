//! Codes that people see: `<agency>-<yyMMdd>-<NNNN>`, counted per agency and day, as provincial systems
//! and the national portal write them.

use jiff::civil::Date;
use kernel::{Ctx, Error, Result};

use crate::store;

/// Padded to four digits, wider beyond 9999.
pub fn case_code(agency_code: &str, day: Date, number: i64) -> String {
    format!("{agency_code}-{}-{number:04}", day.strftime("%y%m%d"))
}

/// The next code of an agency. The counter is a row, so two filings never get the same one.
pub fn next(ctx: &mut Ctx<'_>, agency_code: &str, day: Date) -> Result<String> {
    let counter = format!("case/{agency_code}/{day}");
    let number = store::counter::next(ctx.db, &counter)?;
    Ok(case_code(agency_code, day, number))
}

/// The next number of a result in an agency's book of the year.
pub fn next_result(ctx: &mut Ctx<'_>, agency_code: &str, year: i16) -> Result<String> {
    let number = store::counter::next(ctx.db, &format!("result/{agency_code}/{year}"))?;
    Ok(format!("{number:02}"))
}

/// 80 random bits in base 32: opens the public status page, so it must not be guessable.
pub fn secret() -> Result<String> {
    use ring::rand::SecureRandom;
    let mut bytes = [0_u8; 10];
    ring::rand::SystemRandom::new().fill(&mut bytes).map_err(|_| Error::Bug("no randomness".to_owned()))?;
    const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let number = bytes.iter().fold(0_u128, |number, byte| number << 8 | u128::from(*byte));
    Ok((0..16).rev().map(|place| char::from(DIGITS[(number >> (place * 5)) as usize & 31])).collect())
}
