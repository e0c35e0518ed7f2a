//! The two levels of territory since 1 July 2025: 34 provinces and 3,321 commune-level units.
//!
//! Codes and names follow the statistics office's list as of October 2025; later changes are not in it.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::table;

/// A province or centrally-run city.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Province {
    /// Two digits: `01`.
    pub code: String,
    /// Name; of cities with the word: `Thành phố Hà Nội`, `Cao Bằng`.
    pub name_vi: String,
    /// Name without marks, for addresses of pages and files: `ha_noi`.
    pub codename: String,
    /// Province or centrally-run city.
    #[serde(rename = "type_vi")]
    pub unit_type: UnitType,
    /// Area code of landlines, without the zero: `24`.
    pub phone_code: String,
}

/// A commune, ward or special zone.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Commune {
    /// Five digits: `00070`.
    #[serde(rename = "commune_code")]
    pub code: String,
    /// Name with its type: `Phường Hoàn Kiếm`.
    pub name_vi: String,
    /// Commune, ward or special zone.
    #[serde(rename = "type_vi")]
    pub unit_type: UnitType,
    /// Name without marks: `phuong_hoan_kiem`. Not unique.
    pub codename: String,
    /// The province it belongs to: `01`.
    pub province_code: String,
}

/// Types of unit at both levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum UnitType {
    /// Tỉnh.
    #[serde(rename = "tỉnh")]
    Province,
    /// Thành phố trung ương.
    #[serde(rename = "thành phố trung ương")]
    CentrallyRunCity,
    /// Xã.
    #[serde(rename = "xã")]
    Commune,
    /// Phường.
    #[serde(rename = "phường")]
    Ward,
    /// Đặc khu.
    #[serde(rename = "đặc khu")]
    SpecialZone,
}

impl UnitType {
    /// Vietnamese name.
    pub const fn vi(self) -> &'static str {
        match self {
            Self::Province => "tỉnh",
            Self::CentrallyRunCity => "thành phố trung ương",
            Self::Commune => "xã",
            Self::Ward => "phường",
            Self::SpecialZone => "đặc khu",
        }
    }

    /// English name.
    pub const fn en(self) -> &'static str {
        match self {
            Self::Province => "province",
            Self::CentrallyRunCity => "centrally-run city",
            Self::Commune => "commune",
            Self::Ward => "ward",
            Self::SpecialZone => "special zone",
        }
    }
}

static PROVINCES: LazyLock<Vec<Province>> = LazyLock::new(|| {
    let mut provinces: Vec<Province> = table::rows(include_str!("../data/provinces.csv"));
    provinces.sort_by(|a, b| a.code.cmp(&b.code));
    provinces
});

static COMMUNES: LazyLock<Vec<Commune>> = LazyLock::new(|| {
    let mut communes: Vec<Commune> = table::rows(include_str!("../data/units.csv"));
    communes.sort_by(|a, b| a.code.cmp(&b.code));
    communes
});

/// All provinces by code.
pub fn provinces() -> impl ExactSizeIterator<Item = &'static Province> {
    PROVINCES.iter()
}

/// The province with a two-digit code.
pub fn province(code: &str) -> Option<&'static Province> {
    let place = PROVINCES.binary_search_by(|unit| unit.code.as_str().cmp(code));
    place.ok().map(|place| &PROVINCES[place])
}

/// All commune-level units by code.
pub fn communes() -> impl ExactSizeIterator<Item = &'static Commune> {
    COMMUNES.iter()
}

/// The commune-level unit with a five-digit code.
pub fn commune(code: &str) -> Option<&'static Commune> {
    let place = COMMUNES.binary_search_by(|unit| unit.code.as_str().cmp(code));
    place.ok().map(|place| &COMMUNES[place])
}

/// The commune-level units of a province by code; none for an unknown province.
pub fn communes_of(province_code: &str) -> impl Iterator<Item = &'static Commune> {
    communes().filter(move |unit| unit.province_code == province_code)
}
