"""A site as it was on a day, for the archive: as the web gave it, and to be opened.

Enter by:

    archive.archive
"""
