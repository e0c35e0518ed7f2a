//! The sample pages' views and invented data.

use askama::Template;
use ui::{Answer, Choice, DateParts, Moment, MomentState, Page, Problem, Task, Tone};

#[derive(Template)]
#[template(path = "sample_home.html")]
struct Home<'a> {
    page: Page<'a>,
    events: [(&'static str, &'static str); 6],
}

#[derive(Template)]
#[template(path = "sample_service.html")]
struct Service<'a> {
    page: Page<'a>,
    papers: Vec<Task>,
    steps: Vec<Moment>,
}

#[derive(Template)]
#[template(path = "sample_form.html")]
struct Form<'a> {
    page: Page<'a>,
    born: DateParts,
    sexes: Vec<Choice>,
    provinces: Vec<Choice>,
    wards: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "sample_check.html")]
struct Check<'a> {
    page: Page<'a>,
    child: Vec<Answer>,
    parents: Vec<Answer>,
    parts: Vec<Task>,
}

#[derive(Template)]
#[template(path = "sample_track.html")]
struct Track<'a> {
    page: Page<'a>,
    steps: Vec<Moment>,
    acts: Vec<Task>,
}

#[derive(Template)]
#[template(path = "sample_today.html")]
struct Today<'a> {
    page: Page<'a>,
    groups: Vec<Group>,
    steps: Vec<Moment>,
    chosen: u32,
    open: bool,
}

struct Group {
    title: &'static str,
    rows: Vec<Row>,
}

struct Row {
    id: u32,
    title: &'static str,
    detail: &'static str,
    due: &'static str,
    tone: Tone,
}

type Rendered = Result<Vec<(&'static str, String)>, askama::Error>;

pub fn door_pages<'a>(door: impl Fn(&'static str, &'static str) -> Page<'a>) -> Rendered {
    let home = Home { page: door("/", "Bạn cần làm việc gì hôm nay?"), events: EVENTS };
    let at_service = |title: &'static str| {
        door("/services/khai-sinh", title).crumb("Trang chủ", "/").crumb("Sinh con", "/life-events/birth")
    };
    let service =
        Service { page: at_service("Đăng ký khai sinh"), papers: papers(), steps: service_steps() };
    let mut page = door("/services/khai-sinh/form", "Người được khai sinh");
    page.problems = vec![
        Problem { field: "born".into(), text: "Năm sinh phải có 4 chữ số, vd 2026".into() },
        Problem { field: "paper".into(), text: "Chọn tệp Giấy chứng sinh".into() },
    ];
    let form = Form {
        page,
        born: DateParts { day: "5".into(), month: "11".into(), year: "26".into() },
        sexes: Choice::list(&[("female", "Nữ"), ("male", "Nam")], "female"),
        provinces: Choice::list(&[("01", "Thành phố Hà Nội")], "01"),
        wards: Choice::list(&[("00070", "Phường Hoàn Kiếm")], "00070"),
    };
    let check = Check {
        page: door("/services/khai-sinh/check", "Kiểm tra trước khi gửi"),
        child: child(),
        parents: parents(),
        parts: parts(),
    };
    let page =
        door("/cases/H26-118377", "H26-118377").crumb("Trang chủ", "/").crumb("Hồ sơ của tôi", "/cases");
    let track = Track { page, steps: track_steps(), acts: acts() };
    Ok(vec![
        ("home", home.render()?),
        ("service", service.render()?),
        ("form", form.render()?),
        ("check", check.render()?),
        ("track", track.render()?),
    ])
}

pub fn today(page: Page<'_>, open: bool) -> Result<String, askama::Error> {
    Today { page, groups: groups(), steps: case_steps(), chosen: 3, open }.render()
}

const EVENTS: [(&str, &str); 6] = [
    ("Sinh con", "Khai sinh, BHYT, cư trú trong một lần khai"),
    ("Kết hôn", "Đăng ký, xác nhận tình trạng hôn nhân"),
    ("Nhà đất", "Cấp sổ, chuyển nhượng, sửa nhà"),
    ("Mở hộ kinh doanh", "Đăng ký, thuế, an toàn thực phẩm"),
    ("Lái xe", "Đổi bằng, đăng ký xe, phạt nguội"),
    ("Người thân qua đời", "Khai tử, mai táng phí, thừa kế"),
];

fn task(title: &str, detail: &str, href: &str, status: &str, tone: Tone) -> Task {
    Task { title: title.into(), detail: detail.into(), href: href.into(), status: status.into(), tone }
}

fn step(title: &str, when: &str, detail: &str, state: MomentState) -> Moment {
    Moment { title: title.into(), when: when.into(), detail: detail.into(), at: 0, state }
}

fn answer(label: &str, value: &str, badge: &str) -> Answer {
    Answer {
        label: label.into(),
        value: value.into(),
        badge: badge.into(),
        tone: Tone::Ok,
        change: "/form".into(),
    }
}

fn papers() -> Vec<Task> {
    vec![
        task(
            "Giấy chứng sinh",
            "Bệnh viện đã gửi số; nếu sinh tại nhà thì tải ảnh lên",
            "",
            "Nhà nước đã có",
            Tone::Ok,
        ),
        task(
            "Căn cước của cha, mẹ",
            "Lấy từ Cơ sở dữ liệu dân cư khi bạn đồng ý",
            "",
            "Nhà nước đã có",
            Tone::Ok,
        ),
        task(
            "Đăng ký kết hôn",
            "Nếu đăng ký trước năm 2016 thì chụp ảnh",
            "",
            "Có thể cần tải lên",
            Tone::Warn,
        ),
    ]
}

