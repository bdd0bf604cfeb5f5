"""Vietnamese text, dates, titles and abbreviations, whatever is written with them.

Enter by:

    text (clean, fold, slugify, sort_key), dates (parse_day, parse_moment),
    honorifics.split_honorific, wording (when, in_words)
"""
