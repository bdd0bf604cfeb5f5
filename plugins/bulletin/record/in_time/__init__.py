"""What the record allows to be said of a day: names, posts, how a meeting stands.

Enter by:

    tenures.posts_on, names.name_on, statuses.status_on, post_on_day
"""
