"""Every trial of `tests/trials` comes out as it says."""

import pytest

from tests.trials.__main__ import row
from tests.trials.trial import Trial, run, trials

ALL = [
    pytest.param(trial, id=f"{file}: {trial.trial}")
    for file, ones in trials().items()
    for trial in ones
]


@pytest.mark.parametrize("trial", ALL)
def test_a_trial_comes_out_as_it_says(trial, tmp_path):
    outcome = run(trial, tmp_path)
    assert not outcome.faults, f"\n{row(trial, outcome)}"


def test_a_trial_that_comes_out_otherwise_is_told_of(tmp_path):
    wrong = Trial(
        trial="Wrong",
        body="Một.\n",
        check=["bad-link"],
        says=["Hai"],
        shows=["Hai"],
        lacks=["Một"],
    )
    outcome = run(wrong, tmp_path)
    assert outcome.faults == [
        "not told of bad-link",
        "does not say 'Hai'",
        "the text lacks 'Hai'",
        "the text shows 'Một'",
    ]


def test_no_two_trials_have_one_sentence():
    sentences = [trial.trial for ones in trials().values() for trial in ones]
    assert len(sentences) == len(set(sentences))
