name = Cấp Giấy xác nhận tình trạng hôn nhân
summary = Xác nhận một người chưa kết hôn, đang có vợ chồng, đã ly hôn hoặc có vợ chồng đã chết.
area = Hộ tịch
result = Giấy xác nhận tình trạng hôn nhân

## Trang
page-declarant = Người yêu cầu
page-person = Kiểm tra thông tin nhà nước đã có
page-status = Tình trạng hôn nhân
page-purpose = Giấy dùng để làm gì
page-residence = Nơi cư trú
page-delivery = Giấy tờ và nhận kết quả

## Người yêu cầu
field-for_whom = Giấy xác nhận cấp cho ai?
    .opt-self = Cho tôi
    .opt-other = Cho người đã ủy quyền cho tôi
field-declarant_number = Số định danh cá nhân của bạn
    .hint = 12 chữ số trên thẻ căn cước
field-person_number = Số định danh cá nhân của người được xác nhận
    .hint = 12 chữ số trên thẻ căn cước
field-declarant_name = Họ, chữ đệm, tên người yêu cầu

## Người được xác nhận
field-person_name = Họ, chữ đệm, tên người được xác nhận
field-person_birth_date = Ngày, tháng, năm sinh
field-person_sex = Giới tính
    .opt-male = Nam
    .opt-female = Nữ
field-person_ethnicity = Dân tộc
field-person_nationality = Quốc tịch
field-person_residence = Nơi cư trú
field-marriage_number = Số đăng ký kết hôn
field-marriage_spouse_name = Kết hôn với
field-marital_state = Tình trạng hôn nhân hiện nay
    .opt-never = Chưa đăng ký kết hôn với ai
    .opt-married = Đang có vợ hoặc chồng
    .opt-divorced = Đã ly hôn
    .opt-widowed = Vợ hoặc chồng đã chết
field-marriage_ended = Giấy tờ cho thấy hôn nhân đã chấm dứt
    .hint = Ghi số, ngày và nơi cấp bản án, quyết định ly hôn hoặc trích lục khai tử; không phải nộp bản giấy
field-married_to = Họ tên vợ hoặc chồng

## Mục đích
field-purpose = Giấy dùng để làm gì?
    .opt-marriage = Để kết hôn
    .opt-other = Việc khác
field-partner_name = Kết hôn với ai?
    .hint = Họ tên người sẽ kết hôn
field-purpose_words = Việc gì?
    .hint = Ví dụ: bán nhà, vay vốn
field-earlier_certificate = Đã từng được cấp giấy này và còn giữ không?
    .hint = Nếu có, nộp lại giấy cũ
field-residence_commune = Xã, phường, đặc khu nơi cư trú
field-lived_elsewhere = Từ khi đủ tuổi kết hôn có cư trú ở xã, phường khác không?
    .hint = Đủ tuổi kết hôn: nam 20 tuổi, nữ 18 tuổi
field-former_places = Những nơi đã cư trú
field-former_places-commune = Xã, phường, đặc khu
field-former_places-from = Từ ngày
field-former_places-until = Đến ngày

## Giấy tờ, kết quả
field-authorisation = Văn bản ủy quyền
field-delivery = Bạn muốn nhận giấy xác nhận thế nào?
    .opt-electronic = Bản điện tử
    .opt-counter = Bản giấy tại Trung tâm Phục vụ hành chính công
    .opt-post = Bản giấy qua bưu chính
field-post_address = Địa chỉ nhận bưu phẩm
field-contact_phone = Điện thoại liên hệ
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-truthful = Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.

rule-marriage_known = Cơ sở dữ liệu hộ tịch ghi người này đã đăng ký kết hôn; hãy chọn lại tình trạng hôn nhân
rule-married_marries = Người đang có vợ hoặc chồng không thể xin giấy để kết hôn

paper-earlier_certificate = Giấy xác nhận đã cấp trước (nộp lại)
paper-authorisation = Văn bản ủy quyền
paper-identity = Giấy tờ tùy thân (xuất trình)

lookup-declarant = Xác định người yêu cầu
lookup-person = Ghi thông tin người được xác nhận vào giấy
lookup-marriage = Kiểm tra tình trạng hôn nhân

## Các bước
step-payment = Nộp lệ phí
step-reception = Kiểm tra, tiếp nhận hồ sơ
step-await_papers = Chờ bổ sung hồ sơ
step-verify = Thẩm tra hồ sơ
step-await_more = Chờ bổ sung theo yêu cầu của công chức hộ tịch
step-letters = Hỏi nơi đã cư trú trước đây
ask-former_commune = UBND cấp xã nơi đã cư trú
step-confirm_draft = Người yêu cầu xác nhận bản nháp
step-sign = Lãnh đạo UBND cấp xã ký giấy xác nhận
step-refusal = Lãnh đạo xem xét việc từ chối
step-hand_over = Trả kết quả
end-returned = Đã trả giấy xác nhận
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-verify-forward = Gửi lãnh đạo ký
action-sign-approve = Duyệt và ký
action-verify-consult = Gửi văn bản xác minh
