//! An agency, its registers and a case: what the tests of documents stand on.

use contracts::documents::{Issued, Order, Template, documents};
use contracts::organisations::{DIRECTORY, Directory, Unit};
use contracts::registries::{BirthEntered, READ, REGISTERS, Registers};
use kernel::{Ctx, Id, Module, Port};
use seal::{Authority, SealInfo, Subject};
use serde_json::{Value, json};
use testkit::{Answer, App, As};

pub const CASE: &str = "20194-261121-0007";

pub struct World {
    pub app: App,
}

impl World {
    pub fn new() -> World {
        World::open(&[])
    }

    /// Sealing keys in a folder instead of in memory.
    pub fn with_keys(folder: &std::path::Path) -> World {
        World::open(&[("keys_dir", folder.to_str().unwrap())])
    }

    fn open(settings: &[(&str, &str)]) -> World {
        let directory = Module {
            name: "organisations",
            offers: &[Port { name: DIRECTORY, functions: &STAND_IN_DIRECTORY }],
            ..Module::default()
        };
        let registers = Module {
            name: "registries",
            emits: &[READ],
            offers: &[Port { name: REGISTERS, functions: &STAND_IN_REGISTERS }],
            ..Module::default()
        };
        let settings = [&[("public_url", "https://motcua.example")], settings].concat();
        World { app: App::with_settings(vec![directory, registers, crate::module()], &settings) }
    }

    pub fn order(&mut self, order: Order) -> Id {
        let before: Vec<Id> = self.listed().into_iter().map(|it| it.0).collect();
        self.app.command(move |ctx| (documents(ctx)?.order)(ctx, &order).map(|_| ())).unwrap();
        let after = self.listed().into_iter().map(|it| it.0);
        after.into_iter().find(|it| !before.contains(it)).unwrap()
    }

    /// Queues the job a second time, as after a crash between the work and its note.
    pub fn run_again(&mut self, id: Id) {
        let again =
            move |ctx: &mut Ctx<'_>| ctx.job(crate::issue::JOB, &crate::issue::Due { document: id }, 0);
        self.app.command(again).unwrap();
        self.app.settle();
    }

    pub fn href(&self, id: Id) -> String {
        format!("/documents/{id}")
    }

    pub fn code(&mut self, id: Id) -> String {
        self.listed().into_iter().find(|it| it.0 == id).unwrap().1
    }

    pub fn pdf(&mut self, id: Id) -> Vec<u8> {
        self.app.get_as(&As::citizen(super::OWNER), &format!("/documents/{id}")).0.body
    }

    pub fn check_file(&mut self, bytes: &[u8], code: &str) -> Answer {
        let file = ("paper", "giay.pdf", bytes);
        self.app.upload_as(&As::nobody(), "/documents/check", &[("code", code)], file)
    }

    /// What the ledger says of the issue, and where its proof is shown.
    pub fn issued(&mut self) -> (Issued, String) {
        let event = self.app.history(CASE).remove(0);
        (event.read().unwrap(), format!("/proofs/records/{}/{CASE}", event.id))
    }

    fn listed(&mut self) -> Vec<(Id, String)> {
        let found = self.app.look(|db| crate::store::of_case(db, CASE));
        found.into_iter().map(|it| (it.id, it.check_code)).collect()
    }
}

/// Form 01 about people who do not exist.
pub fn receipt() -> Order {
    Order {
        kind: "receipt".to_owned(),
        case_code: CASE.to_owned(),
        title: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả".to_owned(),
        agency: Id(1),
        owner: Id(super::OWNER),
        template: Template::Letter("receipt_slip".to_owned()),
        data: json!({
            "agency": { "parent": null, "name": "Ủy ban nhân dân phường Hải Châu", "place": "Hải Châu" },
            "number": "7", "date": "2026-11-16",
            "unit": "Trung tâm Phục vụ hành chính công phường Hải Châu",
            "case_code": CASE,
            "applicant": { "name": "Nguyễn Văn Mẫu", "address": "Phường Hải Châu, thành phố Đà Nẵng",
                "phone": "0905 000 000", "email": null, "id_number": "048090000000" },
            "owner": null, "request": "Đăng ký khai sinh",
            "documents": [{ "name": "Giấy chứng sinh", "originals": 1, "certified": 0, "photocopies": 0 }],
            "sets": 1, "statutory_duration": "01 ngày làm việc",
            "received_at": "2026-11-16T08:00:00", "due_at": "2026-11-16T17:00:00",
            "result_place": "Quầy số 3", "result_way": "Nhận trực tiếp và nhận bản điện tử",
            "fee": "Miễn lệ phí", "receiver": "Lê Thị Thử"
        }),
        lang: "vi".to_owned(),
        people: vec![Id(11), Id(12)],
    }
}

