"""Pages of GitHub, GitLab and Codeberg: files and nothing else, no rule of ours.

→ `.nojekyll`, so that names with an underscore are served; `CNAME`, the site's own name
"""

from plugins.press.publishing.hosts.dressing import (
    Clothed,
    Dressing,
    dressing,
    refuse_beyond,
)

NAME = "Kho trang tĩnh"
BYTES = 100 * 2**20
# Under their own names there is nothing to tell.
_THEIRS = ("github.io", "gitlab.io", "codeberg.page", "localhost")


def pages(site: Clothed) -> Dressing:
    """Write the two files; old addresses live on by the pages that lead on."""
    refuse_beyond(NAME, "byte một tệp", site.largest, BYTES)
    named = site.host and not site.host.endswith(_THEIRS)
    files = {".nojekyll": "", **({"CNAME": f"{site.host}\n"} if named else {})}
    return dressing(site, files, ())._replace(tagged=True)
