name = Đăng ký đất đai, cấp Giấy chứng nhận lần đầu cho hộ gia đình, cá nhân
summary = Đăng ký thửa đất đang sử dụng và tài sản gắn liền với đất, xin cấp Giấy chứng nhận lần đầu.
area = Đất đai
result = Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất

## Trang
page-applicant = Người sử dụng đất
page-owner = Kiểm tra thông tin nhà nước đã có
page-members = Thành viên hộ gia đình
page-land = Thửa đất
page-use = Sử dụng và nguồn gốc
page-building = Nhà, công trình trên đất
page-proof = Giấy tờ về đất
page-more_papers = Bản đồ và chứng từ
page-delivery = Nhận kết quả

## Câu hỏi
field-wants = Bạn muốn gì?
    .opt-certificate = Đăng ký và cấp Giấy chứng nhận
    .opt-registration = Chỉ đăng ký đất đai
field-user_kind = Ai sử dụng đất?
    .opt-individual = Cá nhân
    .opt-household = Hộ gia đình
field-owner_number = Số định danh cá nhân của người sử dụng đất
    .hint = 12 chữ số trên thẻ căn cước; đất hộ gia đình: người đại diện
field-owner_name = Họ và tên
field-owner_birth_year = Năm sinh
field-owner_residence = Nơi cư trú
field-contact_phone = Điện thoại liên hệ
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-members = Những người có chung quyền sử dụng đất
    .hint = Không ghi lại người đại diện
field-members-name = Họ và tên
field-members-number = Số định danh cá nhân
field-members_paper = Văn bản xác định các thành viên có chung quyền
field-land_address = Địa chỉ thửa đất
field-area_m2 = Diện tích (m²)
    .hint = Theo bạn biết, ví dụ: 120,5
field-map_lot = Số thửa và tờ bản đồ
    .hint = Để trống nếu không biết
field-land_use = Đất đang dùng làm gì?
    .opt-residential = Đất ở
    .opt-annual_crops = Trồng cây hằng năm
    .opt-perennial_crops = Trồng cây lâu năm
    .opt-aquaculture = Nuôi trồng thủy sản
    .opt-forest = Trồng rừng
    .opt-business = Sản xuất, kinh doanh
    .opt-other = Mục đích khác
field-used_since = Sử dụng từ năm nào?
field-origin = Nguồn gốc đất
    .hint = Ví dụ: Nhà nước giao, cha mẹ để lại, nhận chuyển nhượng
field-building = Có đăng ký nhà, công trình trên đất không?
field-building_kind = Loại nhà, công trình
    .hint = Ví dụ: Nhà ở riêng lẻ 2 tầng
field-building_area_m2 = Diện tích xây dựng (m²)
field-proof_kind = Bạn có loại giấy tờ nào?
    .opt-art137 = Giấy tờ về quyền sử dụng đất (Điều 137 Luật Đất đai)
    .opt-art148 = Giấy tờ về nhà ở (Điều 148)
    .opt-art149 = Giấy tờ về công trình khác (Điều 149)
field-land_proof = Giấy tờ đó
field-transferred = Đất có được thừa kế hoặc nhận chuyển quyền không?
field-transfer_paper = Giấy tờ thừa kế, chuyển quyền
field-surveyed = Đã có mảnh trích đo bản đồ địa chính chưa?
field-survey_sheet = Mảnh trích đo bản đồ địa chính
field-receipts = Có chứng từ đã nộp nghĩa vụ tài chính về đất không?
field-receipt_papers = Chứng từ nghĩa vụ tài chính
field-delivery = Bạn muốn nhận kết quả thế nào?
    .opt-counter = Tại Trung tâm Phục vụ hành chính công
    .opt-post = Qua bưu chính
field-post_address = Địa chỉ nhận bưu phẩm
field-truthful = Tôi cam đoan những nội dung khai trên đây là đúng sự thật và chịu trách nhiệm trước pháp luật.

rule-building_on_land = Diện tích xây dựng lớn hơn diện tích đất; hãy kiểm tra lại

## Giấy tờ
paper-request = Đơn đăng ký đất đai, tài sản gắn liền với đất (Mẫu số 15)
paper-land_proof = Một trong các giấy tờ theo Điều 137, 148, 149 Luật Đất đai
paper-transfer = Giấy tờ thừa kế, chuyển quyền
paper-survey = Mảnh trích đo bản đồ địa chính
paper-members = Văn bản xác định thành viên chung quyền
paper-receipts = Chứng từ nghĩa vụ tài chính

lookup-owner = Ghi thông tin người sử dụng đất vào Giấy chứng nhận

## Các bước
step-reception = Kiểm tra, tiếp nhận hồ sơ
step-await_papers = Chờ bổ sung theo phiếu yêu cầu
step-survey = Trích lục hoặc trích đo bản đồ
ask-environment = Chi nhánh Văn phòng đăng ký đất đai
step-confirm = Xác nhận hiện trạng, nguồn gốc, quy hoạch
step-await_more = Chờ bổ sung theo yêu cầu của công chức
step-posting = Niêm yết công khai 15 ngày
step-dispute = Tạm dừng để giải quyết ý kiến, tranh chấp
step-conclude = Kết luận sau niêm yết
step-tax = Chờ cơ quan thuế xác định nghĩa vụ tài chính
step-pay_tax = Nộp tiền theo thông báo thuế, gửi chứng từ
step-prepare = Lập Giấy chứng nhận
step-sign = Chủ tịch UBND cấp xã ký
step-refusal = Chủ tịch UBND cấp xã xem xét việc từ chối
step-payment = Nộp lệ phí
step-hand_over = Trả kết quả, thu bản chính giấy tờ cũ
end-returned = Đã trả kết quả
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-confirm-forward = Niêm yết công khai
action-confirm-stop = Có tranh chấp
action-posting-forward = Hết thời gian niêm yết
action-posting-stop = Có ý kiến, tranh chấp
action-dispute-resume = Đã giải quyết xong
action-conclude-forward = Chuyển thông tin sang thuế (Mẫu số 19)
action-tax-resume = Thuế thông báo phải nộp
action-tax-forward = Thuế xác định không phải nộp
action-pay_tax-answer = Nộp chứng từ
action-prepare-forward = Trình ký
action-prepare-supplement = Chứng từ chưa đủ
