name = Đăng ký khai sinh (Singapore)
summary = Đăng ký khai sinh trong 42 ngày và nhận giấy khai sinh điện tử; lệ phí 18 đô la Singapore, trả bằng thẻ.
area = Hộ tịch
result = Giấy khai sinh điện tử
window = Phải đăng ký trong { $days } ngày kể từ ngày sinh; đã quá { $late } ngày.

## Trang
page-parent = Bạn
page-contact = Liên hệ
page-parent_birth = Bạn sinh ở đâu, khi nào
page-parent_origin = Quốc tịch và chủng tộc của bạn
page-other_parent = Người cha hoặc mẹ kia
page-other_birth = Người kia sinh ở đâu, khi nào
page-other_origin = Quốc tịch và chủng tộc của người kia
page-child = Trẻ
page-birth = Ngày, giờ, nơi sinh
page-papers = Giấy tờ
page-more = Đăng ký kèm theo

## Câu hỏi
field-parent_role = Bạn là
    .opt-mother = Mẹ
    .opt-father = Cha
field-parent_name = Họ tên của bạn
field-parent_id = Số NRIC, FIN hoặc hộ chiếu của bạn
field-contact_phone = Điện thoại
field-contact_email = Thư điện tử
    .hint = Kết quả được báo qua ứng dụng, thư điện tử và tin nhắn
field-parent_birth_date = Ngày sinh của bạn
field-parent_birth_country = Nước bạn sinh ra
field-parent_nationality = Quốc tịch của bạn
field-parent_race = Chủng tộc của bạn
field-other_parent = Có ghi người cha hoặc mẹ kia không?
    .hint = Người đó sẽ phải xác nhận thông tin
field-other_name = Họ tên
field-other_id = Số NRIC, FIN hoặc hộ chiếu
field-pass_holder = Có cha hoặc mẹ nào dùng thẻ cư trú mà không có Singpass không?
field-other_birth_date = Ngày sinh
field-other_birth_country = Nước sinh
field-other_nationality = Quốc tịch
field-other_race = Chủng tộc
field-child_name = Họ tên của trẻ
field-child_sex = Giới tính
    .opt-male = Nam
    .opt-female = Nữ
field-child_birth_date = Ngày sinh của trẻ
field-child_birth_time = Giờ sinh
    .hint = Để trống nếu không nhớ; bệnh viện sẽ báo
field-birth_hospital = Nơi sinh
    .hint = Tên bệnh viện
field-marriage_known = Giấy kết hôn có trong Singpass hoặc MyInfo không?
field-marriage_certificate = Giấy kết hôn
field-passport_page = Trang thông tin của hộ chiếu
field-baby_bonus = Đăng ký luôn trợ cấp Baby Bonus?
field-library = Đăng ký luôn thẻ thư viện cho trẻ?
field-truthful = Tôi xác nhận những điều khai trên đây là đúng.

rule-parents_differ = Hai cha mẹ phải có số khác nhau

## Giấy tờ
paper-facts = Thông tin về cha mẹ và trẻ (khai trong mẫu này)
paper-marriage = Giấy kết hôn
paper-passport = Trang thông tin của hộ chiếu

## Các bước
step-payment = Trả lệ phí bằng thẻ
step-other_parent = Người cha hoặc mẹ kia xác nhận
step-correct = Sửa điều người kia thấy sai
step-reception = Tiếp nhận
step-await_papers = Chờ bổ sung giấy tờ
step-check = Kiểm tra
step-approve = Phê duyệt
step-refusal = Xem xét việc từ chối
step-download = Tải giấy khai sinh trong 90 ngày
end-returned = Đã tải giấy khai sinh điện tử
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút

action-other_parent-correct = Có điều sai
