"""The words of a story as numbers and arrays."""

import tracemalloc

import pytest

from summariser import reading
from summariser.reading import WordNumbers, read
from summariser.words import stemmer

WORDS = ["Ferries", "ferry", "The", "the", "40", "sail", "sailing"]


def numbers() -> WordNumbers:
    return WordNumbers(stemmer("en"), {"the"})


def test_words_of_one_stem_have_one_number() -> None:
    ferries, ferry, capital, small, _, sail, sailing = numbers().stems(WORDS)

    assert ferries == ferry
    assert capital == small
    assert sail == sailing
    assert len({ferry, small, sail}) == 3


def test_a_number_does_not_depend_on_what_was_read_before() -> None:
    used = numbers()
    used.of(["Orrin", "dam", *WORDS])

    assert used.of(WORDS).tolist() == numbers().of(WORDS).tolist()


def test_words_are_forgotten_before_they_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_REMEMBERED", 3)
    kept = numbers()

    assert kept.of(WORDS).tolist() == numbers().of(WORDS).tolist()
    assert len(kept) <= 3


def test_a_reading_tells_where_and_how_often_each_stem_stands() -> None:
    words = [["The", "Ferry", "sailed"], ["Ferries", "sail", "to", "Orrin"]]

    told = read(words, ["Orrin", "ferry"], numbers(), 1)

    place = {stem: number for number, stem in enumerate(told.stems.tolist())}
    the, ferry, to, orrin = (
        place[stem] for stem in numbers().stems(["the", "ferry", "to", "orrin"])
    )
    assert told.counts[:, ferry].tolist() == [1, 1]
    assert told.often[[the, ferry, to]].tolist() == [1, 2, 1]
    assert told.first[[the, ferry, orrin]].tolist() == [0, 0, 1]
    assert told.common[[the, ferry]].tolist() == [1, 0]
    assert told.capital[[ferry, to, orrin]].tolist() == [1, 0, 1]
    assert told.titled[[ferry, orrin, to]].tolist() == [1, 1, 0]


def test_pairs_are_counted_in_the_considered_sentences_alone() -> None:
    told = read([["A", "ferry", "sailed"], ["A", "ferry", "sank"]], [], numbers(), 1)

    assert told.pair_counts.shape == (1, 3)
    assert told.pair_counts.sum() == 2
    assert sorted(told.pair_often.tolist()) == [1, 1, 2]
    assert sorted(told.pair_first.tolist()) == [0, 0, 1]


def test_a_pair_of_the_title_counts_in_its_order_alone() -> None:
    told = read([["ferry", "sank", "ferry"]], ["A", "ferry", "sank"], numbers(), 1)

    ferry, sank = numbers().stems(["ferry", "sank"]).tolist()
    named = map(tuple, told.stems[told.pairs].T.tolist())
    titled = dict(zip(named, told.pair_titled.tolist(), strict=True))
    assert titled == {(ferry, sank): 1, (sank, ferry): 0}


def test_a_title_as_long_as_the_story_takes_little_memory() -> None:
    words = [f"w{number}" for number in range(5000)]
    known = numbers()
    # What NumPy imports when it is first used is no matter of the title.
    read([words], words, known, 1)

    tracemalloc.start()
    read([words], words, known, 1)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 1000 * len(words)
