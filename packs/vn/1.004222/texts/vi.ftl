name = Đăng ký thường trú
summary = Đăng ký nơi ở mới là nơi thường trú, một mình hoặc cùng người thân.
area = Đăng ký, quản lý cư trú
result = Thông báo kết quả giải quyết đăng ký thường trú

## Trang
page-declarant = Người đăng ký
page-person = Kiểm tra thông tin nhà nước đã có
page-dwelling = Nơi ở mới
page-owned = Giấy tờ nhà đất
page-householder = Chủ hộ
page-proof = Giấy tờ chứng minh
page-together = Người cùng đăng ký
page-delivery = Nhận kết quả

## Người đăng ký
field-declarant_number = Số định danh cá nhân của bạn
    .hint = 12 chữ số trên thẻ căn cước
field-lives_abroad = Bạn có đang định cư ở nước ngoài không?
    .hint = Nếu có, tờ khai là mẫu CT02; nếu không là mẫu CT01
field-declarant_name = Họ, chữ đệm, tên
field-declarant_birth_date = Ngày, tháng, năm sinh
field-declarant_sex = Giới tính
    .opt-male = Nam
    .opt-female = Nữ
field-declarant_residence = Nơi cư trú hiện nay

## Nơi ở
field-new_address = Địa chỉ nơi ở mới
field-dwelling_kind = Nơi ở mới là của ai?
    .opt-owned = Của tôi
    .opt-rented = Thuê, mượn hoặc ở nhờ
    .opt-relatives = Của người thân, tôi nhập vào hộ của họ
field-dwelling_paper = Số giấy chứng nhận nhà đất
    .hint = Ghi trên giấy chứng nhận, ví dụ: AA 000000
field-dwelling_address = Địa chỉ theo giấy chứng nhận
field-dwelling_file = Giấy tờ chứng minh chỗ ở hợp pháp
    .hint = Chụp ảnh hoặc chọn PDF, tối đa 20 MB
field-lease_file = Hợp đồng thuê, mượn, ở nhờ và ý kiến đồng ý của chủ sở hữu
    .hint = Hợp đồng đã công chứng hoặc chứng thực
field-householder_number = Số định danh cá nhân của chủ hộ
    .hint = 12 chữ số trên thẻ căn cước
field-householder_relation = Bạn là gì của chủ hộ?
    .opt-spouse = Vợ hoặc chồng
    .opt-child = Con
    .opt-parent = Cha hoặc mẹ
    .opt-sibling = Anh, chị, em
    .opt-other = Người thân khác
field-householder_name = Họ, chữ đệm, tên chủ hộ
field-kinship_spouse_name = Kết hôn với
field-relation_file = Giấy tờ chứng minh quan hệ với chủ hộ
field-householder_consent = Ý kiến đồng ý của chủ hộ
    .hint = Chủ hộ ghi và ký trên tờ khai, hoặc văn bản riêng

## Người cùng đăng ký
field-with_others = Có ai cùng đăng ký với bạn không?
field-members = Những người cùng đăng ký
    .hint = Không ghi lại bạn
field-members-name = Họ và tên
field-members-number = Số định danh cá nhân
field-members-relation = Quan hệ với bạn
field-delivery = Bạn muốn nhận thông báo thế nào?
    .opt-electronic = Bản điện tử
    .opt-counter = Tại Công an cấp xã
field-contact_phone = Điện thoại liên hệ
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-truthful = Tôi cam đoan những lời khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.

rule-own_householder = Số định danh của chủ hộ phải khác số của bạn

## Giấy tờ
paper-declaration = Tờ khai thay đổi thông tin cư trú (CT01)
paper-declaration_abroad = Tờ khai thay đổi thông tin cư trú (CT02, cho người định cư ở nước ngoài)
paper-dwelling = Giấy tờ chứng minh chỗ ở hợp pháp
paper-lease = Hợp đồng thuê, mượn, ở nhờ đã công chứng, chứng thực; ý kiến đồng ý của chủ sở hữu
paper-relation = Giấy tờ chứng minh quan hệ nhân thân với chủ hộ
paper-householder_consent = Ý kiến đồng ý của chủ hộ

lookup-declarant = Xác định người đăng ký
lookup-householder = Xác định chủ hộ
lookup-kinship = Chứng minh quan hệ vợ chồng thay cho giấy tờ
lookup-dwelling = Chứng minh chỗ ở hợp pháp thay cho giấy tờ

## Các bước
step-reception = Đối chiếu cơ sở dữ liệu, tiếp nhận hồ sơ
step-await_papers = Chờ bổ sung hồ sơ
step-pay = Nộp lệ phí
step-appraise = Thẩm định hồ sơ
step-await_more = Chờ bổ sung theo yêu cầu của cán bộ
step-decide = Cập nhật cơ sở dữ liệu về cư trú
step-refusal = Lãnh đạo xem xét việc từ chối
step-notify = Thông báo kết quả
end-returned = Đã đăng ký, đã thông báo
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận (phiếu CT06), nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-reception-accept = Tiếp nhận (phiếu CT04)
action-reception-supplement = Yêu cầu bổ sung (phiếu CT05)
action-reception-refuse = Từ chối (phiếu CT06)
action-appraise-forward = Trình lãnh đạo
action-decide-issue = Duyệt, cập nhật cư trú
action-notify-hand_over = Đã thông báo
