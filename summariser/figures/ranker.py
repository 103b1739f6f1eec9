"""How telling a figure is, by the learned decision trees of `ranker.json`.

`python -m summariser.training.figures` makes them.
"""

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import TypeAlias

# A leaf is its score; a fork is [feature, threshold, at most, above].
Tree: TypeAlias = "float | tuple[int, float, Tree, Tree]"


def score(seen: Mapping[str, float]) -> float:
    """Return how telling a figure with the features `seen` is; higher is more telling.

    Only the order of the figures of one text means anything.
    """
    names, trees = _model()
    values = [seen.get(name, 0.0) for name in names]
    return sum(_leaf(tree, values) for tree in trees)


@cache
def _model() -> tuple[list[str], list[Tree]]:
    model = json.loads(files(__package__).joinpath("ranker.json").read_text(encoding="utf-8"))
    return model["features"], model["trees"]


def _leaf(tree: Tree, values: Sequence[float]) -> float:
    """Return the score of the leaf of `tree` that `values` lead to."""
    while not isinstance(tree, float):
        feature, threshold, low, high = tree
        tree = low if values[feature] <= threshold else high
    return tree
