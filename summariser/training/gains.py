"""What a brief shares with a summary: F1 of words and of pairs of words."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np

from summariser.reading import Floats, Reading, floats

Counts = Mapping[Hashable, int]


def count_pairs(stems: Sequence[Hashable]) -> Counter[Hashable]:
    """Return how often each two stems follow each other."""
    return Counter(pairwise(stems))


def shared(given: Sequence[Hashable], wanted: Sequence[Hashable]) -> tuple[float, float]:
    """Return F1, 0 to 100, of the words and of the pairs of `given` against `wanted`."""
    return (
        _f1_of(Counter(given), Counter(wanted)),
        _f1_of(count_pairs(given), count_pairs(wanted)),
    )


def words_shared(members: Floats, reading: Reading, wanted: Sequence[Hashable]) -> Floats:
    """Return F1 of the words of each set in `members` against `wanted`, 0 to 100."""
    return _f1(members, reading.counts, reading.stems.tolist(), Counter(wanted))


def pairs_shared(members: Floats, reading: Reading, wanted: Sequence[Hashable]) -> Floats:
    """Return F1 of the pairs of words of each set in `members` against `wanted`, 0 to 100."""
    return _f1(members, reading.pair_counts, pairs_of(reading), count_pairs(wanted))


def pairs_of(reading: Reading) -> list[Hashable]:
    """Return the two stems of each pair of the reading."""
    return list(zip(*reading.stems[reading.pairs].tolist(), strict=True))


def _f1(members: Floats, counts: Floats, names: Iterable[Hashable], wanted: Counts) -> Floats:
    most = np.array([wanted.get(name, 0) for name in names], np.float32)
    told = members @ counts[: members.shape[1]]
    lengths = told.sum(1) + sum(wanted.values())
    return floats(200 * np.minimum(told, most).sum(1) / np.maximum(lengths, 1))


def _f1_of(given: Counter[Hashable], wanted: Counter[Hashable]) -> float:
    return 200 * (given & wanted).total() / max(given.total() + wanted.total(), 1)
