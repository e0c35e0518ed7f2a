### Các trang nói về chính nền tảng: tiếp cận, quyền riêng tư, trợ giúp.

## Tiếp cận
about-accessibility = Khả năng tiếp cận
about-access-aim = Ai cũng phải dùng được trang này: người khuyết tật, người lớn tuổi, người dùng điện thoại cũ hay mạng yếu. Chúng tôi làm theo Hướng dẫn tiếp cận nội dung web WCAG 2.2, mức AA. Trang này nói rõ điều gì đã làm được và điều gì chưa.
about-access-works = Đã làm được
about-access-plain = Mọi việc đều làm được khi trình duyệt tắt JavaScript, trừ đăng nhập bằng khoá truy cập.
about-access-keyboard = Mọi việc đều làm được chỉ bằng bàn phím; chỗ đang đứng luôn có viền rõ; đầu trang có đường dẫn tới thẳng nội dung.
about-access-reader = Tiêu đề, nhãn và lỗi được ghi để trình đọc màn hình đọc được; mỗi lỗi dẫn tới đúng ô cần sửa.
about-access-phone = Trang vừa với màn hình điện thoại hẹp, phóng to chữ không mất nội dung, nút bấm của người dân đủ lớn cho ngón tay.
about-access-colour = Có giao diện sáng và tối, và chế độ tương phản cao của thiết bị. Không có ý nghĩa nào chỉ thể hiện bằng màu.
about-access-motion = Chuyển động được tắt khi thiết bị yêu cầu giảm chuyển động.
about-access-language = Mọi trang có tiếng Việt và tiếng Anh.
about-access-paper = Giấy tờ do nền tảng phát hành là PDF có cấu trúc (PDF/UA), đọc được bằng trình đọc màn hình.
about-access-tested = Đã kiểm tra thế nào
about-access-tested-program = Các trang được phần mềm kiểm tra tiếp cận (axe) mở trong trình duyệt thật mỗi khi chạy bộ kiểm thử.
about-access-tested-people = Chưa có đánh giá của tổ chức độc lập và chưa có thử nghiệm với người khuyết tật. Chúng tôi không coi phần mềm kiểm tra là đủ.
about-access-gaps = Chưa làm được
about-access-gap-uploads = Tệp do người dân hoặc cơ quan khác gửi lên được giữ nguyên như khi nhận; có thể không đọc được bằng trình đọc màn hình.
about-access-gap-languages = Chưa có tiếng dân tộc thiểu số, ngôn ngữ ký hiệu và bản dễ đọc.
about-access-tell = Gặp chỗ khó dùng?
about-access-tell-how = Gọi { $number } và cho biết trang nào, việc gì không làm được. Trong lúc chờ, quầy một cửa làm thay được mọi việc ở trang này.
about-access-to-help = Các cách làm thủ tục khi không rành máy tính

