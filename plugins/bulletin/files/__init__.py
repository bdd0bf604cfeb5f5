"""What a content file holds and how its front matter is read.

Enter by:

    schema (the models), front_matter.read_document, validate.validate
"""
