"""Old addresses of a portal, from a list into the files that answer them from now on.

import_redirects(Path("cu.csv"), Path("content"), dry_run=False)
    →  "Đã ghi 480 địa chỉ cũ vào 455 tệp.", 0
"""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from plugins.bulletin.files.changes.keys_in_place import UnfitError, with_items
from plugins.bulletin.files.yaml.text import as_item
from plugins.desk.redirects.leads import Leads, leads
from plugins.desk.redirects.lists import UnreadableError, Wanted, wanted
from plugins.desk.redirects.targets import Items
from plugins.press.content.all_files import all_files
from plugins.press.content.problems import link_content
from plugins.press.content.read_folder import read
from plugins.press.printing import tell
from plugins.press.settings.project_settings import read_site
from plugins.press.site.places import open_store
from plugins.press.system.options import build_clock
from plugins.press.system.whole_files import write_whole

SHOWN = 20
LEFT = ".con-lai.csv"


def import_redirects(file: Path, content: Path, dry_run: bool) -> int:
    """Write each old address into the `redirect_from` of the item it leads to.

    0 when all that was said could be done, 1 with problems, and then nothing is
    written; 3 where there is no such file or folder. Addresses of a sitemap that no
    item is known by are kept in a list beside it, for an editor to say.
    """
    try:
        listed = wanted(file.read_bytes())
        items = _items(content)
    except UnreadableError as error:
        tell(f"{file}: {error}")
        return 1
    except OSError as error:
        tell(f"Không đọc được {error.filename or file}: {error.strerror}.")
        return 3
    found = leads(listed, items)
    texts, unfit = _texts(content, found)
    problems = [*(f"{file}:{line}: {said}" for line, said in found.problems), *unfit]
    for one in problems:
        tell(one)
    if problems:
        tell(f"{len(problems)} chỗ phải sửa; chưa ghi gì.")
        return 1
    if not dry_run:
        for path, text in texts.items():
            write_whole(content / path, text.encode())
    _report(found, file, dry_run)
    return 0


def _items(content: Path) -> Items:
    walked = all_files(content)
    reading = read(content, read_site().choices, open_store(content), walked=walked)
    return Items(link_content(reading, build_clock()).bulletin.everything)


def _texts(content: Path, found: Leads) -> tuple[dict[str, str], list[str]]:
    """Each file as it is to be, and those to which nothing can be added."""
    texts, unfit = {}, []
    for path, olds in sorted(found.added.items()):
        before = (content / path).read_bytes().decode("utf-8")
        try:
            texts[path] = with_items(before, "redirect_from", [*map(as_item, olds)])
        except UnfitError:
            unfit.append(f"{path}: hãy tự ghi vào redirect_from: {', '.join(olds)}")
    return texts, unfit


def _report(found: Leads, file: Path, dry_run: bool) -> None:
    count = sum(map(len, found.added.values()))
    done = "Sẽ ghi" if dry_run else "Đã ghi"
    already = f" {found.known} địa chỉ đã có sẵn." if found.known else ""
    tell(f"{done} {count} địa chỉ cũ vào {len(found.added)} tệp.{already}")
    if not found.unknown:
        return
    tell(f"{len(found.unknown)} địa chỉ chưa biết thuộc bài nào:")
    for one in found.unknown[:SHOWN]:
        tell(f"    {one.old}")
    if len(found.unknown) > SHOWN:
        tell(f"    … và {len(found.unknown) - SHOWN} nữa")
    if not dry_run:
        place = file.with_name(file.name + LEFT)
        write_whole(place, _left(found.unknown))
        tell(f"Điền cột mới trong {place.name}, bỏ dòng không cần, rồi nhập tệp ấy.")


def _left(unknown: Sequence[Wanted]) -> bytes:
    """A list for a spreadsheet, with the second column to be filled in."""
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(["cũ", "mới"])
    rows.writerows((one.old, "") for one in unknown)
    return text.getvalue().encode("utf-8-sig")
