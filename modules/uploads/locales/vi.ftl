uploads-length = Độ dài tệp phải là một số byte lớn hơn 0.
uploads-name = Tên tệp phải ở dạng base64 trong Upload-Metadata.
uploads-piece = Mỗi phần của tệp được gửi với kiểu application/offset+octet-stream.
uploads-offset = Upload-Offset phải nói phần này bắt đầu từ byte nào.
uploads-scanner-silent = Chương trình kiểm tra tệp chưa trả lời nên tệp chưa được nhận. Hãy thử lại sau ít phút.
uploads-too-many = Quá nhiều tệp đang được gửi cùng lúc. Hãy chờ các tệp trước gửi xong hoặc bỏ bớt.
