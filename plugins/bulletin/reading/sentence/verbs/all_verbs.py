"""The verbs of reports and the roles they state, in the order they are tried.

VERBS[3]  →  Verb(rule "role/đồng chủ trì", roles=("đồng chủ trì",))
"""

from plugins.bulletin.reading.sentence.verbs.acts import (
    ANSWERING,
    AWARDING,
)
from plugins.bulletin.reading.sentence.verbs.speech import (
    PRESENTING,
    SAYS,
    SPEAKING,
)
from plugins.bulletin.reading.sentence.verbs.taking_part import (
    ATTENDING,
    CHAIRING,
    WHOSE_WORDS,
)
from plugins.bulletin.reading.sentence.verbs.verb import Verb
from plugins.bulletin.reading.sentence.verbs.visits import CEREMONIES, VISITING

VERBS: tuple[Verb, ...] = (
    *WHOSE_WORDS,
    *CHAIRING,
    *ATTENDING,
    *SPEAKING,
    *PRESENTING,
    *AWARDING,
    *ANSWERING,
    *VISITING,
    *CEREMONIES,
    SAYS,
)
# Roles that one verb gives to people and groups alike; roles of those who speak.
SHARED_ROLES = frozenset(("dự", "tham gia", "chứng kiến", "đồng chủ trì", "cùng đi"))
SPEAKING_ROLES = frozenset(
    "phát biểu|kết luận|khai mạc|bế mạc|trình bày|trình bày báo cáo|trình bày tờ trình"
    "|tham luận|báo cáo|giải trình|trả lời|tiếp thu|trả lời chất vấn|thảo luận|chất"
    " vấn|quán triệt"
    "|truyền đạt|đối thoại|giải đáp|phổ biến|giới thiệu".split("|")
)
