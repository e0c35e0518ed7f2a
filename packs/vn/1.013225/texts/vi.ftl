name = Cấp giấy phép xây dựng mới công trình cấp III, IV và nhà ở riêng lẻ
summary = Xin phép xây dựng nhà ở riêng lẻ hoặc công trình cấp III, cấp IV.
area = Hoạt động xây dựng
result = Giấy phép xây dựng kèm hồ sơ thiết kế đóng dấu

## Trang
page-applicant = Chủ đầu tư
page-land = Chủ đầu tư và thửa đất
page-lot = Lô đất xây dựng
page-works = Công trình
page-floors = Diện tích và số tầng
page-height = Chiều cao, cốt nền, khoảng lùi
page-surroundings = Công trình liền kề và quy hoạch
page-safety = Phòng cháy và thoát nước
page-sending = Bản vẽ và nhận kết quả

## Chủ đầu tư
field-owner_number = Số định danh cá nhân của chủ đầu tư (chủ hộ)
    .hint = 12 chữ số trên thẻ căn cước
field-contact_phone = Điện thoại liên hệ
field-contact_email = Thư điện tử
    .hint = Không bắt buộc
field-owner_name = Tên chủ đầu tư (chủ hộ)
field-owner_address = Địa chỉ liên hệ

## Đất
field-land_paper = Giấy tờ về quyền sử dụng đất
    .hint = Ghi số trên giấy chứng nhận, ví dụ: AA 000000
field-land_address = Địa điểm xây dựng
field-land_lot = Lô đất số
    .hint = Số thửa và số tờ bản đồ, ví dụ: 125, tờ bản đồ số 18
field-land_area_m2 = Diện tích lô đất (m²)
field-land_paper_file = Bản chụp giấy tờ hợp pháp về đất đai

## Công trình
field-works_name = Tên công trình
    .hint = Ví dụ: Nhà ở riêng lẻ
field-works_class = Cấp công trình
    .opt-III = Cấp III
    .opt-IV = Cấp IV
field-design_by = Tổ chức, cá nhân thiết kế
field-floor_area_m2 = Diện tích xây dựng tầng 1 (m²)
    .hint = Ví dụ: 85,5
field-total_floor_area_m2 = Tổng diện tích sàn (m²)
field-storeys = Số tầng
    .hint = Kể cả tầng hầm, tầng lửng, tum
field-height_m = Chiều cao công trình (m)
field-ground_level_m = Cốt nền xây dựng (m)
field-setback_m = Khoảng lùi so với chỉ giới đường đỏ (m)
field-adjoining = Có công trình liền kề không?
field-neighbour_commitment = Cam kết bảo đảm an toàn công trình liền kề
field-detailed_plan = Khu đất đã có quy hoạch chi tiết được duyệt chưa?
field-fire_required = Công trình có phải làm thủ tục về phòng cháy, chữa cháy không?
field-fire_outcome = Kết quả thủ tục về phòng cháy, chữa cháy
field-public_sewer = Nước thải có đấu nối vào hệ thống thoát nước chung không?
field-drawings = Bản vẽ thiết kế
    .hint = Mặt bằng vị trí, các tầng, mặt đứng, mặt cắt, móng và đấu nối hạ tầng; tệp PDF
field-delivery = Bạn muốn nhận kết quả thế nào?
    .opt-counter = Tại Trung tâm Phục vụ hành chính công
    .opt-post = Qua bưu chính
field-truthful = Tôi cam đoan làm theo đúng giấy phép được cấp, nếu sai tôi xin hoàn toàn chịu trách nhiệm và bị xử lý theo quy định của pháp luật.

rule-within_lot = Diện tích xây dựng tầng 1 không được lớn hơn diện tích lô đất
rule-total_covers_floor = Tổng diện tích sàn không được nhỏ hơn diện tích tầng 1

## Giấy tờ
paper-request = Đơn đề nghị cấp giấy phép xây dựng (Mẫu số 1, Phụ lục II, Nghị định 175/2024/NĐ-CP)
paper-land_paper = Một trong các giấy tờ hợp pháp về đất đai
paper-drawings = 02 bộ bản vẽ thiết kế
paper-fire = Kết quả thủ tục về phòng cháy, chữa cháy
paper-neighbour = Cam kết bảo đảm an toàn công trình liền kề

lookup-owner = Ghi thông tin chủ đầu tư vào giấy phép xây dựng
lookup-land = Xác định thửa đất thay cho bản chụp giấy tờ về đất

## Các bước
step-reception = Kiểm tra, tiếp nhận hồ sơ
step-appraise = Thẩm định hồ sơ, kiểm tra thực địa
step-await_first = Chờ bổ sung theo thông báo lần một
step-appraise_supplement = Thẩm định hồ sơ bổ sung
step-await_second = Chờ bổ sung theo thông báo lần hai
step-appraise_last = Xem xét hồ sơ bổ sung lần hai
step-opinions = Lấy ý kiến các cơ quan liên quan
ask-planning = Cơ quan quản lý quy hoạch
ask-fire = Cơ quan phòng cháy, chữa cháy
ask-environment = Cơ quan quản lý môi trường
step-conclude = Tổng hợp ý kiến, kết luận thẩm định
step-stopped = Tạm dừng đến khi vướng mắc được giải quyết
step-decide = Lãnh đạo quyết định cấp giấy phép
step-decide_refusal = Lãnh đạo xem xét việc từ chối
step-pay = Nộp lệ phí
step-hand_over = Trả giấy phép kèm hồ sơ thiết kế đóng dấu
end-returned = Đã trả giấy phép xây dựng
end-refused = Đã từ chối, nêu rõ lý do
end-not_accepted = Không tiếp nhận, nêu rõ lý do
end-withdrawn = Đã rút hồ sơ

action-appraise-forward = Trình lãnh đạo
action-conclude-forward = Trình lãnh đạo
action-decide-approve = Ký giấy phép
