name = Đăng ký khai sinh
summary = Đăng ký khai sinh và cấp Giấy khai sinh cho trẻ.
area = Hộ tịch
result = Giấy khai sinh
window = Cha, mẹ có trách nhiệm đăng ký khai sinh trong { $days } ngày kể từ ngày sinh; đã quá { $late } ngày. Hồ sơ vẫn được tiếp nhận theo diện đăng ký quá hạn.

## Trang
page-declarant = Người yêu cầu
page-parent_numbers = Cha, mẹ của trẻ
page-people = Kiểm tra thông tin nhà nước đã có
page-child = Người được khai sinh
page-birth = Nơi sinh và giấy tờ
page-origin = Dân tộc, quốc tịch, quê quán
page-delivery = Nhận kết quả

## Người yêu cầu
field-declarant_relation = Bạn là ai đối với trẻ?
    .opt-mother = Mẹ
    .opt-father = Cha
    .opt-relative = Ông, bà hoặc người thân thích khác
    .opt-proxy = Người được ủy quyền
    .opt-caretaker = Cá nhân, tổ chức đang nuôi dưỡng trẻ bị bỏ rơi
field-declarant_number = Số định danh cá nhân của bạn
    .hint = 12 chữ số trên thẻ căn cước
field-declarant_name = Họ, chữ đệm, tên người yêu cầu

## Cha, mẹ
field-mother_number = Số định danh cá nhân của mẹ
    .hint = 12 chữ số trên thẻ căn cước; để trống nếu chưa xác định được mẹ
field-father_number = Số định danh cá nhân của cha
    .hint = 12 chữ số trên thẻ căn cước; để trống nếu chưa xác định được cha
field-surrogacy = Trẻ có sinh ra do mang thai hộ không?
field-mother_name = Họ, chữ đệm, tên người mẹ
field-mother_birth_year = Năm sinh của mẹ
field-mother_ethnicity = Dân tộc của mẹ
field-mother_nationality = Quốc tịch của mẹ
field-mother_residence = Nơi cư trú của mẹ
field-father_name = Họ, chữ đệm, tên người cha
field-father_birth_year = Năm sinh của cha
field-father_ethnicity = Dân tộc của cha
field-father_nationality = Quốc tịch của cha
field-father_residence = Nơi cư trú của cha
field-marriage_number = Số đăng ký kết hôn của mẹ
field-marriage_spouse_name = Kết hôn với
field-birth_notice_number = Số Giấy chứng sinh điện tử

## Trẻ
field-child_name = Họ, chữ đệm, tên của trẻ
    .hint = Viết có dấu, đúng như muốn ghi trong Giấy khai sinh
field-child_birth_date = Ngày, tháng, năm sinh
    .hint = Ví dụ: 5 11 2026
field-child_sex = Giới tính
    .opt-male = Nam
    .opt-female = Nữ
field-child_birth_place = Nơi sinh
    .hint = Sinh tại bệnh viện: ghi tên bệnh viện; sinh tại nhà: ghi số nhà, đường, thôn
field-birth_certificate = Giấy chứng sinh
    .hint = Chụp ảnh hoặc chọn PDF, tối đa 20 MB. Không có Giấy chứng sinh thì tải văn bản của người làm chứng hoặc giấy cam đoan về việc sinh
field-abandoned_record = Biên bản về việc trẻ bị bỏ rơi
    .hint = Lập sau khi đã niêm yết công khai 7 ngày
field-surrogacy_confirmation = Xác nhận của cơ sở y tế về việc mang thai hộ
field-authorisation = Văn bản ủy quyền
    .hint = Phải chứng thực, trừ khi người được ủy quyền là người thân thích gần
field-child_ethnicity = Dân tộc của trẻ
    .hint = Theo dân tộc của cha hoặc mẹ, ví dụ: Kinh
field-child_nationality = Quốc tịch của trẻ
    .hint = Ví dụ: Việt Nam
field-child_home_town = Quê quán
    .hint = Theo quê quán của cha hoặc mẹ

## Nhận kết quả
field-delivery = Bạn muốn nhận Giấy khai sinh thế nào?
    .opt-electronic = Bản điện tử
    .opt-counter = Bản giấy tại Trung tâm Phục vụ hành chính công
    .opt-post = Bản giấy qua bưu chính
field-post_address = Địa chỉ nhận bưu phẩm
field-copies = Số bản sao trích lục cần thêm
    .hint = Để trống nếu không cần
field-contact_phone = Điện thoại liên hệ
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-truthful = Tôi cam đoan những nội dung khai trên đây là đúng sự thật, được sự thỏa thuận nhất trí của các bên liên quan và chịu trách nhiệm trước pháp luật về nội dung cam đoan của mình.

rule-one_parent = Nhập số định danh của mẹ hoặc của cha
rule-parents_differ = Số định danh của cha phải khác số của mẹ

## Giấy tờ
paper-birth_certificate = Giấy chứng sinh; nếu không có: văn bản người làm chứng hoặc giấy cam đoan
paper-abandoned_record = Biên bản trẻ bị bỏ rơi
paper-surrogacy_confirmation = Xác nhận của cơ sở y tế về mang thai hộ
paper-authorisation = Văn bản ủy quyền
paper-identity = Giấy tờ tùy thân (xuất trình)

## Tra cứu
lookup-declarant = Xác định người yêu cầu đăng ký khai sinh
lookup-mother = Ghi thông tin người mẹ vào Giấy khai sinh
lookup-father = Ghi thông tin người cha vào Giấy khai sinh
lookup-marriage = Xác định quan hệ hôn nhân của cha, mẹ
lookup-birth_notice = Lấy Giấy chứng sinh điện tử thay cho bản giấy

## Các bước
step-reception = Kiểm tra, tiếp nhận hồ sơ
step-await_papers = Chờ bổ sung hồ sơ
step-verify = Thẩm tra hồ sơ
step-await_more = Chờ bổ sung theo yêu cầu của công chức hộ tịch
step-confirm_draft = Người yêu cầu xác nhận bản nháp
step-sign = Lãnh đạo UBND cấp xã ký Giấy khai sinh
step-refusal = Lãnh đạo xem xét việc từ chối
step-hand_over = Trả kết quả
end-returned = Đã trả Giấy khai sinh
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-verify-forward = Gửi lãnh đạo ký
action-sign-approve = Duyệt và ký
