### Chữ của khung trang, thành phần và phần chạy trong trình duyệt.

## Khung trang
ui-skip = Bỏ qua, tới nội dung chính
ui-nav = Chính
ui-menu = Menu
ui-crumbs = Bạn đang ở
ui-home = Trang chủ
ui-back = Quay lại
ui-account = Tài khoản
ui-settings = Tài khoản và bảo mật
ui-sign-in = Đăng nhập
ui-sign-out = Đăng xuất
ui-theme-switch = Đổi giao diện sáng hoặc tối
ui-keys-off = Tắt phím tắt một phím
ui-keys-on = Bật phím tắt một phím
ui-theme = Giao diện
ui-theme-light = Sáng
ui-theme-dark = Tối
ui-theme-auto = Theo thiết bị
ui-language = Ngôn ngữ
ui-help = Không rành máy tính?
ui-accessibility = Khả năng tiếp cận
ui-privacy = Quyền riêng tư
ui-status = Tình trạng hệ thống
ui-hotline = Tổng đài { $number }
ui-cookies = Trang này chỉ dùng cookie cần thiết để hoạt động.
ui-error-prefix = Lỗi
ui-desk-nav = Hộp việc
ui-find = Tìm hoặc ra lệnh…
ui-list = Danh sách
ui-details = Chi tiết
ui-to-list = Về danh sách
ui-print = In trang này

## Thành phần
ui-optional = (không bắt buộc)
ui-problems =
    { $n ->
        [one] Có 1 chỗ cần sửa
       *[other] Có { $n } chỗ cần sửa
    }
ui-choose = Chọn…
ui-day = Ngày
ui-month = Tháng
ui-year = Năm
ui-choose-file = Chọn hoặc chụp tệp
ui-change = Sửa
ui-older = Cũ hơn
ui-newer = Mới hơn
ui-pages = Trang
ui-step-of = Bước { $now } trên { $total }
ui-step-done = Đã xong
ui-step-now = Đang làm
ui-step-ahead = Chưa tới
ui-step-failed = Không đạt
ui-copy = Sao chép
ui-remove-row = Xoá dòng { $n }
ui-add-row = Thêm dòng
ui-help-title = Không rành máy tính?
ui-help-text = Gọi { $number }, tới quầy một cửa gần nhất, hoặc nhờ người thân giúp. Được giúp không mất thêm phí và không bị chậm hơn.
ui-help-more = Các cách làm

## Thời gian
ui-just-now = vừa xong
ui-past-minute = { $n } phút trước
ui-past-hour = { $n } giờ trước
ui-past-day = { $n } ngày trước
ui-coming-minute = sau { $n } phút nữa
ui-coming-hour = sau { $n } giờ nữa
ui-coming-day = sau { $n } ngày nữa

## Trang lỗi
ui-error-malformed = Yêu cầu không đọc được
ui-error-malformed-help = Liên kết hoặc biểu mẫu bị sai lệch. Hãy quay lại và thử lần nữa.
ui-error-signed-out = Bạn cần đăng nhập
ui-error-signed-out-help = Đăng nhập rồi trang này sẽ mở ra. Những gì bạn đã gõ vẫn còn trên máy này.
ui-error-forbidden = Bạn không có quyền mở trang này
ui-error-forbidden-help = Nếu công việc của bạn cần trang này, hãy nhờ người quản trị đơn vị cấp quyền.
ui-error-not-found = Không tìm thấy trang
ui-error-not-found-help = Địa chỉ có thể bị gõ sai, hoặc trang đã được chuyển. Hãy tìm thủ tục ở trang chủ hoặc tra cứu bằng mã hồ sơ.
ui-error-conflict = Có người vừa thay đổi trước bạn
ui-error-conflict-help = Chưa có gì bị ghi đè. Hãy mở lại trang để xem bản mới nhất rồi làm tiếp.
ui-error-refused = Không thực hiện được
ui-error-refused-help = Hệ thống giữ nguyên mọi thứ như trước khi bạn bấm.
ui-error-invalid = Có chỗ cần sửa
ui-error-invalid-help = Hãy quay lại biểu mẫu; những gì bạn đã gõ vẫn còn.
ui-error-too-large = Tệp hoặc nội dung quá lớn
ui-error-too-large-help = Hãy chọn tệp nhỏ hơn hoặc chụp lại với độ phân giải thấp hơn.
ui-error-too-many = Bạn thao tác nhanh quá
ui-error-too-many-help = Hãy chờ một lát rồi thử lại. Chưa có gì bị mất.
ui-error-bug = Hệ thống gặp lỗi
ui-error-bug-help = Đây là lỗi của chúng tôi và đã được ghi lại. Chưa có gì của bạn bị thay đổi. Hãy thử lại sau ít phút.
ui-error-busy = Hệ thống đang bận
ui-error-busy-help = Hãy thử lại sau ít phút. Những gì bạn đã gõ vẫn còn trên máy này.
ui-error-reference = Mã tra cứu khi gọi { $number }

## Phần chạy trong trình duyệt; [tên] là chỗ được điền
ui-js-cancel = Thôi
ui-js-copied = Đã sao chép
ui-js-draft-kept = Đã tự lưu trên máy này lúc [time]
ui-js-draft-restored = Đã khôi phục bản nháp trên máy này
ui-js-file-empty = Tệp [name] trống, hãy chọn tệp khác
ui-js-file-large = Tệp [name] quá lớn, tối đa [most]
ui-js-file-type = Không nhận loại tệp của [name]
ui-js-live = Trực tuyến
ui-js-no-network = Chưa gửi được vì mất mạng. Nội dung vẫn còn, hãy thử lại.
ui-js-not-sent = Chưa gửi được quyết định
ui-js-nothing = Không có kết quả. Thử từ khác, hoặc gõ mã hồ sơ.
ui-js-open = Mở lại
ui-js-palette = Gõ lệnh, mã hồ sơ, tên người… (không cần dấu)
ui-js-passkey-failed = Chưa dùng được khoá truy cập. Hãy thử lại hoặc chọn cách đăng nhập khác.
ui-js-reconnecting = Đang nối lại…
ui-js-results = Kết quả
ui-js-sent-soon = Sẽ gửi sau ít giây
ui-js-undo = Hoàn tác
ui-js-undone = Đã hoàn tác, chưa có gì được gửi
ui-js-uploading = Đang tải lên
ui-js-waiting-for-network = Mất mạng. Sẽ tự gửi ngay khi có mạng lại; hãy để trang này mở.
ui-js-yes = Đồng ý
