"""One key from whoever sits at the terminal, without Enter where the system can.

read_key()  →  "c"; "" at the end of the input
"""

import sys

if sys.platform == "win32":
    import msvcrt
else:
    import termios
    import tty


def read_key() -> str:
    """The next key, in lower case; from a file or pipe the next letter."""
    if not sys.stdin.isatty():
        return _letter()
    if sys.platform == "win32":
        return msvcrt.getwch().lower()
    number = sys.stdin.fileno()
    before = termios.tcgetattr(number)
    try:
        tty.setcbreak(number)
        return sys.stdin.read(1).lower()
    finally:
        termios.tcsetattr(number, termios.TCSADRAIN, before)


def _letter() -> str:
    while (letter := sys.stdin.read(1)) and letter.isspace():
        continue
    return letter.lower()


def read_line() -> str:
    """A line that is typed; "" at the end of the input."""
    return sys.stdin.readline().strip()
