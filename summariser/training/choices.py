"""Learns what makes a figure chosen from among those of its story.

A conditional logit (McFadden 1974): the chance of a figure is e to its score, over the sum of
these of all figures of the story. The weights make the choices as likely as they can, less what
large weights cost.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse  # type: ignore[import-untyped]
from scipy.optimize import minimize  # type: ignore[import-untyped]

from summariser.figures.nearwords import SIZE
from summariser.figures.ranker import Weights

_Floats = NDArray[np.float64]

# What the square of a weight costs: of a feature in its standard deviations, and of a word.
_FEATURE_COST, _WORD_COST = 1.0, 30.0
# What deviates less is too rare to be weighed by its deviation.
_LEAST_SPREAD = 0.2
_DIGITS = 4
_STEPS = 80
_LARGEST = 127


@dataclass(frozen=True, slots=True)
class Choice:
    """The figures of a story as seen, the places of the words round each, and those chosen.

    It counts as `weight` choices.
    """

    seen: Sequence[Mapping[str, float]]
    places: Sequence[frozenset[int]]
    chosen: Sequence[bool]
    weight: float


def fit(choices: Sequence[Choice]) -> Weights:
    """Return the weights that `choices` tell."""
    choices = [choice for choice in choices if any(choice.chosen) and len(choice.chosen) > 1]
    names = sorted({name for choice in choices for seen in choice.seen for name in seen})
    features = np.array(
        [[seen.get(name, 0.0) for name in names] for choice in choices for seen in choice.seen]
    )
    spread = np.maximum(features.std(axis=0), _LEAST_SPREAD)
    places = [sorted(own) for choice in choices for own in choice.places]
    columns, ends = np.concatenate(places), np.cumsum([0, *map(len, places)])
    words = sparse.csr_matrix((np.ones(len(columns)), columns, ends), (len(places), SIZE))
    table = sparse.hstack([sparse.csr_matrix(features / spread), words]).tocsr()
    learned = _likeliest(table, choices, len(names))
    own, of_words = learned[: len(names)] / spread, learned[len(names) :]
    step = _rounded(np.abs(of_words).max() / _LARGEST) or 1.0
    return Weights(
        features={name: _rounded(weight) for name, weight in zip(names, own, strict=True)},
        words=memoryview(np.round(of_words / step).astype(np.int8).tobytes()).cast("b"),
        step=step,
    )


def _rounded(weight: float) -> float:
    return float(f"{weight:.{_DIGITS}g}")


def _likeliest(table: sparse.csr_matrix, choices: Sequence[Choice], features: int) -> _Floats:
    """Return the weights of the columns of `table` by which `choices` are likeliest."""
    sizes = [len(choice.chosen) for choice in choices]
    starts = np.cumsum([0, *sizes[:-1]])
    chosen = np.concatenate([choice.chosen for choice in choices])
    counts = np.array([choice.weight for choice in choices])
    costs = np.full(table.shape[1], _WORD_COST)
    costs[:features] = _FEATURE_COST
    transposed = table.T.tocsr()

    def unlikeliness(weights: _Floats) -> tuple[float, _Floats]:
        """Return how unlikely `weights` make the choices, with what they cost, and its slope."""
        scores = table @ weights
        scores -= np.repeat(np.maximum.reduceat(scores, starts), sizes)
        odds = np.exp(scores)
        of_all = np.add.reduceat(odds, starts)
        of_chosen = np.add.reduceat(odds * chosen, starts)
        shares = odds / np.repeat(of_all, sizes) - odds * chosen / np.repeat(of_chosen, sizes)
        loss = float(counts @ np.log(of_all / of_chosen) + costs @ weights**2 / 2)
        return loss, transposed @ (shares * np.repeat(counts, sizes)) + costs * weights

    found = minimize(
        unlikeliness, np.zeros(len(costs)), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS}
    )
    return np.asarray(found.x)
