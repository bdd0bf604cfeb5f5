"""What programs read: feeds, site maps, linked data, calendars, open data."""
