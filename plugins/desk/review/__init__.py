"""Doubtful people, posts, meetings and merges of imports, answered with one key each.

Enter by:

    review.review, joining.join
"""
