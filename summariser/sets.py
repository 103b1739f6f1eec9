"""Sets of sentences as arrays: what the worth of a brief is made of."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, pairwise

import numpy as np

from summariser.reading import Floats, Reading, floats, stacked
from summariser.standing import leans_on_predecessor

# Words in a summary of news; F1 of shared words is told for each length.
_SUMMARY_WORDS = (35, 55)
_KNEES_WORDS = (20, 40, 60, 80)
_USUAL_COUNT = 3

_QUOTATION_MARKS = "\"“‘'«"
_QUOTED = re.compile(r'["“”«»]')


@dataclass(frozen=True, slots=True)
class Cover:
    """What sentences have of things worth something, each thing counted once for a set.

    `alone`: the worth of what a sentence alone has. `shared` marks who has what several have, and
    `worth` tells its worth. Most words are in one sentence alone, which makes this fast.
    """

    alone: Floats
    shared: Floats
    worth: Floats

    def of(self, members: Floats) -> Floats:
        """Return the worth of all that each set in `members` has."""
        together = ((members @ self.shared) > 0).astype(np.float32)
        return members @ self.alone + together @ self.worth


def cover(counts: Floats, worth: Floats) -> Cover:
    """Return the cover of things that stand in sentences `counts` times, by their `worth`."""
    has = np.minimum(counts, 1)
    having = has.sum(0)
    several = having > 1
    return Cover(has @ (worth * (having == 1)), has[:, several], worth[several])


@dataclass(frozen=True, slots=True)
class Candidates:
    """Sentences to choose from, and what is known of each.

    `words` and `pairs` cover what a summary is likely to have, `title` the title. `leans`: the
    sentence refers to the one before it, and `follows` tells whether that is a candidate.
    """

    has_title: bool
    words: Cover
    pairs: Cover
    title: Cover
    lengths: Floats
    traits: dict[str, Floats]
    leans: Floats
    follows: Floats

    def __len__(self) -> int:
        return len(self.leans)


def make_candidates(
    texts: Sequence[str], places: Sequence[int], reading: Reading, words: Floats, pairs: Floats
) -> Candidates:
    """Return the first `len(texts)` sentences of `reading` as candidates.

    `places` count the story's sentences from 0; `words` and `pairs` are chances.
    """
    place, number = np.array(places), len(texts)
    counts, titled = reading.counts[:number], reading.titled > reading.common
    return Candidates(
        has_title=reading.has_title,
        words=cover(counts, words),
        pairs=cover(reading.pair_counts[:number], pairs),
        title=cover(counts[:, titled], floats(np.full(titled.sum(), 1 / max(1, titled.sum())))),
        lengths=counts.sum(1),
        traits=_traits(texts, place, _central(reading, number)),
        leans=floats(list(map(leans_on_predecessor, texts, places))),
        follows=floats([after - before == 1 for before, after in pairwise([-2, *places])]),
    )


def _traits(texts: Sequence[str], place: Floats, central: Floats) -> dict[str, Floats]:
    return {
        "place 1": floats(place == 0),
        "place 2": floats(place == 1),
        "place 3": floats(place == 2),
        "place": floats(np.log1p(place)),
        "central": central,
        "opens with a quotation": floats([t[0] in _QUOTATION_MARKS for t in texts]),
        "quotes": floats([_QUOTED.search(text) is not None for text in texts]),
    }


def _central(reading: Reading, number: int) -> Floats:
    """How like all sentences together each of the first ones is: the cosine of sumy's LexRank."""
    spread = (reading.counts > 0).sum(0)
    rarity = np.maximum(0, np.log(len(reading.counts) / (1 + spread))) * (1 - reading.common)
    vectors = reading.counts * floats(rarity)
    vectors /= np.maximum(np.sqrt((vectors * vectors).sum(1, keepdims=True)), 1e-9)
    central = vectors[:number] @ vectors.sum(0)
    return floats(central / max(central.max(), 1e-9))


def describe_sets(candidates: Candidates, members: Floats, count: int) -> dict[str, Floats]:
    """Return what the worth of sets is made of, an array over the sets for each trait.

    `members` has a row for each set, 1 for each candidate in it. `count` is the number of sentences
    asked for; what adds up is told as though three had been asked for.
    """
    scale = np.float32(_USUAL_COUNT / count)
    missing = count - sizes(members)
    words = scale * (members @ candidates.lengths)
    above = {n: np.maximum(0, words - n) / 100 for n in (0, *_KNEES_WORDS)}
    told = scale * candidates.words.of(members)
    paired = scale * candidates.pairs.of(members)
    sums = scale * (stacked(candidates.traits) @ members.T)
    return {
        **dict(zip(candidates.traits, sums, strict=True)),
        "missing": missing,
        **{f"words shared with {n}": told / (words + n) for n in _SUMMARY_WORDS},
        **{f"pairs shared with {n}": paired / (words + n) for n in _SUMMARY_WORDS},
        "pairs shared": paired,
        **{f"words above {n}": above[n] for n in _KNEES_WORDS},
        "share of title": candidates.title.of(members),
        "missing beside a title": missing * candidates.has_title,
        "words shared beside a title": told / (words + 35) * candidates.has_title,
        **{
            f"words above {n} beside a title": above[n] * candidates.has_title
            for n in (0, *_KNEES_WORDS[1:3])
        },
    }


def leaning_alone(candidates: Candidates, members: Floats) -> Floats:
    """Return for each set how many of its sentences refer to one that is not in it."""
    backed = (members[:, 1:] * members[:, :-1]) @ (candidates.leans * candidates.follows)[1:]
    return floats(members @ candidates.leans - backed)


def sizes(members: Floats) -> Floats:
    """Return how many sentences each set has."""
    # In a quarter of the time of members.sum(1).
    return members @ np.ones(members.shape[1], np.float32)


@cache
def all_sets(number: int, fewest: int, most: int) -> Floats:
    """Return all sets of `fewest` to `most` of `number` candidates, a row each."""
    chosen = [
        each for size in range(fewest, most + 1) for each in combinations(range(number), size)
    ]
    members = np.zeros((len(chosen), number), np.float32)
    for row, each in zip(members, chosen, strict=True):
        row[list(each)] = 1
    members.flags.writeable = False
    return members
