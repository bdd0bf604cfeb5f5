"""What looks after the project itself: tests, lock, icons, fonts.

Enter by:

    quality.test, lint, golden and lock
"""
