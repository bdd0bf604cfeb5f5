"""Which addresses play a film on somebody else's site.

is_video("https://youtu.be/dQw4w9WgXcQ")       →  True
is_video("https://www.youtube.com/")           →  False

Such a film is shown as a card, a picture and a title that lead there: a player would
tell others who reads what (Decree 13/2023/NĐ-CP on personal data).
"""

import re

_VIDEO = re.compile(
    r"https?://(?:[\w-]+\.)*(?:"
    r"youtube(?:-nocookie)?\.com/(?:watch|shorts/|live/|embed/|v/)"
    r"|youtu\.be/\w|vimeo\.com/\d|player\.vimeo\.com/video|dailymotion\.com/video|dai\.ly/\w"
    r"|facebook\.com/(?:watch|reel|[^/\s]+/videos/|video\.php)|fb\.watch/\w"
    r"|tiktok\.com/(?:@[^/\s]+/video/|\w)|vt\.tiktok\.com/\w"
    r"|[^/\s]+/(?:[^\s?#]*/)?(?:video|clip|truyen-hinh|vod)[/-]\S"
    r"|[^/\s]+/[^\s?#]+\.(?:mp4|webm|m3u8|mov)(?:[?#]|$)"
    r")",
    re.IGNORECASE,
)


def is_video(address: str) -> bool:
    """Whether an address is that of one film."""
    return _VIDEO.match(address) is not None
