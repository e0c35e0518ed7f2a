name = Đổi giấy phép lái xe
summary = Đổi giấy phép lái xe sắp hết hạn, hỏng hoặc có thông tin thay đổi.
area = Sát hạch, cấp giấy phép lái xe
result = Giấy phép lái xe

## Trang
page-applicant = Người đề nghị
page-person = Kiểm tra thông tin nhà nước đã có
page-licence = Giấy phép lái xe đang có
page-reason = Lý do đổi
page-papers = Giấy tờ
page-delivery = Nơi nộp và nhận kết quả

## Câu hỏi
field-applicant_kind = Bạn là
    .opt-citizen = Công dân Việt Nam
    .opt-overseas_vietnamese = Người Việt Nam định cư ở nước ngoài
    .opt-foreigner = Người nước ngoài
field-person_number = Số định danh cá nhân
    .hint = 12 chữ số trên thẻ căn cước
field-passport_number = Số hộ chiếu
field-contact_phone = Điện thoại liên hệ
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-person_name = Họ và tên
field-person_birth_date = Ngày, tháng, năm sinh
field-person_nationality = Quốc tịch
field-person_residence = Nơi cư trú
field-licence_number = Số giấy phép lái xe
    .hint = 12 chữ số trên giấy phép; giấy phép cũ có thể khác
field-licence_class = Hạng
    .opt-A1 = A1
    .opt-A = A
    .opt-B1 = B1
    .opt-B = B
    .opt-C1 = C1
    .opt-C = C
    .opt-D1 = D1
    .opt-D2 = D2
    .opt-D = D
    .opt-BE = BE
    .opt-C1E = C1E
    .opt-CE = CE
    .opt-D1E = D1E
    .opt-D2E = D2E
    .opt-DE = DE
    .opt-other = Hạng cũ khác
field-licence_expires = Có giá trị đến ngày
    .hint = Để trống nếu không thời hạn
field-reason = Vì sao bạn đổi?
    .opt-expiring = Sắp hết hạn
    .opt-damaged = Bị hỏng
    .opt-details_changed = Thông tin trên giấy phép đã thay đổi
    .opt-other = Lý do khác
field-reason_other = Lý do
field-health_certificate = Giấy khám sức khỏe của người lái xe
field-licence_copy = Bản sao giấy phép lái xe
field-passport_copy = Hộ chiếu còn hạn
field-file_place = Bạn nộp hồ sơ ở đâu?
    .hint = Chọn xã, phường nơi bạn đang ở; Cảnh sát giao thông của tỉnh đó tiếp nhận
field-delivery = Bạn muốn nhận giấy phép thế nào?
    .opt-counter = Tại nơi nộp hồ sơ
    .opt-post = Qua bưu chính
field-post_address = Địa chỉ nhận bưu phẩm
field-truthful = Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.

## Giấy tờ
paper-request = Đề nghị đổi giấy phép lái xe (Phụ lục XII, Thông tư 12/2025/TT-BCA)
paper-health_certificate = Giấy khám sức khỏe của người lái xe
paper-passport = Hộ chiếu còn hạn
paper-licence_copy = Bản sao giấy phép lái xe

lookup-person = Xác định người đề nghị đổi giấy phép lái xe

## Các bước
step-payment = Nộp lệ phí
step-reception = Tra cứu giấy phép, vi phạm; tiếp nhận
step-await_papers = Chờ bổ sung hồ sơ
step-violations = Chờ giải quyết xong vi phạm giao thông
step-send_data = Chuyển dữ liệu về Cục Cảnh sát giao thông
step-await_more = Chờ bổ sung theo yêu cầu của cán bộ thụ lý
step-approve = Duyệt đổi và in giấy phép
step-refusal = Lãnh đạo xem xét việc từ chối
step-hand_over = Trả giấy phép lái xe
end-returned = Đã trả giấy phép lái xe
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-reception-stop = Chờ giải quyết vi phạm
action-violations-resume = Đã giải quyết xong
action-send_data-forward = Đã chuyển dữ liệu
