"""Many photos at once: all of them judged, the good ones made."""

import os
from pathlib import Path

import pytest

from plugins.press.pictures import batch
from plugins.press.pictures.batch import FEW, prepare
from plugins.press.pictures.prepared import (
    THUMBNAIL,
    Order,
    PictureProblem,
    Prepared,
)
from tests.unit.press.pictures.photos import coded, photo


def orders(folder: Path, count: int) -> list[Order]:
    paths = [folder / f"{number}.jpg" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_bytes(coded(photo(60 + number, 40)))
    return [Order(path, (THUMBNAIL,)) for path in paths]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_bad_photo_stops_no_good_one(tmp_path: Path, workers: int) -> None:
    wanted = orders(tmp_path, 5)
    wanted[2].path.write_bytes(b"")
    found = prepare(wanted, tmp_path / "cache", workers=workers)
    assert list(found) == [order.path for order in wanted]
    assert isinstance(found[wanted[2].path], PictureProblem)
    assert sum(isinstance(one, Prepared) for one in found.values()) == 4


def test_workers_do_not_change_the_result(tmp_path: Path) -> None:
    wanted = orders(tmp_path, 4)
    alone = prepare(wanted, tmp_path / "one", workers=1)
    assert prepare(wanted, tmp_path / "two", workers=2) == alone


def test_a_decoder_that_dies_is_blamed_on_its_photo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = orders(tmp_path, 4)
    wanted[1].path.rename(tmp_path / "chet.jpg")
    wanted[1] = Order(tmp_path / "chet.jpg", (THUMBNAIL,))
    monkeypatch.setattr(batch, "prepare_one", dies_on_one)
    found = prepare(wanted, tmp_path / "cache", workers=2)
    assert "không đọc nổi" in str(found[tmp_path / "chet.jpg"])
    assert sum(isinstance(one, Prepared) for one in found.values()) == 3


def dies_on_one(order: Order, cache: Path) -> object:
    if order.path.name == "chet.jpg":
        os._exit(9)
    return Prepared(None, ())  # type: ignore[arg-type]


@pytest.mark.parametrize(("count", "shown"), [(FEW, False), (FEW + 1, True)])
def test_progress_is_shown_where_there_are_many(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], count: int, shown: bool
) -> None:
    prepare(orders(tmp_path, count), tmp_path / "cache")
    assert ("Chuẩn bị ảnh" in capsys.readouterr().err) is shown


def test_facts_are_not_confused_by_another_ending(tmp_path: Path) -> None:
    order = orders(tmp_path, 1)[0]
    prepare([order], tmp_path / "cache")
    wrong = tmp_path / "0.png"
    wrong.write_bytes(order.path.read_bytes())
    found = prepare([Order(wrong, (THUMBNAIL,))], tmp_path / "cache")
    assert "là ảnh JPEG" in str(found[wrong])
