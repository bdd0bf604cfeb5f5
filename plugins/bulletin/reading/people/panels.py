"""Panels whose members share a post: "các đồng chí trong Ban Thường vụ Huyện ủy:".

panel_posts("trong Ban Thường vụ Huyện ủy")
    →  ("Ủy viên Ban Thường vụ Huyện ủy",)
"""

from plugins.bulletin.words.text import level

_PANELS = ("trong ban thường vụ", "ban thường vụ", "trong thường trực", "thường trực")


def panel_posts(words: str) -> tuple[str, ...]:
    """The post each name listed under the panel has; () when it is no panel."""
    words = words.strip()
    low = level(words)
    if not low.startswith(_PANELS):
        return ()
    bare = words[len("trong ") :] if low.startswith("trong ") else words
    return (f"Ủy viên {bare}" if "thường vụ" in low else bare,)