/// Forms 01 to 04 without numbers, owner, term, address: what a case may not know.
pub fn bare_letters() -> [(&'static str, Value); 4] {
    let agency = json!({ "parent": null, "name": "Ủy ban nhân dân phường Hải Châu", "place": "Hải Châu" });
    let applicant =
        json!({ "name": "Nguyễn Văn Mẫu", "phone": null, "email": null, "id_number": "0480******00" });
    let letter = |own: Value| {
        let mut data = json!({ "agency": agency, "date": "2026-11-16", "case_code": CASE, "applicant": applicant,
            "request": "Đăng ký khai sinh", "contact": { "officer": "Lê Thị Thử", "phone": "1022" } });
        let fields = data.as_object_mut().unwrap();
        fields.extend(own.as_object().unwrap().clone());
        data
    };
    let receipt = json!({ "unit": "Trung tâm Phục vụ hành chính công", "documents": [], "sets": 1,
        "statutory_duration": null, "received_at": "2026-11-16T08:00:00", "result_place": "Quầy số 3",
        "result_way": null, "fee": "Miễn phí", "receiver": "" });
    let apology = json!({ "received_on": "2026-11-16", "promised_at": "2026-11-17T17:00:00", "reason": "Chờ xác minh",
        "responsible_unit": "Bộ phận Tư pháp - Hộ tịch", "new_due_at": "2026-11-18T17:00:00",
        "signer": { "authority": "TM. ỦY BAN NHÂN DÂN", "title": "CHỦ TỊCH", "name": "Trần Văn Thử" },
        "recipients": ["Lưu: VT"] });
    let (items, guide) = (json!([{ "name": "Giấy chứng sinh" }]), "Lê Thị Thử");
    [
        ("receipt_slip", letter(receipt)),
        ("supplement_request", letter(json!({ "items": items, "reason": "Thiếu giấy", "guide": guide }))),
        ("refusal", letter(json!({ "reason": null, "receiver": guide }))),
        ("apology", letter(apology)),
    ]
}

/// A PDF that another node has sealed.
pub fn pdf_of_somebody_else() -> Vec<u8> {
    let job = typeset::Job {
        source: "#set document(title: [x])\nXin chào",
        data: &json!({}),
        title: "Giấy khác",
        lang: "vi",
        created_at_ms: testkit::START_MS,
        ident: "other",
    };
    let pdf = typeset::Typesetter::new().render(&job).unwrap();
    let year = 31_556_952_000;
    let (from, until) = (testkit::START_MS - year, testkit::START_MS + year);
    let authority = Authority::create("Nút khác", from, until).unwrap();
    let key = authority.issue(&Subject { agency: "Cơ quan khác", unit_code: "99999" }, from, until).unwrap();
    let info = SealInfo { reason: "", location: "", signer_name: "", signed_at_ms: testkit::START_MS };
    seal::seal(&pdf, &key, &info).unwrap()
}

const STAND_IN_DIRECTORY: Directory = Directory {
    unit: |_, id| {
        Ok(Some(Unit {
            id,
            code: "20194".to_owned(),
            name: "Ủy ban nhân dân phường Hải Châu".to_owned(),
            kind: "commune".to_owned(),
            parent: None,
            agency_code: "20194".to_owned(),
            place: "Hải Châu".to_owned(),
        }))
    },
    unit_by_code: |_, _| Ok(None),
    seats_of: |_, _| Ok(Vec::new()),
    seats_in: |_, _, _| Ok(Vec::new()),
    advisers: |_, _| Ok(Vec::new()),
    appoint: |_, _, _, _| Ok(()),
};

const STAND_IN_REGISTERS: Registers = Registers {
    look_up: |_, _| Ok(None),
    person: |_, _| Ok(None),
    own_number: |_, _| Ok(None),
    enter_birth: |_, _| {
        Ok(BirthEntered { person: Id(0), personal_number: String::new(), book_number: String::new() })
    },
    note_reading: |ctx, read| ctx.event(READ, read.person.to_string(), read),
};
