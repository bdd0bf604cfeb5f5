"""Meetings as calendars to subscribe to (RFC 5545).

Enter by:

    calendar.calendar and calendar_entry
"""
