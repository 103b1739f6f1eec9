from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from bot.archive.entry import Entry
from bot.digests.stories.choosing import Pool, Selection, minutes_to_read
from bot.digests.stories.story import Silenced
from bot.digests.wishes.readers import Length
from tests.digests.entries import MONDAY, dam, dam_toll, entry, ferry, rate

FIVE = Length(stories=5)
LAST_WEEK = MONDAY - timedelta(days=7)


def chosen(
    entries: Sequence[Entry],
    told: Sequence[Entry] = (),
    muted: Sequence[str] = (),
    length: Length = FIVE,
) -> Selection:
    return Pool(entries, LAST_WEEK).offer().choose(told, muted=muted, length=length)


def ids(selection: Selection) -> list[int]:
    return [pick.entry.id for pick in selection.picks]


def test_a_story_is_told_once_by_its_newest_entry() -> None:
    selection = chosen([dam(1), dam_toll(2), ferry(3)])

    assert sorted(ids(selection)) == [2, 3]


def test_a_stub_does_not_take_the_place_of_a_full_telling() -> None:
    stub = entry(2, "Ellery dam breaks after rain", "The Ellery dam broke, the Water Board said.")
    full = dam(1)

    assert ids(chosen([full, stub])) == [1]


def test_what_more_outlets_tell_comes_first() -> None:
    told_by_two = [dam(1), dam_toll(2, hour=0, source="The Courier")]

    assert ids(chosen([ferry(3), *told_by_two])) == [2, 3]


def test_one_outlet_that_tells_a_story_twice_counts_once() -> None:
    told_twice = [dam(1), dam_toll(2, hour=0, source="Harbour  news", figure="")]

    assert ids(chosen([ferry(3, hour=0.5), *told_twice])) == [3, 2]


def test_of_two_stories_the_newer_comes_first() -> None:
    assert ids(chosen([ferry(3, hour=2), rate(4, hour=14)])) == [4, 3]


def test_of_two_stories_that_with_figures_comes_first() -> None:
    assert ids(chosen([rate(4), ferry(3)])) == [3, 4]


def test_what_is_about_the_topic_of_the_day_comes_first() -> None:
    others = [
        entry(8, "Osterholm elects a mayor", "Vera Lind was elected mayor.", topics=("Osterholm",)),
        entry(9, "Rain in the hills", "It rained all night.", topics=("Lund",)),
    ]

    assert ids(chosen([*others, ferry(3)]))[-1] == 9


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_order_of_the_entries_does_not_matter(order: tuple[int, ...]) -> None:
    entries = [dam(), dam_toll(), ferry(), rate()]

    assert chosen([entries[place] for place in order]) == chosen(entries)


def test_what_does_not_fit_is_more() -> None:
    selection = chosen([dam(), ferry(), rate()], length=Length(stories=1))

    assert ids(selection) == [3]
    assert [pick.entry.id for pick in selection.more] == [1, 4]


def test_a_budget_of_minutes_is_one_of_reading_the_digest() -> None:
    names = ["Aldra", "Brunn", "Corvo", "Dreva", "Ezlin"]
    long = [
        entry(number, f"{name} votes", f"{name} voted. " + f"word{name} " * 150)
        for number, name in enumerate(names, start=1)
    ]

    selection = chosen(long, length=Length(minutes=2))

    assert len(selection.picks) == 2
    assert sum(pick.words for pick in selection.picks) <= 2 * 238
    assert minutes_to_read(selection.more) == 2


def test_one_story_is_told_even_if_it_is_too_long() -> None:
    long = entry(1, "Aldra votes", "word " * 5000)

    assert ids(chosen([long], length=Length(minutes=1))) == [1]


def test_a_story_already_told_comes_again_only_with_what_is_new() -> None:
    selection = chosen([dam_toll(2), ferry(3)], [dam(1)])

    update, other = sorted(selection.picks, key=lambda pick: pick.entry.id)
    assert [sentence.text for sentence in update.sentences] == [
        "Divers found two bodies in Port Ellery."
    ]
    assert [figure.text for figure in update.figures] == ["two bodies"]
    assert (update.updates, other.updates) == (1, None)


def test_a_figure_in_a_sentence_that_was_told_is_not_in_the_update() -> None:
    (update,) = chosen([dam_toll(2, figure="nine days")], [dam(1)]).picks

    assert update.figures == ()


def test_an_update_goes_on_from_what_was_told_last() -> None:
    later = entry(
        5,
        "Ellery dam: 11 found dead",
        "Divers found 11 bodies in Port Ellery below the dam, the Water Board said.",
        hour=30,
        topics=("Ellery", "Port Ellery"),
    )

    (update,) = chosen([later], [dam(1), dam_toll(2)]).picks

    assert update.updates == 2


@pytest.mark.parametrize(
    "entries",
    [
        pytest.param([dam(1)], id="the-very-same"),
        pytest.param([dam(9, hour=5, source="The Courier")], id="copied-by-another-outlet"),
        pytest.param([dam_toll(9, hour=-5)], id="written-before"),
    ],
)
def test_a_story_already_told_does_not_come_again_without_news(entries: list[Entry]) -> None:
    assert chosen(entries, [dam(1)]) == Selection()


def test_an_update_is_not_hidden_by_a_newer_repeat() -> None:
    repeat = dam(5, hour=21, source="The Third")

    (update,) = chosen([dam_toll(2), repeat], [dam(1)]).picks

    assert update.entry.id == 2


def test_an_article_changed_after_another_was_told_makes_an_update() -> None:
    changed = replace(dam_toll(2, hour=-5), read_at=MONDAY + timedelta(hours=4))

    (update,) = chosen([changed], [dam(1)]).picks

    assert update.updates == 1


@pytest.mark.parametrize(
    ("muted", "word"),
    [
        pytest.param(["ferry"], "ferry", id="in-the-title"),
        pytest.param(["OSTERHOLM"], "OSTERHOLM", id="in-the-brief"),
        pytest.param(["ferry line"], "ferry line", id="phrase"),
        pytest.param(["tea", "Férry"], "Férry", id="accents"),
    ],
)
def test_a_muted_word_takes_a_story_away(muted: list[str], word: str) -> None:
    selection = chosen([ferry(3), rate(4)], muted=muted)

    assert ids(selection) == [4]
    assert selection.muted == (Silenced(word, "Ferry line <reopens> & grows"),)


@pytest.mark.parametrize("word", ["fer", "line ferry", "", "<>", "reopen"])
def test_muted_words_are_compared_whole(word: str) -> None:
    assert ids(chosen([ferry(3)], muted=[word])) == [3]


def test_a_muted_word_in_one_telling_takes_the_story_away() -> None:
    selection = chosen([dam(1), dam_toll(2)], muted=["divers"])

    assert selection == Selection(muted=(Silenced("divers", "Ellery dam: two found dead"),))


def test_of_several_that_have_a_muted_word_the_newest_is_named() -> None:
    selection = chosen([dam(1), dam_toll(2)], muted=["ellery"])

    assert selection.muted == (Silenced("ellery", "Ellery dam: two found dead"),)


def test_a_muted_story_without_news_is_not_mentioned() -> None:
    assert chosen([dam(1)], [dam(1)], muted=["dam"]) == Selection()


def test_nothing_is_chosen_from_nothing() -> None:
    assert chosen([]) == Selection()
