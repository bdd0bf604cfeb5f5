"""The domain of the bulletin: officials, posts, meetings, articles and their record.

Pure Python: no Pelican, no clock, no global state. Enter by:

    rules.one_file.read_content_file     one file → what it says, what is wrong
    record.assembly.assemble             all of them → the bulletin of a moment
    views, outputs                       the bulletin → what pages and programs get
    reading.report.read_report           a report → who was at what
"""
