name = Chứng thực bản sao từ bản chính
summary = Mang bản chính đến để chứng thực bản sao; làm ở nơi nào cũng được.
area = Chứng thực
result = Bản sao được chứng thực

## Trang
page-applicant = Người yêu cầu
page-original = Bản chính
page-origin = Ai lập bản chính
page-copies = Số trang, số bản

## Người yêu cầu
field-applicant_number = Số định danh cá nhân
    .hint = 12 chữ số trên thẻ căn cước
field-contact_phone = Điện thoại liên hệ
field-applicant_name = Họ, chữ đệm, tên người yêu cầu

## Bản chính
field-document_name = Tên giấy tờ
    .hint = Ví dụ: Bằng tốt nghiệp trung học phổ thông
field-document_number = Số của giấy tờ
    .hint = Để trống nếu không có
field-document_issuer = Nơi cấp
field-origin = Bản chính do ai lập?
    .opt-domestic = Cơ quan, tổ chức Việt Nam
    .opt-foreign = Cơ quan, tổ chức nước ngoài
    .opt-private = Cá nhân tự lập
field-legalised = Giấy tờ nước ngoài đã hợp pháp hóa lãnh sự chưa?
    .opt-legalised = Đã hợp pháp hóa
    .opt-exempt = Được miễn
    .opt-no = Chưa
field-attested = Giấy tờ cá nhân tự lập đã có chứng thực hoặc đóng dấu của cơ quan có thẩm quyền chưa?
field-pages = Số trang của bản chính
field-copies = Số bản sao cần chứng thực
field-copies_brought = Đã có bản sao mang theo chưa?
    .hint = Chưa có thì nơi tiếp nhận chụp giúp
field-truthful = Tôi chịu trách nhiệm về tính hợp lệ, hợp pháp của bản chính.

rule-not_legalised = Giấy tờ nước ngoài phải được hợp pháp hóa lãnh sự trước khi chứng thực bản sao
rule-not_attested = Giấy tờ cá nhân tự lập phải có chứng thực hoặc đóng dấu trước khi chứng thực bản sao

paper-original = Bản chính (xuất trình) hoặc thông tin trên VNeID
paper-copies_brought = Bản sao mang theo

lookup-applicant = Ghi người yêu cầu vào sổ chứng thực

## Các bước
step-reception = Đối chiếu bản chính với bản sao
step-sign = Ghi lời chứng, ký, đóng dấu, vào sổ chứng thực
step-compare = Xem lại theo yêu cầu của người ký
step-pay = Nộp phí chứng thực
step-hand_over = Trả bản sao
end-returned = Đã trả bản sao chứng thực
end-refused = Đã từ chối chứng thực, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút yêu cầu

action-reception-accept = Đúng với bản chính, trình ký
action-sign-issue = Ký, vào sổ
action-compare-forward = Trình ký lại
action-compare-propose_refusal = Đề xuất từ chối
