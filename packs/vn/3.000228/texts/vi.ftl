name = Cấp tài khoản định danh điện tử mức độ 02 cho công dân
summary = Đăng ký tài khoản định danh điện tử mức độ 02 tại Công an cấp xã bất kỳ; khuôn mặt và vân tay được xác thực tại chỗ.
area = Định danh và xác thực điện tử
result = Thông báo cấp tài khoản

## Trang
page-person = Bạn và thẻ căn cước
page-data = Kiểm tra thông tin nhà nước đã có
page-account = Tài khoản

## Câu hỏi
field-person_number = Số định danh cá nhân
    .hint = 12 chữ số trên thẻ căn cước
field-chip_card = Bạn có thẻ căn cước gắn chip còn hạn không?
    .hint = Có thẻ: 3 ngày làm việc; chưa có: 7 ngày làm việc, làm cùng lúc với cấp thẻ
field-visit_place = Bạn làm thủ tục ở đâu?
    .hint = Công an xã, phường, đặc khu bất kỳ
field-person_name = Họ, chữ đệm và tên
field-person_birth_date = Ngày, tháng, năm sinh
field-person_sex = Giới tính
    .opt-male = Nam
    .opt-female = Nữ
field-contact_phone = Số điện thoại chính chủ
    .hint = Số thuê bao đứng tên bạn; dùng để kích hoạt tài khoản
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-truthful = Tôi cam đoan những thông tin khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.

rule-card_too = Bạn cần làm thẻ căn cước cùng lúc (thủ tục 1.014061)

## Giấy tờ
paper-tk01 = Phiếu đề nghị cấp tài khoản định danh điện tử (TK01)
paper-chip_card = Thẻ căn cước gắn chip (xuất trình)

lookup-person = Xác định người được cấp tài khoản

## Các bước
step-reception = Kiểm tra, tiếp nhận hồ sơ
step-await_papers = Chờ bổ sung hồ sơ
step-verify = Xác thực khuôn mặt, vân tay
step-payment = Nộp lệ phí
step-check = Kiểm tra, phê duyệt
step-check_with_card = Kiểm tra cùng lúc với cấp thẻ căn cước
step-approve = Duyệt cấp tài khoản
step-refusal = Lãnh đạo xem xét việc từ chối
step-hand_over = Thông báo qua VNeID, SMS hoặc email
end-returned = Đã thông báo cấp tài khoản
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-verify-forward = Khuôn mặt, vân tay khớp
action-verify-refuse = Không khớp
action-check-forward = Trình duyệt
action-check_with_card-forward = Trình duyệt
