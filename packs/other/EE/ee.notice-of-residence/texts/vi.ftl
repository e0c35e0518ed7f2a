name = Thông báo nơi cư trú (Estonia)
summary = Báo nơi ở mới cho sổ dân cư trong 14 ngày sau khi chuyển; cả gia đình báo chung một lần.
area = Cư trú
result = Thông báo ghi nơi cư trú
window = Phải báo trong { $days } ngày sau khi chuyển (30 ngày nếu ra nước ngoài); đã quá { $late } ngày.

## Trang
page-applicant = Bạn
page-contact = Liên hệ
page-move = Nơi ở mới
page-household = Người cùng chuyển
page-dwelling = Quyền sử dụng chỗ ở
page-signing = Xác nhận

## Câu hỏi
field-applicant_name = Họ tên
field-applicant_code = Mã cá nhân Estonia
    .hint = 11 chữ số
field-contact_phone = Điện thoại
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-abroad = Bạn chuyển ra nước ngoài?
field-new_address = Địa chỉ mới
    .hint = Đường, số nhà, căn hộ, thành phố hoặc xã
field-move_date = Ngày chuyển
field-others = Có người khác cùng chuyển không?
field-members = Những người cùng chuyển
    .hint = Mọi người lớn phải ký thông báo
field-members-name = Họ tên
field-members-code = Mã cá nhân
field-minor = Trong đó có trẻ em mà người cha hoặc mẹ kia không cùng chuyển?
field-second_parent = Văn bản đồng ý của người cha hoặc mẹ kia
field-owner = Bạn có phải chủ sở hữu chỗ ở không?
field-right_to_use = Giấy tờ về quyền sử dụng chỗ ở
    .hint = Ví dụ hợp đồng thuê; có thể gửi sau
field-owner_consent = Văn bản đồng ý của chủ sở hữu
field-truthful = Tôi xác nhận những điều khai trên đây là đúng.

## Giấy tờ
paper-notice = Thông báo nơi cư trú có chữ ký của mọi người lớn
paper-identity_page = Trang thông tin của giấy tờ tùy thân (khi gửi bưu chính)
paper-right_to_use = Giấy tờ về quyền sử dụng chỗ ở
paper-owner_consent = Văn bản đồng ý của chủ sở hữu
paper-second_parent = Văn bản đồng ý của người cha hoặc mẹ kia

## Các bước
step-reception = Tiếp nhận thông báo
step-await_papers = Chờ bổ sung giấy tờ
step-check = Kiểm tra quyền sử dụng chỗ ở
step-await_more = Chờ trả lời của người báo
step-enter = Ghi vào sổ dân cư
step-refusal = Xem xét việc từ chối
step-tell = Báo kết quả
end-returned = Đã ghi và báo kết quả
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút

action-enter-approve = Ghi vào sổ
