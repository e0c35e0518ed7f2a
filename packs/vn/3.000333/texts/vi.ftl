name = Cấp Phiếu lý lịch tư pháp
summary = Xin cấp Phiếu lý lịch tư pháp số 1 hoặc số 2 cho mình, hoặc nộp thay người khác.
area = Lý lịch tư pháp
result = Phiếu lý lịch tư pháp

## Trang
page-certificate = Phiếu và người yêu cầu
page-filer = Người nộp thay
page-number = Người được cấp phiếu
page-person = Kiểm tra thông tin nhà nước đã có
page-stays = Nơi đã sống
page-content = Nội dung và mục đích
page-fee = Phí và giấy tờ
page-delivery = Nơi nộp và nhận kết quả

## Câu hỏi
field-certificate = Bạn cần phiếu nào?
    .opt-no1 = Số 1: án tích chưa được xóa
    .opt-no2 = Số 2: đầy đủ, kể cả án tích đã được xóa
field-filed_by = Ai nộp hồ sơ?
    .opt-self = Chính người được cấp phiếu
    .opt-parent = Cha, mẹ của người chưa thành niên
    .opt-family = Cha, mẹ, vợ, chồng hoặc con
    .opt-proxy = Người khác được ủy quyền
field-applicant_kind = Người được cấp phiếu là
    .opt-citizen = Công dân Việt Nam
    .opt-overseas_vietnamese = Người Việt Nam đang cư trú ở nước ngoài
    .opt-foreigner = Người nước ngoài đang cư trú tại Việt Nam
field-filer_name = Họ và tên người nộp
field-filer_paper = Số định danh cá nhân hoặc hộ chiếu người nộp
field-person_number = Số định danh cá nhân
    .hint = 12 chữ số trên thẻ căn cước
field-passport_number = Số hộ chiếu
field-contact_phone = Điện thoại liên hệ
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-person_name = Họ và tên
field-person_birth_date = Ngày, tháng, năm sinh
field-person_sex = Giới tính
    .opt-male = Nam
    .opt-female = Nữ
field-person_nationality = Quốc tịch
field-person_residence = Nơi cư trú
field-identity_copy = Bản sao căn cước hoặc hộ chiếu
field-lived_elsewhere = Từ khi đủ 14 tuổi, có từng cư trú ở tỉnh khác hoặc nước khác không?
field-stays = Những nơi đã cư trú từ khi đủ 14 tuổi
field-stays-place = Nơi cư trú
field-stays-from_year = Từ năm
field-stays-to_year = Đến năm
    .hint = Để trống nếu vẫn ở đó
field-bans = Ghi cả thông tin về cấm đảm nhiệm chức vụ, thành lập, quản lý doanh nghiệp, hợp tác xã?
field-purpose = Mục đích sử dụng
    .hint = Ví dụ: xin việc làm, du học
field-fee_relief = Bạn có được miễn hoặc giảm phí không?
    .opt-none = Không
    .opt-exempt = Miễn phí
    .opt-reduced = Giảm phí
field-fee_proof = Giấy tờ chứng minh miễn, giảm phí
field-authorisation = Văn bản ủy quyền
    .hint = Đã công chứng hoặc chứng thực; chỉ dùng cho Phiếu số 1
field-file_place = Bạn nộp hồ sơ ở đâu?
    .hint = Chọn xã, phường cư trú; Công an tỉnh đó giải quyết
field-delivery = Bạn muốn nhận kết quả thế nào?
    .opt-electronic = Bản điện tử
    .opt-counter = Tại nơi nộp hồ sơ
    .opt-post = Qua bưu chính
field-post_address = Địa chỉ nhận bưu phẩm
field-truthful = Tôi cam đoan những lời khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.

rule-no2_in_person = Phiếu số 2 không được ủy quyền; người được cấp phiếu phải tự nộp

exempt-proved = Miễn phí theo giấy tờ chứng minh

## Giấy tờ
paper-form_personal = Tờ khai mẫu 01/2025/LLTP (bản điện tử: 04/2025/LLTP)
paper-form_proxy = Tờ khai mẫu 02/2025/LLTP (bản điện tử: 05/2025/LLTP)
paper-identity_copy = Bản sao căn cước hoặc hộ chiếu
paper-authorisation = Văn bản ủy quyền có công chứng, chứng thực
paper-fee_proof = Giấy tờ chứng minh miễn, giảm phí

lookup-person = Xác định người được cấp Phiếu lý lịch tư pháp

## Các bước
step-payment = Nộp phí
step-reception = Kiểm tra, tiếp nhận hồ sơ
step-await_papers = Chờ bổ sung hồ sơ
step-search = Tra cứu, xác minh
step-await_more = Chờ bổ sung theo yêu cầu của cán bộ thụ lý
step-sign = Lãnh đạo ký phiếu
step-refusal = Lãnh đạo xem xét việc từ chối
step-hand_over = Trả kết quả
end-returned = Đã trả Phiếu lý lịch tư pháp
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-search-forward = Trình lãnh đạo ký
action-sign-issue = Ký và cấp phiếu
