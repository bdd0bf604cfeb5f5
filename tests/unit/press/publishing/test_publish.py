"""What `publish --to` and `rollback --to` make of names and settings."""

import pytest

from plugins.press.publishing import publish as module
from plugins.press.publishing.error import PublishingError
from plugins.press.publishing.publish import publish, rollback
from plugins.press.publishing.targets import read_targets


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project folder with one target, where nothing was published yet."""
    home = tmp_path / "bản tin"
    (home / "content").mkdir(parents=True)
    monkeypatch.setattr(module, "ROOT", home)
    monkeypatch.setattr(module, "WORK", home / ".publish")
    return home


def configure(home, **target):
    text = f"PUBLISH_TARGETS = {{'thu': {target!r}}}\n"
    (home / "publishconf.py").write_text(text, "utf-8")
    return home / "publishconf.py"


def test_an_unknown_target_is_wrong_usage_and_the_known_are_named(project, capsys):
    configure(project, method="folder", path="../xuat ban")
    assert publish("hue", False, 0) == 2
    assert rollback("") == 2
    assert 'Không có nơi đăng "hue": thu.' in capsys.readouterr().err


def test_nothing_to_go_back_to_is_a_failure(project, capsys):
    configure(project, method="folder", path="../xuat ban")
    assert rollback("thu") == 4
    assert "Không còn bản nào" in capsys.readouterr().err


@pytest.mark.parametrize("path", ["content", "content/x", ".", ".."])
def test_the_site_is_never_published_into_its_sources(project, capsys, path):
    configure(project, method="folder", path=path)
    assert rollback("thu") == 4
    assert "bản gốc" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("target", "named"),
    [
        ({"method": "ftp", "path": "x"}, "ftp"),
        ({"method": "folder"}, "path"),
        ({"method": "folder", "path": "x", "ulr": "y"}, "ulr"),
        ({"method": "rsync", "path": "x"}, "host"),
        ({"method": "rsync", "path": "x", "host": "-oProxyCommand=x"}, "host"),
    ],
)
def test_a_wrong_setting_is_named(project, target, named):
    with pytest.raises(PublishingError, match=named) as caught:
        read_targets(configure(project, **target))
    assert "thu" in str(caught.value)


def test_a_project_without_targets_has_none(project):
    (project / "publishconf.py").write_text("SITEURL = ''\n")
    assert read_targets(project / "publishconf.py") == {}
