"""Photos and documents brought to a file: made fit to publish, named, put in place.

Enter by:

    bringing.upload
"""
