"""Rules for people, posts and bodies in time, which need the linked bulletin.

Enter by:

    check in each module, called where the linked bulletin is
"""
