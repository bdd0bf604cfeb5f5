"""The one way publishing says no: nothing has changed for readers.

`raise PublishingError("Chưa có bản nào để trở về.")` → the sentence, exit code 4
"""


class PublishingError(Exception):
    """Publishing stopped and the site is as it was; the text is for an editor."""
