"""The domain of the bulletin: officials, posts, meetings, articles and their record.

Pure Python: no Pelican, no clock, no global state.
"""
