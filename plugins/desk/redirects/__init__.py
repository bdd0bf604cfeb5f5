"""Old addresses brought in by the hundred: a list of them → `redirect_from` of files.

Enter by:

    import_redirects.import_redirects
"""
