name = Giấy phép lái xe tập sự (Anh)
summary = Xin giấy phép lái xe tập sự đầu tiên, từ 15 tuổi 9 tháng; lệ phí 34 bảng khi nộp trực tuyến, 43 bảng qua bưu chính.
area = Giấy phép lái xe
result = Giấy phép lái xe tập sự

## Trang
page-person = Bạn
page-contact = Liên hệ
page-identity = Giấy tờ tùy thân
page-residence = Nơi ở
page-fitness = Thị lực và sức khỏe
page-signing = Xác nhận

## Câu hỏi
field-name = Họ tên
field-birth_date = Ngày sinh
    .hint = Phải đủ 15 tuổi 9 tháng
field-nino = Số bảo hiểm quốc gia (National Insurance)
    .hint = Để trống nếu không biết
field-contact_phone = Điện thoại
field-contact_email = Thư điện tử
    .hint = Kết quả được xác nhận qua thư điện tử
field-identity_kind = Bạn dùng giấy tờ nào?
    .opt-uk_passport = Hộ chiếu Anh
    .opt-other = Giấy tờ khác, gửi qua bưu chính
field-passport_number = Số hộ chiếu Anh
    .hint = 9 chữ số
field-photo = Ảnh chân dung
field-resident = Bạn đã sống ở đây ít nhất 185 ngày trong 12 tháng qua?
field-addresses = Địa chỉ trong 3 năm qua
field-addresses-address = Địa chỉ
field-addresses-since = Từ ngày
field-eyesight = Bạn đọc được biển số xe cách 20 mét?
    .hint = Được đeo kính
field-condition = Bạn có bệnh ảnh hưởng đến việc lái xe không?
field-condition_words = Đó là gì?
field-truthful = Tôi xác nhận những điều khai trên đây là đúng.

rule-must_be_resident = Bạn cần sống ở đây ít nhất 185 ngày trong 12 tháng
rule-must_see = Bạn cần đọc được biển số xe cách 20 mét

## Giấy tờ
paper-request = Đơn đề nghị
paper-identity = Giấy tờ tùy thân
paper-photo = Ảnh chân dung

## Các bước
step-payment = Trả lệ phí bằng thẻ
step-reception = Tiếp nhận
step-await_papers = Chờ giấy tờ gửi qua bưu chính
step-check = Kiểm tra
step-medical = Chờ xem xét về sức khỏe
step-approve = Phê duyệt, in giấy phép
step-refusal = Xem xét việc từ chối
step-post = Gửi giấy phép qua bưu chính
end-returned = Đã gửi giấy phép
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút

action-check-stop = Xem xét sức khỏe
action-medical-resume = Đã xem xét xong
