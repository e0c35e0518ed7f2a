### Thông báo cho người nộp hồ sơ: đã có chuyện gì, giờ phải làm gì.

notifications-nav = Thông báo
notifications-title = Thông báo
notifications-mark = Đánh dấu đã xem tất cả
notifications-unseen = Mới
notifications-unknown = Yêu cầu không đúng. Hãy mở lại trang Thông báo.
notifications-empty = Chưa có thông báo nào
notifications-empty-help = Khi bạn nộp hồ sơ, mỗi bước giải quyết sẽ được báo ở đây.
notifications-services = Tìm thủ tục
notifications-reason = Lý do: { $reason }
notifications-due = Hẹn trả kết quả:

notifications-filed = Hồ sơ của bạn đã được gửi
notifications-filed-next = Bạn chưa phải làm gì. Cơ quan sẽ kiểm tra và báo lại cho bạn.
notifications-accepted = Hồ sơ đã được tiếp nhận
notifications-accepted-next = Bạn không phải làm gì thêm. Giấy tiếp nhận và hẹn trả kết quả nằm trong hồ sơ.
notifications-supplement-asked = Cần bổ sung hồ sơ
notifications-supplement-asked-next = Hãy mở hồ sơ, xem những gì còn thiếu và bổ sung tại đó. Cơ quan đang chờ bạn.
notifications-opinion-asked = Cơ quan đang lấy ý kiến của một cơ quan khác
notifications-opinion-asked-next = Bạn không phải làm gì. Thời hạn hiện tại luôn xem được trong hồ sơ.
notifications-opinion-given = Cơ quan được hỏi ý kiến đã trả lời
notifications-opinion-given-next = Bạn không phải làm gì. Hồ sơ tiếp tục được giải quyết.
notifications-fee-due = Có khoản phí, lệ phí cần nộp
notifications-fee-due-next = Hãy mở hồ sơ để xem số tiền và nộp. Nếu được miễn, hồ sơ sẽ ghi rõ.
notifications-apologised = Cơ quan xin lỗi vì trễ hẹn
notifications-apologised-next = Bạn không phải nộp thêm gì. Nếu chưa hài lòng, bạn có thể phản ánh ngay trong hồ sơ.
notifications-decided = Hồ sơ đã được giải quyết
notifications-decided-next = Kết quả đang được hoàn thiện. Bạn sẽ được báo ngay khi có thể nhận.
notifications-refused = Hồ sơ không được tiếp nhận, giải quyết
notifications-refused-next = Hãy mở hồ sơ để xem thông báo và căn cứ. Bạn có thể nộp lại hồ sơ mới hoặc khiếu nại.
notifications-withdrawn = Hồ sơ đã được rút
notifications-withdrawn-next = Cơ quan dừng giải quyết. Bạn có thể nộp hồ sơ mới bất cứ lúc nào.
notifications-result-ready = Đã có kết quả
notifications-result-ready-next = Hãy mở hồ sơ để nhận bản điện tử, hoặc nhận bản giấy theo cách bạn đã chọn.
notifications-returned = Kết quả đã được trả
notifications-returned-next = Hãy kiểm tra kết quả và đánh giá việc phục vụ trong hồ sơ. Có sai sót thì báo lại ngay tại đó.
