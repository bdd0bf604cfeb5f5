"""Verbs of leading delegations, visiting and inspecting, and of ceremonies."""

from plugins.bulletin.reading.sentence.verbs.verb import verb

VISITING = (
    verb(
        r"(?:làm|là) (?:trưởng đoàn|đoàn trưởng)|dẫn đầu", "trưởng đoàn",
        examples=["làm trưởng đoàn", "dẫn đầu"], counter_examples=["trưởng đoàn"],
    ),
    verb(
        r"(?:làm|là) phó (?:trưởng )?đoàn", "phó trưởng đoàn",
        examples=["là phó trưởng đoàn"], counter_examples=["phó đoàn"],
    ),
    verb(
        r"tiếp xúc (?:với )?cử tri", "tiếp xúc cử tri",
        examples=["tiếp xúc với cử tri"], counter_examples=["tiếp dân"],
    ),
    verb(
        r"(?:đến |có buổi )?gặp mặt"
        r"(?=,| (?:các|với|và|đoàn|đại|doanh|cán|cựu|nguyên|báo))",
        "gặp mặt", weak=True,
        examples=["gặp mặt các doanh nghiệp"], counter_examples=["có mặt"],
    ),
    verb(
        r"tiếp công dân", "tiếp công dân",
        examples=["tiếp công dân định kỳ"], counter_examples=["tiếp tục"],
    ),
    verb(
        r"(?:đón(?= đoàn)|đón tiếp|tiếp đón|cùng tiếp(?= có)|tiếp(?=(?:,| và) làm việc)"
        r"|tiếp(?= (?:đoàn|xã giao"
        r"|thân mật|ông|bà|ngài|đồng chí|linh mục|giám mục|hòa thượng|thượng tọa|mục sư"
        r"|đại sứ|tổng lãnh sự|lãnh đạo|phái đoàn|các vị)))"
        r"(?: đoàn)?", "tiếp",
        examples=["tiếp đoàn công tác", "đón tiếp", "tiếp ông"],
        counter_examples=["tiếp tục", "tiếp theo"],
    ),
    verb(
        r"(?:đã )?(?:có buổi )?làm việc", "làm việc", weak=True,
        examples=["có buổi làm việc với huyện"], counter_examples=["việc làm"],
    ),
    verb(
        r"(?:đi |trực tiếp )?kiểm tra(?: thực địa| thực tế)?", "kiểm tra", weak=True,
        examples=["đi kiểm tra thực tế"], counter_examples=["kiểm sát"],
    ),
    verb(
        r"(?:đến |đi )?thăm(?: hỏi)?", "thăm", weak=True,
        examples=["đến thăm hỏi"], counter_examples=["tham quan"],
    ),
    verb(
        r"(?:đi )?khảo sát", "khảo sát", weak=True,
        examples=["khảo sát hiện trường"], counter_examples=["khảo thí"],
    ),
    verb(
        r"(?:đi |có buổi )?giám sát", "giám sát", weak=True,
        examples=["giám sát tại xã"], counter_examples=["giám đốc"],
    ),
    verb(
        r"(?:vào |kính |đến )?viếng", "viếng", weak=True,
        examples=["đến viếng"], counter_examples=["vàng"],
    ),
    verb(
        r"(?:có (?:buổi |cuộc )?)?hội đàm(?= với)", "hội đàm", weak=True,
        examples=["có cuộc hội đàm với"], counter_examples=["cuộc hội đàm đã"],
    ),
)  # fmt: skip
CEREMONIES = (
    verb(
        r"(?:đã )?ký kết", "ký kết", weak=True,
        examples=["ký kết quy chế"], counter_examples=["ký quyết định"],
    ),
    verb(
        r"ký(?= (?:biên bản|bản ghi|thỏa thuận|giao ước|quy chế))", "ký", weak=True,
        examples=["ký giao ước thi đua"], counter_examples=["ký quyết định"],
    ),
    verb(
        r"dâng hương|dâng hoa", "dâng hương", weak=True,
        examples=["dâng hương tại nghĩa trang"], counter_examples=["hương hoa"],
    ),
    verb(
        r"phát lệnh(?: khởi công| động thổ| xuất quân| thông xe)?", "phát lệnh",
        weak=True,
        examples=["phát lệnh khởi công"], counter_examples=["ra lệnh"],
    ),
    verb(
        r"trồng (?:cây|rừng)(?: lưu niệm)?", "trồng cây", weak=True,
        examples=["trồng cây lưu niệm"], counter_examples=["trồng trọt"],
    ),
    verb(
        r"cắt băng(?: khánh thành)?", "cắt băng", weak=True,
        examples=["cắt băng khánh thành"], counter_examples=["băng rừng"],
    ),
    verb(
        r"bấm nút", "bấm nút", weak=True,
        examples=["bấm nút khởi công"], counter_examples=["bấm máy"],
    ),
    verb(
        r"đánh trống", "đánh trống", weak=True,
        examples=["đánh trống khai trường"], counter_examples=["đánh giá"],
    ),
)  # fmt: skip
