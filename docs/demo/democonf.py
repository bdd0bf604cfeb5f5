"""What differs in the demo's invented province; the rest stands in pelicanconf.py."""

SITENAME = "Bản tin Hồ Sương"
BULLETIN_TAGLINE = "Bản tin mẫu của một tỉnh không có thật"
BULLETIN_OWNER = "Ban biên tập Bản tin Hồ Sương"
BULLETIN_RELATED_SITES = [
    {"name": "Báo Mây (không có thật)", "address": "https://bao-may.example/"},
]
