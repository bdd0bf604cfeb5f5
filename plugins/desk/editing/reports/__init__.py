"""A pasted report: read, confirmed point by point, made drafts of.

Enter by:

    confirming.paste
"""
