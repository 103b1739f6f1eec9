"""The words of a story as arrays."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

# The lowest bits of the number of a word; the others are its stem's.
_COMMON, _CAPITAL, _NUMERIC = 1, 2, 4
_MARKS = _COMMON | _CAPITAL | _NUMERIC
_REMEMBERED = 50_000
# The golden ratio of 64 bits: a product with it differs wherever the number does.
_ODD = np.int64(-0x61C8864680B583EB)


@dataclass(frozen=True, slots=True)
class Reading:
    """Stems of a story, and pairs of neighbouring stems, by number.

    `counts` has a row for each sentence, `pair_counts` for each of the first ones. The other
    arrays tell of each stem or pair: `first`, the sentence where it is first; `often`, how often it
    comes; `common`, it is a stop word; `capital`, the share of capitals; `titled`, the title has
    it; `pairs`, the places of the two stems of each pair.
    """

    stems: Integers
    counts: Floats
    first: Integers
    often: Integers
    common: Floats
    capital: Floats
    numeric: Floats
    titled: Floats
    has_title: bool
    pairs: Integers
    pair_counts: Floats
    pair_first: Integers
    pair_often: Integers
    pair_titled: Floats


def floats(values: ArrayLike) -> Floats:
    """Return `values` as an array of floats."""
    return np.asarray(values, np.float32)


def stacked(traits: Mapping[str, Floats]) -> Floats:
    """Return `traits` as an array with a row for each; np.stack takes ten times as long."""
    return np.concatenate(tuple(traits.values())).reshape(len(traits), -1)


class WordNumbers(dict[str, int]):
    """Gives each word a number: that of its stem, and what the word is by itself.

    It is the same in every process. Words that come again, in this story and the next, are
    looked at once.
    """

    def __init__(self, stem: Callable[[str], object], stop_words: Collection[str]) -> None:
        super().__init__()
        self._stem = stem
        self._stop_words = stop_words

    def __missing__(self, word: str) -> int:
        """Return the number of a word not seen before."""
        if len(self) >= _REMEMBERED:
            self.clear()
        lowered = word.lower()
        stem = str(self._stem(lowered)).encode("utf-8", "replace")
        number = int.from_bytes(blake2b(stem, digest_size=8).digest(), signed=True) & ~_MARKS
        number += _COMMON * (lowered in self._stop_words)
        number += _CAPITAL * (word != lowered) + _NUMERIC * lowered[:1].isdigit()
        self[word] = number
        return number

    def of(self, words: Iterable[str]) -> Integers:
        """Return the numbers of `words`."""
        return np.fromiter(map(self.__getitem__, words), np.int64)

    def stems(self, words: Iterable[str]) -> Integers:
        """Return the numbers of the stems of `words`."""
        return self.of(words) & ~_MARKS


def read(
    sentences: Sequence[Sequence[str]],
    title: Sequence[str],
    numbers: WordNumbers,
    considered: int,
) -> Reading:
    """Return the reading of `sentences` and `title`, each a sequence of words.

    Pairs are counted in the first `considered` sentences alone.
    """
    words = numbers.of(chain.from_iterable(sentences))
    owners = np.repeat(np.arange(len(sentences)), list(map(len, sentences)))
    stems = _grouped(words & ~_MARKS)
    columns, width = stems.columns, len(stems.first)
    inside = owners[1:] == owners[:-1]
    pairs = _grouped((columns[:-1] * width + columns[1:])[inside])
    named = (words & ~_MARKS)[stems.first]
    headline = numbers.stems(title)
    both = np.stack(np.divmod(pairs.keys, width))
    holders = owners[1:][inside]
    counted = int(holders.searchsorted(considered))
    return Reading(
        stems=named,
        counts=_count(owners, columns, len(sentences), width),
        first=owners[stems.first],
        often=stems.often,
        common=_mark(columns[(words & _COMMON) > 0], width),
        capital=floats(np.bincount(columns, (words & _CAPITAL) > 0, width) / stems.often),
        numeric=_mark(columns[(words & _NUMERIC) > 0], width),
        titled=floats(np.isin(named, headline)) if title else np.zeros(width, np.float32),
        has_title=bool(title),
        pairs=both,
        pair_counts=_count(
            holders[:counted], pairs.columns[:counted], considered, len(pairs.first)
        ),
        pair_first=holders[pairs.first],
        pair_often=pairs.often,
        pair_titled=_mark_pairs(headline, named[both]),
    )


class _Groups(NamedTuple):
    """Equal numbers as one, in ascending order.

    `keys` are the different numbers, `columns` tells for each given one which it is, `first` the
    place of the first of a kind, `often` how many there are.
    """

    keys: Integers
    columns: Integers
    first: Integers
    often: Integers


def _grouped(numbers: Integers) -> _Groups:
    """Return what np.unique does, in the half of its time."""
    order = numbers.argsort(kind="stable")
    ordered = numbers[order]
    opens = np.ones(len(numbers), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=opens[1:])
    columns = np.empty_like(order)
    columns[order] = opens.cumsum() - 1
    starts = opens.nonzero()[0]
    ends = np.empty_like(starts)
    ends[:-1], ends[-1:] = starts[1:], len(numbers)
    return _Groups(ordered[starts], columns, order[starts], ends - starts)


def _count(owners: Integers, columns: Integers, height: int, width: int) -> Floats:
    places = owners * width + columns
    return np.bincount(places, minlength=height * width).reshape(height, width).astype(np.float32)


def _mark(columns: Integers, width: int) -> Floats:
    marks = np.zeros(width, np.float32)
    marks[columns] = 1
    return marks


def _mark_pairs(headline: Integers, pairs: Integers) -> Floats:
    """Return 1 for each of the `pairs` of stems that follow each other in `headline`."""
    left, right = pairs
    return floats(np.isin(_joined(left, right), _joined(headline[:-1], headline[1:])))


def _joined(left: Integers, right: Integers) -> Integers:
    """Return one number for each pair of stems, in which the order counts."""
    return left * _ODD + right
