"""A file whose name is an id gets another name, and whoever names it names that.

rename(folder, OFFICIAL, "an-2", "lo-van-an")  →  officials/lo-van-an.md in the place of
an-2.md, its old address leading on, an-2 nowhere any more; all as changes of the folder
"""

from plugins.bulletin.files.changes.keys_in_place import UnfitError, keys_of, with_items
from plugins.bulletin.files.changes.references import renamed
from plugins.bulletin.files.schema import FOLDERS
from plugins.bulletin.files.shapes import shapes_of
from plugins.bulletin.kinds import KINDS, SCHEDULE, Kind
from plugins.bulletin.record.ledgers.address_ledger import FILE, read_ledger
from plugins.bulletin.slugs import slug_complaint
from plugins.desk.importer.drafts.front_matter import scalar
from plugins.desk.review.folder import Folder
from plugins.desk.review.joining import address_of, name_everywhere, with_links
from plugins.desk.review.keys import list_of
from plugins.desk.review.meant import Meant

# A week is called by its number; where a key says the address no file need be renamed.
RENAMABLE = tuple(
    kind
    for kind in KINDS
    if kind is not SCHEDULE and "slug" not in shapes_of(FOLDERS[kind.folder])
)


def rename(folder: Folder, kind: Kind, old: str, new: str) -> str:
    """Change the folder so that `old` is called `new`; give the new path.

    Raises UnfitError, in Vietnamese, where there is no such file, the name is taken or
    is none, or a file can only be changed by people; then the folder is as it was.
    """
    path = folder.find(kind, old)
    if path is None:
        raise UnfitError(f'không có {kind.noun} nào mang mã "{old}"')
    if why := slug_complaint(new):
        raise UnfitError(f"tên tệp {why}")
    if folder.find(kind, new):
        raise UnfitError(f'đã có {kind.noun} mang mã "{new}"')
    place = f"{path.rpartition('/')[0]}/{new}.md"
    before = dict(folder.changes)
    try:
        folder.put(place, _called(folder, kind, (path, place), (old, new)))
        name_everywhere(folder, kind, (path, place), Meant(old, ()), new)
    except UnfitError as error:
        folder.changes = before
        by_hand = f"phần khai báo của {path} phải sửa bằng tay"
        raise UnfitError(str(error) or by_hand) from error
    folder.put(path, None)
    return place


def _called(
    folder: Folder, kind: Kind, paths: tuple[str, str], ids: tuple[str, str]
) -> str:
    """The text of the file under its new name; readers may have the old address."""
    text = folder.text(paths[0]) or ""
    keys = keys_of(text)
    addresses = address_of(kind, ids[0], keys), address_of(kind, ids[1], keys)
    text = renamed(text, paths[0], kind, Meant(ids[0], ()), ids[1])
    text = with_links(text, (addresses, paths))
    known = list_of(keys.get("redirect_from"))
    given = not keys.get("draft") or _was_given(folder, addresses[0])
    if not given or addresses[0] in known:
        return text
    return with_items(text, "redirect_from", [scalar(addresses[0])])


def _was_given(folder: Folder, address: str) -> bool:
    """Whether readers were once given an address."""
    try:
        ledger, _ = read_ledger((folder.content / FILE).read_bytes())
    except OSError:
        return False
    return address in ledger