fn service_steps() -> Vec<Moment> {
    vec![
        step("Bạn khai trực tuyến", "", "4 trang, khoảng 6 phút", MomentState::Now),
        step("Cán bộ hộ tịch kiểm tra", "", "Thường trong 2 giờ làm việc", MomentState::Ahead),
        step("Lãnh đạo phường ký số", "", "Cùng ngày", MomentState::Ahead),
        step("Bạn nhận bản điện tử, bản giấy gửi về nhà", "", "", MomentState::Ahead),
    ]
}

fn child() -> Vec<Answer> {
    vec![
        answer("Họ và tên", "Nguyễn Đặng Thị Phượng", ""),
        answer("Ngày sinh", "5 tháng 11 năm 2026", ""),
        answer("Giới tính", "Nữ", ""),
        answer("Giấy chứng sinh", "Bản điện tử từ Bệnh viện Phụ sản Hà Nội", "Đã xác thực"),
    ]
}

fn parents() -> Vec<Answer> {
    vec![
        answer("Mẹ", "Đặng Thị Ngọc Ẩn", "Khớp CSDL dân cư"),
        answer("Cha", "Nguyễn Văn Đức", "Khớp CSDL dân cư"),
    ]
}

fn parts() -> Vec<Task> {
    vec![
        task("Người yêu cầu", "", "/form", "Xong", Tone::Ok),
        task("Người được khai sinh", "", "/form", "Xong", Tone::Ok),
        task("Cha, mẹ", "", "/form", "Xong", Tone::Ok),
        task("Bảo hiểm y tế", "", "", "Tự động", Tone::Plain),
        task("Ký và gửi", "", "", "Đang làm", Tone::Info),
    ]
}

fn track_steps() -> Vec<Moment> {
    vec![
        step("Đã nhận hồ sơ", "08:42", "Biên nhận điện tử đã gửi; chữ ký của bạn hợp lệ", MomentState::Done),
        step("Kiểm tra tự động đạt 6/6", "08:42", "", MomentState::Done),
        step("Cán bộ hộ tịch đang thẩm tra", "từ 09:05", "Lê Minh Ánh, phường Hoàn Kiếm", MomentState::Now),
        step("Lãnh đạo phường ký số", "", "", MomentState::Ahead),
        step("Trả kết quả", "", "Bản điện tử vào ví giấy tờ; bản giấy gửi bưu điện", MomentState::Ahead),
    ]
}

fn acts() -> Vec<Task> {
    ["Tải biên nhận (PDF)", "Sửa hoặc rút hồ sơ", "Uỷ quyền người nhận", "Khiếu nại nếu quá hạn"]
        .map(|title| task(title, "", "/track", "", Tone::Plain))
        .into()
}

fn case_steps() -> Vec<Moment> {
    vec![
        step("Nguyễn Văn Đức nộp hồ sơ", "08:42", "", MomentState::Done),
        step("Hệ thống kiểm tra, phân công Lê Minh Ánh", "08:42", "", MomentState::Done),
        step("Bạn đang thẩm tra", "09:05, 12 phút", "", MomentState::Now),
        step("PCT Trần Quốc Bảo ký", "dự kiến 11:30", "", MomentState::Ahead),
    ]
}

fn groups() -> Vec<Group> {
    let group = |title, rows| Group { title, rows };
    vec![group("Quá hạn", overdue()), group("Hạn hôm nay", due_today()), group("Sắp tới", due_soon())]
}

fn row(id: u32, title: &'static str, detail: &'static str, due: &'static str, tone: Tone) -> Row {
    Row { id, title, detail, due, tone }
}

fn overdue() -> Vec<Row> {
    vec![
        row(
            1,
            "Cấp phép sửa chữa, cải tạo nhà ở riêng lẻ",
            "HS-2026-118204 · Trần Thị Ngọc Ẩn",
            "Quá 2 giờ",
            Tone::Danger,
        ),
        row(2, "Đối chiếu số liệu thu hồi tạm ứng", "CV-1120/STC · Sở Tài chính", "Quá 1 ngày", Tone::Danger),
    ]
}

fn due_today() -> Vec<Row> {
    vec![
        row(
            3,
            "Đăng ký khai sinh – Nguyễn Đặng Thị Phượng",
            "HS-2026-118377 · Nguyễn Văn Đức",
            "còn 2 g 10",
            Tone::Warn,
        ),
        row(
            4,
            "Báo cáo tiến độ giải ngân vốn đầu tư công quý IV",
            "CV-1187/UBND-KT · Văn phòng UBND",
            "còn 5 g",
            Tone::Warn,
        ),
        row(5, "Kiện toàn Ban chỉ đạo chuyển đổi số", "TTr-302/PNV · Phòng Nội vụ", "còn 6 g", Tone::Warn),
    ]
}

fn due_soon() -> Vec<Row> {
    vec![
        row(6, "Cấp đổi Giấy phép lái xe hạng B", "HS-2026-118390 · Lê Hữu Nghĩa", "3 ngày", Tone::Info),
        row(
            7,
            "Công điện ứng phó mưa lũ khu vực Trung Bộ",
            "CĐ-45/TTg · Văn phòng Chính phủ",
            "Hoả tốc",
            Tone::New,
        ),
        row(
            8,
            "Chứng thực hợp đồng chuyển nhượng QSDĐ",
            "HS-2026-117950 · Phạm Quỳnh Như",
            "Chờ dân bổ sung",
            Tone::Info,
        ),
        row(
            9,
            "Kết quả kiểm tra việc tiếp nhận hồ sơ quý III",
            "BC-77/TTr · Thanh tra quận",
            "Chờ ký",
            Tone::Ok,
        ),
    ]
}
