name = Chứng thực chữ ký trong giấy tờ, văn bản
summary = Ký trước mặt người chứng thực và nhận giấy tờ đã chứng thực chữ ký.
area = Chứng thực
result = Giấy tờ được chứng thực chữ ký

## Trang
page-signer = Người ký
page-paper = Giấy tờ sẽ ký
page-signing = Cách ký
page-declaration = Cam đoan

## Người ký
field-signer_number = Số định danh cá nhân
    .hint = 12 chữ số trên thẻ căn cước
field-identity_kind = Xuất trình giấy tờ tùy thân nào?
    .opt-e_identity = Căn cước điện tử
    .opt-card = Thẻ căn cước
    .opt-passport = Hộ chiếu còn giá trị
field-contact_phone = Điện thoại liên hệ
field-signer_name = Họ, chữ đệm, tên người ký
field-signer_residence = Nơi cư trú

## Giấy tờ
field-document_name = Tên giấy tờ, văn bản
    .hint = Ví dụ: Giấy cam kết
field-foreign_text = Giấy tờ có viết bằng tiếng nước ngoài không?
field-translation = Bản dịch tiếng Việt
    .hint = Chỉ cần khi người chứng thực không hiểu tiếng đó
field-sign_by = Ký thế nào?
    .opt-signature = Ký tên
    .opt-fingerprint = Điểm chỉ, nếu không ký được
field-more_signers = Có người khác cùng ký giấy này không?
field-signers = Những người cùng ký
    .hint = Không ghi lại người đã nêu trên
field-signers-name = Họ và tên
field-signers-number = Số định danh cá nhân
field-understood = Tôi đã đọc, hiểu và chịu trách nhiệm về nội dung giấy tờ; tôi minh mẫn và tự nguyện ký.

paper-identity = Căn cước điện tử, thẻ căn cước hoặc hộ chiếu còn giá trị (xuất trình)
paper-paper_to_sign = Giấy tờ, văn bản sẽ ký
paper-translation = Bản dịch tiếng Việt, nếu người chứng thực không hiểu

lookup-signer = Xác định người ký

## Các bước
step-reception = Kiểm tra giấy tờ tùy thân và nội dung giấy tờ
step-await_translation = Chờ bản dịch tiếng Việt
step-sign = Ký trước mặt; ghi lời chứng, đóng dấu, vào sổ
step-pay = Nộp phí chứng thực
step-hand_over = Trả giấy tờ
end-returned = Đã trả giấy tờ được chứng thực
end-refused = Đã từ chối chứng thực, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút yêu cầu

action-reception-accept = Trình ký
action-reception-supplement = Yêu cầu bản dịch
action-sign-issue = Chứng thực, vào sổ
