"""The verbs of reports: what finds them and the roles they state.

Enter by:

    matching.verb_at, all_verbs.VERBS
"""
