"""A bucket with a web site's face: what a page that leads on says becomes a real 301.

Old("/tin/1.aspx", (), "/2018/07/x/") → the object `tin/1.aspx/index.html` leads there
"""

from plugins.press.publishing.hosts.dressing import (
    Clothed,
    Dressing,
    dressing,
    has_page,
)


def bucket(site: Clothed) -> Dressing:
    """Write nothing: types, lifetimes and redirects go with each object."""
    plain = [old for old in site.old if old.new and not old.query]
    kept = [old for old in plain if has_page(site, old)]
    return dressing(site, {}, kept)._replace(tagged=True)
