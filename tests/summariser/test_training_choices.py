"""Training on choices: what is always chosen weighs most, by its features and by its words."""

import json

from summariser.figures.ranker import Weights
from summariser.training.choices import Choice, fit


def choice(at: int) -> Choice:
    """The figure with the trait `large` and a word at place 7 is chosen; the others vary."""
    others = [{"small": float(at % 3), "first": 1.0}, {"small": 1.0}]
    return Choice(
        seen=[*others, {"large": 1.0, "small": float(at % 2)}],
        places=[frozenset({at % 5}), frozenset({9}), frozenset({7, at % 5})],
        chosen=[False, False, True],
        weight=2.0,
    )


def test_what_is_chosen_scores_highest_and_the_same_choices_give_the_same_weights() -> None:
    choices = [choice(at) for at in range(120)]

    weights = fit(choices)
    again = fit(choices)

    for one in choices:
        scores = [weights.score(*figure) for figure in zip(one.seen, one.places, strict=True)]
        assert max(scores) == scores[2]
    assert weights.features["large"] > max(weights.features["small"], weights.features["first"])
    assert weights.words[7] > weights.words[9]
    assert weights.features == again.features
    assert weights.words == again.words


def test_weights_written_and_read_score_the_same() -> None:
    weights = fit([choice(at) for at in range(120)])

    read = Weights.read(json.loads(json.dumps(weights.as_json())))

    assert min(weights.words) < 0 < max(weights.words)
    assert read == weights


def test_a_trait_seen_once_weighs_little() -> None:
    choices = [choice(at) for at in range(120)]
    rare = Choice([{"rare": 1.0}, {}], [frozenset(), frozenset()], [True, False], 1.0)

    weights = fit([*choices, rare])

    assert 0 < weights.features["rare"] < 0.5 * weights.features["large"]


def test_a_story_in_which_nothing_is_chosen_teaches_nothing() -> None:
    silent = Choice([{"large": 1.0}, {}], [frozenset({3}), frozenset()], [False, False], 1.0)

    told, same = (fit([*map(choice, range(60)), *more]) for more in ([], [silent]))

    assert told.features == same.features
