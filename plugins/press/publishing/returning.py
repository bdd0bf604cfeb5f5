"""What another release would bring back that was taken down or corrected since.

release 3 took /2019/x/ down, 4 corrected /2018/y/ → going back to 2 asks about both
"""

from collections.abc import Callable, Mapping

from plugins.bulletin.addresses import file_of
from plugins.press.publishing.manifest import Manifest, compare, pages

# Told what would return, says whether that is meant.
Agreed = Callable[[list[str]], bool]


def returning(live: Manifest, chosen: Manifest, ledger: Mapping[str, str]) -> list[str]:
    """One line for each page that readers were told is gone or was wrong."""
    back = pages(chosen.files) - pages(live.files)
    taken_down = (one for one in back if ledger.get(one) == "gone")
    return [
        *(f"{address} (đã gỡ)" for address in sorted(taken_down)),
        *(
            f"{address} (đã cải chính hoặc rút: {title})"
            for address, title in sorted(live.amended.items())
            if _differs(live, chosen, address)
        ),
    ]


def _differs(live: Manifest, chosen: Manifest, address: str) -> bool:
    file = file_of(address)
    return file in chosen.files and chosen.files[file] != live.files.get(file)


def difference(live: Manifest, chosen: Manifest) -> list[str]:
    """What readers will see, one line a page: `+` comes, `~` changes, `-` goes."""
    changes = compare(live.files, chosen.files)
    signed = zip("+~-", (changes.added, changes.changed, changes.removed), strict=True)
    return [f"  {sign} {one}" for sign, paths in signed for one in sorted(pages(paths))]
