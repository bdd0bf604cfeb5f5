"""What a page says to programs in its head: schema.org and Dublin Core.

Enter by:

    json_ld.news_article and person, json_ld_event.event, dublin_core.dublin_core
"""
