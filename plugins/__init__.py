"""The steps of the build: one Pelican plugin per module."""
