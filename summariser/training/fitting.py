"""Fits the weights to examples."""

from collections.abc import Iterable, Sequence
from functools import partial

import numpy as np
from numpy.typing import NDArray

from summariser.news import LARGEST_SET, fewest, find_candidates
from summariser.reading import Floats
from summariser.sets import Candidates, all_sets, describe_sets
from summariser.training.examples import COUNTED, Example
from summariser.training.gains import count_pairs, pairs_of, pairs_shared, words_shared
from summariser.weights import Weights
from summariser.wording import chances, describe_pairs, describe_words

# A shared pair of words beside a shared word.
_PAIR = 0.5
_SHRINKAGE = 0.003
_STEPS = 12

Named = dict[str, Floats]
_Matrix = NDArray[np.float64]


def fit(examples: Sequence[Example]) -> Weights:
    """Return the weights for words, then for pairs on top of them, then for sets on top of both."""
    described = [describe_words(example.reading) for example in examples]
    words = _fit_chances(described, map(_words_told, examples))
    likely = [chances(traits, words) for traits in described]
    of_pairs = [
        describe_pairs(example.reading, own) for example, own in zip(examples, likely, strict=True)
    ]
    pairs = _fit_chances(of_pairs, map(_pairs_told, examples))
    names = {"words": tuple(described[0]), "pairs": tuple(of_pairs[0])}
    partly = Weights(words, pairs, np.zeros(0, np.float32), names)
    of_sets = [_describe_sets(example, partly) for example in examples]
    gains = [_gain(example) for example in examples]
    sets = _fit_worth(of_sets, gains, [COUNTED[example.source] for example in examples])
    return Weights(words, pairs, sets, {**names, "sets": tuple(of_sets[0])})


def sets_of(example: Example) -> Floats:
    """Return all sets of the candidates that `news` would compare for a brief of three."""
    return all_sets(len(example.texts), fewest(LARGEST_SET), LARGEST_SET)


def candidates_of(example: Example, weights: Weights) -> Candidates:
    """Return the candidates of `example` by the weights of words and pairs."""
    return find_candidates(example.reading, example.texts, example.places, weights)


def _describe_sets(example: Example, weights: Weights) -> Named:
    return describe_sets(candidates_of(example, weights), sets_of(example), LARGEST_SET)


def _words_told(example: Example) -> Floats:
    told = set(example.summary)
    return np.array([stem in told for stem in example.reading.stems.tolist()], np.float32)


def _pairs_told(example: Example) -> Floats:
    told = count_pairs(example.summary)
    return np.array([pair in told for pair in pairs_of(example.reading)], np.float32)


def _gain(example: Example) -> Floats:
    gain = partial(words_shared, sets_of(example), example.reading, example.summary)
    return gain() + _PAIR * pairs_shared(sets_of(example), example.reading, example.summary)


def _stack(traits: Named) -> _Matrix:
    return np.stack(tuple(traits.values()), axis=1).astype(np.float64)


def _fit_chances(described: Iterable[Named], told: Iterable[Floats]) -> Floats:
    """Logistic regression by Newton's method."""
    traits, wanted = np.concatenate(list(map(_stack, described))), np.concatenate(list(told))
    weights = np.zeros(traits.shape[1])
    for _ in range(_STEPS):
        likely = 1 / (1 + np.exp(-traits @ weights))
        slope = traits.T @ (likely - wanted) + weights
        bend = (traits.T * (likely * (1 - likely))) @ traits + np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights.astype(np.float32)


def _fit_worth(
    described: Iterable[Named], gains: Iterable[Floats], counted: Sequence[float]
) -> Floats:
    """Ridge regression of gains on traits, both from the average set of their story."""
    products: list[_Matrix] = []
    hits: list[_Matrix] = []
    for traits, gain, weight in zip(described, gains, counted, strict=True):
        centred = _stack(traits) - _stack(traits).mean(0)
        products.append(weight / len(gain) * centred.T @ centred)
        hits.append(weight / len(gain) * centred.T @ (gain - gain.mean()))
    product, hit = np.sum(products, axis=0) / sum(counted), np.sum(hits, axis=0) / sum(counted)
    spread = np.sqrt(np.diag(product)) + 1e-6
    ridge = product / np.outer(spread, spread) + _SHRINKAGE * np.eye(len(spread))
    weights: _Matrix = np.linalg.solve(ridge, hit / spread) / spread
    return weights.astype(np.float32)
