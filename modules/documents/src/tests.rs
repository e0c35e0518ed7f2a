//! From an order to a paper that anyone can check.
#![allow(clippy::unwrap_used)]

mod world;

use contracts::documents::{FAILED, ISSUED, Template};
use contracts::registries::READ;
use kernel::blobs::key_of;
use kernel::{Id, Request};
use proptest::prelude::*;
use serde_json::json;
use testkit::As;

use crate::check_code;
use crate::document::initials;
use crate::pages::checking::FILE_LIMIT;
use world::{CASE, World, receipt};

const OWNER: i64 = 7;

#[test]
fn an_ordered_paper_is_issued_once_and_given_to_its_owner() {
    let mut world = World::new();
    let id = world.order(receipt());
    assert!(world.app.get_as(&As::citizen(OWNER), &world.href(id)).contains("đang được tạo"));
    world.app.settle();
    world.run_again(id);

    let history = world.app.history(CASE);
    assert_eq!(history.iter().filter(|it| it.name == ISSUED).count(), 1);
    let issued: contracts::documents::Issued = history[0].read().unwrap();

    let answer = world.app.get_as(&As::citizen(OWNER), &world.href(id)).0;
    assert_eq!((answer.status, answer.content_type), (200, "application/pdf"));
    assert_eq!(answer.download.as_deref(), Some("20194-261121-0007-receipt.pdf"));
    assert!(answer.body.starts_with(b"%PDF-1.7"));
    assert_eq!(key_of(&answer.body), issued.sha256);
    let shown = world.app.get_as(&As::citizen(OWNER), &format!("{}?view", world.href(id))).0;
    assert_eq!(shown.download, None);
}

#[test]
fn strangers_and_other_agencies_learn_nothing_and_officials_leave_a_trace() {
    let mut world = World::new();
    let id = world.order(receipt());
    world.app.settle();
    let href = world.href(id);
    for stranger in [As::citizen(8), As::in_agency("officer", 2), As::role("adviser")] {
        assert_eq!(world.app.get_as(&stranger, &href).status(), 404);
    }
    assert_eq!(world.app.get_as(&As::nobody(), &href).status(), 303);
    assert_eq!(world.app.get_as(&As::citizen(OWNER), &href).status(), 200);
    assert!(world.app.history(&Id(11).to_string()).is_empty(), "one's own paper leaves no trace");

    assert_eq!(world.app.get_as(&As::role("officer"), &href).status(), 200);
    for person in [11, 12] {
        let read = world.app.history(&Id(person).to_string());
        assert_eq!(read.len(), 1);
        assert_eq!(read[0].name, READ);
        assert!(read[0].payload.contains("\"register\":\"documents\"") && read[0].payload.contains(CASE));
    }
}

#[test]
fn the_code_of_a_paper_leads_to_what_was_issued_without_names() {
    let mut world = World::new();
    let id = world.order(receipt());
    let code = world.code(id);
    let path = format!("/documents/check/{code}");
    assert!(world.app.get_as(&As::nobody(), &path).page().contains("đang được tạo"));
    world.app.settle();

    let page = world.app.get_as(&As::nobody(), &path).page();
    let (issued, proof) = world.issued();
    for shown in
        ["Giấy tờ thật", "phường Hải Châu", "20194", "N. V. M.", &issued.sha256, "Có hiệu lực", &proof]
    {
        assert!(page.contains(shown), "{shown} in {page}");
    }
    assert!(!page.contains("Nguyễn Văn Mẫu"));

    let typed = format!("/documents/check?code={}", code.to_lowercase().replace('-', "+"));
    assert_eq!(world.app.get_as(&As::nobody(), &typed).goto(), path);
    let json = world.app.get_as(&As::nobody(), &format!("/api{path}")).json();
    assert_eq!(json["verdict"], "genuine");
    assert_eq!(json["people"], json!(["N. V. M."]));
    assert_eq!(json["file"]["sha256"], issued.sha256);
    assert_eq!(json["seals"][0]["whole_file"], true);
    let mut world = World { app: world.app.in_english() };
    assert!(world.app.get_as(&As::nobody(), &path).page().contains("Genuine document"));
}

#[test]
fn unknown_and_mistyped_codes_are_told_apart() {
    let mut world = World::new();
    let unknown = world.app.get_as(&As::nobody(), "/documents/check/7K2P-9QXM-4T1D");
    assert_eq!(unknown.status(), 404);
    assert!(unknown.contains("chưa từng phát hành"));
    assert_eq!(world.app.get_as(&As::nobody(), "/api/documents/check/7K2P-9QXM-4T1D").status(), 404);
    for path in ["/documents/check?code=", "/documents/check?code=7K2P", "/documents/check/%C3%A9"] {
        let answer = world.app.get_as(&As::nobody(), path);
        assert_eq!(answer.status(), 422, "{path}");
        assert!(answer.contains("12 chữ và số"));
    }
}

