"""A post with its body as readers are shown them, the words they share once.

whole_post("Trưởng ban", "Ban Dân vận Tỉnh ủy")      →  "Trưởng ban Dân vận Tỉnh ủy"
whole_post("Giám đốc", "Sở Y tế")                    →  "Giám đốc Sở Y tế"
whole_post("Chủ tịch UBND tỉnh", "Ủy ban nhân dân tỉnh Hồ Sương")
    →  "Chủ tịch UBND tỉnh", which names a body itself
"""

from functools import lru_cache

from plugins.bulletin.posts.shared_bodies import body_of
from plugins.bulletin.posts.wordings import joined
from plugins.bulletin.words.text import level, nfc


@lru_cache(maxsize=8192)  # each stands on page after page
def whole_post(post: str, body: str) -> str:
    """Name a post with its body; a post that names one stays as it is printed."""
    own, further = nfc(post).split(), nfc(body).split()
    low = tuple(map(level, own))
    has_body = bool(body_of(post)[0])
    whole = joined(low, tuple(map(level, further)), has_body=has_body)
    more = len(whole) - len(low)
    return " ".join([*own, *(further[-more:] if more else ())])
