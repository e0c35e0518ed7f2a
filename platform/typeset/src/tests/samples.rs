//! Papers about people who do not exist.

use jiff::civil::{DateTime, date};
use serde_json::{Value, json};

use crate::{
    Agency, ApologyAndReappointment, Applicant, Check, Contact, ControlSheet, DocumentCount, HandOver,
    Letter, Punctuality, ReceiptSlip, Refusal, RequiredItem, Signer, SupplementRequest,
};

const CASE_CODE: &str = "20194-261121-0007";
const REQUEST: &str = "Đăng ký khai sinh";

/// Forms 01 to 05, in order.
pub(super) fn letters() -> Vec<Letter> {
    vec![
        Letter::Receipt(receipt_slip(CASE_CODE)),
        Letter::Supplement(supplement_request()),
        Letter::Refusal(refusal()),
        Letter::Apology(apology()),
        Letter::Control(control_sheet()),
    ]
}

/// A receipt slip that differs from the next one, so that no cache helps.
pub(super) fn numbered_slip(number: u32) -> Letter {
    Letter::Receipt(receipt_slip(&format!("20194-261121-{number:04}")))
}

/// Name, template and data of each result paper.
pub(super) fn results() -> [(&'static str, &'static str, Value); 3] {
    [
        ("birth", include_str!("../../../../packs/vn/1.001193/templates/result.typ"), birth()),
        ("household", include_str!("../../../../packs/vn/1.001612/templates/result.typ"), household()),
        ("building", include_str!("../../../../packs/vn/1.013225/templates/result.typ"), building()),
    ]
}

fn receipt_slip(case_code: &str) -> ReceiptSlip {
    ReceiptSlip {
        agency: agency(),
        number: Some("7".into()),
        date: date(2026, 11, 21),
        unit: "Trung tâm Phục vụ hành chính công phường Hải Châu".into(),
        case_code: case_code.into(),
        applicant: applicant(),
        owner: Some(Applicant { name: "Nguyễn Thị Bé Mẫu".into(), ..Applicant::default() }),
        request: REQUEST.into(),
        documents: vec![
            DocumentCount { name: "Giấy chứng sinh".into(), originals: 1, certified: 0, photocopies: 0 },
            DocumentCount {
                name: "Văn bản ủy quyền".into(), originals: 0, certified: 1, photocopies: 1
            },
        ],
        sets: 1,
        statutory_duration: "01 ngày làm việc".into(),
        received_at: at(21, 9, 32),
        due_at: Some(at(24, 9, 0)),
        result_place: "Quầy số 3, Trung tâm Phục vụ hành chính công phường Hải Châu".into(),
        result_way: "Nhận trực tiếp và nhận bản điện tử".into(),
        fee: "Miễn lệ phí".into(),
        receiver: "Lê Thị Thử".into(),
        check: check(),
    }
}

fn supplement_request() -> SupplementRequest {
    SupplementRequest {
        agency: agency(),
        number: Some("12".into()),
        date: date(2026, 11, 21),
        case_code: CASE_CODE.into(),
        applicant: applicant(),
        request: REQUEST.into(),
        items: vec![
            RequiredItem { name: "Giấy chứng sinh (bản chính)".into(), count: Some(1) },
            RequiredItem {
                name: "Ghi đúng nơi cư trú của người cha trong tờ khai".into(), count: None
            },
        ],
        reason: "Hồ sơ chưa có giấy chứng sinh; nơi cư trú của người cha khác với cơ sở dữ liệu dân cư."
            .into(),
        contact: contact(),
        guide: "Lê Thị Thử".into(),
        check: check(),
    }
}

fn refusal() -> Refusal {
    Refusal {
        agency: agency(),
        number: None,
        date: date(2026, 11, 21),
        case_code: CASE_CODE.into(),
        applicant: applicant(),
        request: REQUEST.into(),
        reason:
            "Việc sinh này đã được đăng ký ngày 05/10/2026 tại cùng cơ quan; một người chỉ được đăng ký khai \
                 sinh một lần."
                .into(),
        contact: contact(),
        receiver: "Lê Thị Thử".into(),
        check: check(),
    }
}

fn apology() -> ApologyAndReappointment {
    ApologyAndReappointment {
        agency: agency(),
        number: Some("03".into()),
        date: date(2026, 11, 24),
        case_code: CASE_CODE.into(),
        applicant: applicant(),
        request: "đăng ký khai sinh".into(),
        received_on: date(2026, 11, 21),
        promised_at: at(24, 9, 0),
        reason: "Chờ kết quả xác minh nơi cư trú từ cơ quan phối hợp.".into(),
        responsible_unit: "Bộ phận Tư pháp - Hộ tịch".into(),
        new_due_at: at(26, 14, 30),
        signer: signer(),
        recipients: vec!["Trung tâm Phục vụ hành chính công".into(), "Lưu: VT, TP-HT, 02".into()],
        check: check(),
    }
}

