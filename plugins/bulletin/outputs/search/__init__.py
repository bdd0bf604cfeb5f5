"""What the search finds, and the files its script loads.

Enter by:

    documents.document_of, index.table, full.full_text, words.keys
"""
