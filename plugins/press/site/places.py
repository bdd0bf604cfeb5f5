"""Where a build may write: an output folder of its own, and the project's cache."""

from pathlib import Path

from plugins.press.content.store import Store
from plugins.press.site.tree import read_marker
from plugins.press.system.failures import BuildError
from plugins.press.system.project import ROOT, cache_folder, code_digest


def open_store(content: Path) -> Store:
    """Return the store of a content folder for the code as it is now."""
    return Store(cache_folder(content), code_digest("plugins"))


def refuse_unsafe(content: Path, output: Path) -> None:
    """Raise BuildError unless the output folder is one that may be replaced.

    It must not be or hold the content, the project, the home or the root folder, nor
    lie inside content, theme or code; it must be empty or carry our marker.
    """
    if not content.is_dir():
        raise BuildError(f"Không có thư mục nội dung {content}.")
    if output.is_symlink():
        raise BuildError(f"{output} là liên kết tượng trưng; hãy dùng thư mục thật.")
    target, source = output.resolve(), content.resolve()
    above = [source, ROOT, Path.home().resolve()]
    if any(target == place or target in place.parents for place in above):
        raise BuildError(f"{output} chứa nội dung hay mã nguồn, không được thay thế.")
    inside = [source, *(ROOT / name for name in ("theme", "plugins", "tests", ".git"))]
    if any(place in target.parents or place == target for place in inside):
        raise BuildError(f"{output} nằm trong thư mục nguồn, không được ghi vào.")
    if output.exists() and not output.is_dir():
        raise BuildError(f"{output} không phải thư mục.")
    if output.exists() and any(output.iterdir()) and read_marker(output) is None:
        raise BuildError(
            f"{output} có tệp không do chương trình này tạo ra, nên không thay thế. "
            "Hãy chọn thư mục khác, hoặc tự xóa thư mục ấy."
        )
