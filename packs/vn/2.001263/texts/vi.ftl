name = Đăng ký việc nuôi con nuôi trong nước
summary = Nhận một trẻ em ở Việt Nam làm con nuôi; kéo dài khoảng 30 ngày, có 15 ngày để mọi người suy nghĩ lại.
area = Nuôi con nuôi
result = Giấy chứng nhận nuôi con nuôi trong nước

## Trang
page-adopter = Người nhận con nuôi
page-declarant = Kiểm tra thông tin của bạn
page-spouse = Kiểm tra thông tin vợ hoặc chồng
page-child_number = Trẻ được nhận
page-child = Kiểm tra thông tin của trẻ
page-living = Nơi cư trú
page-concerned = Những người được hỏi ý kiến
page-adopter_papers = Giấy tờ của người nhận con nuôi
page-child_papers = Giấy tờ của trẻ
page-contact = Lệ phí, liên hệ, cam đoan

## Người nhận con nuôi
field-adopters = Ai nhận con nuôi?
    .opt-couple = Hai vợ chồng
    .opt-alone = Một mình tôi
field-declarant_number = Số định danh cá nhân của bạn
    .hint = 12 chữ số trên thẻ căn cước
field-spouse_number = Số định danh cá nhân của vợ hoặc chồng
    .hint = 12 chữ số trên thẻ căn cước
field-declarant_name = Họ, chữ đệm, tên của bạn
field-declarant_birth_date = Ngày, tháng, năm sinh của bạn
field-declarant_sex = Giới tính của bạn
    .opt-male = Nam
    .opt-female = Nữ
field-declarant_ethnicity = Dân tộc của bạn
field-declarant_nationality = Quốc tịch của bạn
field-declarant_residence = Nơi cư trú của bạn
field-marriage_number = Số đăng ký kết hôn
field-marriage_spouse_name = Kết hôn với
field-spouse_name = Họ, chữ đệm, tên của vợ hoặc chồng
field-spouse_birth_date = Ngày, tháng, năm sinh của vợ hoặc chồng
field-spouse_sex = Giới tính của vợ hoặc chồng
    .opt-male = Nam
    .opt-female = Nữ
field-spouse_ethnicity = Dân tộc của vợ hoặc chồng
field-spouse_nationality = Quốc tịch của vợ hoặc chồng
field-spouse_residence = Nơi cư trú của vợ hoặc chồng

## Trẻ
field-child_number = Số định danh cá nhân của trẻ
    .hint = 12 chữ số trên giấy khai sinh
field-adopter_relation = Bạn là gì của trẻ?
    .opt-none = Không có quan hệ họ hàng
    .opt-step_parent = Cha dượng hoặc mẹ kế
    .opt-aunt_uncle = Cô, cậu, dì, chú, bác ruột
    .opt-other_relative = Người thân khác
field-child_name = Họ, chữ đệm, tên của trẻ
field-child_birth_date = Ngày, tháng, năm sinh của trẻ
field-child_sex = Giới tính của trẻ
    .opt-male = Nam
    .opt-female = Nữ
field-child_ethnicity = Dân tộc của trẻ
field-child_nationality = Quốc tịch của trẻ
field-child_residence = Nơi cư trú của trẻ
field-adopter_commune = Xã, phường, đặc khu nơi bạn cư trú
field-child_commune = Xã, phường, đặc khu nơi trẻ cư trú
    .hint = Hồ sơ được gửi tới đây
field-child_special = Trẻ có khuyết tật hoặc bệnh nặng không?
    .opt-none = Không
    .opt-disability = Khuyết tật
    .opt-hiv = Nhiễm HIV/AIDS
    .opt-illness = Mắc bệnh hiểm nghèo khác
field-concerned = Những người cần hỏi ý kiến
    .hint = Cha mẹ đẻ, người giám hộ hoặc cơ sở nuôi dưỡng, và trẻ nếu đã đủ tuổi được hỏi
field-concerned-name = Họ và tên
field-concerned-role = Là ai
    .opt-father = Cha đẻ
    .opt-mother = Mẹ đẻ
    .opt-guardian = Người giám hộ
    .opt-institution = Đại diện cơ sở nuôi dưỡng
    .opt-child = Trẻ được nhận làm con nuôi
