"""The content folder: read where it changed, kept, linked, all its problems found.

Enter by:

    read_folder.read, read_texts.texts_of, problems.link_content and problems_of
"""
