//! Units: what kinds there are, how their codes are made, what belongs to which agency.

use contracts::organisations::Unit;
use vn::{Commune, Province, UnitType};

/// Code of the nation; provinces have 2 digits, communes 5, departments `parent/department`.
pub const NATION: &str = "vn";
pub const NATION_NAME: &str = "Nước Cộng hòa xã hội chủ nghĩa Việt Nam";

/// Longest agency code that the exchange of documents carries (QCVN 102:2016).
pub const AGENCY_CODE_MAX: usize = 13;
const DEPARTMENT_CODE_MAX: usize = 60;

/// Suffixes of agency codes seen in published documents; the others are set by each deployment.
const KNOWN_SUFFIXES: [(&str, &str); 3] = [("20", "H37"), ("38", "H56"), ("48", "H17")];

/// A unit as the directory keeps it: what others see of it, and what only this module needs.
#[derive(Clone, Debug)]
pub struct Entry {
    pub unit: Unit,
    /// Short name for lists: `Phường Hải Châu`.
    pub territory: String,
    /// The agency it acts for; itself for an agency.
    pub agency: kernel::Id,
    /// Two digits; empty for the nation.
    pub province: String,
    /// Milliseconds since 1970.
    pub valid_until: Option<i64>,
    /// The unit that took its place.
    pub successor: Option<kernel::Id>,
}

impl Entry {
    pub fn is_department(&self) -> bool {
        self.unit.kind == "department"
    }
}

/// Whether a department under a unit of some kind is an agency of its own: departments of a province and
/// ministries are, offices inside a commune or a department are not.
pub fn is_agency(parent_kind: &str) -> bool {
    matches!(parent_kind, "nation" | "province")
}

/// The committee that governs a province: `Ủy ban nhân dân tỉnh Cao Bằng`.
pub fn committee_of_province(province: &Province) -> String {
    match province.name_vi.strip_prefix("Thành phố ") {
        Some(city) => format!("Ủy ban nhân dân thành phố {city}"),
        None => format!("Ủy ban nhân dân tỉnh {}", province.name_vi),
    }
}

/// `Tỉnh Cao Bằng`, `Thành phố Đà Nẵng`.
pub fn province_name(province: &Province) -> String {
    match province.unit_type {
        UnitType::CentrallyRunCity => province.name_vi.clone(),
        _ => format!("Tỉnh {}", province.name_vi),
    }
}

/// The committee that governs a commune: `Ủy ban nhân dân phường Hải Châu`.
pub fn committee_of_commune(commune: &Commune) -> String {
    format!("Ủy ban nhân dân {} {}", commune.unit_type.vi(), place_of(commune))
}

/// The name without the kind, as it stands in the dates of documents: `Hải Châu`.
pub fn place_of(commune: &Commune) -> &str {
    let kind = commune.unit_type.vi();
    let name = commune.name_vi.as_str();
    let cut: String = name.chars().take(kind.chars().count()).collect();
    if cut.to_lowercase() == kind { name[cut.len()..].trim_start() } else { name }
}

/// `H17` for Đà Nẵng. Where nothing is known or set, `P` and the province's number, which no published
/// list uses.
pub fn agency_suffix(province: &str, set: Option<&str>) -> String {
    let known = KNOWN_SUFFIXES.iter().find(|(code, _)| *code == province).map(|(_, suffix)| *suffix);
    let fits = set.filter(|it| it.len() == 3 && it.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    fits.or(known).map_or_else(|| format!("P{province}"), str::to_owned)
}

/// `000.00.NN.H17`: the committee of a province is number 0, its departments count from 1.
pub fn provincial_agency_code(number: usize, suffix: &str) -> String {
    format!("000.00.{:02}.{suffix}", number % 100)
}

/// `NNN.00.00.H17`: communes of a province count from 1. Three digits, because provinces have up to 168.
pub fn commune_agency_code(number: usize, suffix: &str) -> String {
    format!("{:03}.00.00.{suffix}", number % 1000)
}

/// The code of a department: its parent's, and its name without marks. `None` when the name has no letter.
pub fn department_code(parent: &str, name: &str) -> Option<String> {
    let mut slug = String::new();
    for letter in vn::fold(name).chars() {
        match letter {
            'a'..='z' | '0'..='9' => slug.push(letter),
            _ if slug.ends_with('-') || slug.is_empty() => (),
            _ => slug.push('-'),
        }
    }
    slug.truncate(DEPARTMENT_CODE_MAX);
    let slug = slug.trim_end_matches('-');
    (!slug.is_empty()).then(|| format!("{parent}/{slug}"))
}

/// What somebody typed into the filter, as it is compared: no marks, and none of the signs that the
/// comparison gives a meaning to.
pub fn search_pattern(typed: &str) -> Option<String> {
    let plain: String =
        vn::fold(typed).chars().filter(|it| !matches!(it, '%' | '_' | '\\')).take(60).collect();
    let plain = plain.trim();
    (!plain.is_empty()).then(|| format!("%{plain}%"))
}
