"""What each option of the tasks means, said once, as `--help` shows it to editors.

`--dry-run` → "chỉ nói sẽ làm gì, không đổi gì"
"""

from plugins.bulletin.kinds import KINDS

MEANING = {
    "again": "nhập lại cả những tệp đã có trong sổ nhập bài",
    "action": "import",
    "accept": "đồng ý gỡ, hay đưa trở lại, đúng chừng này trang",
    "clean": "dựng lại từ đầu, không dùng kết quả lần trước",
    "content": "thư mục nội dung, nếu không phải content/",
    "count": "chỉ đếm xem còn bao nhiêu câu mỗi loại",
    "dates": "bảng CSV cho mỗi tệp một ngày đăng: tên tệp;ngày",
    "file": "tệp CSV hai cột cũ, mới, hay sitemap.xml của cổng cũ",
    "fix": "tự sửa những chỗ chắc chắn, cho xem trước chỗ sửa",
    "dry_run": "chỉ nói sẽ làm gì, không đổi gì",
    "json": "in kết quả bằng JSON",
    "explain": "check: nói rõ một quy tắc; import: chỉ in mẫu câu nào nhận ra gì",
    "format": "text | json | github (lời nhắc cạnh dòng, trong GitHub Actions)",
    "kind": " | ".join(kind.name for kind in KINDS),
    "open": "mở luôn bàn biên tập trong trình duyệt",
    "output": "thư mục kết quả, nếu không phải thư mục thường dùng",
    "paths": "các tệp, viết ngay sau tên lệnh",
    "new": "mã của trang giữ lại",
    "old": "mã của trang sẽ gộp vào trang kia",
    "port": "cổng, nếu không phải 8000",
    "production": "dựng bản để đăng, với địa chỉ đầy đủ",
    "published": "ngày đăng, khi tệp không ghi",
    "release": "số của bản, xem bằng lệnh releases; bỏ trống là bản ngay trước",
    "server": "nginx | caddy | apache | systemd | cron | windows | github | gitlab",
    "rule": "chấp nhận một lượt theo quy tắc: ba-lan | co-quan | khong-nghi-ngo",
    "title": "tiêu đề, hay tên",
    "to": "tên nơi đăng, ghi trong publishconf.py",
    "undo": "hoàn tác bước vừa làm",
    "watch": "tìm lại sau mỗi thay đổi, tới khi bấm Ctrl-C",
    "why": "nói rõ vì sao từng trang được dựng lại",
}
