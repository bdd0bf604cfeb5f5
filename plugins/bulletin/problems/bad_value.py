"""A value of the front matter that cannot be used, and what to write instead."""


class BadValueError(ValueError):
    """A value that cannot be used: rule, Vietnamese message, what to write."""

    def __init__(self, rule: str, message: str, suggestion: str = "") -> None:
        super().__init__(message)
        self.rule, self.message, self.suggestion = rule, message, suggestion
