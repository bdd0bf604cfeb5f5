"""Getting in by FTP, encrypted before any password is said.

`with ftp_store("tinh@web.example.vn", "mật khẩu") as store: store.names("public_html")`
"""

import ftplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.targets.stores.ftp_store import FtpStore, told

TIMEOUT = 60


@contextmanager
def ftp_store(host: str, password: str, secure: bool = True) -> Iterator[FtpStore]:
    """Log in; `host`: user@host or user@host:port, `secure`: refuse plain FTP.

    Raises PublishingError that says what to do.
    """
    user, _, place = host.rpartition("@")
    name, _, port = place.partition(":")
    line = _line(secure)
    line.encoding = "utf-8"
    try:
        with told(place):
            line.connect(name, int(port or 21))
            if isinstance(line, ftplib.FTP_TLS):
                _encrypt(line, place)
            line.login(user, password)
        yield FtpStore(line, place)
    finally:
        if line.sock:
            with suppress(*ftplib.all_errors):
                line.quit()
        line.close()


def _line(secure: bool) -> ftplib.FTP:
    if secure:
        trusted = ssl.create_default_context()
        return ftplib.FTP_TLS(timeout=TIMEOUT, context=trusted)  # noqa: S321 - with TLS
    # Only where an office wrote that its web space has nothing better.
    return ftplib.FTP(timeout=TIMEOUT)  # noqa: S321


def _encrypt(line: ftplib.FTP_TLS, host: str) -> None:
    """Encrypt what is said and sent from here on, before any password is."""
    try:
        line.auth()
        line.prot_p()
    except (ftplib.error_perm, ssl.SSLError) as error:
        raise PublishingError(
            f"{host} không mã hóa được FTP. Hãy hỏi nhà cung cấp về FTPS hay SFTP; nếu "
            f'biết chắc là chỉ có FTP thường thì ghi "secure": False.\n  ({error})'
        ) from error
