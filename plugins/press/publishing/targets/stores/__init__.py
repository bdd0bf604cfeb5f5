"""Places without links or a shell, by the calls of each: buckets, FTP, SFTP.

Enter by:

    store.Store (what each of them can do)
"""
