use contracts::organisations::Seat;
use kernel::Id;

use super::{ask, filled, unit_id};

fn seats(app: &mut testkit::App, code: &str, role: &'static str) -> Vec<Seat> {
    let agency: Id = unit_id(app, code);
    ask(app, move |ctx, port| (port.seats_in)(ctx, agency, role))
}

#[test]
fn every_commune_of_the_demo_can_take_and_decide_a_case() {
    let mut app = filled();
    for commune in vn::communes_of("48") {
        for (role, count) in [("reception", 1), ("officer", 2), ("leader", 2)] {
            assert_eq!(seats(&mut app, &commune.code, role).len(), count, "{role} in {}", commune.name_vi);
        }
    }
}

#[test]
fn the_named_people_sit_where_the_logins_say() {
    let mut app = filled();
    for (code, role, title, name) in [
        ("20242", "reception", "Cán bộ tiếp nhận Trung tâm Phục vụ hành chính công", "Trần Thị Diễm My"),
        ("20242", "leader", "Chủ tịch UBND phường", "Nguyễn Hoàng Long Vân"),
        ("48/so-xay-dung", "adviser", "Chuyên viên Phòng Quản lý xây dựng", "Hồ Đắc Sơn Trà"),
        ("48", "service_owner", "Phụ trách dịch vụ công trực tuyến", "Tôn Nữ Thanh Mẫu"),
        ("48", "administrator", "Quản trị hệ thống", "Cao Thế Lục Bình"),
    ] {
        let seat = seats(&mut app, code, role).into_iter().find(|it| it.title == title).expect(title);
        assert_eq!(seat.holder.map(|(_, name)| name).as_deref(), Some(name));
    }
}
