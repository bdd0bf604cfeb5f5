"""Publishing by itself: what starts it at a given hour, on a machine or a code host.

Enter by:

    writing.PLANS, a writer for each
"""
