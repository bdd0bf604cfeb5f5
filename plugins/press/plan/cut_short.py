"""Plans what answers an address whose end was cut off: it leads to the page above.

leads(outputs, ["van-ban/2031/x/index.html"], theme, site)
    →  "van-ban/2031/index.html", which leads to /van-ban/, if nothing else is there
"""

from collections.abc import Iterable, Iterator

from plugins.bulletin.addresses import address_of, cut_short, file_of
from plugins.bulletin.outputs.identifiers import absolute
from plugins.bulletin.site import Site
from plugins.press.site.output import Output
from plugins.press.theme.templates import Theme

_LEADING = ("redirect.html", "old_addresses.html")


def leads(
    planned: Iterable[Output], unaffected: Iterable[str], theme: Theme, site: Site
) -> Iterator[Output]:
    """Plan them for all pages, those that stand unplanned too, by their paths.

    Above an old address, which only leads on, there never was anything of ours.
    """
    make, *others = map(theme.page, _LEADING)
    leading = {make, *others}
    outputs = list(planned)
    paths = {*unaffected, *(one.path for one in outputs if one.make not in leading)}
    there = {path for path in paths if path.endswith("/index.html")} | {"index.html"}
    taken = {one.path for one in outputs}
    for address, target in cut_short(set(map(address_of, there))).items():
        if file_of(address) not in taken:
            values = {
                "target": target,
                "canonical": absolute(site.url, target),
                "title": target,
            }
            yield Output(file_of(address), make, values)
