name = Đăng ký thành lập doanh nghiệp tư nhân
summary = Đăng ký doanh nghiệp tư nhân và nhận Giấy chứng nhận đăng ký doanh nghiệp; thông tin được chuyển sang cơ quan thuế.
area = Thành lập và hoạt động của doanh nghiệp
result = Giấy chứng nhận đăng ký doanh nghiệp

## Trang
page-start = Chủ doanh nghiệp là ai
page-owner = Kiểm tra thông tin chủ doanh nghiệp
page-origin = Chuyển đổi và mục tiêu xã hội
page-enterprise = Tên doanh nghiệp
page-office = Trụ sở chính
page-activity = Ngành, nghề và vốn
page-tax = Bắt đầu hoạt động và thuế
page-delivery = Nhận kết quả

## Câu hỏi
field-owner_kind = Chủ doanh nghiệp là
    .opt-citizen = Công dân Việt Nam
    .opt-foreigner = Người nước ngoài
field-owner_number = Số định danh cá nhân của chủ doanh nghiệp
    .hint = 12 chữ số trên thẻ căn cước; đã khai thì không phải nộp bản sao
field-owner_passport = Số hộ chiếu của chủ doanh nghiệp
field-owner_name = Họ và tên chủ doanh nghiệp
field-owner_sex = Giới tính
    .opt-male = Nam
    .opt-female = Nữ
field-owner_birth_date = Ngày sinh
    .hint = Chủ doanh nghiệp phải từ đủ 18 tuổi
field-owner_nationality = Quốc tịch
field-owner_ethnicity = Dân tộc
field-owner_residence = Nơi cư trú
field-owner_id_copy = Bản sao hộ chiếu của chủ doanh nghiệp
field-from_household = Có chuyển đổi từ hộ kinh doanh không?
field-household_code = Mã số hộ kinh doanh
field-household_certificate = Bản sao Giấy chứng nhận đăng ký hộ kinh doanh
field-social = Có đăng ký là doanh nghiệp xã hội không?
    .hint = Doanh nghiệp cam kết thực hiện mục tiêu xã hội, môi trường
field-social_commitment = Cam kết thực hiện mục tiêu xã hội, môi trường
field-enterprise_name = Tên doanh nghiệp bằng tiếng Việt
    .hint = Gồm loại hình và tên riêng, ví dụ: Doanh nghiệp tư nhân Mẫu
field-foreign_name = Tên bằng tiếng nước ngoài
    .hint = Không bắt buộc
field-short_name = Tên viết tắt
    .hint = Không bắt buộc
field-office_address = Địa chỉ trụ sở chính
field-enterprise_phone = Điện thoại
field-enterprise_email = Thư điện tử
    .hint = Không bắt buộc
field-business_lines = Ngành, nghề kinh doanh
    .hint = Dòng đầu là ngành, nghề chính
field-business_lines-name = Tên ngành, nghề
field-business_lines-code = Mã ngành
    .hint = 4 hoặc 5 chữ số trong hệ thống ngành kinh tế Việt Nam, nếu biết
field-capital_vnd = Vốn đầu tư (đồng)
    .hint = Ví dụ: 500.000.000
field-start_date = Ngày bắt đầu hoạt động
field-workers = Số lao động dự kiến
field-tax_method = Phương pháp tính thuế giá trị gia tăng
    .opt-deduction = Khấu trừ
    .opt-direct_value = Trực tiếp trên giá trị gia tăng
    .opt-direct_turnover = Trực tiếp trên doanh số
    .opt-none = Không phải nộp
field-delivery = Bạn muốn nhận kết quả thế nào?
    .opt-electronic = Bản điện tử
    .opt-counter = Tại nơi tiếp nhận hồ sơ
    .opt-post = Qua bưu chính
field-post_address = Địa chỉ nhận bưu phẩm
field-truthful = Tôi cam kết chịu trách nhiệm trước pháp luật về tính hợp pháp, chính xác và trung thực của nội dung đăng ký.

## Giấy tờ
paper-request = Giấy đề nghị đăng ký doanh nghiệp
paper-owner_id = Bản sao giấy tờ pháp lý của chủ doanh nghiệp
paper-social_commitment = Cam kết thực hiện mục tiêu xã hội, môi trường
paper-household_certificate = Bản sao Giấy chứng nhận đăng ký hộ kinh doanh

lookup-owner = Ghi thông tin chủ doanh nghiệp vào Giấy chứng nhận đăng ký doanh nghiệp

## Các bước
step-payment = Nộp phí
step-reception = Cấp giấy tiếp nhận và hẹn trả kết quả
step-check = Xét tính hợp lệ của hồ sơ
step-await_changes = Chờ sửa đổi, bổ sung theo thông báo
step-recheck = Xét lại hồ sơ đã sửa đổi, bổ sung
step-sign = Cấp giấy chứng nhận, báo cơ quan thuế
step-refusal = Lãnh đạo xem xét việc từ chối
step-hand_over = Trả kết quả
end-returned = Đã trả giấy chứng nhận
end-refused = Đã từ chối, nêu rõ lý do; phí được hoàn lại
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-check-forward = Gửi lãnh đạo cấp
action-recheck-forward = Gửi lãnh đạo cấp
action-sign-issue = Cấp giấy chứng nhận
