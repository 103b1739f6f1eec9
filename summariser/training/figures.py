"""Learn `figures/ranker.json`: which figure of a story does its headline choose?

    uv run --with lightgbm python -m summariser.training.figures STORIES

STORIES is a file of gzipped JSON lines, a story each: `text`, `headline_with_blank` ("____" where
its number was), `value` (that number), `scored` (the number is a quantity) and `hard` (the story
has many figures). Each is learned from twice, with its headline and without. Only thresholds and
scores are kept, no words. Printed is how often the number is among the first figures of a brief,
by models that have not seen the story.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import lightgbm  # type: ignore[import-not-found]  # only training needs it
import numpy as np

from summariser.figures.choosing import best_of
from summariser.figures.page import Page
from summariser.figures.quantity import Quantity
from summariser.figures.ranker import Tree
from summariser.sentences import split_sentences

_FOLDS = 5
_TREES = 300
_SEED = 1
_DEPTHS = (1, 3, 5)
_SETTINGS = {
    "objective": "lambdarank",
    "num_leaves": 20,
    "learning_rate": 0.03,
    "min_data_in_leaf": 30,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "feature_fraction": 0.5,
    "lambdarank_truncation_level": 5,
    "seed": _SEED,
    "deterministic": True,
    "num_threads": 1,
    "verbosity": -1,
}


@dataclass(frozen=True, slots=True)
class Story:
    """A story: what is seen of its figures without and with its title, and which are right."""

    text: str
    title: str
    value: float
    hard: bool
    bare: list[dict[str, float]]
    titled: list[dict[str, float]]
    right: list[bool]


def read_stories(path: str) -> list[Story]:
    """Return the stories at `path` whose headline's number is a quantity."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_story(row) for row in map(json.loads, lines) if row["scored"]]


def _story(row: dict[str, Any]) -> Story:
    text, title = row["text"], row["headline_with_blank"].replace("____", "")
    bare, titled = _page(text, ""), _page(text, title)
    candidates = bare.candidates()
    return Story(
        text=text,
        title=title,
        value=row["value"],
        hard=row["hard"],
        bare=list(bare.features(candidates)),
        titled=list(titled.features(candidates)),
        right=[_tells(candidate.quantity, row["value"]) for candidate in candidates],
    )


def _page(text: str, title: str) -> Page:
    return Page(text, split_sentences(text), title)


def _tells(quantity: Quantity, wanted: float) -> bool:
    """Whether a headline's `wanted` may be what `quantity` tells."""
    return any(_is_near(wanted, value) for value in (quantity.value, quantity.upper))


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


def cross_validate(stories: Sequence[Story], names: Sequence[str]) -> str:
    """Return the shares of stories whose number is among the first figures of their brief."""
    order = np.random.default_rng(_SEED).permutation(len(stories))
    places: dict[str, list[int]] = {}
    for fold in range(_FOLDS):
        unseen = set(order[fold::_FOLDS].tolist())
        model = fit([story for at, story in enumerate(stories) if at not in unseen], names)
        for story in (stories[at] for at in sorted(unseen)):
            for kind, place in _places(story, model, names):
                places.setdefault(f"{kind}, all", []).append(place)
                if story.hard:
                    places.setdefault(f"{kind}, hard", []).append(place)
    return "\n".join(f"{name}: {_shares(found)}" for name, found in places.items())


def _places(
    story: Story, model: lightgbm.Booster, names: Sequence[str]
) -> Iterator[tuple[str, int]]:
    """Yield where the number comes, from 0, in the figures without and with the title."""
    page = _page(story.text, "")
    for kind, seen in (("body only", story.bare), ("title given", story.titled)):
        points = model.predict(_matrix(seen, names)) if seen else []
        scored = zip(map(float, points), page.candidates(), strict=True)
        chosen = best_of(page, scored, published=None, count=max(_DEPTHS))
        right = (at for at, figure in enumerate(chosen) if _tells(figure.quantity, story.value))
        yield kind, next(right, max(_DEPTHS))


def _shares(places: Sequence[int]) -> str:
    hits = [sum(at < depth for at in places) for depth in _DEPTHS]
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
