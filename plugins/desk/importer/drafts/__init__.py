"""A report as draft files in the content folder, nothing ever overwritten.

Enter by:

    writing.write_report, article.article_draft
"""
