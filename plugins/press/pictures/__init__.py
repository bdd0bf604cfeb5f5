"""Photos: checked without trust, turned, made small, kept.

Enter by:

    in_use.photos_of, batch.prepare, photos.Photos
"""
