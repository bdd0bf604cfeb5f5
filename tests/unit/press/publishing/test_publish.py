"""What `publish --to` and `rollback --to` make of names and settings."""

import errno

import pytest

from plugins.press.publishing import publish as module
from plugins.press.publishing.publish import publish, rollback
from plugins.press.publishing.targets.settings import read_target
from plugins.press.settings.project_settings import SettingsError


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
    ("target", "said"),
    [
        ({"method": "foldr", "path": "x"}, 'cách đăng "foldr".*Có phải "folder"'),
        ({"method": "folder"}, 'thiếu "path"'),
        ({"path": "x"}, 'thiếu "method"'),
        ({"method": "folder", "path": "x", "ulr": "y"}, '"ulr". Có phải "url"'),
        ({"method": "folder", "path": "x", "keep": "5"}, '"keep" phải là một số'),
        ({"method": "rsync", "path": "x"}, 'thiếu "host"'),
        ({"method": "rsync", "path": "x", "host": "-oProxyCommand=x"}, "host"),
        ("x", "các mục trong {"),
    ],
)
def test_a_wrong_setting_is_named_and_what_was_meant(project, target, said):
    file = project / "publishconf.py"
    file.write_text(f"PUBLISH_TARGETS = {{'thu': {target!r}}}\n", "utf-8")
    with pytest.raises(SettingsError, match=said) as caught:
        read_target(file, "thu")
    assert 'PUBLISH_TARGETS["thu"]' in str(caught.value)
    assert str(caught.value).startswith("publishconf.py:1:")
    assert caught.value.exit_code == 2


def test_a_wrong_target_does_not_keep_from_the_others(project):
    text = """PUBLISH_TARGETS = {
        "hong": {"method": "ftpp"}, "thu": {"method": "folder", "path": "x"},
    }"""
    (project / "publishconf.py").write_text(text, "utf-8")
    assert read_target(project / "publishconf.py", "thu").path == "x"


def test_a_name_that_is_nearly_right_is_suggested(project, capsys):
    configure(project, method="folder", path="../xuat ban")
    assert rollback("thuu") == 2
    assert 'Có phải "thu"?' in capsys.readouterr().err


def test_a_project_without_targets_says_so(project, capsys):
    (project / "publishconf.py").write_text("SITEURL = ''\n")
    assert rollback("thu") == 2
    assert "chưa có nơi nào" in capsys.readouterr().err


def test_a_full_disk_of_this_machine_is_not_said_of_the_target(
    project, capsys, monkeypatch
):
    def full(*_):
        raise OSError(errno.ENOSPC, "No space left on device", ".publish/thu.packed/x")

    configure(project, method="folder", path="../xuat ban")
    monkeypatch.setattr(module, "build_for_readers", lambda: 0)
    monkeypatch.setattr(module, "_tree", full)
    assert publish("thu", False, 0) == 4
    said = capsys.readouterr().err
    assert "trang vẫn như cũ" in said
    assert "Ổ đĩa của máy này hết chỗ" in said
    assert "Nơi đăng" not in said
