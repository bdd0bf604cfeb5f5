"""BULLETIN_SETTINGS names a file of what differs on a site not the project's own."""

import pytest

from plugins.press.settings.project_settings import SettingsError, read_site_settings
from plugins.press.system.project import OTHER_SETTINGS
from plugins.press.system.unchanged import code_rows


@pytest.fixture
def other(tmp_path, monkeypatch):
    file = tmp_path / "khac.py"
    file.write_text('SITENAME = "Bản tin Mây"\n', "utf-8")
    monkeypatch.setenv(OTHER_SETTINGS, str(file))
    return file


def test_what_the_file_says_holds_and_all_else_is_the_projects(other, monkeypatch):
    given = read_site_settings(production=False)
    monkeypatch.delenv(OTHER_SETTINGS)
    own = read_site_settings(production=False)
    assert given == own | {"SITENAME": "Bản tin Mây"}


def test_publishing_goes_to_the_projects_own_address(other):
    given = read_site_settings(production=True)
    assert given["SITENAME"] == "Bản tin Mây"
    assert given["SITEURL"].startswith("https://")


def test_what_is_wrong_in_the_file_is_told_with_its_name(other):
    other.write_text("SITENAME = 7\n", "utf-8")
    with pytest.raises(SettingsError, match=r"khac\.py:1"):
        read_site_settings(production=False)


def test_a_build_with_other_settings_is_not_taken_for_one_without(other, monkeypatch):
    with_other = code_rows()
    monkeypatch.delenv(OTHER_SETTINGS)
    assert with_other != code_rows()
