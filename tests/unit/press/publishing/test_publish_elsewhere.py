"""What has the settings of another site goes to none of the project's places."""

import pytest

from plugins.press.publishing import publish


@pytest.mark.parametrize("target", ["thu", "may-chu"])
def test_no_target_is_opened_with_other_settings(target, monkeypatch, capsys):
    monkeypatch.setenv("BULLETIN_SETTINGS", "docs/demo/democonf.py")
    monkeypatch.setattr(publish, "opened", None)
    assert publish.releases(target) == 2
    assert "docs/demo/democonf.py" in capsys.readouterr().err
