"""`check --explain` and what code hosts show beside a line."""

from plugins.bulletin.problems.problem import Problem, as_annotation
from plugins.desk.handbook import entries, explain
from tests.handbook import entries as examples


def test_every_rule_of_the_handbook_can_be_explained(capsys):
    assert entries().keys() == examples().keys()
    assert explain("parent-circle") == 0
    said = capsys.readouterr().out
    assert said.startswith("parent-circle\n\nCơ quan trực thuộc chính mình")
    assert "Đúng:" in said


def test_a_rule_that_is_none_is_said_with_the_one_that_was_meant(capsys):
    assert explain("parent-cirle") == 2
    assert 'Có phải "parent-circle"?' in capsys.readouterr().err


def test_an_annotation_has_its_place_and_its_signs_encoded():
    problem = Problem(
        path="content/a,b.md",
        line=4,
        column=3,
        length=5,
        rule="bad-date",
        severity="warning",
        message="Đạt 100%:\nsai",
        suggestion="viết 20/7/2018",
    )
    assert as_annotation(problem) == (
        "::warning file=content/a%2Cb.md,line=4,col=3,endColumn=8,"
        "title=Cảnh báo (bad-date)::Đạt 100%25:%0Asai viết 20/7/2018"
    )
