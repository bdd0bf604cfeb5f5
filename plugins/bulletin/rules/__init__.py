"""What is checked beyond the types of the front matter: one module for one rule.

Enter by:

    one_file.read_content_file, all_rules.check_file and check_together,
    texts.all_texts.check_texts

`front_matter` and `body` look at one file, `folder` at what files say of each other,
`texts` at what articles say beside the record.
"""
