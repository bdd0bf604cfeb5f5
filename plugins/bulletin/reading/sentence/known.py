"""What is certain of a text while one sentence of it is read.

Known({"nông văn tài": "nông văn tài"}, frozenset({"na rì"}))
"""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple


class Known(NamedTuple):
    """Names of people, their keys with their level forms, and keys of places."""

    names: Mapping[str, str] = {}
    places: AbstractSet[str] = frozenset()
