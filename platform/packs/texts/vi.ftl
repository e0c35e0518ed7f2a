# Từ ngữ chung của mọi dịch vụ.

## Cách viết
shown-yes = Có
shown-no = Không
shown-declared = Đã cam đoan
shown-date = { $day }/{ $month }/{ $year }
shown-month = { $month }/{ $year }
shown-days = { $amount } ngày
shown-weeks = { $amount } tuần
shown-months = { $amount } tháng
shown-years = { $amount } năm
shown-signed = { $name } (đã ký)
shown-signed-by-hand = { $name } (đã ký, có nét ký tay)
shown-nothing-yet = Sẽ tính khi đủ số liệu
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
error-choose-some = Chọn trong các mục đã nêu
error-too-few-chosen = Chọn ít nhất { $min } mục
error-too-many-chosen = Chọn tối đa { $max } mục
error-too-late = Nhập ngày đến hết { $max }
error-time-too-early = Nhập giờ từ { $min } trở đi
error-time-too-late = Nhập giờ đến { $max }
error-not-a-percentage = Nhập tỷ lệ phần trăm, ví dụ 12,5
error-not-a-month = Nhập tháng và năm, ví dụ 11/2026
error-month-incomplete = Nhập đủ tháng và năm
error-month-in-future = Tháng này chưa tới; hãy kiểm tra lại
error-month-in-past = Tháng này đã qua; hãy chọn từ tháng này
error-month-too-early = Nhập tháng từ { $min } trở đi
error-month-too-late = Nhập tháng đến { $max }
error-not-a-duration = Nhập một số nguyên, ví dụ 6, rồi chọn đơn vị
error-duration-too-short = Nhập ít nhất { $amount } { $unit ->
    [days] ngày
    [weeks] tuần
    [months] tháng
   *[years] năm
}
error-duration-too-long = Nhập tối đa { $amount } { $unit ->
    [days] ngày
    [weeks] tuần
    [months] tháng
   *[years] năm
}
error-not-a-tax-code = Mã số thuế gồm 10 chữ số, 13 chữ số với đơn vị phụ thuộc, hoặc 12 chữ số định danh cá nhân
error-tax-code-digit = Mã số thuế này có chữ số gõ nhầm; hãy đối chiếu với giấy chứng nhận đăng ký thuế
error-tax-code-kind = Ở đây không dùng loại mã số thuế này; hãy xem hướng dẫn bên trên
error-not-a-company-code = Mã số doanh nghiệp gồm 10 chữ số in trên giấy chứng nhận đăng ký doanh nghiệp
error-company-code-digit = Mã số doanh nghiệp này có chữ số gõ nhầm; hãy đối chiếu với giấy chứng nhận
error-not-a-plate = Nhập biển số như trên xe, ví dụ 30K-123.45 hoặc 29B1-123.45
error-not-a-url = Nhập địa chỉ trang web, ví dụ https://motcua.example/trang
error-url-host = Chỉ nhận địa chỉ của { $hosts }
error-not-an-account = Số tài khoản gồm { $min } đến { $max } chữ số
error-not-degrees = Nhập số độ, ví dụ 16.0544 hoặc 108.2022
error-not-in-vietnam = Điểm này nằm ngoài Việt Nam; kiểm tra vĩ độ và kinh độ
error-sign = Gõ họ tên và đánh dấu vào ô để ký
error-tick-signature = Đánh dấu vào ô để ký
error-not-a-drawing = Không đọc được nét ký; hãy xóa và ký lại
error-repeated = Mục này trùng với dòng { $row }; mỗi dòng phải khác nhau
error-too-few-files = Chọn ít nhất { $min } tệp

## Các phần của một câu hỏi
part-person-name = Họ và tên
part-person-birth_date = Ngày sinh
part-person-number = Số định danh cá nhân
part-bank_account-bank = Ngân hàng
part-bank_account-number = Số tài khoản
part-place-latitude = Vĩ độ
part-place-longitude = Kinh độ
part-place-note = Mô tả vị trí
part-place-here = Dùng vị trí của tôi
part-place-finding = Đang tìm vị trí…
part-place-found = Đã lấy vị trí, sai số khoảng [m] m
part-place-failed = Không lấy được vị trí; hãy nhập số hoặc mô tả
part-place-move = Chỉnh điểm
part-place-north = Lên bắc 10 m
part-place-south = Xuống nam 10 m
part-place-east = Sang đông 10 m
part-place-west = Sang tây 10 m
part-signature-name = Gõ đầy đủ họ và tên
part-signature-agreed = Tôi ký tên
part-signature-drawing = Ký bằng tay tại đây (không bắt buộc)
part-signature-clear = Xóa nét ký
part-signature-drawn = Đã có nét ký tay
part-duration-amount = Số lượng
part-duration-unit = Đơn vị
unit-days = ngày
unit-weeks = tuần
unit-months = tháng
unit-years = năm

## Ngân hàng, theo mã BIN
bank-970405 = Agribank
bank-970418 = BIDV
bank-970415 = VietinBank
bank-970436 = Vietcombank
bank-970422 = MB
bank-970407 = Techcombank
bank-970416 = ACB
bank-970432 = VPBank
bank-970423 = TPBank
bank-970403 = Sacombank
bank-970437 = HDBank
bank-970441 = VIB
bank-970443 = SHB
bank-970426 = MSB
bank-970448 = OCB
bank-970449 = LPBank
bank-970440 = SeABank
bank-970431 = Eximbank
bank-970425 = ABBANK
bank-970428 = Nam A Bank
bank-970412 = PVcomBank
bank-970409 = Bac A Bank
bank-970452 = KienlongBank
bank-970424 = Shinhan Bank

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
