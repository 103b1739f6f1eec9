"""How telling a figure is, by the learned weights of `ranker.json`.

They are those of a conditional logit (McFadden 1974), made by
`python -m summariser.training.figures`.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of features by name, and of words by place: signed bytes, in steps of `step`."""

    features: Mapping[str, float]
    words: memoryview
    step: float

    def score(self, seen: Mapping[str, float], places: Iterable[int]) -> float:
        """Return how telling a figure is, with the features `seen` and words that have `places`.

        Of two figures of a story, one that scores one more is chosen e times as often.
        """
        own = sum(value * self.features.get(name, 0.0) for name, value in seen.items())
        return own + self.step * sum(map(self.words.__getitem__, places))

    def as_json(self) -> dict[str, Any]:
        """Return what `read` reads."""
        words = b64encode(self.words.tobytes()).decode("ascii")
        return {"features": dict(self.features), "step": self.step, "words": words}

    @classmethod
    def read(cls, model: Mapping[str, Any]) -> Self:
        """Return the weights that `model` holds."""
        words = memoryview(b64decode(model["words"])).cast("b")
        return cls(model["features"], words, model["step"])


@cache
def weights() -> Weights:
    """Return the weights of `ranker.json`."""
    path = files(__package__).joinpath("ranker.json")
    return Weights.read(json.loads(path.read_text(encoding="utf-8")))
