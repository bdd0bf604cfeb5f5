"""What a rule looks for at first hides nothing that a closer look would find."""

import re
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.bulletin.body.render import render
from plugins.bulletin.files.schema import ArticleFile
from plugins.bulletin.kinds import ARTICLE
from plugins.bulletin.record.read_file import ReadFile
from plugins.bulletin.rules.all_rules import check_file
from plugins.bulletin.rules.body import key_in_body, room_passwords
from plugins.bulletin.rules.front_matter import title_years
from plugins.bulletin.words import strange_letters
from plugins.bulletin.words.dates import VIETNAM

DAY = datetime(2018, 7, 20, tzinfo=VIETNAM)
WORDS = st.lists(
    st.sampled_from(
        "Họp| |\n|\n\n|Вắс Kạn|Россия|µg|TØnh B¾c K¹n häp|\ue123|status: draft|ẩn：có"
        "|draft: x|Thời gian: 8h|Zoom|phòng họp|mật khẩu: 2468ab|MẬT KHẨU là ab12cd"
        "|?pwd=a1|https://zoom.us/j/8|mk|tổng kết năm 2018|Tổng kết NĂM học 2018 – 2019"
        "|năm|- 2 -|Trang 2/5|12|Lượt xem: 120|.|:|“|(*)|[tên](https://x.vn/)".split(
            "|"
        )
    ),
    max_size=12,
).map("".join)


@given(WORDS, WORDS)
def test_first_looks_hide_nothing(title, text):
    quick = problems(title, text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(strange_letters, "has_any", lambda _: True)
        patch.setattr(room_passwords, "_may_give", lambda _: True)
        patch.setattr(key_in_body, "_has_colon", lambda _: True)
        patch.setattr(title_years, "_YEAR", re.compile(""))
        assert problems(title, text) == quick


def problems(title, text):
    return list(
        check_file(
            ReadFile(
                path="articles/2018/07/x.md",
                kind=ARTICLE,
                model=ArticleFile(title=title, date=DAY, category="Tin", summary=title),
                body=render(text),
                source=text,
            )
        )
    )
