### Sổ đăng ký: những gì Nhà nước đang giữ về mỗi người.

registries-nav-me = Dữ liệu của tôi
registries-nav-search = Tra cứu công dân

## Sổ và trường dữ liệu
registries-population = Sổ đăng ký dân cư
registries-civil-status = Sổ hộ tịch điện tử
registries-birth-notices = Giấy chứng sinh điện tử
registries-field-personal_number = Số định danh cá nhân
registries-field-name = Họ, chữ đệm, tên
registries-field-birth_date = Ngày sinh
registries-field-birth_year = Năm sinh
registries-field-sex = Giới tính
registries-field-ethnicity = Dân tộc
registries-field-nationality = Quốc tịch
registries-field-home_town = Quê quán
registries-field-residence = Nơi cư trú
registries-field-status = Tình trạng
registries-field-marriage_number = Số đăng ký kết hôn
registries-field-spouse_name = Vợ hoặc chồng
registries-field-birth_number = Số đăng ký khai sinh
registries-field-notice_number = Số giấy chứng sinh
registries-field-hospital = Bệnh viện
registries-field-agency = Nơi đăng ký
registries-male = Nam
registries-female = Nữ
registries-dead = Đã mất
registries-source = Nguồn
registries-as-of = Cập nhật ngày

## Dữ liệu của tôi
registries-me-title = Dữ liệu của tôi trong các sổ đăng ký
registries-me-intro = Đây là những gì Nhà nước đang giữ về bạn. Cơ quan tra cứu ở đây thay vì yêu cầu bạn nộp giấy tờ.
registries-me-readings = Xem ai đã đọc
registries-me-person = Về tôi
registries-me-marriage = Hôn nhân
registries-me-no-marriage = Sổ hộ tịch không ghi nhận hôn nhân đang có hiệu lực.
registries-me-children = Các con
registries-me-child = Con của tôi
registries-me-no-children = Sổ hộ tịch không ghi nhận con của bạn.
registries-me-notice = Giấy chứng sinh đang chờ đăng ký khai sinh
registries-me-wrong = Có chỗ chưa đúng? Gọi { $number } hoặc đề nghị Ủy ban nhân dân xã, phường nơi cư trú điều chỉnh.
registries-me-nobody = Tài khoản của bạn chưa gắn với sổ đăng ký dân cư
registries-me-nobody-help = Mang thẻ căn cước đến xã, phường nơi cư trú, hoặc gọi { $number }.
registries-number-show = Hiện đủ số
registries-number-hide = Ẩn bớt số

## Tra cứu công dân
registries-search-title = Tra cứu công dân
registries-search-warning = Mỗi lần tra cứu được ghi lại cùng chức danh của bạn, mục đích và mã hồ sơ; công dân nhìn thấy.
registries-search-purpose = Tra cứu để làm gì?
registries-search-case = Mã hồ sơ
registries-search-case-hint = Hồ sơ cần đến lần tra cứu này
registries-search-look = Tra cứu và ghi lại
registries-search-none = Không ai trong sổ có số này
registries-search-none-help = Đối chiếu lại với thẻ căn cước. Nếu số đã đúng, hướng dẫn công dân đến Công an xã, phường.
registries-search-nothing = Sổ này không có dữ liệu về công dân.
registries-number-hint = 12 chữ số trên thẻ căn cước
registries-number-wrong = Nhập đủ 12 chữ số trên thẻ căn cước
registries-purpose-missing = Chọn mục đích tra cứu
registries-case-missing = Nhập mã hồ sơ
registries-purpose-identity = Đối chiếu nhân thân tại quầy
registries-purpose-residence = Đối chiếu nơi cư trú trong hồ sơ
registries-purpose-civil-status = Đối chiếu thông tin để ghi sổ hộ tịch
registries-purpose-own = Tự xem dữ liệu của mình

## Khai sinh
registries-birth-twice = Việc sinh này đã có trong sổ. Mở sổ khai sinh để xem.
registries-birth-agency = Cơ quan này không đăng ký khai sinh. Chuyển hồ sơ về xã, phường.
registries-birth-name-wrong = Tên của trẻ chỉ gồm chữ cái, dấu cách, dấu nháy và gạch nối
registries-birth-date-wrong = Ngày sinh phải là ngày đã qua
registries-birth-sex-wrong = Chọn nam hoặc nữ
registries-birth-one-parent-twice = Số định danh của mẹ và cha không thể trùng nhau
