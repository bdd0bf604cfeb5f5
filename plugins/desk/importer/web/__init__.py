"""A saved web page: which part is the report, and its parts as blocks.

Enter by:

    page.read_page, single_file.read_single_file
"""
