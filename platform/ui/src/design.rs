//! The design-system page: every component in every state, for those who build pages.

use askama::Template;

use crate::{Answer, Choice, DateParts, Moment, MomentState, Page, Problem, Task, Tone};

/// Shown at `/design`. The data is invented and says so.
#[derive(Template)]
#[template(path = "design.html")]
pub struct DesignPage<'a> {
    pub page: Page<'a>,
    answers: Vec<Answer>,
    tasks: Vec<Task>,
    moments: Vec<Moment>,
    sexes: Vec<Choice>,
    fathers: Vec<Choice>,
    provinces: Vec<Choice>,
    channels: Vec<Choice>,
    good_date: DateParts,
    bad_date: DateParts,
}

impl<'a> DesignPage<'a> {
    /// Puts sample problems on the page so that fields show their error state.
    pub fn new(mut page: Page<'a>) -> DesignPage<'a> {
        let problem = |field: &str, text: &str| Problem { field: field.to_owned(), text: text.to_owned() };
        page.problems = vec![
            problem("born_bad", "Năm sinh phải có 4 chữ số, vd 2026"),
            problem("paper_bad", "Chọn tệp Giấy chứng sinh"),
            problem("name_bad", "Nhập họ, chữ đệm, tên"),
            problem("sex_bad", "Chọn giới tính"),
            problem("promise_bad", "Bạn cần cam đoan trước khi gửi"),
        ];
        let bad_date = DateParts { day: "5".into(), month: "11".into(), year: "26".into() };
        DesignPage {
            moments: moments(page.now),
            page,
            answers: answers(),
            tasks: tasks(),
            sexes: Choice::list(&[("female", "Nữ"), ("male", "Nam")], "female"),
            fathers: Choice::list(&[("female", "Nữ"), ("male", "Nam")], ""),
            provinces: Choice::list(&[("01", "Thành phố Hà Nội"), ("79", "Thành phố Hồ Chí Minh")], "01"),
            channels: channels(),
            good_date: DateParts::of_iso("2026-11-05"),
            bad_date,
        }
    }
}

fn answers() -> Vec<Answer> {
    let row = |label: &str, value: &str, badge: &str, change: &str| Answer {
        label: label.to_owned(),
        value: value.to_owned(),
        badge: badge.to_owned(),
        tone: Tone::Ok,
        change: change.to_owned(),
    };
    vec![
        row("Họ và tên", "Nguyễn Đặng Thị Phượng", "", "#name"),
        row("Ngày sinh", "5 tháng 11 năm 2026", "", "#born"),
        row("Mẹ", "Đặng Thị Ngọc Ẩn", "Khớp CSDL dân cư", ""),
    ]
}

fn tasks() -> Vec<Task> {
    let row = |title: &str, detail: &str, href: &str, status: &str, tone| Task {
        title: title.to_owned(),
        detail: detail.to_owned(),
        href: href.to_owned(),
        status: status.to_owned(),
        tone,
    };
    vec![
        row("Người yêu cầu", "", "#1", "Xong", Tone::Ok),
        row(
            "Giấy chứng sinh",
            "Bệnh viện đã gửi số; nếu sinh tại nhà thì tải ảnh lên",
            "#2",
            "Có thể cần tải lên",
            Tone::Warn,
        ),
        row("Bảo hiểm y tế", "", "", "Tự động", Tone::Plain),
        row("Ký và gửi", "", "", "Đang làm", Tone::Info),
    ]
}

fn moments(now: i64) -> Vec<Moment> {
    let step = |title: &str, detail: &str, at, when: &str, state| Moment {
        title: title.to_owned(),
        detail: detail.to_owned(),
        at,
        when: when.to_owned(),
        state,
    };
    vec![
        step("Đã nhận hồ sơ", "Biên nhận điện tử đã gửi", now - 3_600_000, "", MomentState::Done),
        step("Cán bộ hộ tịch đang thẩm tra", "Phường Hoàn Kiếm", 0, "từ 09:05", MomentState::Now),
        step("Lãnh đạo phường ký số", "", 0, "dự kiến 11:30", MomentState::Ahead),
    ]
}

fn channels() -> Vec<Choice> {
    let mut channels =
        Choice::list(&[("sms", "Tin nhắn"), ("email", "Thư điện tử"), ("post", "Bưu điện")], "sms");
    channels[2].hint = "Bản giấy tới nhà trong 2 ngày làm việc".to_owned();
    channels
}
