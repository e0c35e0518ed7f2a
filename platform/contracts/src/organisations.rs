//! Units, positions, and who holds them.

use kernel::{Ctx, Id, Result};
use serde::{Deserialize, Serialize};

/// Somebody no longer holds a position: their sessions through it are over.
pub const POSITION_ENDED: &str = "organisations.position_ended";

#[derive(Debug, Serialize, Deserialize)]
pub struct PositionEnded {
    pub position: Id,
    pub account: Id,
}

/// An agency or a department.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    pub id: Id,
    /// Official code: 2 digits for a province, 5 for a commune; departments have `parent/department`.
    pub code: String,
    pub name: String,
    /// `nation`, `province`, `commune`, `department`.
    pub kind: String,
    pub parent: Option<Id>,
    /// Agency code in case codes, at most 13 characters (QCVN 102:2016).
    pub agency_code: String,
    /// Name of the place in dates of documents, for example `Hải Châu`.
    pub place: String,
}

/// A position with its unit and the agency it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    pub position: Id,
    /// `reception`, `officer`, `leader`, `clerk`, `adviser`, `administrator`.
    pub role: String,
    pub title: String,
    pub unit: Id,
    pub agency: Id,
    pub agency_name: String,
    /// The account that holds it today, if any, and the holder's name.
    pub holder: Option<(Id, String)>,
}

pub const DIRECTORY: &str = "organisations.directory";

/// Questions about units and people. A port, because routing a case and opening a session need the
/// answer inside their own transaction.
pub struct Directory {
    pub unit: fn(&mut Ctx<'_>, Id) -> Result<Option<Unit>>,
    pub unit_by_code: fn(&mut Ctx<'_>, &str) -> Result<Option<Unit>>,
    /// The positions that an account holds today.
    pub seats_of: fn(&mut Ctx<'_>, account: Id) -> Result<Vec<Seat>>,
    /// The positions of an agency with a role, with their holders.
    pub seats_in: fn(&mut Ctx<'_>, agency: Id, role: &str) -> Result<Vec<Seat>>,
    /// Agencies that may be asked for an opinion about cases of an agency: same province, role `adviser`.
    pub advisers: fn(&mut Ctx<'_>, agency: Id) -> Result<Vec<Unit>>,
    /// Makes an account the holder of a position (used when officials are created).
    pub appoint: fn(&mut Ctx<'_>, position: Id, account: Id, name: &str) -> Result<()>,
}

pub fn directory(ctx: &Ctx<'_>) -> Result<&'static Directory> {
    ctx.port(DIRECTORY)
}
