//! Brings the built-in list of provinces and communes into the directory.

use std::collections::BTreeMap;

use contracts::organisations::Unit;
use jiff::civil::date;
use kernel::{Ctx, Id, Result};

use crate::store::units;
use crate::unit::{self, Entry, NATION, NATION_NAME};

/// Adds the units of the list that the directory does not have; says how many. What administrators added
/// or ended stays as it is, so it may run at every start.
pub fn load_units(ctx: &mut Ctx<'_>) -> Result<usize> {
    let mut loader = Loader { known: units::codes(ctx.db)?, added: 0, ctx };
    // The two-level territory is in force since this day (Law 72/2025/QH15).
    let since = vn::local_ms(date(2025, 7, 1).at(0, 0, 0, 0));
    let nation = loader.add(&nation(), since)?;
    for province in vn::provinces() {
        let setting = format!("agency_suffix_{}", province.code);
        let suffix = unit::agency_suffix(&province.code, loader.ctx.setting(&setting));
        let committee = Entry {
            unit: Unit {
                id: Id(0),
                code: province.code.clone(),
                name: unit::committee_of_province(province),
                kind: "province".to_owned(),
                parent: Some(nation),
                agency_code: unit::provincial_agency_code(0, &suffix),
                place: province.name_vi.trim_start_matches("Thành phố ").to_owned(),
            },
            territory: unit::province_name(province),
            agency: Id(0),
            province: province.code.clone(),
            valid_until: None,
            successor: None,
        };
        let parent = loader.add(&committee, since)?;
        for (number, commune) in vn::communes_of(&province.code).enumerate() {
            let committee = Entry {
                unit: Unit {
                    id: Id(0),
                    code: commune.code.clone(),
                    name: unit::committee_of_commune(commune),
                    kind: "commune".to_owned(),
                    parent: Some(parent),
                    agency_code: unit::commune_agency_code(number + 1, &suffix),
                    place: unit::place_of(commune).to_owned(),
                },
                territory: commune.name_vi.clone(),
                agency: Id(0),
                province: province.code.clone(),
                valid_until: None,
                successor: None,
            };
            loader.add(&committee, since)?;
        }
    }
    Ok(loader.added)
}

/// The periodic form of [`load_units`]: a new installation has its units after the first tick.
pub fn keep_loaded(ctx: &mut Ctx<'_>) -> Result<()> {
    load_units(ctx).map(|_| ())
}

struct Loader<'c, 'a> {
    ctx: &'c mut Ctx<'a>,
    known: BTreeMap<String, Id>,
    added: usize,
}

impl Loader<'_, '_> {
    /// The id of a unit of the list; a new row when there was none. A unit that ended stays ended, even
    /// while the list still names it. Units of the list are agencies themselves.
    fn add(&mut self, entry: &Entry, since: i64) -> Result<Id> {
        if let Some(id) = self.known.get(&entry.unit.code) {
            return Ok(*id);
        }
        let id = self.ctx.new_id();
        let mut entry = entry.clone();
        (entry.unit.id, entry.agency) = (id, id);
        units::insert(self.ctx.db, &entry, since)?;
        self.added += 1;
        Ok(id)
    }
}

fn nation() -> Entry {
    Entry {
        unit: Unit {
            id: Id(0),
            code: NATION.to_owned(),
            name: NATION_NAME.to_owned(),
            kind: "nation".to_owned(),
            parent: None,
            agency_code: String::new(),
            place: "Hà Nội".to_owned(),
        },
        territory: "Việt Nam".to_owned(),
        agency: Id(0),
        province: String::new(),
        valid_until: None,
        successor: None,
    }
}
