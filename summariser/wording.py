"""How likely a summary of a story has each of its words, and each pair of neighbouring words."""

import numpy as np

from summariser.reading import Floats, Reading, floats, stacked

_SUREST = 12.0


def describe_words(reading: Reading) -> dict[str, Floats]:
    """Return what the chance of a word is made of, an array over the stems for each trait."""
    told = 1 - reading.common
    present = reading.counts > 0
    spread = present.sum(0)
    often = floats(np.log(reading.often))
    first = reading.first
    titled = np.full_like(told, reading.has_title)
    return {
        "any": np.ones_like(told),
        "stop word": reading.common,
        "often": often,
        "told often": told * often,
        "told in many sentences": told * np.log(spread),
        "told first in sentence 2": told * (first == 1),
        "told first in sentence 3": told * (first == 2),
        "told first in sentences 1 to 6": told * (first < 6),
        "told late": told * floats(np.log1p(first)),
        "in title": reading.titled,
        "told in title": told * reading.titled,
        "beside a title": titled,
        "told beside a title": told * titled,
        "name": told * reading.capital,
        "name in sentence 1": told * reading.capital * (first == 0),
        "number": reading.numeric,
        "stop word in sentence 1": reading.common * (first == 0),
        "often and in sentence 1": told * often * (first == 0),
        "told in the lead twice": told * (present[:3].sum(0) > 1),
        "share of sentences": told * (spread / len(present)),
        "sentences": np.full_like(told, np.log(len(present))),
    }


def describe_pairs(reading: Reading, words: Floats) -> dict[str, Floats]:
    """Return what the chance of a pair is made of; `words`: the chance of each stem."""
    left, right = np.log(words / (1 - words))[reading.pairs]
    common_left, common_right = reading.common[reading.pairs]
    told = (1 - common_left) * (1 - common_right)
    often = floats(np.log(reading.pair_often))
    first = reading.pair_first
    return {
        "any": np.ones_like(left),
        "left": left,
        "right": right,
        "both": left * right,
        "lesser": np.minimum(left, right),
        "left is a stop word": common_left,
        "right is a stop word": common_right,
        "often": often,
        "told often": told * often,
        "in sentence 1": floats(first == 0),
        "first in sentence 2": floats(first == 1),
        "first in sentence 3": floats(first == 2),
        "late": floats(np.log1p(first)),
        "in title": reading.pair_titled,
    }


def chances(traits: dict[str, Floats], weights: Floats) -> Floats:
    """Return the logistic function of the weighted traits, kept off 0 and 1."""
    score = np.minimum(np.maximum(weights @ stacked(traits), -_SUREST), _SUREST)
    return floats(1 / (1 + np.exp(-score)))
