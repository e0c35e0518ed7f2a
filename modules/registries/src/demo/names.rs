//! Parts of common Vietnamese names. Put together by chance they name nobody in particular.

use vn::Sex;

use super::chance::Chance;

/// The common ones stand several times.
const FAMILIES: &[&str] = &[
    "Nguyễn", "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Lê", "Phạm", "Huỳnh", "Phan", "Võ",
    "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Trương", "Đinh", "Mai", "Tạ", "Cao", "Thái",
];
const MIDDLES_OF_MEN: &[&str] =
    &["Văn", "Văn", "Hữu", "Đức", "Quang", "Công", "Minh", "Đình", "Thanh", "Quốc", "Gia", "Tấn"];
const MIDDLES_OF_WOMEN: &[&str] =
    &["Thị", "Thị", "Thị", "Ngọc", "Thu", "Thanh", "Bảo", "Kim", "Mỹ", "Khánh", "Thị Thu", "Thị Ngọc"];
const MEN: &[&str] = &[
    "An", "Bách", "Bình", "Cường", "Dũng", "Duy", "Đạt", "Hải", "Hiếu", "Hoàng", "Hùng", "Huy", "Khang",
    "Khoa", "Kiên", "Lâm", "Long", "Nam", "Nghĩa", "Phong", "Phúc", "Quân", "Sơn", "Tài", "Thắng", "Thành",
    "Tiến", "Toàn", "Trung", "Tuấn", "Vinh",
];
const WOMEN: &[&str] = &[
    "Anh", "Ánh", "Bích", "Châu", "Chi", "Diệp", "Dung", "Duyên", "Giang", "Hà", "Hạnh", "Hằng", "Hiền",
    "Hoa", "Hương", "Lan", "Linh", "Loan", "Mai", "My", "Nga", "Ngân", "Nhung", "Oanh", "Phương", "Quỳnh",
    "Thảo", "Thủy", "Trang", "Tuyết", "Yến",
];
/// Nearly everybody in the demo's province is Kinh; a few are not.
const PEOPLES: &[&str] =
    &["Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Kinh", "Hoa", "Cơ Tu", "Tày"];

pub fn family(chance: &mut Chance) -> &'static str {
    chance.pick(FAMILIES)
}

/// A full name in a family.
pub fn person(chance: &mut Chance, family: &str, sex: Sex) -> String {
    let (middles, given) = match sex {
        Sex::Male => (MIDDLES_OF_MEN, MEN),
        Sex::Female => (MIDDLES_OF_WOMEN, WOMEN),
    };
    format!("{family} {} {}", chance.pick(middles), chance.pick(given))
}

pub fn ethnicity(chance: &mut Chance) -> &'static str {
    chance.pick(PEOPLES)
}

/// An address that no town has: its streets carry numbers and the word for a sample.
pub fn street(chance: &mut Chance) -> String {
    format!("Số {} đường Mẫu {}", 1 + chance.below(240), 1 + chance.below(60))
}
