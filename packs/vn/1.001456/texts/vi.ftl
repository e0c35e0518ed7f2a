name = Cấp hộ chiếu phổ thông ở trong nước
summary = Xin cấp hộ chiếu phổ thông cho mình, cho con dưới 14 tuổi hoặc người được giám hộ.
area = Quản lý xuất nhập cảnh
result = Hộ chiếu phổ thông

## Trang
page-filer = Người nộp hồ sơ
page-number = Người được cấp hộ chiếu
page-person = Kiểm tra thông tin nhà nước đã có
page-passport = Hộ chiếu
page-papers = Ảnh và giấy tờ
page-delivery = Nơi nộp và nhận kết quả

## Câu hỏi
field-passport_for = Hộ chiếu cho ai?
    .opt-self = Cho tôi
    .opt-child = Cho con hoặc trẻ tôi đại diện, dưới 14 tuổi
    .opt-ward = Cho người mất năng lực hành vi dân sự tôi đại diện
field-filer_number = Số định danh cá nhân của bạn
    .hint = 12 chữ số trên thẻ căn cước
field-contact_phone = Điện thoại liên hệ
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-filer_name = Họ, chữ đệm và tên của bạn
field-child_has_number = Trẻ đã có số định danh cá nhân chưa?
    .hint = Số định danh in trong giấy khai sinh từ năm 2016
field-person_number = Số định danh cá nhân của người được cấp
field-person_name = Họ, chữ đệm và tên
field-person_birth_date = Ngày, tháng, năm sinh
field-person_sex = Giới tính
    .opt-male = Nam
    .opt-female = Nữ
field-person_residence = Nơi cư trú
field-birth_place = Nơi sinh
    .hint = Tỉnh, thành phố trong giấy khai sinh; sinh ở nước ngoài thì ghi tên nước
field-passport_before = Đã từng được cấp hộ chiếu phổ thông chưa?
    .opt-none = Chưa
    .opt-expired = Có, đã hết hạn
    .opt-valid = Có, còn hạn
    .opt-damaged = Có, còn hạn nhưng bị hỏng
    .opt-lost = Có, còn hạn nhưng bị mất
field-passport_number = Số hộ chiếu đó
    .hint = Để trống nếu không nhớ
field-chip = Bạn muốn hộ chiếu có gắn chip điện tử không?
field-photo = Ảnh chân dung
    .hint = Cỡ 4 x 6 cm, nền trắng, chụp không quá 6 tháng; tệp JPEG hoặc PNG, tối đa 5 MB
field-loss_report = Đơn báo mất hộ chiếu
field-birth_copy = Bản sao giấy khai sinh
field-guardian_paper = Giấy tờ chứng minh bạn là người đại diện hợp pháp
field-file_place = Bạn nộp hồ sơ ở tỉnh, thành phố nào?
    .hint = Chọn xã, phường nơi bạn đang ở; phòng Quản lý xuất nhập cảnh của tỉnh đó giải quyết
field-delivery = Bạn muốn nhận hộ chiếu thế nào?
    .opt-counter = Tại nơi nộp hồ sơ
    .opt-post = Qua bưu chính
field-post_address = Địa chỉ nhận bưu phẩm
field-truthful = Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.

rule-another_person = Nhập số của người được cấp hộ chiếu, không phải số của bạn
rule-higher_fee = Hộ chiếu bị mất hoặc hỏng: lệ phí nộp trực tiếp là 400.000 đồng; bộ phận tiếp nhận thu phần còn lại

## Giấy tờ
paper-tk01 = Tờ khai TK01
paper-tk01a = Tờ khai TK01a (dưới 14 tuổi)
paper-photo = Ảnh 4 x 6 cm, nền trắng
paper-old_passport = Hộ chiếu còn hạn (nộp lại)
paper-loss_report = Đơn báo mất hộ chiếu
paper-birth_copy = Bản sao giấy khai sinh
paper-guardian = Giấy tờ chứng minh người đại diện hợp pháp

lookup-filer = Xác định người nộp hồ sơ
lookup-person = Lấy thông tin để cấp hộ chiếu

## Các bước
step-reception = Kiểm tra, cấp giấy hẹn
step-await_papers = Chờ bổ sung hoặc gửi bản giấy qua bưu chính
step-payment = Nộp lệ phí
step-verify = Thẩm định hồ sơ
step-await_more = Chờ bổ sung theo yêu cầu của cán bộ thụ lý
step-approve = Duyệt cấp và in hộ chiếu
step-refusal = Lãnh đạo xem xét việc chưa cấp
step-hand_over = Trả hộ chiếu
end-returned = Đã trả hộ chiếu
end-refused = Chưa cấp hộ chiếu, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-verify-forward = Trình duyệt
