"""Why a build ends without a new site, and with which exit code."""


class BuildError(Exception):
    """The machine or the folders are not ready; the text says it in Vietnamese."""

    exit_code = 3


class ContentErrors(Exception):  # noqa: N818  it stands for several
    """The content has errors; the build's list holds them."""


class BrokenSite(BuildError):  # noqa: N818  what is broken is the site
    """What was built does not hold together; it was not put in place."""

    exit_code = 1


class StoreDamaged(Exception):  # noqa: N818  what is damaged is the store
    """A stored body is missing or cut; the store must be made anew."""
