//! The five letters of the one-stop shop, forms 01 to 05 of Circular 01/2018/TT-VPCP.

mod party;
mod progress;
mod reception;

use serde::Serialize;
use serde_json::Value;

pub use party::{Agency, Applicant, Contact, Signer};
pub use progress::{ApologyAndReappointment, ControlSheet, HandOver, Punctuality};
pub use reception::{DocumentCount, ReceiptSlip, Refusal, RequiredItem, SupplementRequest};

/// A letter of the one-stop shop: its words are in an embedded template, its facts in a struct.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Letter {
    /// Form 01, receipt and appointment slip.
    Receipt(ReceiptSlip),
    /// Form 02, request for a supplement.
    Supplement(SupplementRequest),
    /// Form 03, refusal to receive or handle.
    Refusal(Refusal),
    /// Form 04, apology and new appointment.
    Apology(ApologyAndReappointment),
    /// Form 05, process control sheet.
    Control(ControlSheet),
}

impl Letter {
    /// The name of this letter's template, for [`letter_template`].
    pub fn name(&self) -> &'static str {
        match self {
            Self::Receipt(_) => "receipt_slip",
            Self::Supplement(_) => "supplement_request",
            Self::Refusal(_) => "refusal",
            Self::Apology(_) => "apology",
            Self::Control(_) => "control_sheet",
        }
    }

    /// The Typst template of this letter.
    pub fn source(&self) -> &'static str {
        letter_template(self.name()).expect("every letter has a template")
    }

    /// The facts as JSON, in the order of the struct's fields.
    pub fn data(&self) -> Value {
        serde_json::to_value(self).expect("letters hold only texts, numbers and dates")
    }

    /// Document title in Vietnamese, or in English when `lang` is `en`, ending in the case code.
    pub fn title(&self, lang: &str) -> String {
        let (vi, en, case_code) = match self {
            Self::Receipt(it) => {
                ("Giấy tiếp nhận hồ sơ và hẹn trả kết quả", "Receipt and appointment", &it.case_code)
            }
            Self::Supplement(it) => {
                ("Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ", "Supplement request", &it.case_code)
            }
            Self::Refusal(it) => ("Phiếu từ chối tiếp nhận, giải quyết hồ sơ", "Refusal", &it.case_code),
            Self::Apology(it) => {
                ("Phiếu xin lỗi và hẹn lại ngày trả kết quả", "Apology and new appointment", &it.case_code)
            }
            Self::Control(it) => {
                ("Phiếu kiểm soát quá trình giải quyết hồ sơ", "Process control sheet", &it.case_code)
            }
        };
        let name = if lang == "en" { en } else { vi };
        format!("{name} - {case_code}")
    }
}

/// The embedded template of a letter by its name: `receipt_slip`, `supplement_request`, `refusal`, `apology` or
/// `control_sheet`. Its data has the fields of the letter's struct.
pub fn letter_template(name: &str) -> Option<&'static str> {
    Some(match name {
        "receipt_slip" => include_str!("../templates/receipt_slip.typ"),
        "supplement_request" => include_str!("../templates/supplement_request.typ"),
        "refusal" => include_str!("../templates/refusal.typ"),
        "apology" => include_str!("../templates/apology.typ"),
        "control_sheet" => include_str!("../templates/control_sheet.typ"),
        _ => return None,
    })
}
