"""How telling a figure is, by the learned weights of `ranker.json`.

They are those of a conditional logit (McFadden 1974), made by
`python -m summariser.training.figures`.
"""

import json
from base64 import b64decode
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class _Weights(NamedTuple):
    """The weights of features, by name, and those of words, by place and in steps of `step`."""

    features: dict[str, float]
    words: memoryview
    step: float


def score(seen: Mapping[str, float], places: Iterable[int]) -> float:
    """Return how telling a figure is, with the features `seen` and words that have `places`.

    Of two figures of a story, one that scores one more is chosen e times as often.
    """
    weights = _weights()
    own = sum(value * weights.features.get(name, 0.0) for name, value in seen.items())
    return own + weights.step * sum(map(weights.words.__getitem__, places))


@cache
def _weights() -> _Weights:
    model = json.loads(files(__package__).joinpath("ranker.json").read_text(encoding="utf-8"))
    words = memoryview(b64decode(model["words"])).cast("b")
    return _Weights(model["features"], words, model["step"])
