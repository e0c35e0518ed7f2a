name = Đăng ký khai tử (Anh và xứ Wales)
summary = Đăng ký khai tử và nhận giấy chứng nhận để mai táng hoặc hỏa táng.
area = Hộ tịch
result = Giấy chứng nhận để mai táng hoặc hỏa táng
window = Phải đăng ký trong { $days } ngày kể từ khi giám định viên y khoa liên hệ; đã quá { $late } ngày.

## Trang
page-start = Trước khi đăng ký
page-informant = Người khai
page-person = Người mất
page-birth = Ngày và nơi sinh
page-death = Ngày và nơi mất
page-life = Nơi ở và nghề nghiệp
page-partner = Vợ, chồng và lương hưu
page-certificates = Giấy chứng nhận

## Câu hỏi
field-examiner_contact_date = Giám định viên y khoa liên hệ ngày nào?
field-coroner = Vụ việc có được chuyển cho điều tra viên tử vong không?
    .hint = Khi cái chết bất ngờ hoặc không tự nhiên
field-informant_name = Họ tên của bạn
field-informant_relation = Bạn là ai đối với người mất?
    .opt-relative = Người thân
    .opt-present = Người có mặt khi mất
    .opt-occupier = Người của bệnh viện hoặc nhà dưỡng lão
    .opt-arranger = Người lo mai táng
field-contact_phone = Điện thoại
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-informant_paper = Giấy tờ tùy thân của bạn (loại và số)
    .hint = Không bắt buộc
field-person_name = Họ tên đầy đủ
field-former_names = Các tên trước đây
    .hint = Ví dụ họ trước khi kết hôn; để trống nếu không có
field-sex = Giới tính
    .opt-male = Nam
    .opt-female = Nữ
field-birth_date = Ngày sinh
field-birth_place = Nơi sinh
    .hint = Thành phố và hạt; sinh ở nước ngoài thì ghi tên nước
field-death_date = Ngày mất
field-death_place = Nơi mất
field-last_address = Nơi ở cuối cùng
field-occupation = Nghề nghiệp
field-partner = Người mất có vợ, chồng hoặc bạn đời đăng ký không?
field-partner_name = Họ tên vợ, chồng hoặc bạn đời
field-partner_occupation = Nghề nghiệp của người đó
field-state_pension = Người mất có nhận lương hưu hoặc trợ cấp nhà nước không?
field-funeral = Mai táng hay hỏa táng?
    .opt-burial = Mai táng
    .opt-cremation = Hỏa táng
field-copies = Cần mua bao nhiêu bản sao giấy khai tử?
    .hint = Ghi 0 nếu không cần
field-delivery = Nhận giấy thế nào?
    .opt-counter = Tại văn phòng đăng ký
    .opt-post = Qua bưu chính
field-post_address = Địa chỉ gửi
field-truthful = Tôi xác nhận những điều khai trên đây là đúng.

rule-died_before_born = Ngày mất không thể trước ngày sinh
rule-told_before_death = Ngày liên hệ không thể trước ngày mất

exempt-no_copies = Đăng ký miễn phí, không mua bản sao

## Giấy tờ
paper-may_ask = Có thể được hỏi: giấy khai sinh, kết hôn, hóa đơn thuế địa phương, bằng lái, hộ chiếu, thẻ y tế, giấy chứng minh nơi ở
paper-facts = Thông tin về người mất (khai trong mẫu này)

## Các bước
step-reception = Kiểm tra và hẹn đến văn phòng
step-await_facts = Chờ bổ sung thông tin
step-coroner = Chờ điều tra viên tử vong
step-register = Ghi vào sổ
step-await_more = Chờ trả lời của người khai
step-sign = Hộ tịch viên ký
step-refusal = Xem xét việc từ chối
step-payment = Trả tiền bản sao
step-hand_over = Trao giấy chứng nhận
end-returned = Đã trao giấy chứng nhận
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút

action-coroner-forward = Điều tra viên đã cho phép
action-register-forward = Trình ký
