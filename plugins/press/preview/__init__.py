"""The live preview: drafts too, every edit seen at once.

Enter by:

    serve.serve
"""
