"""How posts and ranks begin, as rules of a sentence.

"Phó Trưởng ban Dân vận"  →  POST matches "Phó Trưởng ban"
"Đại tá Nông Văn Tài"     →  RANK matches "Đại tá"
"""

from plugins.bulletin.posts.heads import HEAD
from plugins.bulletin.reading.rule import rule
from plugins.bulletin.words.honorifics import HONORIFIC

POST = rule(
    "post/head",
    HEAD.pattern,
    "a post begins",
    examples=["phó trưởng ban dân vận", "nguyên bí thư", "quyền chủ tịch", "tuv"],
    counter_examples=["ban dân vận", "bí mật"],
)
RANK = rule(
    "rank",
    HONORIFIC.pattern,
    "a rank, degree or title before a name",
    examples=["đại tá tài", "pgs.ts tài", "nhà giáo ưu tú"],
    counter_examples=["đồng chí tài"],
)