field-concerned-phone = Điện thoại
    .hint = Để trống nếu không có
field-reason = Vì sao bạn muốn nhận trẻ làm con nuôi?

## Giấy tờ
field-health_file = Giấy khám sức khỏe của bạn
    .hint = Cấp chưa quá 6 tháng; hai vợ chồng thì của cả hai
field-home_file = Văn bản xác nhận hoàn cảnh gia đình, chỗ ở, kinh tế
    .hint = Cấp chưa quá 6 tháng
field-identity_file = Bản sao hộ chiếu hoặc căn cước
field-marital_file = Giấy xác nhận tình trạng hôn nhân
field-child_health_file = Giấy khám sức khỏe của trẻ
field-child_photos = 2 ảnh toàn thân của trẻ
    .hint = Chụp chưa quá 6 tháng
field-merit = Bạn có phải là người có công với cách mạng không?
field-contact_phone = Điện thoại liên hệ
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-truthful = Tôi cam đoan việc nhận con nuôi nhằm chăm sóc, nuôi dưỡng và giáo dục trẻ; những lời khai trên đây là đúng sự thật; tôi chịu trách nhiệm trước pháp luật.

rule-two_adopters = Số định danh của vợ hoặc chồng phải khác số của bạn
rule-married_to_another = Cơ sở dữ liệu hộ tịch ghi bạn kết hôn với người khác; hãy kiểm tra lại
rule-child_is_another = Số định danh của trẻ phải khác số của người nhận con nuôi
rule-child_is_younger = Trẻ không thể sinh trước người nhận con nuôi

exempt-step_parent = Miễn lệ phí: cha dượng hoặc mẹ kế nhận con riêng
exempt-aunt_uncle = Miễn lệ phí: cô, cậu, dì, chú, bác ruột nhận cháu
exempt-ill_child = Miễn lệ phí: trẻ khuyết tật, nhiễm HIV/AIDS hoặc mắc bệnh hiểm nghèo
exempt-merit = Miễn lệ phí: người có công với cách mạng

paper-application = Đơn xin nhận con nuôi
paper-health = Giấy khám sức khỏe của người nhận con nuôi (chưa quá 6 tháng)
paper-home_conditions = Văn bản xác nhận hoàn cảnh gia đình, chỗ ở, kinh tế (chưa quá 6 tháng)
paper-identity_copy = Bản sao hộ chiếu hoặc căn cước
paper-marital = Giấy xác nhận tình trạng hôn nhân
paper-child_health = Giấy khám sức khỏe của trẻ
paper-child_photos = 2 ảnh toàn thân của trẻ (chưa quá 6 tháng)

lookup-declarant = Ghi thông tin người nhận con nuôi vào giấy chứng nhận
lookup-spouse = Ghi thông tin vợ hoặc chồng vào giấy chứng nhận
lookup-marriage = Xác nhận tình trạng hôn nhân thay cho giấy tờ
lookup-child = Ghi thông tin của trẻ vào giấy chứng nhận

## Các bước
step-payment = Nộp lệ phí
step-reception = Tiếp nhận hai bộ hồ sơ
step-await_papers = Chờ bổ sung hồ sơ
step-check = Kiểm tra hồ sơ
step-await_more = Chờ bổ sung theo yêu cầu của công chức
step-home_check = Xác minh hoàn cảnh nơi người nhận con nuôi cư trú
ask-adopter_commune = UBND cấp xã nơi người nhận con nuôi cư trú
step-hearing = Lấy ý kiến những người liên quan
step-reflection = 15 ngày để những người liên quan thay đổi ý kiến
step-register = Đăng ký, ký giấy chứng nhận
step-recheck = Xem lại theo yêu cầu của lãnh đạo
step-refusal = Lãnh đạo xem xét việc từ chối
step-hand_over = Giao nhận con nuôi, trao giấy chứng nhận
end-returned = Đã giao nhận con nuôi
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-check-consult = Đề nghị xác minh
action-check-forward = Lấy ý kiến
action-hearing-forward = Những người liên quan đồng ý
action-reflection-forward = Hết 15 ngày, không ai thay đổi ý kiến
action-reflection-propose_refusal = Có người thay đổi ý kiến
action-register-approve = Đăng ký và ký
action-recheck-forward = Trình lãnh đạo lại
