"""A stylesheet of layers as browsers read it that know none."""

import pytest

from plugins.press.theme.cascade import flattened


def test_rules_stand_in_the_order_of_their_layers():
    sheet = "@layer a, b; @layer b { p {} } @layer a { q { x: y } }"
    assert flattened(sheet).split() == ["q", "{", "x:", "y", "}", "p", "{}"]


def test_what_is_in_no_layer_comes_first_with_its_media():
    sheet = "@layer a; @layer a { p {} } @media print { :root { --x: 1 } }"
    assert flattened(sheet).startswith("@media print {")
    assert ":root { --x: 1 }" in flattened(sheet)


def test_a_layer_inside_a_media_query_keeps_its_place_and_its_query():
    sheet = (
        "@layer a, b; @media print { @page { x: y } @layer b { p {} } } @layer a {q{}}"
    )
    flat = flattened(sheet)
    assert flat.index("q{}") < flat.index("@media print") < flat.index("p {}")
    assert "@layer" not in flat
    assert "@page { x: y }" in flat


def test_a_layer_nobody_named_is_an_error():
    with pytest.raises(KeyError):
        flattened("@layer a; @layer b { p {} }")
