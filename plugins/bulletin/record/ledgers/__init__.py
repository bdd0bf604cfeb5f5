"""What readers were given before: addresses, and what was announced of meetings.

Enter by:

    address_ledger.read_ledger, revisions.revised, redirects.redirects
"""
