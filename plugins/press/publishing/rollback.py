"""Going to another release, back or forward, just as it was.

release 3 live, `go_back(publisher)` → 2 live; `go_back(publisher, 3)` → 3 again
"""

from plugins.press.publishing import refusals
from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.lease import reserved
from plugins.press.publishing.manifest import Manifest
from plugins.press.publishing.publication import moment
from plugins.press.publishing.releases import Publisher
from plugins.press.publishing.returning import Agreed, difference, returning
from plugins.press.publishing.targets.complaints import is_full


def nobody(_: list[str]) -> bool:
    """Agree to nothing."""
    return False


def go_back(publisher: Publisher, number: int = 0, agreed: Agreed = nobody) -> None:
    """Give readers the release before the present one, or release `number`.

    `agreed` is asked before pages return that were taken down or corrected since.
    Raises PublishingError for a release that is not there or does not hold its files,
    for pages not `agreed` to and for another publication at work, OSError for a place
    that does not answer; the site is as it was. Works on a full disk.
    """
    try:
        _go(publisher, number, agreed)
    except (PublishingError, OSError) as error:
        if not is_full(error):
            raise
        publisher.target.make_room()
        _go(publisher, number, agreed)


def _go(publisher: Publisher, number: int, agreed: Agreed) -> None:
    with reserved(publisher.target, publisher.owner):
        live = publisher.catalogue.live()
        chosen = _chosen(publisher, live, number)
        print("\n".join(difference(live, chosen)))
        back = returning(live, chosen, publisher.catalogue.ledger())
        if back and not agreed(back):
            raise PublishingError(
                "Bản ấy đưa trở lại điều đã gỡ hoặc đã cải chính:\n"
                f"{refusals.listed(back)}\n"
                f"Nếu đúng là muốn thế, hãy chạy lại với --accept {len(back)}."
            )
        publisher.target.verify(chosen)
        publisher.target.activate(chosen.release)
        publisher.remember(chosen)
        if live.shared:
            publisher.target.remove(live.release)
        print(f"Đang đăng bản {chosen.release}, đăng {moment(chosen)}.")


def _chosen(publisher: Publisher, live: Manifest, number: int) -> Manifest:
    wanted = number or live.replaced
    numbers = publisher.target.numbers()
    if number and number == live.release:
        raise PublishingError(f"Bản {number} chính là bản đang đăng.")
    if wanted not in numbers:
        there = ", ".join(map(str, numbers)) or "chưa có bản nào"
        what = f"Không có bản {number}" if number else "Không còn bản nào trước"
        raise PublishingError(f"{what}; ở nơi đăng có: {there}.")
    chosen = publisher.catalogue.manifest(wanted)
    if chosen.shared:
        raise PublishingError(
            f"Bản {wanted} có bài nháp cho xem trước, nay đã hết hạn; hãy chọn bản "
            "khác."
        )
    return chosen
