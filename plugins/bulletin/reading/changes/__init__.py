"""Which posts begin and end by what a report tells.

Enter by:

    changes.read_changes, change.Change
"""
