"""The theme's files under names that change with them."""

import pytest

from plugins.press.theme.assets import Assets


@pytest.fixture
def static(tmp_path):
    """A theme's static folder with a stylesheet of two parts, a font and a script."""
    files = {
        "css/site.css": '/* index */\n@import "parts/a.css"; /* a */\n',
        "css/parts/a.css": 'a { src: url("../../fonts/f.woff2") }\n',
        "fonts/f.woff2": "font",
        "js/site.js": "1;",
        "icons/i.svg": "<svg/>",
        "icons/.DS_Store": "secret",
        "js/.git/x.js": "secret",
        "js/site.js~": "secret",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def test_files_are_named_without_their_script_folder(static):
    assert Assets(static).files.keys() == {
        "fonts/f.woff2",
        "icons/i.svg",
        "site.css",
        "site.js",
    }


def test_a_changed_file_has_another_address(static):
    before = Assets(static).address("site.js")
    (static / "js/site.js").write_text("2;")
    assert Assets(static).address("site.js") != before


def test_the_stylesheet_is_one_file_that_names_the_published_font(static):
    sheet = Assets(static).files["site.css"].data.decode()
    assert f'url("{Assets(static).address("fonts/f.woff2")}")' in sheet
    assert "@import" not in sheet
    assert "/*" not in sheet


def test_a_changed_font_changes_the_stylesheets_address_too(static):
    before = Assets(static).address("site.css")
    (static / "fonts/f.woff2").write_text("other")
    assert Assets(static).address("site.css") != before


def test_a_script_is_one_file_with_each_of_its_parts_once(static):
    parts = {
        "js/many.js": "// why\nimport { b } from './many/b.js';\n  b();\n",
        "js/many/a.js": "export const a = 1;\n",
        "js/many/b.js": "import { a } from './a.js';\nimport {\n  a as c,\n} from "
        "'./a.js';\n/* what\n   b is */\nexport const b = () => a;\n",
    }
    (static / "js/many").mkdir()
    for name, text in parts.items():
        (static / name).write_text(text)
    files = Assets(static).files
    assert "many/a.js" not in files
    assert files["many.js"].data.decode() == (
        "(() => {\n'use strict';\nconst a = 1;\nconst b = () => a;\nb();\n})();\n"
    )


def test_an_unknown_name_is_an_error(static):
    with pytest.raises(KeyError):
        Assets(static).address("khong-co.js")
