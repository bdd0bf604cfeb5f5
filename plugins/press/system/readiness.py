"""The one way a task says that this machine cannot run it yet."""


class NotReadyError(Exception):
    """Something is missing on this machine; the text says what to do about it."""
