"""Places that a site is published to, and what each of them needs to be told.

Enter by:

    settings.read_target, opening.opened; `target.Target` is what each of them does
"""
