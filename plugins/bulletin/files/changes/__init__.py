"""Content files with something changed in them, and every other byte as it was.

Enter by:

    edited.edited, keys_in_place, references
"""
