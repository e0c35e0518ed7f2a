name = Thay đổi, cải chính, bổ sung thông tin hộ tịch, xác định lại dân tộc
summary = Sửa thông tin đã ghi trong sổ hộ tịch: đổi họ tên, sửa sai sót, ghi thêm, xác định lại dân tộc.
area = Hộ tịch
result = Trích lục thay đổi, cải chính, bổ sung hộ tịch

## Trang
page-declarant = Người yêu cầu
page-entry = Bạn muốn làm gì
page-person = Kiểm tra thông tin nhà nước đã có
page-where = Đã đăng ký ở đâu
page-changes = Nội dung thay đổi
page-ethnicity = Dân tộc
page-papers = Giấy tờ
page-delivery = Nhận kết quả

## Người yêu cầu
field-filed_by = Thông tin hộ tịch của ai?
    .opt-self = Của tôi
    .opt-parent = Của con tôi, hoặc người tôi giám hộ
    .opt-proxy = Của người đã ủy quyền cho tôi
field-declarant_number = Số định danh cá nhân của bạn
    .hint = 12 chữ số trên thẻ căn cước
field-declarant_name = Họ, chữ đệm, tên người yêu cầu
field-person_number = Số định danh cá nhân của người có thông tin cần sửa
    .hint = 12 chữ số trên thẻ căn cước hoặc giấy khai sinh

## Việc cần làm
field-change_kind = Cần làm gì?
    .opt-change = Thay đổi: đổi họ, chữ đệm, tên đã ghi đúng
    .opt-correct = Cải chính: sửa chỗ ghi sai
    .opt-add = Bổ sung: ghi thêm chỗ còn thiếu
    .opt-ethnicity = Xác định lại dân tộc
field-entry_kind = Thông tin nằm trong việc đăng ký nào?
    .opt-birth = Khai sinh
    .opt-marriage = Kết hôn
    .opt-death = Khai tử
    .opt-other = Việc khác
field-person_name = Họ, chữ đệm, tên
field-person_birth_date = Ngày, tháng, năm sinh
field-person_sex = Giới tính
    .opt-male = Nam
    .opt-female = Nữ
field-person_ethnicity = Dân tộc đang ghi
field-person_nationality = Quốc tịch
field-person_residence = Nơi cư trú
field-marriage_number = Số đăng ký kết hôn
field-entry_number = Số đăng ký
    .hint = Ghi trên giấy đã cấp; để trống nếu không nhớ
field-entry_commune = Xã, phường, đặc khu đã đăng ký
    .hint = Tên hiện nay; để trống nếu không nhớ
field-competent_commune = Gửi hồ sơ tới xã, phường, đặc khu nào?
    .hint = Nơi đã đăng ký trước đây hoặc nơi cư trú
field-changes = Những chỗ cần sửa
field-changes-item = Mục
    .hint = Ví dụ: chữ đệm, ngày sinh
field-changes-old = Đang ghi là
field-changes-new = Sửa thành
field-reason = Lý do
field-new_ethnicity = Xác định lại thành dân tộc nào?
    .hint = Ví dụ: Tày
field-ethnicity_of = Theo dân tộc của ai?
    .opt-father = Cha
    .opt-mother = Mẹ
field-supporting = Giấy tờ liên quan đến nội dung cần sửa
    .hint = Chụp ảnh hoặc chọn PDF, mỗi tệp tối đa 20 MB
field-authorisation = Văn bản ủy quyền

field-delivery = Bạn muốn nhận trích lục thế nào?
    .opt-electronic = Bản điện tử
    .opt-counter = Bản giấy tại Trung tâm Phục vụ hành chính công
    .opt-post = Bản giấy qua bưu chính
field-post_address = Địa chỉ nhận bưu phẩm
field-contact_phone = Điện thoại liên hệ
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-truthful = Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.

rule-another_person = Số định danh của con hoặc người được giám hộ phải khác số của bạn
rule-same_ethnicity = Dân tộc mới trùng với dân tộc đang ghi

paper-supporting = Giấy tờ liên quan đến nội dung thay đổi, cải chính, bổ sung
paper-authorisation = Văn bản ủy quyền
paper-identity = Giấy tờ tùy thân (xuất trình)

lookup-declarant = Xác định người yêu cầu
lookup-person = Xem thông tin đang ghi của người cần sửa
lookup-marriage = Tìm số đăng ký kết hôn thay cho việc hỏi

## Các bước
step-payment = Nộp lệ phí
step-reception = Kiểm tra, tiếp nhận hồ sơ
step-await_papers = Chờ bổ sung hồ sơ
step-verify = Thẩm tra hồ sơ
step-await_more = Chờ bổ sung theo yêu cầu của công chức hộ tịch
step-confirm_draft = Người yêu cầu xác nhận bản nháp
step-sign = Lãnh đạo UBND cấp xã ký trích lục
step-refusal = Lãnh đạo xem xét việc từ chối
step-hand_over = Trả kết quả
end-returned = Đã trả trích lục
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-verify-forward = Gửi lãnh đạo ký
action-sign-approve = Duyệt và ký
