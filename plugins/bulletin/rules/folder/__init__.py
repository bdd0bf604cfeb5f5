"""Rules for what files say of each other and of the folder they lie in.

Enter by:

    check in each module, called by rules/all_rules.py or where the linked bulletin is
"""
