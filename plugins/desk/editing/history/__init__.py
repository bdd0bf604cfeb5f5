"""Saved files: whole, undoable, with who saved them, as commits where git is set up.

Enter by:

    keeping.ContentFiles, journal.Journal, commits.Commits
"""
