name = Đăng ký tạm trú
summary = Đăng ký nơi ở tạm thời cho một người, một hộ, hoặc nhiều người theo danh sách.
area = Đăng ký, quản lý cư trú
result = Thông báo kết quả giải quyết đăng ký tạm trú

## Trang
page-declarant = Người đăng ký
page-person = Kiểm tra thông tin nhà nước đã có
page-minor = Người chưa thành niên
page-stay = Nơi ở và thời gian
page-dwelling = Chỗ ở
page-proof = Giấy tờ
page-members = Người trong hộ
page-list = Danh sách
page-delivery = Nhận kết quả

## Người đăng ký
field-filed_by = Đăng ký cho ai?
    .opt-person = Một người
    .opt-household = Một hộ
    .opt-list = Nhiều người theo danh sách của cơ quan, tổ chức, doanh nghiệp
field-declarant_number = Số định danh cá nhân của người đăng ký
    .hint = 12 chữ số trên thẻ căn cước; theo danh sách thì là số của người đại diện
field-organisation_name = Tên cơ quan, tổ chức, doanh nghiệp
field-declarant_name = Họ, chữ đệm, tên
field-declarant_birth_date = Ngày, tháng, năm sinh
field-declarant_sex = Giới tính
    .opt-male = Nam
    .opt-female = Nữ
field-declarant_residence = Nơi thường trú
field-minor = Người đăng ký có chưa đủ 18 tuổi không?
field-guardian_number = Số định danh cá nhân của cha, mẹ hoặc người giám hộ
    .hint = 12 chữ số trên thẻ căn cước
field-guardian_name = Họ, chữ đệm, tên cha, mẹ hoặc người giám hộ
field-guardian_consent = Ý kiến đồng ý của cha, mẹ hoặc người giám hộ
    .hint = Ghi và ký trên tờ khai CT01, hoặc văn bản riêng

## Nơi ở
field-stay_address = Địa chỉ tạm trú
field-stay_from = Ở từ ngày
field-stay_until = Đến ngày
field-dwelling_paper = Số giấy chứng nhận nhà đất
    .hint = Nếu biết thì không phải nộp giấy tờ chỗ ở, ví dụ: AA 000000
field-dwelling_address = Địa chỉ theo giấy chứng nhận
field-dwelling_file = Giấy tờ chứng minh chỗ ở hợp pháp
    .hint = Giấy tờ nhà, hoặc hợp đồng thuê, mượn, ở nhờ; ảnh hoặc PDF, tối đa 20 MB
field-members = Những người khác trong hộ
    .hint = Không ghi lại người đăng ký
field-members-name = Họ và tên
field-members-number = Số định danh cá nhân
field-members-relation = Quan hệ với người đăng ký
field-persons = Số người trong danh sách
field-list_file = Văn bản đề nghị và danh sách người tạm trú
field-delivery = Bạn muốn nhận thông báo thế nào?
    .opt-electronic = Bản điện tử
    .opt-counter = Tại Công an cấp xã
field-contact_phone = Điện thoại liên hệ
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-truthful = Tôi cam đoan những lời khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.

rule-ends_after_start = Ngày kết thúc không thể trước ngày bắt đầu
rule-another_guardian = Số định danh của cha, mẹ hoặc người giám hộ phải khác số của người đăng ký

## Giấy tờ
paper-declaration = Tờ khai thay đổi thông tin cư trú (CT01)
paper-guardian_consent = Ý kiến đồng ý của cha, mẹ hoặc người giám hộ
paper-dwelling = Giấy tờ chứng minh chỗ ở hợp pháp
paper-list = Văn bản đề nghị kèm danh sách người tạm trú

lookup-declarant = Xác định người đăng ký
lookup-guardian = Xác định cha, mẹ hoặc người giám hộ
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
