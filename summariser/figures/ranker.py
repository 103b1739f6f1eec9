"""How telling a figure is, by the learned decision trees of `ranker.json`.

`python -m summariser.training.figures` makes them. All trees are read at once (QuickScorer,
Lucchese et al. 2015): the leaves of a tree stand in a row; a fork of which the threshold is passed
shuts those below its lower branch; the first one left open is the leaf that the tree leads to.
"""

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from struct import Struct
from typing import NamedTuple, TypeAlias

# A leaf is its score; a fork is [feature, threshold, at most, above].
Tree: TypeAlias = "float | tuple[int, float, Tree, Tree]"

# A tree has no more: so many bits of a set of leaves are its own.
_MOST_LEAVES = 32
# The leaves that the forks of a feature shut, by their threshold.
_Shut: TypeAlias = defaultdict[float, int]


class _Forks(NamedTuple):
    """The forks of a feature: `open` has the leaves left open when so many thresholds are passed.

    `thresholds` ascend.
    """

    thresholds: list[float]
    open: list[int]


class _Forest(NamedTuple):
    """The trees: the forks of each feature, and for each tree its leaves by their bits.

    `firsts` are the first leaves of all trees; `bits` reads the bits of each tree.
    """

    forks: dict[str, _Forks]
    leaves: list[dict[int, float]]
    firsts: int
    bits: Struct


def score(seen: Mapping[str, float]) -> float:
    """Return how telling a figure with the features `seen` is; higher is more telling.

    No feature is below zero. Only the order of the figures of one text means anything.
    """
    forks, leaves, firsts, bits = _forest()
    left = (1 << 8 * bits.size) - 1
    for name, value in seen.items():
        if value and name in forks:  # zero passes no threshold
            own = forks[name]
            left &= own.open[bisect_left(own.thresholds, value)]
    reached = left & ~(left - firsts)
    return sum(map(dict.__getitem__, leaves, bits.unpack(reached.to_bytes(bits.size, "little"))))


@cache
def _forest() -> _Forest:
    model = json.loads(files(__package__).joinpath("ranker.json").read_text(encoding="utf-8"))
    names, trees = model["features"], model["trees"]
    shut: list[_Shut] = [defaultdict(int) for _ in names]
    leaves = [_read(tree, _MOST_LEAVES * place, shut) for place, tree in enumerate(trees)]
    return _Forest(
        {name: _forks(own) for name, own in zip(names, shut, strict=True) if own},
        [{1 << place: leaf for place, leaf in enumerate(own)} for own in leaves],
        sum(1 << _MOST_LEAVES * place for place in range(len(trees))),
        Struct(f"<{len(trees)}I"),
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
