"""Which event a report tells of: title, kind, organisers, days.

Enter by:

    event.read_event, when.read_when
"""
