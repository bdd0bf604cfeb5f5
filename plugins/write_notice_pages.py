"""Plans a page for every notice, and their list: what is open first."""

from collections.abc import Sequence

from plugins.bulletin.kinds import NOTICE
from plugins.bulletin.outputs.linked.announcements import announcement
from plugins.bulletin.outputs.linked.json_ld import Thing
from plugins.bulletin.record.entities.notices import Notice
from plugins.bulletin.view import View
from plugins.bulletin.views.notices import notice_page, notice_row, open_first
from plugins.press.plan.kind_pages import KindPages
from plugins.press.plan.registering import registering
from plugins.press.site.output import Values


class NoticePages(KindPages):
    """What bodies tell everybody, and ask of everybody until a day."""

    kind, template = NOTICE, "notice.html"
    intro = "Việc còn hạn đứng trước; hết hạn thì trang tự ghi."

    def values(self, one: Notice) -> Values:
        """The notice with who gave it, its end and its outcome."""
        return notice_page(self.cards, self.bodies, one)

    def row(self, one: Notice) -> View:
        """Its title, kind and how it stands."""
        return notice_row(one)

    def json_ld(self, one: Notice) -> Thing:
        """An announcement with its last day."""
        return announcement(one, self.bulletin.names(one, "issuers"), self.site)

    def in_order(self, entities: Sequence[Notice]) -> Sequence[Notice]:
        """What is still open, the next to close first, then the rest."""
        return open_first(entities)


register = registering(NoticePages)
