"""How telling a figure is, by the learned decision trees of `ranker.json`.

`python -m summariser.training.figures` makes them. All trees are read at once (QuickScorer,
Lucchese et al. 2015): the leaves of a tree stand in a row; a fork of which the threshold is passed
shuts those below its lower branch; the first one left open is the leaf that the tree leads to.
Importing this imports numpy (a tenth of a second).
"""

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

# A leaf is its score; a fork is [feature, threshold, at most, above].
Tree: TypeAlias = "float | tuple[int, float, Tree, Tree]"

# Of a set of leaves, for each tree: it has 32 at most.
_BYTES = 4
# The leaves that the forks of a feature shut, by their threshold.
_Shut: TypeAlias = defaultdict[float, int]


class _Forks(NamedTuple):
    """The forks of a feature: `open` has the leaves left open when so many thresholds are passed.

    `thresholds` ascend.
    """

    thresholds: list[float]
    open: list[int]


class _Forest(NamedTuple):
    """The trees: the forks of each feature, the leaves of all, and where those of each tree start.

    `all_open` has a bit for every leaf that a tree may have, `first_open` those of its first alone.
    """

    forks: dict[str, _Forks]
    leaves: NDArray[np.float64]
    starts: NDArray[np.int64]
    all_open: int
    first_open: int


def score(seen: Mapping[str, float]) -> float:
    """Return how telling a figure with the features `seen` is; higher is more telling.

    No feature is below zero. Only the order of the figures of one text means anything.
    """
    forest = _forest()
    left = forest.all_open
    for name, value in seen.items():
        if value and name in forest.forks:  # zero passes no threshold
            own = forest.forks[name]
            left &= own.open[bisect_left(own.thresholds, value)]
    below_first = (left & ~(left - forest.first_open)) - forest.first_open
    bits = np.frombuffer(below_first.to_bytes(_BYTES * len(forest.starts), "little"), "<u4")
    reached = forest.leaves[forest.starts + np.bitwise_count(bits)]
    return float(reached.cumsum()[-1])  # from the first tree to the last, as lightgbm does


@cache
def _forest() -> _Forest:
    model = json.loads(files(__package__).joinpath("ranker.json").read_text(encoding="utf-8"))
    names, trees = model["features"], model["trees"]
    shut: list[_Shut] = [defaultdict(int) for _ in names]
    leaves = [_read(tree, 8 * _BYTES * place, shut) for place, tree in enumerate(trees)]
    return _Forest(
        forks={name: _forks(own) for name, own in zip(names, shut, strict=True) if own},
        leaves=np.concatenate(leaves),
        starts=np.cumsum([0, *map(len, leaves[:-1])]),
        all_open=(1 << 8 * _BYTES * len(trees)) - 1,
        first_open=sum(1 << 8 * _BYTES * place for place in range(len(trees))),
    )


def _read(tree: Tree, first: int, shut: Sequence[_Shut]) -> list[float]:
    """Return the leaves of `tree`, of which the bits are `first` and those after it.

    What its forks shut is added to `shut`, which has a place for each feature.
    """
    if isinstance(tree, float):
        return [tree]
    feature, threshold, low, high = tree
    leaves = _read(low, first, shut)
    after = first + len(leaves)
    shut[feature][threshold] |= (1 << after) - (1 << first)
    return leaves + _read(high, after, shut)


def _forks(shut: _Shut) -> _Forks:
    thresholds = sorted(shut)
    left_open = [-1]
    for threshold in thresholds:
        left_open.append(left_open[-1] & ~shut[threshold])
    return _Forks(thresholds, left_open)
