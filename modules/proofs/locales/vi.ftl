### Sổ cái công khai và bằng chứng cho từng bản ghi.

proofs-nav = Sổ cái
proofs-title = Sổ cái công khai
proofs-what = Mỗi việc cơ quan làm trên cổng này đều được ghi vào một cuốn sổ chỉ viết thêm, không sửa, không xoá được mà không ai hay.
proofs-what-chained = Mỗi bản ghi mang dấu vân tay của bản ghi trước. Sửa, bỏ, chèn hay đổi chỗ một bản ghi đều lộ ra.
proofs-what-signed = Cứ 10 giây, nếu có bản ghi mới, cổng ký vào dấu vân tay của cả cuốn sổ. Chữ ký đó công khai; ai cũng có thể giữ lại.
proofs-what-private = Sổ ghi mã hồ sơ và mã số, không ghi tên. Nội dung bản ghi chỉ mở cho người có đường dẫn riêng và cán bộ có quyền.
proofs-place-find = Tìm bản ghi theo vị trí
proofs-place-hint = Số sổ / số thứ tự, ví dụ 0/128
proofs-place-wrong = Vị trí gồm số sổ và số thứ tự, ví dụ 0/128
proofs-place-do = Xem bản ghi
proofs-logs = Đầu sổ và khoá công khai
proofs-none = Sổ chưa có bản ghi nào
proofs-none-help = Bản ghi đầu tiên xuất hiện khi có người nộp hồ sơ hoặc cán bộ bắt đầu làm việc.
proofs-chain = Sổ số { $n }
proofs-size = Số bản ghi đã ký
proofs-root = Dấu vân tay của cả sổ
proofs-key = Khoá công khai
proofs-head = Đầu sổ đã ký mới nhất
proofs-how = Tự kiểm tra
proofs-how-key = Lưu khoá công khai ở trên từ một nơi bạn tin, không phải từ nơi bạn đang nghi ngờ.
proofs-how-file = Mở bản ghi từ dòng thời gian của hồ sơ hay từ trang kiểm tra giấy tờ, rồi tải tệp bằng chứng.
proofs-how-run = Kiểm tra trên máy của bạn, không cần mạng:
proofs-how-others = Tệp theo các chuẩn mở sau, nên công cụ khác cũng đọc được:
proofs-how-tiles = Công cụ theo dõi sổ lấy đầu sổ và các ô ngay dưới địa chỉ của từng sổ.
proofs-how-keep = Giữ lại một bằng chứng hay một đầu sổ: nếu sau này sổ bị viết lại, thứ bạn giữ sẽ chứng minh điều đó.

proofs-record-title = Bản ghi trong sổ cái
proofs-holds = Bản ghi này có trong sổ và chưa hề bị sửa: cổng vừa tính lại đường đi từ bản ghi tới đầu sổ đã ký.
proofs-broken = Bản ghi không còn khớp với đầu sổ đã ký. Hãy giữ lại trang này và báo cơ quan.
proofs-waiting = Bản ghi đã vào sổ. Đầu sổ tiếp theo được ký trong vòng 10 giây.
proofs-not-signed = Bản ghi chưa nằm dưới đầu sổ nào đã ký. Hãy thử lại sau 10 giây.
proofs-again = Xem lại
proofs-act = Việc
proofs-at = Lúc
proofs-actor = Người làm
proofs-subject = Về
proofs-place = Vị trí trong sổ
proofs-details = Toàn bộ chi tiết được ghi
proofs-proof = Bằng chứng
proofs-path = { $n ->
    [0] Bản ghi là bản ghi duy nhất dưới đầu sổ này.
   *[other] Từ bản ghi qua { $n } dấu vân tay tới đầu sổ đã ký.
}
proofs-leaf = Dấu vân tay của bản ghi
proofs-log = Tên sổ
proofs-download = Tải tệp bằng chứng

proofs-actor-you = Bạn
proofs-actor-nobody = Người chưa đăng nhập
proofs-actor-system = Hệ thống ({ $id })
proofs-actor-official = Cán bộ ở vị trí { $id }
proofs-actor-person = Người dùng { $id }

proofs-event-cases-filed = Nộp hồ sơ
proofs-event-cases-accepted = Tiếp nhận hồ sơ
proofs-event-cases-supplement-asked = Yêu cầu bổ sung hồ sơ
proofs-event-cases-supplemented = Bổ sung hồ sơ
proofs-event-cases-opinion-asked = Lấy ý kiến cơ quan khác
proofs-event-cases-opinion-given = Cho ý kiến
proofs-event-cases-forwarded = Chuyển bước xử lý
proofs-event-cases-fee-due = Thông báo phí, lệ phí
proofs-event-cases-fee-paid = Nộp phí, lệ phí
proofs-event-cases-apologised = Xin lỗi và hẹn lại
proofs-event-cases-decided = Quyết định
proofs-event-cases-refused = Từ chối
proofs-event-cases-withdrawn = Rút hồ sơ
proofs-event-cases-result-ready = Có kết quả
proofs-event-cases-returned = Trả kết quả
proofs-event-cases-rated = Đánh giá
proofs-event-documents-issued = Phát hành giấy tờ
proofs-event-documents-failed = Không tạo được giấy tờ
proofs-event-registries-read = Đọc dữ liệu cá nhân
proofs-event-organisations-position-ended = Kết thúc giữ chức vụ
proofs-event-notifications-sent = Gửi thông báo ra ngoài cổng
proofs-event-notifications-failed = Không gửi được thông báo
proofs-event-payments-paid = Thu phí, lệ phí
proofs-event-payments-surplus = Thu thừa, chờ hoàn trả
proofs-event-payments-refunded = Hoàn trả phí
proofs-event-payments-reconciled = Đối soát với ngân hàng
proofs-event-studio-changed = Sửa bản nháp dịch vụ
proofs-event-studio-staged = Chuyển giai đoạn dịch vụ
