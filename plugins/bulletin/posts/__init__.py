"""A post as it is printed: where it ends, how it is held, what it shares with others.

Enter by:

    printed.split_posts and post_key, qualifiers.qualifiers,
    appearance_lines.parse_appearance, joined_people.separate,
    comparison.likeness of two wordings.wording, whole_posts.whole_post
"""
