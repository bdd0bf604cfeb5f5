"""Rules for the text of one file.

Enter by:

    check in each module, named in rules/all_rules.py
"""
