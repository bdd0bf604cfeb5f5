"""What programs read, as bytes: feeds, site maps, linked data, calendars, data, search.

Enter by:

    sitemaps.sitemaps; the rooms below name theirs
"""
