# Từ ngữ chung của mọi dịch vụ.

## Cách viết
shown-yes = Có
shown-no = Không
shown-declared = Đã cam đoan
shown-date = { $day }/{ $month }/{ $year }
shown-thousands = .
shown-decimal = ,

## Lỗi khi trả lời
error-required = Nhập thông tin này
error-choose-one = Chọn một mục
error-attach-file = Chọn tệp giấy tờ này
error-tick-declaration = Đánh dấu vào ô cam đoan để tiếp tục
error-add-row = Thêm ít nhất một dòng
error-not-understood = Không đọc được câu trả lời; hãy nhập lại
error-unknown-field = Mẫu này không có mục này
error-too-short = Nhập ít nhất { $min } ký tự
error-too-long = Rút gọn còn tối đa { $max } ký tự (hiện có { $length })
error-not-a-number = Nhập một số, ví dụ 120 hoặc 68,5
error-whole-number = Nhập số nguyên
error-too-many-decimals = Nhập tối đa { $max } chữ số sau dấu phẩy
error-too-small = Nhập số từ { $min } trở lên
error-too-large = Nhập số không quá { $max }
error-not-an-amount = Nhập số tiền, ví dụ 50.000.000
error-whole-dong = Nhập số tiền chẵn đồng
error-date-incomplete = Nhập đủ ngày, tháng và năm
error-year-four-digits = Năm phải có 4 chữ số, ví dụ 2026
error-not-a-date = Ngày này không có trong lịch; hãy kiểm tra lại
error-in-future = Ngày này chưa tới; hãy kiểm tra lại
error-in-past = Ngày này đã qua; hãy chọn ngày từ hôm nay
error-too-early = Nhập ngày từ { $min } trở đi
error-too-young = Người này phải đủ { $min } tuổi
error-too-old = Người này không quá { $max } tuổi
error-not-a-time = Nhập giờ và phút, ví dụ 09:30
error-not-a-personal-number = Số định danh cá nhân gồm 12 chữ số in trên thẻ căn cước
error-not-a-phone = Nhập số điện thoại Việt Nam, ví dụ 0912 345 678
error-not-an-email = Nhập thư điện tử theo dạng ten@example.vn
error-not-a-name = Họ tên chỉ gồm chữ cái và khoảng trắng
error-not-a-commune = Chọn xã, phường, đặc khu trong danh mục
error-file-kind = Chọn tệp PDF hoặc ảnh JPEG, PNG
error-file-too-big = Chọn tệp không quá { $max } MB
error-file-empty = Tệp này trống; hãy chọn tệp khác
error-file-harmful = Tệp có mã tự chạy hoặc có vi-rút; hãy in ra PDF mới hoặc chọn tệp khác
error-file-broken = Tệp bị hỏng hoặc thiếu phần cuối; hãy chọn lại
error-too-many-files = Chọn tối đa { $max } tệp
error-too-few-rows = Thêm để có ít nhất { $min } dòng
error-too-many-rows = Bớt để còn tối đa { $max } dòng

## Lệ phí
fee-free = Miễn phí
fee-fixed = Mức lệ phí đã công bố
fee-per-copy = Tính theo số bản sao
fee-per-page = Tính theo số trang
fee-by-province = Mức do Hội đồng nhân dân cấp tỉnh quy định
fee-unset = Hội đồng nhân dân cấp tỉnh quy định; bộ phận tiếp nhận báo mức thu

## Cách nộp
channel-online = Trực tuyến
channel-counter = Trực tiếp
channel-post = Bưu chính công ích

## Thời hạn
term-same_day = Trong ngày làm việc; nhận sau 15 giờ thì trả ngày làm việc tiếp theo
term-working_hours = { $amount } giờ làm việc
term-working_days = { $amount } ngày làm việc
term-calendar_days = { $amount } ngày
term-months = { $amount } tháng

## Giấy tờ
paper-state-needed = Cần nộp
paper-state-given = Đã nộp
paper-state-held = Nhà nước đã có

## Người thực hiện
role-applicant = Người nộp hồ sơ
role-reception = Bộ phận tiếp nhận
role-officer = Cán bộ thụ lý
role-leader = Lãnh đạo
role-agency = Cơ quan được hỏi ý kiến

## Trạng thái hồ sơ
state-newly_filed = Mới đăng ký
state-accepted = Được tiếp nhận
state-not_accepted = Không được tiếp nhận
state-in_progress = Đang xử lý
state-supplement_requested = Yêu cầu bổ sung giấy tờ
state-payment_requested = Yêu cầu thực hiện nghĩa vụ tài chính
state-withdrawn = Công dân yêu cầu rút hồ sơ
state-stopped = Dừng xử lý
state-processed = Đã xử lý xong
state-returned = Đã trả kết quả

## Hành động
action-accept = Tiếp nhận
action-forward = Chuyển bước
action-supplement = Yêu cầu bổ sung
action-refuse = Từ chối
action-propose_refusal = Đề xuất từ chối
action-consult = Lấy ý kiến
action-approve = Phê duyệt
action-return = Trả lại
action-issue = Vào sổ, cấp kết quả
action-answer = Nộp bổ sung
action-confirm = Xác nhận đúng
action-correct = Đề nghị sửa
action-pay = Thanh toán
action-lapse = Hết hạn chờ
action-agree = Đồng ý
action-object = Không đồng ý
action-hand_over = Trả kết quả
action-withdraw = Rút hồ sơ
action-stop = Tạm dừng xử lý
action-resume = Tiếp tục xử lý
