"""Hosts that serve a folder as they please: what each of them reads beside the pages.

Enter by:

    dress.dressed; one module a host writes that host's own files
"""
