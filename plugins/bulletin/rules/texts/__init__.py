"""Rules that hold the text of an article against the record of its event.

Enter by:

    all_texts.check_texts, text_beside_record.texts_beside_records
"""
