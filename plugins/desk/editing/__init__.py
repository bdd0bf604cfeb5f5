"""The editors' desk: content files as forms in a browser, on this machine alone.

Enter by:

    desk.open_desk
"""
