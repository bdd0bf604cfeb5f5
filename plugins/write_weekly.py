"""Plans the last complete week of the bulletin, of each category and of each body."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any

from plugins.bulletin import addresses
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.outputs.letter import Letter, Told, letter
from plugins.bulletin.view import View
from plugins.bulletin.views.parts.heads import PageHead
from plugins.bulletin.views.weekly import (
    NAME,
    Followed,
    followed,
    last_week,
    title_of,
    weekly_page,
)
from plugins.bulletin.words.dates import short_day
from plugins.bulletin.words.weeks import Week
from plugins.press.plan.registering import registering
from plugins.press.plan.step import Step
from plugins.press.site.output import Output, Values


class Weekly(Step):
    """A page for readers and a letter that the office sends, one a week."""

    def outputs(self) -> Iterator[Output]:
        """Plan pages and, where the site's address is known, letters."""
        week = last_week(self.bulletin)
        if week is None:
            return
        for of in followed(self.bulletin, self.site.categories, self.site.name):
            page = addresses.weekly(of.address)
            mail = addresses.weekly_letter(of.address) if self.site.url else ""
            if not self.settled(*filter(None, (page, mail))):
                yield self.page_of(
                    (of, week),
                    "weekly.html",
                    page,
                    self._values,
                    self._head,
                    day=week.sunday,
                    stands=(of, week),
                )
                if mail:
                    plan = partial(self._letter, of, week)
                    yield self.file(mail.lstrip("/"), _write, plan)

    def _values(self, page: tuple[Followed, Week]) -> Values:
        of, week = page
        mail = addresses.weekly_letter(of.address) if self.site.url else ""
        return {**weekly_page(self.cards, of, week), "letter": mail}

    def _head(self, day: date, page: tuple[Followed, Week]) -> PageHead:
        of, week = page
        return self.heads.page(
            day,
            "weekly",
            addresses.weekly(of.address),
            title_of(of, week),
            above=[(of.name if of.key else "Lưu trữ", of.address)],
            share=NAME,
        )

    def _letter(self, of: Followed, week: Week) -> Values:
        return {**weekly_page(self.cards, of, week), "site": self.site}


def _write(values: Mapping[str, Any]) -> bytes:
    site = values["site"]

    def told(one: View, note: str, summary: str = "") -> Told:
        return Told(one.title, absolute(site.url, one.address), note, summary)

    groups = {
        "Bài viết": [
            told(one, short_day(one.date.date()), one.summary)
            for one in values["articles"]
        ],
        "Hội nghị": [
            told(one, " · ".join(filter(None, (one.when, one.place, one.status_label))))
            for one in values["meetings"]
        ],
        "Cải chính, rút bài": [told(one, one.label or "") for one in values["amended"]],
    }
    return letter(
        Letter(
            title=values["title"],
            week=values["week"],
            groups=[(name, items) for name, items in groups.items() if items],
            address=absolute(site.url, addresses.weekly(values["whole"].address)),
            sender=f"{site.name}, {site.owner}",
        )
    )


register = registering(Weekly)
