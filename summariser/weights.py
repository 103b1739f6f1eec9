"""What training has learned; `summariser.training` makes the file anew."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from summariser.reading import Floats, floats


@dataclass(frozen=True, slots=True)
class Weights:
    """The weight of each trait of words, of pairs of words and of sets of sentences.

    `names` has the traits of each of the three, in the order of the weights.
    """

    words: Floats
    pairs: Floats
    sets: Floats
    names: Mapping[str, tuple[str, ...]]


@cache
def learned_weights() -> Weights:
    """Return the weights in `weights.json`."""
    text = files("summariser").joinpath("weights.json").read_text(encoding="utf-8")
    stored: Mapping[str, Mapping[str, float]] = json.loads(text)
    arrays = {part: floats(list(named.values())) for part, named in stored.items()}
    return Weights(**arrays, names={part: tuple(named) for part, named in stored.items()})