fn control_sheet() -> ControlSheet {
    let step = |from: &str, to: &str, hour, punctuality, note: &str, giver: &str, receiver: &str| HandOver {
        from_unit: from.into(),
        to_unit: to.into(),
        at: at(21, hour, 5),
        punctuality,
        note: note.into(),
        giver: giver.into(),
        receiver: receiver.into(),
    };
    let (desk, registry, leader) = ("Bộ phận tiếp nhận", "Tư pháp - Hộ tịch", "Lãnh đạo UBND phường");
    ControlSheet {
        agency: agency(),
        date: date(2026, 11, 21),
        case_code: CASE_CODE.into(),
        request: REQUEST.into(),
        unit: "Bộ phận Tư pháp - Hộ tịch".into(),
        due_at: Some(at(24, 9, 0)),
        hand_overs: vec![
            step(desk, registry, 10, Some(Punctuality::Early), "", "Lê Thị Thử", "Phạm Văn Ví Dụ"),
            step(
                registry,
                leader,
                14,
                Some(Punctuality::OnTime),
                "Trình ký",
                "Phạm Văn Ví Dụ",
                "Trần Văn Mẫu",
            ),
            step(leader, desk, 16, None, "", "Trần Văn Mẫu", "Lê Thị Thử"),
        ],
        check: check(),
    }
}

fn birth() -> Value {
    result(
        "GKS",
        json!({
            "child_name": "Nguyễn Thị Bé Mẫu", "child_birth_date": "2026-11-05", "child_sex": "female",
            "child_ethnicity": "Kinh", "child_nationality": "Việt Nam",
            "child_birth_place": "Bệnh viện Phụ sản, phường Hải Châu, thành phố Đà Nẵng",
            "child_home_town": "Xã Hòa Vang, thành phố Đà Nẵng",
            "mother_name": "Trần Thị Ví Dụ", "mother_birth_year": 1996, "mother_ethnicity": "Kinh",
            "mother_nationality": "Việt Nam", "mother_residence": "Số 12 đường Mẫu, phường Hải Châu, Đà Nẵng",
            "father_name": "Nguyễn Văn Mẫu", "father_birth_year": 1994, "father_ethnicity": "Kinh",
            "father_nationality": "Việt Nam", "father_residence": "Số 12 đường Mẫu, phường Hải Châu, Đà Nẵng",
            "declarant_name": "Nguyễn Văn Mẫu", "declarant_number": "048094000000",
        }),
        json!({ "personal_number": "048326000000", "book_number": "01/2026", "registered_on": "2026-11-21" }),
    )
}

fn household() -> Value {
    result(
        "GCN-HKD",
        json!({
            "business_name": "Quán cơm Mẫu", "business_address": "Số 8 đường Ví Dụ, phường Hải Châu, Đà Nẵng",
            "business_phone": "0236 0000 000", "business_email": "quancom@mau.example",
            "business_lines": [{ "code": "5610", "name": "Nhà hàng và các dịch vụ ăn uống phục vụ lưu động" },
                { "code": "4723", "name": "Bán lẻ đồ uống trong các cửa hàng chuyên doanh" }],
            "capital_vnd": 150_000_000, "owner_name": "Phạm Thị Thử", "owner_sex": "female",
            "owner_birth_date": "1988-02-03", "owner_number": "048188000000",
            "owner_address": "Số 8 đường Ví Dụ, phường Hải Châu, Đà Nẵng",
            "members": [{ "name": "Lê Văn Ví Dụ", "number": "048086000000" }],
        }),
        json!({ "business_code": "048188000000", "first_registered_on": "2026-11-21" }),
    )
}

fn building() -> Value {
    result(
        "GPXD",
        json!({
            "owner_name": "Lê Văn Ví Dụ", "owner_number": "048086000000",
            "owner_address": "Số 20 đường Thử, phường Hải Châu, Đà Nẵng", "works_name": "Nhà ở riêng lẻ",
            "works_class": "III", "design_by": "Công ty Thiết kế Mẫu", "land_lot": "125, tờ bản đồ số 18",
            "land_area_m2": 100, "land_address": "Số 20 đường Thử, phường Hải Châu, thành phố Đà Nẵng",
            "land_paper": "Giấy chứng nhận quyền sử dụng đất số AA 000000", "floor_area_m2": 85.5,
            "total_floor_area_m2": 256.5, "storeys": 3, "height_m": 11.4, "ground_level_m": 0.2, "setback_m": 2.4,
        }),
        json!({ "density_percent": 85.5 }),
    )
}

fn result(symbol: &str, answers: Value, register: Value) -> Value {
    json!({
        "lang": "vi", "agency": agency(), "number": "152", "symbol": symbol, "date": "2026-11-21",
        "signer": signer(), "answers": answers, "register": register, "check": check(),
    })
}

fn agency() -> Agency {
    Agency {
        parent: Some("Thành phố Đà Nẵng".into()),
        name: "Ủy ban nhân dân phường Hải Châu".into(),
        place: "Hải Châu".into(),
    }
}

fn applicant() -> Applicant {
    Applicant {
        name: "Nguyễn Văn Mẫu".into(),
        address: Some("Số 12 đường Mẫu, phường Hải Châu, thành phố Đà Nẵng".into()),
        phone: Some("0900 000 000".into()),
        email: Some("mau@motcua.example".into()),
        id_number: Some("048094000000".into()),
    }
}

fn contact() -> Contact {
    Contact { officer: "Lê Thị Thử".into(), phone: "0236 0000 000".into() }
}

fn signer() -> Signer {
    let authority = Some("TM. Ủy ban nhân dân".into());
    Signer { authority, title: "Chủ tịch".into(), name: "Trần Văn Mẫu".into() }
}

fn check() -> Option<Check> {
    Check::new("https://motcua.example/check", "7K2P-9QXM", "https://motcua.example/check?code=7K2P-9QXM")
        .ok()
}

fn at(day: i8, hour: i8, minute: i8) -> DateTime {
    date(2026, 11, day).at(hour, minute, 0, 0)
}
