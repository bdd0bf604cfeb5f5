"""Words that names of people and of places are made of.

"nông" in FAMILIES      →  True
"bắc kạn" in PROVINCES  →  True
"""

from plugins.bulletin.words.text import level

FAMILIES = frozenset(
    level(
        "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đào"
        " Đinh"
        " Lâm Phùng Mai Tô Trịnh Đoàn Hà Cao Thái Tạ Lương Lưu Chu Triệu Nông Ma Vi"
        " Bế Hứa"
        " Lục La Lã Lò Lô Lường Quàng Cà Tòng Vàng Giàng Sùng Thào Hầu Vừ Mùa Lầu Cứ"
        " Hạng"
        " Chẩu Bàn Phàn Tẩn Chảo Lù Cồ Thèn Sầm Mạc Quách Bạch Xa Khà Lữ Kha Moong Ngân"
        " Lang Trương Kiều Nghiêm Ninh Tống Doãn Khổng Thân Giáp Diêm Chử Cù Từ Tăng"
        " Châu"
        " Thạch Kim Danh Điểu Rơ Ksor Siu Kpă Nay Rmah Y Niê Ayun Mlô Cil Bling A"
        " Thao Hờ"
        " Cư Hù Tráng Lừu Ly Lìu Vương Viên Văn Khương Ông Ung Âu Đàm Đồng Đường Đậu"
        " Hàn"
        " Tôn Thích Phí Phó Quản Mã Mẫn Mông Nhâm Nhữ Ngọ Tiêu Trang Trà Thiều Ứng Uông"
        " Vy Xồng Lỳ Chang Pờ Lỳ Vàng Phù Vòng Chíu Lộc Dường Đèo Điêu Cầm Hoàng Quan"
        " Cung"
        " Bá Bồ Cam Cấn Chế Chung Cổ Cáp Diệp Diệc Đới Đổng Giả Hán Hạ Hùng Hồng Hình"
        " Khúc Khuất Lại Lộ Lư Luyện Mầu Nùng Ôn Phương Sái Sơn Sử Tào Thẩm Tiết Tất"
        " Tưởng"
        " Vưu Yên Thi Kông Alăng Briu Hôih Zơrâm Arất Pơloong Coor Đinh Đinh R'Ô H' K'"
        " Bành Nình Nịnh Nhan Lỗ Ngụy Uông Liêu Hoa Đống Chiêm Biện Bồng Cái Cẩn"
        " Chắng Chử Cự Dã Danh Dềnh Dín Giềng Hạng Hình Hoắc Hờ Hoạt Kha Khiếu Khổng"
        " Lai Lăng Lãnh Lầm Lềnh Lị Liễu Lìm Lĩnh Lù Lục Lừ Lự Lường Má Mè Mò"
        " Mộc Mùng Ngải Ngạc Nghê Ngũ Ngưu Nhạc Nhiêu Ninh Ong Pa Pá Phạm Phượng Pò"
        " Quế Rcom Rmah Sần Sí Sín Sính Sình Sộ Sồng Tẩy Thạch Thiệu Thò Thồ Trầm"
        " Triêu Trình Tua Ty Vì Viêm Vừ Xín Xiêm Xung Yết K'Sor Rơ Rah"
        " Rcham Ajun Hra Hmok H'Mok Êban Kbuôr Knul Ktla Byă Mlô Kđoh Ênuôl Ayŭn"
        " Ksơr Nie Kpuih Puih Hyưng Hnhang Pyơng A Bnướch Hốih Ating Bríu Pơloong"
        " Dư Bàng Cát Diêu Khưu Khâu Kỷ Lạc Lôi Mang Sỳ Trác Tề Voòng Phoòng Chềnh Tằng"
        " Lỷ Giếng Lày Lương Tòng Vi Hoắc Quyền Nông Vòong Lềm Sằm Chìu Phạ Séo Thàng"
        " Bhling Zơrâm Tơ Ngôl Kring Coor Riah Tơdeh Cơlâu Arâl Đinh Hồ"
    ).split()
)


COMMON = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh"
    " trịnh đoàn lương nông triệu lò giàng vàng sùng".split()
)


MIDDLES = frozenset("thị văn đức hữu xuân quang minh ngọc thanh quốc a bá công".split())


