"""Reading a report: from its text to people, posts, roles, dates and the event.

Enter by:

    report.read_report (a report to import), article_text.read_article_text (an
    article to check), named.named_people
"""