#[test]
fn a_file_is_genuine_altered_or_unknown() {
    let mut world = World::new();
    let id = world.order(receipt());
    world.app.settle();
    let code = world.code(id);
    let pdf = world.pdf(id);
    let page = world.check_file(&pdf, "").page();
    for shown in ["Giống từng byte", "đúng từng byte", "Có hiệu lực", &code] {
        assert!(page.contains(shown), "{shown}");
    }

    // Inside the letters of a compressed stream: the file still opens, the seal does not match.
    let mut flipped = pdf.clone();
    let stream = pdf.windows(7).position(|it| it == b"stream\n").unwrap() + 20;
    flipped[stream] ^= 1;
    for (typed, shown) in [("", "Không còn khớp"), (code.as_str(), "Như đã phát hành")] {
        let page = world.check_file(&flipped, typed).page();
        assert!(page.contains("Giấy tờ đã bị sửa") && page.contains(shown), "{page}");
    }
    // Something added after the seal: the paper it was made from is found by the bytes before.
    let longer = [pdf.as_slice(), b"\n% more\n"].concat();
    let page = world.check_file(&longer, "").page();
    assert!(page.contains("Giấy tờ đã bị sửa") && page.contains(&code) && page.contains("Khác"), "{page}");

    let stranger = world::pdf_of_somebody_else();
    let page = world.check_file(&stranger, "").page();
    assert!(page.contains("Không tìm thấy giấy tờ") && page.contains("Không do cổng này cấp"), "{page}");
}

#[test]
fn a_file_that_cannot_be_judged_is_answered_with_what_to_do() {
    let mut world = World::new();
    for (bytes, shown) in [
        (b"".to_vec(), "Chọn tệp PDF"),
        (b"\x89PNG\r\n\x1a\n".to_vec(), "không phải PDF"),
        (b"%PDF-1.7\nnothing follows".to_vec(), "bị hỏng"),
        (vec![b'x'; FILE_LIMIT + 1], "lớn hơn 20 MB"),
    ] {
        let answer = world.check_file(&bytes, "");
        assert_eq!(answer.status(), 422);
        assert!(answer.contains(shown), "{shown}");
    }
    let mut world = World { app: world.app.in_english() };
    assert!(world.check_file(b"hello", "").contains("Photos and scans cannot be checked"));
}

#[test]
fn a_template_that_does_not_fit_is_final_and_seen_by_officials() {
    let mut world = World::new();
    let mut orders = vec![receipt(), receipt(), receipt()];
    orders[0].template = Template::Source("#let x = 1\n#unknown".to_owned());
    orders[1].template = Template::Letter("no_such_letter".to_owned());
    orders[2].data = json!("text");
    let ids: Vec<Id> = orders.into_iter().map(|it| world.order(it)).collect();
    world.app.settle();
    assert_eq!(world.app.history(CASE).iter().filter(|it| it.name == FAILED).count(), 3);
    let list = world.app.get_as(&As::role("officer"), "/documents").page();
    for shown in ["Không tạo được", "/letter.typ:2:2: unknown variable", "no letter is named", "no object"]
    {
        assert!(list.contains(shown), "{shown} in {list}");
    }
    let check = format!("/documents/check/{}", world.code(ids[0]));
    assert_eq!(world.app.get_as(&As::nobody(), &check).status(), 404);
}

#[test]
fn letters_are_issued_without_what_an_agency_may_leave_open() {
    let mut world = World::new();
    for (letter, data) in world::bare_letters() {
        let template = Template::Letter(letter.to_owned());
        world.order(contracts::documents::Order { kind: letter.to_owned(), template, data, ..receipt() });
    }
    world.app.settle();
    let list = world.app.get_as(&As::role("officer"), "/documents").page();
    assert_eq!(list.matches("Đã phát hành").count(), 4, "{list}");
}

#[test]
fn the_list_is_the_agencys_own_and_goes_on_by_key() {
    let mut world = World::new();
    let empty = world.app.get_as(&As::role("clerk"), "/documents").page();
    assert!(empty.contains("chưa phát hành giấy tờ nào"));
    for number in 0..51 {
        let mut order = receipt();
        order.title = format!("Giấy số {number:02}.");
        world.order(order);
    }
    let first = world.app.get_as(&As::role("clerk"), "/documents").page();
    assert!(first.contains("Giấy số 50.") && first.contains("Giấy số 01.") && !first.contains("Giấy số 00."));
    let older = first.split("/documents?before=").nth(1).unwrap().split('"').next().unwrap();
    let second = world.app.get_as(&As::role("clerk"), &format!("/documents?before={older}")).page();
    assert!(second.contains("Giấy số 00.") && !second.contains("Giấy số 01."));
    assert!(!world.app.get_as(&As::in_agency("clerk", 2), "/documents").contains("Giấy số"));
    assert_eq!(world.app.get_as(&As::role("adviser"), "/documents").status(), 403);
    assert_eq!(world.app.get_as(&As::citizen(OWNER), "/documents").status(), 403);
}