PROVINCES = frozenset(
    name.strip().lower()
    for name in (
        "An Giang, Bà Rịa, Bạc Liêu, Bắc Giang, Bắc Kạn, Bắc Cạn, Bắc Ninh, Bến Tre,"
        "Bình Dương, Bình Định, Bình Phước, Bình Thuận, Cà Mau, Cao Bằng, Cần Thơ, Đà"
        " Nẵng,"
        "Đắk Lắk, Đắc Lắc, Đăk Lăk, Đắk Nông, Đăk Nông, Điện Biên, Đồng Nai, Đồng Tháp,"
        "Gia Lai, Hà Giang, Hà Nam, Hà Nội, Hà Tĩnh, Hải Dương, Hải Phòng, Hậu Giang,"
        "Hòa Bình, Hưng Yên, Khánh Hòa, Kiên Giang, Kon Tum, Lai Châu, Lạng Sơn, Lào"
        " Cai,"
        "Lâm Đồng, Long An, Nam Định, Nghệ An, Ninh Bình, Ninh Thuận, Phú Thọ, Phú Yên,"
        "Quảng Bình, Quảng Nam, Quảng Ngãi, Quảng Ninh, Quảng Trị, Sóc Trăng, Sơn La,"
        "Tây Ninh, Thái Bình, Thái Nguyên, Thanh Hóa, Thừa Thiên, Thừa Thiên Huế,"
        "Tiền Giang, Trà Vinh, Tuyên Quang, Vĩnh Long, Vĩnh Phúc, Yên Bái, Vũng Tàu,"
        "Việt Nam, Trung Quốc, Hàn Quốc, Nhật Bản, Hoa Kỳ, Đông Nam Á, Đông Nam Bộ,"
        "Bắc Thái, Hà Bắc, Hà Nam Ninh, Hà Sơn Bình, Hà Tây, Hà Tuyên, Hải Hưng,"
        "Hoàng Liên Sơn, Nam Hà, Nghệ Tĩnh, Vĩnh Phú, Cao Lạng, Bình Trị Thiên, Nghĩa"
        " Bình,"
        "Phú Khánh, Thuận Hải, Minh Hải, Cửu Long, Sông Bé,"
        "Mông Cổ, Ấn Độ, Thái Lan, Hà Lan, Ba Lan, Phần Lan, Thụy Điển, Đan Mạch,"
        "Nam Phi, Cu Ba, Ai Cập, Tây Ban Nha, Bồ Đào Nha, Đông Ti Mo, Bắc Kinh,"
        "Thượng Hải, Quảng Tây, Quảng Đông, Vân Nam, Hồng Kông, Ma Cao, Đài Loan,"
        "Viêng Chăn,"
        "Việt Bắc, Tây Bắc, Tây Nguyên, Hồ Chí Minh, Chủ Tịch, Tổ Quốc"
    ).split(",")
)


NOT_FIRST = frozenset(
    "ban sở bộ đảng tỉnh huyện xã phường trường viện cục báo đài ngày tết hội ủy nhà"
    " trung đại tổng chủ thường đoàn lễ quân phòng chi thành thị quốc nhân mặt liên"
    " hiệp học công vụ đội trạm văn bệnh".split()
) - {"văn"}


# Communes and wards with the name of somebody: what follows "xã" holds no post.
PLACES_OF_PEOPLE = frozenset(
    level(
        "Lê Minh Xuân|Phạm Văn Hai|Phạm Văn Cội|Đinh Trang Hòa|Hồ Đắc Kiện|Hồ Thị Kỷ"
        "|Lý Văn Lâm|Nguyễn Việt Khái|Phan Ngọc Hiển|Tạ An Khương|Trần Văn Thời"
        "|Lương Thế Trân|Nguyễn Văn Linh|Nguyễn Huệ|Lê Hồng Phong|Hoàng Văn Thụ"
        "|Trần Hưng Đạo|Lý Thường Kiệt|Võ Thị Sáu|Quách Phẩm Bắc|Trưng Vương"
        "|Hoàng Diệu Hai|Nguyễn Trãi|Phan Chu Trinh|Lê Thánh Tông|Đinh Tiên Hoàng"
        "|Nguyễn Thái Học|Phan Đình Phùng|Trần Quang Khải|Lê Đại Hành|Nguyễn Văn Cừ"
        "|Trần Nguyên Hãn|Hai Bà Trưng|Nguyễn Thị Minh Khai|Phùng Chí Kiên|Trần Phú"
        "|Nguyễn Nghiêm|Nguyễn Bỉnh Khiêm|Ngô Quyền|Phan Bội Châu|Hồ Xuân Hương"
    ).split("|")
)


SMALL_PLACES = frozenset(("xã", "phường", "thị trấn", "thôn", "bản", "ấp", "đặc khu"))


INSTITUTIONS = {
    "thành": ("ủy", "phố", "viên", "đoàn"),
    "thường": ("trực", "vụ"),
    "trung": ("ương", "tâm"),
    "công": ("an", "đoàn", "ty", "thương"),
    "hội": ("đồng", "nông", "liên", "cựu", "chữ"),
    "quân": ("khu", "đội", "sự"),
    "quốc": ("hội",),
    "nhân": ("dân",),
    "đại": ("diện", "biểu", "học"),
    "chủ": ("tịch", "nhiệm", "trì"),
    "mặt": ("trận",),
    "liên": ("đoàn", "hiệp", "minh"),
    "đoàn": ("thanh", "đại", "kết", "công"),
    "tỉnh": ("ủy", "đoàn"),
}


FOLLOWERS = frozenset(
    "và cùng đã đang sẽ là làm có cho trong tại khi đến tới về trình nêu thông thay chủ"
    " dự tham phát kết nhấn yêu đề khẳng kiểm thăm trao tiếp giữ được cũng trực kiêm"
    " vừa"
    " nói trả giải báo khai bế công điều đồng chỉ biểu ghi lưu mong bày giao tặng dẫn"
    " thừa đại nguyên phó quyền với ký chúc chia bí trưởng cùng đánh động khảo ở từ"
    " theo"
    " ủy lần để chứng đón làm thảo chất tập quán phổ truyền giới gặp của do như"
    " dâng viếng hướng phân cảm đáp thể gửi cắt khởi bấm đọc hy tin cam xin còn thì"
    " nguyện đi lên sang ra họp nghe mở đứng trú sinh trưởng giám".split()
)
