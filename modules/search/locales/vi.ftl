### Tìm kiếm trong những gì người hỏi được xem.

search-title = Tìm kiếm
search-label = Mã hồ sơ, tên người, thủ tục (gõ không dấu cũng được)
search-find = Tìm
search-start = Bạn tìm gì?
search-start-help = Gõ mã hồ sơ, tên người hoặc tên thủ tục. Không cần dấu; từ cuối có thể gõ dở.
search-none = Không tìm thấy gì
search-none-help = Bớt một từ hoặc kiểm tra lại mã. Chỉ tìm trong những gì bạn được xem; hồ sơ vừa nộp có thể hiện sau vài giây.
search-full = Đang hiện 20 kết quả mới nhất. Gõ thêm một từ để thu hẹp.
