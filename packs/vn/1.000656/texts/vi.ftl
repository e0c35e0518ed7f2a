name = Đăng ký khai tử
summary = Đăng ký khai tử và cấp trích lục khai tử.
area = Hộ tịch
result = Trích lục khai tử
window = Việc khai tử phải làm trong { $days } ngày kể từ ngày có người chết; đã quá { $late } ngày. Hồ sơ vẫn được tiếp nhận theo diện đăng ký quá hạn.

## Trang
page-declarant = Người đi khai tử
page-deceased_number = Người chết
page-deceased = Kiểm tra thông tin người chết
page-death = Sự việc chết
page-notice = Giấy báo tử
page-registration = Nơi đăng ký và lệ phí
page-delivery = Nhận kết quả

## Người đi khai tử
field-declarant_relation = Bạn là ai đối với người chết?
    .opt-spouse = Vợ hoặc chồng
    .opt-child = Con
    .opt-parent = Cha hoặc mẹ
    .opt-relative = Người thân thích khác
    .opt-neighbour_or_body = Đại diện cơ quan, tổ chức hoặc người khác có trách nhiệm
    .opt-proxy = Người được ủy quyền
field-declarant_number = Số định danh cá nhân của bạn
    .hint = 12 chữ số trên thẻ căn cước
field-declarant_name = Họ, chữ đệm, tên người đi khai tử

## Người chết
field-deceased_number = Số định danh cá nhân của người chết
    .hint = 12 chữ số trên thẻ căn cước hoặc giấy khai sinh; để trống nếu không có
field-deceased_name = Họ, chữ đệm, tên người chết
field-deceased_birth_date = Ngày, tháng, năm sinh
field-deceased_sex = Giới tính
    .opt-male = Nam
    .opt-female = Nữ
field-deceased_ethnicity = Dân tộc
field-deceased_nationality = Quốc tịch
field-deceased_residence = Nơi cư trú cuối cùng

## Sự việc chết
field-death_date = Ngày chết
    .hint = Ví dụ: 5 11 2026
field-death_time = Giờ chết
    .hint = Để trống nếu không biết, ví dụ: 09:30
field-death_place = Nơi chết
    .hint = Tên bệnh viện, hoặc số nhà, đường, thôn
field-death_cause = Nguyên nhân chết
    .hint = Như ghi trong Giấy báo tử; không rõ thì ghi: không rõ
field-notice_kind = Bạn có Giấy báo tử không?
    .opt-electronic = Có bản điện tử đã ký số
    .opt-paper = Có bản giấy hoặc giấy tờ thay thế
    .opt-none = Không có, việc chết đã lâu
field-notice_number = Số Giấy báo tử điện tử
field-death_notice = Giấy báo tử hoặc giấy tờ thay thế
    .hint = Chụp ảnh hoặc chọn PDF, tối đa 20 MB
field-evidence = Chứng cứ chứng minh sự kiện chết
    .hint = Giấy tờ, tài liệu cho thấy người đó đã chết
field-authorisation = Văn bản ủy quyền

## Đăng ký
field-last_commune = Xã, phường, đặc khu nơi cư trú cuối cùng của người chết
field-fee_ground = Có được miễn lệ phí không?
    .hint = Bộ phận tiếp nhận sẽ kiểm tra
    .opt-on_time = Có: đăng ký đúng hạn, trong 15 ngày kể từ ngày chết
    .opt-merit = Có: gia đình có công với cách mạng
    .opt-poor = Có: hộ nghèo
    .opt-disability = Có: người khuyết tật
    .opt-none = Không
field-delivery = Bạn muốn nhận trích lục thế nào?
    .opt-electronic = Bản điện tử
    .opt-counter = Bản giấy tại Trung tâm Phục vụ hành chính công
    .opt-post = Bản giấy qua bưu chính
field-post_address = Địa chỉ nhận bưu phẩm
field-contact_phone = Điện thoại liên hệ
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-truthful = Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.

rule-two_persons = Số định danh của người chết phải khác số của bạn
rule-born_before = Ngày chết không thể trước ngày sinh

exempt-on_time = Miễn lệ phí: đăng ký đúng hạn
exempt-merit = Miễn lệ phí: gia đình có công với cách mạng
exempt-poor = Miễn lệ phí: hộ nghèo
exempt-disability = Miễn lệ phí: người khuyết tật

## Giấy tờ
paper-death_notice = Giấy báo tử hoặc giấy tờ thay thế
paper-evidence = Chứng cứ chứng minh sự kiện chết
paper-authorisation = Văn bản ủy quyền
paper-last_residence = Giấy tờ chứng minh nơi cư trú cuối cùng (xuất trình)

## Tra cứu
lookup-declarant = Xác định người đi khai tử
lookup-deceased = Ghi thông tin người chết vào trích lục khai tử

## Các bước
step-payment = Nộp lệ phí
step-reception = Kiểm tra, tiếp nhận hồ sơ
step-await_papers = Chờ bổ sung hồ sơ
step-verify = Thẩm tra hồ sơ
step-await_more = Chờ bổ sung theo yêu cầu của công chức hộ tịch
step-confirm_draft = Người yêu cầu xác nhận bản nháp
step-sign = Lãnh đạo UBND cấp xã ký trích lục khai tử
step-refusal = Lãnh đạo xem xét việc từ chối
step-hand_over = Trả kết quả
end-returned = Đã trả trích lục khai tử
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-verify-forward = Gửi lãnh đạo ký
action-sign-approve = Duyệt và ký
