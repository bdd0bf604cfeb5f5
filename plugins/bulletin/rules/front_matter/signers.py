"""Who signs for somebody else still holds a post of their own, which the file says.

signatories: [Hà Thị Len - KT. Chủ tịch]      →  signer-without-post (warning)
signatories: [Hà Thị Len - KT. Chủ tịch, Phó Chủ tịch]   is fine
"""

from collections.abc import Iterator

from plugins.bulletin.files.schema import OfficialDocumentFile
from plugins.bulletin.posts.appearance_lines import person_and_post
from plugins.bulletin.posts.signed_for import signer
from plugins.bulletin.problems.problem import Problem
from plugins.bulletin.record.read_file import ReadFile


def check(file: ReadFile) -> Iterator[Problem]:
    """Look at the lines of those who signed a document."""
    if not isinstance(file.model, OfficialDocumentFile):
        return
    for place, line in enumerate(file.model.signatories):
        _, printed = person_and_post(line)
        found = signer(printed)
        if found.signed_for and not found.post:
            message = f'"{found.signed_for}" là ký thay; chưa ghi chức vụ của người ký.'
            hint = f"ghi thêm chức vụ, như: {line.strip()}, Phó Chủ tịch"
            at = f"signatories[{place}]"
            yield file.at(at, "signer-without-post", message, hint, "warning")
