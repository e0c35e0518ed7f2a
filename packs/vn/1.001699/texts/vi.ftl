name = Xác định mức độ khuyết tật và cấp Giấy xác nhận khuyết tật
summary = Đề nghị Hội đồng xác định mức độ khuyết tật và cấp Giấy xác nhận khuyết tật.
area = Bảo trợ xã hội
result = Giấy xác nhận khuyết tật

## Trang
page-filer = Người đề nghị
page-number = Người khuyết tật
page-person = Kiểm tra thông tin nhà nước đã có
page-body = Khó khăn về cơ thể và giác quan
page-mind = Khó khăn khác
page-life = Sinh hoạt hằng ngày
page-papers = Giấy tờ y tế
page-delivery = Nhận kết quả

## Câu hỏi
field-filed_by = Ai đề nghị?
    .opt-self = Chính người khuyết tật
    .opt-representative = Người đại diện hợp pháp
field-filer_number = Số định danh cá nhân của bạn
    .hint = 12 chữ số trên thẻ căn cước
field-contact_phone = Điện thoại liên hệ
field-filer_name = Họ và tên của bạn
field-person_number = Số định danh cá nhân của người khuyết tật
field-person_name = Họ và tên
field-person_birth_date = Ngày, tháng, năm sinh
field-person_sex = Giới tính
    .opt-male = Nam
    .opt-female = Nữ
field-person_residence = Nơi cư trú
field-live_place = Xã, phường nơi đang sống
    .hint = Hội đồng của xã, phường này sẽ đánh giá
field-movement = Có khó khăn về vận động không?
field-hearing_speech = Có khó khăn về nghe, nói không?
field-seeing = Có khó khăn về nhìn không?
field-mental = Có khó khăn về thần kinh, tâm thần không?
field-intellectual = Có khó khăn về trí tuệ không?
field-other_kind = Có khó khăn khác không?
field-other_words = Đó là gì?
field-daily_life = Tự làm các việc sinh hoạt hằng ngày được không?
    .hint = Ăn uống, đi lại, tắm rửa, mặc quần áo
    .opt-alone = Tự làm được
    .opt-needs_help = Cần người giúp một phần
    .opt-cannot = Không tự làm được
field-life_words = Điều gì Hội đồng nên biết?
    .hint = Không bắt buộc
field-medical = Có giấy tờ y tế về khuyết tật không?
field-medical_papers = Bản sao giấy tờ y tế
    .hint = Bệnh án, giấy khám, điều trị, phẫu thuật
field-assessed_before = Hội đồng Giám định y khoa đã kết luận trước khi có Nghị định 28/2012 chưa?
    .hint = Nghị định có hiệu lực từ năm 2012
field-board_conclusion = Bản sao kết luận của Hội đồng Giám định y khoa
field-delivery = Bạn muốn nhận kết quả thế nào?
    .opt-electronic = Bản điện tử
    .opt-counter = Tại nơi tiếp nhận hồ sơ
    .opt-post = Qua bưu chính
field-post_address = Địa chỉ nhận bưu phẩm
field-truthful = Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.

rule-one_kind = Chọn ít nhất một dạng khó khăn
rule-another_person = Nhập số của người khuyết tật, không phải số của bạn

## Giấy tờ
paper-request = Đơn đề nghị (Mẫu số 01)
paper-medical = Bản sao giấy tờ y tế chứng minh khuyết tật
paper-medical_board = Bản sao kết luận của Hội đồng Giám định y khoa

lookup-filer = Xác định người đề nghị
lookup-person = Ghi thông tin vào Giấy xác nhận khuyết tật

## Các bước
step-reception = Kiểm tra, tiếp nhận hồ sơ
step-await_papers = Chờ bổ sung hồ sơ
step-council = Hội đồng họp, đánh giá, lập biên bản
step-await_more = Chờ bổ sung theo yêu cầu của Hội đồng
step-medical_board = Chờ kết luận của Hội đồng Giám định y khoa
step-posting = Niêm yết kết luận 5 ngày
step-sign = Chủ tịch UBND cấp xã ký
step-refusal = Chủ tịch UBND cấp xã xem xét việc từ chối
step-hand_over = Trả kết quả
end-returned = Đã trả Giấy xác nhận khuyết tật
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-council-forward = Đã kết luận, niêm yết
action-council-stop = Chuyển Hội đồng Giám định y khoa
action-medical_board-resume = Đã có kết luận
action-posting-forward = Hết thời gian niêm yết
action-posting-return = Có khiếu nại, họp lại
