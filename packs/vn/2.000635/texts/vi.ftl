name = Cấp bản sao trích lục hộ tịch, bản sao Giấy khai sinh
summary = Xin bản sao của việc đã đăng ký: khai sinh, kết hôn, khai tử và việc hộ tịch khác.
area = Hộ tịch
result = Bản sao trích lục hộ tịch, bản sao Giấy khai sinh

## Trang
page-declarant = Người yêu cầu
page-entry = Việc đã đăng ký
page-person = Kiểm tra thông tin nhà nước đã có
page-where = Đăng ký ở đâu
page-copies = Số bản và giấy tờ
page-delivery = Nhận kết quả

## Người yêu cầu
field-filed_by = Bạn yêu cầu cho ai?
    .opt-self = Cho tôi
    .opt-proxy = Cho người đã ủy quyền cho tôi
    .opt-organisation = Cho cơ quan, tổ chức
field-declarant_number = Số định danh cá nhân của bạn
    .hint = 12 chữ số trên thẻ căn cước
field-declarant_name = Họ, chữ đệm, tên người yêu cầu
field-organisation_name = Tên cơ quan, tổ chức

## Việc đã đăng ký
field-entry_kind = Cần bản sao nào?
    .opt-birth = Giấy khai sinh
    .opt-marriage = Trích lục kết hôn
    .opt-death = Trích lục khai tử
    .opt-parent_child = Trích lục nhận cha, mẹ, con
    .opt-guardianship = Trích lục giám hộ
    .opt-change = Trích lục thay đổi, cải chính hộ tịch
field-person_number = Số định danh cá nhân của người được đăng ký
    .hint = Để trống nếu không có
field-person_name = Họ, chữ đệm, tên người được đăng ký
field-person_birth_date = Ngày, tháng, năm sinh
field-marriage_number = Số đăng ký kết hôn
field-marriage_spouse_name = Kết hôn với
field-entry_number = Số đăng ký
    .hint = Ghi trên giấy đã cấp; để trống nếu không nhớ
field-entry_commune = Xã, phường, đặc khu đã đăng ký
    .hint = Tên hiện nay; để trống nếu không nhớ
field-copies = Số bản sao
    .hint = Mỗi bản 8.000 đồng
field-authorisation = Văn bản ủy quyền
field-org_letter = Văn bản yêu cầu của cơ quan, tổ chức
    .hint = Nêu rõ lý do

field-delivery = Bạn muốn nhận bản sao thế nào?
    .opt-electronic = Bản điện tử
    .opt-counter = Bản giấy tại Trung tâm Phục vụ hành chính công
    .opt-post = Bản giấy qua bưu chính
field-post_address = Địa chỉ nhận bưu phẩm
field-contact_phone = Điện thoại liên hệ
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-truthful = Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.

paper-authorisation = Văn bản ủy quyền
paper-org_letter = Văn bản yêu cầu nêu rõ lý do
paper-identity = Giấy tờ tùy thân (xuất trình)

lookup-declarant = Xác định người yêu cầu
lookup-person = Tìm việc đã đăng ký theo người được đăng ký
lookup-marriage = Tìm số đăng ký kết hôn thay cho việc hỏi

## Các bước
step-payment = Nộp lệ phí
step-reception = Kiểm tra, tiếp nhận hồ sơ
step-await_papers = Chờ bổ sung hồ sơ
step-verify = Thẩm tra hồ sơ
step-await_more = Chờ bổ sung theo yêu cầu của công chức hộ tịch
step-confirm_draft = Người yêu cầu xác nhận bản nháp
step-sign = Lãnh đạo UBND cấp xã ký bản sao
step-refusal = Lãnh đạo xem xét việc từ chối
step-hand_over = Trả kết quả
end-returned = Đã trả bản sao
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-verify-forward = Gửi lãnh đạo ký
action-sign-approve = Duyệt và ký
