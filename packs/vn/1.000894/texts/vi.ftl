name = Đăng ký kết hôn
summary = Đăng ký kết hôn và cấp Giấy chứng nhận kết hôn; hai bên cùng có mặt khi nhận.
area = Hộ tịch
result = Giấy chứng nhận kết hôn

## Trang
page-declarant = Người nộp hồ sơ
page-couple = Hai bên kết hôn
page-groom = Kiểm tra thông tin bên nam
page-bride = Kiểm tra thông tin bên nữ
page-place = Nơi đăng ký và bản sao
page-contact = Liên hệ và cam đoan

## Người nộp hồ sơ
field-filed_by = Bạn là bên nào?
    .opt-groom = Bên nam
    .opt-bride = Bên nữ
field-declarant_number = Số định danh cá nhân của bạn
    .hint = 12 chữ số trên thẻ căn cước
field-declarant_name = Họ, chữ đệm, tên người nộp hồ sơ

## Hai bên
field-groom_number = Số định danh cá nhân của bên nam
    .hint = 12 chữ số trên thẻ căn cước
field-bride_number = Số định danh cá nhân của bên nữ
    .hint = 12 chữ số trên thẻ căn cước
field-groom_name = Họ, chữ đệm, tên bên nam
field-groom_birth_date = Ngày, tháng, năm sinh bên nam
field-groom_stated_birth_date = Ngày, tháng, năm sinh bên nam
    .hint = Bên nam phải đủ 20 tuổi
field-groom_ethnicity = Dân tộc bên nam
field-groom_nationality = Quốc tịch bên nam
field-groom_residence = Nơi cư trú bên nam
field-groom_marriage_number = Số đăng ký kết hôn trước của bên nam
field-groom_spouse_name = Đã kết hôn với
field-groom_marriage_ended = Cuộc hôn nhân trước của bên nam chấm dứt bằng giấy tờ nào?
    .hint = Số, ngày của bản án, quyết định ly hôn hoặc trích lục khai tử của vợ, chồng trước
field-bride_name = Họ, chữ đệm, tên bên nữ
field-bride_birth_date = Ngày, tháng, năm sinh bên nữ
field-bride_stated_birth_date = Ngày, tháng, năm sinh bên nữ
    .hint = Bên nữ phải đủ 18 tuổi
field-bride_ethnicity = Dân tộc bên nữ
field-bride_nationality = Quốc tịch bên nữ
field-bride_residence = Nơi cư trú bên nữ
field-bride_marriage_number = Số đăng ký kết hôn trước của bên nữ
field-bride_spouse_name = Đã kết hôn với
field-bride_marriage_ended = Cuộc hôn nhân trước của bên nữ chấm dứt bằng giấy tờ nào?
    .hint = Số, ngày của bản án, quyết định ly hôn hoặc trích lục khai tử của vợ, chồng trước

## Đăng ký
field-register_commune = Đăng ký tại xã, phường, đặc khu nào?
    .hint = Nơi cư trú của một trong hai bên
field-copies = Số bản sao trích lục cần thêm
    .hint = Để trống nếu không cần; mỗi bản 8.000 đồng
field-contact_phone = Điện thoại liên hệ
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-both_attend = Chúng tôi sẽ cùng có mặt để ký Sổ đăng ký kết hôn và Giấy chứng nhận kết hôn.
field-truthful = Chúng tôi cam đoan việc kết hôn là tự nguyện, không vi phạm quy định của Luật Hôn nhân và gia đình, những lời khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.

rule-two_persons = Số định danh của hai bên phải khác nhau
rule-groom_age = Theo cơ sở dữ liệu dân cư, bên nam chưa đủ 20 tuổi
rule-bride_age = Theo cơ sở dữ liệu dân cư, bên nữ chưa đủ 18 tuổi
rule-groom_married = Cơ sở dữ liệu hộ tịch còn ghi bên nam đang có vợ. Nếu hôn nhân đó đã chấm dứt, hãy ghi giấy tờ chứng minh
rule-bride_married = Cơ sở dữ liệu hộ tịch còn ghi bên nữ đang có chồng. Nếu hôn nhân đó đã chấm dứt, hãy ghi giấy tờ chứng minh

## Giấy tờ
paper-identity = Giấy tờ tùy thân của hai bên (xuất trình)
paper-groom_residence = Giấy tờ chứng minh nơi cư trú của bên nam (xuất trình)
paper-bride_residence = Giấy tờ chứng minh nơi cư trú của bên nữ (xuất trình)

## Tra cứu
lookup-declarant = Xác định người nộp hồ sơ
lookup-groom = Ghi thông tin bên nam vào Giấy chứng nhận kết hôn
lookup-bride = Ghi thông tin bên nữ vào Giấy chứng nhận kết hôn
lookup-groom_marriage = Kiểm tra tình trạng hôn nhân của bên nam
lookup-bride_marriage = Kiểm tra tình trạng hôn nhân của bên nữ

## Các bước
step-payment = Nộp lệ phí
step-reception = Kiểm tra, tiếp nhận hồ sơ
step-await_papers = Chờ bổ sung hồ sơ
step-verify = Thẩm tra hồ sơ
step-await_more = Chờ bổ sung theo yêu cầu của công chức hộ tịch
step-confirm_draft = Người yêu cầu xác nhận bản nháp
step-sign = Lãnh đạo UBND cấp xã ký Giấy chứng nhận kết hôn
step-refusal = Lãnh đạo xem xét việc từ chối
step-attend = Hai bên có mặt, ký Sổ và Giấy chứng nhận kết hôn
step-await_both = Chờ hai bên cùng đến
step-hand_over = Trả kết quả
end-returned = Đã trả Giấy chứng nhận kết hôn
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-verify-forward = Gửi lãnh đạo ký
action-sign-approve = Duyệt và ký
action-attend-forward = Hai bên đã ký
action-attend-supplement = Mời hai bên đến ký
action-await_both-answer = Chúng tôi đến ký
