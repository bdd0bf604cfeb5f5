"""What editors type and paste → Markdown that says the same.

Enter by:

    prepare.prepare
"""
