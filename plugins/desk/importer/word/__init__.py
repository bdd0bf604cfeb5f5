"""A Word file: its parts, styles, numbers, formulas → the page it would be.

Enter by:

    document.read_word
"""
