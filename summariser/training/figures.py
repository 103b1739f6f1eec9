"""Learn `figures/ranker.json`: which figure of a story does its headline choose?

    uv run --with lightgbm python -m summariser.training.figures STORIES

STORIES is a file of gzipped JSON lines, a story each: `text`, `headline_with_blank` ("____" where
its number was), `value` (that number), `scored` (the number is a quantity) and `hard` (the story
has many figures). Each is learned from twice, with its headline and without. Only thresholds and
scores are kept, no words.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import lightgbm  # type: ignore[import-not-found]  # only training needs it
import numpy as np

from summariser.figures.page import Page
from summariser.figures.ranker import Tree
from summariser.sentences import split_sentences

_FOLDS = 3
_TREES = 150
_DEPTHS = (1, 3, 5)
_SETTINGS = {
    "objective": "lambdarank",
    "num_leaves": 12,
    "learning_rate": 0.08,
    "min_data_in_leaf": 30,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "feature_fraction": 0.5,
    "lambdarank_truncation_level": 5,
    "seed": 1,
    "deterministic": True,
    "num_threads": 1,
    "verbosity": -1,
}


@dataclass(frozen=True, slots=True)
class Story:
    """The figures of a story: what is seen of them without and with its title, and if right."""

    bare: list[dict[str, float]]
    titled: list[dict[str, float]]
    right: list[bool]
    hard: bool


def read_stories(path: str) -> list[Story]:
    """Return the stories at `path` whose headline's number is a quantity."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_story(row) for row in map(json.loads, lines) if row["scored"]]


def _story(row: dict[str, Any]) -> Story:
    bare, right = _seen(row, "")
    titled, _ = _seen(row, row["headline_with_blank"].replace("____", ""))
    return Story(bare, titled, right, row["hard"])


def _seen(row: dict[str, Any], title: str) -> tuple[list[dict[str, float]], list[bool]]:
    page = Page(row["text"], split_sentences(row["text"]), title)
    candidates = page.candidates()
    quantities = [candidate.quantity for candidate in candidates]
    right = [
        any(_is_near(row["value"], value) for value in (quantity.value, quantity.upper))
        for quantity in quantities
    ]
    return list(page.features(candidates)), right


def _is_near(wanted: float, value: float | None) -> bool:
    """Whether a headline's `wanted` may tell `value`: roundly if it is round."""
    rounded = abs(wanted) >= 20 and float(f"{wanted:.1e}") == wanted
    return value is not None and abs(wanted - value) <= (0.05 if rounded else 0.005) * abs(wanted)


def fit(stories: Sequence[Story], names: Sequence[str]) -> lightgbm.Booster:
    """Return trees that put the right figures of `stories` first."""
    telling = [story for story in stories if any(story.right) and len(story.right) > 1]
    rows = [_matrix(story.bare, names) for story in telling]
    rows += [_matrix(story.titled, names) for story in telling]
    right = [flag for story in telling for flag in story.right]
    sizes = [len(story.right) for story in telling]
    label = np.tile(np.array(right, int), 2)
    data = lightgbm.Dataset(
        np.concatenate(rows),
        label,
        group=sizes * 2,
        feature_name=[f"f{at}" for at in range(len(names))],
    )
    return lightgbm.train(_SETTINGS, data, _TREES)


def _matrix(seen: Sequence[dict[str, float]], names: Sequence[str]) -> np.ndarray[Any, Any]:
    return np.array([[one.get(name, 0.0) for name in names] for one in seen], dtype=np.float64)


def place_of_right(points: np.ndarray[Any, Any], right: Sequence[bool]) -> int | None:
    """Return at which place, from 0, `points` put the first right figure; None without any."""
    order = np.argsort(-points, kind="stable")
    return int(np.argmax(np.array(right)[order])) if any(right) else None


def cross_validate(stories: Sequence[Story], names: Sequence[str]) -> str:
    """Return the shares of hard stories whose number is among the first, on stories unseen."""
    places: dict[str, list[int | None]] = {"bare": [], "titled": []}
    for fold in range(_FOLDS):
        rest = [story for at, story in enumerate(stories) if at % _FOLDS != fold]
        model = fit(rest, names)
        for story in (story for story in stories[fold::_FOLDS] if story.hard):
            for name, seen in (("bare", story.bare), ("titled", story.titled)):
                points = np.asarray(model.predict(_matrix(seen, names)))
                places[name].append(place_of_right(points, story.right))
    return "\n".join(f"{name}: {_shares(found)}" for name, found in places.items())


def _shares(places: Sequence[int | None]) -> str:
    hits = [sum(at is not None and at < depth for at in places) for depth in _DEPTHS]
    return " ".join(
        f"@{depth} {100 * hit / len(places):.1f}" for depth, hit in zip(_DEPTHS, hits, strict=True)
    )


def tree_of(node: dict[str, Any]) -> Tree:
    """Return a tree of lightgbm's as the ranker reads it."""
    if "leaf_value" in node:
        return float(f"{node['leaf_value']:.4g}")
    low, high = tree_of(node["left_child"]), tree_of(node["right_child"])
    return node["split_feature"], float(f"{node['threshold']:.6g}"), low, high


def main() -> None:
    """Learn from the file that the command line names, and write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", help="file of the stories")
    stories = read_stories(parser.parse_args().stories)
    names = sorted({name for story in stories for seen in story.titled for name in seen})
    sys.stdout.write(cross_validate(stories, names) + "\n")
    grown = fit(stories, names).dump_model()["tree_info"]
    trees = [tree_of(tree["tree_structure"]) for tree in grown]
    text = json.dumps({"features": names, "trees": trees}, separators=(",", ":"))
    files("summariser.figures").joinpath("ranker.json").write_text(text + "\n")  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
