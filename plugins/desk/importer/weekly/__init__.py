"""Weekly schedules in the tables and lists that portals and Word files have.

Enter by `schedule.read_schedule(title, blocks, published)`.
"""
