"""The words of a story as arrays."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count, pairwise
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

_INITIAL = itemgetter(0)


@dataclass(frozen=True, slots=True)
class Reading:
    """Stems of a story, and pairs of neighbouring stems.

    `counts` and `pair_counts` have a row for each sentence. The other arrays tell of each stem or
    pair: `common`, it is a stop word; `capital`, the share of capitals; `titled`, the title has it;
    `pairs`, the two stems of each pair.
    """

    stems: tuple[Hashable, ...]
    counts: Floats
    common: Floats
    capital: Floats
    numeric: Floats
    titled: Floats
    has_title: bool
    pairs: Integers
    pair_counts: Floats
    pair_titled: Floats


def floats(values: ArrayLike) -> Floats:
    """Return `values` as an array of floats."""
    return np.asarray(values, np.float32)


def stacked(traits: Mapping[str, Floats]) -> Floats:
    """Return `traits` as an array with a row for each; np.stack takes ten times as long."""
    return np.concatenate(tuple(traits.values())).reshape(len(traits), -1)


def read(
    sentences: Sequence[Sequence[str]],
    title: Sequence[str],
    stem: Callable[[str], Hashable],
    stop_words: Collection[str],
) -> Reading:
    """Return the reading of `sentences` and `title`, each a sequence of words."""
    words = list(chain.from_iterable(sentences))
    numbers = _numbered(words)
    forms = _look_up(numbers, words)
    lowered = list(map(str.lower, numbers))
    stemmed = list(map(stem, lowered))
    stems = _numbered(stemmed)
    columns = _look_up(stems, stemmed)
    spoken = columns[forms]
    owners = np.repeat(np.arange(len(sentences)), list(map(len, sentences)))
    counts = _count(owners, spoken, len(sentences), len(stems))
    written = _flags(map(str.__ne__, numbers, lowered))
    headline = [stems.get(stem(word.lower()), -1) for word in title]
    pairs, pair_counts = _count_pairs(owners, spoken, len(sentences), len(stems))
    return Reading(
        stems=tuple(stems),
        counts=counts,
        common=_mark(columns[_flags(map(stop_words.__contains__, lowered))], len(stems)),
        capital=floats(np.bincount(spoken, written[forms], len(stems))) / counts.sum(0),
        numeric=_mark(columns[_flags(map(str.isdigit, map(_INITIAL, lowered)))], len(stems)),
        titled=_mark([number for number in headline if number >= 0], len(stems)),
        has_title=bool(title),
        pairs=pairs,
        pair_counts=pair_counts,
        pair_titled=_mark_pairs(headline, pairs),
    )


def _numbered(words: Iterable[Hashable]) -> dict[Any, int]:
    """Return a number for each of `words`, from 0, in order of appearance."""
    return dict(zip(dict.fromkeys(words), count(), strict=False))


def _look_up(numbers: Mapping[Any, int], words: Sequence[Hashable]) -> Integers:
    return np.fromiter(map(numbers.__getitem__, words), np.int64, len(words))


def _flags(told: Iterable[bool]) -> NDArray[np.bool_]:
    return np.fromiter(told, np.bool_)


def _count(owners: Integers, columns: Integers, height: int, width: int) -> Floats:
    places = owners * width + columns
    return np.bincount(places, minlength=height * width).reshape(height, width).astype(np.float32)


def _mark(columns: Integers | Sequence[int], width: int) -> Floats:
    marks = np.zeros(width, np.float32)
    marks[columns] = 1
    return marks


def _count_pairs(
    owners: Integers, spoken: Integers, height: int, width: int
) -> tuple[Integers, Floats]:
    together = owners[1:] == owners[:-1]
    keys = (spoken[:-1] * width + spoken[1:])[together]
    found, columns = np.unique(keys, return_inverse=True)
    return np.stack(np.divmod(found, width)), _count(
        owners[1:][together], columns, height, len(found)
    )


def _mark_pairs(headline: Sequence[int], pairs: Integers) -> Floats:
    titled = set(pairwise(headline))
    if not titled:
        return np.zeros(pairs.shape[1], np.float32)
    return np.array([pair in titled for pair in zip(*pairs.tolist(), strict=True)], np.float32)
