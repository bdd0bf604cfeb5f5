"""Scraped text, saved pages and Word files become draft content files.

Enter by:

    import_reports.import_reports, files.import_file
"""
