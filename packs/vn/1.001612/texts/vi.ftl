name = Đăng ký thành lập hộ kinh doanh
summary = Đăng ký hộ kinh doanh và nhận Giấy chứng nhận đăng ký hộ kinh doanh; thông tin được chuyển sang cơ quan thuế.
area = Thành lập và hoạt động doanh nghiệp (hộ kinh doanh)
result = Giấy chứng nhận đăng ký hộ kinh doanh

## Trang
page-filing = Người nộp và chủ hộ
page-owner = Kiểm tra thông tin chủ hộ kinh doanh
page-members = Thành viên hộ gia đình
page-business = Hộ kinh doanh
page-activity = Ngành, nghề và vốn
page-start = Bắt đầu hoạt động và thuế
page-delivery = Giấy tờ và nhận kết quả

## Người nộp, chủ hộ
field-filed_by = Ai nộp hồ sơ?
    .opt-owner = Chủ hộ kinh doanh
    .opt-proxy = Người được ủy quyền, tổ chức dịch vụ hoặc bưu chính
field-owner_number = Số định danh cá nhân của chủ hộ kinh doanh
    .hint = 12 chữ số trên thẻ căn cước
field-owner_e_identity = Chủ hộ kinh doanh đã có tài khoản định danh điện tử chưa?
field-founders = Ai thành lập hộ kinh doanh?
    .opt-alone = Một cá nhân
    .opt-household = Các thành viên hộ gia đình
field-owner_name = Họ và tên chủ hộ kinh doanh
field-owner_sex = Giới tính
    .opt-male = Nam
    .opt-female = Nữ
field-owner_birth_date = Ngày sinh
field-owner_address = Nơi cư trú

field-members = Các thành viên hộ gia đình tham gia thành lập
    .hint = Không ghi lại chủ hộ kinh doanh
field-members-name = Họ và tên
field-members-number = Số định danh cá nhân
field-household_authorisation = Văn bản ủy quyền của các thành viên hộ gia đình
    .hint = Bản sao có công chứng hoặc chứng thực

## Hộ kinh doanh
field-business_name = Tên hộ kinh doanh
    .hint = Ghi tên riêng, ví dụ: Quán cơm Mẫu
field-business_address = Trụ sở hộ kinh doanh
field-business_phone = Điện thoại
field-business_email = Thư điện tử
    .hint = Không bắt buộc
field-business_lines = Ngành, nghề kinh doanh
    .hint = Dòng đầu là ngành, nghề chính
field-business_lines-name = Tên ngành, nghề
field-business_lines-code = Mã ngành
    .hint = 4 hoặc 5 chữ số trong hệ thống ngành kinh tế Việt Nam, nếu biết
field-capital_vnd = Vốn kinh doanh (đồng)
    .hint = Ví dụ: 50.000.000
field-start_date = Ngày bắt đầu hoạt động
field-workers = Số lao động dự kiến
field-tax_method = Phương pháp tính thuế
    .opt-declaration = Kê khai
    .opt-per_occurrence = Theo từng lần phát sinh

## Giấy tờ, kết quả
field-proxy_paper = Văn bản ủy quyền, hợp đồng dịch vụ hoặc phiếu gửi bưu chính
field-identity_copy = Bản sao căn cước của người ủy quyền
field-delivery = Bạn muốn nhận kết quả thế nào?
    .opt-electronic = Bản điện tử
    .opt-counter = Tại nơi tiếp nhận hồ sơ
    .opt-post = Qua bưu chính
field-truthful = Tôi cam kết chịu trách nhiệm trước pháp luật về tính hợp pháp, chính xác và trung thực của nội dung đăng ký.

paper-request = Giấy đề nghị đăng ký hộ kinh doanh
paper-household_authorisation = Bản sao văn bản ủy quyền của thành viên hộ gia đình
paper-proxy = Văn bản ủy quyền, hợp đồng dịch vụ hoặc phiếu gửi bưu chính công ích
paper-identity_copy = Bản sao căn cước của người ủy quyền

lookup-owner = Ghi thông tin chủ hộ vào Giấy chứng nhận đăng ký hộ kinh doanh

## Các bước
step-payment = Nộp lệ phí
step-reception = Cấp giấy tiếp nhận và hẹn trả kết quả
step-check = Xét tính hợp lệ của hồ sơ
step-await_changes = Chờ sửa đổi, bổ sung theo thông báo
step-recheck = Xét lại hồ sơ đã sửa đổi, bổ sung
step-sign = Cấp giấy chứng nhận
step-refusal = Lãnh đạo xem xét việc từ chối
step-hand_over = Trả kết quả
end-returned = Đã trả giấy chứng nhận
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-check-forward = Gửi lãnh đạo cấp
action-recheck-forward = Gửi lãnh đạo cấp
action-sign-issue = Cấp giấy chứng nhận
