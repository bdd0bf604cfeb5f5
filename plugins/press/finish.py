"""The end of a build: nothing wrong, everything made and whole, then the swap."""

from collections.abc import Collection, Sequence

from plugins.bulletin.addresses import address_of
from plugins.bulletin.site import Site
from plugins.press.build import Build
from plugins.press.site.output import Output, collisions
from plugins.press.site.reads import Memory
from plugins.press.site.tree import read_marker
from plugins.press.site.writer import Result, write
from plugins.press.system.failures import BrokenSite

SHOWN = 20


def accept(build: Build, outputs: Sequence[Output]) -> None:
    """Raise ContentErrors, before anything is written, when the content has errors."""
    build.note(collisions(outputs))
    build.stop_on_errors()
    build.phases.end("plan")


def finish(
    build: Build,
    outputs: Sequence[Output],
    unaffected: Collection[str],
    site: Site,
    memory: Memory,
) -> None:
    """Write the planned files and make them, with those that stand, the live site.

    Raises BrokenSite when what was written refers to something that is not there.
    """
    staging = build.staging
    result = write(outputs, unaffected, staging, site.url, memory, build.look_up)
    build.made, build.removed = result.made, result.removed
    build.kept = len(result.entries) - len(result.made)
    build.phases.end("write")
    if result.faults:
        raise BrokenSite(_account(result))
    marker = read_marker(staging.live)
    stands = staging.whole and marker is not None and marker.site_url == site.url
    if not result.made and not result.removed and stands:
        staging.stay()
        return
    if not result.made and not result.removed:
        staging.open(result.entries, result.entries)
    first = not staging.live.exists()
    build.mended = staging.harmed
    made = staging.close(result.entries, site.url)
    staging.swap()
    if first:
        staging.prime(made)
    build.phases.end("swap")


def _account(result: Result) -> str:
    lines = [
        f"  {address_of(fault.page)} {fault.what}" for fault in result.faults[:SHOWN]
    ]
    more = len(result.faults) - SHOWN
    lines += [f"  … và {more} chỗ khác"] if more > 0 else []
    return "\n".join(["Trang vừa dựng có chỗ hỏng nên không được đưa ra:", *lines])
