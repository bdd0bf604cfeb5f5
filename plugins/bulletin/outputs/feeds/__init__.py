"""A feed and its items, in Atom, RSS and JSON Feed.

Enter by:

    feed.Feed, items.article_item, atom.feed, rss.feed, json_feed.feed
"""
