"""What differs online; everything else stands in pelicanconf.py."""

SITEURL = "https://bantin.example.vn"
BULLETIN_IDENTITY = "https://bantin.example.vn"
PUBLISH_TARGETS = {
    "thu": {"method": "folder", "path": "../ban-tin-xuat-ban", "url": SITEURL},
    "may-chu": {
        "method": "rsync",
        "host": "bantin@may-chu.example.vn",
        "path": "/srv/bantin",
        "url": SITEURL,
    },
}