#[test]
fn keys_lie_in_files_of_the_owner_and_outlive_the_process() {
    let folder = tempfile::tempdir().unwrap();
    let mut world = World::with_keys(folder.path());
    world.order(receipt());
    world.app.settle();
    let root = world.app.get_as(&As::nobody(), "/documents/authority.pem").0.body;
    let files: Vec<_> = std::fs::read_dir(folder.path().join("seals")).unwrap().map(Result::unwrap).collect();
    assert_eq!(files.len(), 2, "the authority and one agency: {files:?}");
    for file in files {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
    let stored = std::fs::read(folder.path().join("seals/authority.pem")).unwrap();
    assert!(stored.starts_with(&root));
    assert!(!root.windows(11).any(|it| it == b"PRIVATE KEY"));
}

#[test]
fn every_statement_is_understood() {
    World::new().app.prepare_all();
}

#[test]
fn initials_tell_no_name() {
    for (name, expected) in
        [("Nguyễn Đặng Thị Phượng", "N. Đ. T. P."), ("  ánh ", "Á."), ("", ""), ("H'Hen Niê", "H. N.")]
    {
        assert_eq!(initials(name), expected);
    }
}

proptest! {
    #[test]
    fn codes_are_read_however_they_are_typed(spaces in 0..4_usize, small in any::<bool>()) {
        let code = check_code::fresh().unwrap();
        let typed = code.replace('-', &" ".repeat(spaces)).replace('0', "o").replace('1', "l");
        let typed = if small { typed.to_lowercase() } else { typed };
        prop_assert_eq!(check_code::read(&typed), Some(code));
    }

    #[test]
    fn no_text_makes_the_code_reader_panic(text in "\\PC{0,30}") {
        if let Some(code) = check_code::read(&text) {
            prop_assert_eq!(check_code::read(&code), Some(code));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn no_file_makes_the_check_fail_or_panic(
        bytes in proptest::collection::vec(any::<u8>(), 1..400),
        head in any::<bool>(),
    ) {
        let mut world = World::new();
        let bytes = if head { [b"%PDF-1.7\n".as_slice(), &bytes].concat() } else { bytes };
        let status = world.check_file(&bytes, "").status();
        prop_assert!(status == 422 || status == 200, "{}", status);
    }
}

/// `MOTCUA_LOOK=folder cargo test -p documents -- --ignored` writes pages and a paper to look at.
#[test]
#[ignore = "writes files to look at"]
fn pages_to_look_at() {
    let folder = std::path::PathBuf::from(std::env::var("MOTCUA_LOOK").unwrap());
    let mut world = World::new();
    let started = std::time::Instant::now();
    let id = world.order(receipt());
    world.app.settle();
    println!("first receipt: {:?}", started.elapsed());
    let started = std::time::Instant::now();
    for _ in 0..20 {
        world.order(receipt());
    }
    world.app.settle();
    println!("20 receipts: {:?}", started.elapsed());
    let pdf = world.pdf(id);
    let code = world.code(id);
    let started = std::time::Instant::now();
    let genuine = world.app.get_as(&As::nobody(), &format!("/documents/check/{code}")).page();
    println!("check page: {:?}", started.elapsed());
    let longer = [pdf.as_slice(), b"\n% more\n"].concat();
    let pages = [
        ("form", world.app.send(&As::nobody(), Request::get("/documents/check")).page()),
        ("genuine", genuine),
        ("file", world.check_file(&pdf, "").page()),
        ("altered", world.check_file(&longer, "").page()),
        ("no-pdf", world.check_file(b"hello", "").text().to_owned()),
        ("unknown", world.app.get_as(&As::nobody(), "/documents/check/7K2P-9QXM-4T1D").text().to_owned()),
        ("list", world.app.get_as(&As::role("officer"), "/documents").page()),
    ];
    for (name, html) in pages {
        std::fs::write(folder.join(format!("{name}.html")), html).unwrap();
    }
    std::fs::write(folder.join("receipt.pdf"), pdf).unwrap();
    for asset in ui::assets() {
        let path = folder.join(asset.path.trim_start_matches('/'));
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, asset.bytes).unwrap();
    }
}