## Quyền riêng tư
about-privacy = Quyền riêng tư
about-privacy-short = Nền tảng chỉ giữ những gì cần để giải quyết việc của bạn, che số định danh trên màn hình, và ghi lại mỗi lần cán bộ mở dữ liệu của bạn để bạn xem được.
about-privacy-kept = Giữ những gì
about-privacy-kept-account = Tài khoản: họ tên, số định danh hoặc tên đăng nhập, mật khẩu dưới dạng đã băm (không ai đọc lại được), khoá công khai của khoá truy cập, các phiên đang mở.
about-privacy-kept-case = Hồ sơ: những gì bạn điền, tệp bạn gửi, số điện thoại và thư điện tử để liên hệ, ý kiến và kết quả.
about-privacy-kept-draft = Bản nháp: 30 ngày kể từ lần sửa cuối, rồi bị xoá.
about-privacy-kept-register = Dữ liệu dân cư và hộ tịch: do cơ quan đăng ký quản lý; thủ tục chỉ hỏi đúng những mục cần.
about-privacy-masked = Che những gì
about-privacy-masked-number = Số định danh được che bớt trên mọi trang. Bạn xem đủ số của mình khi bạn yêu cầu.
about-privacy-masked-status = Trang tra cứu bằng mã hồ sơ và mã tra cứu không hiện tên, số hay nội dung hồ sơ.
about-privacy-masked-ledger = Sổ cái chống sửa chỉ ghi việc gì đã xảy ra, lý do và số hiệu nội bộ; không ghi họ tên, không ghi nội dung bạn điền.
about-privacy-readers = Ai đã đọc dữ liệu của tôi
about-privacy-readers-how = Mỗi lần có người tra cứu hay mở hồ sơ của bạn, nền tảng ghi lại chức danh, cơ quan, mục đã xem, lý do và căn cứ pháp luật. Bạn đọc được tất cả, kèm bằng chứng trong sổ cái. Bản ghi này không ai xoá được.
about-privacy-to-readings = Ai đã đọc dữ liệu của tôi
about-privacy-to-data = Dữ liệu của tôi
about-privacy-asked = Vì sao được dùng
about-privacy-asked-law = Mỗi thủ tục có căn cứ pháp luật ghi ở trang của thủ tục đó. Dữ liệu có sẵn được lấy để bạn khỏi khai lại, và luôn được hiện cho bạn trước khi nộp.
about-privacy-asked-change = Dữ liệu sai thì cơ quan quản lý sổ sửa theo thủ tục cải chính; nền tảng không tự sửa.
about-privacy-device = Trên thiết bị của bạn
about-privacy-device-what = Những gì bạn gõ dở có thể được giữ trên thiết bị này tối đa 30 ngày và bị xoá khi bạn đăng xuất. Ở máy dùng chung, hãy chọn “Máy dùng chung” khi đăng nhập: phiên sẽ hết sớm hơn.
about-cookies = Cookie
about-cookie-name = Tên
about-cookie-what = Để làm gì
about-cookie-session = Giữ bạn ở trạng thái đã đăng nhập. Bị xoá khi đăng xuất. Phiên hết sau tối đa 12 giờ, hoặc sau một giờ không dùng (cán bộ: 30 phút; máy dùng chung: 10 phút).
about-cookie-lang = Nhớ ngôn ngữ bạn chọn, một năm.
about-cookie-theme = Nhớ giao diện sáng hoặc tối bạn chọn, một năm.
about-cookie-keys = Nhớ rằng bạn đã tắt phím tắt một phím, một năm.
about-privacy-no-others = Không có quảng cáo, không đo đếm hành vi, không có gì được tải từ trang web khác.
about-privacy-later = Chưa có
about-privacy-later-copy = Chưa tự tải được toàn bộ dữ liệu của mình trong một tệp, và chưa tự yêu cầu xoá được trên trang này.
about-privacy-later-consent = Chưa có trang cho và rút lại sự đồng ý; hiện mọi việc dùng dữ liệu đều theo căn cứ pháp luật của thủ tục.
about-privacy-ask = Câu hỏi và yêu cầu về dữ liệu cá nhân: gọi { $number }, hoặc gửi cơ quan giải quyết hồ sơ của bạn.

## Trợ giúp
about-help = Không rành máy tính?
about-help-short = Không cần máy tính hay điện thoại thông minh để làm thủ tục. Hãy chọn cách tiện nhất cho bạn.
about-help-counter = Đến quầy một cửa
about-help-counter-how = Mang giấy tờ tuỳ thân và giấy tờ của thủ tục. Cán bộ tiếp nhận hỏi, điền và nộp giúp bạn trên máy, rồi đưa giấy tiếp nhận có mã hồ sơ và ngày hẹn.
about-help-to-counters = Tìm phường, xã gần bạn
about-help-phone = Gọi điện
about-help-phone-how = Gọi { $number }: hỏi cần giấy tờ gì, hồ sơ đang ở đâu, hoặc nhờ chỉ từng bước.
about-help-other = Nhờ người khác
about-help-other-beside = Người thân có thể ngồi cạnh và gõ giúp; tài khoản và mật khẩu vẫn là của bạn.
about-help-other-mandate = Người được bạn uỷ quyền có thể nộp tại quầy với giấy uỷ quyền. Uỷ quyền trực tuyến chưa có.
about-help-other-password = Quên mật khẩu: gọi tổng đài hoặc đến quầy, mang giấy tờ tuỳ thân.
about-help-same = Được giúp thì có thiệt gì không?
about-help-same-fee = Không mất thêm tiền. Phí của từng cách nộp ghi ở trang của thủ tục.
about-help-same-term = Không bị chậm hơn. Hồ sơ nộp tại quầy được giải quyết cùng một quy trình; thời hạn của từng cách nộp ghi ở trang của thủ tục.
about-help-after = Sau khi nộp
about-help-after-how = Xem hồ sơ tới đâu bằng mã hồ sơ và mã tra cứu, không cần tài khoản. Nhận được giấy tờ, kiểm tra thật hay giả bằng mã in trên giấy.
about-help-to-status = Tra cứu hồ sơ
about-help-to-check = Kiểm tra giấy tờ
