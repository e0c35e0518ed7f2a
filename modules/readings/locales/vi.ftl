### Lượt đọc: ai đã đọc dữ liệu của một người.

readings-nav = Ai đã đọc dữ liệu của tôi
readings-title = Ai đã đọc dữ liệu của tôi
readings-own-title = Các lượt tôi tự xem
readings-intro = Mỗi lần cán bộ hoặc hệ thống đọc dữ liệu về bạn, lượt đọc được ghi vào sổ cái mà không ai sửa được mà không bị phát hiện.
readings-tabs = Lượt đọc
readings-tab-others = Người khác đọc
readings-tab-own = Tôi tự xem
readings-none = Chưa ai đọc dữ liệu của bạn
readings-none-help = Khi có người đọc, bạn sẽ thấy ở đây: ai, đọc gì, để làm gì.
readings-none-own = Bạn chưa xem dữ liệu của mình lần nào
readings-none-own-help = Xem các sổ đăng ký đang giữ gì về bạn.
readings-nobody = Tài khoản của bạn chưa gắn với sổ đăng ký dân cư
readings-nobody-help = Mang thẻ căn cước đến xã, phường nơi cư trú, hoặc gọi { $number }.
readings-my-data = Xem dữ liệu của tôi
readings-own-folded = Các lượt tôi tự xem
readings-own-all = Xem tất cả các lượt tôi tự xem
readings-proof = Bằng chứng trong sổ cái
readings-unclear = Tôi không hiểu lượt đọc này
readings-unclear-help = Gọi { $number } và đọc mã dưới đây. Bạn sẽ được cho biết ai đã đọc và để làm gì; nếu việc đọc là trái quy định, bạn có quyền khiếu nại.

## Câu
readings-by-official = { $reader }, { $agency }, đã xem { $fields } của bạn ({ $register }) để: { $purpose }.
readings-by-official-in-case = { $reader }, { $agency }, đã xem { $fields } của bạn ({ $register }) để: { $purpose }, hồ sơ { $case }.
readings-by-applicant = Một người khai biểu mẫu có tên bạn đã được hiện { $fields } của bạn ({ $register }) để: { $purpose }.
readings-by-applicant-in-case = Một người khai biểu mẫu có tên bạn đã được hiện { $fields } của bạn ({ $register }) để: { $purpose }, hồ sơ { $case }.
readings-by-platform = Hệ thống đã đối chiếu { $fields } của bạn ({ $register }) để: { $purpose }.
readings-by-platform-in-case = Hệ thống đã đối chiếu { $fields } của bạn ({ $register }) để: { $purpose }, hồ sơ { $case }.
readings-by-myself = Bạn đã xem { $fields } của mình ({ $register }): { $purpose }.
readings-and = và
readings-no-fields = việc có hay không có thông tin
readings-other-fields = { $n } thông tin khác
readings-basis-law = Căn cứ: Luật số { $number }.
readings-basis-decree = Căn cứ: Nghị định số { $number }.
readings-basis-resolution = Căn cứ: Nghị quyết số { $number }.
readings-basis-circular = Căn cứ: Thông tư số { $number }.
readings-basis-decision = Căn cứ: Quyết định số { $number }.
readings-basis-other = Căn cứ: { $text }.
readings-basis-none = Không nêu căn cứ pháp lý.

## Sổ và trường dữ liệu, như khi đứng trong câu
readings-register-population = sổ đăng ký dân cư
readings-register-civil-status = sổ hộ tịch
readings-register-birth-notices = giấy chứng sinh điện tử
readings-register-cases = trong một hồ sơ
readings-register-documents = trong một văn bản
readings-register-other = một sổ khác
readings-field-personal_number = số định danh
readings-field-name = họ tên
readings-field-birth_date = ngày sinh
readings-field-birth_year = năm sinh
readings-field-sex = giới tính
readings-field-ethnicity = dân tộc
readings-field-nationality = quốc tịch
readings-field-home_town = quê quán
readings-field-residence = nơi cư trú
readings-field-marriage_number = số đăng ký kết hôn
readings-field-spouse_name = tên vợ hoặc chồng
readings-field-children = thông tin các con
readings-field-notice_number = số giấy chứng sinh
readings-field-phone = số điện thoại
readings-field-email = địa chỉ thư điện tử
