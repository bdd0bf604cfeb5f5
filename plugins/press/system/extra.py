"""Libraries that only some ways of publishing need, and that few machines have.

`extra("boto3").client("s3")`; where it is missing MissingExtraError
"""

from importlib import import_module
from types import ModuleType

from plugins.press.system.readiness import NotReadyError

LOCK = "requirements-extra.txt"


class MissingExtraError(NotReadyError):
    """A library of `requirements-extra.txt` is needed and not installed."""


def extra(name: str) -> ModuleType:
    """The module of that name; MissingExtraError says how to get it."""
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        raise MissingExtraError(
            f"Việc này cần thêm thư viện {error.name}. Hãy cài vào môi trường của bản "
            f"tin:\n    python -m pip install --require-hashes -r {LOCK}"
        ) from error
