"""Reading a report: from its text to people, posts, roles, dates and the event.

sentences → tokens → chunks (addresses, names, posts, roles) → mentions → people
"""
