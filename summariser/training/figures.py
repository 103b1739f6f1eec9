"""Learn `figures/ranker.json`: which figures of a story do its headline and its summary choose?

    uv run python -m summariser.training.figures STORIES FOLDER

STORIES is a file of gzipped JSON lines, a story each: `text`, `headline_with_blank` ("____" where
its number was), `value` (that number), `scored` (the number is a quantity) and `hard` (the story
has many figures). FOLDER has stories with summaries, as `summariser.training` reads them: they are
longer. Each story is learned from twice, with its title, if any, and without. Kept are weights, no
words. Printed is how often what was chosen is among the first figures of a brief, by weights that
come from other stories.
"""

import argparse
import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

import numpy as np

from summariser.figures.choosing import best_of
from summariser.figures.finding import find_quantities
from summariser.figures.page import Page
from summariser.figures.quantity import Quantity
from summariser.figures.ranker import Weights
from summariser.sentences import split_sentences
from summariser.training.choices import Choice, fit
from summariser.training.examples import COUNTED, rows_of

_FOLDS = 5
_SEED = 1
_DEPTHS = (1, 3, 5)
# What a story with a summary counts for: they are few.
_SUMMARISED = 2.0


@dataclass(frozen=True, slots=True)
class Told:
    """A number that a headline or a summary tells, and its unit, None when nobody knows it."""

    value: float
    unit: str | None

    def by(self, quantity: Quantity) -> bool:
        """Whether it may be what `quantity` tells."""
        alike = self.unit in (None, quantity.unit)
        return alike and any(_is_near(self.value, it) for it in (quantity.value, quantity.upper))


@dataclass(frozen=True, slots=True)
class Story:
    """A story, what is told of it elsewhere, and the choice without and with its title."""

    name: str
    text: str
    told: Sequence[Told]
    bare: Choice
    titled: Choice

    def chooses(self, quantity: Quantity) -> bool:
        """Whether `quantity` is told elsewhere."""
        return any(told.by(quantity) for told in self.told)


def read_stories(path: str, folder: str) -> list[Story]:
    """Return the stories at `path` whose headline's number is a quantity, and those of `folder`."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["scored"]]
    summarised = [row for source in COUNTED for row in rows_of(folder, source)]
    with ProcessPoolExecutor() as pool:
        return [
            *pool.map(_with_headline, rows, chunksize=100),
            *pool.map(_with_summary, summarised, chunksize=100),
        ]


def _with_headline(row: dict[str, Any]) -> Story:
    title = row["headline_with_blank"].replace("____", "")
    told = [Told(row["value"], None)]
    return _story("hard" if row["hard"] else "easy", row["text"], title, told, 1.0)


def _with_summary(row: dict[str, Any]) -> Story:
    told = [
        Told(value, it.unit)
        for it in find_quantities(row["summary"])
        for value in (it.value, it.upper)
        if value is not None
    ]
    return _story("summary", row["text"], row["title"], told, _SUMMARISED)


def _story(name: str, text: str, title: str, told: Sequence[Told], weight: float) -> Story:
    sentences = split_sentences(text)
    bare, titled = (_choice(Page(text, sentences, it), told, weight) for it in ("", title))
    return Story(name, text, told, bare, titled)


def _choice(page: Page, told: Sequence[Told], weight: float) -> Choice:
    candidates = page.candidates()
    return Choice(
        seen=list(page.features(candidates)),
        places=list(map(page.places_of_words, candidates)),
        chosen=[any(it.by(candidate.quantity) for it in told) for candidate in candidates],
        weight=weight,
    )


def _is_near(wanted: float, value: float | None) -> bool:
    """Whether `wanted`, told elsewhere, may tell `value`: roundly if it is round."""
    rounded = abs(wanted) >= 20 and float(f"{wanted:.1e}") == wanted
    return value is not None and abs(wanted - value) <= (0.05 if rounded else 0.005) * abs(wanted)


def learn(stories: Sequence[Story]) -> Weights:
    """Return the weights that `stories` tell."""
    return fit([choice for story in stories for choice in (story.bare, story.titled)])


def cross_validate(stories: Sequence[Story]) -> str:
    """Return the shares of stories of which a chosen figure is among the first of their brief."""
    order = np.random.default_rng(_SEED).permutation(len(stories))
    places: dict[str, list[int]] = {}
    for fold in range(_FOLDS):
        unseen = set(order[fold::_FOLDS].tolist())
        weights = learn([story for at, story in enumerate(stories) if at not in unseen])
        for story in (stories[at] for at in sorted(unseen)):
            for name, place in _places(story, weights):
                places.setdefault(name, []).append(place)
    return "\n".join(f"{name}: {_shares(found)}" for name, found in sorted(places.items()))


def _places(story: Story, weights: Weights) -> Iterator[tuple[str, int]]:
    """Yield where the first chosen figure comes, from 0, without and with the title."""
    if story.name == "summary" and not any(story.bare.chosen):
        return
    page = Page(story.text, split_sentences(story.text), "")
    for kind, choice in (("body only", story.bare), ("title given", story.titled)):
        scores = map(weights.score, choice.seen, choice.places)
        scored = zip(scores, page.candidates(), strict=True)
        shown = best_of(page, scored, published=None, count=max(_DEPTHS))
        right = (at for at, figure in enumerate(shown) if story.chooses(figure.quantity))
        place = next(right, max(_DEPTHS))
        yield f"{story.name}, {kind}", place
        if story.name != "summary":
            yield f"all headlines, {kind}", place


def _shares(places: Sequence[int]) -> str:
    hits = [sum(at < depth for at in places) for depth in _DEPTHS]
    return " ".join(
        f"@{depth} {100 * hit / len(places):.1f}" for depth, hit in zip(_DEPTHS, hits, strict=True)
    )


def main() -> None:
    """Learn from the files that the command line names, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stories", help="file of the stories with headlines")
    parser.add_argument("folder", help="folder of the stories with summaries")
    named = parser.parse_args()
    stories = read_stories(named.stories, named.folder)
    sys.stdout.write(cross_validate(stories) + "\n")
    path = files("summariser.figures").joinpath("ranker.json")
    path.write_text(json.dumps(learn(stories).as_json(), indent=1) + "\n")  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
