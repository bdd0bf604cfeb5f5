"""The questions that imports left open, as pages of the desk: a button an answer.

Enter by:

    pages.review, reviewing.Reviewing
"""
