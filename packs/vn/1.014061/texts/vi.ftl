name = Cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên
summary = Đặt lịch và xin cấp thẻ căn cước tại Công an cấp xã bất kỳ; vân tay, khuôn mặt và mống mắt được thu nhận tại chỗ.
area = Cấp, quản lý căn cước
result = Thẻ căn cước

## Trang
page-person = Người được cấp thẻ
page-data = Kiểm tra thông tin nhà nước đã có
page-right = Thông tin và thẻ cũ
page-visit = Nơi và ngày đến
page-delivery = Nhận thẻ

## Câu hỏi
field-person_number = Số định danh cá nhân
    .hint = 12 chữ số, có trong giấy khai sinh hoặc thông báo số định danh
field-contact_phone = Điện thoại liên hệ
field-person_name = Họ, chữ đệm và tên
field-person_birth_date = Ngày, tháng, năm sinh
    .hint = Người được cấp thẻ phải từ đủ 14 tuổi
field-person_sex = Giới tính
    .opt-male = Nam
    .opt-female = Nữ
field-person_home_town = Quê quán
field-person_residence = Nơi cư trú
field-data_wrong = Có thông tin nào ở trang trước sai không?
    .hint = Ghi rõ điều sai và điều đúng; Công an sẽ điều chỉnh Cơ sở dữ liệu quốc gia về dân cư trước khi làm thẻ. Để trống nếu mọi thứ đúng
field-dc01_papers = Phiếu DC01 và giấy tờ pháp lý
    .hint = Cần vì bạn chưa có thông tin trong Cơ sở dữ liệu quốc gia về dân cư
field-old_card = Bạn đang có thẻ nào?
    .opt-none = Chưa có thẻ nào
    .opt-cmnd = Chứng minh nhân dân
    .opt-card = Thẻ căn cước công dân hoặc thẻ căn cước
field-visit_place = Bạn đến làm thẻ ở đâu?
    .hint = Công an xã, phường, đặc khu bất kỳ, không phụ thuộc nơi cư trú
field-visit_date = Ngày bạn muốn đến
    .hint = Nếu bạn đang ở quầy, ghi hôm nay
field-delivery = Bạn muốn nhận thẻ thế nào?
    .opt-counter = Tại nơi làm thẻ
    .opt-post = Qua bưu chính
field-post_address = Địa chỉ nhận bưu phẩm
field-truthful = Tôi cam đoan những thông tin khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.

## Giấy tờ
paper-dc02 = Phiếu đề nghị giải quyết thủ tục về căn cước (DC02)
paper-cc01 = Phiếu thu nhận thông tin căn cước (CC01), in và ký tại chỗ
paper-dc01 = Phiếu thu thập thông tin dân cư (DC01) và giấy tờ pháp lý
paper-old_card = Thẻ cũ (nộp lại)

lookup-person = Lấy thông tin để cấp thẻ căn cước

## Các bước
step-reception = Kiểm tra, đối chiếu Cơ sở dữ liệu quốc gia về dân cư
step-await_papers = Chờ bổ sung giấy tờ
step-correct_data = Điều chỉnh thông tin dân cư trước khi làm thẻ
step-appointment = Chờ bạn đến theo lịch hẹn
step-capture = Thu vân tay, ảnh mặt, mống mắt; ký phiếu CC01
step-payment = Nộp lệ phí
step-verify = Xác minh thông tin
step-approve = Duyệt cấp và in thẻ
step-refusal = Lãnh đạo xem xét việc từ chối
step-hand_over = Trả thẻ
end-returned = Đã trả thẻ căn cước
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-reception-stop = Điều chỉnh dữ liệu trước
action-correct_data-resume = Đã điều chỉnh
action-appointment-forward = Người dân đã đến
action-appointment-refuse = Không đến theo lịch
action-capture-forward = Đã thu nhận, đã ký CC01
action-capture-stop = Điều chỉnh dữ liệu trước
action-verify-forward = Trình duyệt
